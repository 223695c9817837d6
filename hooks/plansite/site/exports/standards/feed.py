"""`thay-doi.atom`: every change of the plan whose day is known, for programs that read news (Atom, RFC 4287).

An id is made of the plan's own words and keys, so it stays the same on another address; links are absolute where the
site's address is known, else relative to the file, which the standard allows.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from uuid import NAMESPACE_URL, uuid5
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from plansite.answers import names
from plansite.answers.changes import Change, concerning, dated, marks_of
from plansite.answers.official_citation import identity
from plansite.comparing.history import Item, Passage
from plansite.language.phrasing import date, gist
from plansite.site.writing.addresses import CHANGES, FEED, Address
from plansite.site.writing.change_words import how_certain, told
from plansite.site.writing.sharing import home, opened, permanent
from plansite.site.writing.writer import Composer

NAMESPACE = "http://www.w3.org/2005/Atom"
MEDIA_TYPE = "application/atom+xml"
_MOMENT = "{day}T00:00:00+07:00"  # the plan's days are days in Vietnam
_SHOWN = 30  # words of a point in a summary
_ITEMS = 40  # changes of a version in a summary


def files(composer: Composer) -> Iterator[tuple[str, bytes]]:
    """The feed of the plan, and of each body and document: what happened on days that are known, and versions."""
    told = {"": dated(composer.linked), **concerning(composer.linked)}
    for of, uri in composer.feeds.items():
        yield uri, _written(document(composer, told.get(of, ()), uri, of))


def _written(feed: Element) -> bytes:
    return bytes(tostring(feed, encoding="utf-8", xml_declaration=True)) + b"\n"


def document(composer: Composer, every: Sequence[Change], uri: str = FEED, of: str = "") -> Element:
    """The feed at `uri` as its root element, `of` a body or a document, or of the whole plan."""
    plan = composer.linked.plan.front.short or composer.linked.plan.name
    name = f"{plan}: {names.name(composer.linked, of)}" if of else plan
    feed = Element("feed", {"xmlns": NAMESPACE, "xml:lang": "vi"})
    SubElement(feed, "id").text = _urn(composer, of)
    SubElement(feed, "title").text = f"Thay đổi của {name}"
    SubElement(
        feed, "subtitle"
    ).text = "Đính chính, bãi bỏ, yêu cầu, hướng dẫn đã có, thời hạn mới và tiến độ, mới nhất trước."
    entries = [
        (change.day or "", _entry(composer, change, uri, mark))
        for change, mark in zip(every, marks_of(every), strict=True)
    ]
    for passage, items in composer.history.concerning.get(of, ()):
        entries.append((passage.until or "", _of_version(composer, passage, items, uri, of)))
    entries.sort(key=lambda entry: entry[0], reverse=True)
    if entries:
        SubElement(feed, "updated").text = _MOMENT.format(day=entries[0][0])
    SubElement(SubElement(feed, "author"), "name").text = f"Trang “{plan}”"
    SubElement(feed, "link", rel="alternate", type="text/html", href=home(composer, uri))
    if composer.origin:
        SubElement(feed, "link", rel="self", type=MEDIA_TYPE, href=composer.origin + uri)
    feed.extend(entry for _, entry in entries)
    indent(feed, " ")
    return feed


def _entry(composer: Composer, change: Change, uri: str, mark: str) -> Element:
    entry = Element("entry")
    what, words = told(composer.linked, change)
    SubElement(entry, "id").text = _urn(composer, mark)
    SubElement(entry, "title").text = f"{change.place}: {what}"
    SubElement(entry, "updated").text = _moment(change)
    SubElement(entry, "link", rel="alternate", type="text/html", href=permanent(composer, change.place, uri))
    SubElement(entry, "category", term=change.kind)
    SubElement(entry, "summary").text = " ".join(
        part for part in (words, how_certain(change), _quoted(composer, change)) if part
    )
    return entry


def _of_version(composer: Composer, passage: Passage, items: Sequence[Item], uri: str, of: str) -> Element:
    """What a published version changed, of a body or a document what is anything to it."""
    entry, day = Element("entry"), passage.until or ""
    place = "/".join(part for part in (of, "ban", day) if part)
    SubElement(entry, "id").text = _urn(composer, place)
    SubElement(entry, "title").text = f"Bản {date(day)}: {len(items)} thay đổi"
    SubElement(entry, "updated").text = _MOMENT.format(day=day)
    href = opened(composer, Address(CHANGES, f"tu-{passage.since}"), uri)
    SubElement(entry, "link", rel="alternate", type="text/html", href=href)
    SubElement(entry, "category", term="ban")
    SubElement(entry, "summary").text = "\n".join(map(_in_words, items[:_ITEMS])) + (
        f"\nvà {len(items) - _ITEMS} thay đổi nữa." if len(items) > _ITEMS else ""
    )
    return entry


def _in_words(item: Item) -> str:
    """«điểm II.1.1: lời văn: … [bỏ: quý I] [nay là: quý II]»."""
    told = item.told
    if told.words:
        signs = {"gone": "[bỏ: {}]", "new": "[nay là: {}]"}
        changed = " ".join(signs.get(each.kind, "{}").format(each.words) for each in told.words)
    else:
        changed = " → ".join(f"“{words}”" for words in (told.before, told.after) if words)
    return f"{told.what}{f': {changed}' if changed else ''}"


def _urn(composer: Composer, mark: str) -> str:
    return uuid5(NAMESPACE_URL, f"plansite/{identity(composer.linked.plan)}/{mark}").urn


def _moment(change: Change) -> str:
    return _MOMENT.format(day=change.day)


def _quoted(composer: Composer, change: Change) -> str:
    point = composer.linked.points.get(change.place)
    return f"Lời văn: “{gist(point.words, _SHOWN)}”" if point and point.words else ""
