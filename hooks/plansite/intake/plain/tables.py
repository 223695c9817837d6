"""Tables in a text file: rows between «|», or the HTML that converters write."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from lxml import etree

from plansite.intake.manuscript import Block, Cell, Footnote, Paragraph, Table
from plansite.intake.numbers import printed_number
from plansite.intake.pieces import Piece, composed
from plansite.intake.plain.marks import marked

_BETWEEN = re.compile(r"(?<!\\)\|")
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_MOST_COLUMNS = 63  # as in Word
_MOST_ROWS = 1000  # that a cell may say it goes over


def begins_table(lines: Sequence[str], at: int) -> bool:
    """Whether the line is the head of a table: cells, and a rule below it."""
    return "|" in lines[at] and at + 1 < len(lines) and "|" in lines[at + 1] and _is_rule(lines[at + 1])


def _is_rule(line: str) -> bool:
    """Whether a line is the rule below a head: |---|:--:|."""
    inside = line.strip().strip("|")
    return not inside.strip("|:- \t") and all("-" in part for part in inside.split("|"))


def piped(lines: Sequence[str], at: int, notes: Mapping[str, Footnote]) -> tuple[Table | None, int]:
    """The table whose head is at that line (from 0), and the line behind it; None where it has no words."""
    end = at + 2
    while end < len(lines) and "|" in lines[end] and lines[end].strip():
        end += 1
    written = [number for number in (at, *range(at + 2, end)) if not _is_rule(lines[number])]
    rows = [tuple(_cells(lines[number], number + 1, notes)) for number in written]
    has_head = bool(rows) and any(cell.paragraphs for cell in rows[0])
    kept = tuple(rows if has_head else rows[1:])
    if not any(cell.paragraphs for row in kept for cell in row):
        return None, end
    return Table(rows=kept, columns=max(len(row) for row in kept), line=at + 1, head=int(has_head)), end


def _cells(line: str, number: int, notes: Mapping[str, Footnote]) -> Iterator[Cell]:
    inside = line.strip().removeprefix("|")
    if inside.endswith("|") and not inside.endswith("\\|"):
        inside = inside[:-1]
    for column, text in enumerate(_BETWEEN.split(inside)):
        yield Cell(column=column, paragraphs=tuple(_paragraphs(text, number, notes)))


def _paragraphs(text: str, number: int, notes: Mapping[str, Footnote]) -> Iterator[Paragraph]:
    """The paragraphs of a cell: a break before a number begins a new one."""
    parts: list[str] = []
    for part in _BREAK.split(text):
        if parts and not printed_number(re.sub(r"[*_]+", "", part).strip()):
            parts[-1] += f"\n{part}"
        else:
            parts.append(part)
    for part in parts:
        made = composed(marked(part, notes).pieces)
        if made.text:
            yield made.paragraph(number)


def html_end(lines: Sequence[str], at: int) -> int:
    """The line behind the HTML table that begins at that line (from 0)."""
    depth = 0
    for number in range(at, len(lines)):
        depth += len(re.findall(r"<table\b", lines[number], re.IGNORECASE))
        depth -= len(re.findall(r"</table\s*>", lines[number], re.IGNORECASE))
        if depth <= 0:
            return number + 1
    return len(lines)


def html_table(lines: Sequence[str], at: int, end: int) -> list[Block]:
    """What is in the HTML of those lines: the table, and before it what stands in it beside its cells."""
    parser = etree.HTMLParser(no_network=True, huge_tree=False, remove_comments=True, encoding="utf-8")
    root = etree.fromstring("\n".join(lines[at:end]).encode(), parser)
    if root is None:
        return []
    made: list[tuple[Cell, ...]] = []
    head = 0
    taken: dict[int, int] = {}  # column → the row from which it is free again
    for row in (each for each in root.iter("tr") if not _is_in_cell(each)):
        cells = list(row.iterchildren("td", "th"))
        if len(made) == head and cells and (all(cell.tag == "th" for cell in cells) or _in_head(row)):
            head += 1
        made.append(tuple(_html_cells(cells, len(made), taken, at)))
    beside = composed([Piece(text=text + "\n") for text in _beside_cells(root)])
    blocks: list[Block] = [beside.paragraph(at + 1)] if beside.text else []
    if any(cell.paragraphs for cells in made for cell in cells):
        columns = max(cell.column + cell.columns for cells in made for cell in cells)
        rows = tuple(
            tuple(replace(cell, rows=min(cell.rows, len(made) - number)) for cell in cells)
            for number, cells in enumerate(made)
        )
        blocks.append(Table(rows=rows, columns=columns, line=at + 1, head=head))
    return blocks


def _beside_cells(root: etree._Element) -> Iterator[str]:
    """The words of a table that stand in none of its cells: its title, and what a converter misplaced."""
    for event, element in etree.iterwalk(root, events=("start", "end")):
        above = element.getparent()
        if event == "start" and not _is_in_cell(element):
            yield element.text or ""
        elif event == "end" and above is not None and not _is_in_cell(above):
            yield element.tail or ""


def _is_in_cell(element: etree._Element) -> bool:
    return element.tag in ("td", "th") or next(element.iterancestors("td", "th"), None) is not None


def _in_head(row: etree._Element) -> bool:
    above = row.getparent()
    return above is not None and above.tag == "thead"


def _html_cells(cells: Sequence[etree._Element], row: int, taken: dict[int, int], at: int) -> Iterator[Cell]:
    column = 0
    for cell in cells:
        while taken.get(column, 0) > row:
            column += 1
        across, down = _span(cell, "colspan", _MOST_COLUMNS), _span(cell, "rowspan", _MOST_ROWS)
        taken |= dict.fromkeys(range(column, column + across), row + down)
        paragraphs = tuple(_html_paragraphs(cell, at + _line(cell)))
        yield Cell(column=column, columns=across, rows=down, paragraphs=paragraphs)
        column += across


def _line(cell: etree._Element) -> int:
    return cell.sourceline if isinstance(cell.sourceline, int) else 1


def _span(cell: etree._Element, name: str, most: int) -> int:
    told = cell.get(name, "1")
    return min(max(int(told), 1), most) if told.isdecimal() and len(told) < 6 else 1


def _html_paragraphs(cell: etree._Element, line: int) -> Iterator[Paragraph]:
    pieces: list[Piece] = []
    for piece in _html_pieces(cell, bold=cell.tag == "th", italic=False):
        if piece.text == "\f":
            yield from _made(pieces, line)
            pieces = []
        else:
            pieces.append(piece)
    yield from _made(pieces, line)


def _made(pieces: Sequence[Piece], line: int) -> Iterator[Paragraph]:
    made = composed(pieces)
    if made.text:
        yield made.paragraph(line)


def _html_pieces(element: etree._Element, *, bold: bool, italic: bool) -> Iterator[Piece]:
    """The words within; «\\f» where a paragraph ends."""
    bold, italic = bold or element.tag in ("b", "strong"), italic or element.tag in ("i", "em")
    yield Piece(text=" ".join((element.text or "").split("\n")), bold=bold, italic=italic)
    for child in element:
        if child.tag == "br":
            yield Piece(text="\n")
        ends = child.tag in ("p", "div", "li", "tr", "table", "td", "th")
        if ends:
            yield Piece(text="\f")
        yield from _html_pieces(child, bold=bold, italic=italic)
        if ends:
            yield Piece(text="\f")
        yield Piece(text=" ".join((child.tail or "").split("\n")), bold=bold, italic=italic)
