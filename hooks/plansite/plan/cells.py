"""What the cells of an annex say of its rows: who leads, who works on it, what must come of it.

A card that says it itself is left as it is.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from plansite.language.phrasing import is_ditto, outside_brackets, without_part
from plansite.language.spelling import alike
from plansite.plan.model.annex_table import BODY_COLUMNS, Column
from plansite.plan.model.cards import Card
from plansite.plan.model.choices import PRODUCT_COLUMN
from plansite.plan.model.paragraphs import Cell, Paragraph
from plansite.plan.model.plan import Point
from plansite.plan.model.registries import Body
from plansite.plan.source.fields import Reference, keys
from plansite.problems import rules
from plansite.problems.problem import Problem, did_you_mean

_BETWEEN = re.compile(r"\s*(?:[;•]|(?<!\bTP)(?<!\bTp)(?<!\bTX)(?<!\bTx)\.(?=\s|$))\s*")
_CUT = re.compile(r"\s*,\s*(?:và\s+)?|\s+và\s+|\s+[-–+]\s+")
_FIELDS = {role: keys(Card)[role.value][0] for role in BODY_COLUMNS}

# Names as `alike` has them: the ids of those who may be meant, and as they are written.
Named = Mapping[str, tuple[tuple[str, ...], str]]


def with_cells(points: Sequence[Point], bodies: Sequence[Body]) -> tuple[tuple[Point, ...], list[Problem]]:
    """The points, each with what its cells say, and a problem for every name in a cell that is no body's."""
    named = _called(bodies)
    found: list[Point] = []
    problems: list[Problem] = []
    above: dict[Column, Paragraph] = {}
    issued: dict[Column, Paragraph] = {}
    for point in points:
        if point.cells:
            # «As above» of a row that was issued is not what was put in above it later.
            stood = above if point.added else issued
            point = replace(point, cells=tuple(_as_above(cell, stood) for cell in point.cells))
            said = {cell.column: cell.meant for cell in point.cells}
            above |= said
            issued |= {} if point.added else said
            card, wrong = _completed(point, named)
            problems += wrong
            found.append(replace(point, card=card, leads=card.leads or point.leads))
        else:
            found.append(point)
    return tuple(found), problems


def _called(bodies: Sequence[Body]) -> Named:
    """By each name whoever is named so; of what several are called besides, all of them."""
    named: dict[str, tuple[tuple[str, ...], str]] = {}
    for body in bodies:
        for name in (*body.aliases, *body.abbreviations):
            before, _ = named.get(alike(name), ((), name))
            named[alike(name)] = (tuple(dict.fromkeys((*before, body.id))), name)
    return named | {alike(body.name): ((body.id,), body.name) for body in reversed(bodies) if body.name}


def _as_above(cell: Cell, above: Mapping[Column, Paragraph]) -> Cell:
    return replace(cell, above=above.get(cell.column)) if is_ditto(cell.paragraph.words) else cell


def _completed(point: Point, named: Named) -> tuple[Card, list[Problem]]:
    said: dict[str, object] = {}
    problems: list[Problem] = []
    for role, field in _FIELDS.items():
        cell = point.cell(role)
        if cell and not getattr(point.card, field):
            said[field], wrong = _bodies(cell, named)
            problems += wrong
    product = point.cell(PRODUCT_COLUMN)
    if product and not point.card.product:
        said["product"] = product.meant.words
    return replace(point.card, **said), problems  # type: ignore[arg-type]


def _bodies(cell: Cell, named: Named) -> tuple[tuple[Reference, ...], list[Problem]]:
    span = cell.paragraph.span_at(0)
    found: list[Reference] = []
    problems: list[Problem] = []
    for words in _parted(cell.meant.words.strip().lstrip("-–+ ")):
        meant, rest = _named(words, named)
        for ids in meant:
            if len(ids) == 1:
                found.append(Reference(ids[0], span))
            else:
                told = {"column": cell.column.title, "words": words, "candidates": ", ".join(ids)}
                problems.append(rules.CELL_BODY_AMBIGUOUS.at(span, **told))
        if rest:
            near = did_you_mean(rest, [name for _, name in named.values()])
            problems.append(rules.CELL_BODY_UNKNOWN.at(span, near=near, column=cell.column.title, words=rest))
    return tuple(dict.fromkeys(found)), problems


def _parted(words: str) -> list[str]:
    """What signs part that stand within no name."""
    parts = (words[start:end] for start, end in zip(*_bounds(words, _BETWEEN), strict=True))
    return [part for part in parts if without_part(part)]


def _bounds(words: str, cut: re.Pattern[str]) -> tuple[list[int], list[int]]:
    """Where the parts of words begin and where they end, cut outside of brackets."""
    cuts = outside_brackets(cut, words)
    return [0, *(each.end() for each in cuts)], [*(each.start() for each in cuts), len(words)]


def _named(words: str, named: Named) -> tuple[list[tuple[str, ...]], str]:
    """The bodies that words name one after the other, as long a name first as leaves nothing over, and what is none.

    A comma, a dash or «và» may stand between names or within one.
    """
    starts, ends = _bounds(words, _CUT)
    longest = 1 + max((len(_CUT.findall(name)) for name in named), default=0)
    # What the words from each part on name: ids, and the rest that is no name.
    found: list[tuple[list[tuple[str, ...]], str]] = [([], "")] * (len(starts) + 1)
    for at in range(len(starts) - 1, -1, -1):
        found[at] = ([], words[starts[at] :])
        for end in range(min(at + longest, len(starts)), at, -1):
            name = words[starts[at] : ends[end - 1]]
            whose = named.get(alike(name)) or named.get(alike(without_part(name)))
            if whose and len(found[end][1]) < len(found[at][1]):
                found[at] = ([whose[0], *found[end][0]], found[end][1])
    return found[0]
