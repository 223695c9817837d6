"""What the document prints beside its words: signs before points, the heading of the recipients, rows, the order."""

from __future__ import annotations

from plansite.language import ids
from plansite.plan.model.choices import DASH, MARKERS, UNMARKED
from plansite.plan.model.plan import Point, Section

RECIPIENTS_HEADING = "Nơi nhận:"
DASHED = MARKERS[DASH]
_ENDS = (".", ")", ":", "-", "–", "/")


def marker(point: Point) -> str:
    """What the document prints before a point: «-», «+», «2.», «b)», in a row of an annex «4» or «11.1», or nothing."""
    if point.card.printed is not None:
        return point.card.printed
    if point.columns and point.card.marker == UNMARKED:
        return ""
    if point.columns:
        return point.id.removeprefix(f"{point.section}.")
    return MARKERS.get(point.marker, "").replace("{n}", ids.printed(point.id.rpartition(".")[2]))


def paragraph_sign(point: Point, number: int) -> str:
    """What is printed before a paragraph of a point, counted from 0: its marker, «-» before each item of a list."""
    return marker(point) if number == 0 else DASHED if point.paragraphs[number].item else ""


def heading_lines(section: Section) -> tuple[tuple[str, str], ...]:
    """The heading of a section as printed, line by line: its label, where that stands on the line, and words.

    A label that ends without a sign stands alone, as «PHỤ LỤC I» and «Chương II» do; in a table it is a cell.
    """
    if section.row or (section.lines and section.label.endswith(_ENDS)) or not section.label:
        first, *others = section.lines or ("",)
        return ((section.label, first), *(("", line) for line in others))
    return ((section.label, ""), *(("", line) for line in section.lines))


def order(each: Section | Point) -> ids.OrderKey:
    """Where it is printed in its part: by id; a point whose id is not its section's, which is told, last in that."""
    if isinstance(each, Section) or each.id.startswith(f"{each.section}."):
        return ids.order(each.id)
    return (*ids.order(each.section), (9, "", 0, ""), *ids.order(each.id))
