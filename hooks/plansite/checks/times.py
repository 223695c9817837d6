"""Words of tasks that may state a time which nobody reads, since they stand in no bracket that is known for one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plansite.plan.linking.deadlines import closing_bracket
from plansite.plan.linking.linked_plan import LinkedPlan
from plansite.plan.model.plan import Point
from plansite.problems import rules
from plansite.problems.problem import Problem

_DAY = (
    r"(?:ngày\s+)?\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|ngày\s+\d{1,2}\s*[/.-]\s*\d{1,2}"
    r"|ngày\s+\d{1,2}(?:\s+tháng\s+\d{1,2}(?:\s+năm\s+\d{4})?)?"
)
_MONTH = r"tháng\s+(?:\d{1,2}|[^\W\d_]+)(?:\s*[/.-]\s*|\s+năm\s+)\d{4}"
_QUARTER = r"quý\s+(?:[IVX]+|\d)(?:\s*[/.-]\s*|\s+năm\s+)\d{4}"
_HALF = r"(?:\d{1,2}|sáu|chín)\s+tháng\s+(?:đầu|cuối)\s+năm\s+\d{4}"
_MOMENT = rf"(?:(?:cuối|đầu|giữa|hết)\s+)?(?:{_DAY}|{_MONTH}|{_QUARTER}|{_HALF}|năm\s+\d{{4}})"
_LEAD = (
    r"(?:(?:hoàn\s+thành|xong)(?:\s+(?:vào|trong|trước|đến))?|trước|trong|chậm\s+nhất(?:\s+là)?|muộn\s+nhất(?:\s+là)?"
    r"|đến\s+hết|không\s+(?:quá|muộn\s+hơn)|hạn\s+(?:chót|cuối)(?:\s+là)?)"
)
# «đến năm 2030» is what a plan aims at, not when a task is due.
_DATED = re.compile(
    rf"\b{_LEAD}\s+{_MOMENT}(?!\w)|\bđến\s+(?:{_DAY})(?!\w)|\btrong\s+(?:vòng|thời\s+hạn)\s+\d+\s+(?:ngày|tuần|tháng)\b",
    re.IGNORECASE,
)
_LIKE = re.compile(
    r"(?:hoàn\s+thành|thực\s+hiện|làm|báo\s+cáo|định\s+kỳ|thường\s+xuyên|h[ằà]ng\s+(?:ngày|tuần|tháng|quý|năm)|trước|chậm\s+nhất"
    r"|trong\s+(?:ngày|tuần|tháng|quý|năm|vòng)|đến\s+hết|khi\s+có|quý\s+[IVX\d]|tháng\s+\d|năm\s+\d{4})\b",
    re.IGNORECASE,
)


def no_time_is_overlooked(linked: LinkedPlan) -> Iterator[Problem]:
    """A task without a time says none, or its card says that the words which look like one are none."""
    for task in linked.tasks:
        if not task.in_force or linked.timing(task.id).current or task.card.deadline:
            continue
        for words, paragraph, start in _likely(task):
            if not any(_folded(words) in _folded(each) for each in task.card.not_times):
                span = task.paragraphs[paragraph].span_at(start)
                yield rules.DEADLINE_OVERLOOKED.at(span, words=" ".join(words.split()))
                break


def _likely(task: Point) -> Iterator[tuple[str, int, int]]:
    """The words that may state a time: which, in which paragraph, from where on; the closing bracket first."""
    bracket = closing_bracket(task)
    if bracket and _LIKE.match(bracket.words.strip()):
        yield bracket.words, len(task.paragraphs) - 1, bracket.start
    for number, paragraph in enumerate(task.paragraphs):
        for match in _DATED.finditer(paragraph.words):
            yield match[0], number, match.start()


def _folded(words: str) -> str:
    return " ".join(words.split()).casefold()


CHECKS = (no_time_is_overlooked,)
