"""The page of one cited document: what is known of it with sources, its relations, and every point that cites it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from plansite.language.phrasing import date, gist
from plansite.plan.linking.linked_plan import LinkedPlan
from plansite.plan.linking.references import PLAN_ID
from plansite.plan.model.choices import RELATIONS
from plansite.plan.model.registries import FACTS, Document, Relation, Source
from plansite.plan.model.roles import Role
from plansite.site.writing.page import Page
from plansite.site.writing.writer import Composer

LABELS = {
    "number": "Số, ký hiệu",
    "kind": "Loại",
    "title": "Tên",
    "issuer": "Cơ quan ban hành",
    "date": "Ngày ban hành",
    "term": "Khóa",
}


def pages(composer: Composer) -> Iterator[Page]:
    """A page for every document of the registry."""
    linked = composer.linked
    inbound = _inbound(linked)
    for document in composer.addressed(linked.plan.documents):
        write = composer.writer(composer.addresses[document.id].uri)
        inward = inbound.get(document.id, ())
        books = _bibliography(document, [relation for _, relation in inward])
        facts = []
        for key, field in FACTS.items():
            value = getattr(document, field)
            proofs = [each for each in document.sources if not each.facts or key in each.facts]
            facts.append((LABELS[field], date(value) if value and field == "date" else value, _numbers(books, proofs)))
        text = composer.render(
            "documents/document.md.j2",
            write,
            document=document,
            feed=composer.feeds.get(document.id, ""),
            history=composer.history.of_places.get(document.id, ()),
            facts=facts,
            status_notes=_numbers(books, document.status.sources) if document.status else [],
            bibliography=books.items(),
            relations=[(RELATIONS[each.kind][0], each.document.id, _numbers(books, each.sources))
                       for each in document.relations
                       if each.kind in RELATIONS and each.document.id in linked.documents],
            inbound=[(RELATIONS[relation.kind][1], id, _numbers(books, relation.sources))
                     for id, relation in inward if relation.kind in RELATIONS],
            moved=linked.places(document.id, Role.MOVED_BY),
            added=_by_origin(linked, linked.sources(document.id, Role.ADDED_BY)),
            repealed=linked.places(document.id, Role.REPEALED_BY),
            activated=linked.places(document.id, Role.ACTIVATED_BY),
            proven=linked.places(document.id, Role.PROVEN_BY),
            carried_out=document.id in linked.targets(PLAN_ID, Role.CARRIES_OUT),
            same=[id for id in linked.same_number(document.id) if id != document.id],
            citing=[(id, [each for each in linked.mentions_in(id) if each.document == document.id])
                    for id in linked.places(document.id, Role.CITES)],
        )  # fmt: skip
        title = write.name(document.id)
        yield Page(write.uri, title, gist(f"{title} {document.titled}", 30), text, document.span.path)


def _by_origin(linked: LinkedPlan, ids: Iterable[str]) -> dict[str, list[str]]:
    """What came into the plan, what is new to it apart from what stood elsewhere in it: under what is said of each."""
    found: dict[str, list[str]] = {}
    for id in ids:
        added = linked.points[id].card.added if id in linked.points else linked.sections[id].added
        found.setdefault("Chuyển chỗ trong" if added and added.moved_from else "Thêm vào", []).append(id)
    return found


def _bibliography(document: Document, inward: Iterable[Relation]) -> dict[str, list[Source]]:
    """Every source used on the page once, in the order first used: place or address → the words found there."""
    books: dict[str, list[Source]] = {}
    for source in (*document.every_source, *(source for relation in inward for source in relation.sources)):
        found = books.setdefault(source.at.id, [])
        if source.quote and source.quote not in (each.quote for each in found):
            found.append(source)
    return books


def _numbers(books: Iterable[str], sources: Iterable[Source]) -> list[int]:
    """The numbers under which the page lists these sources."""
    order = list(books)
    return sorted({order.index(source.at.id) + 1 for source in sources})


def _inbound(linked: LinkedPlan) -> Mapping[str, list[tuple[str, Relation]]]:
    found: dict[str, list[tuple[str, Relation]]] = {}
    for document in linked.plan.documents:
        for relation in document.relations:
            found.setdefault(relation.document.id, []).append((document.id, relation))
    return found
