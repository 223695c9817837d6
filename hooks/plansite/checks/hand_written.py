"""The hand-written pages of docs/: `[[III.4.2]]`, `[[khoi:muc-luc]]` and relative links, checked."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Container, Iterable, Mapping, Sequence
from urllib.parse import unquote

from markdown.extensions.toc import slugify

from plansite.language import inline
from plansite.plan.hand_written.pages import BLOCK, HandWritten
from plansite.plan.points import unsafe
from plansite.problems import rules
from plansite.problems.problem import Problem, Span, did_you_mean

_ANY = re.compile(r"\[\[([^\[\]\n|]+)(?:\|[^\[\]\n]*)?\]\]")
_LINK = re.compile(r"\[[^\[\]]*\]\(<?([^()<>\s]+)>?(?:\s+\"[^\"]*\")?\)")
_OUTSIDE = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]*:|//")
_DEFINITION = re.compile(r"\s{0,3}\[[^\[\]]+\]:\s*<?([^<>\s]+)")
_OTHERWISE = re.compile(r"mailto:|tel:|//[A-Za-z0-9]")  # what a page may lead to besides
_HEADING = re.compile(r"#+\s*(.*?)\s*#*\s*$")
_ANCHOR = re.compile(r"\{:[^}]*#([^\s}]+)|\bid=\"([^\"]+)\"")

Lines = Sequence[tuple[int, str]]


def check(
    written: HandWritten,
    known: Iterable[str],
    moved: Mapping[str, str],
    blocks: Container[str],
    generated: Container[str],
) -> list[Problem]:
    """A problem for everything in the pages of docs/ that leads to something that is not there.

    `known` are the ids of the plan, `moved` what took the place of ids that left it, `blocks` the names of blocks,
    `generated` the files that the plan brings.
    """
    ids = set(known)
    problems: list[Problem] = []
    anchors = {page.uri: _anchors(page.lines) for page in written.pages}
    for page in written.pages:
        for number, line in page.lines:
            span = Span(page.path, number)
            for id in _ANY.findall(line):
                name = id.removeprefix("khoi:")
                if re.match(r"\s*trich\s*:", id, re.IGNORECASE):
                    continue  # told where quotations are read
                if id not in ids and not (id != name and name in blocks):
                    near = moved.get(id) or did_you_mean(id, ids)
                    problems.append(rules.REFERENCE_UNKNOWN.at(span, near=near, id=id))
            wrong = [
                address
                for address in (*_LINK.findall(line), *_DEFINITION.findall(line))
                if not (inline.is_safe_address(address) or _OTHERWISE.match(address))
            ]
            problems += [unsafe(address, span) for address in wrong]
            problems += [
                rules.LINK_BROKEN.at(span, address=address)
                for address in _LINK.findall(line)
                if address not in wrong and not _leads_somewhere(address, page.uri, written.files, anchors, generated)
            ]
    return problems


def taken(written: HandWritten, generated: Container[str]) -> list[Problem]:
    """A problem for every page of docs/ that stands where a generated page will."""
    return [rules.PAGE_TAKEN.at(Span(page.path)) for page in written.pages if page.uri in generated]


def _leads_somewhere(
    address: str, page: str, files: Container[str], anchors: Mapping[str, set[str] | None], generated: Container[str]
) -> bool:
    if _OUTSIDE.match(address):
        return True
    path, _, anchor = unquote(address).partition("#")
    base = "" if path.startswith("/") else posixpath.dirname(page)
    target = posixpath.normpath(posixpath.join(base, path.lstrip("/"))) if path else page
    if target in generated:
        return True
    if target not in anchors:
        return target in files
    there = anchors[target]
    return not anchor or there is None or anchor in there


def _anchors(lines: Lines) -> set[str] | None:
    """The ids that a page gives itself; None where a block brings ids that are not known here."""
    found: set[str] = set()
    for _, line in lines:
        if re.match(BLOCK, line):
            return None
        found |= {first or second for first, second in _ANCHOR.findall(line)}
        heading = _HEADING.match(line)
        if heading:
            found.add(slugify(heading[1], "-"))
    return found
