"""What changed from one published version of a plan to the next, and since the last of them, as readers are told it."""

from __future__ import annotations

import itertools
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, replace
from functools import cached_property
from hashlib import sha256
from typing import Any

from plansite.answers.changes import changes, concerned
from plansite.comparing.past import past_plan
from plansite.comparing.side import Side
from plansite.comparing.telling import Told, changes_told, counted
from plansite.comparing.word_by_word import Stretch
from plansite.plan.linking.linked_plan import LinkedPlan
from plansite.plan.versions import Published, Version
from plansite.values import frozen

_MARKED = 8  # digits of a mark

Pair = tuple[Version, Version]
Remember = Callable[[Mapping[str, Pair], Callable[[Pair], bytes]], Iterator[tuple[str, bytes]]]
"""Gives what is made of each pair, by its key, as it was made before from the same."""
Past = Callable[[Version], LinkedPlan]


@frozen
class Item:
    """One change, and the sections, bodies and documents that it is of: as the plan was before, and as it is after.

    `stood` are those of its sections and points that the plan had before.
    """

    told: Told
    stood: tuple[str, ...]
    sections: tuple[str, ...]
    bodies: tuple[str, ...]
    documents: tuple[str, ...]


@frozen(eq=False)
class Passage:
    """What changed since the version of a day until that of another, or until now (None); `counted` in a sentence.

    `recorded` is how many changes the first of them tells of itself, each with its document or its day.
    """

    since: str
    until: str | None
    counted: str
    items: tuple[Item, ...]
    recorded: int

    @cached_property
    def marks(self) -> tuple[str, ...]:
        """What tells each item from all others, whenever it is told again: by its words, not by its place."""
        return tuple(short_mark(repr((self.since, each.told))) for each in self.items)

    def to_bytes(self) -> bytes:
        """To be kept."""
        return json.dumps(asdict(self)).encode()

    @classmethod
    def from_bytes(cls, kept: bytes) -> Passage:
        """As it was kept."""
        said = json.loads(kept)
        return cls(**{**said, "items": tuple(map(_item, said["items"]))})


@frozen(eq=False)
class History:
    """What became of a plan from version to version: asked once for all that is written of it."""

    published: Published
    linked: LinkedPlan
    remember: Remember
    past: Past = past_plan

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """What changed from each version to the next, the newest first; nothing where the last is the plan of today."""
        published = self.published
        if not published.versions:
            return ()
        plans: dict[str, LinkedPlan] = {}

        def read(version: Version) -> LinkedPlan:
            plans[version.date] = plans.get(version.date) or self.past(version)
            return plans[version.date]

        def made(pair: Pair) -> bytes:
            base, head = pair
            now = read(head) if head.date else self.linked
            return _passage(base.date, head.date or None, read(base), now).to_bytes()

        ends = (*published.versions, *([published.now] if published.now and not published.unchanged else []))
        asked = {f"{base.date} {head.date}": (base, head) for base, head in itertools.pairwise(ends)}
        found = [Passage.from_bytes(kept) for _, kept in self.remember(asked, made)]
        if not published.now:  # what cannot be read as files is told as far as it was read
            last = published.versions[-1]
            found.append(_passage(last.date, None, read(last), self.linked))
        return tuple(found[::-1])

    @cached_property
    def count(self) -> int:
        """How many changes there were since the plan was issued, each counted once."""
        told = self.passages
        if not told:
            return len(changes(self.linked))
        return told[-1].recorded + sum(len(each.items) for each in told)

    @cached_property
    def of_places(self) -> Mapping[str, tuple[tuple[Passage, Item], ...]]:
        """What changed of each place, body and document itself, the newest first."""
        found: dict[str, list[tuple[Passage, Item]]] = {}
        for passage in self.passages:
            for item in passage.items:
                for id in item.told.places:
                    found.setdefault(id, []).append((passage, item))
        return {id: tuple(own) for id, own in found.items()}

    @cached_property
    def concerning(self) -> Mapping[str, tuple[tuple[Passage, tuple[Item, ...]], ...]]:
        """What each published version changed: of the whole plan (""), and of what matters to a body or a document."""
        found: dict[str, dict[Passage, list[Item]]] = {}
        for passage in self.passages:
            for item in passage.items if passage.until else ():
                for id in ("", *item.bodies, *item.documents):
                    found.setdefault(id, {}).setdefault(passage, []).append(item)
        return {id: tuple((passage, tuple(items)) for passage, items in own.items()) for id, own in found.items()}


def _passage(since: str, until: str | None, base: LinkedPlan, head: LinkedPlan) -> Passage:
    groups = changes_told(Side(called=since, linked=base), Side(called=until or "", linked=head))
    told = (replace(each, where=None) for group in groups for each in group.told)
    items = tuple(_of(each, (base, head)) for each in told)
    return Passage(since, until, counted(groups), items, len(changes(base)))


def _of(told: Told, plans: tuple[LinkedPlan, LinkedPlan]) -> Item:
    sections: dict[str, None] = {}
    bodies: dict[str, None] = {}
    documents: dict[str, None] = {}
    for linked, id in itertools.product(plans, told.places):
        own_bodies, own_documents = concerned(linked, id)
        sections |= dict.fromkeys(sections_of(linked, id))
        bodies |= dict.fromkeys(own_bodies)
        documents |= dict.fromkeys(own_documents)
    stood = tuple(id for id in told.places if id in plans[0].points or id in plans[0].sections)
    return Item(told, stood, tuple(sections), tuple(bodies), tuple(documents))


def short_mark(what: str) -> str:
    """A few digits that stand for a text."""
    return sha256(what.encode()).hexdigest()[:_MARKED]


def sections_of(linked: LinkedPlan, id: str) -> tuple[str, ...]:
    """The section that an id is, or is a point of."""
    if id in linked.sections:
        return (id,)
    point = linked.points.get(id)
    return (point.section,) if point and point.section else ()


def _item(said: Mapping[str, Any]) -> Item:
    words = tuple(Stretch(**each) for each in said["told"]["words"])
    told = Told(**{**said["told"], "words": words, "places": tuple(said["told"]["places"])})
    return Item(told, *(tuple(said[name]) for name in ("stood", "sections", "bodies", "documents")))
