"""Plans that say below each task, or before a colon, who does it and by when, in place of an annex."""

from __future__ import annotations

from pathlib import Path

import pytest

from plansite.intake.labels import said_in
from plansite.intake.prose import heads_in, lead_in
from plansite.plan.model.roles import Role
from plansite.site.site import Site, read
from tests.support.reading_files import FILES, found_in, found_in_text, made_of, told, word_of

SECTIONS = """\
I | I. | MỤC ĐÍCH, YÊU CẦU
I.1 | 1. | Mục đích
  I.1.1 - Sách đến với
II | II. | NHIỆM VỤ
  II.1 1. Xây dựng thư
  II.2 2. Mở phòng đọc
  II.2.a a) Phòng đọc của
  II.2.b b) Phòng đọc của
  II.3 3. Tổ chức ngày
III | III. | TỔ CHỨC THỰC HIỆN
  III.1 1. Sở Tài chính:
  III.2 2. Sở Nội vụ:
  III.2.a a) Theo dõi thi
  III.2.b b) Trình khen thưởng.
  III.3 3. Các sở, ban,
  III.4 4. Giao Sở Văn
m1
  m1.1 Ủy ban nhân
"""
COMMUNES, CULTURE = "uy-ban-nhan-dan-cac-xa-phuong", "so-van-hoa-the-thao-va-du-lich"
LEADS = {
    "II.1": [CULTURE], "II.2": [], "II.2.a": ["so-giao-duc-va-dao-tao"], "II.2.b": [COMMUNES], "II.3": ["tinh-doan"],
    "III.1": ["so-tai-chinh"], "III.2": ["so-noi-vu"], "III.2.a": ["so-noi-vu"], "III.2.b": ["so-noi-vu"],
    "III.3": [], "III.4": [],
}  # fmt: skip
TIMES = {
    "II.1": "Quý II/2026", "II.2.a": "thường xuyên", "II.2.b": "hàng năm", "II.3": "tháng 4 hằng năm",
}  # fmt: skip


@pytest.mark.parametrize("form", ["md", "docx"])
def test_a_task_is_what_its_labels_stand_below(form: str, tmp_path: Path) -> None:
    source = FILES / "nhan.md" if form == "md" else word_of("nhan.md", tmp_path)
    assert told(found_in(source).outline.sections) == SECTIONS
    site: Site = read(made_of(source, tmp_path))
    assert [str(each) for each in site.problems] == []
    linked = site.linked
    assert {task.id: list(linked.targets(task.id, Role.LEADS)) for task in linked.tasks} == LEADS
    assert list(linked.targets("II.1", Role.PARTNERS)) == ["so-tai-chinh", COMMUNES]
    stated = {task.id: linked.timing(task.id).current for task in linked.tasks}
    assert {id: each.words for id, each in stated.items() if each} == TIMES
    assert linked.points["II.1"].card.product == "Hai xe thư viện"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("Cơ quan chủ trì: Sở Y tế.", {"chu_tri": "Sở Y tế"}),
        ("Mở lớp. Đơn vị chủ trì: Sở Y tế; đơn vị phối hợp: Sở Nội vụ; thời gian: quý II/2026.",
         {"chu_tri": "Sở Y tế", "phoi_hop": "Sở Nội vụ", "thoi_han": "quý II/2026"}),
        ("Mở lớp (Chủ trì: Sở Y tế; Thời gian hoàn thành: tháng 6/2026).",
         {"chu_tri": "Sở Y tế", "thoi_han": "tháng 6/2026"}),
        ("Sở Y tế chủ trì: mở lớp.", {}),
        ("Có kết quả: tốt.", {}),
    ],
)  # fmt: skip
def test_what_labels_say(words: str, said: dict[str, str]) -> None:
    assert dict(said_in(words)) == said


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("Sở Y tế: bố trí giường bệnh.", ("Sở Y tế",)),
        ("Sở Y tế, Sở Nội vụ:", ("Sở Y tế", "Sở Nội vụ")),
        ("Đảng ủy Ủy ban nhân dân tỉnh", ("Đảng ủy Ủy ban nhân dân tỉnh",)),
        ("Đảng ủy xã lãnh đạo giám sát.", ()),
        ("Giám đốc các sở; Chủ tịch Ủy ban nhân dân các xã:", ("Giám đốc các sở", "Chủ tịch Ủy ban nhân dân các xã")),
        ("Các cơ quan, đơn vị căn cứ chức năng thực hiện các việc sau:", ()),
        ("Về kinh phí: bố trí từ ngân sách.", ()),
    ],
)
def test_who_stands_before_a_colon(words: str, names: tuple[str, ...]) -> None:
    assert heads_in(words) == names


