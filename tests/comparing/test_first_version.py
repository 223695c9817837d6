"""The first published version of a plan: of an earlier state of it, or of none that it ever had."""

from __future__ import annotations

from pathlib import Path

import pytest

from plansite.commands.keeping import with_broken_promises
from plansite.commands.sides import as_it_is
from tests.support.plans import change, publish, with_third_part

DAY = "2024-06-01"
SECTION = "plan/muc/III.4.md"


@pytest.mark.parametrize(
    ("path", "was", "version_says", "told"),
    [
        (SECTION, "Đóng giá sách", "Đóng giá sách", set()),
        (SECTION, "## III.4.4\n", "## III.4.4\n\n```yaml\nghi_chu: Việc làm dần.\n```\n", set()),
        ("plan/muc/II.1.md", "thoi_han:\n  loi: hoàn thành trong quý I/2025\n  theo: 31-tb-hu\n", "", set()),
        (SECTION, "Đóng giá sách", "Đóng kệ sách", {"ban-moi-khong-dung"}),
        (SECTION, "phong-van-hoa-huyen", "huyen-doan", {"ban-moi-khong-dung"}),
        (SECTION, "## III.4.4\n", "## III.4.5\n", {"ban-moi-khong-dung"}),
        ("plan/ke-hoach.md", "45-KH/HU", "46-KH/HU", {"ban-moi-khong-dung"}),
    ],
)
def test_the_plan_keeps_what_it_says(path: str, was: str, version_says: str, told: set[str], tmp_path: Path) -> None:
    base, head = with_third_part(tmp_path / "was"), with_third_part(tmp_path / "is")
    change(head, path, (was, version_says))
    publish(head, DAY)
    (head / path).write_bytes((base / path).read_bytes())
    assert {problem.code for problem in with_broken_promises(as_it_is(base), as_it_is(head))} == told
