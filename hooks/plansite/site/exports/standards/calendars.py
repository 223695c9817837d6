"""`lich.ics`, of the plan and of each body: the last day of every dated task, as an all-day event.

What was once given out is taken back, not left out: programs delete nothing from a calendar that only falls silent. Of
a point that left the plan the ledger knows its id alone: it is taken back in the plan's calendar, by its id, on a day
that nobody looks at, since neither its day is known any more, nor whether it had a second, nor whose it was.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, timedelta

from plansite.answers import annex, names
from plansite.answers.changes import Revision, revisions
from plansite.answers.due_days import DueDay, bodies_ever_due, due_days, ever_due, left
from plansite.answers.official_citation import identity
from plansite.language.calendar import end_of
from plansite.language.phrasing import date as written
from plansite.language.phrasing import gist, sentence_start
from plansite.language.spelling import alike
from plansite.plan.ledger_history.fates import Fate
from plansite.plan.linking.linked_plan import LinkedPlan
from plansite.plan.linking.timing import Timing
from plansite.plan.model.plan import Point
from plansite.plan.model.roles import Role
from plansite.site.writing.addresses import CALENDAR, of_body
from plansite.site.writing.kept import remembered
from plansite.site.writing.sharing import repealed
from plansite.site.writing.wording import come
from plansite.site.writing.writer import Composer
from plansite.values import frozen

# Every event must say when it was last written; one that nothing has happened to says a day that no build changes.
_UNCHANGED = Revision("2000-01-01", 0)
_SHOWN = 16  # words
_LAST = 2**31 - 1  # the greatest number that the standard knows: no id is used again


@frozen
class _Event:
    """A moment by which a task is or was due; days are YYYY-MM-DD."""

    uid: str
    day: str
    summary: str
    description: str
    holds: bool
    changed: str
    sequence: int


@frozen
class _Calendar:
    name: str
    events: tuple[_Event, ...]


def files(composer: Composer) -> Iterator[tuple[str, bytes]]:
    """The calendar of the plan and one of each body; none without an event, the standard knows no empty one."""
    linked = composer.linked
    revised = revisions(linked)
    asked = {}
    for body in (None, *(id for id in bodies_ever_due(linked) if id in composer.addresses)):
        events = [
            _event(linked, task, day, revised) for task in ever_due(linked, body) for day in due_days(linked, task)
        ]
        events += [] if body else [_taken(linked, id, fate) for id, fate in left(linked).items()]
        if events:
            asked[of_body(CALENDAR, body) if body else CALENDAR] = _Calendar(_name(linked, body), tuple(events))
    yield from remembered("calendars", asked, _written)


def _name(linked: LinkedPlan, body: str | None) -> str:
    plan = linked.plan.front.short
    return f"{linked.bodies[body].name}: {plan}" if body else plan


def _event(linked: LinkedPlan, task: Point, day: DueDay, revised: Mapping[str, Revision]) -> _Event:
    timing, revision = linked.timing(task.id), revised.get(task.id, _UNCHANGED)
    assert timing.current is not None
    said = f"Thời hạn: {timing.current.words}{_activation(linked, timing)}"
    leads = annex.names(linked, linked.targets(task.id, Role.LEADS)) or "văn bản không nêu"
    since = f"\nBắt đầu: {written(day.moment.since)}" if day.moment.since else ""
    return _Event(
        uid=uid(linked, task.id, day.number),
        day=day.moment.until,
        summary=f"{task.id}: {_called(task, day.of)}",
        description=f"{_taken_back(linked, task, day)}{task.words}\n\n{said}{since}\nChủ trì: {leads}",
        holds=day.holds,
        changed=revision.day or _UNCHANGED.day or "",
        sequence=revision.number,
    )


def _called(task: Point, of: str) -> str:
    """What is due, of several days of a task each by its own words."""
    if of and alike(of) in alike(task.words):
        return gist(of, _SHOWN)
    return f"{of}: {gist(task.words, _SHOWN)}" if of else gist(task.words, _SHOWN)


def _taken(linked: LinkedPlan, id: str, fate: Fate) -> _Event:
    """The event of a point that left the plan, if one was ever given out."""
    by = linked.documents.get(fate.repealed_by or "")
    day = (end_of(by.date) if by and by.date else None) or _UNCHANGED.day or ""
    became = f"{id} đã chuyển thành {fate.target}" if fate.target else f"{id} đã rời {linked.plan.word}"
    became += f" theo {names.name(linked, by.id)}" if by else ""
    told = f"{became}. Ngày đã cho trước đây không còn được ghi ở {linked.plan.word}."
    return _Event(uid(linked, id, 1), _UNCHANGED.day or "", became, told, holds=False, changed=day, sequence=_LAST)


def _taken_back(linked: LinkedPlan, task: Point, day: DueDay) -> str:
    """Why a moment no longer holds."""
    if day.holds:
        return ""
    state = repealed(linked, task) or "hạn này không còn"
    return f"{sentence_start(state)}.\n\n"


def _written(calendar: _Calendar) -> bytes:
    from icalendar import Calendar, Event

    made = Calendar()
    made.add("prodid", "-//plansite//lich//VI")
    made.add("version", "2.0")
    made.add("x-wr-calname", calendar.name)
    for each in calendar.events:
        day = date.fromisoformat(each.day)
        changed = datetime.combine(date.fromisoformat(each.changed), datetime.min.time(), UTC)
        event = Event()
        event.add("uid", each.uid)
        event.add("dtstamp", changed)
        event.add("last-modified", changed)
        event.add("sequence", each.sequence)
        event.add("status", "CONFIRMED" if each.holds else "CANCELLED")
        event.add("dtstart", day)
        if day < date.max:
            event.add("dtend", day + timedelta(days=1))
        event.add("summary", each.summary)
        event.add("description", each.description)
        event.add("transp", "TRANSPARENT")  # a day by which something is due keeps nobody busy
        made.add_component(event)
    return bytes(made.to_ical())


def _activation(linked: LinkedPlan, timing: Timing) -> str:
    activated = timing.activated
    if activated is None:
        return ""
    came = come(timing)
    by = names.name(linked, activated.by.id)
    return f"\n{sentence_start(came)} từ {written(activated.date)} theo {by}"


def uid(linked: LinkedPlan, task: str, number: int) -> str:
    """The same on every build, and another for every plan, task and moment."""
    return f"{task}{f'-{number}' if number > 1 else ''}@{identity(linked.plan)}"
