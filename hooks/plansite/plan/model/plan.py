"""The plan as values: sections, points, bodies, documents; each field with the Vietnamese key it is written under."""

from __future__ import annotations

import re

from plansite.language import ids
from plansite.language.document_kinds import kind_beginning
from plansite.language.phrasing import heading, mid_sentence
from plansite.plan.model import choices
from plansite.plan.model.annex_table import Column
from plansite.plan.model.cards import Addition, Card
from plansite.plan.model.corrections import Correction
from plansite.plan.model.fronts import PlanFront
from plansite.plan.model.ledger import Ledger
from plansite.plan.model.paragraphs import Cell, Note, Paragraph
from plansite.plan.model.registries import Body, Document
from plansite.plan.model.wordings import Wording
from plansite.plan.source.fields import Reference
from plansite.problems.problem import Span
from plansite.values import frozen

_LONGEST_KIND = 4  # syllables: «Chương trình Hành động»
# «(Kèm theo Kế hoạch số 12-KH/TU)», as annexes have it below their titles
_ATTACHED = re.compile(r"\((?:ban hành )?kèm theo\b.*\)\.?$", re.IGNORECASE)


@frozen(kw_only=True)
class Point:
    """A point of a section, or one of the places before and after the sections (`section` is then "").

    A row of an annex has `cells` and says in `number` what stands in the first column.
    """

    id: str
    section: str
    parent: str | None
    level: int
    paragraphs: tuple[Paragraph, ...]
    card: Card
    span: Span
    task: bool
    leads: tuple[Reference, ...]
    marker: str
    target: bool = False
    cells: tuple[Cell, ...] = ()
    columns: tuple[Column, ...] = ()
    added: Addition | None = None
    """That it, or the section that holds it, was put in after the plan was issued."""
    notes: tuple[Note, ...] = ()

    @property
    def every_paragraph(self) -> tuple[Paragraph, ...]:
        """Its paragraphs, those of its cells, those of its footnotes."""
        cells, notes = (cell.paragraph for cell in self.cells), (note.paragraph for note in self.notes)
        return (*self.paragraphs, *cells, *notes)

    @property
    def every_word(self) -> str:
        """The words of all of these in one line."""
        return " ".join(paragraph.words for paragraph in self.every_paragraph)

    @property
    def listed_notes(self) -> tuple[tuple[int, Note], ...]:
        """Its footnotes, each with the number of its paragraph in `every_paragraph`."""
        return tuple(enumerate(self.notes, len(self.paragraphs) + len(self.cells)))

    def rows_from(self, head: int) -> range:
        """The numbers of the paragraphs that are the table whose head is paragraph `head`."""
        after = range(head + 1, len(self.paragraphs))
        ends = (at for at in after if self.paragraphs[at].head or not self.paragraphs[at].row)
        return range(head, next(ends, len(self.paragraphs)))

    def columns_from(self, head: int) -> int:
        """How many columns that table has: a row may be longer than its head, whose last names may be empty."""
        return max(len(self.paragraphs[number].cells) for number in self.rows_from(head))

    def cell(self, role: str) -> Cell | None:
        """The first cell whose column is that."""
        return next((cell for cell in self.cells if cell.column.role == role), None)

    @property
    def part(self) -> str:
        """The part that its section belongs to, whatever its own id says."""
        return ids.top(self.section)

    @property
    def in_force(self) -> bool:
        """Whether it was not repealed."""
        return self.card.repealed is None

    @property
    def words(self) -> str:
        """All its words in one line, as issued."""
        return " ".join(paragraph.words for paragraph in self.paragraphs)

    @property
    def words_and_notes(self) -> str:
        """All its words, and behind them those of its footnotes, for where those cannot stand apart."""
        return " ".join((self.words, *map(str, self.notes)))

    @property
    def beside(self) -> tuple[str, ...]:
        """What stands beside its words, told by what it is: its cells by their columns, then its footnotes."""
        cells = (f"{cell.column.title}: {cell.paragraph.words}" for cell in self.cells if cell.paragraph.words)
        return (*cells, *map(str, self.notes))


