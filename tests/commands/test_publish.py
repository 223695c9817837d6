"""`ban`: a version is written once, whole, the same bytes anywhere, and read back as the plan it was made from."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from plansite.commands.main import main
from plansite.commands.sides import as_it_is, published
from plansite.comparing.difference import differences
from plansite.comparing.facts import facts
from tests.support.plans import LEDGER, change, laid_over_small

FILE = "plan/ban/2024-11-26.json"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return laid_over_small({}, tmp_path / "kho")


def run(root: Path, *words: str) -> int:
    return main(["--root", str(root), "ban", *words])


def test_it_holds_every_file_of_the_plan_and_nothing_else(root: Path) -> None:
    assert run(root, "ghi", "2024-11-26") == 0
    held = json.loads((root / FILE).read_text(encoding="utf-8"))
    assert (held["luoc_do"], held["ngay"]) == (1, "2024-11-26")
    assert {path: "\n".join(lines) for path, lines in held["tep"].items()} == {
        path.relative_to(root).as_posix(): path.read_text(encoding="utf-8")
        for path in (root / "plan").rglob("*")
        if path.is_file() and path != root / FILE
    }


def test_it_is_read_back_as_the_plan_that_it_was(root: Path) -> None:
    run(root, "ghi", "2024-11-26")
    assert differences(facts(published(root, "2024-11-26").of_the_plan()), facts(as_it_is(root).of_the_plan())) == ()


def test_it_is_the_same_however_files_were_saved(root: Path, tmp_path: Path) -> None:
    other = Path(shutil.copytree(root, tmp_path / "other"))
    for path in (other / "plan").rglob("*.yml"):
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    (other / "plan" / ".DS_Store").write_bytes(b"\x00")
    assert run(root, "ghi", "2024-11-26") == run(other, "ghi", "2024-11-26") == 0
    assert (other / FILE).read_bytes() == (root / FILE).read_bytes()


def test_new_ids_are_recorded_with_it(root: Path) -> None:
    ledger = (root / LEDGER).read_text(encoding="utf-8")
    change(root, LEDGER, ("II.1.1 điểm\n", ""))
    assert run(root, "ghi", "2024-11-26") == 0
    assert (root / LEDGER).read_text(encoding="utf-8") == ledger
    assert "\n".join(json.loads((root / FILE).read_text(encoding="utf-8"))["tep"][LEDGER]) == ledger


def test_what_was_published_is_not_written_again(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(root, "ghi", "2024-11-26")
    before = (root / FILE).read_bytes()
    change(root, "plan/muc/II.1.md", ("san_pham: Danh mục sách", "san_pham: Danh sách"))
    assert [run(root, "ghi", day) for day in ("2024-11-26", "2024-11-25", "2024-11", "hôm nay")] == [2, 2, 2, 2]
    assert run(root, "ghi") == 2
    assert run(root, "ghi", "2024-12-01") == 0
    assert run(root, "ghi", "2024-12-02") == 0
    assert capsys.readouterr().out.endswith("Kế hoạch không khác bản 01/12/2024; không ghi gì.\n")
    assert sorted(path.name for path in (root / "plan/ban").iterdir()) == ["2024-11-26.json", "2024-12-01.json"]
    assert (root / FILE).read_bytes() == before


def test_nothing_is_published_with_a_mistake_or_a_broken_promise(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change(root, "plan/muc/II.1.md", ("chu_tri: phong-van-hoa-huyen", "chu_tri: phong-van-hoa"))
    assert run(root, "ghi", "2024-11-26") == 1
    change(root, "plan/muc/II.1.md", ("chu_tri: phong-van-hoa", "chu_tri: phong-van-hoa-huyen"))
    assert run(root, "ghi", "2024-11-26") == 0
    change(root, "plan/muc/II.1.md", ("số lượt mượn", "số người mượn"))
    assert run(root, "ghi", "2024-11-27") == 1
    assert "[loi-van-sua]" in capsys.readouterr().out
    assert not (root / "plan/ban/2024-11-27.json").exists()


def test_what_was_published_wrongly_is_published_right_once_a_person_has_seen_it(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The issued words copied rightly, a lead read rightly; an id that is lost stays refused."""
    run(root, "ghi", "2024-11-26")
    for path in ("plan/muc/II.2.md", "plan/nguyen-van.txt"):
        change(root, path, ("sách cũ", "sách củ"))
    change(root, "plan/muc/II.2.md", ("chu_tri: cac-doan-the-huyen", "chu_tri: huyen-doan"))
    assert run(root, "ghi", "2024-12-01") == 1
    assert "gõ thêm --da-xem" in capsys.readouterr().out
    assert run(root, "ghi", "2024-12-01", "--da-xem") == 0
    change(root, LEDGER, ("II.1.3a điểm\n", ""))
    change(root, "plan/muc/II.1.md", ("## II.1.3a", "## II.1.3b"))
    assert run(root, "ghi", "2024-12-02", "--da-xem") == 1
    assert "--da-xem" not in capsys.readouterr().out.partition("Đã ghi")[2]


def test_versions_are_listed_with_what_changed_since(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(root) == 0
    assert "Chưa có bản nào được công bố" in capsys.readouterr().out
    run(root, "ghi", "2024-11-26")
    change(root, "plan/muc/II.1.md", ("san_pham: Danh mục sách", "san_pham: Danh sách"))
    capsys.readouterr()
    assert run(root) == 0
    assert capsys.readouterr().out == (
        "2024-11-26: 4 mục, 8 điểm, 6 cơ quan, 4 văn bản\n"
        "Từ bản 26/11/2024 tới nay: Có 1 thay đổi về mục và điểm; không có lỗi.\n"
    )
