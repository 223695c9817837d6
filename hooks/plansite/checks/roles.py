"""Who does what: a body has a part in a task because the words name it, and one part only."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from plansite.language.spelling import alike
from plansite.plan.linking.linked_plan import LinkedPlan
from plansite.plan.model.cards import Card
from plansite.plan.model.choices import CLASS
from plansite.plan.model.plan import Point
from plansite.plan.model.roles import Role
from plansite.plan.source.fields import Reference, key_of
from plansite.problems import rules
from plansite.problems.problem import Problem

_PARTS = ("leads", "partners", "reports_to", "decides", "mentions")
# Of one task a body is one of these.
_APART = ("leads", "partners", "reports_to")


def bodies_are_named(linked: LinkedPlan) -> Iterator[Problem]:
    """Where words name bodies, no other one has a part in what they say, unless a note of the card names it."""
    named = {body.id: _any_of(_names(linked, body.id)) for body in linked.plan.bodies}
    for point in (*linked.plan.front_places, *linked.plan.points):
        written = {key_of(Card, part): getattr(point.card, part) for part in _PARTS}
        if any(written.values()) and not point.cells:  # what stands in a cell is looked at where cells are read
            yield from _unnamed(linked, named, point.id, _words(linked, point), written)


def _unnamed(
    linked: LinkedPlan,
    named: Mapping[str, re.Pattern[str]],
    place: str,
    words: str,
    written: Mapping[str, Iterable[Reference]],
) -> Iterator[Problem]:
    said = alike(words)
    if not any(names.search(said) for names in named.values()):
        return  # who does it is said elsewhere
    for key, references in written.items():
        for reference in references:
            if reference.id in named and not named[reference.id].search(said):
                name = linked.bodies[reference.id].name
                yield rules.BODY_NOT_NAMED.at(reference.span, place=place, key=key, id=reference.id, name=name)


def _any_of(names: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(rf"\b{re.escape(alike(name))}\b" for name in names) or "(?!)")


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
        for part in _APART:
            key = key_of(Card, part)
            for reference in point.leads if part == "leads" else getattr(point.card, part):
                other = parts.setdefault(reference.id, key)
                noted = _any_of(_names(linked, reference.id)).search(alike(point.card.note or ""))
                if other != key and reference.id not in classes and not noted:
                    yield rules.PARTS_CLASH.at(reference.span, place=point.id, id=reference.id, key=key, other=other)


CHECKS = (bodies_are_named, parts_are_apart)
