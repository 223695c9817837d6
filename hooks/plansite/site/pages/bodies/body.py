"""The page of one body: what it leads, works on, is reported to, asks for or is named in; and what it is part of."""

from __future__ import annotations

from collections.abc import Iterator

from plansite.plan.linking.linked_plan import LinkedPlan
from plansite.plan.model.choices import BODY_KINDS
from plansite.plan.model.roles import OF_BODIES, Role
from plansite.site.exports.open_data.catalogue import offers
from plansite.site.pages.tasks.task_table import Parted, parted
from plansite.site.writing.addresses import DATA_INDEX, TASKS
from plansite.site.writing.page import Page
from plansite.site.writing.writer import Composer


def pages(composer: Composer) -> Iterator[Page]:
    """A page for every body of the registry."""
    linked = composer.linked
    offered = offers(linked, composer.addresses)
    for body in composer.addressed(linked.plan.bodies):
        write = composer.writer(composer.addresses[body.id].uri)
        groups = linked.groups_of(body.id)
        text = composer.render(
            "bodies/body.md.j2",
            write,
            body=body,
            kind=BODY_KINDS.get(body.kind, ""),
            roles=[(title, parted(linked, linked.places(body.id, role))) for role, title in OF_BODIES.items()],
            through=[(group, _charged(linked, group, body.id)) for group in groups],
            within=[(member, _charged(linked, member, body.id)) for member in linked.targets(body.id, Role.HOLDS)]
            if body.kind == "loai-co-quan"
            else [],
            groups=groups,
            own=[(offer.form, uri) for offer in offered for id, uri in offer.own if id == body.id],
            data_index=DATA_INDEX,
            task_page=TASKS,
            found_there=any(linked.points[id].task for each in (body.id, *groups) for id in linked.points_with(each)),
            predecessors=linked.sources(body.id, Role.SUCCEEDED_BY),
            issues_plan=body == linked.issuer,
        )
        count = len(linked.places(body.id, Role.LEADS))
        named = len({id for role in OF_BODIES for id in linked.places(body.id, role)})
        said = f"chủ trì {count} điểm của kế hoạch" if count else f"có mặt ở {named} chỗ của kế hoạch"
        name = write.name(body.id)
        yield Page(write.uri, name, f"{name}: {said}; từng việc, thời hạn và văn bản.", text, body.span.path)


def _charged(linked: LinkedPlan, other: str, body: str) -> list[tuple[str, Parted]]:
    """What a group or member of the body is charged with, but for what the body itself leads."""
    own = set(linked.places(body, Role.LEADS))
    found = (
        (title, tuple(id for id in linked.places(other, role) if id not in own))
        for role, title in list(OF_BODIES.items())[:2]
    )
    return [(title, parted(linked, points)) for title, points in found if points]
