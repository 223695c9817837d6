"""`bao-cao-thang.docx`: the report of a month as a document of Word, under the head of official papers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from plansite.language.letterheads import PARTY, STAR
from plansite.site.exports.reports.report import (
    BLANK,
    COLUMNS,
    PLACE_AND_DAY,
    RECIPIENT,
    SIGNED,
    SUPERIOR,
    TITLE,
    TO,
    WISHES,
    Report,
    reports,
)
from plansite.site.writing.addresses import REPORT_DOCX
from plansite.site.writing.kept import remembered
from plansite.site.writing.writer import Composer

if TYPE_CHECKING:
    from docx.table import _Cell

_WIDTHS = (12, 88, 32, 36, 29, 31, 29)  # millimetres; 257 of them are left between the margins


def files(composer: Composer) -> Iterator[tuple[str, bytes]]:
    """The form of all, and one of each body that has what to report on."""
    yield from remembered("reports-docx", reports(composer, REPORT_DOCX), document)


def document(report: Report) -> bytes:
    """The form as a file."""
    from plansite.site.exports.office.word import CENTRE, Grid, keep_with_next, new_document, saved, write

    made = new_document(f"{' '.join(TITLE)}, {report.plan}")
    party = report.head == PARTY
    size = 14 if party else 13
    left, right = _two(made)
    star = (STAR,) if party else ()
    lines = (SUPERIOR, report.reporter, *star, report.number)
    _lines(left, *((line, {"bold": line == report.reporter}) for line in lines), size=size)
    _lines(right, *((line, {"bold": True, "underline": party}) for line in report.head), size=15 if party else size)
    write(right.add_paragraph(), PLACE_AND_DAY, size, italic=True, align=CENTRE)
    write(made.add_paragraph(), "")
    for height, line in ((16 if party else 14, TITLE[0]), (14, TITLE[1]), (14, f"theo {report.plan}")):
        write(made.add_paragraph(), line, height, bold=True, align=CENTRE)
    write(made.add_paragraph(), RECIPIENT, 14, align=CENTRE)
    write(made.add_paragraph(), "")
    grid = Grid(made, COLUMNS, _WIDTHS)
    for title, rows in report.groups:
        grid.group(title)
        for row in rows:
            grid.row(row.cells)
    # No sheet has the signature alone: what is signed goes with it.
    keep_with_next(paragraph for cell in grid.table.rows[-1].cells for paragraph in cell.paragraphs)
    for line, slanted in ((BLANK, True), (WISHES, False), ("", False)):
        write(closing := made.add_paragraph(), line, italic=slanted)
        keep_with_next([closing])
    left, right = _two(made)
    _lines(left, *((line, {"italic": True, "bold": line == TO[0]}) for line in TO), centred=False)
    _lines(
        right,
        *((line, {"bold": line in (SIGNED[0], SIGNED[-1]), "italic": line == SIGNED[1]}) for line in SIGNED),
        size=size,
    )
    return saved(made)


def _two(made: Any) -> tuple[_Cell, _Cell]:
    """Two halves side by side, without borders."""
    from plansite.site.exports.office.word import keep_whole

    row = made.add_table(rows=1, cols=2).rows[0]
    keep_whole(row)
    left, right = row.cells
    return left, right


def _lines(cell: _Cell, *lines: tuple[str, dict[str, bool]], centred: bool = True, size: int = 13) -> None:
    from plansite.site.exports.office.word import CENTRE, write

    for number, (line, look) in enumerate(lines):
        paragraph = cell.add_paragraph() if number else cell.paragraphs[0]
        write(paragraph, line, size, align=CENTRE if centred else None, **look)
