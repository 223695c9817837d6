"""What can be found: an entry a point, section, body, document and hand-written page. How it is searched is `browser/`.

Where a generator puts a page, and in which file its search looks, is the generator's to say.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from html.parser import HTMLParser
from typing import Any

from plansite.language import ids
from plansite.language.offices import abbreviations_of
from plansite.language.phrasing import date, heading
from plansite.plan.linking.linked_plan import LinkedPlan
from plansite.plan.model.choices import FRONT_PLACES
from plansite.plan.model.plan import Point, Section
from plansite.plan.model.registries import Body, Document, Statement
from plansite.plan.model.roles import Role
from plansite.site.writing.addresses import Address
from plansite.site.writing.kept import remembered
from plansite.site.writing.templates import time_class
from plansite.site.writing.writer import Composer

ENTRY_KINDS = {"diem": "Điểm", "muc": "Mục", "co-quan": "Cơ quan", "van-ban": "Văn bản", "trang": "Trang"}
TIMES = {
    "moc": "Có thời điểm",
    "cho": "Chờ cơ quan khác",
    "thuong-xuyen": "Thường xuyên, định kỳ",
    "khong-neu": "Không nêu thời hạn",
}

_LONG = 5_000  # characters of a hand-written page
_HEADING = re.compile(r"h[1-6]")

Said = dict[str, Any]


@dataclass(frozen=True)
class Entry:
    """What can be found at the page `uri`, at an anchor of it; `said` is what `browser/search/` reads of it."""

    uri: str
    anchor: str
    said: Said


@dataclass(frozen=True)
class RenderedPage:
    """A page written by hand: its Markdown file below docs/, its title and its HTML."""

    uri: str
    title: str
    html: str


def settings(linked: LinkedPlan) -> Mapping[str, Any]:
    """What the search must know besides its entries: abbreviations, and what the values of facets are called."""
    return {
        "abbreviations": {
            ids.slug(short).replace("-", ""): body.name
            for body in linked.plan.bodies
            for short in (*abbreviations_of(body.name), *body.abbreviations)
        },
        "labels": {
            "loai": ENTRY_KINDS,
            "phan": {part: _called(linked.sections[part]) for part in linked.parts},
            "thoi-han": TIMES,
        },
    }


def entries(composer: Composer) -> Iterator[Entry]:
    """An entry for every place, section, point, body and document that has a page."""
    for address, said in _entries(composer):
        if said["title"].strip():  # one whose name was refused cannot be shown as a result
            yield Entry(address.uri, address.anchor, said)


def of_written(pages: Collection[RenderedPage]) -> Iterator[Entry]:
    """The entries of hand-written pages, no two of one uri."""
    titles, texts = {page.uri: page.title for page in pages}, {page.uri: page.html for page in pages}
    for uri, words in remembered("words", texts, _words):
        yield Entry(uri, "", {"kind": "trang", "title": titles[uri], "text": words.decode()})


def _words(html: str) -> bytes:
    return plain(html).encode()


def _entries(composer: Composer) -> Iterator[tuple[Address, Said]]:
    linked, where = composer.linked, composer.addresses
    for place in linked.plan.front_places:
        yield where[place.id], {**_place(linked, place), "title": FRONT_PLACES.get(place.id, place.id)}
    for section in linked.plan.sections:
        yield where[section.id], _section(composer, section)
        yield from ((where[point.id], _point(composer, point)) for point in linked.points_of(section.id))
    yield from ((where[body.id], _body(linked, body)) for body in composer.addressed(linked.plan.bodies))
    name = composer.writer("").name
    cited = {document.id: None for document in linked.cited}
    in_order = sorted(composer.addressed(linked.plan.documents), key=lambda each: each.id not in cited)
    yield from ((where[each.id], _document(linked, each, name(each.id))) for each in in_order)


def _place(linked: LinkedPlan, point: Point) -> Said:
    return {
        "kind": "diem",
        "id": point.id,
        "text": point.words,
        "more": " · ".join(_more(linked, point)),
        "facets": {"co-quan": list(linked.bodies_of(point.id)), "van-ban": list(linked.targets(point.id, Role.CITES))},
    }


def _more(linked: LinkedPlan, point: Point) -> Iterator[str]:
    """What can be found besides a point's own words: what they should say, what its cells say."""
    yield from (each.corrected for each in linked.corrections_of(point.id) if each.corrected)
    yield from (f"{cell.column.title}: {cell.paragraph.words}" for cell in point.cells if cell.paragraph.words)


