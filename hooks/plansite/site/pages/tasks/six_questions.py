"""`/sau-ro/`: what the words of the tasks leave open, by kind, and what each task states («6 rõ»)."""

from __future__ import annotations

from collections.abc import Iterator

from plansite.answers.six_questions import QUESTIONS, WHAT, WHEN, WHO, answers, left_open
from plansite.plan.model.files import SECTIONS
from plansite.site.writing.addresses import SIX_QUESTIONS
from plansite.site.writing.page import Page
from plansite.site.writing.writer import Composer


def pages(composer: Composer) -> Iterator[Page]:
    """The one page of the six questions."""
    linked, write = composer.linked, composer.writer(SIX_QUESTIONS)
    silent = left_open(linked)
    body = composer.render(
        "tasks/six_questions.md.j2",
        write,
        questions=QUESTIONS,
        who=WHO,
        what=WHAT,
        when=WHEN,
        open={
            question: (len(tasks), linked.by_section(task.id for task in tasks)) for question, tasks in silent.items()
        },
        in_force=sum(task.in_force for task in linked.tasks),
        tasks=linked.tasks,
        parts=[
            (section, [(linked.points[id], answers(linked, linked.points[id])) for id in ids])
            for section, ids in linked.by_section(task.id for task in linked.tasks).items()
        ],
    )
    description = (
        f"Rõ người, rõ việc, rõ trách nhiệm, rõ thẩm quyền, rõ thời gian, rõ kết quả: lời văn của "
        f"{len(linked.tasks)} nhiệm vụ nêu gì và còn để ngỏ gì."
    )
    yield Page(SIX_QUESTIONS, "Rõ gì, chưa rõ gì (6 rõ)", description, body, SECTIONS)
