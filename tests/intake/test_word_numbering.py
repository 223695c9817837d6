"""Automatic numbers as Word prints them: each file as its lists, its paragraphs and the numbers in front of them."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from plansite.intake.word.numbering import counted
from tests.support.manuscripts import read_word, shown
from tests.support.word_files import level, listed, lists, paragraph, run, word_file

START = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="{0}"/></w:lvlOverride>'
PLAIN = {1: level(0, "decimal", "%1.") + level(1, "lowerLetter", "%2)") + level(2, "bullet", "-")}
OUTLINE = {1: level(0, "upperRoman", "%1.") + level(1, "decimal", "%1.%2.") + level(2, "decimal", "%1.%2.%3.")}

Instances = dict[int, int | tuple[int, str]]

# Lists, instances, the list and level of each paragraph → the numbers in front of them.
COUNTED: Mapping[str, tuple[dict[int, str], Instances, list[tuple[int, int]], list[str]]] = {
    "deeper levels begin anew": (
        PLAIN, {1: 1}, [(1, 0), (1, 1), (1, 1), (1, 0), (1, 1), (1, 2), (1, 1)],
        ["1.", "a)", "b)", "2.", "a)", "-", "b)"],
    ),
    "a level that was left out counts as begun": (
        OUTLINE, {1: 1}, [(1, 1), (1, 1), (1, 0), (1, 1)], ["I.1.", "I.2.", "I.", "I.1."],
    ),
    "numbers of all levels": (
        OUTLINE, {1: 1}, [(1, 0), (1, 1), (1, 2), (1, 2), (1, 1), (1, 2)],
        ["I.", "I.1.", "I.1.1.", "I.1.2.", "I.2.", "I.2.1."],
    ),
    "two instances of one list count on": (PLAIN, {1: 1, 2: 1}, [(1, 0), (2, 0), (1, 0)], ["1.", "2.", "3."]),
    "two lists do not": (PLAIN | {2: PLAIN[1]}, {1: 1, 2: 2}, [(1, 0), (2, 0), (1, 0)], ["1.", "1.", "2."]),
    "an instance that begins anew does so once": (
        PLAIN, {1: 1, 2: (1, START.format(1))}, [(1, 0), (1, 0), (2, 0), (2, 0), (1, 0)],
        ["1.", "2.", "1.", "2.", "3."],
    ),
    "an instance that begins at eight": (
        PLAIN, {1: 1, 2: (1, START.format(8))}, [(1, 0), (2, 0), (1, 0)], ["1.", "8.", "9."],
    ),
    "a start of its own on a deeper level": (
        PLAIN, {1: (1, '<w:lvlOverride w:ilvl="1"><w:startOverride w:val="3"/></w:lvlOverride>')},
        [(1, 0), (1, 1), (1, 0), (1, 1)], ["1.", "c)", "2.", "c)"],
    ),
    "a level of its own": (
        PLAIN, {1: 1, 2: (1, f'<w:lvlOverride w:ilvl="0">{level(0, "upperLetter", "%1/")}</w:lvlOverride>')},
        [(1, 0), (2, 0)], ["1.", "B/"],
    ),
    "a list that begins at five": ({1: level(0, "decimal", "%1)", start=5)}, {1: 1}, [(1, 0), (1, 0)], ["5)", "6)"]),
    "a level that never begins anew": (
        {1: level(0, "decimal", "%1.") + level(1, "decimal", "%2)", '<w:lvlRestart w:val="0"/>')}, {1: 1},
        [(1, 0), (1, 1), (1, 0), (1, 1)], ["1.", "1)", "2.", "2)"],
    ),
    "a level that begins anew after the first alone": (
        {1: OUTLINE[1].replace('<w:lvlText w:val="%1.%2.%3."/>', '<w:lvlRestart w:val="1"/><w:lvlText w:val="%3"/>')},
        {1: 1}, [(1, 0), (1, 1), (1, 2), (1, 1), (1, 2), (1, 0), (1, 1), (1, 2)],
        ["I.", "I.1.", "1", "I.2.", "2", "II.", "II.1.", "1"],
    ),
    "Arabic figures by law": (
        {1: level(0, "upperRoman", "%1-") + level(1, "decimal", "%1.%2", "<w:isLgl/>")}, {1: 1}, [(1, 0), (1, 1)],
        ["I-", "1.1"],
    ),
    "letters know no đ": (
        {1: level(0, "lowerLetter", "%1)", start=4)}, {1: 1}, [(1, 0), (1, 0), (1, 0), (1, 0)],
        ["d)", "e)", "f)", "g)"],
    ),
    "words about the number": (
        {1: level(0, "decimal", "Điều %1.")}, {1: 1}, [(1, 0), (1, 0)], ["Điều 1.", "Điều 2."],
    ),
    "bullets of Word": (
        {1: level(0, "bullet", "\uf0b7") + level(1, "bullet", "o") + level(2, "bullet", "\uf0a7")}, {1: 1},
        [(1, 0), (1, 1), (1, 2)], ["•", "○", "▪"],
    ),
    "no number": ({1: level(0, "none", "")}, {1: 1}, [(1, 0)], [""]),
    "a list that is switched off": (PLAIN, {1: 1}, [(1, 0), (0, 0), (1, 0)], ["1.", "", "2."]),
    "a list named by a style of lists": (
        PLAIN | {2: '<w:numStyleLink w:val="L"/>'}, {1: 1, 2: 2}, [(2, 0), (2, 0)], ["1.", "2."],
    ),
    "a list that leads to itself": ({1: '<w:numStyleLink w:val="X"/>'}, {1: 1}, [(1, 0)], [""]),
    "levels beyond the last": (PLAIN, {1: 1}, [(1, 8), (1, 0)], ["", "1."]),
}  # fmt: skip

STYLES = (
    f'<w:style w:type="numbering" w:styleId="L"><w:pPr>{listed(1, None)}</w:pPr></w:style>'
    f'<w:style w:type="numbering" w:styleId="X"><w:pPr>{listed(1, None)}</w:pPr></w:style>'
    f'<w:style w:type="paragraph" w:styleId="Muc"><w:pPr>{listed(1, None)}</w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Con"><w:basedOn w:val="Muc"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="An"><w:rPr><w:vanish/></w:rPr></w:style>'
    f'<w:style w:type="paragraph" w:styleId="Sau"><w:pPr>{listed(1, 1)}</w:pPr></w:style>'
)


@pytest.mark.parametrize("case", COUNTED)
def test_numbers_are_counted_as_in_word(case: str, tmp_path: Path) -> None:
    levels, instances, paragraphs, numbers = COUNTED[case]
    body = "".join(paragraph("Việc", form=listed(*each)) for each in paragraphs)

    manuscript = read_word(tmp_path, word_file(body, numbering=lists(levels, instances), styles=STYLES))

    assert [each.text for each in manuscript.paragraphs()] == [f"{number} Việc".strip() for number in numbers]
    assert [each.number for each in manuscript.paragraphs()] == numbers


def test_a_style_stands_on_the_level_that_names_it(tmp_path: Path) -> None:
    levels = level(0, "upperRoman", "%1-") + level(1, "decimal", "%2.", '<w:pStyle w:val="Muc"/>')
    body = (
        paragraph("Một", form=listed(1, 0))
        + paragraph("Hai", form='<w:pStyle w:val="Muc"/>')
        + paragraph("Ba", form=f'<w:pStyle w:val="Muc"/>{listed(0, None)}')
        + paragraph("Bốn", form='<w:pStyle w:val="Muc"/>')
        + paragraph("Năm", form='<w:pStyle w:val="Con"/>')
        + paragraph("Sáu", form='<w:pStyle w:val="Sau"/>')
        + paragraph("Bảy", form=f'<w:pStyle w:val="Sau"/>{listed(1, None)}')
    )

    manuscript = read_word(tmp_path, word_file(body, numbering=lists({1: levels}, {1: 1}), styles=STYLES))

    assert [each.text for each in manuscript.paragraphs()] == [
        "I- Một",
        "1. Hai",
        "Ba",
        "2. Bốn",
        "II- Năm",
        "1. Sáu",
        "2. Bảy",
    ]


def test_what_is_deleted_is_not_counted_and_what_is_empty_is_told(tmp_path: Path) -> None:
    body = (
        paragraph("Một", form=listed(1))
        + paragraph(form=f"{listed(1)}<w:rPr><w:del/></w:rPr>")
        + paragraph("Ẩn", form=f'<w:pStyle w:val="An"/>{listed(1)}')
        + paragraph("Hai", form=listed(1))
        + paragraph(form=listed(1))
        + paragraph("Bốn", form=listed(1))
        + paragraph("Năm", form=listed(7))
    )

    manuscript = read_word(tmp_path, word_file(body, numbering=lists(PLAIN, {1: 1}), styles=STYLES))

    assert [each.text for each in manuscript.paragraphs()] == ["1. Một", "2. Hai", "4. Bốn", "Năm"]
    assert shown(manuscript.questions) == [
        "3: chữ ẩn (Hidden): «Ẩn»",
        "5: đoạn trống có số tự động «3.»",
        "7: đoạn thuộc danh sách không có trong tệp: «Năm»",
    ]


def test_spaces_in_front_of_the_words_are_not_printed_twice(tmp_path: Path) -> None:
    (made,) = read_word(
        tmp_path, word_file(paragraph(run("\t"), run(" Một"), form=listed(1)), numbering=lists(PLAIN, {1: 1}))
    ).paragraphs()

    assert made.text == "1. Một"


def test_a_number_without_a_space_behind_it(tmp_path: Path) -> None:
    levels = level(0, "decimal", "%1/", '<w:suff w:val="nothing"/>')

    (made,) = read_word(
        tmp_path, word_file(paragraph("Một", form=listed(1)), numbering=lists({1: levels}, {1: 1}))
    ).blocks

    assert getattr(made, "text", "") == "1/Một"


def test_an_unknown_way_to_count_is_told(tmp_path: Path) -> None:
    numbering = lists({1: level(0, "chicago", "%1")}, {1: 1})

    manuscript = read_word(tmp_path, word_file(paragraph("Một", form=listed(1)), numbering=numbering))

    assert [each.text for each in manuscript.paragraphs()] == ["1 Một"]
    assert shown(manuscript.questions) == ["1: kiểu đánh số tự động «chicago»"]


@pytest.mark.parametrize(
    ("number", "kind", "text"),
    [(1, "upperRoman", "I"), (4, "lowerRoman", "iv"), (9, "upperRoman", "IX"), (14, "upperRoman", "XIV"),
     (49, "upperRoman", "XLIX"), (3999, "upperRoman", "MMMCMXCIX"), (4000, "upperRoman", "4000"),
     (0, "upperRoman", "0"),
     (26, "lowerLetter", "z"), (27, "lowerLetter", "aa"), (53, "upperLetter", "AAA"), (7, "decimalZero", "07"),
     (12, "decimalZero", "12"), (3, "decimal", "3")],
)  # fmt: skip
def test_how_each_kind_counts(number: int, kind: str, text: str) -> None:
    assert counted(number, kind) == text
