"""What can be found: an entry a point, section, body, document and page. How it is searched is `browser/`.

Where a generator puts a page, and in which file its search looks, is the generator's to say.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from typing import Any

from plansite.answers import names
from plansite.language.offices import offices
from plansite.language.phrasing import date, gist, heading, mid_sentence
from plansite.plan.linking.linked_plan import LinkedPlan
from plansite.plan.model.choices import FRONT_PLACES, PREAMBLE, RECIPIENTS, SIGNATURE, TITLE
from plansite.plan.model.plan import Point, Section
from plansite.plan.model.registries import Body, Document, Statement
from plansite.plan.model.roles import Role
from plansite.site.exports.browser.page_words import ANSWERS, EDITORS, asked_for, plain
from plansite.site.writing.addresses import Address
from plansite.site.writing.kept import remembered
from plansite.site.writing.wording import TIME_CLASSES, became, time_class
from plansite.site.writing.writer import Composer
from plansite.values import frozen

ENTRY_KINDS = {"diem": "Điểm", "muc": "Mục", "co-quan": "Cơ quan", "van-ban": "Văn bản", "trang": "Trang"}
# What people ask a place before or behind the parts by; `word` is what kind of document the plan is.
_PLACE_NAMES = {
    TITLE: ("tên {word}", "số {word}", "{word} số mấy", "{word} số bao nhiêu"),
    PREAMBLE: ("lời nói đầu",),
    RECIPIENTS: (
        "gửi cho ai",
        "gửi cho những ai",
        "{word} gửi ai",
        "gửi cho nơi nào",
        "gửi cho những nơi nào",
        "gửi tới",
    ),
    SIGNATURE: (
        "ai ký",
        "người ký",
        "ai ký {word}",
        "ai ban hành {word}",
        "{word} do ai ban hành",
        "{word} của ai",
        "{word} này của ai",
    ),
}
# Whom people of a province ask for, though a plan need not name them.
_DEPARTMENT = "Sở "
_FEW = 8  # words
Said = dict[str, Any]


@frozen
class Entry:
    """What can be found at the page `uri`, at an anchor of it; `said` is what `browser/search/` reads of it.

    A point says neither title, path nor part, nor who leads it where that is who leads its section, and needs no
    address: it is told by the section `within` which it comes (`completed` in `browser/search/entries.js`), since
    every reader loads the index.
    """

    uri: str
    anchor: str
    said: Said
    within: str = ""


@frozen
class RenderedPage:
    """A page that is no place of the plan: its Markdown file below docs/, its title, what of its HTML is searched."""

    uri: str
    title: str
    html: str


def settings(linked: LinkedPlan) -> Mapping[str, Any]:
    """What the search must know besides its entries: what the plan and facets are called, and offices not in it."""
    named = {body.name.casefold() for body in linked.plan.bodies}
    return {
        "plan": linked.plan.word,
        "offices": [name for name in offices().short if name.startswith(_DEPARTMENT) and name.casefold() not in named],
        "labels": {
            "loai": ENTRY_KINDS,
            "phan": {part: _called(linked.sections[part]) for part in linked.parts},
            "thoi-han": TIME_CLASSES,
        },
    }


def entries(composer: Composer) -> Iterator[Entry]:
    """An entry for every place, section, point, body and document that has a page."""
    for address, said in _entries(composer):
        if str(said.get("title", said["id"])).strip():  # one whose name was refused cannot be shown as a result
            yield Entry(address.uri, address.anchor, said, "" if "title" in said else address.uri)


def of_pages(linked: LinkedPlan, pages: Collection[RenderedPage]) -> Iterator[Entry]:
    """The entries of pages that are no places of the plan, no two of one uri."""
    by_uri = {page.uri: page for page in pages}
    asked = {uri: page.html for uri, page in by_uri.items()}
    for uri, words in remembered("words", asked, _words):
        said: Said = {
            "kind": "trang",
            "title": by_uri[uri].title,
            "names": [name for name in asked_for(uri, linked.plan.word) if name != by_uri[uri].title.lower()],
            "text": words.decode(),
            "answers": ANSWERS.get(uri, ""),
            "editors": uri.startswith(EDITORS),
        }
        yield Entry(uri, "", said)


def _words(html: str) -> bytes:
    return plain(html).encode()


def _entries(composer: Composer) -> Iterator[tuple[Address, Said]]:
    linked, where = composer.linked, composer.addresses
    for place in linked.plan.front_places:
        asked = [name.format(word=linked.plan.word) for name in _PLACE_NAMES.get(place.id, ())]
        yield where[place.id], {**_place(linked, place), "title": FRONT_PLACES.get(place.id, place.id), "names": asked}
    for section in linked.plan.sections:
        yield where[section.id], _section(composer, section)
        yield from ((where[point.id], _point(linked, point)) for point in linked.points_of(section.id))
    yield from ((where[body.id], _body(linked, body)) for body in composer.addressed(linked.plan.bodies))
    cited = {document.id: None for document in linked.cited}
    in_order = sorted(composer.addressed(linked.plan.documents), key=lambda each: each.id not in cited)
    yield from ((where[each.id], _document(linked, each)) for each in in_order)


def _place(linked: LinkedPlan, point: Point) -> Said:
    return {
        "kind": "diem",
        "id": point.id,
        "text": point.words,
        "more": " · ".join(_more(linked, point)),
    }


def _more(linked: LinkedPlan, point: Point) -> Iterator[str]:
    """What can be found besides a point's own words: what they should say, what its cells and footnotes say."""
    yield from (each.corrected for each in linked.corrections_of(point.id) if each.corrected)
    yield from point.beside


