"""What a later document does to a plan: none of it breaks a promise, and the plan has no problem."""

from __future__ import annotations

from pathlib import Path

import pytest

from plansite.commands.keeping import with_broken_promises
from plansite.commands.main import main
from plansite.commands.sides import as_it_is
from plansite.problems.problem import Problem
from plansite.site.site import read
from tests.support.plans import LEDGER, change, with_third_part

III4, III5 = "plan/muc/III.4.md", "plan/muc/III.5.md"
MOVED = "\n## III.4.2\n\nĐóng giá sách (*thực hiện thường xuyên*).\n"
LISTED = "them: {theo: 31-tb-hu, ngay: 2024-10-02}\n"
CARD = f"\n```yaml\n{LISTED}```\n"
SAME_LEAD = "\n```yaml\nchu_tri: phong-van-hoa-huyen\n```\n"
NEW_SECTION = (
    f"---\nma: III.6\nten: Các trường học\nchu_tri: huyen-doan\n{LISTED}---\n"
    "\n## III.6.1\n\nMở thư viện (*thực hiện thường xuyên*).\n"
)


def point_moved(root: Path, *, listed: bool = True) -> None:
    """III.4.2 goes to III.5, word for word; by no document those who lead it do so still."""
    change(root, III4, (MOVED, ""))
    here = MOVED.replace("III.4.2", "III.5.2") + (CARD if listed else SAME_LEAD)
    change(root, III5, ("Giúp các thôn.\n", f"Giúp các thôn.\n{here}"))
    change(root, LEDGER, ("III.4.2 điểm", "III.4.2 điểm → III.5.2"))


def section_added(root: Path) -> None:
    (root / "plan/muc/III.6.md").write_text(NEW_SECTION, encoding="utf-8")


def told(root: Path, tmp_path: Path) -> tuple[Problem, ...]:
    return with_broken_promises(as_it_is(with_third_part(tmp_path / "base")), as_it_is(root))


@pytest.mark.parametrize("listed", [True, False])
def test_a_point_moved_by_the_ledger(copy: Path, tmp_path: Path, listed: bool) -> None:
    point_moved(copy, listed=listed)
    assert main(["--root", str(copy), "id", "ghi"]) == 0
    assert told(copy, tmp_path) == ()


def test_a_point_that_is_moved_keeps_every_word(copy: Path, tmp_path: Path) -> None:
    point_moved(copy)
    assert main(["--root", str(copy), "id", "ghi"]) == 0
    change(copy, III5, ("Đóng giá sách", "Đóng kệ sách"))
    assert {problem.code for problem in told(copy, tmp_path)} >= {"loi-van-mat"}


def test_two_points_moved_and_one_put_in(copy: Path, tmp_path: Path) -> None:
    point_moved(copy)
    again = MOVED.replace("III.4.2", "III.4.3").replace("Đóng giá sách", "Chia sách cho các thôn")
    change(copy, III4, (again, ""))
    here = again.lstrip("\n").replace("III.4.3", "II.2.1a") + CARD
    change(copy, "plan/muc/II.2.md", ("## II.2.2", f"{here}\n## II.2.2"))
    change(copy, LEDGER, ("III.4.3 điểm", "III.4.3 điểm → II.2.1a"))
    assert main(["--root", str(copy), "id", "ghi"]) == 0
    assert told(copy, tmp_path) == ()


def test_a_section_put_in_with_all_that_it_holds(copy: Path, tmp_path: Path) -> None:
    section_added(copy)
    assert main(["--root", str(copy), "id", "ghi"]) == 0
    assert told(copy, tmp_path) == ()


def test_a_version_is_published_of_the_plan_as_it_is(copy: Path, tmp_path: Path) -> None:
    base = with_third_part(tmp_path / "base")
    for root in (copy, base):
        assert main(["--root", str(root), "ban", "ghi", "2024-11-26"]) == 0
    section_added(copy)
    assert main(["--root", str(copy), "ban", "ghi", "2024-12-01"]) == 0
    assert with_broken_promises(as_it_is(base), as_it_is(copy)) == ()


def test_a_section_that_was_issued_is_not_put_in(copy: Path) -> None:
    change(copy, III5, ("chu_tri: huyen-doan\n", f"chu_tri: huyen-doan\n{LISTED}"))
    assert [problem.code for problem in read(copy).problems] == ["them-diem-da-co"]


def test_the_point_behind_one_that_moved_is_cited_as_it_was(copy: Path) -> None:
    before = read(copy).composer.citations
    point_moved(copy)
    after = read(copy).composer.citations
    assert after["III.4.3"] == before["III.4.3"]
    assert after["III.5.1"] == before["III.5.1"]
    assert "bổ sung" in after["III.5.2"]


