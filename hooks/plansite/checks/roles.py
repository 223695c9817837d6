"""Who does what: a body has a part in a task, a document is cited there, because the words name it; of one task a body
has one part.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from plansite.language import ids
from plansite.language.document_numbers import citations, number_key
from plansite.language.spelling import alike, ends_of, has_in_order
from plansite.plan.linking.linked_plan import LinkedPlan
from plansite.plan.model.cards import Card
from plansite.plan.model.choices import CLASS, PREAMBLE
from plansite.plan.model.fronts import PlanFront, SectionFront
from plansite.plan.model.plan import Point
from plansite.plan.model.roles import Role
from plansite.plan.model.wordings import Wording
from plansite.plan.source.fields import Reference, key_of
from plansite.problems import rules
from plansite.problems.problem import Problem

_PARTS = ("leads", "partners", "reports_to", "decides", "mentions")
# Of one task a body is one of these.
_APART = ("leads", "partners", "reports_to")


def bodies_are_named(linked: LinkedPlan) -> Iterator[Problem]:
    """Where words name bodies, no other one has a part in what they say, unless a note of the card names it."""
    named = _Named(linked)
    for point in linked.plan.places:
        written = {key_of(Card, part): getattr(point.card, part) for part in _PARTS}
        if any(written.values()) and not point.cells:  # what stands in a cell is looked at where cells are read
            yield from named.missing(point.id, _words(linked, point), written)


def leads_of_sections_are_named(linked: LinkedPlan) -> Iterator[Problem]:
    """Where the title of a section names bodies, it or its points name those that lead what the section holds."""
    named, key = _Named(linked), key_of(SectionFront, "leads")
    for section in linked.plan.sections:
        if section.leads and named.is_any_in(section.title):
            words = " ".join((section.title, *(_words(linked, point) for point in linked.points_of(section.id))))
            yield from named.missing(section.id, words, {key: section.leads})


def sections_that_lead_have_tasks(linked: LinkedPlan) -> Iterator[Problem]:
    """A section called as a body says who leads its tasks; one that says who leads has tasks, or targets or rows that
    are somebody's. Of a part without any task that is told once.
    """
    called = {alike(name): body.id for body in linked.plan.bodies for name in (body.name, *body.aliases) if name}
    parts = {ids.top(task.id) for task in linked.tasks}
    told: set[str] = set()
    for section in linked.plan.sections:
        points, body = linked.points_of(section.id), called.get(alike(section.title))
        tasks = [point for point in points if point.task]
        if tasks and body and not section.leads and not any(point.card.leads for point in tasks):
            yield rules.LEAD_MISSING.at(section.span, id=section.id, name=section.title, body=body)
        others = any(point.target or point.cells for point in points)
        if section.leads and points and not tasks and not others and section.part not in told:
            told |= {section.part} - parts
            yield rules.LEAD_IDLE.at(section.span, id=section.id)


def those_waited_for_are_named(linked: LinkedPlan) -> Iterator[Problem]:
    """Where a wording of a time names bodies, it is one of these that must ask or guide first."""
    named = _Named(linked)
    for wording in linked.plan.wordings:
        words = " ".join((wording.words, *_said_apart(linked, wording.words, wording.waits_on)))
        yield from named.missing(wording.words, words, {key_of(Wording, "waits_on"): wording.waits_on})


def _said_apart(linked: LinkedPlan, words: str, references: Iterable[Reference]) -> Iterator[str]:
    """The names whose words stand in `words` in their order: «Ban A, Ban B huyện» has «Ban A huyện»."""
    for reference in references:
        yield from (name for name in _names(linked, reference.id) if has_in_order(words, name))


def the_issuer_is_named(linked: LinkedPlan) -> Iterator[Problem]:
    """Where the preamble says who issues the plan, that is its issuer."""
    front, preamble = linked.plan.front, linked.plan.front_place(PREAMBLE)
    if not front.issuer or not preamble:
        return
    issues = re.compile(rf"\s+(?:ban hành|xây dựng|đề ra)\s+{re.escape(alike(linked.plan.kind))}\b(?!\s+số)")
    said = alike(preamble.every_word)
    issuing = {id for id, names in _Named(linked).names.items() if _are_followed(names, issues, said)}
    if issuing and front.issuer.id not in issuing and front.issuer.id in linked.bodies:
        told = {"id": front.issuer.id, "name": linked.bodies[front.issuer.id].name}
        yield rules.BODY_NOT_NAMED.at(front.issuer.span, place=PREAMBLE, key=key_of(PlanFront, "issuer"), **told)


def _are_followed(names: Iterable[str], by: re.Pattern[str], words: str) -> bool:
    return any(by.match(words, end) for name in names for end in ends_of(name, words))


def documents_are_named(linked: LinkedPlan) -> Iterator[Problem]:
    """A document in a card is one that the words have: its number, its name, or a note of the card has them."""
    for point in linked.plan.places:
        words = _words(linked, point) if point.card.documents else ""
        numbers = {number_key(each.number) for each in citations(words)} if words else set()
        for reference in point.card.documents:
            document = linked.documents.get(reference.id)
            if document is None or (document.number and number_key(document.number) in numbers):
                continue
            names = [alike(name) for name in (document.title, *document.aliases) if name]
            if not any(name in alike(words) for name in names):
                called = document.number or document.titled
                yield rules.DOCUMENT_NOT_NAMED.at(reference.span, id=document.id, place=point.id, name=called)


class _Named:
    """By what words the bodies of a plan are named."""

    def __init__(self, linked: LinkedPlan) -> None:
        self.names = {body.id: tuple(map(alike, _names(linked, body.id))) for body in linked.plan.bodies}
        self._bodies = linked.bodies

    def is_any_in(self, words: str) -> bool:
        """Whether words name one of the bodies."""
        return self._is_any_in(alike(words))

    def _is_any_in(self, said: str) -> bool:
        return any(_is_one_in(said, names) for names in self.names.values())

    def missing(self, place: str, words: str, written: Mapping[str, Iterable[Reference]]) -> Iterator[Problem]:
        """A problem for each body written under a key that the words do not name; of words that name none, nothing."""
        said = alike(words)
        if not self._is_any_in(said):
            return  # who does it is said elsewhere
        for key, reference in ((key, each) for key, references in written.items() for each in references):
            if reference.id in self.names and not _is_one_in(said, self.names[reference.id]):
                name = self._bodies[reference.id].name
                yield rules.BODY_NOT_NAMED.at(reference.span, place=place, key=key, id=reference.id, name=name)


def _is_one_in(said: str, names: Iterable[str]) -> bool:
    return any(end for name in names for end in ends_of(name, said))


def _names(linked: LinkedPlan, body: str) -> Iterator[str]:
    """What a body, the groups it belongs to and those it succeeds are called."""
    before = linked.sources_at_any_remove(body, Role.SUCCEEDED_BY)
    known = (linked.bodies.get(each) for each in (body, *linked.groups_of(body), *before))
    for each in filter(None, known):
        yield from (name for name in (each.name, *each.aliases, *each.abbreviations) if name)


def _words(linked: LinkedPlan, point: Point) -> str:
    """The words of a point, what its card notes, the words of the point it stands in and of those it holds."""
    above = linked.points.get(point.parent or "")
    near = (*([above] if above else []), *linked.points_within(point.id))
    return " ".join((point.every_word, point.card.note or "", *(each.every_word for each in near)))


def parts_are_apart(linked: LinkedPlan) -> Iterator[Problem]:
    """No body both leads a task and works with or reports to whoever leads it; of a class, some do the one and some the
    other. Where the words say both, a note of the card that names the body says so.
    """
    classes = {body.id for body in linked.plan.bodies if body.kind == CLASS}
    for point in linked.plan.points:
        parts: dict[str, str] = {}
        for key, reference in _apart(point):
            other = parts.setdefault(reference.id, key)
            if other != key and reference.id not in classes and not _is_noted(linked, point, reference.id):
                yield rules.PARTS_CLASH.at(reference.span, place=point.id, id=reference.id, key=key, other=other)


def _apart(point: Point) -> Iterator[tuple[str, Reference]]:
    """Who has a part in a task that leaves no other, each with the key of that part."""
    for part in _APART:
        written = point.leads if part == "leads" else getattr(point.card, part)
        yield from ((key_of(Card, part), reference) for reference in written)


def _is_noted(linked: LinkedPlan, point: Point, body: str) -> bool:
    """Whether the note of a card names a body."""
    return _is_one_in(alike(point.card.note or ""), map(alike, _names(linked, body)))


CHECKS = (
    bodies_are_named,
    leads_of_sections_are_named,
    sections_that_lead_have_tasks,
    those_waited_for_are_named,
    the_issuer_is_named,
    documents_are_named,
    parts_are_apart,
)
