"""Several times of one task, each for the words that it belongs to: in its brackets, in a cell, in its card."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from plansite.plan.linking.deadlines import Bracket, Deadline, Stage, closing_bracket
from plansite.plan.model.plan import Point

CLOSES_CLAUSE = re.compile(r"\(([^()]+)\)(?=\s*(?:;|[.,:]?\s*$))")
_CLAUSE = re.compile(r"[;:]\s+|\.\s+(?=[^\W\d_])|\)\s*[,;.]?\s+")
_BETWEEN_STAGES = re.compile(
    r"\s*;\s*|\s*,\s+(?=(?:hoàn thành|ban hành|trình|thực hiện|triển khai|báo cáo|sơ kết|tổng kết|cập nhật|rà soát)\b)",
    re.IGNORECASE,
)
# «quý II/2026 (dự thảo)»: what a bracket says it is of, unless that is a time or a condition.
_OF_IN_BRACKET = re.compile(
    r"(?P<time>[^()]+?)\s*\((?P<of>(?!(?:sau|trước|khi|theo|từ|nếu|kể|đến|dự kiến|có thể|trừ|hoặc)\b)[^()]*)\)",
    re.IGNORECASE,
)
_TIME = re.compile(r"\b(?:ngày|tuần|tháng|quý|năm|kỳ)\b|\d{4}", re.IGNORECASE)
_WHO = re.compile(r"\b(?:chủ trì|phối hợp)\b", re.IGNORECASE)


def inner_brackets(point: Point) -> Iterator[Bracket]:
    """The brackets that close a clause or a paragraph of a point, but for the one that closes the point."""
    closing = closing_bracket(point)
    for number, paragraph in enumerate(point.paragraphs):
        for match in CLOSES_CLAUSE.finditer(paragraph.words) if not paragraph.row else ():
            if closing is None or (number, match.start(1)) != (closing.paragraph, closing.start):
                yield Bracket(match[1], match.start(1), False, number)


def clause_before(point: Point, bracket: Bracket) -> str:
    """The words that a bracket closes, back to where their clause begins."""
    return clause_at_the_end(point.paragraphs[bracket.paragraph].words[: bracket.start - 1])


def clause_at_the_end(words: str) -> str:
    """The last clause of some words, which a time behind them is of."""
    words = words.rstrip()
    begin = max((match.end() for match in _CLAUSE.finditer(words)), default=0)
    return words[begin:].strip(" ,;.")


def parted(words: str, read: Callable[[str], bool]) -> tuple[tuple[str, str], ...]:
    """A cell or bracket of several times: of each what it is of, "" where that is not said, and its words.

    «Dự thảo: quý II/2025; ban hành: 30/9/2025»; the label may stand on either side. A part that says who does it is no
    time: «Sở Nội vụ chủ trì; quý II/2025». () where not every other part is read.
    """
    parts = [part for part in _BETWEEN_STAGES.split(words.strip().rstrip(".;")) if part]
    timed = [part for part in parts if not _WHO.search(part)]
    found = [pair for part in timed if (pair := _labelled(part, read))]
    told = len(parts) > 1 or any(of for of, _ in found)
    return tuple(found) if told and len(found) == len(timed) else ()


def _labelled(part: str, read: Callable[[str], bool]) -> tuple[str, str] | None:
    if read(part):
        return "", part
    bracketed = _OF_IN_BRACKET.fullmatch(part)
    if bracketed and not _TIME.search(bracketed["of"]) and read(bracketed["time"]):
        return bracketed["of"], bracketed["time"]
    one, _, other = (each.strip() for each in part.partition(":"))
    if other and read(other):
        return one, other
    return (other, one) if other and read(one) else None


def combined(stages: Sequence[Stage]) -> Deadline:
    """The times of one task as one, the day of the last of them its last day."""
    every = [stage.deadline for stage in stages]
    dated = [each for each in every if each.until]
    last = max(dated, key=lambda each: each.until or "", default=None)
    moments = {moment for each in every for moment in each.moments}
    return replace(
        last or every[0],
        words="; ".join(str(stage) for stage in stages),
        kinds=tuple(dict.fromkeys(kind for each in every for kind in each.kinds)),
        waits_on=tuple(dict.fromkeys(body for each in every for body in each.waits_on)),
        since=min((each.since for each in every if each.since), default=None),
        moments=tuple(sorted(moments, key=lambda moment: (moment.until, moment.since or ""))),
        recurrence=next((each.recurrence for each in every if each.recurrence), None),
        event=next((each.event for each in every if each.event), None),
        stages=tuple(stages),
    )
