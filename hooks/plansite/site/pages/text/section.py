"""The page of one numbered section: its points as the document reads, or the sections it holds."""

from __future__ import annotations

from collections.abc import Iterator

from plansite.language import ids
from plansite.language.phrasing import gist, heading, sentence_start
from plansite.plan.linking.linked_plan import LinkedPlan
from plansite.plan.model.plan import Point, Section
from plansite.plan.model.roles import Role
from plansite.site.writing.page import Page
from plansite.site.writing.sharing import share
from plansite.site.writing.writer import Composer

_SHOWN = 20  # words of a section in its description


def pages(composer: Composer) -> Iterator[Page]:
    """A page for every section, in the order of the document."""
    linked = composer.linked
    sections = linked.plan.sections
    solved = composer.correspondences.parts
    for number, section in enumerate(sections):
        write = composer.writer(composer.addresses[section.id].uri)
        points = linked.points_of(section.id)
        body = composer.render(
            "text/section.md.j2",
            write,
            section=section,
            cited=_cited(composer, section),
            opening=[point for point in points if not _closes(linked, point)],
            closing=[point for point in points if _closes(linked, point)],
            solved=section.id in solved,
            held=[linked.sections[id] for id in linked.sections_in(section.id)],
            shares={point.id: share(composer, point, write.uri) for point in points},
            history={id: composer.history.of_places.get(id, ()) for id in (section.id, *section.points)},
            leads={point.id: _own_leads(linked, section, point.id) for point in points},
            previous=sections[number - 1] if number else None,
            following=sections[number + 1] if number + 1 < len(sections) else None,
        )
        yield Page(
            write.uri,
            f"{section.id} · {section.name or section.called}",
            _description(composer, section),
            body,
            section.span.path,
        )


def _closes(linked: LinkedPlan, point: Point) -> bool:
    """Whether a point stands behind the sections that its section holds."""
    held = linked.sections_in(point.section)
    return bool(held) and ids.order(point.id) > ids.order(held[-1])


def _description(composer: Composer, section: Section) -> str:
    """How officials cite the section, which no other shares, and the first words of what it holds."""
    linked = composer.linked
    points, held = linked.points_of(section.id), [linked.sections[id] for id in linked.sections_in(section.id)]
    words = points[0].words if points else "; ".join(each.called for each in held)
    return f"{_cited(composer, section)}: {gist(words or heading(section.title), _SHOWN)}"


def _cited(composer: Composer, section: Section) -> str:
    return sentence_start(composer.citations[section.id])


def _own_leads(linked: LinkedPlan, section: Section, point: str) -> tuple[str, ...]:
    """The leads of a point where they are not simply those of its section."""
    leads = linked.targets(point, Role.LEADS)
    return () if leads == linked.targets(section.id, Role.LEADS) else leads
