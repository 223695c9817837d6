"""`plan/` and `docs/` → all that a generator needs: pages, files, the order of sections, and every problem."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from plansite.answers.changes import dated, newest_day
from plansite.checks import check, foreign_content, hand_written, page_files
from plansite.checks import quotations as quoted_words
from plansite.checks.consequences import causes
from plansite.language.phrasing import date, heading
from plansite.plan.hand_written import fronts
from plansite.plan.hand_written.pages import BLOCK, WrittenPage, read_hand_written
from plansite.plan.hand_written.quotations import QUOTATION, Quotation
from plansite.plan.hand_written.rendered import rendered
from plansite.plan.hand_written.sessions import Session, sessions
from plansite.plan.ledger_history.fates import departed
from plansite.plan.linking.linked_plan import LinkedPlan, link
from plansite.plan.model.files import DOCS, FOLDER, THEME
from plansite.plan.reading import read_plan
from plansite.plan.source.text import links_out_of, prose
from plansite.problems.problem import Problem, Span, in_order
from plansite.site.exports import EXPORTS
from plansite.site.exports.browser import search
from plansite.site.exports.open_data import datapackage
from plansite.site.exports.open_data.catalogue import offers, uris
from plansite.site.exports.standards import legislation
from plansite.site.pages import KINDS, absent
from plansite.site.pages import uris as generated
from plansite.site.pages.documents import document_map
from plansite.site.pages.hand_written import blocks, session
from plansite.site.writing.addresses import DATA_FOLDER, FEED, HOME, ROOT, WHOLE_TEXT, addresses, short
from plansite.site.writing.page import Page
from plansite.site.writing.sharing import Picture, picture
from plansite.site.writing.site_address import completed
from plansite.site.writing.templates import environment
from plansite.site.writing.writer import Composer

UNBUILT = "Trang này chưa dựng được. Người biên tập xem lời báo khi kiểm tra.\n{: .luu-y }\n"


@dataclass(frozen=True)
class NavigationEntry:
    """A page in the navigation, with those that stand below it."""

    title: str
    uri: str
    held: tuple[NavigationEntry, ...] = ()


@dataclass(frozen=True)
class Site:
    """A plan ready to be written as pages."""

    linked: LinkedPlan
    composer: Composer
    problems: tuple[Problem, ...]
    sessions: tuple[Session, ...] = ()
    hand_written: tuple[WrittenPage, ...] = ()

    def pages(self) -> Iterator[Page]:
        """Every generated page."""
        for kind in KINDS:
            if kind.made(self.composer):
                yield from kind.pages(self.composer)

    def markdown(self, uri: str) -> str | None:
        """The Markdown of a generated page, or None."""
        return self._pages.get(uri)

    @cached_property
    def _pages(self) -> Mapping[str, str]:
        return {page.uri: page.body for page in self.pages()}

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Every other generated file, its path below the site's root and its bytes."""
        weights: dict[str, datapackage.Weight] = {}
        for export in EXPORTS:
            for uri, content in export.files(self.composer):
                if uri.startswith(f"{DATA_FOLDER}/"):
                    weights[uri] = datapackage.weighed(content)
                yield uri, content
        yield from datapackage.files(self.composer, weights)

    def entries(self, rendered: Iterable[search.RenderedPage]) -> Iterator[search.Entry]:
        """What can be found by searching, the hand-written pages last."""
        yield from search.entries(self.composer)
        yield from (search.of_written(page) for page in rendered)

    @property
    def search_settings(self) -> Mapping[str, Any]:
        """What the search must know besides its entries."""
        return search.settings(self.linked)

    def structured_data(self, uri: str) -> str | None:
        """The plan in JSON-LD as a script element of the page `uri` may hold it, or None."""
        return legislation.in_page(self.composer, uri)

    def picture(self, uri: str) -> Picture | None:
        """What a link to the page `uri` shows where it is sent, or None."""
        return picture(self.composer, uri)

    @cached_property  # every page asks
    def feed(self) -> str | None:
        """The path of the feed of changes below the site's root, or None where no change has a day."""
        return FEED if dated(self.linked) else None

    @cached_property
    def _blocks(self) -> Mapping[str, str]:
        return {**blocks.blocks(self.composer), session.LIST: session.listing(self.composer, self.sessions)}

    def block(self, name: str, uri: str = HOME) -> str | None:
        """The Markdown of a named block for the page `uri`, or None; only pictures differ from page to page."""
        if name == document_map.BLOCK:
            return document_map.markdown(self.composer, uri, whole=False)
        return self._blocks.get(name)

    @cached_property
    def _written(self) -> Mapping[str, WrittenPage]:
        return {page.uri: page for page in self.hand_written}

    @cached_property
    def _sessions(self) -> Mapping[str, Session]:
        return {each.uri: each for each in self.sessions}

    def source(self, uri: str) -> str | None:
        """A hand-written page as a generator is to read it, nothing brought to it yet; None where there is none.

        Generators swallow front matter that they cannot read, and take a first line «Note: …» for more of it.
        """
        page = self._written.get(uri)
        if page is None:
            return None
        study = self._sessions.get(uri)
        return fronts.written(page.said, session.described(study) if study else "") + page.text

    def written(self, uri: str, markdown: str) -> str:
        """A hand-written page with what the plan brings to it: a session's opening, blocks, words that it quotes."""
        page, study = self._written.get(uri), self._sessions.get(uri)
        if page and rendered(page.text).fault:
            return UNBUILT
        opening = session.opening(self.composer, study) if study else ""
        lines = markdown.split("\n")
        for number, line in prose(markdown):
            brought = self._brought(line, uri)
            if brought is not None:
                lines[number - 1] = f"\n{brought}\n"
        return opening + "\n".join(lines)

    def _brought(self, line: str, uri: str) -> str | None:
        if match := re.match(BLOCK, line):
            return self.block(match[1], uri)
        if match := re.match(QUOTATION, line):
            return session.quotation(self.composer, Quotation(match[1], match[2], Span("")))
        return None

    def resolve(self, id: str) -> tuple[str, str] | None:
        """The link, from the root of docs/, and the words of an id, or None."""
        if id not in self.composer.addresses:
            return None
        write = self.composer.writer(ROOT)
        return str(write.href(id)), write.name(id)

    @cached_property
    def absent(self) -> frozenset[str]:
        """The generated pages, by their Markdown below docs/, that this plan has nothing for."""
        return absent(self.composer)

    @property
    def words_day(self) -> str:
        """Of which day the words are, as every page tells."""
        day = newest_day(self.linked)
        return f"Lời văn cập nhật ngày {date(day)}" if day else "Lời văn như khi ban hành"

    def navigation(self) -> tuple[NavigationEntry, ...]:
        """The whole text and the sections."""
        return (NavigationEntry("Toàn văn", WHOLE_TEXT), *(self._entry(part) for part in self.linked.parts))

    def _entry(self, id: str) -> NavigationEntry:
        section = self.linked.sections[id]
        held = tuple(self._entry(inner) for inner in self.linked.sections_in(id))
        return NavigationEntry(f"{section.label} {heading(section.title)}", self.composer.addresses[id].uri, held)


