"""The days by which tasks are or were due: what a calendar must hold so that an entry once given out is taken back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from plansite.language.calendar import Moment
from plansite.plan.linking.linked_plan import LinkedPlan
from plansite.plan.model.plan import Point


@dataclass(frozen=True)
class DueDay:
    """One of a task's moments by its number, from 1; it no longer `holds` once repealed or given another time."""

    number: int
    moment: Moment
    holds: bool


def due_days(linked: LinkedPlan, task: Point) -> tuple[DueDay, ...]:
    """Every moment that the task has, and by number those it had and has no more."""
    timing = linked.timing(task.id)
    now = timing.moments if task.in_force else ()
    before = (timing.moments, timing.stated.moments if timing.stated else ())
    longest = max(before, key=len)
    return (
        *(DueDay(number, moment, holds=True) for number, moment in enumerate(now, 1)),
        *(DueDay(number, moment, holds=False) for number, moment in enumerate(longest, 1) if number > len(now)),
    )


def ever_due(linked: LinkedPlan, body: str | None = None) -> tuple[Point, ...]:
    """The tasks that have or had a day; those of a body if one is named."""
    tasks = (task for task in linked.tasks if body is None or body in linked.charged(task.id))
    return tuple(task for task in tasks if due_days(linked, task))


def bodies_ever_due(linked: LinkedPlan) -> Iterator[str]:
    """The bodies that lead such a task or work on one, as the registry has them."""
    charged = {id for task in ever_due(linked) for id in linked.charged(task.id)}
    yield from (body.id for body in linked.plan.bodies if body.id in charged)
