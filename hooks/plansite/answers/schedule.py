"""All times of a plan sorted as a reader asks for them: by day, by whom they wait for, recurring, ongoing."""

from __future__ import annotations

from collections.abc import Iterable

from plansite.plan.linking.linked_plan import LinkedPlan
from plansite.plan.model.choices import ONGOING, REPEATED
from plansite.plan.model.roles import Role
from plansite.values import frozen


@frozen
class Waiting:
    """Points that wait for the same: for bodies to ask or guide, else for an event, else for nobody that is named."""

    bodies: tuple[str, ...]
    event: str
    points: tuple[str, ...]


@frozen(kw_only=True)
class ByTime:
    """Ids of points by their times; all but `dated` in reading order."""

    dated: tuple[str, ...]
    """Those with a day, or activated on one, the first due first."""
    waiting: tuple[Waiting, ...]
    unread: tuple[str, ...]
    """Those whose words of time are not understood."""
    silent: tuple[str, ...]
    """Those in force that state no time."""
    repealed: tuple[str, ...]

    @property
    def waiting_count(self) -> int:
        """How many points wait."""
        return sum(len(group.points) for group in self.waiting)


@frozen(kw_only=True)
class Schedule(ByTime):
    """Each point wherever one of its times belongs; only a task can be silent."""

    timed: tuple[str, ...]
    """Every point in force that states a time."""
    periodic: tuple[str, ...]
    ongoing: tuple[str, ...]


def schedule(linked: LinkedPlan) -> Schedule:
    """Every point that is a task or states a time, in every place where it belongs."""
    in_force = [point for point in linked.plan.points if point.in_force]
    timed = {point.id: current for point in in_force if (current := linked.timing(point.id).current)}
    return Schedule(
        timed=tuple(timed),
        dated=_dated(linked, timed),
        waiting=waiting(linked, [id for id in timed if linked.timing(id).waiting]),
        periodic=tuple(id for id, current in timed.items() if REPEATED in current.kinds),
        ongoing=tuple(id for id, current in timed.items() if ONGOING in current.kinds),
        unread=tuple(id for id, current in timed.items() if not current.kinds),
        silent=tuple(point.id for point in in_force if point.task and point.id not in timed),
        repealed=tuple(
            point.id
            for point in linked.plan.points
            if not point.in_force and (point.task or linked.timing(point.id).current)
        ),
    )


def _dated(linked: LinkedPlan, timed: Iterable[str]) -> tuple[str, ...]:
    days: dict[str, str] = {}
    for id in timed:
        timing = linked.timing(id)
        if timing.dated:
            days[id] = timing.until or (timing.activated.date if timing.activated else "")
    return tuple(sorted(days, key=lambda id: days[id]))


def waiting(linked: LinkedPlan, ids: Iterable[str]) -> tuple[Waiting, ...]:
    """Points by what they wait for, those that wait for bodies first."""
    groups: dict[tuple[tuple[str, ...], str], list[str]] = {}
    for id in ids:
        current, bodies = linked.timing(id).current, linked.targets(id, Role.WAITS_ON)
        event = current.event.words if current and current.event and not bodies else ""
        groups.setdefault((bodies, event), []).append(id)
    ordered = sorted(groups.items(), key=lambda group: (not group[0][0], not group[0][1]))
    return tuple(Waiting(*who, tuple(points)) for who, points in ordered)
