"""What Markdown and plain text print, as people type them and converters write them."""

import time
from collections.abc import Mapping
from pathlib import Path

import pytest

from plansite.intake.manuscript import Manuscript, Paragraph, Table
from plansite.intake.reading import read_manuscript
from tests.support.manuscripts import shown


def read(folder: Path, text: str | bytes, name: str = "ke-hoach.md") -> Manuscript:
    file = folder / name
    file.write_bytes(text.encode() if isinstance(text, str) else text)
    manuscript = read_manuscript(file)
    assert isinstance(manuscript, Manuscript), manuscript
    return manuscript


# A text → the line and the text of each paragraph.
LINES: Mapping[str, tuple[str, list[tuple[int, str]]]] = {
    "lines of one paragraph": ("Một\nhai\n\nBa", [(1, "Một hai"), (4, "Ba")]),
    "a break by two spaces": ("Một  \nhai\\\nba", [(1, "Một\nhai\nba")]),
    "headings": ("# KẾ HOẠCH #\nMột\n## Hai", [(1, "KẾ HOẠCH"), (2, "Một"), (3, "Hai")]),
    "headings with a rule below": ("Một\n===\n\nHai\n---\n", [(1, "Một"), (4, "Hai")]),
    "rules": ("Một\n\n-----\n\n***\n\n_ _ _\n\nHai", [(1, "Một"), (9, "Hai")]),
    "a rule with spaces": ("Một\n- - -\n\nHai", [(1, "Một"), (4, "Hai")]),
    "dashes": (
        "Gồm:\n- một\n  tiếp\n- hai\n+ ba\n* bốn",
        [(1, "Gồm:"), (2, "- một tiếp"), (4, "- hai"), (5, "+ ba"), (6, "* bốn")],
    ),
    "numbers": ("1. Một\n2) Hai\na) Ba\nđ) Bốn\nII- Năm", [(at, text) for at, text in enumerate(
        ("1. Một", "2) Hai", "a) Ba", "đ) Bốn", "II- Năm"), 1)]),
    "a number with marks": ("Một\n**Điều 1.** Hai", [(1, "Một"), (2, "Điều 1. Hai")]),
    "marks": ("**Một** *hai* ***ba*** __bốn__ _năm_ `sáu`", [(1, "Một hai ba bốn năm sáu")]),
    "marks that are none": ("2 * 3 * 4, a_b_c, (*) và **", [(1, "2 * 3 * 4, a_b_c, (*) và **")]),
    "kept signs": (r"\*một\* \- 5\% \[đã ký\]", [(1, "*một* - 5% [đã ký]")]),
    "links": ("Theo [Nghị quyết](https://x.invalid/a_(b)) [đã ký]", [(1, "Theo Nghị quyết [đã ký]")]),
    "names of signs": ("R&amp;D &lt; 5&nbsp;% &#x1EA1; &khongco;", [(1, "R&D < 5 % ạ &khongco;")]),
    "tags": ("Một<br>hai <sup>2</sup> < 5 <b>ba</b>", [(1, "Một\nhai 2 < 5 ba")]),
    "quotations": ("> Một\n> hai", [(1, "Một hai")]),
    "code": ("```\n*một*\n  hai\n```\nBa", [(2, "*một*"), (3, "hai"), (5, "Ba")]),
    "loose marks": ("Tỉnh ủy".encode().decode() + " ti\u0303nh", [(1, "Tỉnh ủy tĩnh")]),
    "a name that begins with a sign": ("*Nơi nhận:*\n- Lưu.", [(1, "Nơi nhận:"), (2, "- Lưu.")]),
}  # fmt: skip


@pytest.mark.parametrize("case", LINES)
def test_markdown_prints_its_words(case: str, tmp_path: Path) -> None:
    text, lines = LINES[case]

    manuscript = read(tmp_path, text)

    assert [(each.line, each.text) for each in manuscript.paragraphs()] == lines
    assert manuscript.questions == ()
    assert manuscript.unit == "dòng"


def test_looks_and_headings_are_kept(tmp_path: Path) -> None:
    assert [getattr(each, "heading", 0) for each in read(tmp_path, "Một\n---\nHai\n- - -\nBa\n===\n").blocks] == [
        2,
        None,
        1,
    ]
    one, two, three, four = read(
        tmp_path, "## **II- NHIỆM VỤ**\n\n**1. Ban** làm (*ngay*).\n\n1. **Hai**\n\n*Nơi nhận:*\n"
    ).blocks

    assert isinstance(one, Paragraph)
    assert (one.heading, one.bold, one.number) == (2, True, "II-")
    assert isinstance(two, Paragraph)
    assert (two.bold, two.bolds, two.italics) == (False, ((0, 6),), ((12, 16),))
    assert isinstance(three, Paragraph)
    assert three.bold, "the number aside"
    assert isinstance(four, Paragraph)
    assert four.italic


