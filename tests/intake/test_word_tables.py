"""Tables of Word: merged cells, groups, heads, columns that number themselves."""

from pathlib import Path

import pytest

from plansite.intake.manuscript import Table
from tests.support.manuscripts import read_word, shown
from tests.support.word_files import cell, level, listed, lists, paragraph, row, run, table, word_file

ANNEX = table(
    row(cell("TT", form='<w:vMerge w:val="restart"/>'), cell("Nhiệm vụ", form='<w:vMerge w:val="restart"/>'),
        cell("Cơ quan", form='<w:gridSpan w:val="2"/>'), form="<w:tblHeader/>"),
    row(cell(form="<w:vMerge/>"), cell(form="<w:vMerge/>"), "Chủ trì", "Phối hợp", form="<w:tblHeader/>"),
    row(cell("I. NHÓM HẠ TẦNG", form='<w:gridSpan w:val="4"/>')),
    row("1", cell("Xây dựng quy chế", "- phần một", "- phần hai"),
        cell("Văn phòng", form='<w:vMerge w:val="restart"/>'), ""),
    row("2", "Lập đề án", cell(form="<w:vMerge/>"), "Sở Tài chính"),
    row("3", "Tổng kết", "Công an", form='<w:gridAfter w:val="1"/>'),
)  # fmt: skip


def test_an_annex_keeps_its_grid_its_groups_and_its_head(tmp_path: Path) -> None:
    (made,) = read_word(tmp_path, word_file(ANNEX)).blocks

    assert isinstance(made, Table)
    assert (made.columns, made.head, made.line) == (4, 2, 1)
    assert [[(each.words, each.column, each.columns, each.rows) for each in cells] for cells in made.rows] == [
        [("TT", 0, 1, 2), ("Nhiệm vụ", 1, 1, 2), ("Cơ quan", 2, 2, 1)],
        [("Chủ trì", 2, 1, 1), ("Phối hợp", 3, 1, 1)],
        [("I. NHÓM HẠ TẦNG", 0, 4, 1)],
        [("1", 0, 1, 1), ("Xây dựng quy chế - phần một - phần hai", 1, 1, 1), ("Văn phòng", 2, 1, 2), ("", 3, 1, 1)],
        [("2", 0, 1, 1), ("Lập đề án", 1, 1, 1), ("Sở Tài chính", 3, 1, 1)],
        [("3", 0, 1, 1), ("Tổng kết", 1, 1, 1), ("Công an", 2, 1, 1)],
    ]


def test_a_bold_first_row_is_a_head_and_a_bold_group_below_it_is_not(tmp_path: Path) -> None:
    bold = [paragraph(run(text, "<w:b/>")) for text in ("TT", "Việc", "I", "NHÓM")]
    body = table(row(cell(bold[0]), cell(bold[1])), row(cell(bold[2]), cell(bold[3])), row("1", "Làm"))

    (made,) = read_word(tmp_path, word_file(body)).blocks

    assert isinstance(made, Table)
    assert made.head == 1


def test_cells_merged_sideways_the_old_way_and_rows_that_begin_later(tmp_path: Path) -> None:
    body = table(
        row(cell("một", form='<w:hMerge w:val="restart"/>'), cell("hai", form="<w:hMerge/>"), "ba"),
        row("bốn", form='<w:gridBefore w:val="2"/>'),
        row(cell("năm", form="<w:cellDel/>"), "sáu", form="<w:ins/>"),
    )

    (made,) = (manuscript := read_word(tmp_path, word_file(body))).blocks

    assert isinstance(made, Table)
    assert [[(each.words, each.column, each.columns) for each in cells] for cells in made.rows] == [
        [("một hai", 0, 2), ("ba", 2, 1)], [("bốn", 2, 1)], [("sáu", 0, 1)],
    ]  # fmt: skip
    assert shown(manuscript.questions) == ["1: hàng hoặc ô của bảng đã xóa hay ẩn: «năm»"]


@pytest.mark.parametrize(
    ("look", "head"), [('w:val="04A0"', 1), ('w:firstRow="1"', 1), ('w:val="0480"', 0), ('w:val="x"', 0), ("", 0)]
)
def test_a_head_that_the_style_of_the_table_makes(look: str, head: int, tmp_path: Path) -> None:
    styles = (
        '<w:style w:type="table" w:styleId="T"><w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr></w:tblStylePr>'
        "</w:style>"
    )
    told = f'<w:tblPr><w:tblStyle w:val="T"/><w:tblLook {look}/></w:tblPr>'
    body = table(row("TT", "Việc"), row("1", "Làm")).replace("<w:tblPr/>", told)

    (made,) = read_word(tmp_path, word_file(body, styles=styles)).blocks

    assert isinstance(made, Table)
    assert made.head == head


def test_a_column_that_numbers_its_rows_is_read(tmp_path: Path) -> None:
    numbered = cell(paragraph(form=listed(1)))
    body = table(row(numbered, "Lập danh mục"), row(numbered, "Đặt mua sách"))

    (made,) = read_word(tmp_path, word_file(body, numbering=lists({1: level(0, "decimal", "%1.")}, {1: 1}))).blocks

    assert isinstance(made, Table)
    assert [[each.words for each in cells] for cells in made.rows] == [["1.", "Lập danh mục"], ["2.", "Đặt mua sách"]]
    assert made.rows[1][0].paragraphs[0].number == "2."
