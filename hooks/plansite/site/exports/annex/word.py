"""The annex as a document of Word: A4 on its side, a bordered table, its heading on every page."""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy
from io import BytesIO
from typing import Any

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import _Cell, _Row
from docx.text.paragraph import Paragraph

from plansite.answers.annex import BLANK, COLUMNS, NO_TASK, Annex
from plansite.site.exports.annex.office import pinned

_FACE = "Times New Roman"
_WIDTHS = (12, 93, 40, 38, 40, 34)  # millimetres; 257 of them are left between the margins
_WHOLE = 350  # signs, some eight lines: a longer task may go on over the page, or half a page would stay empty
_CENTRE = WD_ALIGN_PARAGRAPH.CENTER
_LANGUAGE = "vi-VN"
_MODE = "15"  # of Word 2013 and later; of an older one Word says that it is opened in compatibility mode


def document(annex: Annex) -> bytes:
    """The document of these rows under these lines."""
    document = Document()
    properties = document.core_properties
    properties.title, properties.author, properties.comments, properties.language = annex.plan[:255], "", "", _LANGUAGE
    _settings(document)
    _page(document)
    for line in annex.title:
        _write(document.add_paragraph(), line, 14, bold=True, align=_CENTRE)
    _write(document.add_paragraph(), annex.attached_to, 14, italic=True, align=_CENTRE)
    table = document.add_table(rows=1, cols=len(COLUMNS), style="Table Grid")
    table.alignment, table.autofit = WD_TABLE_ALIGNMENT.CENTER, False
    for column, width in zip(table.columns, _WIDTHS, strict=True):
        column.width = Mm(width)
    _fill(table.rows[0], COLUMNS, bold=True, centred=range(len(COLUMNS)))
    _mark(table.rows[0], "w:cantSplit")
    _mark(table.rows[0], "w:tblHeader")
    heading, task, short_task = _heading(table), _task(table), _task(table, whole=True)
    for group in annex.groups:
        table._tbl.append(_said(heading, [group.heading]))
        for row in group.rows:
            texts = [str(cell) for cell in row.cells]
            table._tbl.append(_said(short_task if max(map(len, texts)) <= _WHOLE else task, texts))
    _write(document.add_paragraph(), BLANK if annex.groups else NO_TASK, 13, italic=True)
    written = BytesIO()
    document.save(written)
    return pinned(written.getvalue())


def _settings(document: Any) -> None:
    """The language by which Word checks spelling, and the Word whose ways it keeps; the library's own are English."""
    for element in document.styles.element.iter(qn("w:lang")):
        element.set(qn("w:val"), _LANGUAGE)
        element.set(qn("w:eastAsia"), _LANGUAGE)
    settings = document.settings.element
    for element in settings.iter(qn("w:themeFontLang")):
        element.set(qn("w:val"), _LANGUAGE)
    for element in settings.iter(qn("w:compatSetting")):
        if element.get(qn("w:name")) == "compatibilityMode":
            element.set(qn("w:val"), _MODE)


def _page(document: Any) -> None:
    """A4 on its side with the margins of official papers, the page number at the top but for the first."""
    section = document.sections[0]
    section.orientation, section.page_width, section.page_height = WD_ORIENT.LANDSCAPE, Mm(297), Mm(210)
    section.left_margin, section.right_margin = Mm(20), Mm(20)
    section.top_margin, section.bottom_margin = Mm(20), Mm(20)
    section.different_first_page_header_footer = True
    number = section.header.paragraphs[0]
    number.alignment = _CENTRE
    run = number.add_run()
    for kind, text in (("begin", ""), ("", "PAGE"), ("end", "")):
        part = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            part.set(qn("w:fldCharType"), kind)
        part.text = text or None
        run._r.append(part)
    _face(run, 13)
    normal = document.styles["Normal"]
    normal.paragraph_format.space_after = Pt(0)
    normal.font.name, normal.font.size = _FACE, Pt(13)
    normal.element.rPr.rFonts.set(qn("w:eastAsia"), _FACE)


def _heading(table: Any) -> Any:
    """The row of a group's heading, as yet without words."""
    row = table.add_row()
    _mark(row, "w:cantSplit")
    words = row.cells[0].merge(row.cells[-1]).paragraphs[0]
    words.paragraph_format.keep_with_next = True
    _write(words, "", 13, bold=True)
    return _taken(row)


def _task(table: Any, *, whole: bool = False) -> Any:
    """The row of a task, as yet without words; a whole one stays on one page."""
    row = table.add_row()
    _fill(row, [""] * len(COLUMNS), centred=(0,))
    if whole:
        _mark(row, "w:cantSplit")
    return _taken(row)


def _taken(row: _Row) -> Any:
    element: Any = row._tr
    element.getparent().remove(element)
    return element


def _said(pattern: Any, texts: Sequence[str]) -> Any:
    """The row once more, with words: the library looks through the whole table for each row that it makes."""
    row = deepcopy(pattern)
    for run, text in zip(row.iter(qn("w:r")), texts, strict=True):
        run.text = text
    return row


def _fill(row: _Row, texts: Any, *, bold: bool = False, centred: Any = ()) -> None:
    cells: tuple[_Cell, ...] = row.cells
    for number, text in enumerate(texts):
        cells[number].width = Mm(_WIDTHS[number])
        _write(cells[number].paragraphs[0], text, 13, bold=bold, align=_CENTRE if number in centred else None)


def _write(
    paragraph: Paragraph,
    text: str,
    size: int,
    *,
    bold: bool = False,
    italic: bool = False,
    align: WD_ALIGN_PARAGRAPH | None = None,
) -> None:
    if align is not None:
        paragraph.alignment = align
    run = paragraph.add_run(text)
    run.bold, run.italic = bold, italic
    _face(run, size)


def _face(run: Any, size: int) -> None:
    run.font.name, run.font.size = _FACE, Pt(size)


def _mark(row: _Row, name: str) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement(name))