def test_a_name_above_dashes_is_a_point_where_most_beside_it_say_what_to_do(tmp_path: Path) -> None:
    text = """**KẾ HOẠCH**

**mở thư viện**

**I. TỔ CHỨC THỰC HIỆN**

1. Đảng ủy Ủy ban nhân dân tỉnh

- Lãnh đạo mua sách.

2. Đảng ủy Hội đồng nhân dân tỉnh lãnh đạo giám sát.

3. Các đảng ủy xây dựng kế hoạch (xong trước ngày 15/7/2026).
"""
    found = found_in_text(text, tmp_path)
    assert [point.id for point in found.outline.points] == ["I.1", "I.1.1", "I.2", "I.3"]
    assert {id for id, card in found.charged.items() if "leads" in card} == {"I.1", "I.1.1"}
    assert found.kinds == {"I": "nhiem-vu"}


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("Sở Nông nghiệp và Môi trường tổng hợp, tham mưu báo cáo.", "Sở Nông nghiệp và Môi trường"),
        ("Các sở, ban, ngành nêu cao trách nhiệm, thường xuyên lãnh đạo.", "Các sở, ban, ngành"),
        ("Ban chỉ đạo tỉnh chủ trì họp.", "Ban chỉ đạo tỉnh"),
        ("Giao cho Sở Nội vụ theo dõi việc này.", "Sở Nội vụ"),
        ("Đối với các xã: Sở Nội vụ theo dõi.", None),
        ("Các cấp ủy, tổ chức đảng triển khai Kế hoạch.", "Các cấp ủy, tổ chức đảng"),
        ("Tổ chức thực hiện tốt Kế hoạch.", None),
        ("Chính quyền chủ động làm.", None),
        ("Đơn vị chủ trì: Phòng Kế hoạch.", None),
    ],
)
def test_a_proposed_name_ends_where_the_sentence_goes_on(words: str, who: str | None) -> None:
    found = lead_in(words)
    assert (found[0] if found else None) == who


TABLES = """**KẾ HOẠCH**

**mở thư viện**

Thực hiện chủ trương của tỉnh, Ban Thường vụ Tỉnh ủy ban hành kế hoạch như sau:

**I- TỔ CHỨC THỰC HIỆN**

1. Các huyện ủy căn cứ Kế hoạch này xây dựng kế hoạch (xong trước ngày 31/3/2026).

2. Văn phòng Tỉnh ủy theo dõi.

3. Giao Sở Nội vụ đôn đốc.

**PHỤ LỤC**

| TT | Nhiệm vụ | Phân công thực hiện | | Thời gian |
| --- | --- | --- | --- | --- |
| | | Chủ trì | Phối hợp | |
| 1 | Mua sách | Chủ trì: Sở Y tế; phối hợp: Hiệp hội Sách | Tỉnh đoàn | 30/6/2026 |
| 2 | Mở cửa | Sở Y tế chủ trì, phối hợp với Sở Nội vụ | | 2026 |
| 3 | Họp | Văn phòng Đoàn ĐBQH và HĐND tỉnh và Sở Y tế | Thi hành án dân sự tỉnh | 2026 |
"""


def test_a_cell_that_says_who_leads_and_who_works_on_it_below_a_head_of_two_rows(tmp_path: Path) -> None:
    (tmp_path / "van-ban.md").write_text(TABLES, encoding="utf-8")
    site = read(made_of(tmp_path / "van-ban.md", tmp_path))
    assert [str(each) for each in site.problems] == []
    linked = site.linked
    parts = {
        task.id: (list(linked.targets(task.id, Role.LEADS)), list(linked.targets(task.id, Role.PARTNERS)))
        for task in linked.tasks
    }
    assert parts == {
        "I.1": ([], []),
        "I.2": ([], []),
        "I.3": ([], []),
        "PL1.1": (["so-y-te"], ["hiep-hoi-sach", "tinh-doan"]),
        "PL1.2": (["so-y-te"], ["so-noi-vu"]),
        "PL1.3": (["van-phong-doan-dbqh-va-hoi-dong-nhan-dan-tinh", "so-y-te"], ["thi-hanh-an-dan-su-tinh"]),
    }
    assert linked.timing("I.1").until == "2026-03-31"
    asked = (tmp_path / "moi" / "can-xem.md").read_text(encoding="utf-8")
    assert all(f"→ {name}\n" in asked for name in ("Các huyện ủy", "Văn phòng Tỉnh ủy", "Sở Nội vụ"))
    assert linked.plan.front.issuer is not None
    assert linked.plan.front.issuer.id == "ban-thuong-vu-tinh-uy"
