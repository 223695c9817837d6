"""Where the points of a plan stood when it was issued: without those put in later, moved ones where they were."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from plansite.language import ids
from plansite.plan.ledger_history.fates import departed
from plansite.plan.model.plan import Plan, Point


def issued_points(plan: Plan, back: Mapping[str, str]) -> list[tuple[str, Point]]:
    """The points that were issued, each as it stood, with the id that it has now.

    `back` puts points under the ids that they were moved from, by their own; their sign is that of the points there.
    """
    signs = {point.section: point.marker for point in plan.points[::-1] if not point.added}
    stood: list[tuple[str, Point]] = []
    for point in plan.points:
        old = back.get(point.id)
        if old:
            section = _section_of(plan, old)
            sign = signs.get(section, point.marker)
            stood.append((point.id, replace(point, id=old, section=section, marker=sign, added=None)))
        elif not point.added:
            stood.append((point.id, point))
    return stood


def _section_of(plan: Plan, id: str) -> str:
    sections = {section.id for section in plan.sections}
    return next((above for above in ids.ancestors(id) if above in sections), "")


def moved_points(plan: Plan) -> dict[str, str]:
    """The points that left their ids for others, as the ledger says: old id → the one under which they stand now."""
    points = {point.id for point in plan.points}
    fates = departed(plan).items()
    return {id: fate.target for id, fate in fates if ids.is_place(id) and fate.target in points}
