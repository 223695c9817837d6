"""Words of the plan quoted in hand-written pages: `[[trich:III.4.2 3f9a1c2b]]`, a line of its own.

The eight digits are the fingerprint of the words that the page was written for; when the words change, it tells.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from plansite import rules
from plansite.departures import departed
from plansite.linking import LinkedPlan
from plansite.problems import Problem, Span, did_you_mean
from plansite.source import prose, read_text

QUOTATION = r"^\[\[trich:[ \t]*([A-Za-z0-9.\-]+)(?:[ \t]+([0-9A-Fa-f]{8}))?[ \t]*\]\][ \t]*$"
_BEGUN = re.compile(r"\[\[\s*trich\s*:[^\]\n]*\]{0,2}", re.IGNORECASE)


@dataclass(frozen=True)
class Quotation:
    """A place that quotes the words of `id`, accepted when they had the fingerprint `mark`, or not yet."""

    id: str
    mark: str | None
    span: Span


def fingerprint(words: str) -> str:
    """Eight hexadecimal digits of the words, the same however their lines are broken."""
    plain = " ".join(unicodedata.normalize("NFC", words).split())
    return hashlib.sha256(plain.encode()).hexdigest()[:8]


def written(id: str, words: str) -> str:
    """The line that quotes `id` and accepts its words as they are."""
    return f"[[trich:{id} {fingerprint(words)}]]"


def quotations(text: str, path: str) -> tuple[tuple[Quotation, ...], list[Problem]]:
    """Every quotation in a page, and what looks like one and is none."""
    found: list[Quotation] = []
    problems: list[Problem] = []
    for number, line in prose(text):
        match = re.match(QUOTATION, line)
        if match:
            found.append(Quotation(match[1], match[2], Span(path, number)))
        elif begun := _BEGUN.search(line):
            problems.append(rules.QUOTATION_FORM.at(Span(path, number), words=begun[0], path=path))
    return tuple(found), problems


def is_stale(quotation: Quotation, linked: LinkedPlan) -> bool:
    """Whether the words are no longer those that were accepted."""
    point = linked.points.get(quotation.id)
    return bool(point and quotation.mark and quotation.mark.lower() != fingerprint(point.words))


def check(docs: Path, linked: LinkedPlan) -> list[Problem]:
    """A problem for every quotation in the pages of `docs` that somebody has to look at."""
    problems: list[Problem] = []
    for file in sorted(docs.rglob("*.md")):
        path = f"{docs.name}/{file.relative_to(docs).as_posix()}"
        found, malformed = quotations(read_text(file, path)[0] or "", path)
        problems += malformed
        problems += [problem for each in found for problem in _problems(each, linked)]
    return problems


def _problems(quotation: Quotation, linked: LinkedPlan) -> Iterator[Problem]:
    point = linked.points.get(quotation.id)
    if point is None:
        fate = departed(linked.plan).get(quotation.id)
        near = (fate.target if fate else None) or did_you_mean(quotation.id, linked.points)
        yield rules.QUOTATION_UNKNOWN.at(quotation.span, near=near, id=quotation.id)
        return
    values = {"id": point.id, "line": written(point.id, point.words), "path": quotation.span.path}
    if quotation.mark is None:
        yield rules.QUOTATION_UNMARKED.at(quotation.span, **values)
    elif is_stale(quotation, linked):
        yield rules.QUOTATION_STALE.at(quotation.span, **values)


@dataclass(frozen=True)
class Accepted:
    """A quotation whose words have been accepted: what the line said before and says now."""

    quotation: Quotation
    line: str
    words: str


def accept(text: str, path: str, linked: LinkedPlan) -> tuple[str, tuple[Accepted, ...]]:
    """The page with the fingerprints of the words as they are, and the lines that changed; nothing else is touched."""
    lines = text.split("\n")
    changed: list[Accepted] = []
    for quotation in quotations(text.replace("\r", " "), path)[0]:
        point = linked.points.get(quotation.id)
        if point is None or quotation.mark == fingerprint(point.words):
            continue
        at = quotation.span.line - 1
        line = written(point.id, point.words)
        lines[at] = re.sub(r"\[\[.*\]\]", line, lines[at])
        changed.append(Accepted(quotation, line, point.words))
    return "\n".join(lines), tuple(changed)