def _point(composer: Composer, point: Point) -> Said:
    linked = composer.linked
    section = linked.sections[point.section]
    lineage = [*linked.ancestors(section.id), section]
    entry = _place(linked, point)
    facets = {**entry["facets"], "phan": [lineage[0].id]}
    if point.task:
        facets["thoi-han"] = [time_class(linked.timing(point.id))]
    path = " › ".join([*(_number(each) for each in lineage[:-1]), _called(section)])
    return {**entry, "title": point.id, "path": path, "facets": facets}


def _section(composer: Composer, section: Section) -> Said:
    above = composer.linked.ancestors(section.id)
    return {
        "kind": "muc",
        "id": section.id,
        "title": _called(section),
        "names": [heading(section.title)],
        "path": " › ".join(_number(each) for each in above),
        "facets": {
            "phan": [(*above, section)[0].id],
            "co-quan": list(composer.linked.targets(section.id, Role.LEADS)),
        },
    }


def _called(section: Section) -> str:
    return f"{_number(section)} · {heading(section.title)}" if section.label and section.title else section.called


def _number(section: Section) -> str:
    """Its number without the sign after it: «III-» → «III»."""
    return re.sub(r"\W+$", "", section.label)


def _body(linked: LinkedPlan, body: Body) -> Said:
    said: list[Statement] = [*([body.end] if body.end else []), *body.context]
    return {
        "kind": "co-quan",
        "id": body.id,
        "title": body.name,
        "names": [*body.aliases, *body.abbreviations],
        "text": " ".join([*(each.words for each in said), body.note or ""]).strip(),
        "facets": {"co-quan": [body.id]},
        "first": list(linked.points_with(body.id)),
    }


def _document(linked: LinkedPlan, document: Document, name: str) -> Said:
    day = f"ngày {date(document.date)}" if document.date else ""
    about = [document.titled, document.issuer or "", day, document.status.words if document.status else ""]
    term = f"khóa {document.term}" if document.term else ""
    return {
        "kind": "van-ban",
        "id": document.id,
        "title": name,
        "names": [*document.aliases, *([f"{document.kind} {document.title}"] if document.title else [])],
        "number": document.number or "",
        "by": document.issuer or "",
        "call": f"{document.kind} {document.number} {term} {day}" if document.number else "",
        "text": " · ".join(part for part in about if part),
        "facets": {"van-ban": [document.id]},
        "first": list(linked.places(document.id, Role.CITES)),
    }


class _Text(HTMLParser):
    """Gathers what a reader sees, and apart from it what the headings say."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self.headings: list[str] = []
        self._in_heading = False
        self._left_out = ""
        self._depth = 0

    def handle_data(self, data: str) -> None:
        if self._left_out:
            return
        self.parts.append(data)
        if self._in_heading:
            self.headings.append(data)

    def handle_endtag(self, tag: str) -> None:
        if tag == self._left_out:
            self._depth -= 1
            self._left_out = tag if self._depth else ""
        if _HEADING.fullmatch(tag):
            self._in_heading = False
            self.headings.append(" · ")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if not self._left_out and "data-search-exclude" in dict(attrs):
            self._left_out = tag  # words of the plan that a page only repeats
        self._depth += tag == self._left_out
        self._in_heading |= _HEADING.fullmatch(tag) is not None
        if tag not in ("a", "abbr", "b", "code", "em", "i", "mark", "span", "strong", "sub", "sup"):
            self.parts.append(" ")


@lru_cache(maxsize=128)
def plain(html: str) -> str:
    """The words of a page's HTML in one line; of a long page the headings and the beginning.

    Every reader loads the index, so that one long guide must not weigh as much as the plan.
    """
    parser = _Text()
    parser.feed(html)
    parser.close()
    words, headings = (re.sub(r"\s+", " ", "".join(parts)).strip() for parts in (parser.parts, parser.headings))
    return words if len(words) <= _LONG else f"{headings} {words[:_LONG].rpartition(' ')[0]}"
