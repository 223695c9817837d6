"""What the first page leads in by: the bodies that have something to do, and a few numbers with where they lead."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from plansite.answers.changes import changes
from plansite.answers.duties import Standing, standing, tasks_now
from plansite.answers.schedule import Schedule, schedule
from plansite.language.phrasing import date
from plansite.plan.linking.linked_plan import LinkedPlan
from plansite.site.pages.bodies.body_index import Row, row
from plansite.site.writing.addresses import BODY_INDEX, CHANGES, TIMES
from plansite.site.writing.wording import TimeClass
from plansite.site.writing.writer import Composer
from plansite.values import frozen


@frozen
class Number:
    """How many of what there are, a little more of them, and where they are told: of a time under its `kind`.

    `kind` gives the colour too.
    """

    count: int
    words: str
    more: str
    kind: TimeClass
    uri: str = TIMES

    @property
    def anchor(self) -> str:
        """Where on the page they are."""
        return self.kind if self.uri == TIMES else ""


def values(composer: Composer) -> Mapping[str, object]:
    """What the block of that name is written from."""
    rows = _charged(composer)
    example = next((each.abbreviations[0] for each in rows if each.abbreviations), "")
    return {"charged": rows, "example": example, "numbers": [each for each in _numbers(composer) if each.count]}


def _charged(composer: Composer) -> Sequence[Row]:
    """The bodies that lead tasks or took some over, in the order in which the plan charges them."""
    linked = composer.linked
    charged = composer.addressed(linked.bodies_as_charged)
    return [row(linked, body) for body in charged if tasks_now(linked, body.id)]


def _numbers(composer: Composer) -> Iterator[Number]:
    linked = composer.linked
    times = schedule(linked)
    yield Number(len(times.dated), "việc có hạn", _days(linked, times), TimeClass.DATED)
    yield Number(times.waiting_count, "việc đang chờ", _most_waited(linked, times), TimeClass.WAITING)
    steady = {*times.periodic, *times.ongoing}
    yield Number(len(steady), "việc làm thường xuyên, định kỳ", "", TimeClass.STEADY)
    changed, newest = _changes(composer)
    if changed:
        yield Number(
            changed, "thay đổi từ khi ban hành", f"mới nhất {date(newest)}" if newest else "", TimeClass.SILENT, CHANGES
        )
        return
    moved = [body for body in linked.plan.bodies if standing(body) is not Standing.UNCHANGED]
    taken = sum(standing(body) is Standing.SUCCEEDED for body in moved)
    more = f"{taken} đã có nơi tiếp nhận" if taken else ""
    yield Number(len(moved), "cơ quan đã hoặc có chủ trương sắp xếp lại", more, TimeClass.SILENT, BODY_INDEX)


def _changes(composer: Composer) -> tuple[int, str]:
    """How many changes are told on their page, and the day of the newest."""
    own, published = changes(composer.linked), composer.passages
    days = [*(each.day or "" for each in own[:1]), *(each.until or "" for each in published)]
    return composer.history.count, max(days, default="")


def _days(linked: LinkedPlan, times: Schedule) -> str:
    days = sorted({day for id in times.dated if (day := linked.timing(id).until)})
    if not days:
        return ""
    return f"đến {date(days[0])}" if len(days) == 1 else f"từ {date(days[0])} đến {date(days[-1])}"


def _most_waited(linked: LinkedPlan, times: Schedule) -> str:
    most = max((group for group in times.waiting if group.bodies), key=lambda group: len(group.points), default=None)
    return f"{len(most.points)} chờ {', '.join(linked.bodies[id].name for id in most.bodies)}" if most else ""
