"""Who does what: a body has a part in a task because the words name it, and one part only."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from plansite.language.spelling import alike
from plansite.plan.linking.linked_plan import LinkedPlan
from plansite.plan.model.cards import Card
from plansite.plan.model.plan import Point, Section, SectionFront
from plansite.plan.model.roles import Role
from plansite.plan.source.fields import Reference, key_of
from plansite.problems import rules
from plansite.problems.problem import Problem

_PARTS = ("leads", "partners", "reports_to", "decides", "mentions")
# Of one task a body is one of these.
_APART = ("leads", "partners", "reports_to")


def bodies_are_named(linked: LinkedPlan) -> Iterator[Problem]:
    """A body that the front of a section or a card names is named by the words there, or by a note of the card."""
    for section in linked.plan.sections:
        yield from _unnamed(linked, section.id, _titles(linked, section), section.leads, key_of(SectionFront, "leads"))
    for point in (*linked.plan.front_places, *linked.plan.points):
        words = [*_words(linked, point), point.card.note or ""]
        for part in _PARTS:
            yield from _unnamed(linked, point.id, words, getattr(point.card, part), key_of(Card, part))


def _unnamed(
    linked: LinkedPlan, place: str, words: Iterable[str], references: Iterable[Reference], key: str
) -> Iterator[Problem]:
    said = alike(" ".join(words))
    for reference in references:
        body = linked.bodies.get(reference.id)
        if body and not any(alike(name) in said for name in _names(linked, body.id)):
            yield rules.BODY_NOT_NAMED.at(reference.span, place=place, key=key, id=body.id, name=body.name)


def _names(linked: LinkedPlan, body: str) -> Iterator[str]:
    """What a body, the groups it belongs to and those it succeeds are called."""
    before = linked.sources_at_any_remove(body, Role.SUCCEEDED_BY)
    for each in (body, *linked.groups_of(body), *before):
        known = linked.bodies[each]
        yield from (name for name in (known.name, *known.aliases, *known.abbreviations) if name)


def _words(linked: LinkedPlan, point: Point) -> Iterator[str]:
    """The words of a point, of those it stands in and holds, and the titles above it."""
    yield from (each.words for each in point.every_paragraph)
    for other in linked.points_of(point.section):
        if other.id == point.parent or other.parent == point.id:
            yield from (each.words for each in other.every_paragraph)
    if point.section in linked.sections:
        yield from _titles(linked, linked.sections[point.section])


def _titles(linked: LinkedPlan, section: Section) -> tuple[str, ...]:
    return (section.title, *(above.title for above in linked.ancestors(section.id)))


def parts_are_apart(linked: LinkedPlan) -> Iterator[Problem]:
    """No body both leads a task and works with or reports to whoever leads it."""
    for point in linked.plan.points:
        parts: dict[str, str] = {}
        for part in _APART:
            key = key_of(Card, part)
            for reference in point.leads if part == "leads" else getattr(point.card, part):
                other = parts.setdefault(reference.id, key)
                if other != key:
                    yield rules.PARTS_CLASH.at(reference.span, place=point.id, id=reference.id, key=key, other=other)


CHECKS = (bodies_are_named, parts_are_apart)
