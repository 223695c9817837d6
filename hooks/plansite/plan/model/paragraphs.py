"""The words of a place: paragraphs, rows of tables, cells of an annex, footnotes."""

from __future__ import annotations

from plansite.language.inline import Call, Mark, calling
from plansite.plan.model.annex_table import Column
from plansite.problems.problem import Span
from plansite.values import frozen


@frozen
class Paragraph:
    """Plain words with their marks; `lines` joins offsets of the words to lines of the file.

    A `row` of a table within a point is one, its cells joined by «|», which stand at the offsets `bars`.
    """

    words: str
    marks: tuple[Mark, ...]
    lines: tuple[tuple[int, int], ...]
    path: str
    item: bool = False
    """Whether it is written as an item of a list."""
    calls: tuple[Call, ...] = ()
    row: bool = False
    bars: tuple[int, ...] = ()
    head: bool = False
    """Whether it is the row that names the columns of a table."""

    @property
    def with_calls(self) -> str:
        """Its words with the footnotes called in them."""
        return calling(self.words, self.calls)

    @property
    def cells(self) -> tuple[tuple[int, int], ...]:
        """Where each cell of a row begins and ends, those that are empty at its end left out."""
        edges = zip((-1, *self.bars), (*self.bars, len(self.words)), strict=True)
        return tuple(self._stripped(start + 1, end) for start, end in edges)

    def _stripped(self, start: int, end: int) -> tuple[int, int]:
        words = self.words[start:end]
        start += len(words) - len(words.lstrip())
        return start, start + len(words.strip())

    def span_at(self, offset: int) -> Span:
        """Where in the file the character at `offset` stands."""
        return Span(self.path, max((line for start, line in self.lines if start <= offset), default=self.lines[0][1]))


@frozen
class Cell:
    """What a row of an annex has in one of its columns, besides its number and its words.

    `above` is the cell that is meant, where this one only says «như trên».
    """

    column: Column
    paragraph: Paragraph
    above: Paragraph | None = None

    @property
    def meant(self) -> Paragraph:
        """The words that hold for the row."""
        return self.above or self.paragraph


@frozen
class Note:
    """A footnote: its sign as printed, its words."""

    sign: str
    paragraph: Paragraph

    def __str__(self) -> str:
        return f"Chú thích {self.sign}: {self.paragraph.words}"
