"""The annex as a workbook of Excel, ready to print, its ids beside the print."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from io import BytesIO
from textwrap import wrap
from typing import Any

from xlsxwriter import Workbook

from plansite.answers.annex import BLANK, COLUMNS, ID_COLUMN, LONGEST_CELL, NO_TASK, Annex, Group, too_long
from plansite.site.exports.annex.office import pinned

_WIDTHS = (6, 62, 25, 25, 28, 25, 12)  # digits
_DIGIT = 7  # pixels of one, in the face that widths are told by
_LAST = len(COLUMNS) - 1
_TITLE_WIDTH = 150  # signs of a line over all columns
_LINE_HEIGHT, _TALLEST = 17.0, 409.0  # points; Excel knows no taller row
_PIXELS = 4 / 3  # of a point
_A4 = 9
_CUT = " … [Ô của Excel không chứa hết; xem đủ trên trang, theo mã của điểm.]"
_WORDS = "xl/sharedStrings.xml"
# «_x0041_» in words is a sign of the format, «A», unless its first underscore is written «_x005F_». The library escapes
# whole signs only: of «_x0041_x0042_» the second would be read. U+FDD0 is no character; it keeps the place.
_LIKE_A_SIGN = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_UNDERSCORE = "\ufdd0"
_FORMULA = ("=", "+", "-", "@")

_FACE = {"font_name": "Times New Roman", "font_size": 13}
_BOX = {**_FACE, "border": 1}
_CENTRED = {"align": "center", "valign": "vcenter", "text_wrap": True}
_AT_TOP = {"valign": "top", "text_wrap": True}


class _Look(Enum):
    TITLE, ATTACHED, COLUMN, GROUP, WORDS, MARK, NOTE = range(7)


_PROPERTIES = {
    _Look.TITLE: {**_FACE, **_CENTRED, "bold": True},
    _Look.ATTACHED: {**_FACE, **_CENTRED, "italic": True},
    _Look.COLUMN: {**_BOX, **_CENTRED, "bold": True},
    _Look.GROUP: {**_BOX, **_AT_TOP, "bold": True},
    _Look.WORDS: {**_BOX, **_AT_TOP},
    _Look.MARK: {**_BOX, "align": "center", "valign": "top"},
    _Look.NOTE: {**_FACE, **_AT_TOP, "italic": True},
}


@dataclass(frozen=True)
class _Sheet:
    """A sheet of the library and the formats of its book, by look and whether the words begin as a formula does."""

    written: Any
    formats: Mapping[tuple[_Look, bool], Any]

    def put(self, row: int, column: int, value: int | str, look: _Look) -> None:
        if isinstance(value, int):
            self.written.write_number(row, column, value, self.formats[look, False])
        else:  # words, and still words once someone edits the cell
            words = _LIKE_A_SIGN.sub(_UNDERSCORE, _fitting(value))
            self.written.write_string(row, column, words, self.formats[look, value.startswith(_FORMULA)])

    def wide(self, row: int, text: str, look: _Look) -> None:
        self.written.merge_range(row, 0, row, _LAST, "", self.formats[look, False])
        self.put(row, 0, text, look)
        self.tall(row, [(text, _TITLE_WIDTH)])

    def tall(self, row: int, cells: Iterable[tuple[int | str, int]]) -> None:
        """Make a row as high as these words need in columns so many digits wide.

        Said, not left to the program: a merged row does not grow with its words, and LibreOffice opens
        a row of unsaid height as one line. A digit is wider than most letters, so the guess has room.
        """
        lines = max(len(wrap(str(value), width)) for value, width in cells)
        self.written.set_row_pixels(row, min(_TALLEST, _LINE_HEIGHT * max(1, lines) + 2) * _PIXELS)


def _fitting(text: str) -> str:
    """The words as a cell holds them: where they are too long the cell itself says so."""
    if not too_long(text):
        return text
    return text.encode("utf-16-le")[: 2 * (LONGEST_CELL - len(_CUT))].decode("utf-16-le", "ignore").rstrip() + _CUT


def _escaped(words: bytes) -> bytes:
    return words.replace(_UNDERSCORE.encode(), b"_x005F_")


def workbook(annex: Annex) -> bytes:
    """The workbook of these rows under these lines."""
    written = BytesIO()
    with Workbook(written, {"in_memory": True}) as book:
        formats = {
            (look, quoted): book.add_format({**properties, "quote_prefix": quoted})
            for look, properties in _PROPERTIES.items()
            for quoted in (False, True)
        }
        sheet = _Sheet(book.add_worksheet("Nhiệm vụ"), formats)
        for number, line in enumerate(annex.title):
            sheet.wide(number, line, _Look.TITLE)
        sheet.wide(len(annex.title), annex.attached_to, _Look.ATTACHED)
        top = len(annex.title) + 2
        last = _table(sheet, top, annex.groups)
        sheet.wide(last + 1, BLANK if annex.groups else NO_TASK, _Look.NOTE)
        _print(sheet.written, top, last + 1)
    return pinned(written.getvalue(), {_WORDS: _escaped})


def _table(sheet: _Sheet, top: int, listed: tuple[Group, ...]) -> int:
    """Write the table below row `top`, which names its columns; its last row."""
    for column, name in enumerate((*COLUMNS, ID_COLUMN)):
        sheet.put(top, column, name, _Look.COLUMN)
        sheet.written.set_column_pixels(column, column, _WIDTHS[column] * _DIGIT)
    at = top
    for group in listed:
        at += 1
        sheet.wide(at, group.heading, _Look.GROUP)
        for row in group.rows:
            at += 1
            for column, value in enumerate((*row.cells, row.id)):
                sheet.put(at, column, value, _Look.MARK if column in (0, _LAST + 1) else _Look.WORDS)
            sheet.tall(at, zip(row.cells, _WIDTHS, strict=False))
    return at


def _print(written: Any, top: int, last: int) -> None:
    written.set_landscape()
    written.set_paper(_A4)
    written.fit_to_pages(1, 0)
    written.set_margins(left=0.6, right=0.6, top=0.8, bottom=0.8)
    written.set_footer("&C&P/&N", {"margin": 0.5})
    written.repeat_rows(top)
    written.print_area(0, 0, last, _LAST)
    written.freeze_panes(top + 1, 0)
