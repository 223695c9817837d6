"""A state of a plan as a flat set of facts, each with its file and line.

Facts come from what the model declares: whatever field a record has is a fact of it, so that a new field is compared
from the day it exists. Only what is worked out of several records is named here.
"""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Iterator, Mapping
from enum import Enum, StrEnum
from functools import cache

from plansite.comparing.side import Side
from plansite.language.phrasing import date
from plansite.plan.linking.deadlines import Deadline
from plansite.plan.linking.timing import Timing
from plansite.plan.model.annex_table import Column
from plansite.plan.model.cards import Card
from plansite.plan.model.corrections import Correction
from plansite.plan.model.files import ISSUED_FILE
from plansite.plan.model.fronts import SectionFront
from plansite.plan.model.paragraphs import Cell, Note, Paragraph
from plansite.plan.model.plan import Point, Section
from plansite.plan.model.roles import Role
from plansite.plan.source.fields import Key, Reference, keys
from plansite.problems.problem import Span
from plansite.values import frozen


class Thing(StrEnum):
    """What facts are about."""

    PLAN = "plan"
    SECTION = "section"
    POINT = "point"
    BODY = "body"
    DOCUMENT = "document"
    WORDING = "wording"
    CORRECTION = "correction"
    ISSUED = "issued"
    LEDGER = "ledger"
    SESSION = "session"
    ADDRESS = "address"


@frozen(order=True)
class Subject:
    """What a fact is about, by its id."""

    thing: Thing
    id: str


@frozen(order=True)
class Step:
    """A field of a record, `which` of them where it holds several; `key` says how it is written, if it is."""

    field: str
    which: str = ""
    key: Key | None = dataclasses.field(default=None, compare=False)
    record: type = dataclasses.field(default=object, compare=False)


@frozen
class Fact:
    """What stands under a field of a subject; without steps, that there is such a subject, and in what words."""

    subject: Subject
    steps: tuple[Step, ...]
    value: str
    span: Span


WORDS, MARKS, CELLS, NOTES, CITES = "words", "marks", "cells", "notes", "cites"
STATED, EFFECTIVE, LINE = "stated", "current", "line"
# Fields of places that say where they stand, are worked out of others, or are told by facts named here.
_WORKED_OUT = {
    Section: frozenset(("id", "parent", "points", "lines", "row", "opening")),
    Point: frozenset(("id", "section", "parent", "level", "paragraphs", "task", "target", "leads", "columns", "added")),
    Card: frozenset(("documents", "marker", "corrections", "wordings")),
}
_DECLARED: Mapping[type, type] = {Section: SectionFront}  # a record whose fields are written as those of another


def facts(side: Side) -> Iterator[Fact]:
    """Every fact of a state of the plan."""
    plan = side.linked.plan
    yield from _of_record(plan.front, Subject(Thing.PLAN, ""), ())
    for section in plan.sections:
        yield from _whole(section, Subject(Thing.SECTION, section.id), section.title)
    for point in plan.places:
        yield from _of_point(side, point)
    for body in plan.bodies:
        yield from _whole(body, Subject(Thing.BODY, body.id), body.name)
    for document in plan.documents:
        yield from _whole(document, Subject(Thing.DOCUMENT, document.id), document.number or document.titled)
    for wording in plan.wordings:
        yield from _whole(wording, Subject(Thing.WORDING, wording.words), wording.words)
    for correction in plan.corrections:
        said = f"“{correction.issued}” → “{correction.corrected}”" if correction.issued else correction.reason
        yield from _whole(correction, Subject(Thing.CORRECTION, corrected_place(correction)), said)
    yield Fact(Subject(Thing.ISSUED, ""), (Step(WORDS),), "\n".join(plan.issued), Span(ISSUED_FILE))
    for line in plan.ledger.lines:
        subject = Subject(Thing.LEDGER, line.id)
        yield Fact(subject, (), str(line), line.span)
        yield Fact(subject, (Step(LINE),), str(line), line.span)
    yield from _of_pages(side)


def corrected_place(correction: Correction) -> str:
    """What tells a correction from the others of the plan: its place and the words it is of."""
    return f"{correction.place.id} {correction.issued or ''}".strip()


def _words(point: Point) -> str:
    return "\n".join(paragraph.with_calls for paragraph in point.paragraphs)


