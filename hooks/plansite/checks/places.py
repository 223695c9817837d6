"""Sections and points: ids, order, levels, what holds what."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from plansite.language import ids
from plansite.plan.linking.linked_plan import LinkedPlan
from plansite.plan.model.choices import FRONT_PLACES, PREAMBLE, TITLE
from plansite.plan.model.files import PLAN_FILE, SECTIONS
from plansite.problems import rules
from plansite.problems.problem import Problem, Span, did_you_mean


def ids_are_unique(linked: LinkedPlan) -> Iterator[Problem]:
    """No id is used twice, letter case apart, by a section, point, body or document."""
    seen: dict[str, Span] = {}
    for entry in linked.plan.entries:
        first = seen.setdefault(entry.id.casefold(), entry.span)
        if first is not entry.span:
            yield rules.ID_DUPLICATE.at(entry.span, id=entry.id, first=first)


def the_plan_s_own_id_is_a_slug(linked: LinkedPlan) -> Iterator[Problem]:
    """The id of the plan itself is ASCII words joined by hyphens."""
    front = linked.plan.front
    if front.id and not ids.is_slug(front.id):
        yield rules.ID_MALFORMED.at(front.span, near=ids.slug(front.id), id=front.id, expected=rules.SLUG)


def points_stand_in_their_section(linked: LinkedPlan) -> Iterator[Problem]:
    """A point's id is its section's id, or that of a point of the section, and one component more."""
    for point in linked.plan.points:
        if ids.parent(point.id) not in (point.section, point.parent):
            first = linked.sections[point.section].points[0]
            near = did_you_mean(point.id, [f"{point.section}.{point.id.rpartition('.')[2]}"]) or first
            yield rules.ID_OUTSIDE.at(
                point.span, near=near if near != point.id else None, id=point.id, section=point.section
            )


def points_stand_in_order(linked: LinkedPlan) -> Iterator[Problem]:
    """Within a section ids rise as the document counts."""
    for section in linked.plan.sections:
        for previous, point in pairwise(linked.points_of(section.id)):
            if ids.order(point.id) < ids.order(previous.id):
                yield rules.ID_ORDER.at(point.span, id=point.id, previous=previous.id)


def headings_have_their_level(linked: LinkedPlan) -> Iterator[Problem]:
    """«##» for a point, one more for a point inside a point."""
    for point in linked.plan.points:
        expected = 2 + max(0, ids.depth(point.id) - ids.depth(point.section) - 1)
        if point.level != expected and ids.parent(point.id) in (point.section, point.parent):
            yield rules.ID_LEVEL.at(
                point.span, id=point.id, expected=expected, actual=point.level, line=f"{'#' * expected} {point.id}"
            )


def there_are_sections(linked: LinkedPlan) -> Iterator[Problem]:
    """A plan has sections."""
    if not linked.plan.sections:
        yield rules.SECTIONS_MISSING.at(Span(SECTIONS))


def sections_have_parents(linked: LinkedPlan) -> Iterator[Problem]:
    """The section that holds a section has a file."""
    for section in linked.plan.sections:
        if section.parent and section.parent not in linked.sections:
            yield rules.PARENT_MISSING.at(section.span, id=section.id, parent=section.parent)


def front_places_are_there(linked: LinkedPlan) -> Iterator[Problem]:
    """The plan has a title and a preamble."""
    for id in (TITLE, PREAMBLE):
        if linked.plan.front.short and linked.plan.front_place(id) is None:
            yield rules.PLACE_MISSING.at(Span(PLAN_FILE), id=id, words=FRONT_PLACES[id].lower())


def printed_parts_are_there(linked: LinkedPlan) -> Iterator[Problem]:
    """What is said to be printed in another order than that of the ids is in the plan."""
    front, parts = linked.plan.front, linked.plan.printed_order
    for id in front.order:
        if id not in parts:
            yield rules.PLACE_UNKNOWN.at(front.span, near=did_you_mean(id, parts), id=id)


CHECKS = (
    there_are_sections,
    ids_are_unique,
    the_plan_s_own_id_is_a_slug,
    points_stand_in_their_section,
    points_stand_in_order,
    headings_have_their_level,
    sections_have_parents,
    front_places_are_there,
    printed_parts_are_there,
)
