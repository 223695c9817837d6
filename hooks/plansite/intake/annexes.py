"""The table of an annex → sections for its groups, points for its rows, and what each of its columns is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plansite.intake.columns import Columns, columns_of
from plansite.intake.drafts import DraftPoint, DraftSection, Ids, next_letter
from plansite.intake.issued_text import Line
from plansite.intake.levels import CAPITAL, DECIMAL, LETTERED, ROMAN, Number
from plansite.intake.manuscript import Question
from plansite.intake.table_rows import Grid, GridRow
from plansite.language import ids
from plansite.plan.model.choices import NUMBER, UNMARKED
from plansite.values import frozen

_COUNTED = re.compile(r"[-+–•] ?[^\W_]|\d|[a-zđ]\)")


@frozen
class AnnexDraft:
    """The points right below the section that holds the table, the sections of its groups, what must be looked at."""

    points: tuple[DraftPoint, ...]
    sections: tuple[DraftSection, ...]
    questions: tuple[Question, ...]


def read_annex(grid: Grid, within: str) -> AnnexDraft:
    """The rows of a table below the section `within`."""
    reader = _Reader(grid, columns_of(grid), within)
    for row in grid.rows:
        reader.take(row)
    return AnnexDraft(tuple(reader.points[within]), tuple(reader.sections()), tuple(reader.questions))


class _Reader:
    """Takes the rows of a table one after another."""

    def __init__(self, grid: Grid, columns: Columns, within: str) -> None:
        self.grid, self.columns, self.within = grid, columns, within
        self.points: dict[str, list[DraftPoint]] = {within: []}
        self.groups: list[DraftSection] = []
        self.open: list[tuple[Number, str]] = []  # the groups that the next row may be in
        self.questions: list[Question] = []
        self.given: dict[str, Ids] = {}
        self.above: dict[int, str] = {}

    def sections(self) -> Iterator[DraftSection]:
        """The groups, each with its rows."""
        for group in self.groups:
            yield DraftSection(
                id=group.id,
                label=group.label,
                titles=group.titles,
                line=group.line,
                points=tuple(self.points[group.id]),
            )

    def take(self, row: GridRow) -> None:
        """A row as a group or as a point."""
        number = self.grid.ordinal(row)
        if row.group:
            self._group(row, number)
        else:
            self._row(row, number)

    def _group(self, row: GridRow, number: Number | None) -> None:
        level = number.level if number else "wide"
        while self.open and (self.open[-1][0].level == level or not self._may_hold(self.open[-1][0], number)):
            self.open.pop()
        parent = self.open[-1][1] if self.open else self.within
        id, _ = self._ids(parent).give((number.component if number else "") or "m1")
        label, title, *others = row.group
        self.groups.append(DraftSection(id=id, label=label, titles=(title,) if title else (), line=row.line))
        self.points[id] = []
        self.open.append((number or Number("", "wide", "wide", ""), id))
        stray = [cell for cell in others if cell]
        if stray:
            self.questions.append(
                Question(
                    line=row.line,
                    met=f"dòng tên nhóm «{label} {title[:60]}…» còn có chữ ở ô khác: «{'; '.join(stray)}»",
                    done="không đưa vào plan/, vì nhóm không có ô ấy",
                    otherwise="nếu là phần cuối của dòng ngay trên bị cắt ở chỗ sang trang: nối vào ô ấy ở dòng trên, "
                    "cả ở plan/nguyen-van.txt",
                )
            )

    def _may_hold(self, group: Number, number: Number | None) -> bool:
        order = (CAPITAL, ROMAN, "wide", DECIMAL, LETTERED)
        family = number.family if number else "wide"
        return order.index(group.family) < order.index(family)

    def _ids(self, within: str) -> Ids:
        return self.given.setdefault(within, Ids(within))

    def _row(self, row: GridRow, number: Number | None) -> None:
        section = self.open[-1][1] if self.open else self.within
        own = self.points[section]
        within = self._above(own, number) or section
        beside = [point.id for point in own if ids.parent(point.id) == within]
        if number is None or not number.component:  # a sign counts nothing
            last = beside[-1].rpartition(".")[2] if beside else ""
            component = next_letter(last) if last and self.grid.ordinals is not None else str(len(beside) + 1)
        else:
            component = number.component
        id, _ = self._ids(within).give(component)
        for at, cell in enumerate(row.cells):
            if at not in row.covered:
                self.above[at] = cell
        cells = tuple(
            (name, row.cells[at])
            for at, name in enumerate(self.grid.columns)
            if at not in (self.columns.words, self.grid.ordinals) and row.cells[at]
        )
        printed = row.cells[self.grid.ordinals] if self.grid.ordinals is not None else ""
        notes = [(self.grid.columns[at], note) for at, note in row.notes if at != self.columns.words]
        marker = NUMBER if printed == f"{id.rpartition('.')[2]}." else (None if printed else UNMARKED)
        over = tuple((self.grid.columns[at], self.above[at]) for at in sorted(row.covered) if self.above.get(at))
        own.append(
            DraftPoint(
                id=id,
                paragraphs=_paragraphs(row, self.columns.words),
                printed=printed,
                marker=marker,
                cells=cells,
                inherited=over,
                cell_notes=tuple(notes),
                lines=tuple((self.grid.columns[at], lines) for at, lines in row.lines),
            )
        )

    def _above(self, own: list[DraftPoint], number: Number | None) -> str | None:
        """The row inside which another stands: 11 of 11.2, the numbered one of a). Only the last row can hold one."""
        if number is None or not own:
            return None
        last = {own[-1].id, *ids.ancestors(own[-1].id)}
        held = [point for point in own if point.id in last]
        if len(number.parts) > 1:
            above = number.printed.strip(".)").rpartition(".")[0]
            return next((point.id for point in held if point.printed.strip(".)") == above), None)
        if number.family == LETTERED:
            return next((point.id for point in held if point.printed[:1].isdigit()), None)
        return None


def _paragraphs(row: GridRow, column: int) -> tuple[Line, ...]:
    """The words of a cell as its writer parted them, where no footnote is set in them."""
    notes = tuple(note for at, note in row.notes if at == column)
    parted = dict(row.lines).get(column, ())
    whole = not notes and all(each[0].isupper() or _COUNTED.match(each) for each in parted)
    said = parted if parted and whole else (row.cells[column],)
    return tuple(Line(text=each, rest=each, line=row.line, footnotes=notes) for each in said)