def test_notes_stand_where_they_are_set(tmp_path: Path) -> None:
    (made,) = read(tmp_path, "Một[^1] hai[^x].\n\n[^1]: Lời *chú*.\n").blocks

    assert isinstance(made, Paragraph)
    assert made.text == "Một hai[^x]."
    assert [(note.mark, note.text, note.at) for note in made.footnotes] == [("1", "Lời chú.", 3)]


def test_what_is_not_printed_is_asked(tmp_path: Path) -> None:
    text = "---\ntitle: x\n---\nMột ![dấu](a.png)\n\n<!-- ghi\nchú -->\nHai ~~ba~~\n"

    manuscript = read(tmp_path, text)

    assert [(each.line, each.text) for each in manuscript.paragraphs()] == [(4, "Một"), (8, "Hai ba")]
    assert shown(manuscript.questions) == [
        "1: phần khai báo giữa hai dòng «---» ở đầu tệp",
        "4: hình",
        "6: ghi chú ẩn <!-- … -->",
        "8: chữ bị gạch ngang (~~)",
    ]


def cells(table: object) -> list[list[str]]:
    assert isinstance(table, Table)
    return [[cell.words for cell in row] for row in table.rows]


def test_a_table_between_bars(tmp_path: Path) -> None:
    text = (
        "Trước\n| TT | Việc |\n|:--|---:|\n| **I** | **Nhóm** |\n| 1. | Làm a\\|b<br>- phần một<br>- phần hai |\n"
        "| | |\n| 2 |\n\nSau\n"
    )

    before, table, after = read(tmp_path, text).blocks

    assert isinstance(table, Table)
    assert cells(table) == [["TT", "Việc"], ["I", "Nhóm"], ["1.", "Làm a|b - phần một - phần hai"], ["", ""], ["2"]]
    assert [each.text for each in table.rows[2][1].paragraphs] == ["Làm a|b", "- phần một", "- phần hai"]
    assert (table.line, table.head, table.columns) == (2, 1, 2)
    assert [each.line for each in (before, after)] == [1, 9]
    assert table.rows[2][1].paragraphs[0].line == 5


def test_a_table_without_words_in_its_head(tmp_path: Path) -> None:
    (table,) = read(tmp_path, "| | |\n|---|---|\n| 1 | Làm |\n").blocks

    assert isinstance(table, Table)
    assert (cells(table), table.head) == ([["1", "Làm"]], 0)


def test_a_table_of_a_converter(tmp_path: Path) -> None:
    text = (
        '<table border="1">\n<thead><tr><th rowspan="2">TT</th><th colspan="2">Cơ quan</th></tr>\n'
        "<tr><th>Chủ trì</th><th>Phối hợp</th></tr></thead>\n"
        '<tr><td colspan="3"><b>I. NHÓM</b></td></tr>\n'
        '<tr><td>1</td><td><p>Văn phòng</p><p>Sở &amp; ban</p></td><td rowspan="99999999">Xã<br/>thôn</td></tr>\n'
        "</table>\nSau\n"
    )

    table, after = read(tmp_path, text).blocks

    assert isinstance(table, Table)
    assert [[(c.words, c.column, c.columns, c.rows) for c in row] for row in table.rows] == [
        [("TT", 0, 1, 2), ("Cơ quan", 1, 2, 1)],
        [("Chủ trì", 1, 1, 1), ("Phối hợp", 2, 1, 1)],
        [("I. NHÓM", 0, 3, 1)],
        [("1", 0, 1, 1), ("Văn phòng Sở & ban", 1, 1, 1), ("Xã thôn", 2, 1, 1)],
    ]
    assert (table.head, table.columns) == (2, 3)
    assert table.rows[2][0].paragraphs[0].bold
    assert len(table.rows[3][1].paragraphs) == 2
    assert isinstance(after, Paragraph)


def test_words_beside_the_cells_and_tables_in_cells_are_kept_once(tmp_path: Path) -> None:
    text = (
        "<table><caption>Danh mục</caption>\n<tr><td rowspan=9>Một<table><tr><td>hai</td><td>ba</td></tr></table></td>"
        "<td>bốn</td></tr>\n</table> Sau\n"
    )

    beside, table = read(tmp_path, text).blocks

    assert isinstance(beside, Paragraph)
    assert beside.words == "Danh mục Sau"
    assert cells(table) == [["Một hai ba", "bốn"]]
    assert isinstance(table, Table)
    assert table.rows[0][0].rows == 1


