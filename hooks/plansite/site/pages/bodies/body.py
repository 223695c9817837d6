"""The page of one body: what became of it, what it leads, took over, works on or is named in, what it is part of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from plansite.answers.changes import newest_day
from plansite.answers.duties import duties, predecessors, tasks_led, tasks_now
from plansite.plan.linking.linked_plan import LinkedPlan
from plansite.plan.model.choices import BODY_KINDS, CLASS
from plansite.plan.model.registries import Body, Source
from plansite.plan.model.roles import OF_BODIES, Role
from plansite.site.exports.open_data.catalogue import offers
from plansite.site.writing.addresses import CALENDAR, REPORT_DOCX, REPORT_XLSX, TASKS_XLSX, code_image, of_body
from plansite.site.writing.page import Page
from plansite.site.writing.sharing import edition, share
from plansite.site.writing.wording import became
from plansite.site.writing.writer import Composer

_FILES = (TASKS_XLSX, CALENDAR, REPORT_DOCX, REPORT_XLSX)  # to take away, as they stand side by side


def pages(composer: Composer) -> Iterator[Page]:
    """A page for every body of the registry."""
    linked = composer.linked
    offered = {offer.uri: offer for offer in offers(linked, composer.addresses, composer.history)}
    having = [(offer.brief, uri, frozenset(offer.bodies)) for uri in _FILES if (offer := offered.get(uri))]
    day = newest_day(linked)
    for body in composer.addressed(linked.plan.bodies):
        write = composer.writer(composer.addresses[body.id].uri)
        groups, before = linked.groups_of(body.id), predecessors(linked, body.id)
        own, every = tasks_led(linked, body.id), tasks_now(linked, body.id)
        took = [(id, _succession(linked.bodies[id], body.id)) for id in linked.sources(body.id, Role.SUCCEEDED_BY)]
        roles = [(role, title, linked.places(body.id, role)) for role, title in OF_BODIES.items() if role != Role.LEADS]
        at_once, folded = _to_take([(label, uri) for label, uri, bodies in having if body.id in bodies], body.id)
        text = composer.render(
            "bodies/body.md.j2",
            write,
            body=body,
            feed=composer.feeds.get(body.id, ""),
            history=composer.history.of_places.get(body.id, ()),
            kind=BODY_KINDS.get(body.kind, ""),
            now=became(body),
            now_sources=_places(_of_fate(body)),
            successors=[each.body.id for each in body.successors if each.body.id in linked.bodies],
            predecessors=before,
            took=took,
            took_sources=_places(source for _, sources in took for source in sources),
            duties=duties(linked, every),
            own=_in_force(linked, own),
            taken=_in_force(linked, every) - _in_force(linked, own),
            others=[id for id in linked.places(body.id, Role.LEADS) if not linked.points[id].task],
            roles=roles,
            named=any(points for _, _, points in roles),
            through=[(group, _charged(linked, group, body.id)) for group in groups],
            within=[(member, _charged(linked, member, body.id)) for member in linked.targets(body.id, Role.HOLDS)]
            if body.kind == CLASS
            else [],
            groups=groups,
            at_once=at_once,
            folded=folded,
            found_there=any(linked.points[id].task for each in (body.id, *groups) for id in linked.points_with(each)),
            issues_plan=body == linked.issuer,
            code=write.opened(code_image(body.id)) if composer.origin else "",
            words_day=day,
            shares={id: share(composer, linked.points[id], write.uri) for id in _shown(linked, body.id, groups)},
            edition=edition(composer),
        )
        name = write.name(body.id)
        said = f"{name}: {_said(linked, body)}; từng việc, thời hạn và văn bản."
        yield Page(write.uri, name, said, text, body.span.path)


def _to_take(files: list[tuple[str, str]], body: str) -> tuple[list[tuple[str, str, str]], list[tuple[str, str]]]:
    """What is taken away by one press (label, what only a screen reader says, address), and what is folded.

    All tools stand in one row on a phone. Who owes a report takes it every month; the rest is folded then.
    """
    pressed = [uri for _, uri in files if uri == REPORT_DOCX] or [uri for _, uri in files]
    at_once = [(*_shortened(label), of_body(uri, body)) for label, uri in files if uri in pressed]
    return at_once, [(label, of_body(uri, body)) for label, uri in files if uri not in pressed]


def _shortened(label: str) -> tuple[str, str]:
    """The label without what stands in brackets, and that: «Báo cáo tháng (Word)»."""
    words, bracket, aside = label.partition(" (")
    return words, bracket.strip() + aside


def _said(linked: LinkedPlan, body: Body) -> str:
    """What the page holds, in a few words."""
    led, taken = len(linked.places(body.id, Role.LEADS)), len(tasks_now(linked, body.id))
    if led:
        return f"chủ trì {led} điểm của {linked.plan.word}"
    if taken:
        return f"tiếp nhận {taken} nhiệm vụ của cơ quan cũ"
    return f"được nhắc đến ở {len(linked.points_with(body.id))} điểm của {linked.plan.word}"


def _shown(linked: LinkedPlan, body: str, groups: Iterable[str]) -> Iterator[str]:
    """What a body is charged with: itself, by those it took over from, by its groups and its members."""
    yield from linked.places(body, Role.LEADS)
    yield from tasks_now(linked, body)
    for each in (*groups, *linked.targets(body, Role.HOLDS)):
        yield from linked.charges(each)


def _in_force(linked: LinkedPlan, ids: Iterable[str]) -> int:
    return sum(linked.points[id].in_force for id in ids)


def _of_fate(body: Body) -> Iterator[Source]:
    """What proves what became of a body, as it is told first."""
    for each in body.successors:
        yield from each.sources
    if body.end:
        yield from body.end.sources
    if not body.successors and not body.end:
        for fact in body.context:
            yield from fact.sources


def _succession(before: Body, after: str) -> tuple[Source, ...]:
    return tuple(source for each in before.successors if each.body.id == after for source in each.sources)


def _places(sources: Iterable[Source]) -> tuple[str, ...]:
    """Where these stand, each place once."""
    return tuple(dict.fromkeys(source.at.id for source in sources))


def _charged(linked: LinkedPlan, other: str, body: str) -> tuple[str, ...]:
    """What a group or member of the body is charged with, but for what the body itself leads."""
    own = set(linked.places(body, Role.LEADS))
    return tuple(id for id in linked.charges(other) if id not in own)
