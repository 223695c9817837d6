"""`/co-quan/`: every body by what the plan asks of it, with how much, and what became of it."""

from __future__ import annotations

from collections.abc import Iterator

from plansite.answers.duties import duties, predecessors, tasks_now
from plansite.plan.linking.linked_plan import LinkedPlan
from plansite.plan.model.files import BODIES
from plansite.plan.model.registries import Body
from plansite.plan.model.roles import Role
from plansite.site.writing.addresses import BODY_INDEX
from plansite.site.writing.page import Page
from plansite.site.writing.wording import became, counted_duties
from plansite.site.writing.writer import Composer
from plansite.values import frozen

# Each kind of body by what is asked of it, most first: anchor → title.
_GROUPS = {
    "chu-tri": "Được giao chủ trì nhiệm vụ",
    "co-quan-moi": "Cơ quan mới, tiếp nhận nhiệm vụ của cơ quan cũ",
    "viec-khac": "Chủ trì việc khác",
    "phoi-hop": "Phối hợp",
    "cap-tren": "Được báo cáo, quyết định, yêu cầu hoặc hướng dẫn",
    "nhac-den": "Chỉ được nhắc đến",
}
_SAID = {
    Role.PARTNERS: "phối hợp ở {} điểm",
    Role.REPORTS_TO: "được báo cáo, tham mưu ở {} điểm",
    Role.DECIDES: "ban hành, quyết định ở {} điểm",
    Role.WAITS_ON: "yêu cầu hoặc hướng dẫn trước ở {} việc",
    Role.MENTIONS: "được nhắc đến ở {} điểm",
}


@frozen
class Row:
    """A body with what the plan asks of it, and what became of it since, in words; `successors` are told by name."""

    id: str
    said: str
    now: str
    successors: tuple[str, ...]
    abbreviations: tuple[str, ...]


def pages(composer: Composer) -> Iterator[Page]:
    """The one page of all bodies; those that lead tasks in the order in which the plan charges them."""
    linked, write = composer.linked, composer.writer(BODY_INDEX)
    groups: dict[str, list[Row]] = {anchor: [] for anchor in _GROUPS}
    for body in linked.bodies_as_charged:
        groups[_group(linked, body.id)].append(row(linked, body))
    text = composer.render(
        "bodies/body_index.md.j2",
        write,
        groups=[(anchor, _GROUPS[anchor], rows) for anchor, rows in groups.items() if rows],
        total=len(linked.plan.bodies),
    )
    description = (
        f"{len(linked.plan.bodies)} cơ quan, nhóm cơ quan và chức danh mà {linked.plan.word} giao việc hoặc nhắc đến."
    )
    yield Page(BODY_INDEX, "Cơ quan", description, text, BODIES)


def _group(linked: LinkedPlan, body: str) -> str:
    if body in linked.leaders:
        return "chu-tri"
    if linked.sources(body, Role.SUCCEEDED_BY):
        return "co-quan-moi"
    if linked.places(body, Role.LEADS):
        return "viec-khac"
    if linked.places(body, Role.PARTNERS):
        return "phoi-hop"
    above = (Role.REPORTS_TO, Role.DECIDES, Role.WAITS_ON)
    return "cap-tren" if any(linked.places(body, role) for role in above) else "nhac-den"


def row(linked: LinkedPlan, body: Body) -> Row:
    """What is told of a body in a list."""
    return Row(
        body.id,
        "; ".join(_asked(linked, body)),
        became(body),
        tuple(each.body.id for each in body.successors if each.body.id in linked.bodies),
        body.abbreviations,
    )


def _asked(linked: LinkedPlan, body: Body) -> Iterator[str]:
    before = predecessors(linked, body.id)
    if before:
        yield f"kế tục {' và '.join(linked.bodies[id].name for id in before)}"
    tasks = tasks_now(linked, body.id)
    if tasks:
        yield counted_duties(duties(linked, tasks))
        return
    led = linked.places(body.id, Role.LEADS)
    if led:
        yield f"chủ trì {len(led)} điểm"
    for role, words in _SAID.items():
        count = len(linked.places(body.id, role))
        if count:
            yield words.format(count)
    if body == linked.issuer:
        yield f"ban hành {linked.plan.word} này"
