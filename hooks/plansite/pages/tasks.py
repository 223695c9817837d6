"""`/nhiem-vu/`: every task of the plan in one table."""

from __future__ import annotations

from collections.abc import Iterator

from plansite.addresses import TASKS
from plansite.correspondence import Correspondences
from plansite.linking import CITES, LEADS
from plansite.page import Page
from plansite.reading import SECTIONS
from plansite.writing import Composer


def pages(composer: Composer) -> Iterator[Page]:
    """The one page of all tasks."""
    linked, write = composer.linked, composer.writer(TASKS)
    tasks = [
        (point, linked.targets(point.id, LEADS), linked.targets(point.id, "phoi_hop"), linked.targets(point.id, CITES))
        for point in linked.tasks
    ]
    body = composer.render("tasks.md.j2", write, tasks=tasks, solved=bool(Correspondences(linked).parts))
    description = f"{len(tasks)} nhiệm vụ của kế hoạch: ai chủ trì, bao giờ, theo văn bản nào."
    yield Page(TASKS, "Nhiệm vụ", description, body, SECTIONS, searchable=False, wide=True)
