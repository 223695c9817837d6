"""What a source file says, in the order and the words that it prints: the same values whether Word or text held it.

`reading.read_manuscript` makes it. What a paragraph means (a section, a task, a signature) is not known here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plansite.values import frozen

Stretch = tuple[int, int]  # of a paragraph's text: from the first character up to, not with, the last


@frozen(kw_only=True)
class Footnote:
    """A note below the page or behind the text: its printed mark, its words, where in the paragraph it is set."""

    mark: str
    text: str
    at: int


@frozen(kw_only=True)
class Paragraph:
    """One paragraph as printed.

    `text` is NFC and holds the printed number, typed or automatic, in front; `number` is that number («1.», «a)», «-»,
    «II-», «Điều 1.») or "". Spaces stand single, also for those that do not break; a tab is one «\\t», a break of the
    line within the paragraph one «\\n»; neither stands at an end. Marks of footnotes are not in it.
    `heading` is the level from 1 where the file itself says that it is a heading. `line` is the first line in a text
    file, from 1; in a Word file the paragraph's ordinal from 1, those in tables and empty ones counted.
    """

    text: str
    line: int
    number: str = ""
    heading: int | None = None
    bolds: tuple[Stretch, ...] = ()
    italics: tuple[Stretch, ...] = ()
    centred: bool = False
    footnotes: tuple[Footnote, ...] = ()

    @property
    def words(self) -> str:
        """The text on one line."""
        return " ".join(self.text.split())

    @property
    def rest(self) -> str:
        """The text behind its number."""
        return self.text[len(self.number) :].lstrip()

    @property
    def bold(self) -> bool:
        """Whether all of it is bold, its number left aside."""
        return _covers(self.bolds, self)

    @property
    def italic(self) -> bool:
        """Whether all of it is in italics, its number left aside."""
        return _covers(self.italics, self)


@frozen(kw_only=True)
class Cell:
    """A cell of a table: the column it begins in, from 0, and over how many columns and rows it goes."""

    column: int
    columns: int = 1
    rows: int = 1
    paragraphs: tuple[Paragraph, ...] = ()

    @property
    def words(self) -> str:
        """What is in it, on one line."""
        return " ".join(each.words for each in self.paragraphs)


@frozen(kw_only=True)
class Table:
    """Rows of cells; a cell that goes over several rows stands in its first alone, so that a row may have gaps.

    The first `head` rows are its head: those that the file repeats on each page, else those at its beginning that are
    bold throughout. A table that was cut where a page ended is given as it stands in the file, cut.
    """

    rows: tuple[tuple[Cell, ...], ...]
    columns: int
    line: int
    head: int = 0


Block = Paragraph | Table


@frozen(kw_only=True)
class Question:
    """Something that a person must look at: where, what was met, what was done with it, what else it could be."""

    line: int
    met: str
    done: str
    otherwise: str


@frozen(kw_only=True)
class Manuscript:
    """A whole source file; `unit` is what `line` counts: «dòng» of a text file, «đoạn» of a Word file."""

    blocks: tuple[Block, ...]
    questions: tuple[Question, ...] = ()
    unit: str = "dòng"

    def paragraphs(self) -> Iterator[Paragraph]:
        """Every paragraph in the order of print, those in cells too."""
        for block in self.blocks:
            if isinstance(block, Paragraph):
                yield block
            else:
                yield from (each for row in block.rows for cell in row for each in cell.paragraphs)


@frozen(kw_only=True)
class Refusal:
    """Why a file is not read, in words for whoever gave it: what is wrong and what to do."""

    told: str


def _covers(stretches: Sequence[Stretch], paragraph: Paragraph) -> bool:
    """Whether every word behind the number is within `stretches`."""
    plain = list(paragraph.text)
    for start, end in stretches:
        plain[start:end] = " " * (end - start)
    return bool(stretches) and not "".join(plain)[len(paragraph.number) :].strip()
