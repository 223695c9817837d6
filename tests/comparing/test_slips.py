"""A slip of the hand in what was published is told as the slip that it is, not as something that was taken back too."""

from __future__ import annotations

from pathlib import Path

import pytest

from plansite.commands.keeping import with_broken_promises
from plansite.commands.sides import as_it_is
from plansite.comparing.side import Side
from plansite.comparing.telling import tell
from tests.support.plans import change
from tests.support.recorded_plan import recorded

BODY, DOCUMENT = "plan/co-quan/phong-van-hoa-huyen.yml", "plan/van-ban/31-tb-hu.yml"
SECTION, POINTS = "plan/muc/III.4.md", "plan/muc/II.1.md"


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Side:
    return as_it_is(recorded(tmp_path_factory.mktemp("base") / "plan"))


@pytest.mark.parametrize(
    ("path", "was", "slip", "code"),
    [
        ("plan/co-quan/huyen-doan.yml", "loai: don-vi", "loai: [don-vi", "yaml-hong"),
        (SECTION, "chu_tri: phong", "chu_tri: [phong", "yaml-hong"),
        (POINTS, "[cac-doan-the-huyen]", "[cac-doan-the-huyen", "yaml-hong"),
        (SECTION, "phong-van-hoa-huyen", "phong-van-hoa", "co-quan-la"),
        (SECTION, "chu_tri:", "chu_tr:", "khoa-la"),
        (POINTS, "[cac-doan-the-huyen]", "[cac-doan-the]", "co-quan-la"),
        (POINTS, "theo: 31-tb-hu", "theo: 31-tb", "van-ban-la"),
        (POINTS, "van_ban: so-tay-thu-thu", "van_ban: so-tay", "van-ban-la"),
        (POINTS, "loi: hoàn thành trong quý I/2025", "loi: hoàn thành trong kỳ I/2025", "thoi-han-la"),
        (POINTS, "trang_thai: hoan-thanh", "trang_thai: hoan_thanh", "gia-tri-la"),
        (BODY, "co_quan: trung-tam-van-hoa-khu-vuc", "co_quan: trung-tam", "co-quan-la"),
        (DOCUMENT, "ngay: 2024-10-02", "ngay: 2024-13-02", "ngay-khong-co"),
        (DOCUMENT, "loai: Thông báo", "loai: Thong bao", "gia-tri-la"),
        (DOCUMENT, "ten: về", "tên: về", "khoa-la"),
        (DOCUMENT, "- tai:", "- tại:", "khoa-la"),
    ],
)
def test_it_is_told_once(path: str, was: str, slip: str, code: str, base: Side, tmp_path: Path) -> None:
    root = recorded(tmp_path / "plan")
    change(root, path, (was, slip))
    head = as_it_is(root)
    assert {problem.code for problem in with_broken_promises(base, head)} == {code}
    assert "tu-xem" not in {group.id for group in tell(base, head).groups}
