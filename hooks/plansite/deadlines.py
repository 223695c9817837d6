"""The language of a deadline bracket: the closed list of wordings in `plan/thoi-han.yml`, and what a wording says."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from plansite import ids
from plansite.keys import Reference
from plansite.model import Point, Wording

DATED = "moc"
_BRACKET = re.compile(r"\(([^()]+)\)\s*[.;,]?$")
_FIELD = re.compile(r"\{(\w+)\}")
_FIELDS = {
    "ngay": r"(?P<ngay>\d{1,2})",
    "thang": r"(?P<thang>\d{1,2})",
    "quy": r"(?P<quy>[1-4]|IV|I{1,3})",
    "nam": r"(?P<nam>\d{4})",
}


@dataclass(frozen=True)
class Deadline:
    """A stated time. `until` is the last day (YYYY-MM-DD) of a dated one; `waits_on` must ask or guide first."""

    words: str
    kinds: tuple[str, ...]
    until: str | None
    precision: str | None
    waits_on: tuple[Reference, ...]


@dataclass(frozen=True)
class ImpossibleDate:
    """A dated wording whose day is on no calendar."""

    words: str


def understand(words: str, wordings: Sequence[Wording]) -> Deadline | ImpossibleDate | None:
    """What `words` state, or None if they are not on the list. Letter case and spacing do not matter."""
    folded = " ".join(words.split()).rstrip(".;,").casefold()
    for wording in wordings:
        match = _pattern(wording.words).fullmatch(folded)
        if match:
            until = last_day(match.groupdict()) if DATED in wording.kinds else None
            if DATED in wording.kinds and until is None:
                return ImpossibleDate(words)
            return Deadline(words, wording.kinds, until, wording.precision, wording.waits_on)
    return None


@dataclass(frozen=True)
class Bracket:
    """The bracket that closes a point: its words, where they start in the last paragraph, whether in italics."""

    words: str
    start: int
    italic: bool


def closing_bracket(point: Point) -> Bracket | None:
    """The bracket at the very end of the point's words, where official plans put the time."""
    if not point.paragraphs:
        return None
    last = point.paragraphs[-1]
    match = _BRACKET.search(last.words)
    if match is None:
        return None
    italic = any(mark.kind == "em" and mark.start <= match.start(1) and mark.end >= match.end(1) for mark in last.marks)
    return Bracket(match[1], match.start(1), italic)


@lru_cache
def _pattern(words: str) -> re.Pattern[str]:
    parts = _FIELD.split(" ".join(words.split()).casefold())
    if len(set(parts[1::2])) < len(parts[1::2]):
        return re.compile(r"(?!)")  # a field twice says two things; told by the check of wordings
    return re.compile(
        "".join(_FIELDS.get(part, re.escape(part)) if n % 2 else re.escape(part) for n, part in enumerate(parts)),
        re.IGNORECASE,
    )


def fields(words: str) -> tuple[str, ...]:
    """The names in braces in a wording: «{thang}/{nam}» → ("thang", "nam")."""
    return tuple(_FIELD.findall(words))


def known_fields() -> Iterable[str]:
    """The names that a wording may hold in braces."""
    return _FIELDS


def last_day(said: dict[str, str]) -> str | None:
    """The last day of the day, month, quarter or year that was said, as YYYY-MM-DD; None if there is no such day."""
    year = int(said["nam"]) if said.get("nam") else 0
    quarter = said.get("quy")
    if quarter:
        month = 3 * (int(quarter) if quarter.isdigit() else ids.roman_value(quarter.upper()))
    else:
        month = int(said.get("thang") or 12)
    if not (1 <= year <= 9999 and 1 <= month <= 12):
        return None
    length = calendar.monthrange(year, month)[1]
    day = int(said.get("ngay") or length)
    return f"{year:04}-{month:02}-{day:02}" if 1 <= day <= length else None
