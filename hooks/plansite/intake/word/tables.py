"""A table of Word → rows of cells on a grid: merged cells once, rows that are gone left out and told."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from plansite.intake.manuscript import Block, Cell, Paragraph, Table
from plansite.intake.word.doubts import Doubts
from plansite.intake.word.markup import Element, inner, local, switch, value, w, whole
from plansite.intake.word.runs import chosen, printed

_MOST_COLUMNS = 63  # Word's own bound
_FIRST_ROW = 0x20  # of the bits in w:tblLook
_HEXADECIMAL = re.compile(r"[0-9A-Fa-f]{1,8}")
_INTO = frozenset({"sdt", "sdtContent", "customXml", "ins", "moveTo"})


@dataclass
class _Row:
    """A row while the table is read."""

    cells: list[Cell] = field(default_factory=list)
    is_head: bool = False


def table(
    element: Element, line: int, blocks: Callable[[Element], Iterator[Block]], doubts: Doubts, *, headed: bool
) -> Table | None:
    """The table in an element, its cells read by `blocks`; None where it has no words.

    `headed` where the style of the table makes its first row bold.
    """
    rows: list[_Row] = []
    open_above: dict[int, tuple[int, int]] = {}  # column → row and place of the cell that goes on downwards
    for row in _within(element, "tr"):
        properties = inner(row, "trPr")
        if inner(properties, "del") is not None or switch(properties, "hidden"):
            doubts.ask(line, "row", printed(row))
            continue
        made = _Row(is_head=switch(properties, "tblHeader") or False)
        _read_row(row, made, rows, open_above, blocks, doubts, line)
        rows.append(made)
    kept = tuple(tuple(row.cells) for row in rows)
    if not any(cell.paragraphs for cells in kept for cell in cells):
        return None
    return Table(
        rows=kept,
        columns=max(cell.column + cell.columns for cells in kept for cell in cells),
        line=line,
        head=next((at for at, row in enumerate(rows) if not row.is_head), len(rows)) or bold_head(kept, headed=headed),
    )


def is_headed(element: Element, styles: frozenset[str]) -> bool:
    """Whether a table has one of those styles, and shows what it does to the first row."""
    shown = inner(element, "tblPr", "tblLook")
    if shown is None or value(element, "tblPr", "tblStyle") not in styles:
        return False
    bits = shown.get(w("val"), "0")
    told = shown.get(w("firstRow"), "0") in ("1", "true", "on")
    return told or bool(_FIRST_ROW & int(bits, 16) if _HEXADECIMAL.fullmatch(bits) else 0)


def bold_head(rows: tuple[tuple[Cell, ...], ...], *, headed: bool = False) -> int:
    """How many rows are a head by their look: several cells with words, all bold, and the rows that they go over."""
    first = [cell for cell in rows[0] if cell.words] if rows else []
    bold = headed or all(paragraph.bold for cell in first for paragraph in cell.paragraphs)
    if len(first) < 2 or not bold:
        return 0
    return min(max(cell.rows for cell in first), len(rows))


def _read_row(
    row: Element,
    made: _Row,
    rows: list[_Row],
    open_above: dict[int, tuple[int, int]],
    blocks: Callable[[Element], Iterator[Block]],
    doubts: Doubts,
    line: int,
) -> None:
    column = whole(value(row, "trPr", "gridBefore"), _MOST_COLUMNS) or 0
    sideways = False
    for element in _within(row, "tc"):
        properties = inner(element, "tcPr")
        if inner(properties, "cellDel") is not None:
            doubts.ask(line, "row", printed(element))
            continue
        span = whole(value(properties, "gridSpan"), _MOST_COLUMNS, 1) or 1
        down, across = inner(properties, "vMerge"), inner(properties, "hMerge")
        paragraphs = tuple(_paragraphs(blocks(element), doubts))
        if across is not None and across.get(w("val")) != "restart" and sideways:
            last = made.cells[-1]
            made.cells[-1] = replace(last, columns=last.columns + span, paragraphs=last.paragraphs + paragraphs)
        elif down is not None and down.get(w("val")) != "restart" and column in open_above:
            at, place = open_above[column]
            above = rows[at].cells[place]
            rows[at].cells[place] = replace(above, rows=len(rows) - at + 1)
            doubts.ask(line, "covered", " ".join(paragraph.words for paragraph in paragraphs))
            sideways = False
        else:
            open_above.pop(column, None)
            if down is not None:
                open_above[column] = (len(rows), len(made.cells))
            made.cells.append(Cell(column=column, columns=span, paragraphs=paragraphs))
            sideways = across is not None
        column = min(column + span, _MOST_COLUMNS)


def _paragraphs(blocks: Iterator[Block], doubts: Doubts) -> Iterator[Paragraph]:
    """The paragraphs of a cell; those of a table in it one after the other."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
        else:
            inside = [paragraph for row in block.rows for cell in row for paragraph in cell.paragraphs]
            doubts.ask(block.line, "table", " ".join(paragraph.words for paragraph in inside))
            yield from inside


def _within(element: Element, name: str) -> Iterator[Element]:
    """The rows of a table or the cells of a row, also where a control or a tracked change is around them."""
    for child in element:
        if local(child) == name:
            yield child
        elif local(child) in _INTO:
            yield from _within(child, name)
        elif local(child) == "AlternateContent":
            for form in chosen(child):
                if local(form) == name:
                    yield form
