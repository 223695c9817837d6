"""The six things a task should make clear («6 rõ»), and which of them its words leave open. Nothing is guessed."""

from __future__ import annotations

from collections.abc import Mapping

from plansite.plan.linking.linked_plan import LinkedPlan
from plansite.plan.model.plan import Point
from plansite.plan.model.roles import OF_BODIES, Role
from plansite.values import frozen

WHO, WHAT, WITH_WHOM, UNDER_WHOM, WHEN, RESULT = (
    "nguoi", "viec", "trach-nhiem", "tham-quyen", "thoi-gian", "ket-qua",
)  # fmt: skip


@frozen
class Question:
    """One of the six: what it is called, what it asks, in words readers are shown, and what is said of silence.

    `roles` are the links that answer it; the other three are answered by words.
    """

    id: str
    title: str
    meaning: str
    silent: str
    roles: tuple[Role, ...] = ()


QUESTIONS = (
    Question(
        WHO, "Rõ người", "Cơ quan, tổ chức hay chức danh chủ trì nhiệm vụ.", "không nêu ai chủ trì", (Role.LEADS,)
    ),
    Question(WHAT, "Rõ việc", "Việc phải làm, đúng như lời văn.", "không có lời văn"),
    Question(
        WITH_WHOM,
        "Rõ trách nhiệm",
        "Cơ quan cùng làm (phối hợp), và cơ quan mà bên chủ trì báo cáo hay tham mưu.",
        "không nêu ai phối hợp, báo cáo hay tham mưu cho ai",
        (Role.PARTNERS, Role.REPORTS_TO),
    ),
    Question(
        UNDER_WHOM,
        "Rõ thẩm quyền",
        "Cơ quan mà lời văn nói là ban hành, quyết định hay cho ý kiến.",
        "không nêu ai ban hành, quyết định hay cho ý kiến",
        (Role.DECIDES,),
    ),
    Question(
        WHEN,
        "Rõ thời gian",
        "Thời hạn, kỳ lặp lại, hoặc điều phải chờ, theo lời văn hay theo văn bản về sau.",
        "không nêu thời gian",
    ),
    Question(RESULT, "Rõ kết quả", "Sản phẩm phải có khi xong việc.", "không nêu sản phẩm"),
)


@frozen
class Answer:
    """What the words state: bodies by what they are to the task (role as readers are told it → ids), or words."""

    bodies: tuple[tuple[str, tuple[str, ...]], ...] = ()
    words: str = ""

    @property
    def stated(self) -> bool:
        """Whether anything is."""
        return bool(self.bodies or self.words)


def answers(linked: LinkedPlan, task: Point) -> Mapping[str, Answer]:
    """The answer to each question by its id; a question that the words are silent on has an empty one."""
    current = linked.timing(task.id).current
    words = {WHAT: task.words.strip(), WHEN: current.words if current else "", RESULT: task.card.product or ""}
    return {
        question.id: Answer(
            tuple(
                (title, bodies)
                for role, title in OF_BODIES.items()
                if role in question.roles and (bodies := linked.targets(task.id, role))
            ),
            words.get(question.id, ""),
        )
        for question in QUESTIONS
    }


def left_open(linked: LinkedPlan) -> Mapping[str, tuple[Point, ...]]:
    """The tasks in force that are silent on each question, by its id, in reading order."""
    found = [(task, answers(linked, task)) for task in linked.tasks if task.in_force]
    return {question.id: tuple(task for task, said in found if not said[question.id].stated) for question in QUESTIONS}
