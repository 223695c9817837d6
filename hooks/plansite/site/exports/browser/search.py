"""The search index: one entry a point, section, body, document and hand-written page. How it is searched is `browser/`.

Where a generator puts a page is the generator's to say; so the entries are made into a file by whoever knows (`index`).
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import Any

from plansite.language import ids
from plansite.language.phrasing import date, heading
from plansite.plan.linking.linked_plan import LinkedPlan
from plansite.plan.model.choices import FRONT_PLACES
from plansite.plan.model.plan import Point, Section
from plansite.plan.model.registries import Body, Document, Statement
from plansite.plan.model.roles import Role
from plansite.site.writing.templates import time_class
from plansite.site.writing.writer import Composer

JSON, SCRIPT = "search/search_index.json", "search/search_index.js"
KINDS = {"diem": "Điểm", "muc": "Mục", "co-quan": "Cơ quan", "van-ban": "Văn bản", "trang": "Trang"}
TIMES = {
    "moc": "Có thời điểm",
    "cho": "Chờ cơ quan khác",
    "thuong-xuyen": "Thường xuyên, định kỳ",
    "khong-neu": "Không nêu thời hạn",
}

_LONG = 5_000  # characters of a hand-written page
_HEADING = re.compile(r"h[1-6]")

Entry = dict[str, Any]
Locate = Callable[[str, str], str]


@dataclass(frozen=True)
class WrittenPage:
    """A page written by hand: its Markdown file below docs/, its title and its HTML."""

    uri: str
    title: str
    html: str


def index(composer: Composer, written: Iterable[WrittenPage], locate: Locate) -> Iterator[tuple[str, bytes]]:
    """The index as the theme loads it over http, and as a script for a folder opened without a server.

    `locate` gives the address of a Markdown file and an anchor, below the site's root.
    """
    entries = [*_entries(composer, locate), *(_written(page, locate) for page in written)]
    data = {"config": _config(composer.linked), "docs": [_without_empty(entry) for entry in entries]}
    text = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    yield JSON, f"{text}\n".encode()
    yield SCRIPT, f"var __index = {text}\n".encode()


def _config(linked: LinkedPlan) -> dict[str, Any]:
    """What the search must know besides its entries: abbreviations, and what the values of facets are called."""
    return {
        "abbreviations": {
            ids.slug(short).replace("-", ""): body.name for body in linked.plan.bodies for short in body.abbreviations
        },
        "labels": {
            "loai": KINDS,
            "phan": {part: _called(linked.sections[part]) for part in linked.parts},
            "thoi-han": TIMES,
        },
    }


def _entries(composer: Composer, locate: Locate) -> Iterator[Entry]:
    linked, where = composer.linked, composer.addresses

    def located(entry: Entry) -> Entry:
        address = where[entry["id"]]
        return {**entry, "location": locate(address.uri, address.anchor)}

    for place in linked.plan.places:
        yield located({**_place(linked, place), "title": FRONT_PLACES.get(place.id, place.id)})
    for section in linked.plan.sections:
        yield located(_section(composer, section))
        yield from (located(_point(composer, point)) for point in linked.points_of(section.id))
    yield from (located(_body(linked, body)) for body in composer.addressed(linked.plan.bodies))
    name = composer.writer("").name
    cited = {document.id: None for document in linked.cited}
    in_order = sorted(composer.addressed(linked.plan.documents), key=lambda each: each.id not in cited)
    yield from (located(_document(linked, document, name(document.id))) for document in in_order)


def _place(linked: LinkedPlan, point: Point) -> Entry:
    return {
        "kind": "diem",
        "id": point.id,
        "text": point.words,
        "more": " · ".join(each.corrected for each in linked.corrections_of(point.id) if each.corrected),
        "facets": {"co-quan": list(linked.bodies_of(point.id)), "van-ban": list(linked.targets(point.id, Role.CITES))},
    }


def _point(composer: Composer, point: Point) -> Entry:
    linked = composer.linked
    section = linked.sections[point.section]
    lineage = [*composer.writer("").lineage(section), section]
    entry = _place(linked, point)
    facets = {**entry["facets"], "phan": [lineage[0].id]}
    if point.task:
        facets["thoi-han"] = [time_class(linked.timing(point.id))]
    path = " › ".join([*(_number(each) for each in lineage[:-1]), _called(section)])
    return {**entry, "title": point.id, "path": path, "facets": facets}


def _section(composer: Composer, section: Section) -> Entry:
    above = composer.writer("").lineage(section)
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
    return f"{_number(section)} · {heading(section.title)}"


def _number(section: Section) -> str:
    """Its number without the sign after it: «III-» → «III»."""
    return re.sub(r"\W+$", "", section.label)


def _body(linked: LinkedPlan, body: Body) -> Entry:
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


def _document(linked: LinkedPlan, document: Document, name: str) -> Entry:
    day = f"ngày {date(document.date)}" if document.date else ""
    about = [document.title, document.issuer or "", day, document.status.words if document.status else ""]
    term = f"khóa {document.term}" if document.term else ""
    return {
        "kind": "van-ban",
        "id": document.id,
        "title": name,
        "names": [*document.aliases, f"{document.kind} {document.title}"],
        "number": document.number or "",
        "by": document.issuer or "",
        "call": f"{document.kind} {document.number} {term} {day}" if document.number else "",
        "text": " · ".join(part for part in about if part),
        "facets": {"van-ban": [document.id]},
        "first": list(linked.places(document.id, Role.CITES)),
    }


def _written(page: WrittenPage, locate: Locate) -> Entry:
    return {"kind": "trang", "title": page.title, "text": plain(page.html), "location": locate(page.uri, "")}


def _without_empty(entry: Entry) -> Entry:
    facets = {facet: values for facet, values in entry.get("facets", {}).items() if values}
    kept = {**entry, "facets": facets}
    return {"id": "", "text": "", "location": "", **{key: value for key, value in kept.items() if value}}


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


def plain(html: str) -> str:
    """The words of a page's HTML in one line; of a long page the headings and the beginning.

    Every reader loads the index, so that one long guide must not weigh as much as the plan.
    """
    parser = _Text()
    parser.feed(html)
    parser.close()
    words, headings = (re.sub(r"\s+", " ", "".join(parts)).strip() for parts in (parser.parts, parser.headings))
    return words if len(words) <= _LONG else f"{headings} {words[:_LONG].rpartition(' ')[0]}"