@pytest.mark.parametrize(
    "sign",
    ["*a ", "**a ", "_a ", "`", "`a", "[", "[a](", "![", "[^", "# ", "\n", " ", "| ", "\n|-|", "<a ", "<!-- -->\n",
     "<!--", "\\", "<table>", "- ", "&", "~~", "(*)", "> ", "\t", "1. ", "***", "\u0323"],
)  # fmt: skip
def test_no_sign_makes_reading_slow(sign: str, tmp_path: Path) -> None:
    many = sign * (60_000 // len(sign))
    began = time.process_time()

    for text in (many, f"Một {many}x", f"|{many}x\n|-|\n"):
        file = tmp_path / "ke-hoach.md"
        file.write_text(text, encoding="utf-8")
        read_manuscript(file)

    assert time.process_time() - began < 15


@pytest.mark.parametrize(
    "text", ["<table>", "<table><tr><td colspan=x>a", "<table></td></tr>", "| a |\n|---|", "|\n|-|\n|"]
)
def test_a_broken_table_is_read_as_far_as_it_goes(text: str, tmp_path: Path) -> None:
    assert read(tmp_path, f"Trước\n\n{text}\n").blocks


TEXTS: Mapping[str, tuple[str | bytes, list[str]]] = {
    "a line a paragraph": (
        "KẾ HOẠCH\nI- MỤC TIÊU\n1. Một\nhai *ba*", ["KẾ HOẠCH", "I- MỤC TIÊU", "1. Một", "hai *ba*"],
    ),
    "Markdown by another name": ("**KẾ HOẠCH**\n\nMột\nhai", ["KẾ HOẠCH", "Một hai"]),
    "wrapped lines": (
        "Lập danh mục sách cho\ntủ sách thôn, đặt mua\nsách nói cho người.\n\n- Cùng các xã làm\nnhững việc sau\n- Hai",
        ["Lập danh mục sách cho tủ sách thôn, đặt mua sách nói cho người.", "- Cùng các xã làm những việc sau",
         "- Hai"],
    ),
    "wrapped lines of paragraphs that no empty line parts": (
        "KẾ HOẠCH\nmở thư viện cho người đi\nbiển\nThực hiện Nghị quyết của\nTrung ương; Huyện ủy ban\nhành Kế hoạch:\n"
        "I- MỤC TIÊU\n1. Tàu nào cũng có\nsách.\nTrên đây là Kế hoạch của\nHuyện ủy.",
        ["KẾ HOẠCH", "mở thư viện cho người đi biển",
         "Thực hiện Nghị quyết của Trung ương; Huyện ủy ban hành Kế hoạch:", "I- MỤC TIÊU", "1. Tàu nào cũng có sách.",
         "Trên đây là Kế hoạch của Huyện ủy."],
    ),
    "lines of signs that are not printed": (
        "Lập danh\nmục sách\n\u200b\n\n\u200b\nmột.", ["Lập danh mục sách", "một."],
    ),
    "tabs": ("Nơi nhận:\tT/M TỈNH ỦY\n", ["Nơi nhận:\tT/M TỈNH ỦY"]),
    "lines as Windows ends them": ("Một.\r\nHai.\rBa.", ["Một.", "Hai.", "Ba."]),
    "a mark of order": (b"\xef\xbb\xbfM\xe1\xbb\x99t", ["Một"]),
    "UTF-16": ("Một".encode("utf-16"), ["Một"]),
}  # fmt: skip


@pytest.mark.parametrize("case", TEXTS)
def test_plain_text_prints_its_lines(case: str, tmp_path: Path) -> None:
    text, lines = TEXTS[case]

    manuscript = read(tmp_path, text, "ke-hoach.txt")

    assert [each.text for each in manuscript.paragraphs()] == lines
    assert shown(manuscript.questions) == (
        ["1: các dòng bị ngắt theo khổ giấy"] if "wrapped" in case or "signs" in case else []
    )


@pytest.mark.parametrize("name", ["ke-hoach.txt", "ke-hoach.md"])
def test_columns_that_only_spaces_part_are_asked(name: str, tmp_path: Path) -> None:
    head = "ỦY BAN NHÂN DÂN TỈNH      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 1/KH      Lam Giang, ngày 1/1/2026\n\n"
    rows = "TT    Việc      Chủ trì\n1     Mở chợ    Sở Y tế\n\n2\tBán\tSở Nội vụ\n\n"
    table = "| A      | B      | C |\n| ------ | ------ | - |\n| một    | hai    | ba |\n"

    manuscript = read(tmp_path, f"{head}{rows}Hết.\n\nMột   hai   ba.\n\nHết.\n\n{table}", name)

    assert shown(manuscript.questions) == ["4: 3 dòng có cột cách nhau bằng nhiều dấu cách: «TT Việc Chủ trì»"]
