"""The tasks as the official annex has them: a row a task in its six columns, under the headings of their sections."""

from __future__ import annotations

from collections.abc import Iterator

from plansite.language.phrasing import official_date
from plansite.plan.linking.linked_plan import LinkedPlan
from plansite.plan.model.plan import Point
from plansite.plan.model.roles import Role
from plansite.values import frozen

COLUMNS = ("TT", "Nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Kết quả", "Thời gian hoàn thành")
ID_COLUMN = "Mã"  # after the official ones, which so keep their places
BETWEEN = "; "  # names of bodies hold commas
BLANK = "Ô để trống: văn bản không nêu."
NO_TASK = "Văn bản không giao nhiệm vụ nào."


@frozen
class Row:
    """One task in force; an empty text is what the plan does not state."""

    number: int
    id: str
    words: str
    leads: str
    partners: str
    product: str
    time: str

    @property
    def cells(self) -> tuple[int | str, ...]:
        """The values in the order of COLUMNS."""
        return (self.number, self.words, self.leads, self.partners, self.product, self.time)


@frozen
class Group:
    """The rows of one section under its heading."""

    heading: str
    rows: tuple[Row, ...]


@frozen
class Annex:
    """The whole annex: the lines above its rows, what it goes with, and what the plan is called."""

    title: tuple[str, ...]
    attached_to: str
    plan: str
    groups: tuple[Group, ...]


def annex(linked: LinkedPlan, body: str | None = None) -> Annex:
    """The annex of every task in force, or of those that a body leads or works on."""
    return Annex(title(linked, body), attached_to(linked), linked.plan.name, groups(linked, body))


def groups(linked: LinkedPlan, body: str | None = None) -> tuple[Group, ...]:
    """Every task in force, or those that a body leads or works on, numbered from 1 in reading order."""
    tasks = (task for task in linked.tasks if task.in_force and (body is None or body in linked.charged(task.id)))
    rows = {task.id: row(linked, task, number) for number, task in enumerate(tasks, 1)}
    sections = linked.by_section(rows).items()
    return tuple(Group(linked.sections[id].called, tuple(rows[task] for task in held)) for id, held in sections)


def row(linked: LinkedPlan, task: Point, number: int) -> Row:
    """A task as a row."""
    timing = linked.timing(task.id).current
    leads, partners = (names(linked, linked.targets(task.id, role)) for role in (Role.LEADS, Role.PARTNERS))
    return Row(
        number, task.id, task.words_and_notes, leads, partners, task.card.product or "", timing.words if timing else ""
    )


def names(linked: LinkedPlan, bodies: tuple[str, ...]) -> str:
    """The names of bodies in one cell."""
    return BETWEEN.join(linked.bodies[id].name for id in bodies)


def charged_bodies(linked: LinkedPlan) -> tuple[str, ...]:
    """The bodies that lead a task in force or work on one, as the registry has them."""
    return linked.bodies_charged_with(task for task in linked.tasks if task.in_force)


def title(linked: LinkedPlan, body: str | None = None) -> tuple[str, ...]:
    """The lines above the table: «PHỤ LỤC», whose tasks, of which plan."""
    whose = f"DANH MỤC NHIỆM VỤ CỦA {linked.bodies[body].name.upper()}" if body else "DANH MỤC NHIỆM VỤ"
    return ("PHỤ LỤC", whose, linked.plan.name)


def attached_to(linked: LinkedPlan) -> str:
    """Which document the annex goes with, and what the plan does not say of it."""
    front = linked.plan.front
    date = official_date(front.date) if front.date else None
    facts = (
        ("số", f"số {front.number}" if front.number else None),
        ("ngày", date),
        ("cơ quan ban hành", f"của {linked.issuer.name}" if linked.issuer else None),
    )
    said = " ".join(value for _, value in facts if value)
    unsaid = ", ".join(name for name, value in facts if not value)
    return f"(Kèm theo {linked.plan.kind} {said}{f'; {unsaid}: văn bản không nêu' if unsaid else ''})"


def every_row(listed: tuple[Group, ...]) -> Iterator[Row]:
    """The rows of all groups."""
    for group in listed:
        yield from group.rows
