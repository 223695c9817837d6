"""Points within points in the formats that others have set: each once, below the one that holds it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from plansite.site.exports.standards import akoma_ntoso, legislation
from plansite.site.site import Site
from plansite.site.writing.addresses import LINKED_DATA


def told(thing: Mapping[str, Any]) -> Iterator[str]:
    """The ids of all parts of a piece of legislation."""
    for part in thing.get("hasPart", ()):
        yield part["identifier"]
        yield from told(part)


def test_schema_org_has_every_section_and_point_once(small: Site) -> None:
    plan = small.linked.plan
    every = [*(section.id for section in plan.sections), *(point.id for point in plan.points)]
    assert sorted(told(legislation.document(small.composer, LINKED_DATA))) == sorted(every)


def test_akoma_ntoso_has_an_element_for_each_depth(small: Site) -> None:
    elements = {each.get("wId"): each.tag for each in akoma_ntoso.document(small.composer).iter() if each.get("wId")}
    tags = {elements[point.id]: bool(point.parent) for point in small.linked.plan.points}
    assert tags == {"paragraph": False, "subparagraph": True}
