"""What goes along when one point is passed on: its permanent address, how officials cite it, and its words."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping

from plansite.answers import names
from plansite.language.phrasing import date, sentence_start
from plansite.plan.linking.linked_plan import LinkedPlan
from plansite.plan.model.plan import Point
from plansite.plan.source.fields import Reference
from plansite.site.writing.addresses import HOME, SITE_PICTURE, Address, code_image, resolver_page
from plansite.site.writing.wording import come, said
from plansite.site.writing.writer import Composer
from plansite.values import frozen

PICTURE_SIZE = (1200, 630)  # as Facebook, Zalo and others ask for


@frozen
class Share:
    """A point as it is passed on; `link` is absolute where the address of the site is known, else relative.

    `state` is what became of it since it was issued, in a sentence; "" where nothing did.
    `version` says of which version the words are.
    `code` leads to its picture to be scanned; "" where there is none, for want of an address.
    """

    id: str
    link: str
    citation: str
    words: str
    state: str
    code: str
    version: str


@frozen
class Picture:
    """What a link to a page shows besides words: the whole address of a picture, and what stands on it."""

    address: str
    told: str
    width: int
    height: int


def picture(composer: Composer, uri: str) -> Picture | None:
    """The picture of the page `uri`, the site's own for a page that has none; None where no address is known."""
    if not composer.origin:
        return None
    folder, name = posixpath.dirname(uri), composer.linked.plan.front.short
    id = posixpath.basename(folder)
    if composer.addresses.get(id) == Address(uri):
        told = f"{names.name(composer.linked, id)} · {name}"
        return Picture(f"{composer.origin}{folder}/{SITE_PICTURE}", told, *PICTURE_SIZE)
    return Picture(f"{composer.origin}{SITE_PICTURE}", name, *PICTURE_SIZE)


def pictured(composer: Composer) -> Mapping[str, str]:
    """By the path of its picture, the id of every section, body and document that has a page."""
    pages = ((posixpath.dirname(each.uri), id) for id, each in composer.addresses.items() if not each.anchor)
    return {f"{folder}/{SITE_PICTURE}": id for folder, id in pages}


def share(composer: Composer, point: Point, uri: str) -> Share:
    """What the page `uri` offers to pass on of a point; a paragraph of its words a line."""
    words = "\n".join((*(paragraph.words for paragraph in point.paragraphs), *point.beside))
    code = Address(code_image(point.id)).opened_from(uri, composer.page_file) if composer.origin else ""
    link, citation = permanent(composer, point.id, uri), composer.citations[point.id]
    return Share(point.id, link, citation, words, state(composer.linked, point), code, edition(composer))


def edition(composer: Composer) -> str:
    """Of which version the words are, to be read on paper: «Theo bản công bố ngày 26/11/2026»; "" where none is."""
    day, after = composer.published.newest, "" if composer.published.unchanged else ", có sửa sau đó"
    return f"Theo bản công bố ngày {date(day)}{after}" if day else ""


def state(linked: LinkedPlan, point: Point) -> str:
    """What whoever is sent a point must know besides its words: repeal, another time, activation, misprints."""
    return " ".join(f"{sentence_start(each)}." for each in _since_issued(linked, point))


def repealed(linked: LinkedPlan, point: Point) -> str:
    """«đã bãi bỏ từ 10/2024 theo Thông báo 31-TB/HU», or ""."""
    repeal = point.card.repealed
    if repeal is None:
        return ""
    return f"đã bãi bỏ{f' từ {date(repeal.date)}' if repeal.date else ''}{_by(linked, repeal.by)}"


def _since_issued(linked: LinkedPlan, point: Point) -> Iterator[str]:
    if added := point.card.added:
        came = f"trước là {added.moved_from}, chuyển" if added.moved_from else "được bổ sung"
        yield f"{came}{_by(linked, added.by)}"
    if point.card.repealed:
        yield repealed(linked, point)
    else:
        for deadline in (each for each in point.card.deadlines if each.by and each not in point.card.superseded):
            of = f" của “{deadline.of}”" if deadline.of else ""
            yield f"thời hạn{of} nay là “{deadline.words}”{_by(linked, deadline.by)}"
    if point.card.activated:
        since, by = date(point.card.activated.date), _by(linked, point.card.activated.by)
        yield f"{come(linked.timing(point.id))} từ {since}{by}"
    yield from (said(each).rstrip(".") for each in linked.corrections_of(point.id))


def _by(linked: LinkedPlan, document: Reference | None) -> str:
    return f" theo {names.name(linked, document.id)}" if document else ""


def permanent(composer: Composer, id: str, uri: str) -> str:
    """The permanent address of an id: «https://…/di/III.4.2/»; relative to the page `uri` where no site is known."""
    return opened(composer, resolver_page(id), uri)


def home(composer: Composer, uri: str) -> str:
    """The first page of the site: «https://…/»; relative to the file `uri` where no site is known."""
    return opened(composer, Address(HOME), uri)


def opened(composer: Composer, address: Address, uri: str) -> str:
    """An address as whoever reads the page or file `uri` elsewhere opens it; relative where no site is known."""
    return composer.origin + address.path if composer.origin else address.opened_from(uri, composer.page_file)
