"""What hand-written pages, and the places in them, are called: each thing by a name of its own."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping

from plansite.language.spelling import alike
from plansite.plan.hand_written.outline import Outline
from plansite.plan.hand_written.pages import HandWritten, WrittenPage
from plansite.plan.source.folders import copied_from
from plansite.problems import rules
from plansite.problems.problem import Problem, Span


def check(written: HandWritten, outlines: Mapping[str, Outline]) -> Iterator[Problem]:
    """A problem for every page called as another, and every name that several places of a page have.

    `outlines` says of each page by its uri how it and its places are called.
    """
    first: dict[str, WrittenPage] = {}
    for page in sorted(written.pages, key=_is_copy):  # of two it is told at the copy
        outline = outlines[page.uri]
        title = page.said.title or outline.title
        before = first.setdefault(alike(title), page)
        if title and before is not page:
            yield rules.TITLE_TWICE.at(Span(page.path), title=title, other=before.path)
        yield from (rules.PLACE_TWICE.at(_second(page, name), name=name) for name in outline.repeated)


def _is_copy(page: WrittenPage) -> bool:
    return copied_from(posixpath.basename(page.uri)) is not None


def _second(page: WrittenPage, name: str) -> Span:
    """Where a page gives a name again."""
    given = re.compile(rf"""#{re.escape(name)}(?=[\s}}])|\b(?:id|name)\s*=\s*["']?{re.escape(name)}(?=["'\s>])""")
    lines = [number for number, line in page.lines if given.search(line)]
    return Span(page.path, lines[1] if len(lines) > 1 else page.first)
