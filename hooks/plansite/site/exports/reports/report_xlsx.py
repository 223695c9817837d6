"""`bao-cao-thang.xlsx`: the report of a month as a workbook, ready to fill in and print."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from itertools import zip_longest

from plansite.plan.model.choices import PROGRESS_STATES
from plansite.site.exports.reports.report import (
    BLANK,
    COLUMNS,
    PLACE_AND_DAY,
    RECIPIENT,
    SIGNED,
    STATE,
    SUPERIOR,
    TITLE,
    TO,
    WISHES,
    Report,
    reports,
)
from plansite.site.writing.addresses import REPORT_XLSX
from plansite.site.writing.kept import remembered
from plansite.site.writing.writer import Composer

_WIDTHS = (6, 58, 23, 25, 20, 22, 20)  # digits
_LEFT, _RIGHT = 2, len(COLUMNS) - 2  # columns of the two halves of the head


def files(composer: Composer) -> Iterator[tuple[str, bytes]]:
    """The form of all, and one of each body that has what to report on."""
    yield from remembered("reports-xlsx", reports(composer, REPORT_XLSX), workbook)


def workbook(report: Report) -> bytes:
    """The form as a file."""
    from plansite.site.exports.office.excel import Look, Sheet, sheet
    from plansite.site.exports.office.excel import workbook as packed

    def halves(table: Sheet, left: list[tuple[str, Look]], right: list[tuple[str, Look]]) -> None:
        for one, two in zip_longest(left, right, fillvalue=("", Look.LINE)):
            table.across((*one, _LEFT), (*two, _RIGHT))

    written = BytesIO()
    with sheet(written, "Báo cáo tháng", _WIDTHS, len(COLUMNS)) as table:
        own = [(SUPERIOR, Look.LINE), (report.reporter, Look.TITLE), (report.number, Look.LINE)]
        halves(table, own, [*((line, Look.TITLE) for line in report.head), (PLACE_AND_DAY, Look.SLANTED)])
        table.space()
        for line in (*TITLE, f"theo {report.plan}"):
            table.wide(line, Look.TITLE)
        table.wide(RECIPIENT, Look.LINE)
        table.space()
        table.heads(COLUMNS)
        for title, rows in report.groups:
            table.wide(title, Look.GROUP)
            first = table.below
            for row in rows:
                table.row(row.cells)
            table.choose(COLUMNS.index(STATE), first, [label for label, _ in PROGRESS_STATES.values()])
        table.wide(BLANK, Look.NOTE)
        table.wide(WISHES, Look.PLAIN)
        table.space()
        signed = [(line, Look.SLANTED if line == SIGNED[1] else Look.TITLE) for line in SIGNED]
        halves(table, [(line, Look.NOTE) for line in TO], signed)
    return packed(written)
