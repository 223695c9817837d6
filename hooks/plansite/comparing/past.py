"""The plan of a published version, as today's reader understands it."""

from __future__ import annotations

from plansite.plan import versions
from plansite.plan.linking.linked_plan import LinkedPlan, link
from plansite.plan.reading import read_plan
from plansite.plan.versions import Version


def past_plan(version: Version) -> LinkedPlan:
    """The plan of a published version."""
    with versions.unpacked(version) as folder:
        plan, _ = read_plan(folder)
    return link(plan)[0]
