"""`/thoi-han/`: what is due when: on a date, all the time, at intervals, or once someone asks or guides."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from markupsafe import Markup

from plansite.answers.due_days import due
from plansite.answers.schedule import schedule
from plansite.language.phrasing import date, gist
from plansite.plan.linking.timing import Timing
from plansite.plan.model.files import SECTIONS
from plansite.site.pictures import timeline
from plansite.site.pictures.timeline import ACTIVATED, FIRST, LAST, Mark, Stretch
from plansite.site.writing.addresses import TIMES
from plansite.site.writing.page import Page
from plansite.site.writing.writer import Composer

_KEY = {LAST: "ngày cuối", FIRST: "ngày đầu", ACTIVATED: "ngày có yêu cầu, hướng dẫn"}
_FEW = 3  # more of them fold
_SIGN = {LAST: "●", FIRST: "○", ACTIVATED: "◆"}


def pages(composer: Composer) -> Iterator[Page]:
    """The one page of all times."""
    linked, write = composer.linked, composer.writer(TIMES)
    times = schedule(linked)
    dated_ids = frozenset(times.dated)
    drawn = [id for id in times.timed if id in dated_ids]  # those of one day in reading order
    marks = [mark for id in drawn for mark in _marks(composer, id)]
    stretches = [each for id in drawn for each in _stretches(linked.timing(id))]
    body = composer.render(
        "tasks/times.md.j2",
        write,
        times=times,
        steady=len({*times.ongoing, *times.periodic}),
        total=sum(task.in_force for task in linked.tasks),
        more=sum(not linked.points[id].task for id in times.timed),
        few=_FEW,
        by_section=lambda ids: list(linked.by_section(ids).items()),
        panels=[Markup(panel) for panel in timeline.panels(marks, stretches)],  # noqa: S704 (escaped there)
        key=[(_SIGN[kind], words) for kind, words in _KEY.items() if any(mark.kind == kind for mark in marks)],
        in_calendar=bool(due(linked)),
    )
    description = f"{len(times.timed)} việc nêu thời gian: có hạn, đang chờ, thường xuyên, định kỳ; việc nào chờ ai."
    yield Page(TIMES, "Thời hạn", description, body, SECTIONS)


def _marks(composer: Composer, id: str) -> Iterator[Mark]:
    """What a dated task has on the time line: each moment's days, and the day of its activation."""
    timing = composer.linked.timing(id)
    href = composer.addresses[id].opened_from(TIMES, composer.page_file)
    words = gist(composer.linked.points[id].words, 16)
    for day, kind in dict.fromkeys(_days(timing)):
        said = {LAST: "hạn", FIRST: "bắt đầu", ACTIVATED: "có yêu cầu, hướng dẫn"}[kind]
        yield Mark(day, kind, id, href, f"{id}, {said} {date(day)}: {words}")


def _days(timing: Timing) -> Iterable[tuple[str, str]]:
    for moment in timing.moments:
        if moment.since:
            yield moment.since, FIRST
        yield moment.until, LAST
    if timing.activated and timing.activated.day:
        yield timing.activated.day, ACTIVATED


def _stretches(timing: Timing) -> Iterator[Stretch]:
    """From a first day to a last one, and from the activation to the day counted from it."""
    yield from (Stretch(moment.since, moment.until) for moment in timing.moments if moment.since)
    if timing.activated and timing.activated.day and timing.until and timing.current and not timing.current.moments:
        yield Stretch(timing.activated.day, timing.until)
