"""The annex as a workbook of Excel, ready to print, its ids beside the print."""

from __future__ import annotations

from io import BytesIO

from plansite.answers.annex import BLANK, COLUMNS, ID_COLUMN, NO_TASK, Annex
from plansite.site.exports.office.excel import Look, sheet
from plansite.site.exports.office.excel import workbook as packed

_WIDTHS = (6, 62, 25, 25, 28, 25, 12)  # digits


def workbook(annex: Annex) -> bytes:
    """The workbook of these rows under these lines."""
    written = BytesIO()
    with sheet(written, "Nhiệm vụ", _WIDTHS, len(COLUMNS)) as table:
        for line in annex.title:
            table.wide(line, Look.TITLE)
        table.wide(annex.attached_to, Look.SLANTED)
        table.space()
        table.heads((*COLUMNS, ID_COLUMN))
        for group in annex.groups:
            table.wide(group.heading, Look.GROUP)
            for row in group.rows:
                table.row((*row.cells, row.id), marks=(0, len(COLUMNS)))
        table.wide(BLANK if annex.groups else NO_TASK, Look.NOTE)
    return packed(written)
