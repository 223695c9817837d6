"""`/du-lieu/`: every file for other programs, what it is, an example of it, and on what terms."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element, indent, tostring

from plansite.answers.annex import COLUMNS, ID_COLUMN, Group, Row, every_row, groups
from plansite.answers.changes import dated
from plansite.language.phrasing import gist
from plansite.plan.model.files import SECTIONS
from plansite.site.exports.annex import annex_csv
from plansite.site.exports.open_data import data, datapackage
from plansite.site.exports.open_data.catalogue import offers
from plansite.site.exports.standards import akoma_ntoso, calendars, feed, legislation
from plansite.site.writing.addresses import (
    AKOMA_NTOSO,
    CALENDAR,
    DATA,
    DATA_INDEX,
    DATA_PACKAGE,
    FEED,
    LINKED_DATA,
    SCHEMA,
    TASKS_CSV,
)
from plansite.site.writing.page import Page
from plansite.site.writing.writer import Composer

_SHOWN = 14  # words of a text in an example
_OPENED_BY_PEOPLE = ("xlsx", "docx", "ics")
_OF_PLAN = ("@type", "legislationType", "legislationPassedBy", "name")


def pages(composer: Composer) -> Iterator[Page]:
    """The one page of all data files."""
    linked, write = composer.linked, composer.writer(DATA_INDEX)
    offered = offers(linked, composer.addresses, composer.history)
    row = next(every_row(groups(linked)), None)
    own = {uri for offer in offered for _, uri in offer.own}
    bodies = dict.fromkeys(body for offer in offered for body in offer.bodies)
    body = composer.render(
        "finding/data_index.md.j2",
        write,
        for_people=[offer for offer in offered if offer.form in _OPENED_BY_PEOPLE],
        for_programs=[offer for offer in offered if offer.form not in _OPENED_BY_PEOPLE],
        columns=[(name, datapackage.MEANINGS[name]) for name in (*COLUMNS, ID_COLUMN)],
        example=_cells(row) if row else None,
        examples=_examples(composer),
        own=[(body, [(each.brief, uri) for each in offered for id, uri in each.own if id == body]) for body in bodies],
    )
    kind, count = composer.linked.plan.kind, len(offered) + len(own)
    description = f"{kind} dưới dạng tệp cho bảng tính, lịch và phần mềm khác: {count} tệp."
    yield Page(DATA_INDEX, "Tải về", description, body, SECTIONS)


def _cells(row: Row) -> list[tuple[str, int | str]]:
    shown = [gist(cell, _SHOWN) if isinstance(cell, str) else cell for cell in (*row.cells, row.id)]
    return list(zip((*COLUMNS, ID_COLUMN), shown, strict=True))


def _examples(composer: Composer) -> Mapping[str, str]:
    """A piece of each text file of this plan, by the address of the file."""
    linked = composer.linked
    found: dict[str, str] = {}
    point = data.example(composer)
    if point:
        found[DATA] = _json(point | {"loi": gist(point["loi"], _SHOWN)})
    found[SCHEMA] = _json(data.example_of_schema())
    row = next(every_row(groups(linked)), None)
    if row:
        short = dataclasses.replace(row, words=gist(row.words, _SHOWN))
        found[TASKS_CSV] = annex_csv.table((Group("", (short,)),)).decode("utf-8-sig").rstrip()
    table = next(each for each in datapackage.package(composer)["resources"] if each["format"] == "csv")
    found[DATA_PACKAGE] = _json({key: table[key] for key in ("name", "path", "encoding", "title")})
    whole = next(calendars.files(composer), None)
    if whole:
        lines = whole[1].decode().splitlines()
        start, end = lines.index("BEGIN:VEVENT"), lines.index("END:VEVENT")
        found[CALENDAR] = "\n".join(lines[start : end + 1])
    shown = {key: value for key, value in legislation.document(composer, LINKED_DATA).items() if key in _OF_PLAN}
    found[LINKED_DATA] = _json({key: gist(value, _SHOWN) if key == "name" else value for key, value in shown.items()})
    entry = feed.document(composer, dated(composer.linked)).find("entry")
    if entry is not None:
        found[FEED] = _xml(entry)
    element = next(akoma_ntoso.document(composer).iter("paragraph"), None)
    if element is not None:
        found[AKOMA_NTOSO] = _xml(element)
    return found


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, indent=2)


def _xml(element: Element) -> str:
    element.tail = None
    for paragraph in (*element.iter("p"), *element.iter("summary")):
        words = gist("".join(paragraph.itertext()), _SHOWN)
        paragraph.clear()
        paragraph.text = words
    indent(element)
    return tostring(element, encoding="unicode")
