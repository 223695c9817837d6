"""`nhiem-vu.xlsx`, of the plan and of each body: the annex as a workbook ready to print, its ids beside the print."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from io import BytesIO
from textwrap import wrap

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.header_footer import HeaderFooterItem, _HeaderFooterPart
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from plansite.answers.annex import BLANK, COLUMNS, ID_COLUMN, NO_TASK, Group, attached_to, charged_bodies, groups, title
from plansite.site.exports.annex.office import pinned
from plansite.site.writing.addresses import TASKS_XLSX, of_body
from plansite.site.writing.writer import Composer

_WIDTHS = (6, 62, 25, 25, 28, 25, 12)
_LAST = len(COLUMNS)
_TITLE_WIDTH = 150  # signs of a line over all columns
_LINE_HEIGHT, _TALLEST = 17.0, 409.0  # points; Excel knows no taller row
_A4 = 9
_FONT = {bold: Font(name="Times New Roman", size=13, bold=bold) for bold in (False, True)}
_ITALIC = Font(name="Times New Roman", size=13, italic=True)
_LINE = Side(style="thin")
_BOX = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
_CENTRE = Alignment(horizontal="center", vertical="center", wrap_text=True)
_TOP = Alignment(vertical="top", wrap_text=True)
_TOP_CENTRE = Alignment(horizontal="center", vertical="top")


def files(composer: Composer) -> Iterator[tuple[str, bytes]]:
    """The workbook of all tasks, and one of each body that leads or works on any."""
    linked = composer.linked
    yield TASKS_XLSX, workbook(groups(linked), title(linked), attached_to(linked))
    for body in charged_bodies(linked):
        if body in composer.addresses:
            yield (
                of_body(TASKS_XLSX, body),
                workbook(groups(linked, body), title(linked, body), attached_to(linked)),
            )


def workbook(listed: tuple[Group, ...], lines: tuple[str, ...], attached: str) -> bytes:
    """The workbook of these rows under these lines."""
    book = Workbook()
    book.properties.creator = ""
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = "Nhiệm vụ"
    for number, line in enumerate(lines, 1):
        _wide(sheet, number, line, _FONT[True], _CENTRE)
    _wide(sheet, len(lines) + 1, attached, _ITALIC, _CENTRE)
    top = len(lines) + 3
    for column, name in enumerate((*COLUMNS, ID_COLUMN), 1):
        _put(sheet, top, column, name, _FONT[True], _CENTRE)
        sheet.column_dimensions[get_column_letter(column)].width = _WIDTHS[column - 1]
    at = top
    for group in listed:
        at += 1
        for column in range(1, _LAST + 1):
            sheet.cell(at, column).border = _BOX
        _wide(sheet, at, group.heading, _FONT[True], _TOP)
        for row in group.rows:
            at += 1
            for column, value in enumerate((*row.cells, row.id), 1):
                _put(sheet, at, column, value, _FONT[False], _TOP_CENTRE if column in (1, _LAST + 1) else _TOP)
            sheet.row_dimensions[at].height = _height(zip(row.cells, _WIDTHS, strict=False))
    _wide(sheet, at + 1, BLANK if listed else NO_TASK, _ITALIC, _TOP)
    _print(sheet, top, at + 1)
    written = BytesIO()
    book.save(written)
    return pinned(written.getvalue())


def _put(sheet: Worksheet, row: int, column: int, value: int | str, font: Font, alignment: Alignment) -> None:
    cell = sheet.cell(row, column)
    assert isinstance(cell, Cell)
    cell.font, cell.alignment, cell.border = font, alignment, _BOX
    _say(cell, value)


def _wide(sheet: Worksheet, row: int, text: str, font: Font, alignment: Alignment) -> None:
    cell = sheet.cell(row, 1)
    assert isinstance(cell, Cell)
    cell.font, cell.alignment = font, alignment
    _say(cell, text)
    sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=_LAST)
    sheet.row_dimensions[row].height = _height([(text, _TITLE_WIDTH)])


def _height(cells: Iterable[tuple[int | str, int]]) -> float:
    """The points that these words need in columns so many digits wide.

    Said, not left to the program: a merged row does not grow with its words, and LibreOffice opens
    a row of unsaid height as one line. A digit is wider than most letters, so the guess has room.
    """
    lines = max(len(wrap(str(value), width)) for value, width in cells)
    return min(_TALLEST, _LINE_HEIGHT * max(1, lines) + 2)


def _say(cell: Cell, value: int | str) -> None:
    cell.value = value
    if isinstance(value, str) and value:
        cell.data_type = "s"  # words, also where they begin as a formula does
        cell.quotePrefix = value[0] in "=+-@"  # and still words once someone edits the cell


def _print(sheet: Worksheet, top: int, last: int) -> None:
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = _A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_margins.left = sheet.page_margins.right = 0.6
    sheet.page_margins.top = sheet.page_margins.bottom = 0.8
    sheet.HeaderFooter.oddFooter = HeaderFooterItem(center=_HeaderFooterPart(text="&P/&N"))
    sheet.print_title_rows = f"{top}:{top}"
    sheet.print_area = f"A1:{get_column_letter(_LAST)}{last}"
    sheet.freeze_panes = f"A{top + 1}"
