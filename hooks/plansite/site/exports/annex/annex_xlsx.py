"""`nhiem-vu.xlsx`, of the plan and of each body: the annex as a workbook ready to print."""

from __future__ import annotations

from collections.abc import Iterator

from plansite.answers.annex import Annex, annex, charged_bodies
from plansite.site.writing.addresses import TASKS_XLSX, of_body
from plansite.site.writing.kept import remembered
from plansite.site.writing.writer import Composer


def files(composer: Composer) -> Iterator[tuple[str, bytes]]:
    """The workbook of all tasks, and one of each body that leads or works on any."""
    linked = composer.linked
    asked = {TASKS_XLSX: annex(linked)}
    asked |= {
        of_body(TASKS_XLSX, body): annex(linked, body) for body in charged_bodies(linked) if body in composer.addresses
    }
    yield from remembered("xlsx", asked, _workbook)


def _workbook(of: Annex) -> bytes:
    from plansite.site.exports.annex.excel import workbook

    return workbook(of)
