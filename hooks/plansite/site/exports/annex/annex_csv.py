"""`nhiem-vu.csv`, of the plan and of each body: the tasks in the columns of the official annex, and their ids."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import StringIO

from plansite.answers.annex import COLUMNS, ID_COLUMN, Group, charged_bodies, every_row, groups
from plansite.language.spreadsheet_cells import defused
from plansite.site.writing.addresses import TASKS_CSV, of_body
from plansite.site.writing.writer import Composer


def files(composer: Composer) -> Iterator[tuple[str, bytes]]:
    """The table of all tasks, and one of each body that leads or works on any."""
    yield TASKS_CSV, table(groups(composer.linked))
    for body in charged_bodies(composer.linked):
        if body in composer.addresses:
            yield of_body(TASKS_CSV, body), table(groups(composer.linked, body))


def table(listed: tuple[Group, ...]) -> bytes:
    """The rows as CSV: UTF-8 with a byte order mark, by which Excel knows it, lines ending as the standard says."""
    text = StringIO()
    writer = csv.writer(text)
    writer.writerow((*COLUMNS, ID_COLUMN))
    for row in every_row(listed):
        cells = (cell if isinstance(cell, int) else defused(cell) for cell in (*row.cells, row.id))
        writer.writerow(cells)
    return text.getvalue().encode("utf-8-sig")
