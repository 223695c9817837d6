"""The words of a place as they were issued, whatever corrections made of them since."""

from __future__ import annotations

from plansite.plan.model.choices import REPLACED
from plansite.plan.model.plan import Plan, Point, Section


def as_issued(plan: Plan, entry: object) -> str | None:
    """The words of a place as they were before corrections replaced some; None for what has no words of its own."""
    if isinstance(entry, Section):
        return "\n".join((entry.label, entry.title, *(column.title for column in entry.columns)))
    if not isinstance(entry, Point):
        return None
    words = "\n".join(paragraph.with_calls for paragraph in entry.every_paragraph)
    for correction in plan.corrections:
        if correction.place.id == entry.id and correction.kind == REPLACED and correction.corrected:
            words = words.replace(correction.corrected, correction.issued or "", 1)
    return words
