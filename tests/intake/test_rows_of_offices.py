"""Cells and brackets as offices fill them: dashes for a list, a name a line, who and when in one bracket."""

from __future__ import annotations

from pathlib import Path

from plansite.commands.main import main
from plansite.plan.model.roles import Role
from plansite.site.site import Site, read
from tests.support.office_forms import BOLD, CENTRE
from tests.support.reading_files import found_in_text
from tests.support.word_files import cell, paragraph, row, run, table, word_file

HEAD = ("TT", "Nội dung nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian", "Sản phẩm/ghi chú")
ROWS = (
    ("1", "Mở phố đi bộ", "- Sở Công Thương\n- Sở Khoa học và Công nghệ", "Các sở, ban, ngành", "Quý IV/2026", "Đề án"),
    ("2", "Mở chợ đêm", "Sở Tài chính\nSở Xây dựng", "Báo - Đài tỉnh", "Tháng 6 và tháng 12 hằng năm", ""),
    ("3", "Mở lớp", "- Bộ Lao động - Thương binh và Xã hội\n- Sở Y tế", "", "2026-2030", ""),
    ("4", "Mở hội chợ", "Sở Tài chính\nSở Xây dựng", "", "Tháng 6 và tháng 12 hằng năm", "Hội chợ"),
    ("5", "Mở cầu", "Ban Quản lý chợ\nBan Quản lý cầu", "Văn phòng\nỦy ban nhân dân tỉnh", "2026", ""),
)
GROUP = ("I", "NHÓM NHIỆM VỤ VỀ DỊCH VỤ")
BRACKETS = (
    "a) Tổ chức hội nghị quán triệt (Ban Tổ chức Tỉnh ủy chủ trì, phối hợp với Văn phòng Tỉnh ủy; hoàn thành trong "
    "quý I/2026).",
    "b) Bố trí kinh phí (Sở Tài chính chủ trì; thực hiện hằng năm).",
    "c) Rà soát quy chế (Ban Tổ chức Tỉnh ủy chủ trì; hoàn thành trong quý II/2026):",
    "- Quy chế của tỉnh;",
    "- Quy chế của xã.",
)


def text(words: str, look: str = "", form: str = "") -> str:
    return paragraph(run(words, look), form=form)


def cells(*filled: str, look: str = "") -> str:
    return row(*(cell(*(text(line, look) for line in words.split("\n"))) for words in filled))


def made(body: str, folder: Path) -> Site:
    (folder / "van-ban.docx").write_bytes(word_file(body))
    assert main(["new", str(folder / "moi"), "--from", str(folder / "van-ban.docx")]) == 0
    return read(folder / "moi")


def beginning(kind: str) -> str:
    return text(kind, BOLD, CENTRE) + text("phát triển dịch vụ ban đêm", BOLD, CENTRE)


def annex(folder: Path) -> Site:
    head = cells(*HEAD, look=BOLD)
    group = row(cell(text(GROUP[0], BOLD)), cell(text(GROUP[1], BOLD), form='<w:gridSpan w:val="5"/>'))
    rows = [cells(*each) for each in ROWS]
    body = beginning("KẾ HOẠCH") + text("I. MỤC TIÊU", BOLD) + text("1. Phố nào cũng sáng đèn.")
    body += text("PHỤ LỤC", BOLD, CENTRE) + text("DANH MỤC NHIỆM VỤ", BOLD, CENTRE)
    return made(body + table(head, group, *rows[:2], head, *rows[2:]), folder)


def test_names_below_one_another_are_several(tmp_path: Path) -> None:
    linked = annex(tmp_path).linked
    assert [list(linked.targets(task.id, Role.LEADS)) for task in linked.tasks] == [
        ["so-cong-thuong", "so-khoa-hoc-va-cong-nghe"],
        ["so-tai-chinh", "so-xay-dung"],
        ["bo-lao-dong-thuong-binh-va-xa-hoi", "so-y-te"],
        ["so-tai-chinh", "so-xay-dung"],
        ["ban-quan-ly-cho", "ban-quan-ly-cau"],
    ]
    assert list(linked.targets("PL1.I.5", Role.PARTNERS)) == ["van-phong-uy-ban-nhan-dan-tinh"]
    assert list(linked.targets("PL1.I.2", Role.PARTNERS)) == ["bao-dai-tinh"]


