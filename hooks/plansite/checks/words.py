"""The words of points: there, whole, as issued but for listed corrections."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from plansite.checks import verbatim
from plansite.language import inline
from plansite.plan.linking.linked_plan import LinkedPlan
from plansite.problems import rules
from plansite.problems.problem import Problem

_SENTENCE_END = re.compile(r"[.;:!?…]['\"”’»)]*$|[)»”]$")


def points_have_words(linked: LinkedPlan) -> Iterator[Problem]:
    """No point is empty."""
    for point in (*linked.plan.front_places, *linked.plan.points):
        if not point.words.strip():
            yield rules.POINT_EMPTY.at(point.span, id=point.id)


def sentences_are_whole(linked: LinkedPlan) -> Iterator[Problem]:
    """A paragraph that goes on in lower case after one without an end was torn by a page break."""
    for point in linked.plan.points:
        for before, after in pairwise(point.paragraphs):
            words, rest = before.words.rstrip(), after.words.lstrip()
            if words and rest and not _SENTENCE_END.search(words) and rest[0].islower():
                yield rules.SENTENCE_TORN.at(
                    after.span_at(0), before=" ".join(words.split()[-4:]), after=" ".join(rest.split()[:4])
                )


def titles_carry_no_marks(linked: LinkedPlan) -> Iterator[Problem]:
    """The title of a section is words alone."""
    for section in linked.plan.sections:
        mark = inline.foreign(section.title)
        if mark:
            yield rules.MARK_FOREIGN.at(section.span, mark=mark[0])


def words_are_as_issued(linked: LinkedPlan) -> Iterable[Problem]:
    """Every word is as in `nguyen-van.txt`, but for listed corrections."""
    return verbatim.differences(linked.plan)


CHECKS = (
    points_have_words,
    sentences_are_whole,
    titles_carry_no_marks,
    words_are_as_issued,
)
