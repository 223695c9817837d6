"""A heading, the paragraphs below it and its card → a `Point`, in the setting of the file it stands in."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from plansite.language import ids, inline
from plansite.language.web_addresses import disguised, host
from plansite.plan.model.annex_table import Column
from plansite.plan.model.cards import Addition, Card
from plansite.plan.model.choices import MARKER_WITHIN, NUMBER_COLUMN, PLUS, WORDS_COLUMN
from plansite.plan.model.plan import Cell, Paragraph, Point
from plansite.plan.source.blocks import Block, Lines
from plansite.plan.source.decoding import decode
from plansite.plan.source.fields import Reference
from plansite.plan.source.yaml_nodes import Table
from plansite.problems import rules
from plansite.problems.problem import Problem, Span, did_you_mean


@dataclass(frozen=True)
class Setting:
    """What the points of one file have in common; `headings` are all of the file."""

    path: str
    section: str = ""
    task: bool = False
    leads: tuple[Reference, ...] = ()
    marker: str = ""
    headings: frozenset[str] = frozenset()
    columns: tuple[Column, ...] = ()
    target: bool = False
    added: Addition | None = None


def read_point(block: Block, setting: Setting) -> tuple[Point, list[Problem]]:
    """The point that a block of the file is, and what is wrong with its card and its words."""
    card, problems = decode(Card, block.card or Table((), block.span))
    paragraphs: list[Paragraph] = []
    cells: list[Cell] = []
    for lines in block.paragraphs:
        title, colon, rest = lines.lines[0][1].partition(":")
        if setting.columns and lines.item and colon:
            cell, wrong = _cell(" ".join(title.split()), rest.strip(), lines, setting)
            cells += [cell] if cell else []
        else:
            paragraph, wrong = _paragraph(lines, setting.path)
            paragraphs.append(paragraph)
        problems = [*problems, *wrong]
    problems = [*problems, *_cells_twice(cells)]
    above = ids.parent(block.heading)
    parent = above if above in setting.headings else None
    marker = MARKER_WITHIN.get(setting.marker, PLUS) if parent else setting.marker
    point = Point(
        id=block.heading,
        section=setting.section,
        parent=parent,
        level=block.level,
        paragraphs=tuple(paragraphs),
        card=card,
        span=block.span,
        task=setting.task,
        leads=card.leads or setting.leads,
        marker=card.marker or marker,
        target=setting.target,
        cells=tuple(cells),
        columns=setting.columns,
        added=card.added or setting.added,
    )
    return point, problems


def _cell(title: str, rest: str, lines: Lines, setting: Setting) -> tuple[Cell | None, list[Problem]]:
    listed = {column.title: column for column in setting.columns if column.role not in (NUMBER_COLUMN, WORDS_COLUMN)}
    number, *following = lines.lines
    if title not in listed:
        near = did_you_mean(title, listed)
        known = "; ".join(listed)
        return None, [rules.COLUMN_UNKNOWN.at(Span(setting.path, number[0]), near=near, words=title, known=known)]
    paragraph, problems = _paragraph(Lines(((number[0], rest), *following)), setting.path, within=True)
    return Cell(listed[title], paragraph), problems


def _cells_twice(cells: list[Cell]) -> list[Problem]:
    seen: set[str] = set()
    twice = []
    for cell in cells:
        if cell.column.title in seen:
            twice.append(rules.CELL_TWICE.at(cell.paragraph.span_at(0), words=cell.column.title))
        seen.add(cell.column.title)
    return twice


def _paragraph(lines: Lines, path: str, *, within: bool = False) -> tuple[Paragraph, list[Problem]]:
    starts: list[tuple[int, int]] = []
    problems: list[Problem] = []
    joined = ""
    for number, line in lines.lines:
        begins = not within or number != lines.lines[0][0]
        html = inline.raw_html(line)
        if html:
            problems.append(rules.RAW_HTML.at(Span(path, number), mark=html[0]))
        foreign = None if html else inline.foreign(line if begins else f" {line}")
        if foreign:
            problems.append(rules.MARK_FOREIGN.at(Span(path, number), mark=foreign[0]))
        joined += " " if joined else ""
        starts.append((len(joined), number))
        joined += " ".join(line.split())
    parsed = inline.parse(joined)
    reached = [(bisect_left(parsed.offsets, start), number) for start, number in starts]
    paragraph = Paragraph(parsed.plain, parsed.marks, tuple(reached), path, lines.item)
    problems += [
        unsafe(mark.address, paragraph.span_at(mark.start))
        for mark in parsed.marks
        if mark.kind == "link" and not inline.is_safe_address(mark.address)
    ]
    return paragraph, problems


def unsafe(address: str, span: Span) -> Problem:
    """What is wrong with an address to which no link may lead."""
    if disguised(address):
        return rules.ADDRESS_DISGUISED.at(span, address=address, host=host(address))
    return rules.LINK_SCHEME.at(span, address=address)
