"""`nhiem-vu.docx`: the annex as offices attach it."""

from __future__ import annotations

from collections.abc import Iterator

from plansite.answers.annex import Annex, annex
from plansite.site.writing.addresses import TASKS_DOCX
from plansite.site.writing.kept import remembered
from plansite.site.writing.writer import Composer


def files(composer: Composer) -> Iterator[tuple[str, bytes]]:
    """The one annex of all tasks in force."""
    yield from remembered("docx", {TASKS_DOCX: annex(composer.linked)}, _document)


def _document(of: Annex) -> bytes:
    from plansite.site.exports.annex.word import document

    return document(of)
