"""`/nhiem-vu/`: every task of the plan, a table a section."""

from __future__ import annotations

from collections.abc import Iterator

from plansite.answers.duties import duties
from plansite.plan.model.files import SECTIONS
from plansite.site.exports.open_data.catalogue import offers
from plansite.site.pages.tasks.task_table import asked, filters
from plansite.site.writing.addresses import TASKS, TASKS_DOCX, TASKS_XLSX
from plansite.site.writing.page import Page
from plansite.site.writing.wording import counted_duties
from plansite.site.writing.writer import Composer

# How the rows may be put in order: the name in an address, and what a reader is told.
SORTS = {"": "Thứ tự văn bản", "thoi-han": "Thời hạn, sớm trước", "chu-tri": "Cơ quan chủ trì"}
_FILES = (TASKS_XLSX, TASKS_DOCX)


def pages(composer: Composer) -> Iterator[Page]:
    """The one page of all tasks."""
    linked, write = composer.linked, composer.writer(TASKS)
    tasks = [point.id for point in linked.tasks]
    every = duties(linked, tasks)
    offered = offers(linked, composer.addresses, composer.history)
    body = composer.render(
        "tasks/tasks.md.j2",
        write,
        total=every.count,
        listed=len(tasks),
        silent=len(every.silent),
        parts=[
            (section, ids, counted_duties(duties(linked, ids))) for section, ids in linked.by_section(tasks).items()
        ],
        asked={point.id: asked(linked, point) for point in linked.tasks},
        filters=filters(write),
        sorts=SORTS,
        files=[(each.brief, each.uri) for each in offered if each.uri in _FILES],
        solved=bool(composer.correspondences.parts),
    )
    description = f"{len(tasks)} nhiệm vụ của {linked.plan.word}: ai chủ trì, bao giờ, theo văn bản nào."
    yield Page(TASKS, "Nhiệm vụ", description, body, SECTIONS, wide=True)
