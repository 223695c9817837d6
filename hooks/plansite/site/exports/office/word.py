"""A document of Word as offices write them: A4 on its side, Times New Roman, bordered tables, Vietnamese throughout."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from copy import deepcopy
from functools import cache
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
from docx.text.run import Run

from plansite.language.document_numbers import citations
from plansite.site.exports.office.package import pinned

CENTRE = WD_ALIGN_PARAGRAPH.CENTER
GRID = "Table Grid"
_HYPHEN = "\u2011"  # that no line ends after; Word has an element for it
_FACE = "Times New Roman"
_WHOLE = 350  # signs, some eight lines: a longer row may go on over the page, or half a page would stay empty
_LANGUAGE = "vi-VN"
_MODE = "15"  # of Word 2013 and later; of an older one Word says that it is opened in compatibility mode
_KEPT_STYLES = (GRID, "Normal Table")
_BREAKS = re.compile(r"[\t\r\n]")
_NEEDLESS = ("stylesWithEffects", "thumbnail", "customXml")


def new_document(title: str) -> Any:
    """An empty document on A4 on its side, which says what it is called and nothing of who made it."""
    document = deepcopy(_empty())
    properties = document.core_properties
    properties.title, properties.author, properties.comments, properties.language = title[:255], "", "", _LANGUAGE
    return document


@cache
def _empty() -> Any:
    """What all documents begin with, to be copied: the library's own template takes long to read."""
    document = Document()
    _lighten(document)
    _settings(document)
    _page(document)
    return document


def saved(document: Any) -> bytes:
    """The document as a file."""
    written = BytesIO()
    document.save(written)
    return pinned(written.getvalue())


def write(
    paragraph: Paragraph,
    text: str,
    size: int = 13,
    *,
    bold: bool = False,
    italic: bool = False,
    underline: bool = False,
    align: WD_ALIGN_PARAGRAPH | None = None,
) -> None:
    """Put words into a paragraph; `size` in points."""
    if align is not None:
        paragraph.alignment = align
    run = deepcopy(_run(size, bold, italic, underline))
    _put(run, text)
    paragraph._p.append(run)


def keep_whole(row: _Row) -> None:
    """Let no page end within a row."""
    _mark(row, "w:cantSplit")


def keep_with_next(paragraphs: Iterable[Paragraph]) -> None:
    """Let no page end behind these."""
    for paragraph in paragraphs:
        paragraph.paragraph_format.keep_with_next = True


class Grid:
    """A bordered table whose heading is on every page, written row by row; `widths` in millimetres."""

    def __init__(self, document: Any, columns: Sequence[str], widths: Sequence[int]) -> None:
        self._widths = widths
        self.table = document.add_table(rows=1, cols=len(columns), style=GRID)
        self.table.alignment, self.table.autofit = WD_TABLE_ALIGNMENT.CENTER, False
        for column, width in zip(self.table.columns, widths, strict=True):
            column.width = Mm(width)
        self._fill(self.table.rows[0], columns, bold=True, centred=range(len(columns)))
        keep_whole(self.table.rows[0])
        _mark(self.table.rows[0], "w:tblHeader")
        self._heading, self._row = self._group(), self._plain()
        self._short_row = deepcopy(self._row)
        self._short_row.get_or_add_trPr().append(OxmlElement("w:cantSplit"))

    def group(self, heading: str) -> None:
        """Add the heading of a group, over all columns."""
        self.table._tbl.append(_said(self._heading, [heading]))

    def row(self, cells: Iterable[object]) -> None:
        """Add a row; a short one stays on one page."""
        texts = [str(cell) for cell in cells]
        self.table._tbl.append(_said(self._short_row if max(map(len, texts)) <= _WHOLE else self._row, texts))

    def _group(self) -> Any:
        row = self.table.add_row()
        keep_whole(row)
        words = row.cells[0].merge(row.cells[-1]).paragraphs[0]
        keep_with_next([words])
        write(words, "", bold=True)
        return _taken(row)

    def _plain(self) -> Any:
        row = self.table.add_row()
        self._fill(row, [""] * len(self._widths), centred=(0,))
        return _taken(row)

    def _fill(self, row: _Row, texts: Sequence[str], *, bold: bool = False, centred: Iterable[int] = ()) -> None:
        cells: tuple[_Cell, ...] = row.cells
        centred = tuple(centred)
        for number, text in enumerate(texts):
            cells[number].width = Mm(self._widths[number])
            write(cells[number].paragraphs[0], text, bold=bold, align=CENTRE if number in centred else None)


def _taken(row: _Row) -> Any:
    element: Any = row._tr
    element.getparent().remove(element)
    return element


def _said(pattern: Any, texts: Sequence[str]) -> Any:
    """The row once more, with words: the library looks through the whole table for each row that it makes."""
    row = deepcopy(pattern)
    for run, text in zip(row.iter(qn("w:r")), texts, strict=True):
        _put(run, text)
    return row


def _put(run: Any, text: str) -> None:
    """Give a run its words; Word ends no line within the number of a document, and copies it as it is printed."""
    said = _unbroken(text)
    if _BREAKS.search(said):
        run.text = said  # by the library, which looks at each sign
    elif said:
        run.add_t(said)
    for words in [each for each in run.iter(qn("w:t")) if _HYPHEN in (each.text or "")]:
        first, *others = words.text.split(_HYPHEN)
        words.text, last = first, words
        for other in others:
            hyphen, after = OxmlElement("w:noBreakHyphen"), OxmlElement("w:t")
            after.text = other
            after.set(qn("xml:space"), "preserve")
            last.addnext(hyphen)
            hyphen.addnext(after)
            last = after


def _unbroken(text: str) -> str:
    made, done = [], 0
    for each in citations(text) if "/" in text else ():
        start = each.end - len(each.number)
        made += [text[done:start], each.number.replace("-", _HYPHEN)]
        done = each.end
    return "".join((*made, text[done:]))


def _mark(row: _Row, name: str) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement(name))


@cache
def _run(size: int, bold: bool, italic: bool, underline: bool) -> Any:
    """A run without words, to be copied."""
    run = Run(OxmlElement("w:r"), None)  # type: ignore[arg-type]  # no paragraph holds it
    run.bold, run.italic, run.underline = bold, italic, underline or None
    _face(run, size)
    return run._r


def _face(run: Any, size: int) -> None:
    run.font.name, run.font.size = _FACE, Pt(size)


def _lighten(document: Any) -> None:
    """Take out what the library's own template brings and no document of ours uses: four fifths of a short file."""
    styles = document.styles.element
    for style in styles.findall(qn("w:style")):
        if style.get(qn("w:type")) == "table" and style.find(qn("w:name")).get(qn("w:val")) not in _KEPT_STYLES:
            styles.remove(style)
    for relations in (document.part.rels, document.part.package.rels):
        for id in [id for id, each in relations.items() if any(name in each.reltype for name in _NEEDLESS)]:
            del relations[id]


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
    number.alignment = CENTRE
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
