"""The words of points: there, whole, as issued but for listed corrections."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from plansite.checks import verbatim
from plansite.plan.linking.linked_plan import LinkedPlan
from plansite.plan.model.choices import NOTED, REPLACED
from plansite.plan.model.plan import Correction
from plansite.plan.source.fields import key_of
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


def words_are_as_issued(linked: LinkedPlan) -> Iterable[Problem]:
    """Every word is as in `nguyen-van.txt`, but for listed corrections."""
    return verbatim.differences(linked.plan)


def corrections_match(linked: LinkedPlan) -> Iterator[Problem]:
    """A correction quotes words that stand where it says."""
    for correction in linked.plan.corrections:
        point = linked.points.get(correction.place.id)
        if point is None or correction.kind not in (NOTED, REPLACED):
            continue
        for field in ("issued", "corrected"):
            if not getattr(correction, field):
                key = key_of(Correction, field)
                yield rules.KEY_MISSING.at(correction.span, key=key, meaning="cụm chữ trước và sau khi đính chính")
        field = "issued" if correction.kind == NOTED else "corrected"
        standing = getattr(correction, field)
        if standing and standing not in point.words:
            key = key_of(Correction, field)
            yield rules.CORRECTION_UNMATCHED.at(correction.span, words=standing, key=key, place=point.id)


CHECKS = (
    points_have_words,
    sentences_are_whole,
    words_are_as_issued,
    corrections_match,
)
