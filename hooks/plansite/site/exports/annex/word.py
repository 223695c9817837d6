"""The annex as a document of Word."""

from __future__ import annotations

from plansite.answers.annex import BLANK, COLUMNS, NO_TASK, Annex
from plansite.site.exports.office.word import CENTRE, Grid, new_document, saved, write

_WIDTHS = (12, 93, 40, 38, 40, 34)  # millimetres; 257 of them are left between the margins


def document(annex: Annex) -> bytes:
    """The document of these rows under these lines."""
    document = new_document(annex.plan)
    for line in annex.title:
        write(document.add_paragraph(), line, 14, bold=True, align=CENTRE)
    write(document.add_paragraph(), annex.attached_to, 14, italic=True, align=CENTRE)
    grid = Grid(document, COLUMNS, _WIDTHS)
    for group in annex.groups:
        grid.group(group.heading)
        for row in group.rows:
            grid.row(row.cells)
    write(document.add_paragraph(), BLANK if annex.groups else NO_TASK, italic=True)
    return saved(document)
