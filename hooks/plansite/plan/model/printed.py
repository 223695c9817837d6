"""What the document prints beside its words: signs before points, the heading of the recipients."""

from __future__ import annotations

from plansite.language.ids import printed
from plansite.plan.model.choices import MARKERS
from plansite.plan.model.plan import Point

RECIPIENTS_HEADING = "Nơi nhận:"


def marker(point: Point) -> str:
    """What the document prints before a point: «-», «+», «2.», «b)» or nothing."""
    return MARKERS.get(point.marker, "").replace("{n}", printed(point.id.rpartition(".")[2]))
