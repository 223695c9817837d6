"""What has happened to a plan since it was issued, as its files say: each change with its place and its day.

No clock is asked. How a change is told to readers is `site/writing/change_words.py`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from enum import StrEnum

from plansite.language import calendar
from plansite.plan.linking.linked_plan import LinkedPlan
from plansite.plan.linking.references import own_addition
from plansite.plan.model.cards import Activation, Addition, Card, CardDeadline, Progress, Repeal
from plansite.plan.model.corrections import Correction
from plansite.plan.model.roles import Role
from plansite.plan.source.fields import Reference, key_of
from plansite.values import frozen

_COUNTED_FROM = date(2000, 1, 1)
_A_DAY = 100  # numbers kept free for the changes of one day

_BY_DOCUMENTS = (
    Role.CITES, Role.ADDED_BY, Role.MOVED_BY, Role.REPEALED_BY, Role.ACTIVATED_BY, Role.PROVEN_BY,
)  # fmt: skip

Record = Correction | Addition | Repeal | Activation | CardDeadline | Progress


class Kind(StrEnum):
    """What happened; the values are public, in the feed of changes."""

    CORRECTED = key_of(Card, "corrections")
    ADDED = Role.ADDED_BY.value
    REPEALED = Role.REPEALED_BY.value
    ACTIVATED = Role.ACTIVATED_BY.value
    MOVED = Role.MOVED_BY.value
    TRACKED = Role.PROVEN_BY.value


_KINDS: Mapping[type, Kind] = {
    Correction: Kind.CORRECTED,
    Addition: Kind.ADDED,
    Repeal: Kind.REPEALED,
    Activation: Kind.ACTIVATED,
    CardDeadline: Kind.MOVED,
    Progress: Kind.TRACKED,
}


@frozen
class Change:
    """One change of the place with that id.

    `date` is as written (YYYY, YYYY-MM or YYYY-MM-DD), or that of the document `by` which the change was made; None
    where neither is known.
    """

    place: str
    kind: Kind
    record: Record
    date: str | None
    by: str | None = None

    @property
    def day(self) -> str | None:
        """The first day (YYYY-MM-DD) on which it has happened for certain: of a month or a year its last."""
        return calendar.end_of(self.date) if self.date else None


def changes(linked: LinkedPlan) -> tuple[Change, ...]:
    """Every change, the newest first, those of an unknown day last; of one day in reading order."""
    found = [change for place in (*linked.points, *linked.sections) for change in _of_place(linked, place)]
    return tuple(sorted(found, key=lambda change: change.day or "", reverse=True))


def dated(linked: LinkedPlan) -> tuple[Change, ...]:
    """The changes whose day is known: what is told where a day must be said."""
    return tuple(change for change in changes(linked) if change.day)


def newest_day(linked: LinkedPlan) -> str | None:
    """The newest day (YYYY-MM-DD) that a plan knows of itself: of its newest change, else on which it was issued."""
    days = [change.day for change in dated(linked) if change.day]
    issued = linked.plan.front.date
    return max([*days, *([issued] if issued and calendar.is_whole(issued) else [])], default=None)


def concerning(linked: LinkedPlan) -> Mapping[str, tuple[Change, ...]]:
    """The changes of a known day by every body and every document that they are of, the newest first."""
    found: dict[str, list[Change]] = {}
    for change in dated(linked):
        bodies, documents = concerned(linked, change.place)
        for id in (*bodies, *documents):
            found.setdefault(id, []).append(change)
    return {id: tuple(own) for id, own in found.items()}


def concerned(linked: LinkedPlan, id: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The bodies and the documents to which a change of a place, a body or a document matters, by id.

    What took over from a body, or what a document acts on, is concerned too.
    """
    if id in linked.bodies:
        return (id, *linked.targets(id, Role.SUCCEEDED_BY)), ()
    if id in linked.documents:
        return (), (id, *linked.targets(id, Role.ACTS_ON))
    cited = (document for role in _BY_DOCUMENTS for document in linked.targets(id, role))
    return linked.bodies_of(id), tuple(dict.fromkeys(cited))


def marks_of(every: Iterable[Change]) -> list[str]:
    """What tells each change from all others: of two that are alike the second is numbered."""
    seen: Counter[str] = Counter()
    found = []
    for change in every:
        mark = _mark(change)
        seen[mark] += 1
        found.append(f"{mark}/{seen[mark]}" if seen[mark] > 1 else mark)
    return found


def _mark(change: Change) -> str:
    """What tells a change from all others of the plan, and stays when a reason or a note is put better."""
    record = change.record
    own: tuple[str | None, ...] = (change.by,)
    if isinstance(record, Correction):
        own = (record.kind, record.issued)
    elif isinstance(record, CardDeadline):
        own = (change.by, record.words)
    elif isinstance(record, Progress):
        own = (record.date, record.state)
    return "/".join((change.place, change.kind, *(part or "" for part in own)))


@frozen
class Revision:
    """How far a place has been changed, its progress apart: the newest day, and a number that each change raises."""

    day: str | None
    number: int


def revisions(linked: LinkedPlan) -> Mapping[str, Revision]:
    """Of every place that was changed; a record that is added can only raise the number, whatever its day."""
    found: dict[str, list[Change]] = {}
    for change in changes(linked):
        if change.kind is not Kind.TRACKED:
            found.setdefault(change.place, []).append(change)
    return {place: _revision(own) for place, own in found.items()}


def _revision(own: list[Change]) -> Revision:
    newest = own[0].day  # they come the newest first
    days = (date.fromisoformat(newest) - _COUNTED_FROM).days if newest else 0
    return Revision(newest, max(0, days) * _A_DAY + min(len(own), _A_DAY - 1))


def _of_place(linked: LinkedPlan, place: str) -> Iterator[Change]:
    if place in linked.points:
        records = _of_card(linked.points[place].card)
    else:
        addition = own_addition(linked.sections, linked.sections[place])
        records = iter((addition,) if addition else ())
    yield from (_change(linked, place, record) for record in (*linked.corrections_of(place), *records))


def _of_card(card: Card) -> Iterator[Record]:
    yield from (each for each in (card.added, card.repealed) if each)
    yield from (each for each in card.deadlines if each.by)
    yield from card.activations
    yield from card.history


def _change(linked: LinkedPlan, place: str, record: Record) -> Change:
    document = linked.documents.get(by.id) if (by := _by(record)) else None
    own = None if isinstance(record, CardDeadline) else record.date
    day = own or (document.date if document else None)
    return Change(place, _KINDS[type(record)], record, day, document.id if document else None)


def _by(record: Record) -> Reference | None:
    """The document by which it was so."""
    if isinstance(record, Correction):
        return None
    return record.document if isinstance(record, Progress) else record.by
