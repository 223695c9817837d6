"""The listed departures from the words as issued: each says one thing of one place, and says it once."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plansite.plan.ledger_history.fates import departed
from plansite.plan.linking.linked_plan import LinkedPlan
from plansite.plan.model.choices import NOTED, REPLACED
from plansite.plan.model.corrections import Correction
from plansite.plan.model.files import ISSUED_FILE
from plansite.plan.model.plan import Point, Section
from plansite.plan.model.printed import heading_lines, marker
from plansite.plan.source.fields import key_of
from plansite.problems import rules
from plansite.problems.problem import Problem

_STANDING = {NOTED: "issued", REPLACED: "corrected"}


def corrections_have_words(linked: LinkedPlan) -> Iterator[Problem]:
    """A correction of words stands at a place that has words, and quotes both forms of them."""
    for correction in linked.plan.corrections:
        place = correction.place.id
        if place in linked.sections:
            words = _standing(correction)
            near = next((each.id for each in _within(linked, place) if words and words in each.words), None)
            yield rules.CORRECTION_PLACE.at(correction.place.span, near=near, id=place)
        if place not in linked.points or correction.kind not in _STANDING:
            continue
        for field in ("issued", "corrected"):
            if not getattr(correction, field):
                key = key_of(Correction, field)
                yield rules.KEY_MISSING.at(correction.span, key=key, meaning="cụm chữ trước và sau khi đính chính")
        if correction.issued and correction.issued == correction.corrected:
            key = key_of(Correction, "corrected")
            yield rules.VALUE_SHAPE.at(correction.span, key=key, expected="cụm chữ khác với cụm chữ đã ban hành")


def corrections_match(linked: LinkedPlan) -> Iterator[Problem]:
    """A correction quotes words that stand once where it says; those that were replaced stand in the issued text."""
    for correction in linked.plan.corrections:
        point, standing = linked.points.get(correction.place.id), _standing(correction)
        if point is None or not standing:
            continue
        key = key_of(Correction, _STANDING[correction.kind])
        count = point.words.count(standing)
        if count == 0 or (count == 1 and not re.search(_whole(standing), point.words)):
            yield rules.CORRECTION_UNMATCHED.at(correction.span, words=standing, key=key, place=point.id)
        elif count > 1:
            yield rules.CORRECTION_UNCLEAR.at(correction.span, words=standing, key=key, place=point.id, count=count)
        elif correction.kind == REPLACED and correction.issued and not _is_issued(linked, correction.issued):
            words, key = correction.issued, key_of(Correction, "issued")
            yield rules.CORRECTION_UNMATCHED.at(correction.span, words=words, key=key, place=ISSUED_FILE)


def _whole(words: str) -> str:
    """A pattern of words that begin and end as words: «2/2024» is not in «12/2024»."""
    return rf"(?<!\w){re.escape(words)}(?!\w)" if words[:1].isalnum() and words[-1:].isalnum() else re.escape(words)


def corrections_are_listed_once(linked: LinkedPlan) -> Iterator[Problem]:
    """No two corrections are of the same words of a place, or of words that overlap."""
    seen: dict[str, list[Correction]] = {}
    for correction in linked.plan.corrections:
        point = linked.points.get(correction.place.id)
        before = seen.setdefault(correction.place.id, [])
        twin = next((each for each in before if point and _overlap(each, correction, point)), None)
        if twin:
            yield rules.CORRECTION_TWICE.at(correction.span, place=correction.place.id, first=twin.span)
        before.append(correction)


def what_was_issued_is_not_added(linked: LinkedPlan) -> Iterator[Problem]:
    """A section or point that the issued text has was not put in later, but for one that was moved to where it is."""
    moved = {fate.target for fate in departed(linked.plan).values()}
    held = {section.id: section.added for section in linked.plan.sections}
    for section in linked.plan.sections:
        if section.added and not held.get(section.parent or "") and _heading(section) in linked.plan.issued:
            yield rules.ADDED_THOUGH_ISSUED.at(section.added.span, id=section.id)
    for point in linked.plan.points:
        if point.card.added and point.id not in moved and point.paragraphs:
            first = f"{marker(point)} {' '.join(point.paragraphs[0].words.split())}".strip()
            if first in linked.plan.issued:
                yield rules.ADDED_THOUGH_ISSUED.at(point.card.added.span, id=point.id)


def _heading(section: Section) -> str:
    """The first line of the heading of a section as it is printed."""
    return " ".join(filter(None, heading_lines(section)[0]))


def _within(linked: LinkedPlan, section: str) -> Iterator[Point]:
    yield from linked.points_of(section)
    for inner in linked.sections_in(section):
        yield from _within(linked, inner)


def _standing(correction: Correction) -> str:
    """The form of its words that stands in the plan."""
    field = _STANDING.get(correction.kind)
    return getattr(correction, field) or "" if field else ""


def _is_issued(linked: LinkedPlan, words: str) -> bool:
    return not linked.plan.issued or any(" ".join(words.split()) in line for line in linked.plan.issued)


def _overlap(one: Correction, other: Correction, point: Point) -> bool:
    starts = [(point.words.find(_standing(each)), len(_standing(each))) for each in (one, other)]
    (start, length), (begin, size) = starts
    return bool(start >= 0 and begin >= 0 and length and size and start < begin + size and begin < start + length)


CHECKS = (
    corrections_have_words,
    corrections_match,
    corrections_are_listed_once,
    what_was_issued_is_not_added,
)
