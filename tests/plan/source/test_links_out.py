"""Links that leave plan/, docs/ or overrides/, files that cannot be read, names too long: told, never shown."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from plansite.commands.main import main
from plansite.plan.model.files import BODIES
from plansite.site.site import read
from tests.support.building import build
from tests.support.plans import changed, entries, laid_over_small

SECRET = "bi-mat-cua-may"
LINKS = (
    "docs/p.txt", "docs/p.md", "docs/a/p.png", "docs/thu-muc", "plan/muc/III.md", "plan/x", "plan/thu-muc",
    "overrides/p.html", "overrides/a/p.js", "overrides/thu-muc",
)  # fmt: skip


def outside(root: Path) -> Path:
    """A folder beside the repository with a file in it."""
    folder = root.parent / "ngoai"
    folder.mkdir()
    (folder / "tep.md").write_text(f"# {SECRET}\n", encoding="utf-8")
    return folder


def linked(root: Path, path: str, folder: Path) -> None:
    link = root / path
    link.parent.mkdir(parents=True, exist_ok=True)
    link.symlink_to(folder if link.name == "thu-muc" else folder / "tep.md")


def codes(root: Path) -> set[tuple[str, str]]:
    return {(problem.span.path, problem.code) for problem in read(root).problems}


@pytest.mark.parametrize("path", LINKS)
def test_a_link_that_leaves_is_told_and_its_content_is_not(path: str, tmp_path: Path) -> None:
    root = laid_over_small({}, tmp_path / "x")
    linked(root, path, outside(root))
    assert (path, "tep-lien-ket") in codes(root)
    assert SECRET not in "".join(str(problem) for problem in read(root).problems)


@pytest.mark.parametrize(
    "path", ["plan/nguyen-van.txt", "plan/so-ma.txt", "plan/co-quan/huyen-doan.yml", "plan/ke-hoach.md"]
)
def test_a_file_of_the_plan_that_is_a_link_out_is_not_read(path: str, tmp_path: Path) -> None:
    root = laid_over_small({path: None}, tmp_path / "x")
    linked(root, path, outside(root))
    problems = read(root).problems
    assert (path, "tep-lien-ket") in codes(root)
    assert SECRET not in "".join(str(problem) for problem in problems)
    assert main(["--root", str(root), "id", "ghi"]) == 1
    assert SECRET in (root.parent / "ngoai" / "tep.md").read_text(encoding="utf-8")


def test_a_link_that_leads_nowhere_or_round_is_told_and_one_inside_is_fine(tmp_path: Path) -> None:
    root = laid_over_small({"docs/that.txt": "x"}, tmp_path / "x")
    (root / "docs" / "trong.txt").symlink_to("that.txt")
    assert read(root).problems == ()
    for name, to in (("dut.txt", "khong-co"), ("vong", "."), ("minh.md", "minh.md")):
        (root / "docs" / name).symlink_to(to)
        assert (f"docs/{name}", "tep-lien-ket") in codes(root)


@pytest.mark.build
def test_nothing_of_what_is_linked_is_published(root: Path, tmp_path: Path) -> None:
    folder = outside(root)
    for path in LINKS:
        linked(root, path, folder)
    (root / "docs" / "vong").symlink_to(".")
    done = build(tmp_path / "site", root, strict=False)
    assert done.returncode == 0, done.stderr
    assert done.stderr.count("[tep-lien-ket]") == len(LINKS) + 1
    shown = [file for file in (tmp_path / "site").rglob("*") if file.is_file() and SECRET.encode() in file.read_bytes()]
    assert shown == []
    assert build(tmp_path / "strict", root).returncode == 1


@pytest.mark.parametrize("path", ["plan/co-quan/huyen-doan.yml", "plan/muc/I.md", "docs/index.md", "plan/so-ma.txt"])
def test_a_file_that_cannot_be_read_is_told(path: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = laid_over_small({}, tmp_path / "x")
    real = Path.read_bytes

    def refuse(file: Path) -> bytes:
        if file == root / path:
            raise PermissionError(13, "Permission denied", str(file))
        return real(file)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    told = [str(problem) for problem in read(root).problems if problem.code == "tep-khong-doc-duoc"]
    assert len(told) == 1
    assert told[0].startswith(f"{path}:1: không đọc được tệp này: không có quyền [tep-khong-doc-duoc]")


def test_what_is_no_file_is_told_and_never_waited_for(tmp_path: Path) -> None:
    root = laid_over_small({}, tmp_path / "x")
    os.mkfifo(root / "plan" / "co-quan" / "x.yml")
    assert ("plan/co-quan/x.yml", "tep-khong-doc-duoc") in codes(root)


def test_an_id_that_no_file_system_holds_is_refused_and_the_rest_is_written(tmp_path: Path) -> None:
    bodies = entries(BODIES, "a" * 150)
    page = {"docs/x.md": f"# X\n\n[x]({'a' * 300}.md), [[{'b' * 300}]]\n"}
    root = laid_over_small({**bodies, **page}, tmp_path / "x")
    assert (next(iter(bodies)), "ma-sai") in codes(root)
    assert ("docs/x.md", "lien-ket-hong") in codes(root)
    assert main(["--root", str(root), "write", str(tmp_path / "out")]) == 1
    assert (tmp_path / "out" / "co-quan" / "huyen-doan" / "index.md").is_file()


@pytest.mark.parametrize("id", ["158-QĐ/TW", "158", "a/../b", "..", "A", "a b"])
def test_an_entry_whose_id_is_refused_is_not_linked_and_the_rest_is_written(id: str, tmp_path: Path) -> None:
    root = laid_over_small(changed("plan/van-ban/31-tb-hu.yml", ("ma: 31-tb-hu", f"ma: '{id}'")), tmp_path / "x")
    assert ("plan/van-ban/31-tb-hu.yml", "ten-tep-khac-ma") in codes(root)
    assert main(["--root", str(root), "write", str(tmp_path / "out")]) == 1
    assert (tmp_path / "out" / "nhiem-vu" / "index.md").is_file()
