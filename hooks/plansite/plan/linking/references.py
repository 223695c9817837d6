"""Every id that a plan writes down of something else, with the role of what it leads to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from plansite.plan.model.cards import Addition
from plansite.plan.model.plan import Plan, Section
from plansite.plan.model.roles import Role
from plansite.plan.source.fields import Reference, Registry, keys

PLAN_ID = "ke-hoach"
Written = tuple[str, Role | None, Reference, Registry]
_ROLES = {role.value: role for role in Role}


def references(plan: Plan) -> Iterator[Written]:
    """Every reference of every record: source id, role (None for a source), reference, which registry it must be in."""
    yield from ((PLAN_ID, *rest) for rest in _of_record(plan.front))
    sections = {section.id: section for section in plan.sections}
    for section in plan.sections:
        yield from ((section.id, Role.LEADS, reference, Registry.BODY) for reference in section.leads)
        addition = own_addition(sections, section)
        if addition:
            yield section.id, Role.ADDED_BY, addition.by, Registry.DOCUMENT
    for point in plan.places:
        yield from ((point.id, Role.LEADS, reference, Registry.BODY) for reference in point.leads)
        for role, reference, registry in _of_record(point.card):
            if role not in (Role.LEADS, Role.WAITS_ON):  # that is of a wording, as those of all points are
                yield point.id, role or Role.CITES, reference, registry
    for entry in plan.registered:
        yield from ((entry.id, *rest) for rest in _of_record(entry))
    for wording in plan.wordings:
        yield from (("", *rest) for rest in _of_record(wording))
    for correction in plan.corrections:
        yield from (("", *rest) for rest in _of_record(correction))


def own_addition(sections: Mapping[str, Section], section: Section) -> Addition | None:
    """That a section was put in after the plan was issued, where it is not put in with the one that holds it."""
    above = sections.get(section.parent or "")
    return None if above and above.added is section.added else section.added


def _of_record(record: Any, role: Role | None = None) -> Iterator[tuple[Role | None, Reference, Registry]]:
    for name, (field, key) in keys(type(record)).items():
        value = getattr(record, field)
        own = role or _ROLES.get(name)
        if key.shape == "reference" and value:
            yield own, value, key.of
        elif key.shape == "references":
            yield from ((own, reference, key.of) for reference in value)
        elif key.shape == "record" and value:
            yield from _of_record(value, own)
        elif key.shape == "records":
            for each in value:
                yield from _of_record(each, own)