def test_what_is_understood_in_one_way_is_asked_once(tmp_path: Path) -> None:
    site = annex(tmp_path)
    assert [each.code for each in site.problems if each.code in ("o-co-quan-la", "thoi-han-la")] == []
    asked = (tmp_path / "moi" / "can-xem.md").read_text(encoding="utf-8")
    assert "«Sở Tài chính Sở Xây dựng»" not in asked


def test_a_bracket_that_says_who_and_when(tmp_path: Path) -> None:
    """When is read, who is proposed to a person."""
    body = beginning("CHƯƠNG TRÌNH HÀNH ĐỘNG") + text("I. NHIỆM VỤ", BOLD) + text("1. Công tác cán bộ", BOLD)
    site = made(body + "".join(map(text, BRACKETS)), tmp_path)
    until = {task.id: site.linked.timing(task.id).until for task in site.linked.tasks}
    assert {id: until[id] for id in ("I.1.a", "I.1.b", "I.1.c")} == {
        "I.1.a": "2026-03-31",
        "I.1.b": None,
        "I.1.c": "2026-06-30",
    }
    asked = (tmp_path / "moi" / "can-xem.md").read_text(encoding="utf-8")
    assert "→ Ban Tổ chức Tỉnh ủy\n" in asked
    assert "→ Sở Tài chính" in asked
    assert site.linked.leaders == {}


def test_columns_are_numbered_without_their_first_and_a_group_may_have_a_sign(tmp_path: Path) -> None:
    text = """**KẾ HOẠCH**

**phát triển dịch vụ**

**PHỤ LỤC**

| STT | Nhiệm vụ | Chủ trì | Thời gian |
| --- | --- | --- | --- |
|  | (1) | (2) | (3) |
| - | **Nhóm dịch vụ** |  |  |
| 1 | Mở chợ đêm | Sở Xây dựng | Xong trong quý II/2026 |
"""
    outline = found_in_text(text, tmp_path).outline
    assert [(each.id, each.title) for each in outline.sections] == [("PL1", ""), ("PL1.m1", "Nhóm dịch vụ")]
    assert [(each.id, each.words) for each in outline.points] == [("PL1.m1.1", "Mở chợ đêm")]


def test_a_cell_that_goes_over_several_rows_is_for_all_of_them_and_nobody_is_asked(tmp_path: Path) -> None:
    over, under = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    rows = (
        row("TT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời gian"),
        row("1", "Mở chợ đêm", cell("Sở Công Thương", form=over), cell("Quý II/2026", form=over)),
        row("2", "Mở chợ hoa", cell(form=under), cell(form=under)),
    )
    site = made(beginning("KẾ HOẠCH") + text("PHỤ LỤC", BOLD) + table(*rows), tmp_path)
    linked = site.linked
    assert [(list(linked.targets(task.id, Role.LEADS)), linked.timing(task.id).until) for task in linked.tasks] == [
        (["so-cong-thuong"], "2026-06-30")
    ] * 2
    assert "Sở Công Thương" not in (tmp_path / "moi" / "can-xem.md").read_text(encoding="utf-8")


def test_names_that_differ_in_a_sign_or_in_the_country_alone_are_two_and_asked(tmp_path: Path) -> None:
    body = beginning("KẾ HOẠCH") + text("PHỤ LỤC", BOLD)
    head = row("TT", "Nhiệm vụ", "Cơ quan chủ trì")
    names = ("Sở Khoa học và Công nghệ", "Sở Khoa học, Công nghệ", "Ngân hàng Nhà nước", "Ngân hàng Nhà nước Việt Nam")
    rows = (row(str(number), "Mở lớp", name) for number, name in enumerate(names, 1))
    site = made(body + table(head, *rows), tmp_path)
    assert len(site.linked.leaders) == 4
    asked = (tmp_path / "moi" / "can-xem.md").read_text(encoding="utf-8")
    assert "tên «Sở Khoa học, Công nghệ», «Sở Khoa học và Công nghệ» gần như nhau" in asked
    assert "tên «Ngân hàng Nhà nước», «Ngân hàng Nhà nước Việt Nam» gần như nhau" in asked