@frozen(kw_only=True)
class Section:
    """A numbered section; `points` are the ids of its own points, sub-points included."""

    id: str
    title: str
    label: str
    parent: str | None
    points: tuple[str, ...]
    leads: tuple[Reference, ...]
    task: bool
    span: Span
    lines: tuple[str, ...] = ()
    """The title as it is printed, line by line; none where it has none."""
    columns: tuple[Column, ...] = ()
    """Those of the table that begins below the heading of the section."""
    row: bool = False
    """Whether its heading is a row of a table that began above."""
    added: Addition | None = None
    """That it, or a section that holds it, was put in after the plan was issued."""
    opening: str = ""
    """How its words begin, where it has no title by which it could be called."""

    @property
    def part(self) -> str:
        """The part that it belongs to, or is."""
        return ids.top(self.id)

    @property
    def name(self) -> str:
        """Its title without the line that says to what it is attached."""
        named = [line for line in self.lines if not _ATTACHED.match(line)]
        return heading(" ".join(named) or self.title)

    @property
    def called(self) -> str:
        """What lists and links call it: its number and name, or how its words begin."""
        return f"{self.label} {self.name or self.opening}".strip() or self.id

    @property
    def unnamed(self) -> bool:
        """Whether nothing is printed above its words: neither a number nor a title."""
        return bool(self.opening) and not self.label


Entry = Section | Point | Body | Document


@frozen
class Plan:
    """Everything in `plan/`."""

    front: PlanFront
    front_places: tuple[Point, ...]
    sections: tuple[Section, ...]
    points: tuple[Point, ...]
    bodies: tuple[Body, ...]
    documents: tuple[Document, ...]
    wordings: tuple[Wording, ...]
    corrections: tuple[Correction, ...]
    issued: tuple[str, ...]
    ledger: Ledger
    issued_digest: str = ""
    """The SHA-256 of the words as issued as they stand in their file; "" where that cannot be read."""
    issued_marks: frozenset[tuple[str, str, str]] = frozenset()
    """The marks that the words as issued bear: kind, words, address."""

    def front_place(self, id: str) -> Point | None:
        """The front place of that id, if the plan has one."""
        return next((place for place in self.front_places if place.id == id), None)

    @property
    def printed_order(self) -> tuple[str, ...]:
        """The ids of the front places and of the parts as they are printed, the title first."""
        parts = dict.fromkeys(section.part for section in self.sections)
        usual = (choices.TITLE, choices.PREAMBLE, *parts, choices.RECIPIENTS, choices.SIGNATURE)
        said = [id for id in self.front.order if id in usual]
        return tuple(dict.fromkeys((choices.TITLE, *said, *usual)))

    @property
    def places(self) -> tuple[Point, ...]:
        """The front places and the points of sections: all that has words of its own."""
        return (*self.front_places, *self.points)

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Everything that has an id."""
        return (*self.sections, *self.places, *self.bodies, *self.documents)

    @property
    def registered(self) -> tuple[Body | Document, ...]:
        """Every entry of the registries."""
        return (*self.bodies, *self.documents)

    @property
    def signer(self) -> str | None:
        """Who signed: the last line of the signature, unless it is a post, which is in capitals."""
        signature = self.front_place(choices.SIGNATURE)
        last = signature.paragraphs[-1].words if signature and signature.paragraphs else ""
        return last if last and not last.isupper() else None

    @property
    def kind(self) -> str:
        """What the document calls itself: the first line of its title where that is nothing more, «Kế hoạch»."""
        title = self.front_place(choices.TITLE)
        line = title.paragraphs[0].words if title and title.paragraphs else ""
        if line.isupper() and heading(line) != line and len(line.split()) <= 2 * _LONGEST_KIND:
            return heading(line)
        known = kind_beginning(line) or "Kế hoạch"
        return line if known != line and len(line.split()) <= _LONGEST_KIND and line.startswith(known) else known

    @property
    def word(self) -> str:
        """Its kind inside a sentence: «kế hoạch», «nghị quyết»."""
        return mid_sentence(self.kind)

    @property
    def name(self) -> str:
        """The full title in one line, its first word no longer in capitals."""
        title = self.front_place(choices.TITLE)
        words = [paragraph.words for paragraph in title.paragraphs] if title else []
        return " ".join([heading(words[0]), *words[1:]]) if words else self.front.short
