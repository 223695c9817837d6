"""A heading, the paragraphs below it and its card → a `Point`, in the setting of the file it stands in."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import replace

from plansite.language import ids, inline
from plansite.language.web_addresses import disguised, host
from plansite.plan.model.annex_table import BETWEEN_CELLS, Column
from plansite.plan.model.cards import Addition, Card
from plansite.plan.model.choices import MARKER_WITHIN, NUMBER_COLUMN, PLUS, WORDS_COLUMN
from plansite.plan.model.paragraphs import Cell, Note, Paragraph
from plansite.plan.model.plan import Point
from plansite.plan.source.blocks import Block, Lines
from plansite.plan.source.decoding import decode
from plansite.plan.source.fields import Reference
from plansite.plan.source.yaml_nodes import Table
from plansite.problems import rules
from plansite.problems.problem import Problem, Span, did_you_mean
from plansite.values import frozen

_BAR = re.compile(r"(?<!\\)\|")


@frozen
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
    card, misread = decode(Card, block.card or Table((), block.span))
    words, wrong = _words(block, setting)
    above = ids.parent(block.heading)
    parent = above if above in setting.headings else None
    marker = MARKER_WITHIN.get(setting.marker, PLUS) if parent else setting.marker
    point = Point(
        id=block.heading,
        section=setting.section,
        parent=parent,
        level=block.level,
        paragraphs=tuple(each for each in words if isinstance(each, Paragraph)),
        card=card,
        span=block.span,
        task=setting.task,
        leads=card.leads or setting.leads,
        marker=card.marker or marker,
        target=setting.target,
        cells=tuple(each for each in words if isinstance(each, Cell)),
        columns=setting.columns,
        added=card.added or setting.added,
        notes=tuple(each for each in words if isinstance(each, Note)),
    )
    return point, [*misread, *wrong, *_cells_twice(point.cells), *_notes_apart(point)]


def _words(block: Block, setting: Setting) -> tuple[list[Paragraph | Cell | Note], list[Problem]]:
    """All that stands below the heading in words, each as what it is."""
    found: list[Paragraph | Cell | Note] = []
    problems: list[Problem] = []
    for lines in block.paragraphs:
        title, colon, rest = lines.lines[0][1].partition(":")
        if setting.columns and lines.item and colon:
            cell, wrong = _cell(" ".join(title.split()), rest.strip(), lines, setting)
            found += [cell] if cell else []
        elif lines.note:
            paragraph, wrong = _paragraph(lines, setting.path)
            wrong += [rules.MARK_FOREIGN.at(paragraph.span_at(call.at), mark=call) for call in paragraph.calls]
            found.append(Note(lines.note, replace(paragraph, calls=())))  # a note that calls itself has no end
        else:
            paragraph, wrong = (_row if lines.row else _paragraph)(lines, setting.path)
            found.append(paragraph)
        problems += wrong
    return found, problems


def _notes_apart(point: Point) -> Iterator[Problem]:
    """Footnotes that nothing calls, that are called and are not there, that are there twice."""
    calls = [(call, each) for each in point.every_paragraph for call in each.calls]
    signs = {call.sign for call, _ in calls}
    known: set[str] = set()
    for note in point.notes:
        if note.sign in known:
            yield rules.NOTE_TWICE.at(note.paragraph.span_at(0), sign=note.sign)
        elif note.sign not in signs:
            yield rules.NOTE_UNCALLED.at(note.paragraph.span_at(0), sign=note.sign, id=point.id)
        known.add(note.sign)
    for call, paragraph in calls:
        if call.sign not in known:
            yield rules.NOTE_MISSING.at(paragraph.span_at(max(call.at - 1, 0)), sign=call.sign, id=point.id)


def _cell(title: str, rest: str, lines: Lines, setting: Setting) -> tuple[Cell | None, list[Problem]]:
    listed = {column.title: column for column in setting.columns if column.role not in (NUMBER_COLUMN, WORDS_COLUMN)}
    number, *following = lines.lines
    if title not in listed:
        near = did_you_mean(title, listed)
        known = "; ".join(listed)
        return None, [rules.COLUMN_UNKNOWN.at(Span(setting.path, number[0]), near=near, words=title, known=known)]
    paragraph, problems = _paragraph(Lines(((number[0], rest), *following)), setting.path, within=True)
    return Cell(listed[title], paragraph), problems


def _cells_twice(cells: Iterable[Cell]) -> Iterator[Problem]:
    seen: set[str] = set()
    for cell in cells:
        if cell.column.title in seen:
            yield rules.CELL_TWICE.at(cell.paragraph.span_at(0), words=cell.column.title)
        seen.add(cell.column.title)


def _paragraph(lines: Lines, path: str, *, within: bool = False) -> tuple[Paragraph, list[Problem]]:
    starts: list[tuple[int, int]] = []
    problems: list[Problem] = []
    joined = ""
    for number, line in lines.lines:
        begins = not within or number != lines.lines[0][0]
        problems += _foreign(line if begins else f" {line}", Span(path, number))
        joined += " " if joined else ""
        starts.append((len(joined), number))
        joined += " ".join(line.split())
    parsed = inline.parse(joined)
    reached = [(bisect_left(parsed.offsets, start), number) for start, number in starts]
    paragraph = Paragraph(parsed.plain, parsed.marks, tuple(reached), path, lines.item, parsed.calls)
    return paragraph, [*problems, *_unsafe_links(paragraph)]


def _row(lines: Lines, path: str) -> tuple[Paragraph, list[Problem]]:
    """A row of a table as a paragraph, its cells joined as they stand in the words as issued: «A | | 2»."""
    number, written = lines.lines[0]
    cells = [" ".join(each.replace(r"\|", "|").split()) for each in _BAR.split(written.strip("|"))]
    while len(cells) > 1 and not cells[-1]:
        cells.pop()
    first, *others = cells
    problems = [wrong for each in (first, *others) for wrong in _foreign(each.replace("|", " "), Span(path, number))]
    joined, bars = first, []
    for cell in others:
        joined += " " if joined else ""
        bars.append(len(joined))
        joined += f"{BETWEEN_CELLS} {cell}" if cell else BETWEEN_CELLS
    parsed = inline.parse(joined)
    at = tuple(bisect_left(parsed.offsets, bar) for bar in bars)
    paragraph = Paragraph(
        parsed.plain, parsed.marks, ((0, number),), path, calls=parsed.calls, row=True, bars=at, head=lines.head
    )
    return paragraph, [*problems, *_unsafe_links(paragraph)]


def _foreign(line: str, span: Span) -> list[Problem]:
    """What of a line is no words and no mark that words may carry."""
    html = inline.raw_html(line)
    if html:
        return [rules.RAW_HTML.at(span, mark=html[0])]
    foreign = inline.foreign(line)
    return [rules.MARK_FOREIGN.at(span, mark=foreign[0])] if foreign else []


def _unsafe_links(paragraph: Paragraph) -> list[Problem]:
    return [
        unsafe(mark.address, paragraph.span_at(mark.start))
        for mark in paragraph.marks
        if mark.kind == "link" and not inline.is_safe_address(mark.address)
    ]


def unsafe(address: str, span: Span) -> Problem:
    """What is wrong with an address to which no link may lead."""
    if disguised(address):
        return rules.ADDRESS_DISGUISED.at(span, address=address, host=host(address))
    return rules.LINK_SCHEME.at(span, address=address)
