"""`/thay-doi/`: what changed in the plan, by day and by published version, and found by body, document and section."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from plansite.answers.changes import Change, concerned, dated
from plansite.comparing.history import Passage
from plansite.comparing.telling import Told, counted
from plansite.plan.linking.linked_plan import LinkedPlan
from plansite.plan.model.files import SECTIONS
from plansite.site.exports.standards.feed import addresses_of, how_certain, told
from plansite.site.writing.addresses import CHANGES
from plansite.site.writing.page import Page
from plansite.site.writing.writer import Composer


@dataclass(frozen=True)
class Item:
    """One change as the page shows it, under its own anchor: of `places`, in words, or word by word."""

    anchor: str
    places: tuple[str, ...]
    what: str
    told: Told | None = None
    words: str = ""

    @property
    def named(self) -> str:
        """What a list says of it."""
        return f"{', '.join(self.places)}: {self.what}" if not self.told else self.what


@dataclass(frozen=True)
class Since:
    """What changed from one version to the next, what is substantive apart from what is editorial."""

    passage: Passage
    counted: str
    substantive: tuple[Item, ...]
    editorial: tuple[Item, ...]


def pages(composer: Composer) -> Iterator[Page]:
    """The one page of changes."""
    write = composer.writer(CHANGES)
    days = _by_day(composer)
    since = tuple(_since(passage) for passage in composer.passages)
    items = [item for held in days.values() for item in held]
    items += [item for each in since for item in (*each.substantive, *each.editorial)]
    body = composer.render(
        "changes/changes.md.j2",
        write,
        days=days,
        since=since,
        versions=[each.date for each in composer.past_plans][::-1],
        found=_found(composer.linked, items),
        feeds=addresses_of(composer),
    )
    said = f"{len(items)} thay đổi" if items else "Chưa có thay đổi nào"
    description = f"{said} của {composer.linked.plan.front.short}: theo ngày, theo bản đã công bố, chữ cũ bên chữ mới."
    yield Page(CHANGES, "Thay đổi", description, body, SECTIONS)


def _by_day(composer: Composer) -> Mapping[str, list[Item]]:
    """The changes whose day is known, by day, the newest first."""
    days: dict[str, list[Item]] = {}
    for change in dated(composer.linked):
        held = days.setdefault(change.day or "", [])
        held.append(_of_day(composer, change, len(held) + 1))
    return days


def _of_day(composer: Composer, change: Change, number: int) -> Item:
    what, words = told(composer, change)
    said = " ".join(part for part in (words, how_certain(change)) if part)
    return Item(f"{change.day}-{number}", (change.place,), what, words=said)


def _since(passage: Passage) -> Since:
    every = [each for group in passage.groups for each in group.told]
    named = [Item(f"ban-{passage.since}-{n}", each.places, each.what, each) for n, each in enumerate(every, 1)]
    return Since(
        passage,
        counted(passage.groups),
        tuple(item for item in named if item.told and item.told.substantive),
        tuple(item for item in named if item.told and not item.told.substantive),
    )


def _found(linked: LinkedPlan, items: Iterable[Item]) -> tuple[tuple[str, dict[str, list[Item]]], ...]:
    """The items by the point, section, body and document that they are of, each in the order of the plan."""
    points: dict[str, list[Item]] = {id: [] for id in linked.points}
    sections: dict[str, list[Item]] = {section.id: [] for section in linked.plan.sections}
    bodies: dict[str, list[Item]] = {body.id: [] for body in linked.plan.bodies}
    documents: dict[str, list[Item]] = {document.id: [] for document in linked.plan.documents}
    for item in items:
        for id in item.places:
            points.get(id, []).append(item)
        for held, ids in zip((sections, bodies, documents), _of(linked, item.places), strict=True):
            for id in ids:
                held[id].append(item)
    groups = (("Điểm", points), ("Mục", sections), ("Cơ quan", bodies), ("Văn bản", documents))
    return tuple((title, {id: own for id, own in held.items() if own}) for title, held in groups)


def _of(linked: LinkedPlan, places: Iterable[str]) -> tuple[dict[str, None], dict[str, None], dict[str, None]]:
    """The sections, bodies and documents that a change of places is of."""
    sections: dict[str, None] = {}
    bodies: dict[str, None] = {}
    documents: dict[str, None] = {}
    for id in places:
        point = linked.points.get(id)
        if id in linked.sections or (point and point.section):
            sections[point.section if point else id] = None
        own_bodies, own_documents = concerned(linked, id)
        bodies |= dict.fromkeys(own_bodies)
        documents |= dict.fromkeys(own_documents)
    return sections, bodies, documents