def test_a_point_takes_along_what_was_recorded_of_it(tmp_path: Path) -> None:
    """Its progress, and its time as a document moved it; `them` of the document that moved it is its own."""
    recorded = "tien_do:\n  - {ngay: 2024-09, trang_thai: hoan-thanh, van_ban: 31-tb-hu}\n"
    recorded += "thoi_han: {loi: hoàn thành trong quý I/2025, theo: 31-tb-hu}\n"
    base, root = (with_third_part(tmp_path / name) for name in ("was", "is"))
    for each in (base, root):
        change(each, III4, (MOVED, f"{MOVED}\n```yaml\n{recorded}```\n"))
    change(root, III4, (f"{MOVED}\n```yaml\n{recorded}```\n", ""))
    here = f"{MOVED.replace('III.4.2', 'III.5.2')}\n```yaml\n{LISTED}{recorded}```\n"
    change(root, III5, ("Giúp các thôn.\n", f"Giúp các thôn.\n{here}"))
    change(root, LEDGER, ("III.4.2 điểm", "III.4.2 điểm → III.5.2"))
    assert with_broken_promises(as_it_is(base), as_it_is(root)) == ()


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("{ngay: 2024-09, trang_thai: hoan-thanh, van_ban_noi_bo: Báo cáo số 12-BC/PVH}",
         "{ngay: 2024-09, trang_thai: hoan-thanh, van_ban_noi_bo: Báo cáo số 12-BC/PVH, van_ban: 31-tb-hu}"),
        ("{ngay: 2024-09, trang_thai: hoan-thanh, van_ban: 31-tb-hu, ghi_chu: Đã có}",
         "{ngay: 2024-09, trang_thai: hoan-thanh, van_ban: 31-tb-hu, ghi_chu: Đã có danh mục}"),
    ],
)  # fmt: skip
def test_more_is_said_of_what_was_recorded(was: str, now: str, tmp_path: Path) -> None:
    sides = []
    for name, record in (("was", was), ("is", now)):
        root = with_third_part(tmp_path / name)
        change(root, "plan/muc/II.1.md", ("san_pham: Danh mục", f"tien_do:\n  - {record}\nsan_pham: Danh mục"))
        sides.append(as_it_is(root))
    assert with_broken_promises(*sides) == ()


def test_a_document_put_under_another_id_goes_by_it_wherever_it_is_named(copy: Path, tmp_path: Path) -> None:
    (copy / "plan/van-ban/31-tb-hu.yml").rename(copy / "plan/van-ban/31-tb-hu-2024.yml")
    change(copy, "plan/van-ban/31-tb-hu-2024.yml", ("ma: 31-tb-hu", "ma: 31-tb-hu-2024"))
    for section in ("II.1", "II.2"):
        change(copy, f"plan/muc/{section}.md", ("theo: 31-tb-hu", "theo: 31-tb-hu-2024"))
    change(copy, LEDGER, ("31-tb-hu văn bản", "31-tb-hu văn bản → 31-tb-hu-2024\n31-tb-hu-2024 văn bản"))
    assert told(copy, tmp_path) == ()


def test_a_body_put_under_another_id_goes_by_it_where_a_time_waits_on_it(copy: Path, tmp_path: Path) -> None:
    old, new = "ban-thuong-vu-huyen-uy", "ban-thuong-vu"
    (copy / f"plan/co-quan/{old}.yml").rename(copy / f"plan/co-quan/{new}.yml")
    for path in (f"plan/co-quan/{new}.yml", "plan/thoi-han.yml", "plan/muc/II.1.md", "plan/ke-hoach.md"):
        change(copy, path, (old, new))
    change(copy, LEDGER, (f"{old} cơ quan", f"{new} cơ quan\n{old} cơ quan → {new}"))
    assert told(copy, tmp_path) == ()


def test_a_source_that_is_a_place_goes_with_it_when_it_is_moved(tmp_path: Path) -> None:
    """The point III.4.2 is where a document is named."""
    base, root = (with_third_part(tmp_path / name) for name in ("was", "is"))
    for each in (base, root):
        change(each, "plan/van-ban/so-tay-thu-thu.yml", ("nguon:\n", "nguon:\n  - tai: III.4.2\n"))
    point_moved(root)
    change(root, "plan/van-ban/so-tay-thu-thu.yml", ("tai: III.4.2", "tai: III.5.2"))
    assert with_broken_promises(as_it_is(base), as_it_is(root)) == ()


def test_the_day_of_a_repeal_becomes_known(tmp_path: Path) -> None:
    base, root = (with_third_part(tmp_path / name) for name in ("was", "is"))
    change(base, "plan/muc/II.2.md", ("theo: 31-tb-hu\n  ngay: 2024-10\n", "theo: 31-tb-hu\n"))
    assert with_broken_promises(as_it_is(base), as_it_is(root)) == ()


def test_a_time_of_other_words_of_the_task_is_moved_by_a_later_document(tmp_path: Path) -> None:
    """Each of several times keeps what moved it."""
    first = "thoi_han:\n  - {loi: hoàn thành trong quý I/2025, theo: 31-tb-hu, cua: Lập danh mục sách}\n"
    second = "  - {loi: hoàn thành trong quý II/2025, theo: 12-nq-tu-khoa-xvi, cua: đặt mua sách nói}\n"
    base, root = (with_third_part(tmp_path / name) for name in ("was", "is"))
    change(base, "plan/muc/II.1.md", ("san_pham: Danh mục", f"{first}san_pham: Danh mục"))
    change(root, "plan/muc/II.1.md", ("san_pham: Danh mục", f"{first}{second}san_pham: Danh mục"))
    assert with_broken_promises(as_it_is(base), as_it_is(root)) == ()
