"""The days by which tasks are or were due: what a calendar must hold so that an entry once given out is taken back."""

from __future__ import annotations

from collections.abc import Mapping

from plansite.language import ids
from plansite.language.calendar import Moment
from plansite.plan.ledger_history.fates import Fate, departed, line_by_id
from plansite.plan.linking.deadlines import Deadline
from plansite.plan.linking.linked_plan import LinkedPlan
from plansite.plan.model.ledger import IdKind
from plansite.plan.model.plan import Point
from plansite.values import frozen

_OF_POINTS = (IdKind.POINT, None)


@frozen
class DueDay:
    """One of a task's moments by its number, from 1; it no longer `holds` once repealed or given another time.

    `of` is what is due by then, as the words or a cell say it, "" where it is the whole task.
    """

    number: int
    moment: Moment
    holds: bool
    of: str = ""


def due_days(linked: LinkedPlan, task: Point) -> tuple[DueDay, ...]:
    """Every moment that the task has, and by number those it had and has no more."""
    timing = linked.timing(task.id)
    now = timing.moments if task.in_force else ()
    before = ((timing.moments, timing.current), (timing.stated.moments if timing.stated else (), timing.stated))
    longest, of = max(before, key=lambda each: len(each[0]))
    return (
        *(DueDay(number, moment, True, _of(timing.current, moment)) for number, moment in enumerate(now, 1)),
        *(DueDay(n, moment, False, _of(of, moment)) for n, moment in enumerate(longest, 1) if n > len(now)),
    )


def _of(deadline: Deadline | None, moment: Moment) -> str:
    stages = deadline.stages if deadline else ()
    return "; ".join(stage.of for stage in stages if stage.of and moment in stage.deadline.moments)


def due(linked: LinkedPlan) -> tuple[Point, ...]:
    """The tasks in force with a day, stated or counted from an activation."""
    return tuple(task for task in linked.tasks if task.in_force and linked.timing(task.id).moments)


def ever_due(linked: LinkedPlan, body: str | None = None) -> tuple[Point, ...]:
    """The tasks that have or had a day; those of a body if one is named."""
    tasks = (task for task in linked.tasks if body is None or body in linked.charged(task.id))
    return tuple(task for task in tasks if due_days(linked, task))


def left(linked: LinkedPlan) -> Mapping[str, Fate]:
    """The points that left the plan and may have been tasks, in code point order, with what became of each.

    Which days they had nobody has written down, nor whose they were.
    """
    plan = linked.plan
    lines = line_by_id(plan)
    points = {id: fate for id, fate in departed(plan).items() if ids.is_place(id) and lines[id].kind in _OF_POINTS}
    return {id: points[id] for id in sorted(points) if _was_of_tasks(linked, id)}


def _was_of_tasks(linked: LinkedPlan, id: str) -> bool:
    above = next((linked.sections[each] for each in ids.ancestors(id) if each in linked.sections), None)
    return above is None or above.task


def bodies_ever_due(linked: LinkedPlan) -> tuple[str, ...]:
    """The bodies that lead such a task or work on one, as the registry has them."""
    return linked.bodies_charged_with(ever_due(linked))
