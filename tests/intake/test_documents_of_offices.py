"""Invented plans of many shapes: what of each becomes a section and a point, and what is said of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from plansite.commands.main import main
from plansite.plan.model.choices import TASK
from plansite.site.site import read
from tests.support.reading_files import FILES, found_in, found_in_text, told

SHAPES = {
    "ubnd.txt": """\
I | I. | MỤC ĐÍCH, YÊU CẦU
I.1 | 1. | Mục đích
  I.1.a a) Nâng cao nhận
  I.1.b b) Khuyến khích thành
I.2 | 2. | Yêu cầu
  I.2.1 - Bám sát Nghị
  I.2.2 - Phân công rõ
II | II. | NHIỆM VỤ
II.1 | 1. | Tuyên truyền
  II.1.a a) Sở Thông tin
  II.1.a.1 - Xây dựng chuyên
  II.1.a.2 - Hoàn thành trong
  II.1.b b) Báo Hồng Lam
II.2 | 2. | Hỗ trợ vốn
  II.2.1 Bố trí vốn
III | III. | TỔ CHỨC THỰC HIỆN
III.1 | 1. | Sở Kế hoạch và Đầu tư
  III.1.a a) Theo dõi, đôn
  III.1.b b) Báo cáo Ủy
III.2 | 2. | Sở Tài chính
  III.2.1 Tham mưu bố
III.3 | 3. | Ủy ban nhân dân các huyện, thành phố
  III.3.1 - Xây dựng kế
m1
  m1.1 Trên đây là
""",
    "tinh-uy.txt": """\
P1 | Phần thứ nhất | ĐẶC ĐIỂM, TÌNH HÌNH
  P1.1 Trong những năm
  P1.2 Tuy nhiên còn
P2 | Phần thứ hai | NHIỆM VỤ, GIẢI PHÁP
P2.1 | 1. | Nhiệm vụ chung
P2.1.1 | 1.1. | Về thể chế
  P2.1.1.1 Rà soát văn
  P2.1.1.2 Sửa đổi quy
P2.1.2 | 1.2. | Về hạ tầng
  P2.1.2.1 - Đầu tư trung
  P2.1.2.1.1 + Giai đoạn 1:
  P2.1.2.1.2 + Giai đoạn 2:
  P2.1.2.2 - Phủ sóng 5G.
P2.2 | 2. | Nhiệm vụ cụ thể
  P2.2.1 2.1. Đảng ủy Ủy
  P2.2.2 2.2. Ban Tuyên giáo
""",
    "quy-che.md": """\
D1 | Điều 1.
  D1.1 Ban hành kèm
D2 | Điều 2.
  D2.1 Quyết định này
KT |  | QUY CHẾ LÀM VIỆC / (Kèm theo Quyết định số 12/QĐ-UBND)
KT.C1 | Chương I | QUY ĐỊNH CHUNG
KT.C1.D1 | Điều 1. | Phạm vi điều chỉnh
  KT.C1.D1.1 1. Quy chế này
  KT.C1.D1.2 2. Đối tượng áp
  KT.C1.D1.2.a a) Ủy ban nhân
  KT.C1.D1.2.b b) Văn phòng.
KT.C1.D2 | Điều 2. | Nguyên tắc
  KT.C1.D2.1 Làm việc tập
KT.C2 | Chương II | TỔ CHỨC THỰC HIỆN
KT.C2.D3 | Điều 3. | Trách nhiệm
  KT.C2.D3.1 1. Văn phòng chịu
PL1 | PHỤ LỤC | DANH MỤC NHIỆM VỤ
PL1.I | I | Nhóm một
  PL1.I.1 1 Rà soát văn
  PL1.I.2 2 Xây dựng kế
PL1.II | II | Nhóm hai
  PL1.II.1 1 Tập huấn
  PL1.II.2 2 Số hóa
