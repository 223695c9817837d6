"""The tables of a plan as they are printed: a head, rows that are points, and sections between them."""

from __future__ import annotations

from collections.abc import Iterator

from plansite.plan.linking.linked_plan import LinkedPlan
from plansite.plan.model.annex_table import Column
from plansite.plan.model.choices import NUMBER_COLUMN, WORDS_COLUMN
from plansite.plan.model.plan import Point, Section
from plansite.values import frozen


@frozen
class PrintedTable:
    """A table below the heading of `section`; a row is a point, or a section whose heading is a row."""

    section: Section
    columns: tuple[Column, ...]
    rows: tuple[Point | Section, ...]

    @property
    def points(self) -> tuple[Point, ...]:
        """The rows that are points."""
        return tuple(row for row in self.rows if isinstance(row, Point))


def printed_table(linked: LinkedPlan, section: Section) -> PrintedTable | None:
    """The table that begins below the heading of a section, if one does."""
    return PrintedTable(section, section.columns, tuple(_rows(linked, section))) if section.columns else None


def _rows(linked: LinkedPlan, section: Section) -> Iterator[Point | Section]:
    yield from linked.points_of(section.id)
    for held in (linked.sections[id] for id in linked.sections_in(section.id)):
        if held.row:
            yield held
            yield from _rows(linked, held)


def place_in(point: Point, column: Column) -> int | None:
    """Which of its paragraphs stands in a column: its number in `every_paragraph`; None where none does.

    The number of the row, and words of several paragraphs, are not asked here.
    """
    if column.role in (NUMBER_COLUMN, WORDS_COLUMN):
        return None
    found = (number for number, cell in enumerate(point.cells) if cell.column == column)
    at = next(found, None)
    return None if at is None else len(point.paragraphs) + at
