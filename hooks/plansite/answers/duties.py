"""What a body has to do, as its head reads it: by day, by whom it waits for, what goes on, what states no time.

Unlike the schedule of a plan each task stands in one group only, the most pressing of those that it belongs to.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum, auto

from plansite.answers.schedule import ByTime, waiting
from plansite.plan.linking.linked_plan import LinkedPlan
from plansite.plan.model.registries import Body
from plansite.plan.model.roles import Role
from plansite.values import frozen


@frozen(kw_only=True)
class Duties(ByTime):
    """Each point in one group."""

    steady: tuple[str, ...]
    """Those that go on or come round."""

    @property
    def count(self) -> int:
        """How many are in force."""
        return len(self.dated) + self.waiting_count + len(self.steady) + len(self.unread) + len(self.silent)


class Standing(Enum):
    """What became of a body since the plan was issued, as far as the registry knows."""

    UNCHANGED = auto()
    SUCCEEDED = auto()
    ENDED = auto()
    UNCERTAIN = auto()
    """Something is known of its kind, nothing of itself."""


def duties(linked: LinkedPlan, ids: Iterable[str]) -> Duties:
    """Points parted by the kind of their time."""
    every = [linked.points[id] for id in ids]
    in_force = [point.id for point in every if point.in_force]
    times = {id: linked.timing(id) for id in in_force}
    dated = [id for id in in_force if times[id].dated]
    waits = [id for id in in_force if times[id].waiting and not times[id].dated]
    rest = {id: times[id].current for id in in_force if not times[id].dated and not times[id].waiting}
    return Duties(
        dated=tuple(sorted(dated, key=lambda id: times[id].until or "9999")),
        waiting=waiting(linked, waits),
        steady=tuple(id for id, current in rest.items() if current and current.kinds),
        unread=tuple(id for id, current in rest.items() if current and not current.kinds),
        silent=tuple(id for id, current in rest.items() if current is None),
        repealed=tuple(point.id for point in every if not point.in_force),
    )


def predecessors(linked: LinkedPlan, body: str) -> tuple[str, ...]:
    """Every body that this one took over from, at any remove, nearest first."""
    return linked.sources_at_any_remove(body, Role.SUCCEEDED_BY)


def tasks_led(linked: LinkedPlan, body: str) -> tuple[str, ...]:
    """The tasks that the plan itself charges a body with."""
    return tuple(id for id in linked.places(body, Role.LEADS) if linked.points[id].task)


def tasks_now(linked: LinkedPlan, body: str) -> tuple[str, ...]:
    """Those and the ones that the body took over, in reading order."""
    every = (body, *predecessors(linked, body))
    return linked.in_order({id for each in every for id in tasks_led(linked, each)})


def tasks_reported(linked: LinkedPlan, body: str) -> tuple[str, ...]:
    """The tasks in force that a body reports on: its own, those it took over, and those of the groups it belongs to."""
    groups = (id for group in linked.groups_of(body) for id in tasks_led(linked, group))
    return linked.in_order(id for id in {*tasks_now(linked, body), *groups} if linked.points[id].in_force)


def reporting(linked: LinkedPlan) -> tuple[str, ...]:
    """The bodies that have anything to report on, as the registry has them; what was taken over, its heir reports."""
    reporters = (body for body in linked.plan.bodies if standing(body) is not Standing.SUCCEEDED)
    return tuple(body.id for body in reporters if tasks_reported(linked, body.id))


def standing(body: Body) -> Standing:
    """What became of a body; that another took over says more than that it ended."""
    if body.successors:
        return Standing.SUCCEEDED
    if body.end:
        return Standing.ENDED
    return Standing.UNCERTAIN if body.context else Standing.UNCHANGED
