"""An editor's mistakes, told alike by the command and by MkDocs, and the rest of the site still built."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from plansite.commands.main import main
from tests.support.building import ROOT, SMALL, build
from tests.support.plans import change

TYPO = ("plan/muc/II.1.md", ("chu_tri: phong-van-hoa-huyen", "chu_tri: phong-van-hoa-huyn"))
EXPECTED = "plan/muc/II.1.md:4: không có cơ quan nào mang mã «phong-van-hoa-huyn» [co-quan-la]"
HINT = "Có phải ý là «phong-van-hoa-huyen»?"


def check(root: Path, capsys: pytest.CaptureFixture[str]) -> tuple[int, str]:
    """What the command answers and says."""
    code = main(["--root", str(root), "check"])
    return code, capsys.readouterr().out


def test_the_command_says_that_all_is_well() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "plansite", "--root", str(SMALL), "check"],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "Không có lỗi: 4 mục, 8 điểm, 6 cơ quan, 4 văn bản.\n"


def test_check_outside_a_plan_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--root", str(tmp_path), "check"]) == 2
    assert "Không tìm thấy thư mục plan/" in capsys.readouterr().err


@pytest.mark.build
def test_a_strict_build_tells_what_the_command_tells_and_fails(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change(root, *TYPO)
    code, checked = check(root, capsys)
    done = build(tmp_path / "site", root)
    assert (code, done.returncode) == (1, 1)
    for told in (checked, done.stderr):
        assert EXPECTED in told
        assert HINT in told
        assert "Traceback" not in told


@pytest.mark.build
def test_a_build_that_is_not_strict_shows_the_rest_without_what_cannot_be_read(root: Path, tmp_path: Path) -> None:
    change(root, *TYPO)
    (root / "docs/hong.md").write_bytes("# Hỏng".encode("utf-16"))
    for left in ("Thumbs.db", "index.md~", "~$bai.docx", "._index.md"):
        (root / "docs" / left).write_bytes(b"\0")
    done = build(tmp_path / "site", root, strict=False)
    assert done.returncode == 0
    assert EXPECTED in done.stderr
    assert "docs/hong.md:1: tệp không được lưu bằng bảng mã UTF-8 [khong-utf8]" in done.stderr
    assert "Lập danh mục sách" in (tmp_path / "site/muc/II.1/index.html").read_text(encoding="utf-8")
    assert not (tmp_path / "site/hong").exists()
    assert [path.name for path in (tmp_path / "site").iterdir() if re.search(r"Thumbs|~|^\._", path.name)] == []


def test_a_page_of_docs_that_takes_a_generated_address_is_told(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    taken = root / "docs/co-quan/index.md"
    taken.parent.mkdir()
    taken.write_text("# Chiếm chỗ\n", encoding="utf-8")
    code, said = check(root, capsys)
    assert code == 1
    assert "docs/co-quan/index.md:1: tệp này chiếm địa chỉ của một trang hay tệp được dựng tự động" in said


DOCS = {
    "a broken link": (
        "docs/hoc-tap/index.md",
        "(../bien-tap/hoc-tap.md)",
        "(../bien-tap/khong-co.md)",
        "lien-ket-hong",
    ),
    "an unknown id": ("docs/hoc-tap/tu-sach.md", "[[II.1|", "[[II.9|", "tham-chieu-la"),
    "broken front matter": ("docs/cach-dung.md", "title: ", "title: Cách: dùng: ", "yaml-hong"),
}


@pytest.mark.build
def test_a_mistake_in_docs_is_told_by_both(root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for path, right, wrong, _ in DOCS.values():
        change(root, path, (right, wrong))
    code, checked = check(root, capsys)
    done = build(tmp_path / "site", root)
    assert (code, done.returncode) == (1, 1)
    warned = [line for line in done.stderr.splitlines() if line.startswith("WARNING")]
    for path, _, _, rule in DOCS.values():
        assert [line for line in checked.splitlines() if line.startswith(path) and f"[{rule}]" in line]
        assert [line for line in warned if path in line and f"[{rule}]" in line], warned


@pytest.mark.build
@pytest.mark.parametrize(
    "address",
    [
        "https://example.org/?a=b", "ftp://example.org/", "https://a@example.org/", "example.org/ke-hoach/",
        "localhost", "//example.org/", "https:/example.org", "http://[y",
    ],
)  # fmt: skip
def test_an_address_that_cannot_be_used_ends_the_build_in_one_line(root: Path, tmp_path: Path, address: str) -> None:
    done = build(tmp_path / "site", root, SITE_URL=address)
    assert done.returncode == 1
    assert f"SITE_URL: Địa chỉ của trang «{address}» không dùng được: " in done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "site").exists()


@pytest.mark.build
def test_an_address_without_its_slash_is_completed(root: Path, tmp_path: Path) -> None:
    done = build(tmp_path / "site", root, SITE_URL="HTTPS://Example.org/ke-hoach")
    assert done.returncode == 0, done.stderr
    page = (tmp_path / "site/muc/II.1/index.html").read_text(encoding="utf-8")
    assert '<link rel="canonical" href="https://example.org/ke-hoach/muc/II.1/">' in page
    assert "<loc>https://example.org/ke-hoach/muc/II.1/</loc>" in (tmp_path / "site/sitemap.xml").read_text("utf-8")