""",
}


@pytest.mark.parametrize("name", SHAPES)
def test_what_a_plan_is_made_of(name: str) -> None:
    assert told(found_in(FILES / name).outline.sections) == SHAPES[name]


@pytest.mark.parametrize(
    ("name", "problems"),
    [
        ("ubnd.txt", set()),
        ("tinh-uy.txt", set()),
        ("quy-che.md", {"con-cho-trong"}),  # who issued it stands nowhere
    ],
)
def test_the_check_has_nothing_to_tell_but_what_a_person_must_answer(
    name: str, problems: set[str], tmp_path: Path
) -> None:
    assert main(["new", str(tmp_path / "moi"), "--from", str(FILES / name)]) == 0
    assert {problem.code for problem in read(tmp_path / "moi").problems} == problems


def test_the_head_of_a_document_is_read_and_no_word_of_it_is_in_the_plan() -> None:
    found = found_in(FILES / "ubnd.txt")
    head = found.issued.head
    assert (head.number, head.date) == ("215/KH-UBND", "2025-03-12")
    assert found.issuer == "uy-ban-nhan-dan-tinh"
    assert "CỘNG HÒA" not in found.issued.text
    assert [line.text for line in found.outline.title] == [
        "KẾ HOẠCH",
        "Phát triển kinh tế tập thể trên địa bàn tỉnh năm 2025",
    ]
    assert [line.text for line in found.outline.signature] == [
        "TM. ỦY BAN NHÂN DÂN",
        "KT. CHỦ TỊCH",
        "PHÓ CHỦ TỊCH",
        "Trần Văn Mẫu",
    ]


def test_who_leads_is_told_by_names_of_sections_and_only_proposed_from_prose() -> None:
    found = found_in(FILES / "ubnd.txt")
    assert found.leads == {
        "III.1": ("so-ke-hoach-va-dau-tu",),
        "III.2": ("so-tai-chinh",),
        "III.3": ("uy-ban-nhan-dan-cac-huyen-thanh-pho",),
    }
    assert found.kinds == {"II": TASK, "III": TASK}
    assert [(each.point, each.name, each.partners) for each in found.proposals] == [
        ("II.1.a", "Sở Thông tin và Truyền thông", ("lien-minh-hop-tac-xa-tinh",)),
        ("II.1.b", "Báo Hồng Lam", ()),
    ]
    mentioned = {id: card for id, card in found.charged.items() if id.startswith("II.")}
    assert mentioned == {
        "II.1.a": {"mentions": ("so-thong-tin-va-truyen-thong", "lien-minh-hop-tac-xa-tinh")},
        "II.1.b": {"mentions": ("bao-hong-lam",)},
    }


def test_what_is_attached_stands_behind_the_signature() -> None:
    assert found_in(FILES / "quy-che.md").outline.order == ("loi-dan", "D1", "D2", "chu-ky", "KT", "PL1")


def test_a_paragraph_without_a_sign_is_a_point_of_its_own_and_asked(tmp_path: Path) -> None:
    found = found_in_text("**KẾ HOẠCH**\n\nThực hiện:\n\n**I. VIỆC**\n\n- Một.\n\nHai không dấu.\n\n- Ba.\n", tmp_path)
    assert told(found.outline.sections) == "I | I. | VIỆC\n  I.1 - Một.\n  I.1a Hai không dấu.\n  I.2 - Ba.\n"
    assert [question.line for question in found.questions if "không có dấu" in question.met] == [9]


def test_words_before_numbered_sections_take_no_number_of_theirs(tmp_path: Path) -> None:
    text = "**KẾ HOẠCH**\n\nThực hiện:\n\n**I. VIỆC**\n\nCác việc sau:\n\n**1. Một**\n\n- A.\n\n**2. Hai**\n\n- B.\n"
    found = found_in_text(text, tmp_path)
    assert told(found.outline.sections).splitlines() == [
        "I | I. | VIỆC", "  I.0 Các việc sau:", "I.1 | 1. | Một", "  I.1.1 - A.", "I.2 | 2. | Hai", "  I.2.1 - B.",
    ]  # fmt: skip
    assert not any("đã có" in question.met for question in found.questions)


def test_a_number_that_comes_twice_keeps_its_print_and_gets_an_id_of_its_own(tmp_path: Path) -> None:
    found = found_in_text("**KẾ HOẠCH**\n\nThực hiện:\n\n**I. VIỆC**\n\n1. Một.\n\n2. Hai.\n\n2. Ba.\n", tmp_path)
    assert [(point.id, point.printed) for point in found.outline.points] == [
        ("I.1", "1."),
        ("I.2", "2."),
        ("I.3", "2."),
    ]
    assert any("«2.» đã có" in question.met for question in found.questions)


def test_a_plan_without_number_recipients_and_signature_is_one_too(tmp_path: Path) -> None:
    found = found_in_text(
        "KẾ HOẠCH\nTổ chức hội thi\n\nTổ chức hội thi như sau:\n\nA. Nội dung\n\n1) Thi viết.\n", tmp_path
    )
    assert found.outline.order == ("loi-dan", "A")
    assert [(point.id, point.printed, point.marker) for point in found.outline.points] == [("A.1", "1)", None)]
