"""The rows of a table as they were before pages cut them: heads that came again left out, torn rows put together."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from plansite.intake.footnotes import Signs, left_out
from plansite.intake.levels import DECIMAL, LETTERED, Number, number_beginning, read_number
from plansite.intake.manuscript import Cell, Footnote, Question, Table
from plansite.plan.model.annex_table import BETWEEN_CELLS
from plansite.values import frozen

_ORDINAL_HEADS = re.compile(r"^(?:S?TT|Số TT|Số thứ tự|#|№)\W*$", re.IGNORECASE)
_COLUMN_NUMBERS = re.compile(r"^[(\[]?(?:\d{1,2}(?:\s?=[\d+\-x*:/ ()]+)?|[A-Za-z]|I{1,3}|IV|V)[)\]]?$")


@frozen
class GridRow:
    """A row: the words of each cell, "" where it is empty or where one from above or from the left goes over it.

    `covered` are the columns that a cell of a row above goes over; `wide` is set where one cell is all that there is.
    `group` is set where the row names those that follow: its number, its title, then what stands in it besides.
    """

    cells: tuple[str, ...]
    line: int
    covered: frozenset[int] = frozenset()
    wide: bool = False
    bold: bool = False
    group: tuple[str, ...] = ()
    notes: tuple[tuple[int, Footnote], ...] = ()  # each with the column in whose cell it is set
    lines: tuple[tuple[int, tuple[str, ...]], ...] = ()  # of the cells that have several, each with its column


@frozen
class Grid:
    """A whole table: the names of its columns as printed, its rows; `ordinals` is the column of numbers, or None."""

    columns: tuple[str, ...]
    rows: tuple[GridRow, ...]
    line: int
    ordinals: int | None = None
    continues: bool = False

    def ordinal(self, row: GridRow) -> Number | None:
        """The number of a row."""
        written = row.group[0] if row.group else row.cells[self.ordinals] if self.ordinals is not None else ""
        return read_number(written) if written else None


def joined(cells: Sequence[str]) -> str:
    """A row as one line of the issued words, cells that are empty at its end left out."""
    filled = max((number for number, cell in enumerate(cells, 1) if cell), default=0)
    return " ".join(f" {BETWEEN_CELLS} ".join(cells[:filled]).split())


def read_grid(table: Table, before: Grid | None, signs: Signs) -> tuple[Grid, list[Question]]:
    """A table as a grid, taken on to the one `before` where it is its other part; what a person must look at."""
    questions: list[Question] = []
    rows = _rows(table, signs)
    head = _head(table, rows)
    names = _names(rows[:head], table.columns)
    continued = before is not None and len(before.columns) == table.columns and (not head or names == before.columns)
    body = rows[head:]
    if before and continued:
        grid = replace(before, continues=True)
    else:
        grid = Grid(names, (), table.line, _ordinal_column(names, body))
    kept = list(grid.rows)
    for row in body:
        if row.cells == grid.columns or (not any(row.cells) and not row.covered):
            continue
        if not kept and _is_column_numbers(row, grid):
            questions.append(_left_out(row))
            continue
        torn = bool(kept) and _is_torn(row, kept[-1], grid)
        if torn:
            questions.append(_torn(row))
            kept[-1] = _as_one(kept[-1], row)
        else:
            kept.append(row)
    named = [_named_group(row, grid) for row in kept]
    for at, row in enumerate(named):
        strays = [note for column, note in row.notes if row.group or column == grid.ordinals]
        questions += [left_out(note, row.line, joined(row.group or row.cells)) for note in strays]
        named[at] = replace(row, notes=tuple(each for each in row.notes if each[1] not in strays))
    return replace(grid, rows=tuple(named)), questions


def _named_group(row: GridRow, grid: Grid) -> GridRow:
    """A row that names a group with its number and its title apart, wherever in the row they stand."""
    if row.group:
        return row
    filled = [at for at, cell in enumerate(row.cells) if cell and at != grid.ordinals]
    number = grid.ordinal(row)
    alone = row.wide or (len(filled) <= 1 and not row.covered and len(grid.columns) > 2)
    inside = number_beginning(row.cells[filled[0]]) if filled and not number and alone else None
    counted = number or inside
    plain = counted is not None and counted.family in (DECIMAL, LETTERED)
    named = counted is None or row.bold or counted.above
    if not (counted and not plain) and not (alone and named):
        return row
    written = row.cells[grid.ordinals] if grid.ordinals is not None else ""
    if not filled:  # the number column is what goes over the whole row
        inside, title, written = number_beginning(written), written, ""
    else:
        title = row.cells[filled[0]]
    if inside:
        written, title = inside.printed, title[len(inside.printed) :].strip()
    others = [row.cells[at] if at in filled[1:] else "" for at in range(2, len(row.cells))]
    return replace(row, group=(written, title, *others))


def _rows(table: Table, signs: Signs) -> list[GridRow]:
    made: list[GridRow] = []
    over: dict[int, int] = {}  # column → how many rows a cell from above still goes over
    for row in table.rows:
        covered = frozenset(column for column, left in over.items() if left > 0)
        over = {column: left - 1 for column, left in over.items() if left > 1}
        cells = [""] * table.columns
        for cell in row:
            if cell.column < table.columns:
                cells[cell.column] = " ".join(cell.words.split())
            if cell.rows > 1:
                over |= dict.fromkeys(range(cell.column, cell.column + cell.columns), cell.rows - 1)
        said = [cell for cell in row if cell.words.strip()]
        wide = len(said) == 1 and said[0].columns > 1 and said[0].columns >= table.columns - 1
        paragraphs = [each for cell in said for each in cell.paragraphs if each.words]
        line = paragraphs[0].line if paragraphs else table.line
        bold = bool(said) and all(each.bold for each in paragraphs)
        notes = tuple((cell.column, note) for cell in row for note in signs.given(_notes(cell)))
        lines = tuple((cell.column, found) for cell in row if len(found := _lines(cell)) > 1)
        made.append(GridRow(tuple(cells), line, covered, wide, bold, notes=notes, lines=lines))
    return made


def _lines(cell: Cell) -> tuple[str, ...]:
    every = (" ".join(line.split()) for paragraph in cell.paragraphs for line in paragraph.text.split("\n"))
    return tuple(line for line in every if line)


def _notes(cell: Cell) -> Iterator[Footnote]:
    """The footnotes of a cell, each where it stands in the words of the cell."""
    before = 0
    for paragraph in cell.paragraphs:
        yield from (replace(note, at=note.at + before) for note in paragraph.footnotes)
        before += len(paragraph.words) + bool(paragraph.words)


def _as_one(row: GridRow, rest: GridRow) -> GridRow:
    """A row and its end, that a page cut off."""
    cells = tuple(" ".join(filter(None, pair)) for pair in zip(row.cells, rest.cells, strict=True))
    ahead = [len(cell) + 1 if cell else 0 for cell in row.cells]
    moved = tuple((column, replace(note, at=note.at + ahead[column])) for column, note in rest.notes)
    return replace(row, cells=cells, notes=(*row.notes, *moved), lines=())  # a page, not a writer, may have parted them


def _head(table: Table, rows: Sequence[GridRow]) -> int:
    """How many rows name the columns: one more where names of the first go over several columns or rows."""
    first = rows[0] if rows else None
    named = first is not None and sum(map(bool, first.cells)) > 1 and not read_number(first.cells[0])
    head = table.head or int(named)
    if not head or first is None:
        return 0
    deep = max((cell.rows for cell in table.rows[0]), default=1)
    shared = [at for at, cell in enumerate(first.cells) if not cell]
    below = rows[1].cells if len(rows) > 1 else ()
    parts = [at for at, cell in enumerate(below) if cell]
    over = {at for each in shared for at in (each - 1, each)}
    if head == 1 and shared and set(shared) <= set(parts) <= over and not read_number(below[0]):
        deep = max(deep, 2)
    return max(head, deep if deep < len(rows) else 1)


def _names(head: Sequence[GridRow], columns: int) -> tuple[str, ...]:
    return tuple(" ".join(filter(None, (row.cells[column] for row in head))) for column in range(columns))


def _ordinal_column(names: Sequence[str], body: Sequence[GridRow]) -> int | None:
    named = next((column for column, name in enumerate(names) if _ORDINAL_HEADS.match(name)), None)
    if named is not None or not body:
        return named
    numbered = sum(bool(read_number(row.cells[0])) for row in body if row.cells)
    return 0 if 2 * numbered > len(body) else None


def _is_column_numbers(row: GridRow, grid: Grid) -> bool:
    """«(1) (2) (3)» below the names of the columns; that of the numbers may be left out."""
    written = [cell for at, cell in enumerate(row.cells) if cell or at != grid.ordinals]
    return len(written) > 2 and all(map(_COLUMN_NUMBERS.match, written))


def _is_torn(row: GridRow, before: GridRow, grid: Grid) -> bool:
    """Whether a row is the end of the one before, that a page cut: without a number, it goes on with its words."""
    if grid.ordinals is None or row.cells[grid.ordinals] or grid.ordinals in row.covered or row.wide or row.covered:
        return False
    if not before.cells[grid.ordinals]:
        return False
    # Another task under one number says all that a task says; the end of a torn one says some of it.
    return sum(map(bool, row.cells)) < sum(map(bool, before.cells)) - 1 or row.cells[grid.ordinals + 1][:1].islower()


def _torn(row: GridRow) -> Question:
    return Question(
        line=row.line,
        met=f"dòng bảng không có số thứ tự: «{_shown(row)}»",
        done="nối từng ô vào dòng ngay trên, coi là một dòng bị cắt ở chỗ sang trang",
        otherwise="nếu là một việc riêng, hay là chữ in thừa: sửa lại ở plan/nguyen-van.txt và ở tệp của mục trong "
        "plan/muc/",
    )


def _left_out(row: GridRow) -> Question:
    return Question(
        line=row.line,
        met=f"dòng đánh số các cột: «{_shown(row)}»",
        done="bỏ, vì không phải lời văn",
        otherwise="không phải làm gì",
    )


def _shown(row: GridRow) -> str:
    words = " ".join(filter(None, row.cells)).split()
    return " ".join(words if len(words) <= 16 else [*words[:12], "…"])