def _point(linked: LinkedPlan, point: Point) -> Said:
    section = linked.sections[point.section]
    timing = linked.timing(point.id)
    leads = linked.targets(point.id, Role.LEADS)
    return {
        **_place(linked, point),
        "facets": {"thoi-han": [time_class(timing)] if point.task else []},
        **({} if leads == linked.targets(section.id, Role.LEADS) else {"leads": list(leads)}),
        "days": [each.until for each in timing.moments] if point.in_force else [],
    }


def _section(composer: Composer, section: Section) -> Said:
    above = composer.linked.ancestors(section.id)
    return {
        "kind": "muc",
        "id": section.id,
        "title": _called(section),
        "path": " › ".join(_number(each) or _in_few_words(each) for each in above),
        "facets": {
            "phan": [part] if (part := composer.linked.outermost(section.id)) != section.part else [],
            "co-quan": list(composer.linked.targets(section.id, Role.LEADS)),
        },
    }


def _called(section: Section) -> str:
    return f"{_number(section)} · {heading(section.title)}" if section.label and section.title else section.called


def _number(section: Section) -> str:
    """Its number without the sign after it: «III-» → «III»."""
    return re.sub(r"\W+$", "", section.label)


def _in_few_words(section: Section) -> str:
    """What tells a section without a number: how its title begins."""
    return gist(section.name or section.called, _FEW)


def _body(linked: LinkedPlan, body: Body) -> Said:
    said: list[Statement] = [*([body.end] if body.end else []), *body.context]
    before = linked.sources(body.id, Role.SUCCEEDED_BY)
    return {
        "kind": "co-quan",
        "id": body.id,
        "title": body.name,
        "names": [*body.aliases, *body.abbreviations],
        "text": " ".join([*(each.words for each in said), body.note or ""]).strip(),
        "now": _became(linked, body, before),
        "charge": _charge(linked, body),
        "tasks": linked.leaders.get(body.id, 0),
        "first": list(linked.points_with(body.id)),
        "before": list(before),
    }


def _became(linked: LinkedPlan, body: Body, before: tuple[str, ...]) -> str:
    """What became of a body, as the registry says it; the sources are on its page."""
    after = [linked.bodies[each.body.id].name for each in body.successors if each.body.id in linked.bodies]
    now = became(body, ", ".join(after))
    said = f"{now}. " if now else ""
    said += " ".join(dict.fromkeys(each.note for each in body.successors if each.note))
    if before:
        said += f" Kế tục: {', '.join(linked.bodies[each].name for each in before)}."
    return said.strip()


def _charge(linked: LinkedPlan, body: Body) -> str:
    """What the plan asks of a body, in numbers."""
    led = [linked.points[id] for id in linked.places(body.id, Role.LEADS)]
    tasks = [point for point in led if point.task and point.in_force]
    times = Counter(time_class(linked.timing(point.id)) for point in tasks)
    counted = ", ".join(f"{times[kind]} {mid_sentence(said)}" for kind, said in TIME_CLASSES.items() if times[kind])
    others = len([point for point in led if not point.task])
    named = len(linked.points_with(body.id)) - len(led)
    return "; ".join(
        said
        for said in (
            f"{len(tasks)} nhiệm vụ: {counted}" if tasks else "",
            f"chủ trì {others} việc khác" if others else "",
            f"có mặt ở {named} chỗ khác" if named and led else f"được nhắc đến ở {named} chỗ" if named else "",
        )
        if said
    )


def _document(linked: LinkedPlan, document: Document) -> Said:
    name = names.name(linked, document.id)
    day = f"ngày {date(document.date)}" if document.date else ""
    term = f"khóa {document.term}" if document.term else ""
    untitled = "" if document.title else document.titled
    return {
        "kind": "van-ban",
        "id": document.id,
        "title": name,
        "names": [each for each in document.aliases if each != name],
        "number": document.number or "",
        "text": document.title or "",
        "issued": " · ".join(part for part in (untitled, document.issuer or "", term, day) if part),
        "state": document.status.words if document.status else "",
        "first": list(linked.places(document.id, Role.CITES)),
    }
