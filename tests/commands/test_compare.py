"""`compare` and `check --base`: what may be named on either side, in a real repository and without any."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest

from plansite.commands.command_line import RefusedError
from plansite.commands.git import unpack
from plansite.commands.main import main
from tests.support.building import SMALL
from tests.support.plans import ISSUED, change, laid_over_small

SECTION, PAGE = "plan/muc/II.1.md", "docs/index.md"
AUTHOR = {
    "GIT_AUTHOR_NAME": "a",
    "GIT_AUTHOR_EMAIL": "a@b.vn",
    "GIT_COMMITTER_NAME": "a",
    "GIT_COMMITTER_EMAIL": "a@b.vn",
}


def git(root: Path, *words: str) -> None:
    environment = {**os.environ, **AUTHOR, "GIT_CONFIG_GLOBAL": os.devnull}
    subprocess.run(["git", "-C", str(root), *words], check=True, capture_output=True, env=environment)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """The small plan, kept by Git."""
    root = laid_over_small({}, tmp_path / "kho")
    git(root, "init", "-q", "-b", "main")
    git(root, "add", "-A")
    git(root, "commit", "-qm", "a")
    return root


def said(capsys: pytest.CaptureFixture[str], root: Path, *words: str) -> tuple[int, str, str]:
    try:
        code = main(["--root", str(root), *words])
    except SystemExit as ended:
        code = int(ended.code or 0)
    told = capsys.readouterr()
    return code, told.out, told.err


def renamed(root: Path) -> None:
    change(root, SECTION, ("san_pham: Danh mục sách", "san_pham: Danh sách"))


def test_a_revision_beside_what_is_there_now(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    renamed(repository)
    code, out, _ = said(capsys, repository, "compare", "main")
    assert code == 0
    assert out.startswith("### So sánh «main» với «bản đang có»\n\nCó 1 thay đổi về mục và điểm; không có lỗi.\n")
    assert "~~Danh mục sách cho tủ sách thôn~~ → **Danh sách cho tủ sách thôn**" in out


def test_two_revisions_and_the_folder_is_left_as_it_is(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    renamed(repository)
    git(repository, "commit", "-qam", "b")
    change(repository, SECTION, ("Danh sách cho", "Sổ cho"))
    before = {path: path.read_bytes() for path in repository.rglob("*") if path.is_file()}
    code, out, _ = said(capsys, repository, "compare", "HEAD~1", "HEAD")
    assert (code, "**Danh sách cho tủ sách thôn**" in out, "Sổ cho" in out) == (0, True, False)
    assert {path: path.read_bytes() for path in repository.rglob("*") if path.is_file()} == before


def test_a_folder_a_version_and_a_form(repository: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert said(capsys, repository, "ban", "ghi", "2024-11-26")[0] == 0
    renamed(repository)
    for side in (str(SMALL), "2024-11-26"):
        code, out, _ = said(capsys, repository, "compare", side, "--format", "json")
        assert (code, json.loads(out)["tom_tat"]) == (0, "Có 1 thay đổi về mục và điểm; không có lỗi.")
    assert said(capsys, repository, "compare", "2024-11-26", "--format", "html")[1].startswith("<!doctype html>")


def test_a_plan_below_the_root_of_its_repository(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = laid_over_small({}, tmp_path / "kho" / "ke-hoach")
    git(root.parent, "init", "-q")
    git(root.parent, "add", "-A")
    git(root.parent, "commit", "-qm", "a")
    renamed(root)
    assert "Có 1 thay đổi về mục và điểm" in said(capsys, root, "compare", "HEAD")[1]


REFUSED = {
    "nothing of that name": (["compare", "khong-co"], "Không có «khong-co»: không phải một bản đã công bố"),
    "a form there is none of": (["compare", "main", "--format", "pdf"], "Thiếu hoặc chưa đúng: --format."),
    "a base there is none of": (["check", "--base", "khong-co"], "Không có «khong-co»"),
    "no name": (["compare", ""], "Chưa ghi so với gì: tên ấy đang trống."),
    "no name, of a base": (["check", "--base", ""], "Chưa ghi so với gì: tên ấy đang trống."),
    "no version yet": (["check", "--base"], "Chưa có bản nào được công bố trong plan/ban/"),
}


@pytest.mark.parametrize("why", REFUSED)
def test_what_cannot_be_compared_says_why(why: str, repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words, told = REFUSED[why]
    code, out, wrong = said(capsys, repository, *words)
    assert (code, out) == (2, "")
    assert wrong.startswith(told)


def test_a_name_is_never_an_option_of_git(repository: Path, tmp_path: Path) -> None:
    for name in ("--output=x", "-h", "--upload-pack=x", "main --output=x"):
        with pytest.raises(RefusedError, match="Không có «"):
            unpack(repository, name, tmp_path / "into")
    assert not (tmp_path / "into").exists()


def test_a_base_in_files_that_are_not_read_is_told_and_not_taken_for_an_empty_one(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    git(repository, "mv", "plan/co-quan/huyen-doan.yml", "plan/co-quan.yml")
    git(repository, "commit", "-qm", "as it was written long ago")
    git(repository, "tag", "cu")
    git(repository, "mv", "plan/co-quan.yml", "plan/co-quan/huyen-doan.yml")
    for words in (("compare", "cu"), ("check", "--base", "cu")):
        code, out, wrong = said(capsys, repository, *words)
        assert (code, out) == (2, "")
        assert wrong.startswith("Không so được với «cu»: ở đó có tệp hỏng, hoặc plan/ viết theo cách cũ")
        assert "plan/co-quan.yml:1: " in wrong
    assert said(capsys, repository, "ban", "ghi", "2024-11-26")[0] == 0
    code, out, wrong = said(capsys, repository, "check", "--base", "cu")
    assert (code, out.startswith("Không có lỗi")) == (0, True)
    assert "So với bản công bố gần nhất, 26/11/2024." in wrong


def test_a_base_with_a_file_that_is_refused_is_told_and_what_stands_in_it_not_taken_for_new(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    body = "plan/co-quan/huyen-doan.yml"
    right = (repository / body).read_text(encoding="utf-8")
    change(repository, body, ("ten: ", "ten: &doan "))
    git(repository, "commit", "-qam", "an anchor of YAML")
    git(repository, "tag", "cu")
    (repository / body).write_text(right, encoding="utf-8")
    for words in (("compare", "cu"), ("check", "--base", "cu")):
        code, out, wrong = said(capsys, repository, *words)
        assert (code, out) == (2, "")
        assert wrong.startswith("Không so được với «cu»: ở đó có tệp hỏng")
        assert f"{body}:" in wrong


def rewritten(root: Path) -> None:
    change(root, SECTION, ("buổi tối", "buổi sáng"))
    change(root, ISSUED, ("buổi tối", "buổi sáng"))


def test_what_a_revision_had_is_kept(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert said(capsys, repository, "check", "--base", "main")[0] == 0
    rewritten(repository)
    assert said(capsys, repository, "check")[0] == 0
    code, out, _ = said(capsys, repository, "check", "--base", "main")
    assert (code, "[loi-van-sua]" in out, "[nguyen-van-sua]" in out) == (1, True, True)


@pytest.mark.parametrize("asked", [(), ("main",)])
def test_without_git_the_last_version_is_the_base(
    asked: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    root = laid_over_small({}, tmp_path / "kho")
    assert said(capsys, root, "ban", "ghi", "2024-11-26")[0] == 0
    monkeypatch.setenv("PATH", str(tmp_path))
    assert said(capsys, root, "check", "--base", *asked)[0] == 0
    rewritten(root)
    code, out, wrong = said(capsys, root, "check", "--base", *asked)
    assert (code, "[loi-van-sua]" in out) == (1, True)
    assert wrong.startswith("Ở đây không có Git để hỏi «main».") == bool(asked)


def test_without_git_and_versions_it_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    root = laid_over_small({}, tmp_path / "kho")
    monkeypatch.setenv("PATH", str(tmp_path))
    code, _, wrong = said(capsys, root, "compare", "main")
    assert (code, wrong.startswith("Không có Git trên máy này")) == (2, True)
