"""`/tien-do/`: how far each task is, by its latest state, with what proves it; only where a plan keeps track of it."""

from __future__ import annotations

from collections.abc import Iterator

from plansite.plan.model.choices import PROGRESS_STATES
from plansite.plan.model.files import SECTIONS
from plansite.site.writing.addresses import PROGRESS
from plansite.site.writing.page import Page
from plansite.site.writing.writer import Composer


def pages(composer: Composer) -> Iterator[Page]:
    """The one page of progress, for a plan that keeps track of it."""
    linked, write = composer.linked, composer.writer(PROGRESS)
    latest = {
        state: [point for point in linked.tracked if point.card.history[0].state == state] for state in PROGRESS_STATES
    }
    body = composer.render(
        "tasks/progress.md.j2",
        write,
        states=[(state, label, meaning, latest[state]) for state, (label, meaning) in PROGRESS_STATES.items()],
        silent=[task.id for task in linked.tasks if not task.card.progress and task.in_force],
    )
    said = ", ".join(f"{len(latest[state])} {label.lower()}" for state, (label, _) in PROGRESS_STATES.items())
    description = f"Tiến độ của {len(linked.tracked)} việc, mỗi tình trạng có ngày và văn bản chứng minh: {said}."
    yield Page(PROGRESS, "Tiến độ", description, body, SECTIONS)
