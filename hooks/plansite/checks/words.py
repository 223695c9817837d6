"""The words of places and titles: there, filled in, whole; words and marks as issued but for listed corrections."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from plansite.checks import verbatim
from plansite.language import inline
from plansite.language.inline import Mark
from plansite.language.phrasing import gist
from plansite.plan.linking.linked_plan import LinkedPlan
from plansite.plan.model.fronts import PlanFront
from plansite.plan.model.registries import FACTS, Body, Document
from plansite.plan.source.fields import PLACEHOLDER, key_of
from plansite.problems import rules
from plansite.problems.problem import Problem

_BRACKETS = re.compile(r"\([^()]*\)")
_MARKS = {"link": "liên kết", "em": "chữ in nghiêng", "strong": "chữ in đậm"}
_SENTENCE_END = re.compile(r"[.;:!?…]['\"”’»)]*$|[)»”]$")
# What people write where nothing is known; a key is left empty then.
_NOTHING = frozenset({"n/a", "không có", "không rõ", "chưa rõ", "chưa có"})


def points_have_words(linked: LinkedPlan) -> Iterator[Problem]:
    """No point is empty."""
    for point in linked.plan.places:
        if not point.words.strip():
            yield rules.POINT_EMPTY.at(point.span, id=point.id)


def nothing_is_left_to_fill_in(linked: LinkedPlan) -> Iterator[Problem]:
    """No «???» stands for words, for a title or for an id, unless the words as issued have it."""
    issued = any(PLACEHOLDER in line for line in linked.plan.issued)
    for point in () if issued else linked.plan.places:
        for paragraph in point.paragraphs:
            at = paragraph.words.find(PLACEHOLDER)
            if at >= 0:
                words = gist(paragraph.words[at:], 6)
                yield rules.PLACEHOLDER_LEFT.at(paragraph.span_at(at), words=words, otherwise=rules.MUST_BE_THERE)
    named = [(each.span, each.title, rules.MUST_BE_THERE) for each in linked.plan.sections]
    named += [(body.span, text, rules.MUST_BE_THERE) for body in linked.plan.bodies for text in _names(body)]
    named += [(document.span, text, rules.LEFT_OUT) for document in linked.plan.documents for text in _names(document)]
    named += [(linked.plan.front.span, linked.plan.front.short, rules.MUST_BE_THERE)]
    named += [(at.span, at.id, rules.LEFT_OUT) for _, _, at, _ in linked.references]
    for span, text, otherwise in named:
        if text and (PLACEHOLDER in text or text.casefold() in _NOTHING or not any(map(str.isalnum, text))):
            yield rules.PLACEHOLDER_LEFT.at(span, words=gist(text, 6), otherwise=otherwise)


def _names(entry: Body | Document) -> tuple[str, ...]:
    if isinstance(entry, Body):
        return (entry.name, *entry.aliases)
    return tuple(getattr(entry, field) or "" for field in FACTS.values())


def sentences_are_whole(linked: LinkedPlan) -> Iterator[Problem]:
    """A paragraph that goes on in lower case after one without an end was torn by a page break."""
    for point in linked.plan.points:
        for before, after in pairwise(point.paragraphs):
            words, rest = before.words.rstrip(), after.words.lstrip()
            if before.row or after.row:
                continue
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


def words_as_issued_are_those_accepted(linked: LinkedPlan) -> Iterator[Problem]:
    """The file of the words as issued is the one that was accepted."""
    plan, key = linked.plan, key_of(PlanFront, "issued_digest")
    if not plan.issued:
        return
    if not plan.front.issued_digest:
        yield rules.ISSUED_UNACCEPTED.at(plan.front.span, key=key, digest=plan.issued_digest)
    elif plan.front.issued_digest.lower() != plan.issued_digest:
        yield rules.ISSUED_CHANGED.at(plan.front.span, key=key, digest=plan.issued_digest)


def marks_are_as_issued(linked: LinkedPlan) -> Iterator[Problem]:
    """Words bear no link and no mark that the words as issued lack, but for italics and bold within brackets."""
    if not linked.plan.issued:
        return
    for paragraph in (each for point in linked.plan.places if not point.added for each in point.every_paragraph):
        for mark in paragraph.marks:
            words = paragraph.words[mark.start : mark.end]
            issued = (mark.kind, words, mark.address) in linked.plan.issued_marks
            if words.strip() and not issued and not _may_be_added(mark, paragraph.words):
                at = paragraph.span_at(mark.start)
                yield rules.MARK_ADDED.at(at, what=_MARKS[mark.kind], words=gist(words, 12))


def _may_be_added(mark: Mark, words: str) -> bool:
    """Whether a mark stands within brackets, or is a link that may not stand and is told where words are read."""
    if mark.kind == "link":
        return not inline.is_safe_address(mark.address)
    return any(each.start() <= mark.start and mark.end <= each.end() for each in _BRACKETS.finditer(words))


CHECKS = (
    words_as_issued_are_those_accepted,
    marks_are_as_issued,
    points_have_words,
    nothing_is_left_to_fill_in,
    sentences_are_whole,
    titles_carry_no_marks,
    words_are_as_issued,
)
