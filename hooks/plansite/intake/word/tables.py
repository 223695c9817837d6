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


def table(
    element: Element, line: int, blocks: Callable[[Element], Iterator[Block]], doubts: Doubts, *, headed: bool
) -> Table | None:
    """The table in an element, its cells read by `blocks`; None where it has no words.

    `headed` where the style of the table makes its first row bold.
    """
    reader = _TableReader(line=line, blocks=blocks, doubts=doubts)
    for row in _within(element, "tr"):
        reader.row(row)
    rows = tuple(map(tuple, reader.rows))
    if not any(cell.paragraphs for cells in rows for cell in cells):
        return None
    return Table(
        rows=rows,
        columns=max(cell.column + cell.columns for cells in rows for cell in cells),
        line=line,
        head=reader.heads or _bold_head(rows, headed=headed),
    )


@dataclass
class _TableReader:
    """Reads rows from the first to the last."""

    line: int
    blocks: Callable[[Element], Iterator[Block]]
    doubts: Doubts
    rows: list[list[Cell]] = field(default_factory=list)
    heads: int = 0  # rows at the beginning that are repeated on each page
    open_above: dict[int, tuple[int, int]] = field(default_factory=dict)  # column → row, place of what goes on below

    def row(self, element: Element) -> None:
        """The next row."""
        properties = inner(element, "trPr")
        if inner(properties, "del") is not None or switch(properties, "hidden"):
            self.doubts.ask(self.line, "row", printed(element))
            return
        if switch(properties, "tblHeader") and self.heads == len(self.rows):
            self.heads += 1
        cells: list[Cell] = []
        column = whole(value(properties, "gridBefore"), _MOST_COLUMNS) or 0
        for cell in _within(element, "tc"):
            column = self._cell(cell, column, cells)
        self.rows.append(cells)

    def _cell(self, element: Element, column: int, cells: list[Cell]) -> int:
        """The next cell of a row, put to the others or to the one that it is merged with; the column behind it."""
        properties = inner(element, "tcPr")
        if inner(properties, "cellDel") is not None:
            self.doubts.ask(self.line, "row", printed(element))
            return column
        span = whole(value(properties, "gridSpan"), _MOST_COLUMNS, 1) or 1
        paragraphs = tuple(_paragraphs(self.blocks(element), self.doubts))
        if cells and _goes_on(properties, "hMerge"):
            cells[-1] = replace(
                cells[-1], columns=cells[-1].columns + span, paragraphs=cells[-1].paragraphs + paragraphs
            )
        elif column in self.open_above and _goes_on(properties, "vMerge"):
            at, place = self.open_above[column]
            self.rows[at][place] = replace(self.rows[at][place], rows=len(self.rows) - at + 1)
            self.doubts.ask(self.line, "covered", " ".join(paragraph.words for paragraph in paragraphs))
        else:
            self.open_above.pop(column, None)
            if inner(properties, "vMerge") is not None:
                self.open_above[column] = (len(self.rows), len(cells))
            cells.append(Cell(column=column, columns=span, paragraphs=paragraphs))
        return min(column + span, _MOST_COLUMNS)


def _goes_on(properties: Element | None, name: str) -> bool:
    """Whether a cell goes on with the one beside or above it."""
    merged = inner(properties, name)
    return merged is not None and merged.get(w("val")) != "restart"


def is_headed(element: Element, styles: frozenset[str]) -> bool:
    """Whether a table has one of those styles, and shows what it does to the first row."""
    shown = inner(element, "tblPr", "tblLook")
    if shown is None or value(element, "tblPr", "tblStyle") not in styles:
        return False
    bits = shown.get(w("val"), "0")
    told = shown.get(w("firstRow"), "0") in ("1", "true", "on")
    return told or bool(_FIRST_ROW & int(bits, 16) if _HEXADECIMAL.fullmatch(bits) else 0)


def _bold_head(rows: tuple[tuple[Cell, ...], ...], *, headed: bool) -> int:
    """How many rows are a head by their look: several cells with words, all bold, and the rows that they go over."""
    first = [cell for cell in rows[0] if cell.words] if rows else []
    bold = headed or all(paragraph.bold for cell in first for paragraph in cell.paragraphs)
    if len(first) < 2 or not bold:
        return 0
    return min(max(cell.rows for cell in first), len(rows))


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
