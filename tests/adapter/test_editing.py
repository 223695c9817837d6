"""An editor's mistakes, told alike by the command and by MkDocs, and the rest of the site still built."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.building import ROOT, build, clean_copy

TYPO = ("plan/muc/III.4.md", "chu_tri: ban-to-chuc-tinh-uy", "chu_tri: ban-to-chuc-tinh")
EXPECTED = "plan/muc/III.4.md:4: không có cơ quan nào mang mã «ban-to-chuc-tinh» [co-quan-la]"
HINT = "Có phải ý là «ban-to-chuc-tinh-uy»?"


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The repository with one mistake in it."""
    root = clean_copy(tmp_path)
    path, right, wrong = TYPO
    file = root / path
    text = file.read_text(encoding="utf-8")
    assert right in text
    file.write_text(text.replace(right, wrong), encoding="utf-8")
    return root


def check(root: Path, *options: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "plansite", *options, "check"]
    return subprocess.run(command, cwd=root / "hooks", capture_output=True, text=True, check=False, env={**os.environ})


def test_check_tells_where_what_and_what_to_do(copy: Path) -> None:
    done = check(copy)
    assert done.returncode == 1
    assert EXPECTED in done.stdout
    assert HINT in done.stdout
    assert "Traceback" not in done.stderr


def test_check_says_that_all_is_well() -> None:
    done = check(ROOT)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "Không có lỗi: 22 mục, 74 điểm, 41 cơ quan, 37 văn bản.\n"


def test_check_outside_a_plan_says_so(tmp_path: Path) -> None:
    done = check(ROOT, "--root", str(tmp_path))
    assert done.returncode == 2
    assert "Không tìm thấy thư mục plan/" in done.stderr


def test_a_strict_build_tells_the_same_and_fails(copy: Path, tmp_path: Path) -> None:
    done = build(tmp_path / "site", copy)
    assert done.returncode == 1
    assert EXPECTED in done.stderr
    assert HINT in done.stderr
    assert "Traceback" not in done.stderr


def test_a_build_that_is_not_strict_shows_the_rest(copy: Path, tmp_path: Path) -> None:
    done = build(tmp_path / "site", copy, strict=False)
    assert done.returncode == 0
    assert EXPECTED in done.stderr
    assert "Tham mưu ban hành Quy định" in (tmp_path / "site/muc/III.4/index.html").read_text(encoding="utf-8")


def test_a_hand_written_page_that_cannot_be_read_is_left_out(copy: Path, tmp_path: Path) -> None:
    (copy / "docs/hong.md").write_bytes("# Hỏng".encode("utf-16"))
    done = build(tmp_path / "site", copy, strict=False)
    assert done.returncode == 0
    assert "docs/hong.md:1: tệp không được lưu bằng bảng mã UTF-8 [khong-utf8]" in done.stderr
    assert (tmp_path / "site/index.html").exists()


def test_a_page_of_docs_that_takes_a_generated_address_is_told(copy: Path) -> None:
    taken = copy / "docs/co-quan/index.md"
    taken.parent.mkdir()
    taken.write_text("# Chiếm chỗ\n", encoding="utf-8")
    assert (
        "docs/co-quan/index.md:1: tệp này chiếm địa chỉ của một trang được dựng từ plan/ [trang-trung]"
        in check(copy).stdout
    )


DOCS = {
    "a broken link": ("docs/cach-dung.md", "(du-lieu/ke-hoach.json)", "(du-lieu/khong-co.json)", "lien-ket-hong"),
    "an unknown id": ("docs/cach-dung.md", "[[III.4.2]]", "[[III.4.9]]", "tham-chieu-la"),
    "broken front matter": ("docs/cach-dung.md", "title: ", "title: Cách: dùng: ", "yaml-hong"),
}


@pytest.mark.parametrize("mistake", DOCS)
def test_a_mistake_in_docs_is_told_by_both(mistake: str, tmp_path: Path) -> None:
    root = clean_copy(tmp_path)
    path, right, wrong, code = DOCS[mistake]
    text = (root / path).read_text(encoding="utf-8")
    assert right in text
    (root / path).write_text(text.replace(right, wrong, 1), encoding="utf-8")
    checked, done = check(root), build(tmp_path / "site", root)
    assert (checked.returncode, done.returncode) == (1, 1)
    assert f"[{code}]" in checked.stdout
    assert f"[{code}]" in done.stderr


def test_a_page_that_no_menu_names_is_fine_for_both(tmp_path: Path) -> None:
    root = clean_copy(tmp_path)
    (root / "docs/moi.md").write_text("# Trang mới\n\nXem [trang đầu](index.md) và [[III.4.2]].\n", encoding="utf-8")
    checked, done = check(root), build(tmp_path / "site", root)
    assert (checked.returncode, done.returncode) == (0, 0), checked.stdout + done.stderr
