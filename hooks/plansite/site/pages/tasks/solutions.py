"""`/ma-tran/`: which task carries out which solution, and why an editor says so. No page where no card says so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from plansite.answers.solutions import Common
from plansite.plan.linking.linked_plan import LinkedPlan
from plansite.plan.model.files import SECTIONS
from plansite.plan.model.plan import Point, Section
from plansite.plan.model.roles import Role
from plansite.site.writing.addresses import SOLUTIONS
from plansite.site.writing.page import Page
from plansite.site.writing.writer import Composer
from plansite.values import frozen

_SHOWN = 2  # phrases of a reason, the longest
_MOST_CELLS = 10_000  # beyond, the lists alone: a table grows with the square of the points


@frozen
class _Pair:
    """A task that carries out a solution, and why: ids of documents, phrases, the editor's own words."""

    task: Point
    solution: Point
    common: Common
    leads: tuple[str, ...]

    @property
    def anchor(self) -> str:
        """Where on the page it stands."""
        return f"{self.solution.id}--{self.task.id}"

    @property
    def phrases(self) -> tuple[str, ...]:
        """What both say, the longest."""
        return self.common.phrases[:_SHOWN]


def pages(composer: Composer) -> Iterator[Page]:
    """The one page, for a plan that has such links."""
    linked, write = composer.linked, composer.writer(SOLUTIONS)
    correspondences = composer.correspondences
    pairs = [
        _Pair(task, solution, correspondences.common(task, solution), linked.targets(task.id, Role.LEADS))
        for task, solution in correspondences.links
    ]
    solutions = correspondences.solutions
    tasks = [task for task in linked.tasks if task.in_force]
    linked_solutions, linked_tasks = {pair.solution.id for pair in pairs}, {pair.task.id for pair in pairs}
    body = composer.render(
        "tasks/solutions.md.j2",
        write,
        pairs={(pair.solution.id, pair.task.id): pair for pair in pairs},
        tasks=tasks,
        drawn=len(solutions) * len(tasks) <= _MOST_CELLS,
        rows=_by_section(linked, solutions),
        columns=_by_section(linked, tasks),
        carried=[(solution, [pair for pair in pairs if pair.solution.id == solution.id]) for solution in solutions],
        idle_solutions=[point for point in solutions if point.id not in linked_solutions],
        idle_tasks=[task for task in tasks if task.id not in linked_tasks],
    )
    description = (
        f"{len(solutions)} giải pháp và {len(tasks)} nhiệm vụ: nhiệm vụ nào thực hiện giải pháp nào, vì sao; "
        "giải pháp nào chưa có nhiệm vụ nào được nối."
    )
    yield Page(SOLUTIONS, "Giải pháp và nhiệm vụ", description, body, SECTIONS, wide=True)


def _by_section(linked: LinkedPlan, points: Iterable[Point]) -> list[tuple[Section, list[Point]]]:
    """The points in order, those of one section together."""
    groups = linked.by_section(point.id for point in points)
    return [(linked.sections[section], [linked.points[id] for id in held]) for section, held in groups.items()]