def read(root: Path, origin: str = "", page_file: str = "") -> Site:
    """The site of the plan below `root`; never raises for what an editor can write.

    `origin` is where the site will be, or "" where that is not known; whoever was given one asks `completed` first why
    it cannot be used. `page_file` as in `Composer`.
    """
    plan, unread = read_plan(root)
    linked, unlinked = link(plan)
    composer = Composer(linked, addresses(linked), environment(), completed(origin)[0], page_file)
    written, unreadable = read_hand_written(root / DOCS)
    study, misread = sessions(written.pages)
    site = Site(linked, composer, (), study, written.pages)
    made, offered = generated(composer), uris(offers(linked, composer.addresses))
    moved = {id: fate.target for id, fate in departed(plan).items() if fate.target}
    texts = {page.uri: page.text for page in written.pages}

    def shown(uri: str) -> str | None:
        return site.written(uri, texts[uri]) if uri in texts else site.markdown(uri)

    wrong = hand_written.check(written, composer.addresses, moved, blocks.NAMES, made | offered, shown)
    permanent = {f"{short(id)}index.html" for id in {*composer.addresses, *departed(plan)}}
    wrong += page_files.check(written, made | offered | permanent)
    wrong += foreign_content.check(written)
    wrong += quoted_words.check(written.pages, linked)
    found = [*unread, *unlinked, *check(linked), *unreadable, *wrong, *misread, *links_out_of(root / THEME)]
    return replace(site, problems=in_order(causes(found, plan), first=f"{FOLDER}/"))
