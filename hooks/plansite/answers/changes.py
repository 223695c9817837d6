"""What has happened to a plan since it was issued, as its files say: each change with its place and its day.

No clock is asked. How a change is told to readers is the feed's (`exports/feed.py`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from plansite.language import calendar
from plansite.plan.linking.linked_plan import LinkedPlan
from plansite.plan.model.cards import Activation, CardDeadline, Progress, Repeal
from plansite.plan.model.plan import Correction, Point

Record = Correction | Repeal | Activation | CardDeadline | Progress


@dataclass(frozen=True)
class Change:
    """One change of the place with that id; `kind` is the key in `plan/` that told of it.

    `date` is as written (YYYY, YYYY-MM or YYYY-MM-DD), or that of the document `by` which the change was made; None
    where neither is known.
    """

    place: str
    kind: str
    record: Record
    date: str | None
    by: str | None = None

    @property
    def day(self) -> str | None:
        """The first day (YYYY-MM-DD) on which it has happened for certain: of a month or a year its last."""
        if not self.date:
            return None
        return calendar.last_day(dict(zip(("nam", "thang", "ngay"), self.date.split("-"), strict=False)))


CORRECTED, REPEALED, ACTIVATED, MOVED, TRACKED = "dinh_chinh", "bai_bo", "kich_hoat", "thoi_han", "tien_do"


def changes(linked: LinkedPlan) -> tuple[Change, ...]:
    """Every change, the newest first, those of an unknown day last; of one day in reading order."""
    found = [change for place in (*linked.points, *linked.sections) for change in _of_place(linked, place)]
    return tuple(sorted(found, key=lambda change: change.day or "", reverse=True))


def _of_place(linked: LinkedPlan, place: str) -> Iterator[Change]:
    for correction in linked.corrections_of(place):
        yield Change(place, CORRECTED, correction, correction.date)
    if place in linked.points:
        yield from _of_point(linked, linked.points[place])


def _of_point(linked: LinkedPlan, point: Point) -> Iterator[Change]:
    card = point.card

    def change(kind: str, record: Record, date: str | None, by: str | None) -> Change:
        document = linked.documents.get(by or "")
        return Change(point.id, kind, record, date or (document.date if document else None), by if document else None)

    if card.repealed:
        yield change(REPEALED, card.repealed, card.repealed.date, card.repealed.by.id if card.repealed.by else None)
    if card.deadline and card.deadline.by:
        yield change(MOVED, card.deadline, None, card.deadline.by.id)
    if card.activated:
        yield change(ACTIVATED, card.activated, card.activated.date, card.activated.by.id)
    for progress in card.history:
        yield change(TRACKED, progress, progress.date, progress.document.id if progress.document else None)
