"""The language of a deadline bracket: the closed list of wordings in `plan/thoi-han.yml`, and what a wording says."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import lru_cache

from plansite.language import calendar
from plansite.language.calendar import ROUND, START, Moment, Numbers
from plansite.language.phrasing import folded
from plansite.plan.model.choices import DATED, REPEATED, WAITING
from plansite.plan.model.plan import Point
from plansite.plan.model.wordings import Wording
from plansite.plan.source.fields import Reference
from plansite.values import frozen

_BRACKET = re.compile(r"\(([^()]+)\)\s*[.;,:]?$")
_FIELD = re.compile(r"\{(\w+)\}")
_BEFORE = re.compile(r"\btrước (?:tháng|quý|năm)\b")  # «trước ngày» has always meant: on that day at the latest
_NUMBER = re.compile(r"\{\w+\}|\d+|\b[ivx]+\b")
_ALIKE = 0.6


@frozen
class Recurrence:
    """What comes round: `every` which periods, how many times in one, by which quarter, month or day of it."""

    every: tuple[str, ...]
    times: int | None = None
    quarter: int | None = None
    month: int | None = None
    day: int | None = None


@frozen
class Event:
    """What a time is counted from: «30 ngày sau khi Trung ương ban hành» is 30, «ngay», «sau» and the rest."""

    words: str
    side: str
    count: int | None = None
    unit: str | None = None


@frozen(kw_only=True)
class Deadline:
    """A stated time. `until` is the last day (YYYY-MM-DD) of a dated one; `waits_on` must ask or guide first.

    `moments` are all of a dated one, the last of them ending at `until`; `since` is the first day, where one is stated.
    """

    words: str
    kinds: tuple[str, ...] = ()
    until: str | None = None
    precision: str | None = None
    waits_on: tuple[Reference, ...] = ()
    since: str | None = None
    moments: tuple[Moment, ...] = ()
    recurrence: Recurrence | None = None
    event: Event | None = None
    stages: tuple[Stage, ...] = ()
    """The times that it is made of, where the task has several; then all other fields are of them together."""

    @property
    def conditional(self) -> bool:
        """Whether it is counted from what others do or from what happens."""
        return bool(self.waits_on or self.event or set(WAITING).intersection(self.kinds))


@frozen
class Stage:
    """One of several times of a task, and the words that it belongs to; "" where nothing says which."""

    of: str
    deadline: Deadline

    def __str__(self) -> str:
        return f"{self.of}: {self.deadline.words}" if self.of else self.deadline.words


@frozen
class ImpossibleDate:
    """A dated wording whose day is on no calendar, or whose span ends before it begins."""

    words: str


def understand(words: str, wordings: Sequence[Wording]) -> Deadline | ImpossibleDate | None:
    """What `words` state, or None if they are not on the list. Letter case, spacing and dashes do not matter."""
    said_so = folded(words).rstrip(".;,")
    for wording in wordings:
        match = _pattern(wording.words).fullmatch(said_so)
        if match:
            meant = {unit: number for unit, number in implied(wording).items() if calendar.is_number(unit, number)}
            said = {**meant, **{name: number for name, number in match.groupdict().items() if number}}
            return _stated(words, wording, said) or ImpossibleDate(words)
    return None


def implied(wording: Wording) -> dict[str, str]:
    """The numbers that a wording means without saying them."""
    meant = wording.meant
    found = (
        {
            calendar.DAY: meant.day,
            calendar.MONTH: meant.month,
            calendar.QUARTER: meant.quarter,
            calendar.YEAR: meant.year,
        }
        if meant
        else {}
    )
    return {unit: number for unit, number in found.items() if number}


def _stated(words: str, wording: Wording, said: Numbers) -> Deadline | None:
    before = bool(_BEFORE.search(folded(wording.words)))
    dated = calendar.moments(said, before=before) if DATED in wording.kinds else ()
    since = calendar.since(said)
    around = calendar.group(said, ROUND) or ({} if DATED in wording.kinds else calendar.group(said, ""))
    # A year beside a day that comes round only says from when, so it is no part of that day.
    around = {unit: number for unit, number in around.items() if unit != calendar.YEAR}
    if dated is None or (DATED in wording.kinds and not dated) or not calendar.recurs(around):
        return None
    if calendar.group(said, START) and not since:
        return None
    number = _count(said, calendar.COUNT)
    event = Event(wording.event, wording.side or "", number, wording.unit) if wording.event else None
    return Deadline(
        words=words,
        kinds=wording.kinds,
        until=dated[-1].until if dated else None,
        precision=wording.precision,
        waits_on=wording.waits_on,
        since=since,
        moments=dated,
        recurrence=_recurrence(wording, said, around),
        event=event,
    )


def _recurrence(wording: Wording, said: Numbers, around: Numbers) -> Recurrence | None:
    if REPEATED not in wording.kinds or not (wording.every or around):
        return None
    return Recurrence(
        wording.every,
        _count(said, calendar.TIMES),
        calendar.quarter(around[calendar.QUARTER]) if calendar.QUARTER in around else None,
        calendar.month(around[calendar.MONTH]) if calendar.MONTH in around else None,
        _count(around, calendar.DAY),
    )


def _count(said: Numbers, name: str) -> int | None:
    return int(said[name]) if said.get(name) else None


@frozen
class Bracket:
    """A bracket: its words, where they start in which paragraph of the point, whether in italics."""

    words: str
    start: int
    italic: bool
    paragraph: int


def closing_bracket(point: Point) -> Bracket | None:
    """The bracket at the very end of the point's words, a table left aside, where official plans put the time."""
    number = max((at for at, each in enumerate(point.paragraphs) if not each.row), default=None)
    if number is None:
        return None
    last = point.paragraphs[number]
    match = _BRACKET.search(last.words)
    if match is None:
        return None
    italic = any(mark.kind == "em" and mark.start <= match.start(1) and mark.end >= match.end(1) for mark in last.marks)
    return Bracket(match[1], match.start(1), italic, number)


@lru_cache
def _pattern(words: str) -> re.Pattern[str]:
    parts = _FIELD.split(folded(words))
    if len(set(parts[1::2])) < len(parts[1::2]):
        return re.compile(r"(?!)")  # a field twice says two things; told by the check of wordings
    return re.compile("".join(_field(part) if n % 2 else re.escape(part) for n, part in enumerate(parts)), re.I)


def _field(name: str) -> str:
    return f"(?P<{name}>{calendar.FIELDS[name]})" if name in calendar.FIELDS else re.escape(name)


def mistyped(words: str, wordings: Sequence[Wording]) -> str | None:
    """The wording that `words` are but for letters mistyped; one that says something else is never proposed."""
    typed = _bare(words)
    known = {word for wording in wordings for word in _bare(wording.words)}
    for wording in wordings:
        meant = _bare(wording.words)
        pairs = [(one, other) for one, other in zip(typed, meant, strict=False) if one != other]
        if len(typed) == len(meant) and all(one not in known and _is_slip(one, other) for one, other in pairs):
            return wording.words
    return None


def _bare(words: str) -> list[str]:
    """The words of a wording, its numbers and the fields for them all alike."""
    return _NUMBER.sub("#", folded(words)).split()


def _is_slip(typed: str, meant: str) -> bool:
    return "#" not in meant and SequenceMatcher(None, typed, meant).ratio() >= _ALIKE


def fields(words: str) -> tuple[str, ...]:
    """The names in braces in a wording: «{thang}/{nam}» → (calendar.MONTH, calendar.YEAR)."""
    return tuple(_FIELD.findall(words))
