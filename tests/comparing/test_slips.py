"""A slip of the hand in what was published is told as the slip that it is, not as something that was taken back too."""

from __future__ import annotations

from pathlib import Path

import pytest

from plansite.commands.keeping import with_broken_promises
from plansite.commands.sides import as_it_is
from plansite.comparing.side import Side
from plansite.comparing.telling import tell
from plansite.plan.model.files import CORRECTIONS_FILE, WORDINGS_FILE
from tests.support.plans import LEDGER, PLAN, change
from tests.support.recorded_plan import recorded

BODY, DOCUMENT = "plan/co-quan/phong-van-hoa-huyen.yml", "plan/van-ban/31-tb-hu.yml"
SECTION, POINTS = "plan/muc/III.4.md", "plan/muc/II.1.md"
SECOND_CARD = "\n\n```yaml\nghi_chu: Đã gửi các thôn.\n```\n"


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
        (DOCUMENT, "- tai: https", "- tai: htps", "nguon-sai"),
        (POINTS, "## II.1.1\n", f"## II.1.1{SECOND_CARD}", "the-sai-cho"),
        (POINTS, "## II.1.3\n", f"## II.1.3{SECOND_CARD}", "the-sai-cho"),
        (PLAN, "ma_ke_hoach:", "ma_ke_hoac:", "khoa-la"),
        (LEDGER, "III.4.9 điểm → III.4.1", "III.4.9 điểm → III.4.1 →", "so-ma-sai-dong"),
        (WORDINGS_FILE, "loi: thực hiện thường xuyên", "loi: thực hiện thường xuyênn", "thoi-han-la"),
        (WORDINGS_FILE, "loai: thuong-xuyen", "loai: thuong-xuyenn", "gia-tri-la"),
        (WORDINGS_FILE, "loai: thuong-xuyen", "loai: [thuong-xuyen", "yaml-hong"),
        (CORRECTIONS_FILE, "nguyen_van: độc sách", "nguyen_van: độc sáchh", "dinh-chinh-khong-khop"),
        (CORRECTIONS_FILE, "tai: II.2.1", "tai: II.2.11", "noi-la"),
        (CORRECTIONS_FILE, "dung_la: đọc sách", "dung_la: [đọc sách", "yaml-hong"),
    ],
)
def test_it_is_told_once(path: str, was: str, slip: str, code: str, base: Side, tmp_path: Path) -> None:
    root = recorded(tmp_path / "plan")
    change(root, path, (was, slip))
    head = as_it_is(root)
    assert {problem.code for problem in with_broken_promises(base, head)} == {code}
    assert "tu-xem" not in {group.id for group in tell(base, head).groups}
