"""What Word prints of what stands between paragraphs: boxes, controls, tables, notes; how paragraphs look."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.support.manuscripts import printed, read_word, shown
from tests.support.word_files import (
    box,
    cell,
    code,
    deleted,
    field,
    inserted,
    level,
    listed,
    lists,
    paragraph,
    row,
    run,
    table,
    word_file,
)


def controlled(inside: str) -> str:
    return f"<w:sdt><w:sdtPr/><w:sdtContent>{inside}</w:sdtContent></w:sdt>"


_OLD = '<w:rFonts w:hAnsi=".VnTime"/>'
BODIES: Mapping[str, tuple[str, list[str], list[str]]] = {
    "a text box, once": (
        paragraph(box(paragraph("trong hộp")), "ngoài") + paragraph("sau"), ["ngoài", "trong hộp", "sau"],
        ["1: hộp chữ (Text Box): «trong hộp»"],
    ),
    "a text box in a text box": (
        paragraph(box(paragraph("ngoài", box(paragraph("trong"))))), ["ngoài", "trong"],
        ["1: hộp chữ (Text Box): «ngoài trong»", "2: hộp chữ (Text Box): «trong»"],
    ),
    "a text box in a paragraph whose end was deleted": (
        paragraph("Một ", box(paragraph("Hộp")), form="<w:rPr><w:del/></w:rPr>") + paragraph("hai"),
        ["Hộp", "Một hai"], ["1: hộp chữ (Text Box): «Hộp»"],
    ),
    "an old form of blocks": (
        f"<mc:AlternateContent><mc:Fallback>{paragraph('Một')}{table(row('hai'))}</mc:Fallback></mc:AlternateContent>",
        ["Một", "hai"], [],
    ),
    "a paragraph whose end was deleted": (
        paragraph("một ", form="<w:rPr><w:del/></w:rPr>") + paragraph("hai"), ["một hai"], [],
    ),
    "a paragraph whose end is hidden": (
        paragraph("Một. ", form="<w:rPr><w:vanish/><w:specVanish/></w:rPr>") + paragraph("hai"), ["Một. hai"], [],
    ),
    "a large first letter": (
        paragraph("K", form='<w:framePr w:dropCap="drop"/>') + paragraph("ế hoạch"), ["Kế hoạch"], [],
    ),
    "a note that is set on nothing": (
        paragraph('<w:r><w:footnoteReference w:id="9"/></w:r>') + paragraph("một"), ["một"],
        ["1: dấu chú thích không có lời chú thích, ở gần chữ «đầu tệp»"],
    ),
    "the last paragraph's end deleted": (paragraph("một", form="<w:rPr><w:del/></w:rPr>"), ["một"], []),
    "a deleted paragraph": (
        f"<w:del>{paragraph(deleted('một'))}</w:del>" + paragraph("hai"), ["hai"],
        ["1: chữ xóa còn theo dõi (Track Changes): «một»"],
    ),
    "the same word put in twice": (
        paragraph("Một", inserted(run(","))) + paragraph("Hai", inserted(run(","))), ["Một,", "Hai,"],
        ["1: chữ thêm còn theo dõi (Track Changes): «,»", "2: chữ thêm còn theo dõi (Track Changes): «,»"],
    ),
    "the same old font twice": (
        paragraph(run("§", _OLD)) + paragraph(run("§", _OLD)), ["Đ", "Đ"], ["1: chữ gõ bằng phông cũ .VnTime"],
    ),
    "a control of blocks": (
        controlled(paragraph("một") + table(row("hai"))), ["một", "hai"], [],
    ),
    "a table of contents": (
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>'
        f"<w:sdtContent>{paragraph('I. MỤC TIÊU 3')}</w:sdtContent></w:sdt>" + paragraph("I. MỤC TIÊU"),
        ["I. MỤC TIÊU"], ["1: mục lục tự động: «I. MỤC TIÊU 3»"],
    ),
    "a part that only Word can read": (
        paragraph("một") + '<w:altChunk r:id="rId8"/>',
        ["một"], ["2: phần chèn từ một tệp khác (altChunk, subDoc), ở gần chữ «một»"],
    ),
    "a table in a cell": (
        table(row(cell("ngoài", table(row("a", "b"))), "bên")), ["ngoài", "a", "b", "bên"],
        ["2: bảng nằm trong ô của bảng khác: «a b»"],
    ),
    "a deleted row": (
        table(row("một"), row("hai", form="<w:del/>")), ["một"], ["1: hàng hoặc ô của bảng đã xóa hay ẩn: «hai»"],
    ),
    "words in a cell that is merged away": (
        table(row(cell("một", form='<w:vMerge w:val="restart"/>')), row(cell("hai", form="<w:vMerge/>"))), ["một"],
        ["1: chữ trong ô đã gộp vào ô bên trên: «hai»"],
    ),
    "rows and cells in controls": (
        table(controlled(row(controlled(cell("một"))))),
        ["một"], [],
    ),
    "a field over several paragraphs": (
        paragraph(field("begin"), code("QUOTE"), field("separate"), run("một"))
        + paragraph(run("hai"), field("end"), run(" ba")),
        ["một", "hai ba"], [],
    ),
    "signs that are not printed": (
        paragraph("\u200b") + table(row("\u00ad", "\ufeff")) + paragraph("\u2060") + paragraph("một"), ["một"], [],
    ),
    "empty paragraphs and empty tables": (
        paragraph() + table(row("", "")) + paragraph("một") + paragraph(" "), ["một"], [],
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", BODIES)
def test_what_stands_between_paragraphs(case: str, tmp_path: Path) -> None:
    body, texts, asked = BODIES[case]

    manuscript = read_word(tmp_path, word_file(body))

    assert printed(manuscript) == texts
    assert shown(manuscript.questions) == asked


def test_where_each_paragraph_stands_is_counted_as_in_word(tmp_path: Path) -> None:
    manuscript = read_word(tmp_path, word_file(paragraph() + table(row("một", "")) + paragraph("hai")))

    assert [(each.text, each.line) for each in manuscript.paragraphs()] == [("một", 2), ("hai", 4)]
    assert manuscript.unit == "đoạn"


def test_notes_are_numbered_and_stay_where_they_are_set(tmp_path: Path) -> None:
    body = paragraph(
        run("gồm"), '<w:r><w:footnoteReference w:id="3"/></w:r>', run(" hai việc"),
        '<w:r><w:endnoteReference w:id="2"/></w:r>',
    ) + paragraph(run("ba"), '<w:r><w:footnoteReference w:id="2"/></w:r>')  # fmt: skip
    notes = (
        '<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>'
        f'<w:footnote w:id="2">{paragraph("<w:r><w:footnoteRef/></w:r>", run(" Lời hai"))}</w:footnote>'
        f'<w:footnote w:id="3">{paragraph("Lời")}{paragraph("một")}</w:footnote>'
    )
    endnotes = f'<w:endnote w:id="2">{paragraph("Lời cuối")}</w:endnote>'

    manuscript = read_word(tmp_path, word_file(body, footnotes=notes, endnotes=endnotes))

    first, second = manuscript.paragraphs()
    assert [(note.mark, note.text, note.at) for note in first.footnotes] == [
        ("1", "Lời\nmột", 3),
        ("i", "Lời cuối", 12),
    ]
    assert [(note.mark, note.text) for note in second.footnotes] == [("2", "Lời hai")]
    assert first.text == "gồm hai việc"


def test_a_note_set_on_nothing_is_told(tmp_path: Path) -> None:
    body = paragraph('<w:r><w:footnoteReference w:id="2"/></w:r>') + paragraph("một")

    manuscript = read_word(tmp_path, word_file(body, footnotes=f'<w:footnote w:id="2">{paragraph("Lời")}</w:footnote>'))

    assert shown(manuscript.questions) == ["1: chú thích không gắn vào chữ nào: «Lời»"]


def test_what_is_met_all_over_is_asked_once_in_the_end(tmp_path: Path) -> None:
    body = "".join(paragraph(inserted(run(f"Chữ {at}"))) for at in range(1, 44))

    questions = read_word(tmp_path, word_file(body)).questions

    assert len(questions) == 41
    assert questions[39].met == "chữ thêm còn theo dõi (Track Changes): «Chữ 40»"
    assert questions[40].met == "chữ thêm còn theo dõi (Track Changes), ở 3 chỗ nữa: đoạn 41, 42, 43"


def test_comments_and_margins_are_told_with_their_words(tmp_path: Path) -> None:
    body = paragraph(run("một"), '<w:r><w:commentReference w:id="1"/></w:r>')
    comments = f'<w:comment w:id="1" w:author="An">{paragraph("Sửa chỗ này")}</w:comment>'

    manuscript = read_word(
        tmp_path, word_file(body, comments=comments, header1=paragraph("MẬT"), footer1=paragraph("Trang 1/5"))
    )

    assert shown(manuscript.questions) == [
        "1: nhận xét bên lề: «An: Sửa chỗ này»",
        "1: chữ ở đầu trang, chân trang: «MẬT»",
    ]


def test_bold_italics_and_headings_come_from_styles_and_from_runs(tmp_path: Path) -> None:
    styles = (
        '<w:docDefaults><w:rPrDefault><w:rPr><w:i w:val="0"/></w:rPr></w:rPrDefault></w:docDefaults>'
        '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="heading 2"/><w:basedOn w:val="B"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/><w:pPr><w:jc w:val="center"/></w:pPr>'
        "<w:rPr><w:b/></w:rPr></w:style>"
        '<w:style w:type="character" w:styleId="Strong"><w:rPr><w:b/></w:rPr></w:style>'
    )
    body = (
        paragraph(run("một "), run("hai", "<w:i/>"), form='<w:pStyle w:val="A"/>')
        + paragraph(run("ba", '<w:rStyle w:val="Strong"/>'), form='<w:pStyle w:val="A"/>')
        + paragraph(run("1.", "<w:b/>"), run(" bốn ", "<w:b/>"), run("năm", '<w:rStyle w:val="Strong"/>'))
    )

    one, two, three = read_word(tmp_path, word_file(body, styles=styles)).paragraphs()

    assert (one.heading, one.centred, one.bold, one.italics) == (2, True, True, ((4, 7),))
    assert not two.bold, "bold upon bold is plain"
    assert (three.heading, three.centred, three.bold, three.number, three.rest) == (None, False, True, "1.", "bốn năm")


def test_a_page_that_breaks_within_a_paragraph_breaks_its_line(tmp_path: Path) -> None:
    page = '<w:r><w:br w:type="page"/></w:r>'
    body = (
        paragraph("một")
        + paragraph(page)
        + paragraph("hai", page)
        + paragraph(page, "ba")
        + paragraph("bốn", page, "năm")
    )

    assert printed(read_word(tmp_path, word_file(body))) == ["một", "hai", "ba", "bốn\nnăm"]


def test_numbers_of_lists_stand_before_the_words_and_look_like_them(tmp_path: Path) -> None:
    numbering = lists({1: level(0, "lowerLetter", "%1)")}, {1: 1})
    body = paragraph(run("Một", "<w:b/>"), form=listed(1)) + paragraph("hai", form=listed(1))

    one, two = read_word(tmp_path, word_file(body, numbering=numbering)).paragraphs()

    assert (one.text, one.number, one.bold) == ("a) Một", "a)", True)
    assert (two.text, two.bold) == ("b) hai", False)
