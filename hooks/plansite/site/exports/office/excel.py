"""A sheet of Excel as offices write them: Times New Roman, bordered, as tall as its words, A4 on its side."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from io import BytesIO
from textwrap import wrap
from typing import Any

from xlsxwriter import Workbook

from plansite.language.spreadsheet_cells import LONGEST_CELL, too_long
from plansite.site.exports.office.package import pinned

_DIGIT = 7  # pixels of one, in the face that widths are told by
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


class Look(Enum):
    """How a cell looks."""

    TITLE, LINE, SLANTED, COLUMN, GROUP, WORDS, MARK, NOTE, PLAIN = range(9)


_PROPERTIES = {
    Look.TITLE: {**_FACE, **_CENTRED, "bold": True},
    Look.LINE: {**_FACE, **_CENTRED},
    Look.SLANTED: {**_FACE, **_CENTRED, "italic": True},
    Look.COLUMN: {**_BOX, **_CENTRED, "bold": True},
    Look.GROUP: {**_BOX, **_AT_TOP, "bold": True},
    Look.WORDS: {**_BOX, **_AT_TOP},
    Look.MARK: {**_BOX, "align": "center", "valign": "top"},
    Look.NOTE: {**_FACE, **_AT_TOP, "italic": True},
    Look.PLAIN: {**_FACE, **_AT_TOP},
}


@dataclass
class Sheet:
    """A sheet of the library, the formats of its book by look and whether the words begin as a formula does.

    `widths` are those of its columns, in digits; the first `printed` of them are printed.
    """

    written: Any
    formats: Mapping[tuple[Look, bool], Any]
    widths: Sequence[int]
    printed: int
    below: int = 0
    """The row after the last one written."""

    def put(self, row: int, column: int, value: int | str, look: Look) -> None:
        """Write a cell: a number, or words that stay words."""
        if isinstance(value, int):
            self.written.write_number(row, column, value, self.formats[look, False])
        else:  # words, and still words once someone edits the cell
            words = _LIKE_A_SIGN.sub(_UNDERSCORE, _fitting(value))
            self.written.write_string(row, column, words, self.formats[look, value.startswith(_FORMULA)])

    def across(self, *parts: tuple[str, Look, int]) -> None:
        """Add a row of words, each over so many columns that are printed."""
        first = 0
        for text, look, columns in parts:
            if columns > 1:
                last = first + columns - 1
                self.written.merge_range(self.below, first, self.below, last, "", self.formats[look, False])
            self.put(self.below, first, text, look)
            first += columns
        ends = [sum(columns for _, _, columns in parts[: number + 1]) for number in range(len(parts))]
        room = [sum(self.widths[end - part[2] : end]) for end, part in zip(ends, parts, strict=True)]
        self._tall((part[0], width) for part, width in zip(parts, room, strict=True))

    def wide(self, text: str, look: Look) -> None:
        """Add a row of words over all columns that are printed."""
        self.across((text, look, self.printed))

    def heads(self, names: Sequence[str]) -> None:
        """Add the row that names the columns, which is on every page and stays in sight."""
        for column, name in enumerate(names):
            self.put(self.below, column, name, Look.COLUMN)
        self.written.repeat_rows(self.below)
        self.below += 1
        self.written.freeze_panes(self.below, 0)

    def row(self, cells: Sequence[int | str], marks: Iterable[int] = (0,)) -> None:
        """Add a row of the table; the cells of the columns `marks` stand in the middle."""
        centred = set(marks)
        for column, value in enumerate(cells):
            self.put(self.below, column, value, Look.MARK if column in centred else Look.WORDS)
        self._tall(zip(cells[: self.printed], self.widths, strict=False))

    def choose(self, column: int, first: int, values: Sequence[str]) -> None:
        """Offer these values in the cells of a column, from the row `first` on; others may be typed."""
        offered = {"validate": "list", "source": list(values), "show_error": False}
        self.written.data_validation(first, column, self.below - 1, column, offered)

    def space(self) -> None:
        """Leave a row empty."""
        self.below += 1

    def _tall(self, cells: Iterable[tuple[int | str, int]]) -> None:
        """Make the row as high as these words need in columns so many digits wide, and go below it.

        Said, not left to the program: a merged row does not grow with its words, and LibreOffice opens
        a row of unsaid height as one line. A digit is wider than most letters, so the guess has room.
        """
        lines = max(_lines(str(value), width) for value, width in cells)
        self.written.set_row_pixels(self.below, min(_TALLEST, _LINE_HEIGHT * max(1, lines) + 2) * _PIXELS)
        self.below += 1


@lru_cache(maxsize=4096)  # the same words stand in a row of several files
def _lines(words: str, width: int) -> int:
    return sum(len(wrap(line, width)) or 1 for line in words.split("\n"))


@contextmanager
def sheet(into: BytesIO, name: str, widths: Sequence[int], printed: int) -> Iterator[Sheet]:
    """A workbook of one sheet, written into `into` at the end, ready to print."""
    with Workbook(into, {"in_memory": True}) as book:
        formats = {
            (look, quoted): book.add_format({**properties, "quote_prefix": quoted})
            for look, properties in _PROPERTIES.items()
            for quoted in (False, True)
        }
        made = Sheet(book.add_worksheet(name), formats, widths, printed)
        for column, width in enumerate(widths):
            made.written.set_column_pixels(column, column, width * _DIGIT)
        yield made
        _print(made)


def workbook(written: BytesIO) -> bytes:
    """The workbook as a file."""
    return pinned(written.getvalue(), {_WORDS: _escaped})


def _fitting(text: str) -> str:
    """The words as a cell holds them: where they are too long the cell itself says so."""
    if not too_long(text):
        return text
    return text.encode("utf-16-le")[: 2 * (LONGEST_CELL - len(_CUT))].decode("utf-16-le", "ignore").rstrip() + _CUT


def _escaped(words: bytes) -> bytes:
    return words.replace(_UNDERSCORE.encode(), b"_x005F_")


def _print(sheet: Sheet) -> None:
    written = sheet.written
    written.set_landscape()
    written.set_paper(_A4)
    written.fit_to_pages(1, 0)
    written.set_margins(left=0.6, right=0.6, top=0.8, bottom=0.8)
    written.set_footer("&C&P/&N", {"margin": 0.5})
    written.print_area(0, 0, sheet.below - 1, sheet.printed - 1)
