"""`plan/` and `docs/` → all that a generator needs: pages, files, the order of sections, and every problem.

What writes pages and files is imported where it is asked to write: to tell problems takes less time than to load it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from functools import cache, cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from plansite.answers.changes import newest_day
from plansite.checks import check, foreign_content, hand_written, page_files, page_names
from plansite.checks import quotations as quoted_words
from plansite.checks.consequences import causes
from plansite.language.phrasing import date
from plansite.plan.hand_written import fronts
from plansite.plan.hand_written.outline import Outline
from plansite.plan.hand_written.pages import HandWritten, WrittenPage, read_hand_written
from plansite.plan.hand_written.sessions import Session, sessions
from plansite.plan.ledger_history.fates import departed
from plansite.plan.linking.linked_plan import LinkedPlan, link
from plansite.plan.model.files import DOCS, FOLDER, THEME
from plansite.plan.reading import read_plan
from plansite.plan.source.text import links_out_of, misnamed
from plansite.plan.versions import Published, read_versions
from plansite.problems.problem import Problem, in_order
from plansite.site.writing.addresses import (
    DATA_FOLDER,
    HOME,
    KEPT_FOLDERS,
    ROOT,
    WHOLE_TEXT,
    Address,
    absent,
    addresses,
    beside_pages,
    pages,
    short,
)
from plansite.site.writing.kept import remembered
from plansite.site.writing.policy import HEADER_FILES
from plansite.site.writing.site_address import completed
from plansite.values import frozen

if TYPE_CHECKING:
    from plansite.comparing.history import History, Past
    from plansite.site.exports.browser.search import Entry, RenderedPage
    from plansite.site.pages.hand_written.brought import Brought
    from plansite.site.writing.page import Page
    from plansite.site.writing.sharing import Picture
    from plansite.site.writing.writer import Composer

UNBUILT = "Trang này chưa dựng được. Người biên tập xem lời báo khi kiểm tra.\n{: .luu-y }\n"


@frozen
class NavigationEntry:
    """A page in the navigation, with those that stand below it."""

    title: str
    uri: str
    held: tuple[NavigationEntry, ...] = ()


@frozen
class Site:
    """A plan ready to be written as pages."""

    linked: LinkedPlan
    addresses: Mapping[str, Address]
    by_hand: HandWritten
    sessions: tuple[Session, ...]
    misread: tuple[Problem, ...]
    """What could not be read as it was meant, before anything was checked."""
    origin: str
    page_file: str
    published: Published = Published()
    past: Past | None = None

    @cached_property
    def history(self) -> History:
        """What became of the plan from version to version."""
        from plansite.comparing.history import History
        from plansite.comparing.past import past_plan

        return History(self.published, self.linked, partial(remembered, "passages"), self.past or past_plan)

    @cached_property
    def composer(self) -> Composer:
        """What pages and files are made from."""
        from plansite.site.writing.templates import environment
        from plansite.site.writing.writer import Composer

        return Composer(self.linked, self.addresses, environment(), self.history, self.origin, self.page_file)

    @cached_property
    def problems(self) -> tuple[Problem, ...]:
        """Every problem of the plan and of the pages written by hand."""
        plan, addressed = self.linked.plan, self.addresses
        made = pages(self.linked, addressed, self.published.days)
        outlines = self._outlines

        def shown(uri: str) -> str | None:
            return self.written(uri, self._written[uri].text) if uri in self._written else self.markdown(uri)

        wrong = [*hand_written.unknown_references(self.by_hand, self.linked, addressed)]
        wrong += hand_written.broken_links(self.by_hand, outlines, (lambda: made, *self._offered), shown)
        wrong += page_files.check(self.by_hand, outlines, made | beside_pages(made) | {*HEADER_FILES}, KEPT_FOLDERS)
        wrong += page_names.check(self.by_hand, outlines)
        wrong += foreign_content.check(self.by_hand, outlines)
        wrong += quoted_words.check(self.by_hand.pages, self.linked)
        return in_order(causes([*self.misread, *check(self.linked), *wrong], plan), first=f"{FOLDER}/")

    @property
    def _offered(self) -> Iterator[Callable[[], frozenset[str]]]:
        """The files of `du-lieu/`, those last that take longest to know: for all of them versions are compared."""
        from plansite.site.exports.open_data import catalogue

        yield cache(lambda: catalogue.uris(catalogue.for_programs(self.linked)))
        yield cache(lambda: catalogue.uris(catalogue.for_offices(self.linked, self.addresses)))
        yield cache(lambda: catalogue.uris(catalogue.offers(self.linked, self.addresses, self.history)))

    @cached_property
    def _outlines(self) -> Mapping[str, Outline]:
        texts = {page.uri: page.text for page in self.by_hand.pages}
        return {uri: Outline.from_bytes(kept) for uri, kept in remembered("outlines", texts, _outline)}

    @cached_property
    def _written(self) -> Mapping[str, WrittenPage]:
        return {page.uri: page for page in self.by_hand.pages}

    def pages(self) -> Iterator[Page]:
        """Every generated page; whoever asks holds them, since together they are larger than the plan."""
        yield from (self.__dict__.get("_pages") or self._made()).values()

    def markdown(self, uri: str) -> str | None:
        """The Markdown of a generated page, or None."""
        page = self._pages.get(uri)
        return page.body if page else None

    @cached_property  # only where a page by hand leads into one of them
    def _pages(self) -> Mapping[str, Page]:
        return self._made()

    def _made(self) -> Mapping[str, Page]:
        from plansite.site.pages.kinds import KINDS

        made = (kind.pages(self.composer) for kind in KINDS if kind.made(self.composer))
        return {page.uri: page for each in made for page in each}

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Every other generated file, its path below the site's root and its bytes."""
        from plansite.site.exports.formats import EXPORTS
        from plansite.site.exports.open_data import datapackage

        weights: dict[str, datapackage.Weight] = {}
        for export in EXPORTS:
            for uri, content in export.files(self.composer):
                if uri.startswith(f"{DATA_FOLDER}/"):
                    weights[uri] = datapackage.weighed(content)
                yield uri, content
        yield from datapackage.files(self.composer, weights)

    def entries(self, rendered: Collection[RenderedPage]) -> Iterator[Entry]:
        """What can be found by searching, the pages that are no place of the plan last."""
        from plansite.site.exports.browser import search

        yield from search.entries(self.composer)
        yield from search.of_pages(self.linked, rendered)

    @cached_property  # every page asks
    def searched(self) -> frozenset[str]:
        """The pages of which only what they say of themselves is searched: their words are found where they stand."""
        ids = {address.uri for address in self.addresses.values()}
        return pages(self.linked, self.addresses) - ids | {HOME, WHOLE_TEXT}

    @property
    def search_settings(self) -> Mapping[str, Any]:
        """What the search must know besides its entries."""
        from plansite.site.exports.browser import search

        return search.settings(self.linked)

    def structured_data(self, uri: str) -> str | None:
        """The plan in JSON-LD as a script element of the page `uri` may hold it, or None."""
        from plansite.site.exports.standards import legislation

        return legislation.in_page(self.composer, uri)

    def picture(self, uri: str) -> Picture | None:
        """What a link to the page `uri` shows where it is sent, or None."""
        from plansite.site.writing.sharing import picture

        return picture(self.composer, uri)

    @cached_property  # every page asks
    def feed(self) -> str | None:
        """The path of the feed of changes below the site's root, or None where no change has a day."""
        return self.composer.feeds.get("")

    @cached_property
    def _brought(self) -> Brought:
        from plansite.site.pages.hand_written.brought import Brought

        return Brought(self.composer, self.sessions)

    def block(self, name: str, uri: str = HOME) -> str | None:
        """The Markdown of a named block for the page `uri`, or None; only pictures differ from page to page."""
        return self._brought.block(name, uri)

    def source(self, uri: str) -> str | None:
        """A hand-written page as a generator is to read it, nothing brought to it yet; None where there is none.

        Generators swallow front matter that they cannot read, and take a first line «Note: …» for more of it.
        """
        page = self._written.get(uri)
        return fronts.written(page.said, self._brought.description(uri)) + page.text if page else None

    def written(self, uri: str, markdown: str) -> str:
        """A hand-written page with what the plan brings to it: a session's opening, blocks, words that it quotes."""
        if uri in self._outlines and self._outlines[uri].fault:
            return UNBUILT
        return self._brought.page(uri, markdown)

    def resolve(self, id: str) -> tuple[str, str] | None:
        """The link, from the root of docs/, and the words of an id, or None."""
        if id not in self.addresses:
            return None
        write = self.composer.writer(ROOT)
        return str(write.href(id)), write.name(id)

    @cached_property
    def absent(self) -> frozenset[str]:
        """The generated pages, by their Markdown below docs/, that this plan has nothing for."""
        return absent(self.linked)

    @property
    def words_day(self) -> str:
        """Of which day the words are, as every page tells."""
        day = newest_day(self.linked)
        return f"Lời văn cập nhật ngày {date(day)}" if day else "Lời văn như khi ban hành"

    @property
    def paths(self) -> Mapping[str, str]:
        """The public path of the page of each id: «muc/III.4/»."""
        return {id: Address(address.uri).path for id, address in self.addresses.items()}

    @property
    def kept_addresses(self) -> frozenset[str]:
        """Every public path made from the plan that somebody may have kept: of pages, and the short ones of ids."""
        permanent = {short(id) for id in {*self.addresses, *departed(self.linked.plan)}}
        made = pages(self.linked, self.addresses, self.published.days)
        return frozenset({Address(uri).path for uri in made} | permanent)

    def navigation(self) -> tuple[NavigationEntry, ...]:
        """The whole text and the sections."""
        return (NavigationEntry("Toàn văn", WHOLE_TEXT), *(self._entry(part) for part in self.linked.parts))

    def _entry(self, id: str) -> NavigationEntry:
        section = self.linked.sections[id]
        held = tuple(self._entry(inner) for inner in self.linked.sections_in(id))
        return NavigationEntry(section.called, self.addresses[id].uri, held)


def read(root: Path, origin: str = "", page_file: str = "", past: Past | None = None) -> Site:
    """The site of the plan below `root`; never raises for what an editor can write.

    `origin` is where the site will be, or "" where that is not known; whoever was given one asks `completed` first why
    it cannot be used. `page_file` as in `Composer`. `past` gives the plan of a version, or is None where its files do.
    """
    plan, unread = read_plan(root)
    linked, unlinked = link(plan)
    by_hand, unreadable = read_hand_written(root / DOCS)
    study, misread = sessions(by_hand.pages)
    published, broken = read_versions(root)
    folders = (*misnamed(root / FOLDER), *misnamed(root / DOCS), *links_out_of(root / THEME))
    told = (*unread, *broken, *unlinked, *unreadable, *misread, *folders)
    return Site(linked, addresses(linked), by_hand, study, told, completed(origin)[0], page_file, published, past)


def _outline(text: str) -> bytes:
    from plansite.plan.hand_written.rendered import rendered

    return rendered(text).to_bytes()
