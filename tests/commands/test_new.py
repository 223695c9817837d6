"""`new`: a repository is made whole or not at all, and it is one of another plan."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from plansite.commands import new
from plansite.commands.main import main
from plansite.intake import program_files
from plansite.site.site import read
from tests.support.building import ROOT
from tests.support.reading_files import FILES

PLAN = FILES / "ubnd.txt"


def made(folder: Path) -> set[str]:
    return {file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()}


def test_it_holds_the_program_and_the_new_plan_and_nothing_of_the_old_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "ke-hoach-moi"
    assert main(["new", str(folder), "--from", str(PLAN)]) == 0
    files = made(folder)
    assert {"pyproject.toml", "mkdocs.yml", "Makefile", "README.md", "NOTICE.md", ".ci/run", "can-xem.md"} <= files
    assert {"hooks/mkdocs_plan.py", "docs/bien-tap/index.md", "docs/hoc-tap/index.md", "overrides/main.html"} <= files
    assert {"tests/small/plan/muc/I.md", "plan/muc/III.3.md", "plan/so-ma.txt", "plan/nguyen-van.txt"} <= files
    assert not any(path.startswith("tests/this_plan/") for path in files)
    assert [path for path in files if path.startswith("docs/hoc-tap/")] == ["docs/hoc-tap/index.md"]
    assert {path.name for path in (folder / "plan/muc").iterdir()} == {
        f"{id}.md" for id in ("I", "I.1", "I.2", "II", "II.1", "II.2", "III", "III.1", "III.2", "III.3", "m1")
    }
    site = read(folder)
    assert site.problems == ()
    assert site.linked.plan.front.number == "215/KH-UBND"
    said = capsys.readouterr().out
    assert "11 mục, 14 điểm, 9 nhiệm vụ" in said
    assert [path.name for path in tmp_path.iterdir()] == ["ke-hoach-moi"]


def test_what_is_left_for_a_person_says_where_and_what(tmp_path: Path) -> None:
    assert main(["new", str(tmp_path / "moi"), "--from", str(PLAN)]) == 0
    text = (tmp_path / "moi" / "can-xem.md").read_text(encoding="utf-8")
    assert "**ubnd.txt, dòng 33**: phần «II. NHIỆM VỤ»" in text
    assert "Đã làm: coi mọi điểm là nhiệm vụ, vì tên phần nói thế" in text
    assert "Chỗ sửa: plan/muc/II.md, chỗ «II»" in text
    assert "II.1.a (ubnd.txt, dòng 37; plan/muc/II.1.md)" in text
    assert "    - `chu_tri: so-thong-tin-va-truyen-thong`\n    - `phoi_hop: lien-minh-hop-tac-xa-tinh`\n" in text
    assert "    - Xem cả các điểm trong nó: II.1.a.1, II.1.a.2.\n" in text


def test_an_empty_folder_is_filled(tmp_path: Path) -> None:
    (tmp_path / "moi").mkdir()
    assert main(["new", str(tmp_path / "moi"), "--from", str(PLAN)]) == 0
    assert (tmp_path / "moi" / "plan" / "ke-hoach.md").is_file()


@pytest.mark.parametrize(
    ("folder", "source", "told"),
    [
        ("day", PLAN, "đã có và không trống"),
        ("tep", PLAN, "đã có và không trống"),
        ("a/b", PLAN, "Không có thư mục"),
        ("moi", FILES / "khong-co.docx", "Không có tệp"),
        ("moi", ROOT / "README.md", "Chưa ghi gì" ),
    ],
)  # fmt: skip
def test_what_cannot_be_made_leaves_no_trace(
    folder: str, source: Path, told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "day").mkdir()
    (tmp_path / "day" / "x.txt").write_text("x")
    (tmp_path / "tep").write_text("x")
    if source.name == "README.md":
        source = tmp_path / "tep"
    before = made(tmp_path)
    assert main(["new", str(tmp_path / folder), "--from", str(source)]) == 2
    assert told in capsys.readouterr().err
    assert made(tmp_path) == before


def test_a_failure_midway_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(new, "issuing", type("Full", (), {"recorded": staticmethod(full)}))
    assert main(["new", str(tmp_path / "moi"), "--from", str(PLAN)]) == 2
    assert list(tmp_path.iterdir()) == []


def test_without_git_what_was_made_is_left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(program_files, "_known_to_git", lambda _: None)
    for path in ("hooks/a.py", "plan/muc/I.md", "docs/hoc-tap/bai.md", "docs/hoc-tap/index.md", "site/index.html",
                 "node_modules/x/y.js", "tests/this_plan/t.py", "tests/t.py", "can-xem.md", ".git/config"):  # fmt: skip
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text("x")
    assert program_files.program_files(tmp_path) == ["docs/hoc-tap/index.md", "hooks/a.py", "tests/t.py"]


def test_the_program_is_what_git_knows(tmp_path: Path) -> None:
    if shutil.which("git") is None or not (ROOT / ".git").exists():
        pytest.skip("no git, or no repository")
    known = program_files.program_files(ROOT)
    assert "pyproject.toml" in known
    assert not any(path.startswith(("plan/", ".venv/", "node_modules/")) for path in known)


PIPELINES = (
    *(".github/workflows/request.yml", ".github/workflows/comment.yml", ".github/CODEOWNERS", ".gitlab-ci.yml"),
    *(".github/PULL_REQUEST_TEMPLATE.md", ".gitlab/merge_request_templates/Default.md", ".gitlab/CODEOWNERS"),
    *(".forgejo/workflows/request.yml", ".ci/compare", ".ci/release", ".ci/comment.py", "tests/pipelines/conftest.py"),
)


def test_its_pipelines_come_along_word_for_word_and_can_run(tmp_path: Path) -> None:
    folder = tmp_path / "moi"
    assert main(["new", str(folder), "--from", str(PLAN)]) == 0
    for path in PIPELINES:
        assert (folder / path).read_bytes() == (ROOT / path).read_bytes()
    assert all(os.access(path, os.X_OK) for path in (folder / ".ci").iterdir() if path.suffix != ".py")
