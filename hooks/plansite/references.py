"""`[[III.4.2]]` and `[[khoi:muc-luc]]` in the hand-written pages of docs/: their grammar and their check."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator
from pathlib import Path

from plansite import rules
from plansite.problems import Problem, Span, did_you_mean
from plansite.source import read_text

REFERENCE = r"\[\[([A-Za-z0-9.\-]+)(?:\|([^\[\]\n]+))?\]\]"
BLOCK = r"^\[\[khoi:([a-z\-]+)\]\][ \t]*$"

_FENCE = re.compile(r"\s*(```|~~~)")
_CODE = re.compile(r"(`+).*?\1")
_ANY = re.compile(r"\[\[([^\[\]\n|]+)(?:\|[^\[\]\n]*)?\]\]")


def check(docs: Path, known: Iterable[str], blocks: Container[str] = ()) -> list[Problem]:
    """A problem for every reference in `docs` to something that is not there."""
    ids = set(known)
    problems: list[Problem] = []
    for file in sorted(docs.rglob("*.md")):
        path = f"{docs.name}/{file.relative_to(docs).as_posix()}"
        text, wrong = read_text(file, path)
        problems += wrong
        for line, id in _references(text or ""):
            name = id.removeprefix("khoi:")
            if id not in ids and not (id != name and name in blocks):
                problems.append(rules.REFERENCE_UNKNOWN.at(Span(path, line), near=did_you_mean(id, ids), id=id))
    return problems


def taken(docs: Path, generated: Iterable[str]) -> list[Problem]:
    """A problem for every file in `docs` that stands where a generated page will."""
    return [rules.PAGE_TAKEN.at(Span(f"{docs.name}/{uri}")) for uri in sorted(generated) if (docs / uri).exists()]


def _references(text: str) -> Iterator[tuple[int, str]]:
    fence = ""
    for number, line in enumerate(text.split("\n"), 1):
        mark = _FENCE.match(line)
        if mark and (not fence or mark[1] == fence):
            fence = "" if fence else mark[1]
        elif not fence:
            for match in _ANY.finditer(_CODE.sub("", line)):
                yield number, match[1]
