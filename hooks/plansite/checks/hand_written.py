"""The hand-written pages of docs/: `[[III.4.2]]`, `[[khoi:muc-luc]]` and relative links lead to what is there."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from html import unescape
from urllib.parse import unquote, urlsplit

from plansite.language import inline
from plansite.language.foreign_html import led_to
from plansite.plan.hand_written.outline import Outline, named
from plansite.plan.hand_written.pages import BLOCKS, CALL, HandWritten, WrittenPage
from plansite.plan.ledger_history.fates import moved
from plansite.plan.linking.linked_plan import LinkedPlan
from plansite.plan.points import unsafe
from plansite.problems import rules
from plansite.problems.problem import Problem, Span, did_you_mean

_ANY = re.compile(r"\[\[([^\[\]\n|]+)(?:\|[^\[\]\n]*)?\]\]")
_QUOTED = re.compile(r"\s*trich\s*:", re.IGNORECASE)

Shown = Callable[[str], str | None]


def unknown_references(written: HandWritten, linked: LinkedPlan, known: Iterable[str]) -> Iterator[Problem]:
    """A problem for every `[[III.4.2]]` or block in the pages of docs/ that names nothing; `known` are ids."""
    ids = set(known)
    gone = moved(linked.plan)
    for span, id in (found for page in written.pages for found in _in_brackets(page)):
        name = id.removeprefix("khoi:")
        if id not in ids and not (id != name and name in BLOCKS):
            near = gone.get(id) or did_you_mean(id, ids)
            yield rules.REFERENCE_UNKNOWN.at(span, near=near, id=id)


def _in_brackets(page: WrittenPage) -> Iterator[tuple[Span, str]]:
    """What stands in double brackets on a page, but for quotations, which are told where they are read."""
    for number, line in page.lines:
        for id in _ANY.findall(CALL.sub("", line)):
            if not _QUOTED.match(id):
                yield Span(page.path, number), id


def broken_links(
    written: HandWritten,
    outlines: Mapping[str, Outline],
    generated: Iterable[Callable[[], frozenset[str]]],
    shown: Shown,
) -> Iterator[Problem]:
    """A problem for every link in the pages of docs/ that leads to something that is not there.

    `outlines` says of each page by its uri where it leads, `generated` gives the files that the plan brings, those last
    that take longest to know; `shown` gives the Markdown of a page with what the plan brings to it.
    """
    pages = {page.uri: page for page in written.pages}
    files = (lambda: written.files, *generated)

    @cache  # of a long page that a block makes, and of which many places are asked
    def brought(uri: str) -> frozenset[str]:
        return named(shown(uri) or "")

    def place(uri: str, anchor: str) -> bool:
        page = pages.get(uri)
        if page is None and not uri.endswith(".md"):
            return True
        if page and (not page.readable or outlines[uri].fault or anchor in outlines[uri].anchors):
            return True
        return anchor in brought(uri)

    for page in written.pages:
        if fault := outlines[page.uri].fault:
            yield rules.PAGE_UNBUILT.at(Span(page.path, page.first + fault[0] - 1), why=fault[1])
        for words in dict.fromkeys(outlines[page.uri].loose):
            lines = [number for number, line in page.lines if words in line] or [page.first]
            yield from (rules.LINK_BROKEN.at(Span(page.path, number), address=words) for number in lines)
        for number, address in _in_html(page, outlines[page.uri].raw) if outlines[page.uri].raw else ():
            if not address.startswith("#"):
                yield rules.LINK_RAW.at(Span(page.path, number), address=address)
            elif not place(page.uri, address[1:]):
                yield rules.LINK_BROKEN.at(Span(page.path, number), address=address)
        for address in dict.fromkeys(outlines[page.uri].addresses):
            if inline.leads_astray(address):
                yield from (unsafe(address, Span(page.path, number)) for number in _lines(address, page))
                continue
            there, anchor = target(address, page.uri)
            if there is None or (any(there in some() for some in files) and (not anchor or place(there, anchor))):
                continue
            near = _meant(there, page.uri, frozenset().union(*(some() for some in files)))
            for number in _lines(address, page):
                yield rules.LINK_BROKEN.at(Span(page.path, number), near=near, address=address)


def _in_html(page: WrittenPage, addresses: Sequence[str]) -> Iterator[tuple[int, str]]:
    """The addresses that stand in the HTML of a page, each on its lines, or on the first where none shows it."""
    found = [(number, address) for number, address in led_to(page.outside_code) if address in addresses]
    yield from dict.fromkeys(found)
    yield from dict.fromkeys((page.first, each) for each in addresses if each not in {address for _, address in found})


def target(address: str, page: str) -> tuple[str | None, str]:
    """The file below docs/ that an address on a page leads to, None where it leads to another site, and the place."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return "", ""
    if parts.scheme or parts.netloc or not (parts.path or parts.fragment) or "\2amp\3" in address:
        return None, ""
    joined = posixpath.join(posixpath.dirname(page), unquote(parts.path)).lstrip("/")
    return (posixpath.normpath(joined) if parts.path else page), parts.fragment


def _meant(target: str, page: str, files: frozenset[str]) -> str | None:
    """The address of a file that is there, where only letter case or the end of the name differ."""
    likely = {f"{target}{end}".casefold() for end in ("", ".md", "/index.md")}
    found = sorted(uri for uri in files if uri.casefold() in likely and uri != target)
    return posixpath.relpath(found[0], posixpath.dirname(page) or ".") if found else None


def _lines(address: str, page: WrittenPage) -> list[int]:
    """The lines on which an address stands, or the first of the page where it is written otherwise than it is read."""
    whole = re.compile(rf"(?<![^\s(<\"]){re.escape(address)}(?![^\s)>\"])")
    found = [number for number, line in page.lines if whole.search(line)]
    if not found:  # as Markdown may write it: with entities, with signs made plain
        found = [number for number, line in page.lines if _plain(address) in _plain(line)]
    return found or [page.first]


def _plain(text: str) -> str:
    return unescape(text).replace("\\", "")
