"""`/chi-tieu/`: the targets of a plan, in the tables that it prints them in; only where it sets some."""

from __future__ import annotations

from collections.abc import Iterator

from plansite.answers.annex_tables import PrintedTable, printed_table
from plansite.plan.linking.linked_plan import LinkedPlan
from plansite.plan.model.files import SECTIONS
from plansite.plan.model.plan import Point, Section
from plansite.site.writing.addresses import TARGETS
from plansite.site.writing.page import Page
from plansite.site.writing.writer import Composer


def pages(composer: Composer) -> Iterator[Page]:
    """The one page of targets."""
    linked, write = composer.linked, composer.writer(TARGETS)
    groups = list(_groups(linked))
    body = composer.render("tasks/targets.md.j2", write, said=_counted(linked), groups=groups)
    description = f"{_counted(linked)} của {linked.plan.word}, mỗi chỉ tiêu với cơ quan theo dõi."
    yield Page(TARGETS, "Chỉ tiêu", description, body, SECTIONS)


def _counted(linked: LinkedPlan) -> str:
    """How many targets there are as the plan numbers them: those that stand within another are parts of it."""
    every = {point.id for point in linked.targets_set}
    parts = sum(point.parent in every for point in linked.targets_set)
    return f"{len(every) - parts} chỉ tiêu" + (f" ({parts} chỉ tiêu thành phần)" if parts else "")


def _groups(linked: LinkedPlan) -> Iterator[tuple[Section, PrintedTable | None, tuple[Point, ...]]]:
    """The sections that set targets: with the table, where they stand in one, or else point by point."""
    for section in linked.plan.sections:
        table = printed_table(linked, section)
        own = tuple(point for point in linked.points_of(section.id) if point.target)
        if table and any(point.target for point in table.points):
            yield section, table, ()
        elif own and not own[0].columns:
            yield section, None, own
