"""`/co-quan/`: every body, with how much each leads."""

from __future__ import annotations

from collections.abc import Iterator

from plansite.addresses import BODY_INDEX
from plansite.linking import LEADS
from plansite.page import Page
from plansite.pages.body import ROLES
from plansite.reading import BODIES_FILE
from plansite.writing import Composer


def pages(composer: Composer) -> Iterator[Page]:
    """The one page of all bodies: those that lead tasks, those that lead elsewhere, the rest."""
    linked, write = composer.linked, composer.writer(BODY_INDEX)
    rows = []
    for body in linked.plan.bodies:
        led = linked.places(body.id, LEADS)
        tasks = sum(1 for id in led if linked.points[id].task)
        other = len({id for role, _ in ROLES[1:] for id in linked.places(body.id, role)})
        rows.append((body, tasks, len(led) - tasks, other, led))
    order = {id: position for position, id in enumerate(linked.points)}
    charged = sorted((row for row in rows if row[1]), key=lambda row: min(order[id] for id in row[4] if id in order))
    leading = sorted((row for row in rows if row[2] and not row[1]), key=lambda row: order[row[4][0]])
    named = [row for row in rows if not row[1] and not row[2]]
    text = composer.render("body_index.md.j2", write, charged=charged, leading=leading, named=named)
    description = f"{len(rows)} cơ quan, nhóm cơ quan và chức danh mà kế hoạch giao việc hoặc nhắc đến."
    yield Page(BODY_INDEX, "Cơ quan", description, text, BODIES_FILE)