def test_post_and_name_below_the_table_of_the_signature_are_of_it(tmp_path: Path) -> None:
    told = "Ban Thường vụ Huyện ủy ban hành Kế hoạch như sau:"
    body = beginning("KẾ HOẠCH") + text(told) + text("I. MỤC TIÊU", BOLD) + text("1. Phố nào cũng sáng đèn.")
    sides = table(row(cell("Nơi nhận:", "- Các xã ủy,"), cell(text("T/M BAN THƯỜNG VỤ", BOLD))))
    body += sides + "".join(text(each, BOLD, CENTRE) for each in ("PHÓ BÍ THƯ", "Trần Văn Mẫu", "PHỤ LỤC"))
    found = made(body + table(row("TT", "Nhiệm vụ", "Chủ trì"), row("1", "Mở chợ", "Các xã ủy")), tmp_path).linked.plan
    signature = found.front_place("chu-ky")
    assert signature
    assert [each.words for each in signature.paragraphs] == ["T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ", "Trần Văn Mẫu"]
    assert [each.id for each in found.sections] == ["I", "PL1"]


def test_notes_below_the_table_of_an_annex_stand_behind_it_and_are_no_tasks(tmp_path: Path) -> None:
    table_of = table(
        cells(*HEAD, look=BOLD), cells("I", GROUP[1], "", "", "", "", look=BOLD), *(cells(*each) for each in ROWS)
    )
    notes = (
        text("Ghi chú:", BOLD) + text("- Việc nào cũng báo cáo trước ngày 20/12/2026;") + text("- Sở Y tế cập nhật.")
    )
    annexes = text("PHỤ LỤC 1", BOLD) + table_of + notes + text("PHỤ LỤC 2", BOLD) + table_of
    site = made(beginning("KẾ HOẠCH") + text("I. MỤC TIÊU", BOLD) + text("1. Phố nào cũng sáng.") + annexes, tmp_path)
    assert [each.id for each in site.linked.plan.sections] == ["I", "PL1", "PL1.I", "m1", "PL2", "PL2.I"]
    assert [site.linked.plan.sections[3].title, *(each.id for each in site.linked.points_of("m1"))] == [
        "Ghi chú:", "m1.1", "m1.2",
    ]  # fmt: skip
    assert {task.id.partition(".")[0] for task in site.linked.tasks} == {"PL1", "PL2"}
    assert [each.code for each in site.problems if each.code.startswith(("thieu-chu", "khac"))] == []
    assert "phần «PHỤ LỤC" not in (tmp_path / "moi" / "can-xem.md").read_text(encoding="utf-8")


def test_the_words_of_a_row_are_parted_as_in_their_cell(tmp_path: Path) -> None:
    words = (
        "Mở hội:\n- Ở xã: một ngày;\n+ Ở tỉnh",
        "1. Mua; đọc\n2. Đọc:\na) Ở trường",
        "Một câu dài bị\nngắt",
        "# Mua",
        "## Mua\n#Bán",
    )
    rows = (cells(str(number), each, "Sở Y tế", "", "2026", "") for number, each in enumerate(words, 1))
    annex_of = text("PHỤ LỤC", BOLD) + table(cells(*HEAD, look=BOLD), *rows)
    site = made(beginning("KẾ HOẠCH") + text("I. MỤC TIÊU", BOLD) + text("1. Phố nào cũng sáng.") + annex_of, tmp_path)
    assert {each.code for each in site.problems} == {"con-cho-trong"}
    assert [[each.words for each in task.paragraphs] for task in site.linked.tasks] == [
        ["Mở hội:", "- Ở xã: một ngày;", "+ Ở tỉnh"],
        ["1. Mua; đọc", "2. Đọc:", "a) Ở trường"],
        ["Một câu dài bị ngắt"],
        ["# Mua"],
        ["## Mua #Bán"],
    ]