def _of_pages(side: Side) -> Iterator[Fact]:
    for session in side.sessions:
        subject = Subject(Thing.SESSION, session.front.span.path)
        yield from _whole(session.front, subject, session.front.title)
        for quotation in session.quotations:
            yield Fact(subject, (Step("quotations", quotation.id),), quotation.mark or "", quotation.span)
    for address in sorted(side.kept_addresses):
        yield Fact(Subject(Thing.ADDRESS, address), (), "", Span(""))


def _of_point(side: Side, point: Point) -> Iterator[Fact]:
    subject = Subject(Thing.POINT, point.id)
    yield from _whole(point, subject, point.words)
    yield Fact(subject, (Step(WORDS),), _words(point), point.span)
    marks = [
        f"{mark.kind} «{paragraph.words[mark.start : mark.end]}» {mark.address}".strip()
        for paragraph in point.every_paragraph
        for mark in paragraph.marks
    ]
    if marks:
        yield Fact(subject, (Step(MARKS),), "\n".join(marks), point.span)
    for document in side.linked.targets(point.id, Role.CITES):
        yield Fact(subject, (Step(CITES, document),), document, point.span)
    timing = side.linked.timing(point.id)
    for field, deadline in ((STATED, timing.stated), (EFFECTIVE, timing.current)):
        if deadline:
            yield Fact(subject, (Step(field, record=Timing),), time_said(deadline, timing), point.span)


def time_said(deadline: Deadline, timing: Timing) -> str:
    """A time: its words and the last day that they are understood to mean."""
    until = timing.until if deadline is timing.current else deadline.until
    return f"{deadline.words} ({date(until)})" if until else deadline.words


def _whole(record: object, subject: Subject, said: str) -> Iterator[Fact]:
    span = getattr(record, "span", Span(""))
    yield Fact(subject, (), said, span)
    yield from _of_record(record, subject, ())


def _of_record(record: object, subject: Subject, above: tuple[Step, ...]) -> Iterator[Fact]:
    own: type = type(record)
    span = getattr(record, "span", Span(""))
    for step in _steps(own):
        if value := getattr(record, step.field):
            # A card is no field of a point to an editor: it is what the point says besides its words.
            steps = above if step.field == "card" else (*above, step)
            yield from _of_value(value, subject, steps, span)


@cache
def _steps(record: type) -> tuple[Step, ...]:
    """The fields of a record class of which there are facts."""
    written = dict(keys(_DECLARED.get(record, record)).values())
    names = (field.name for field in dataclasses.fields(record))
    return tuple(
        Step(name, key=written.get(name), record=record) for name in names if name not in _WORKED_OUT.get(record, ())
    )


def _of_value(value: object, subject: Subject, steps: tuple[Step, ...], span: Span) -> Iterator[Fact]:
    if not value or isinstance(value, Span):
        return
    if type(value) is str:
        yield Fact(subject, steps, value, span)
    elif isinstance(value, Reference):
        yield Fact(subject, steps, value.id, value.span)
    elif isinstance(value, (Paragraph, Cell, Note)):
        paragraph = value if isinstance(value, Paragraph) else value.paragraph
        yield Fact(subject, steps, paragraph.with_calls, paragraph.span_at(0))
    elif isinstance(value, (tuple, list, frozenset)):
        seen: Counter[str] = Counter()
        for each in sorted(value, key=str) if isinstance(value, frozenset) else value:
            which = identity(each)
            seen[which] += 1
            last = dataclasses.replace(steps[-1], which=f"{which}#{seen[which]}" if seen[which] > 1 else which)
            yield from _of_value(each, subject, (*steps[:-1], last), span)
    elif dataclasses.is_dataclass(value):
        yield from _of_record(value, subject, steps)
    else:
        yield Fact(subject, steps, str(value.value if isinstance(value, Enum) else value), span)


def identity(value: object) -> str:
    """What tells one of several from the others: what a record must have, or the value itself."""
    if isinstance(value, Reference):
        return value.id
    if isinstance(value, (Cell, Column)):
        return value.column.title if isinstance(value, Cell) else value.title
    if isinstance(value, Note):
        return value.sign
    if isinstance(value, Paragraph):
        return value.words
    if not dataclasses.is_dataclass(value):
        return str(value)
    written = keys(type(value)).values()
    named = [field for field, key in written if key.required] or [field for field, _ in written]
    named = named or [field.name for field in dataclasses.fields(value)]
    parts = (getattr(value, field) for field in named)
    return " ".join(identity(part) for part in parts if part and not isinstance(part, (Span, tuple)))
