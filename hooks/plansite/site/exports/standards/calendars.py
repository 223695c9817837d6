"""`lich.ics`, of the plan and of each body: the last day of every dated task in force, as an all-day event."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from plansite.answers.annex import charged_bodies, names, with_a_day
from plansite.answers.official_citation import identity
from plansite.language.phrasing import date as written
from plansite.language.phrasing import gist
from plansite.plan.linking.linked_plan import LinkedPlan
from plansite.plan.linking.timing import Timing
from plansite.plan.model.plan import Point
from plansite.plan.model.roles import Role
from plansite.site.writing.addresses import CALENDAR, of_body
from plansite.site.writing.kept import remembered
from plansite.site.writing.wording import citation
from plansite.site.writing.writer import Composer

# Every event must say when it was written down; it says a day that no build changes.
_WRITTEN = datetime(2000, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class _Event:
    """A moment by which a task is due; `day` is YYYY-MM-DD."""

    uid: str
    day: str
    summary: str
    description: str


@dataclass(frozen=True)
class _Calendar:
    name: str
    events: tuple[_Event, ...]


def files(composer: Composer) -> Iterator[tuple[str, bytes]]:
    """The calendar of the plan and one of each body; none without an event, the standard knows no empty one."""
    linked = composer.linked
    asked = {}
    for body in (None, *(id for id in charged_bodies(linked) if id in composer.addresses)):
        tasks = with_a_day(linked, body)
        if tasks:
            asked[of_body(CALENDAR, body) if body else CALENDAR] = _calendar(linked, tasks, body)
    yield from remembered("calendars", "icalendar", asked, _written)


def _calendar(linked: LinkedPlan, tasks: tuple[Point, ...], body: str | None) -> _Calendar:
    """A calendar of these tasks, an event for each moment of each."""
    name = linked.plan.front.short
    events = tuple(event for task in tasks for event in _events(linked, task))
    return _Calendar(f"{linked.bodies[body].name}: {name}" if body else name, events)


def _events(linked: LinkedPlan, task: Point) -> Iterator[_Event]:
    timing = linked.timing(task.id)
    assert timing.current is not None
    said = f"Thời hạn: {timing.current.words}{_activation(linked, timing)}"
    leads = names(linked, linked.targets(task.id, Role.LEADS)) or "văn bản không nêu"
    for number, moment in enumerate(timing.moments, 1):
        since = f"\nBắt đầu: {written(moment.since)}" if moment.since else ""
        yield _Event(
            uid(linked, task.id, number),
            moment.until,
            f"{task.id}: {gist(task.words, 16)}",
            f"{task.words}\n\n{said}{since}\nChủ trì: {leads}",
        )


def _written(calendar: _Calendar) -> bytes:
    from icalendar import Calendar, Event

    made = Calendar()
    made.add("prodid", "-//plansite//lich//VI")
    made.add("version", "2.0")
    made.add("method", "PUBLISH")
    made.add("x-wr-calname", calendar.name)
    for each in calendar.events:
        day = date.fromisoformat(each.day)
        event = Event()
        event.add("uid", each.uid)
        event.add("dtstamp", _WRITTEN)
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
    by = linked.documents.get(activated.by.id)
    return f"\nĐã kích hoạt từ {written(activated.date)} theo {citation(by) if by else activated.by.id}"


def uid(linked: LinkedPlan, task: str, number: int) -> str:
    """The same on every build, and another for every plan, task and moment."""
    return f"{task}{f'-{number}' if number > 1 else ''}@{identity(linked.plan)}"
