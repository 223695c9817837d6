"""Bodies and documents: ids, names, members, sources, what leads to what. Their numbers are looked at in `numbers`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from plansite.language import ids
from plansite.language.calendar import is_whole
from plansite.language.web_addresses import Passing, disguised, host, is_web_address, passing
from plansite.plan.ledger_history.fates import moved
from plansite.plan.linking.linked_plan import LinkedPlan
from plansite.plan.model.choices import RELATIONS, UNIT
from plansite.plan.model.registries import FACTS, Body, Document, Source
from plansite.plan.model.roles import Role
from plansite.plan.source.fields import Registry, key_of, keys
from plansite.problems import rules
from plansite.problems.problem import Problem, Rule, Span, did_you_mean

PASSING: Mapping[Passing, tuple[Rule, str]] = {
    "tag": (rules.SOURCE_PASSING, "trang gom bài theo thẻ"),
    "search": (rules.SOURCE_PASSING, "trang kết quả tìm kiếm"),
    "list": (rules.SOURCE_PASSING, "trang danh sách"),
    "home": (rules.SOURCE_PASSING, "trang chủ"),
    "trial": (rules.SOURCE_MACHINE, "máy chủ thử nghiệm"),
    "inner": (rules.SOURCE_MACHINE, "máy gọi bằng số hoặc trong mạng nội bộ"),
    "short": (rules.SOURCE_ONWARD, "địa chỉ rút gọn"),
    "onward": (rules.SOURCE_ONWARD, "địa chỉ chuyển tiếp"),
    "shown": (rules.SOURCE_ONWARD, "bản dịch, bản rút gọn hay bản lưu tạm của trang khác"),
}


def registry_ids_are_slugs(linked: LinkedPlan) -> Iterator[Problem]:
    """Ids of bodies and documents are ASCII words joined by hyphens."""
    for entry in linked.plan.registered:
        if not ids.is_slug(entry.id):
            near, expected = ids.slug(entry.id), rules.SLUG
            if near == entry.id:
                near, expected = "", "Rút mã lại còn nhiều nhất 100 ký tự."
            yield rules.ID_MALFORMED.at(entry.span, near=near, id=entry.id, expected=expected)


def documents_can_be_called(linked: LinkedPlan) -> Iterator[Problem]:
    """A document whose name nobody tells goes by its number; one must be there."""
    for document in linked.plan.documents:
        if not document.number and not document.title:
            meaning = "tên, không kèm loại và số; chỉ văn bản có số mới được để trống tên"
            yield rules.KEY_MISSING.at(document.span, key=key_of(Document, "title"), meaning=meaning)


def no_unit_has_members(linked: LinkedPlan) -> Iterator[Problem]:
    """A single body holds no others: what is charged to a group is charged to its members."""
    for body in linked.plan.bodies:
        if body.members and body.kind == UNIT:
            expected = f"bỏ trống khi «{key_of(Body, 'kind')}» là «{UNIT}»"
            yield rules.VALUE_SHAPE.at(body.members[0].span, key=Role.HOLDS, expected=expected)


def facts_have_sources(linked: LinkedPlan) -> Iterator[Problem]:
    """Every fact of a document, and every statement, relation and succession, says where it stands."""
    for document in linked.plan.documents:
        yield from _unsourced_facts(document)
        for relation in document.relations:
            if not relation.sources:
                yield _unsourced(relation.span, f"{Role.ACTS_ON}: {relation.kind}", document.id)
        if document.status and not document.status.sources:
            yield _unsourced(document.status.span, key_of(Document, "status"), document.id)
    for body in linked.plan.bodies:
        facts = [(key_of(Body, "context"), each.span, each.sources) for each in body.context]
        facts += [(key_of(Body, "successors"), each.span, each.sources) for each in body.successors]
        facts += [(key_of(Body, "end"), body.end.span, body.end.sources)] if body.end else []
        for fact, span, sources in facts:
            if not sources:
                yield _unsourced(span, fact, body.id)


def _unsourced_facts(document: Document) -> Iterator[Problem]:
    for name, field in FACTS.items():
        proven = any(not source.facts or name in source.facts for source in document.sources)
        if getattr(document, field) and not proven:
            lone = (field, None) in (("number", document.title), ("title", document.number))
            kept = keys(Document)[name][1].required or lone
            yield _unsourced(document.span, name, document.id, rules.MUST_BE_THERE if kept else rules.UNPROVEN)


def _unsourced(span: Span, fact: str, id: str, otherwise: str = rules.UNPROVEN) -> Problem:
    return rules.SOURCE_MISSING.at(span, fact=fact, id=id, otherwise=otherwise)


def sources_can_be_opened(linked: LinkedPlan) -> Iterator[Problem]:
    """A source is a place of the plan or an http(s) address, where the words will be found by others too."""
    gone = moved(linked.plan)
    for _, _, at, registry in linked.references:
        if registry != Registry.ANYWHERE:
            continue
        if is_web_address(at.id):
            if found := passing(at.id):
                rule, what = PASSING[found]
                yield rule.at(at.span, address=at.id, what=what)
        elif disguised(at.id):
            yield rules.ADDRESS_DISGUISED.at(at.span, address=at.id, host=host(at.id))
        elif at.id and not linked.has_place(at.id):
            near = gone.get(at.id)
            if near is None and ids.is_place(at.id):
                near = did_you_mean(at.id, (*linked.points, *linked.sections))
            yield rules.SOURCE_ADDRESS.at(at.span, near=near, address=at.id)


def days_of_reading_are_of_words_read(linked: LinkedPlan) -> Iterator[Problem]:
    """A day of reading is a whole day, and of words found at a public address."""
    key = key_of(Source, "read_on")
    for entry in linked.plan.registered:
        for source in entry.every_source:
            if not source.read_on:
                continue
            if not is_whole(source.read_on):
                yield rules.VALUE_SHAPE.at(source.span, key=key, expected=rules.WHOLE_DAY)
            if not source.quote or linked.has_place(source.at.id):
                yield rules.READING_IDLE.at(source.span, key=key)


def nothing_leads_back_to_itself(linked: LinkedPlan) -> Iterator[Problem]:
    """No body is its own member or successor, no document does to itself what documents do, at any remove."""
    for kind in RELATIONS:
        acts = {
            each.id: [relation.document.id for relation in each.relations if relation.kind == kind]
            for each in linked.plan.documents
        }
        for document in linked.plan.documents:
            if _leads_back(document.id, lambda id, acts=acts: acts.get(id, ())):  # type: ignore[misc]
                yield rules.LOOP.at(document.span, id=document.id, key=Role.ACTS_ON)
    for role in (Role.HOLDS, Role.SUCCEEDED_BY):
        for body in linked.plan.bodies:
            if _leads_back(body.id, lambda id, role=role: linked.targets(id, role)):  # type: ignore[misc]
                yield rules.LOOP.at(body.span, id=body.id, key=role)


def _leads_back(start: str, onward: Callable[[str], Iterable[str]]) -> bool:
    reached: set[str] = set()
    waiting = list(onward(start))
    while waiting and start not in reached:
        id = waiting.pop()
        if id not in reached:
            reached.add(id)
            waiting += onward(id)
    return start in reached


CHECKS = (
    registry_ids_are_slugs,
    documents_can_be_called,
    no_unit_has_members,
    facts_have_sources,
    sources_can_be_opened,
    days_of_reading_are_of_words_read,
    nothing_leads_back_to_itself,
)
