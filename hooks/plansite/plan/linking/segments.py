"""One paragraph cut where anything begins or ends: a mark, words that name a document, a misprint; at a footnote."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from plansite.language.inline import Call, Mark
from plansite.plan.linking.linked_plan import LinkedPlan
from plansite.plan.linking.mentions import Mention
from plansite.plan.model.choices import NOTED
from plansite.plan.model.corrections import Correction
from plansite.plan.model.paragraphs import Paragraph
from plansite.plan.model.plan import Point
from plansite.values import frozen


@frozen
class Segment:
    """Characters `start` to `end` of a paragraph, and all that holds of them: marks, the outermost first; the mention
    they are part of; corrections of the misprint they are part of, and those whose misprint ends with them; the
    footnotes called behind them.
    """

    start: int
    end: int
    words: str
    marks: tuple[Mark, ...]
    mention: Mention | None
    misprint: tuple[Correction, ...]
    ended: tuple[Correction, ...]
    calls: tuple[Call, ...] = ()

    @property
    def linked_by_hand(self) -> bool:
        """Whether an editor made a link of them."""
        return any(mark.kind == "link" for mark in self.marks)


def segments(
    linked: LinkedPlan, point: Point, number: int, stretch: tuple[int, int] | None = None, *, misprints: bool = True
) -> Iterator[Segment]:
    """The segments of paragraph `number` (from 0) of a point, or of a stretch between two characters of it, in order.

    Without `misprints` the words are as issued and corrections cut nothing.
    """
    paragraph = point.every_paragraph[number]
    start, end = stretch or (0, len(paragraph.words))
    mentions = [mention for mention in linked.mentions_in(point.id) if mention.paragraph == number]
    wrong = list(_misprints(linked.corrections_of(point.id), paragraph)) if misprints else []
    spans = (
        *((mark.start, mark.end) for mark in paragraph.marks),
        *((mention.start, mention.end) for mention in mentions),
        *((a, b) for a, b, _ in wrong),
        *((call.at, call.at) for call in paragraph.calls),
    )
    cuts = {start, end} | {cut for span in spans for cut in span if start < cut < end}
    for a, b in pairwise(sorted(cuts)):
        yield Segment(
            a,
            b,
            paragraph.words[a:b],
            tuple(mark for mark in paragraph.marks if mark.start <= a and b <= mark.end),
            next((each for each in mentions if each.start <= a and b <= each.end), None),
            tuple(correction for x, y, correction in wrong if x <= a and b <= y),
            tuple(correction for x, y, correction in wrong if x <= a and b == y),
            tuple(call for call in paragraph.calls if call.at == b or (call.at == 0 and a == 0)),
        )


def _misprints(corrections: Iterable[Correction], paragraph: Paragraph) -> Iterator[tuple[int, int, Correction]]:
    for correction in corrections:
        if correction.kind == NOTED and correction.issued:
            at = paragraph.words.find(correction.issued)
            if at >= 0:
                yield at, at + len(correction.issued), correction
