"""Words of the plan quoted in hand-written pages: `[[trich:III.4.2 3f9a1c2b]]`, a line of its own.

The eight digits are the fingerprint of the words that the page was written for; when the words change, it tells.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable

from plansite.plan.linking.linked_plan import LinkedPlan
from plansite.plan.source.text import prose
from plansite.problems import rules
from plansite.problems.problem import Problem, Span
from plansite.values import frozen

QUOTATION = r"^\[\[trich:[ \t]*([A-Za-z0-9.\-]+)(?:[ \t]+([0-9A-Fa-f]{8}))?[ \t]*\]\][ \t]*$"
_BEGUN = re.compile(r"\[\[\s*trich\s*:[^\]\n]*\]{0,2}", re.IGNORECASE)


@frozen
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


def quotations(lines: Iterable[tuple[int, str]], path: str) -> tuple[tuple[Quotation, ...], list[Problem]]:
    """Every quotation in the numbered lines of a page outside code, and what looks like one and is none."""
    found: list[Quotation] = []
    problems: list[Problem] = []
    for number, line in lines:
        if "[" not in line:
            continue
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


@frozen
class Accepted:
    """A quotation whose words have been accepted: what the line said before and says now."""

    quotation: Quotation
    line: str
    words: str


def accept(text: str, path: str, linked: LinkedPlan) -> tuple[str, tuple[Accepted, ...]]:
    """The page with the fingerprints of the words as they are, and the lines that changed; nothing else is touched."""
    lines = text.split("\n")
    changed: list[Accepted] = []
    for quotation in quotations(prose(text.replace("\r", " ")), path)[0]:
        point = linked.points.get(quotation.id)
        if point is None or quotation.mark == fingerprint(point.words):
            continue
        at = quotation.span.line - 1
        line = written(point.id, point.words)
        lines[at] = re.sub(r"\[\[.*\]\]", line, lines[at])
        changed.append(Accepted(quotation, line, point.words))
    return "\n".join(lines), tuple(changed)
