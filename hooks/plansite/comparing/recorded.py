"""What cards and front matter record by a document or a day stays, also of a point that was moved; and so do times."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import product
from typing import Any

from plansite.comparing.facts import time_said
from plansite.comparing.issued_words import as_issued
from plansite.comparing.side import Side
from plansite.plan.linking.deadlines import Deadline
from plansite.plan.linking.timing import Timing
from plansite.plan.model.cards import Card, CardDeadline
from plansite.plan.model.choices import TIME_KINDS
from plansite.plan.model.fronts import SectionFront
from plansite.plan.model.plan import Point
from plansite.plan.source.fields import Key, Reference, Registry, key_of, keys
from plansite.problems import rules
from plansite.problems.problem import Problem

_MAY_BE_REWORDED = ("note", "reason")


def records_are_kept(base: Side, head: Side) -> Iterator[Problem]:
    """What is recorded stays, unless a later document put another in its place; more may be said of it."""
    for id, point, now, whole in where_they_are(base, head):
        for name, (field, key) in _recording():
            if whole or key.shape == "records":
                old, new = held(point.card, field), held(now.card, field)
                for lost in _lost(old, new, key, base, head):
                    yield rules.RECORD_LOST.at(now.card.span, id=id, key=name, what=_said(lost))
    name, key = _key(SectionFront, "added")
    for id, section in base.linked.sections.items():
        other = head.linked.sections.get(head.became(id), section)
        for lost in _lost(held(section, "added"), held(other, "added"), key, base, head):
            yield rules.RECORD_LOST.at(other.span, id=id, key=name, what=_said(lost))


def what_was_there_is_not_added(base: Side, head: Side) -> Iterator[Problem]:
    """A point that was published as issued is not put in later, whatever an arrow of the ledger leads to it."""
    if any(problem.code == rules.WORDS_ADDED.code for problem in base.problems):
        return  # it may be the one that lacked the record
    for id, point, now, _ in where_they_are(base, head):
        if now.id == id and now.card.added and not point.added:
            yield rules.ADDED_THOUGH_ISSUED.at(now.card.added.span, id=id)


def deadlines_are_moved_by_documents(base: Side, head: Side) -> Iterator[Problem]:
    """A time changes with the document that moved it, and earlier ones stay recorded.

    Where the words themselves changed, that is told.
    """
    name, key = _key(Card, "deadlines")
    for id, point, now, whole in where_they_are(base, head):
        before, after = base.linked.timing(point.id), head.linked.timing(now.id)
        stated, current = (_as_named_now(deadline, head) for deadline in (before.stated, before.current))
        known = {head.became(record.by.id) for record in point.card.deadlines if record.by}
        if not whole or current is None:
            continue
        if stated != after.stated:  # what the same words are understood to say
            said, instead = _times_said(Timing(before.stated), Timing(after.stated))
            yield rules.DEADLINE_MOVED.at(now.span, id=id, before=said, after=instead)
        elif current != after.current and not _is_moved(before, after, known, head):
            said, instead = _times_said(before, after)
            yield rules.DEADLINE_MOVED.at(now.card.span, id=id, before=said, after=instead)
            continue
        moved = tuple(each for each in point.card.deadlines if each.by)
        for lost in _lost(moved, now.card.deadlines, key, base, head):
            yield rules.RECORD_LOST.at(now.card.span, id=id, key=name, what=_said(lost))


def _is_moved(before: Timing, after: Timing, known: Collection[str], head: Side) -> bool:
    """Whether a document gave the time that gave none to the point before, and is not older than the one that did."""
    if after.given_by is None or after.given_by in known:
        return False
    days = _days(head, (head.became(before.given_by or ""), after.given_by))
    in_parts = bool(after.current and after.current.stages)  # each of them may be moved by a document of its own
    return in_parts or len(days) < 2 or days[0] <= days[1]


def _days(side: Side, ids: Iterable[str]) -> list[str]:
    """The days of documents, of those whose day is known."""
    documents = (side.linked.documents.get(id) for id in ids)
    return [each.date for each in documents if each and each.date]


def where_they_are(base: Side, head: Side) -> Iterator[tuple[str, Point, Point, bool]]:
    """Each point that was, what stands in its place, and whether that has its words and no others."""
    for id, point in base.linked.points.items():
        now = head.linked.points.get(id) or head.linked.points.get(head.became(id))
        if now:
            words = (as_issued(side.linked.plan, each) for side, each in ((base, point), (head, now)))
            yield id, point, now, len(set(words)) == 1


def _as_named_now(deadline: Deadline | None, head: Side) -> Deadline | None:
    """A time, those it waits on under the ids that they have since."""
    if deadline is None:
        return None
    return replace(deadline, waits_on=tuple(replace(each, id=head.became(each.id)) for each in deadline.waits_on))


def _times_said(before: Timing, after: Timing) -> tuple[str, str]:
    """Both times; with their kinds, where they are said alike."""
    said, instead = _time(before), _time(after)
    if said != instead:
        return said, instead
    return said + _kinds(before.current), instead + _kinds(after.current)


def _time(timing: Timing) -> str:
    return time_said(timing.current, timing) if timing.current else "không nêu"


def _kinds(deadline: Deadline | None) -> str:
    if deadline is None:
        return ""
    return f": {', '.join((*(TIME_KINDS[kind] for kind in deadline.kinds), *(each.id for each in deadline.waits_on)))}"


def _key(record: type, field: str) -> tuple[str, Key]:
    name = key_of(record, field)
    return name, keys(record)[name][1]


def _recording() -> Iterator[tuple[str, tuple[str, Key]]]:
    """The fields of a card that record what a document did, times apart, by their keys."""
    for name, (field, key) in keys(Card).items():
        if key.shape in ("record", "records") and key.of is not CardDeadline and _document_field(key.of):
            yield name, (field, key)


def _document_field(record: Any) -> str | None:
    """The field of a record that names the document by which it is so; None where it has none."""
    written = keys(record).values()
    return next((field for field, key in written if key.shape == "reference" and key.of == Registry.DOCUMENT), None)


def held(of: object, field: str) -> tuple[Any, ...]:
    """What a record holds under a field, as several."""
    value = getattr(of, field)
    return value if isinstance(value, tuple) else (value,) if value else ()


def _lost(old: Any, new: Any, key: Key, base: Side, head: Side) -> Iterator[Any]:
    """The records of which no one says the same, or the same and more; one may give way to that of a later document."""
    by = _document_field(key.of) or ""
    documents = ([head.became(getattr(each, by).id) for each in side if getattr(each, by)] for side in (old, new))
    if key.shape == "record" and any(_is_later(one, other, base, head) for one, other in product(*documents)):
        return
    for record in old:
        said = _facts(record, head)
        if (getattr(record, by) or key.shape == "records") and not any(
            said.items() <= _facts(each, head).items() for each in new
        ):
            yield record


def _is_later(before: str, after: str, base: Side, head: Side) -> bool:
    """Whether the second of two documents is known to be later: by its day, or since it was not listed yet."""
    days = _days(head, (before, after))
    if len(set(days)) == 2:
        return days[0] < days[1]
    return after not in {head.became(id) for id in base.linked.documents}


def _facts(record: Any, head: Side | None = None) -> Mapping[str, str]:
    """What a record says, by its keys, besides what may be worded otherwise; ids as they are since."""
    written = (
        (name, getattr(record, field))
        for name, (field, _) in keys(type(record)).items()
        if field not in _MAY_BE_REWORDED
    )
    ids = head.became if head else str
    return {name: ids(value.id) if isinstance(value, Reference) else str(value) for name, value in written if value}


def _said(record: Any) -> str:
    return ", ".join(f"{name}: {value}" for name, value in _facts(record).items())
