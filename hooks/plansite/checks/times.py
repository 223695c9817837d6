"""Words of tasks that may state a time which nobody reads, since they stand in no bracket that is known for one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plansite.language import ids
from plansite.language.phrasing import folded
from plansite.language.spelling import alike
from plansite.language.stated_times import rounds_in, times_in, waits_in
from plansite.plan.linking.deadlines import closing_bracket
from plansite.plan.linking.linked_plan import LinkedPlan
from plansite.plan.model.cards import CardDeadline
from plansite.plan.model.plan import Point
from plansite.problems import rules
from plansite.problems.problem import Problem

_LIKE = re.compile(
    r"(?:hoàn\s+thành|thực\s+hiện|làm|báo\s+cáo|định\s+kỳ|thường\s+xuyên|h[ằà]ng\s+(?:ngày|tuần|tháng|quý|năm)|trước|chậm\s+nhất"
    r"|trong\s+(?:ngày|tuần|tháng|quý|năm|vòng)|đến\s+hết|khi\s+có|quý\s+[IVX\d]|tháng\s+\d|năm\s+\d{4})\b",
    re.IGNORECASE,
)
_DONE = re.compile(r"^(?:hoàn thành|thực hiện|xong)\s+")


def no_time_is_overlooked(linked: LinkedPlan) -> Iterator[Problem]:
    """All words of a task that look like a time are read as one, or its card says that they are none."""
    for task in linked.tasks:
        if not task.in_force:
            continue
        stated = linked.timing(task.id).stated
        read = [each.words for each in (stated, *task.card.deadlines) if each]
        known = [folded(each) for each in (*task.card.not_times, *read)]
        for words, paragraph, start in _likely(task, stated.words if stated else ""):
            if not any(folded(words) in each for each in known):
                known.append(folded(words))
                span = task.paragraphs[paragraph].span_at(start)
                yield rules.DEADLINE_OVERLOOKED.at(span, words=" ".join(words.split()))


def _likely(task: Point, stated: str) -> Iterator[tuple[str, int, int]]:
    """The words that may state a time: which, in which paragraph, from where on; the closing bracket first.

    Of a bracket that is read as the time that is `stated` nothing is asked.
    """
    bracket = closing_bracket(task)
    read = bracket is not None and bracket.words in stated
    last = bracket.paragraph if bracket else 0
    if bracket and not read and _LIKE.match(bracket.words.strip()):
        yield bracket.words, last, bracket.start
    for number, paragraph in enumerate(task.paragraphs):
        for words, start in times_in(paragraph.words):
            if not (read and bracket and number == last and start >= bracket.start):
                yield words, number, start
        if not stated and not task.card.deadlines:
            found = (*rounds_in(paragraph.words), *waits_in(paragraph.words))
            yield from ((words, number, start) for words, start in found)


def times_are_of_words_that_are_there(linked: LinkedPlan) -> Iterator[Problem]:
    """The words that a time in a card is of stand in the words of the point."""
    for point in linked.plan.points:
        words = folded(" ".join(paragraph.words for paragraph in point.paragraphs))
        for deadline in point.card.deadlines:
            if deadline.of and folded(deadline.of) not in words:
                yield rules.DEADLINE_OF_NOTHING.at(deadline.span, words=deadline.of, id=point.id)


def times_are_stated(linked: LinkedPlan) -> Iterator[Problem]:
    """A time in a card stands in the words that it is of, or a document gives it, or a note of the card names it."""
    for point in linked.plan.points:
        stated = linked.timing(point.id).stated
        for deadline in point.card.deadlines:
            # One that stands beside a time in the words, and says of no part of them that it is of it, is told as that.
            beside = not deadline.of and stated and deadline.words not in stated.words
            if not deadline.by and not beside and not is_stated(linked, point, deadline.words):
                yield rules.DEADLINE_UNSTATED.at(deadline.span, words=deadline.words, id=point.id)


def is_stated(linked: LinkedPlan, point: Point, time: str) -> bool:
    """Whether the words of a point, of those that it stands in, or the note in its card have the words of a time.

    What is done by then need not be said there as in the time: «hoàn thành trong quý I» has «Trong quý I, lập sổ».
    """
    around = [
        linked.points[id].every_word if id in linked.points else linked.sections[id].title
        for id in ids.ancestors(point.id)
        if id in linked.points or id in linked.sections
    ]
    said = alike(" ".join((point.every_word, *around, point.card.note or "")))
    words = alike(_DONE.sub("", folded(time))).rstrip(".;,")
    return re.search(rf"(?<!\w){re.escape(words)}(?!\w)", said) is not None


def times_are_of_one_thing_each(linked: LinkedPlan) -> Iterator[Problem]:
    """No two times in a card are of the same words, unless documents gave one after the other."""
    for point in linked.plan.points:
        first: dict[tuple[str, ...], CardDeadline] = {}
        for deadline in point.card.deadlines:
            by, of = deadline.by.id if deadline.by else "", alike(deadline.of or "")
            # Words may state several times without saying of what each is.
            apart = alike(deadline.words) if not by and not of else ""
            before = first.setdefault((by, of, apart), deadline)
            if before is not deadline:
                told = f"«{deadline.of}»" if deadline.of else "cả điểm"
                yield rules.DEADLINE_REPEATED.at(deadline.span, of=told, first=before.span.line)


def what_is_no_time_looks_like_one(linked: LinkedPlan) -> Iterator[Problem]:
    """Words that a card says are no time stand in the words of the point, and are not read as its time all the same."""
    for point in linked.plan.points:
        if not point.card.not_times:
            continue
        words, stated = folded(point.every_word), linked.timing(point.id).stated
        for each in point.card.not_times:
            if folded(each) not in words:
                yield rules.NOT_TIME_IDLE.at(point.card.span, words=each, why="lời văn của điểm không có cụm ấy")
            elif stated and folded(stated.words) == folded(each):
                why = "cụm ấy vẫn được đọc thành thời hạn, vì có trong plan/thoi-han.yml"
                yield rules.NOT_TIME_IDLE.at(point.card.span, words=each, why=why)


CHECKS = (
    no_time_is_overlooked,
    times_are_of_words_that_are_there,
    times_are_stated,
    times_are_of_one_thing_each,
    what_is_no_time_looks_like_one,
)
