"""`plan/` and `docs/` → all that a generator needs: pages, files, the order of sections, and every problem."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from plansite.answers.changes import changes
from plansite.checks import check, hand_written
from plansite.checks import quotations as quoted_words
from plansite.checks.consequences import causes
from plansite.language.phrasing import heading
from plansite.plan.hand_written import quotations
from plansite.plan.hand_written.sessions import Session, read_sessions
from plansite.plan.ledger_history.fates import departed
from plansite.plan.linking.linked_plan import LinkedPlan, link
from plansite.plan.reading import read_plan
from plansite.problems.problem import Problem, in_order
from plansite.site.exports import EXPORTS
from plansite.site.exports.browser import search
from plansite.site.exports.open_data.catalogue import offers, uris
from plansite.site.exports.standards import legislation
from plansite.site.pages import KINDS
from plansite.site.pages.documents import document_map
from plansite.site.pages.hand_written import blocks, session
from plansite.site.writing.addresses import FEED, HOME, ROOT, WHOLE_TEXT, addresses, generated
from plansite.site.writing.page import Page
from plansite.site.writing.templates import environment
from plansite.site.writing.writer import Composer


@dataclass(frozen=True)
class Site:
    """A plan ready to be written as pages."""

    linked: LinkedPlan
    composer: Composer
    problems: tuple[Problem, ...]
    sessions: tuple[Session, ...] = ()

    def pages(self) -> Iterator[Page]:
        """Every generated page."""
        for kind in KINDS:
            yield from kind.pages(self.composer)

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Every other generated file, its path below the site's root and its bytes."""
        for export in EXPORTS:
            yield from export.files(self.composer)

    def search_index(self, written: Iterable[search.WrittenPage], locate: search.Locate) -> Iterator[tuple[str, bytes]]:
        """The files of the search index, the hand-written pages among its entries; `locate` knows the addresses."""
        return search.index(self.composer, written, locate)

    def structured_data(self, uri: str) -> str | None:
        """The plan in JSON-LD as a script element of the page `uri` may hold it, or None."""
        return legislation.in_page(self.composer, uri)

    @cached_property  # every page asks
    def feed(self) -> str | None:
        """The path of the feed of changes below the site's root, or None where nothing has changed."""
        return FEED if changes(self.linked) else None

    @cached_property
    def _blocks(self) -> Mapping[str, str]:
        return {**blocks.blocks(self.composer), session.LIST: session.listing(self.composer, self.sessions)}

    def block(self, name: str, uri: str = HOME) -> str | None:
        """The Markdown of a named block for the page `uri`, or None; only pictures differ from page to page."""
        if name == document_map.BLOCK:
            return document_map.markdown(self.composer, uri, whole=False)
        return self._blocks.get(name)

    def opening(self, uri: str) -> str:
        """The Markdown that stands before the words of a hand-written page; empty but for study sessions."""
        found = (each for each in self.sessions if each.uri == uri)
        return next((session.opening(self.composer, each) for each in found), "")

    def quotation(self, quoted: quotations.Quotation) -> str | None:
        """The Markdown of a quotation, or None."""
        return session.quotation(self.composer, quoted)

    def resolve(self, id: str) -> tuple[str, str] | None:
        """The link, from the root of docs/, and the words of an id, or None."""
        if id not in self.composer.addresses:
            return None
        write = self.composer.writer(ROOT)
        return str(write.href(id)), write.name(id)

    def navigation(self) -> list[dict[str, Any]]:
        """The whole text and the sections as nested lists of {title: uri}, the form that generators read."""
        return [{"Toàn văn": WHOLE_TEXT}, *(self._entry(part) for part in self.linked.parts)]

    def _entry(self, id: str) -> dict[str, Any]:
        uri = self.composer.addresses[id].uri
        each = self.linked.sections[id]
        title = f"{each.label} {heading(each.title)}"
        held = self.linked.sections_in(id)
        return {title: [uri, *(self._entry(inner) for inner in held)] if held else uri}


def read(root: Path, origin: str = "", page_file: str = "") -> Site:
    """The site of the plan below `root`; never raises for what an editor can write.

    `origin` and `page_file` as in `Composer`.
    """
    plan, unread = read_plan(root)
    linked, unlinked = link(plan)
    composer = Composer(linked, addresses(linked), environment(), origin, page_file)
    docs = root / "docs"
    made = generated(linked, composer.addresses)
    offered = uris(offers(linked, composer.addresses))
    moved = {id: fate.target for id, fate in departed(plan).items() if fate.target}
    wrong = hand_written.check(
        docs, composer.addresses, moved, (*blocks.BLOCKS, session.LIST, document_map.BLOCK), made | offered
    )
    wrong += hand_written.taken(docs, made)
    wrong += quoted_words.check(docs, linked)
    sessions, misread = read_sessions(docs)
    found = [*unread, *unlinked, *check(linked), *wrong, *misread]
    return Site(linked, composer, in_order(causes(found)), sessions)
