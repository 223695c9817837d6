"""No word of a file is lost on its way into the issued text, and the plan that is made of it has each of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from plansite.commands.main import main
from plansite.intake.issued_text import issued
from plansite.intake.manuscript import Manuscript
from plansite.intake.reading import read_manuscript
from plansite.site.site import read
from tests.support.office_forms import BOLD
from tests.support.reading_files import FILES, found_in_text
from tests.support.word_files import cell, paragraph, row, run, table, word_file

LEFT_OUT = {"|", "/", "-", "-------", "---------------", "*"}


@pytest.mark.parametrize("file", sorted(FILES.iterdir()), ids=lambda file: file.name)
def test_every_word_is_in_the_issued_text_or_in_the_head_that_is_told(file: Path) -> None:
    read = read_manuscript(file)
    assert isinstance(read, Manuscript)
    made = issued(read)
    kept = [word for word in " ".join((*made.head.lines, made.text)).split() if word not in LEFT_OUT]
    printed = (word for paragraph in read.paragraphs() for word in paragraph.text.split())
    assert sorted(kept) == sorted(word for word in printed if word not in LEFT_OUT)


TABLE = """\
| TT | Nhiệm vụ | Cơ quan chủ trì | Thời hạn |
|---|---|---|---|
| I | Nhóm một | | |
| 1 | Xây dựng quy chế về | Sở Nội vụ | 2026 |
| | quản lý dữ liệu | | |
| 2 | Tập huấn | Sở Y tế Sở Tài chính | Quý I/2026 |
| II | Nhóm hai | | năm tiếp theo |
| 3 | Số hóa | nhiều nơi | sớm nhất |
"""


def test_a_row_that_a_page_cut_is_one_and_each_doubt_is_asked(tmp_path: Path) -> None:
    found = found_in_text(f"**KẾ HOẠCH**\n\nThực hiện:\n\n**I. VIỆC**\n\n1. Làm.\n\nPHỤ LỤC\n\n{TABLE}", tmp_path)
    assert found.issued.text.splitlines()[5:] == [
        "TT | Nhiệm vụ | Cơ quan chủ trì | Thời hạn",
        "I | Nhóm một",
        "1 | Xây dựng quy chế về quản lý dữ liệu | Sở Nội vụ | 2026",
        "2 | Tập huấn | Sở Y tế Sở Tài chính | Quý I/2026",
        "II | Nhóm hai | | năm tiếp theo",
        "3 | Số hóa | nhiều nơi | sớm nhất",
    ]
    asked = " ".join(question.met for question in found.questions)
    for doubt in ("không có số thứ tự", "hai tên liền nhau", "năm tiếp theo", "«nhiều nơi»", "«sớm nhất»"):
        assert doubt in asked
    assert found.charged["PL1.I.2"] == {"leads": ("so-y-te", "so-tai-chinh")}
    assert [body.name for body in found.bodies] == ["Sở Nội vụ", "Sở Tài chính", "Sở Y tế"]


def test_footnotes_and_tables_stand_in_the_plan_where_they_are_printed(tmp_path: Path) -> None:
    notes = "".join(
        f'<w:footnote w:id="{at}">{paragraph(text)}</w:footnote>'
        for at, text in ((2, "Theo *số liệu* năm 2025."), (3, "Gồm cả [thôn]."), (4, "Của mục."))
    )
    head, tasks = row("Năm", "Số thôn"), row("TT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời hạn")
    body = (
        paragraph(run("KẾ HOẠCH", BOLD)),
        paragraph("Thực hiện Nghị quyết số 12-NQ/TU", called(2), ", Tỉnh ủy ban hành Kế hoạch như sau:"),
        paragraph(run("I. VIỆC", BOLD), called(4)),
        paragraph("1. Phủ sóng các thôn theo lộ trình:"),
        table(head, row("2025", "20 | 30"), row("2026", "")),
        paragraph("2. Báo cáo (trước ngày 30/6/2026); tổng kết (quý IV/2026)."),
        paragraph(run("PHỤ LỤC", BOLD)),
        table(
            tasks, row("1", cell(paragraph("Lắp mạng", called(3), " ở thôn")), "Sở Y tế", "Dự thảo: 6/2026; nộp: 2027")
        ),
    )
    file = tmp_path / "van-ban.docx"
    file.write_bytes(word_file("".join(body), footnotes=notes))
    assert main(["new", str(tmp_path / "moi"), "--from", str(file)]) == 0
    site = read(tmp_path / "moi")
    assert [each.code for each in site.problems] == []
    points = site.linked.points
    assert [(note.sign, note.paragraph.words) for note in points["loi-dan"].notes] == [
        ("1", "Theo *số liệu* năm 2025.")
    ]
    assert points["loi-dan"].paragraphs[0].with_calls.startswith("Thực hiện Nghị quyết số 12-NQ/TU[^1], Tỉnh ủy")
    rows = [each for each in points["I.1"].paragraphs if each.row]
    assert [[each.words[start:end] for start, end in each.cells] for each in rows] == [
        ["Năm", "Số thôn"], ["2025", "20 | 30"], ["2026"],
    ]  # fmt: skip
    assert points["I.1"].columns == ()
    task = points["PL1.1"]
    assert task.paragraphs[0].with_calls == "Lắp mạng[^3] ở thôn"
    assert [note.paragraph.words for note in task.notes] == ["Gồm cả [thôn]."]
    asked = (tmp_path / "moi" / "can-xem.md").read_text(encoding="utf-8")
    assert "chú thích «2» ở «I. VIỆC…»: «Của mục.»" in asked
    times = {id: timing.current.stages for id, timing in site.linked.timings.items() if timing.current}
    assert {id: [stage.of for stage in stages] for id, stages in times.items()} == {
        "I.2": ["Báo cáo", "tổng kết"],
        "PL1.1": ["Dự thảo", "nộp"],
    }


def called(note: int) -> str:
    return f'<w:r><w:footnoteReference w:id="{note}"/></w:r>'


SIDES = """KẾ HOẠCH
mở thư viện
I. MỤC TIÊU
1. Xã nào cũng có tủ sách.
Nơi nhận:\tT/M HUYỆN ỦY
- Tỉnh ủy (báo cáo),\tBÍ THƯ
- Các xã ủy (để thực hiện, qua bưu chính công ích),
\t
- Lưu Văn phòng.\tTrần Văn Mẫu
PHỤ LỤC
1. Danh sách các xã.
"""


@pytest.mark.parametrize("last", ["- Lưu Văn phòng.\tTrần Văn Mẫu", "- Lưu Văn phòng.\n\tTrần Văn Mẫu"])
def test_recipients_and_signature_that_tabs_set_side_by_side_stand_one_behind_the_other(
    last: str, tmp_path: Path
) -> None:
    text = SIDES.replace("- Lưu Văn phòng.\tTrần Văn Mẫu", last)
    outline = found_in_text(text, tmp_path, "van-ban.txt").outline
    assert [line.text for line in outline.recipients[1:]] == [
        "- Tỉnh ủy (báo cáo),", "- Các xã ủy (để thực hiện, qua bưu chính công ích),", "- Lưu Văn phòng.",
    ]  # fmt: skip
    assert [line.text for line in outline.signature] == ["T/M HUYỆN ỦY", "BÍ THƯ", "Trần Văn Mẫu"]
    assert [section.id for section in outline.sections] == ["I", "PL1"]
