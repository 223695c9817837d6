"""The small plan with a record of every kind that an editor writes, as it was published: what may not get lost."""

from __future__ import annotations

from pathlib import Path

from plansite.plan.versions import Version, version_file, written
from tests.support.plans import LEDGER, PLAN, change, with_third_part

DAY = "2024-06-01"
VERSION = f"plan/ban/{DAY}.json"


def recorded(root: Path) -> Path:
    """A copy at `root`: with an id that left, progress, a wording with a meaning, and a published version."""
    with_third_part(root)
    change(root, LEDGER, ("III.5 mục", "III.4.9 điểm → III.4.1\nIII.5 mục"))
    progress = "tien_do:\n  - {ngay: 2024-09, trang_thai: hoan-thanh, van_ban: 31-tb-hu}\n"
    change(root, "plan/muc/II.1.md", ("san_pham: Danh mục", f"{progress}san_pham: Danh mục"))
    told = "bao_cao: [ban-thuong-vu-huyen-uy]\n"
    due = "thoi_han: {loi: hoàn thành trong 6 tháng đầu năm 2025, theo: 31-tb-hu}\n"
    change(root, "plan/muc/II.1.md", (told, told + due))
    known = "- loi: hoàn thành trong quý"
    meant = (
        "- loi: hoàn thành trong 6 tháng đầu năm {nam}\n  loai: [moc]\n  do_chinh_xac: thang\n  hieu_la: {thang: 6}\n"
    )
    change(root, "plan/thoi-han.yml", (known, meant + known))
    change(root, PLAN, ("so: 45-KH/HU", "so: 45-KH/HU\nma_ke_hoach: van-hoa-doc"))
    publish(root, "x")
    return root


def publish(root: Path, text: str, day: str = DAY) -> None:
    """Have a version be published of a plan whose file has that text."""
    version = Version(day, {"plan/ke-hoach.md": text})
    file = version_file(root, day)
    file.parent.mkdir(exist_ok=True)
    file.write_text(written(version), encoding="utf-8")
