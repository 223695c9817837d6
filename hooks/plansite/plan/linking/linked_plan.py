"""Ids → links in both directions. What the links say is the model's; where they lead on the site is `addresses`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any

from plansite.language import ids
from plansite.plan.ledger_history.fates import moved
from plansite.plan.linking.mentions import Mention, by_number, mentions
from plansite.plan.linking.references import Written, references
from plansite.plan.linking.timing import Timing, timings
from plansite.plan.model.corrections import Correction
from plansite.plan.model.plan import Plan, Point, Section
from plansite.plan.model.registries import Body, Document
from plansite.plan.model.roles import OF_BODIES, Role
from plansite.plan.source.fields import Reference, Registry
from plansite.problems import rules
from plansite.problems.problem import Problem, did_you_mean
from plansite.values import frozen


@frozen(order=True)
class Link:
    """One edge: what `target` is to `source`."""

    source: str
    role: Role
    target: str


@frozen
class LinkedPlan:
    """A plan with every reference that is written in it, its links, the mentions in its words and its times."""

    plan: Plan
    references: tuple[Written, ...]
    links: tuple[Link, ...]
    mentions: tuple[Mention, ...]
    timings: Mapping[str, Timing]

    @cached_property
    def sections(self) -> Mapping[str, Section]:
        """Sections by id."""
        return {section.id: section for section in self.plan.sections}

    @cached_property
    def points(self) -> Mapping[str, Point]:
        """Points of sections and front places by id, in reading order; of two with one id the first."""
        found: dict[str, Point] = {}
        for point in self.plan.places:
            found.setdefault(point.id, point)
        return found

    @cached_property
    def bodies(self) -> Mapping[str, Body]:
        """Bodies by id."""
        return {body.id: body for body in self.plan.bodies}

    @cached_property
    def documents(self) -> Mapping[str, Document]:
        """Documents by id."""
        return {document.id: document for document in self.plan.documents}

    @cached_property
    def issuer(self) -> Body | None:
        """The body that issued the plan, where the plan names one that the registry has."""
        issuer = self.plan.front.issuer
        return self.bodies.get(issuer.id) if issuer else None

    @cached_property
    def tasks(self) -> tuple[Point, ...]:
        """The points that are tasks, in reading order."""
        return tuple(point for point in self.plan.points if point.task)

    @cached_property
    def targets_set(self) -> tuple[Point, ...]:
        """The points that are targets, in reading order."""
        return tuple(point for point in self.plan.points if point.target)

    @cached_property
    def tracked(self) -> tuple[Point, ...]:
        """The points whose progress is written down, in reading order; none where the plan keeps no track of it."""
        return tuple(point for point in self.plan.points if point.card.progress)

    @cached_property
    def leaders(self) -> Mapping[str, int]:
        """The bodies that lead tasks, in the order in which the plan charges them, and how many in force each leads."""
        counts: dict[str, int] = defaultdict(int)
        for task in self.tasks:
            for body in self.targets(task.id, Role.LEADS):
                counts[body] += task.in_force
        return dict(counts)

    @cached_property
    def bodies_as_charged(self) -> tuple[Body, ...]:
        """The bodies, those that lead tasks before all others in the order in which the plan charges them."""
        first = {id: place for place, id in enumerate(self.leaders)}
        return tuple(sorted(self.plan.bodies, key=lambda body: first.get(body.id, len(first))))

    @cached_property
    def cited(self) -> tuple[Document, ...]:
        """The documents that the plan cites, in the order in which it first cites them."""
        first = {document.id: self.places(document.id, Role.CITES)[:1] for document in self.plan.documents}
        found = [document for document in self.plan.documents if first[document.id]]
        return tuple(sorted(found, key=lambda document: self._position[first[document.id][0]]))

    @cached_property
    def _same_number(self) -> Mapping[str, tuple[str, ...]]:
        groups = (tuple(each.id for each in group) for group in by_number(self.plan.documents).values())
        return {id: group for group in groups for id in group}

    def same_number(self, document: str) -> tuple[str, ...]:
        """The ids of all documents that bear the number of a document, its own among them."""
        return self._same_number.get(document, ())

    @cached_property
    def parts(self) -> tuple[str, ...]:
        """The ids of the sections that no other holds."""
        return tuple(section.id for section in self.plan.sections if section.parent not in self.sections)

    @cached_property
    def _corrections(self) -> Mapping[str, tuple[Correction, ...]]:
        return _grouped((correction.place.id, correction) for correction in self.plan.corrections)

    def corrections_of(self, place: str) -> tuple[Correction, ...]:
        """The corrections listed for a place."""
        return self._corrections.get(place, ())

    @cached_property
    def _sections_in(self) -> Mapping[str, tuple[str, ...]]:
        return _grouped((section.parent, section.id) for section in self.plan.sections if section.parent)

    @cached_property
    def _points_of(self) -> Mapping[str, tuple[Point, ...]]:
        return _grouped((point.section, point) for point in self.plan.points)

    @cached_property
    def _points_within(self) -> Mapping[str, tuple[Point, ...]]:
        return _grouped((point.parent, point) for point in self.plan.points if point.parent)

    @cached_property
    def _position(self) -> Mapping[str, int]:
        return {id: position for position, id in enumerate(self.points)}

    @cached_property
    def _onward(self) -> Mapping[tuple[str, str], tuple[str, ...]]:
        return _grouped(((link.source, link.role), link.target) for link in self.links)

    @cached_property
    def _back(self) -> Mapping[tuple[str, str], tuple[str, ...]]:
        return _grouped(((link.target, link.role), link.source) for link in self.links)

    @cached_property
    def _mentions(self) -> Mapping[str, tuple[Mention, ...]]:
        return _grouped((mention.place, mention) for mention in self.mentions)

    def targets(self, source: str, role: Role) -> tuple[str, ...]:
        """The ids that `source` leads to in `role`, in the order written."""
        return self._onward.get((source, role), ())

    def sources(self, target: str, role: Role) -> tuple[str, ...]:
        """The ids that lead to `target` in `role`."""
        return self._back.get((target, role), ())

    def charged(self, point: str) -> tuple[str, ...]:
        """The bodies that lead a point or work on it."""
        return (*self.targets(point, Role.LEADS), *self.targets(point, Role.PARTNERS))

    def bodies_charged_with(self, points: Iterable[Point]) -> tuple[str, ...]:
        """The bodies that lead any of these points or work on one, as the registry has them."""
        found = {id for point in points for id in self.charged(point.id)}
        return tuple(body.id for body in self.plan.bodies if body.id in found)

    def charges(self, body: str) -> tuple[str, ...]:
        """The points that a body leads, then those that it works on."""
        return tuple(dict.fromkeys(id for role in (Role.LEADS, Role.PARTNERS) for id in self.places(body, role)))

    def bodies_of(self, point: str) -> tuple[str, ...]:
        """Every body that is anything to a point, the one that acts first."""
        return tuple(dict.fromkeys(body for role in OF_BODIES for body in self.targets(point, role)))

    def points_with(self, body: str) -> tuple[str, ...]:
        """Every point and front place that a body is anything to, by what it is to them, then in reading order."""
        return tuple(dict.fromkeys(point for role in OF_BODIES for point in self.places(body, role)))

    def sections_in(self, section: str) -> tuple[str, ...]:
        """The ids of the sections that a section holds directly."""
        return self._sections_in.get(section, ())

    def groups_of(self, body: str) -> tuple[str, ...]:
        """Every group or class that holds a body, at any remove, nearest first."""
        return self.sources_at_any_remove(body, Role.HOLDS)

    def sources_at_any_remove(self, target: str, role: Role) -> tuple[str, ...]:
        """The ids that lead to `target` in `role`, by others too, nearest first; itself, in a ring, is none of them."""
        found: dict[str, None] = {}
        waiting = list(self.sources(target, role))
        while waiting:
            source = waiting.pop(0)
            if source not in found and source != target:
                found[source] = None
                waiting += self.sources(source, role)
        return tuple(found)

    def ancestors(self, section: str) -> tuple[Section, ...]:
        """The sections that hold a section, outermost first."""
        held = self.sections.get(section)
        above = self.sections.get(held.parent or "") if held else None
        return (*self.ancestors(above.id), above) if above else ()

    def has_place(self, id: str) -> bool:
        """Whether an id is that of a section, a point or a front place."""
        return id in self.points or id in self.sections

    def outermost(self, section: str) -> str:
        """The id of the section that holds a section and is held by none; its own, if none holds it."""
        above = self.ancestors(section)
        return above[0].id if above else section

    def points_of(self, section: str) -> tuple[Point, ...]:
        """The points of a section as its file has them."""
        return self._points_of.get(section, ())

    def points_within(self, point: str) -> tuple[Point, ...]:
        """The points that a point holds, as its file has them."""
        return self._points_within.get(point, ())

    def places(self, target: str, role: Role) -> tuple[str, ...]:
        """The points and front places that lead to `target` in `role`, in reading order."""
        return self.in_order(id for id in self.sources(target, role) if id in self._position)

    def in_order(self, ids: Iterable[str]) -> tuple[str, ...]:
        """Points and front places in reading order."""
        return tuple(sorted(ids, key=self._position.__getitem__))

    def by_section(self, points: Iterable[str]) -> dict[str, list[str]]:
        """Points by the section that each is of; sections in the order of the plan, points as they come."""
        found: dict[str, list[str]] = {}
        for id in points:
            found.setdefault(self.points[id].section, []).append(id)
        return {id: found[id] for id in self.sections if id in found}

    def mentions_in(self, place: str) -> tuple[Mention, ...]:
        """The mentions in the words of a place, in order."""
        return self._mentions.get(place, ())

    def timing(self, point: str) -> Timing:
        """When a point is due; nothing where no time is stated."""
        return self.timings.get(point, Timing())


def _grouped(pairs: Iterator[tuple[Any, Any]]) -> dict[Any, tuple[Any, ...]]:
    groups: dict[Any, dict[Any, None]] = defaultdict(dict)
    for name, value in pairs:
        groups[name][value] = None
    return {name: tuple(values) for name, values in groups.items()}


def link(plan: Plan) -> tuple[LinkedPlan, tuple[Problem, ...]]:
    """The plan with every link that can be made, and a problem for every one that cannot."""
    found, problems = mentions(plan)
    found_times, wrong = timings(plan)
    problems += wrong
    known = {
        Registry.BODY: {body.id for body in plan.bodies},
        Registry.DOCUMENT: {document.id for document in plan.documents},
        Registry.PLACE: {section.id for section in plan.sections} | {place.id for place in plan.places},
    }
    links: list[Link] = []
    gone = moved(plan)
    written = tuple(references(plan))
    for source, role, reference, registry in written:
        if registry == Registry.ANYWHERE:
            continue  # a source, which leads to no page of its own
        if reference.id in known[registry]:
            links += [Link(source, role, reference.id)] if source and role else []
        elif reference.id:
            problems.append(_unknown(reference, registry, known[registry], gone.get(reference.id)))
    for mention in found:
        links.append(Link(mention.place, Role.CITES, mention.document))
    for id, timing in found_times.items():
        for reference in timing.current.waits_on if timing.current else ():
            if reference.id in known[Registry.BODY]:
                links.append(Link(id, Role.WAITS_ON, reference.id))
    return LinkedPlan(plan, written, tuple(dict.fromkeys(links)), found, found_times), tuple(problems)


def _unknown(reference: Reference, registry: Registry, known: set[str], moved_to: str | None) -> Problem:
    rule = {
        Registry.BODY: rules.BODY_UNKNOWN,
        Registry.DOCUMENT: rules.DOCUMENT_UNKNOWN,
        Registry.PLACE: rules.PLACE_UNKNOWN,
    }[registry]
    by_name = ids.slug(reference.id)  # a name written where an id belongs
    near = moved_to or (by_name if by_name in known else did_you_mean(reference.id, known))
    return rule.at(reference.span, near=near, id=reference.id)
