"""`/co-quan/`: every body, with how much each leads."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from plansite.plan.linking.linked_plan import LinkedPlan
from plansite.plan.model.files import BODIES
from plansite.plan.model.roles import OF_BODIES, Role
from plansite.site.writing.addresses import BODY_INDEX
from plansite.site.writing.page import Page
from plansite.site.writing.writer import Composer


@dataclass(frozen=True)
class Row:
    """A body with how many tasks and other points it leads, and at how many places it has another role."""

    id: str
    tasks: int
    points: int
    elsewhere: int


def pages(composer: Composer) -> Iterator[Page]:
    """The one page of all bodies: those that lead tasks, those that lead elsewhere, the rest."""
    linked, write = composer.linked, composer.writer(BODY_INDEX)
    rows = {body.id: _row(linked, body.id) for body in linked.plan.bodies}
    text = composer.render(
        "bodies/body_index.md.j2",
        write,
        charged=[rows[id] for id in linked.leaders],
        leading=[row for row in rows.values() if row.points and not row.tasks],
        named=[row for row in rows.values() if not row.points and not row.tasks],
    )
    description = f"{len(rows)} cơ quan, nhóm cơ quan và chức danh mà kế hoạch giao việc hoặc nhắc đến."
    yield Page(BODY_INDEX, "Cơ quan", description, text, BODIES)


def _row(linked: LinkedPlan, body: str) -> Row:
    tasks = linked.leaders.get(body, 0)
    elsewhere = {id for role in set(OF_BODIES) - {Role.LEADS} for id in linked.places(body, role)}
    return Row(body, tasks, len(linked.places(body, Role.LEADS)) - tasks, len(elsewhere))
