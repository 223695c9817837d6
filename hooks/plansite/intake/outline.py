"""A whole document: what stands before, between and behind its sections, and what is attached to it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import field, replace

from plansite.intake.annexes import read_annex
from plansite.intake.columns import Columns, columns_of, holds_tasks
from plansite.intake.drafts import Drafting, DraftPoint, DraftSection
from plansite.intake.footnotes import left_out
from plansite.intake.issued_text import Issued, Line, Zone
from plansite.intake.levels import CAPITAL, ROMAN, SIGN, WORD, Number
from plansite.intake.manuscript import Question
from plansite.intake.sections import sections_among
from plansite.intake.structure import Node, is_headline, tree
from plansite.intake.table_rows import Grid
from plansite.language import ids
from plansite.plan.model.choices import PREAMBLE, RECIPIENTS, SIGNATURE
from plansite.values import frozen

_ANNEX = re.compile(r"^PHỤ LỤC\b", re.IGNORECASE)
_CLOSING = re.compile(
    r"^(?:Trên đây là|Trong quá trình (?:triển khai|tổ chức|thực hiện)"
    r"|(?:Kế hoạch|Chương trình|Nghị quyết|Chỉ thị|Quyết định|Đề án) này)\b"
)
_BRACKETED = re.compile(r"^\(.+\)\.?$")
_LONGEST_LABEL = 4  # words
ATTACHED = "KT"  # «kèm theo»: what is attached and is no annex


@frozen
class Outline:
    """A document as it will be written. `order` are the places and the outermost sections as printed.

    `tables` tells for the section that holds a table what its columns are.
    """

    title: tuple[Line, ...]
    preamble: tuple[Line, ...]
    recipients: tuple[Line, ...]
    signature: tuple[Line, ...]
    sections: tuple[DraftSection, ...]
    order: tuple[str, ...]
    tables: dict[str, Columns] = field(default_factory=dict)
    questions: tuple[Question, ...] = ()

    def roles_of(self, section: str) -> dict[str, str]:
        """What the columns of the table are whose rows are the points of a section."""
        columns = self.table_of(section)
        return dict(columns.roles) if columns else {}

    def table_of(self, section: str) -> Columns | None:
        """The columns of the table whose rows are the points of a section."""
        held = (self.tables[id] for id in (section, *ids.ancestors(section)) if id in self.tables)
        return next(held, None)

    @property
    def noted(self) -> frozenset[tuple[int, str]]:
        """The lines whose footnotes can be written: where each stands in the source, its words."""
        places = (*self.title, *self.preamble, *self.recipients, *self.signature)
        every = (*places, *(line for point in self.points for line in point.paragraphs if not line.cells))
        return frozenset((line.line, line.rest) for line in every)

    @property
    def points(self) -> Iterator[DraftPoint]:
        """Every point of every section."""
        return (point for section in self.sections for point in section.points)


def outline(issued: Issued) -> Outline:
    """What the lines of a document are."""
    reader = _Reader(issued)
    reader.read()
    found = Outline(
        title=tuple(reader.title),
        preamble=tuple(reader.preamble),
        recipients=tuple(reader.recipients),
        signature=tuple(reader.signature),
        sections=tuple(reader.sections),
        order=tuple(reader.order),
        tables=reader.tables,
        questions=(*issued.questions, *reader.questions),
    )
    return replace(found, questions=(*found.questions, *_notes_left_out(issued, found)))


def _notes_left_out(issued: Issued, found: Outline) -> Iterator[Question]:
    noted = found.noted
    for each in issued.lines:
        if isinstance(each, Line) and (each.line, each.rest) not in noted:
            yield from (left_out(note, each.line, each.text) for note in each.footnotes)
        elif not isinstance(each, Line) and not holds_tasks(each):
            yield from (left_out(note, row.line, " ".join(row.cells)) for row in each.rows for _, note in row.notes)


class _Reader:
    """Reads the lines of one document from its title to its last annex."""

    def __init__(self, issued: Issued) -> None:
        self.issued = issued
        self.title: list[Line] = []
        self.preamble: list[Line] = []
        self.recipients: list[Line] = []
        self.signature: list[Line] = []
        self.sections: list[DraftSection] = []
        self.order: list[str] = []
        self.tables: dict[str, Columns] = {}
        self.questions: list[Question] = []
        self.given: set[str] = set()  # the ids of sections, also of those that are not kept yet

    def read(self) -> None:
        """Read everything."""
        lines = list(self.issued.lines)
        start = next((at for at, each in enumerate(lines) if not _in(each, Zone.TITLE)), len(lines))
        titles = [each for each in lines[:start] if isinstance(each, Line)]
        own = next((at for at, line in enumerate(titles) if at and self._is_issuer(line)), len(titles))
        self.title = titles[:own]
        body = [*titles[own:], *lines[start:]]
        main = next((at for at, each in enumerate(body) if self._ends_main(each)), len(body))
        self._main(body[:main])
        rest = body[main:]
        while rest:
            rest = self._behind(rest)

    def _is_issuer(self, line: Line) -> bool:
        """Whether a line below the title is the name of who issues, with which the preamble begins."""
        return line.text.isupper() and (line.text in self.issued.head.issuer or not self._in_capitals())

    def _in_capitals(self) -> bool:
        """Whether the title is in capitals, so that more lines in capitals may be of it."""
        kind = self.issued.lines[1] if len(self.issued.lines) > 1 else None
        return isinstance(kind, Line) and kind.text.isupper()

    def _ends_main(self, each: Line | Grid) -> bool:
        return isinstance(each, Line) and (each.zone in (Zone.RECIPIENTS, Zone.SIGNATURE) or _begins_annex(each))

    def _main(self, lines: Sequence[Line | Grid]) -> None:
        numbered = [at for at, each in enumerate(lines) if isinstance(each, Grid) or _counts(each)]
        headed = (at for at, each in enumerate(lines) if at and isinstance(each, Line) and is_headline(each))
        first = numbered[0] if numbered else next(headed, min(1, len(lines)))
        self.preamble = [each for each in lines[:first] if isinstance(each, Line)]
        if self.preamble:
            self.order.append(PREAMBLE)
        closing = len(lines)
        if closing > first + 1 and _ends_all(lines[-1], lines[-2]):
            closing -= 1
        while closing > first and _closes(lines[closing - 1]):
            closing -= 1
        root = tree(lines[first:closing])
        root.children += tree(lines[closing:]).children
        self._draft(root, DraftSection(id="", label="", titles=(), line=1))

    def _draft(self, root: Node, section: DraftSection) -> None:
        """The section with what stands below it; one without an id is the document itself, which has no points."""
        drafting = Drafting()
        notes = {} if section.id else {part.line.line: _without_notes(part) for part in root.children if part.line}
        points, grid = drafting.below(root, section.id)
        self.questions += drafting.questions
        if section.id:
            self._add(replace(section, points=points, grid=grid))
        self.given |= {each.id for each in drafting.sections}
        for each in drafting.sections:
            self._add(each)
            self._notes(notes.pop(each.line, []) if "." not in each.id else [])

    def _notes(self, notes: list[Node]) -> None:
        """Notes below a table as a section behind it: one whose points are rows holds nothing else."""
        if notes:
            label, *rest = notes
            rest = rest or label.children
            titled = rest and label.line and _is_label_of_notes(label.line)
            titles = (label.line.text,) if titled and label.line else ()
            line = label.line.line if label.line else 1
            section = DraftSection(id=self._free("m1"), label="", titles=titles, line=line)
            self._draft(Node(children=rest if titled else notes), section)

    def _add(self, section: DraftSection) -> None:
        """A section, and those that the groups of its table are."""
        if section.grid is None:
            self._keep(section)
            return
        annex = read_annex(section.grid, section.id)
        self.tables[section.id] = columns_of(section.grid)
        self._keep(replace(section, points=(*section.points, *annex.points)))
        for group in annex.sections:
            self._keep(group)
        self.questions += annex.questions

    def _keep(self, section: DraftSection) -> None:
        if "." not in section.id:
            self.order.append(section.id)
        self.sections.append(section)

    def _behind(self, lines: list[Line | Grid]) -> list[Line | Grid]:
        """Take one thing that stands behind the sections; what is left."""
        first = lines[0]
        for zone, place, kept in (
            (Zone.RECIPIENTS, RECIPIENTS, self.recipients),
            (Zone.SIGNATURE, SIGNATURE, self.signature),
        ):
            if _in(first, zone):
                end = next((at for at, each in enumerate(lines) if not _in(each, zone)), len(lines))
                kept += [each for each in lines[:end] if isinstance(each, Line)]
                self.order += [place] if place not in self.order else []
                return lines[end:]
        ends = (at for at, each in enumerate(lines) if at and (self._ends_main(each)))
        end = next(ends, len(lines))
        self._attached(lines[:end])
        return lines[end:]

    def _attached(self, lines: list[Line | Grid]) -> None:
        first = lines[0]
        number = first.number if isinstance(first, Line) else None
        label, titles, at = "", [], 0
        if isinstance(first, Line) and _begins_annex(first):
            label = number.printed if number else first.text
            titles = [first.rest] if number and first.rest else []
            at = 1
        while at < len(lines) and _is_title_line(lines[at]):
            line = lines[at]
            titles += [line.text] if isinstance(line, Line) else []
            at += 1
        id = self._free(number.component if number else ("PL1" if label else ATTACHED))
        root = tree(lines[at:])
        notes = _without_notes(root)
        self._draft(root, DraftSection(id=id, label=label, titles=tuple(titles), line=first.line))
        self._notes(notes)

    def _free(self, id: str) -> str:
        taken = {section.id for section in self.sections} | self.given
        while id in taken:
            stem = id.rstrip("0123456789")
            id = f"{stem}{int(id[len(stem) :] or 1) + 1}"
        return id


def _closes(each: Line | Grid) -> bool:
    """Whether a line takes leave of the whole document: it belongs to no section, whatever stands before it."""
    return isinstance(each, Line) and each.number is None and bool(_CLOSING.match(each.text))


def _ends_all(last: Line | Grid, before: Line | Grid) -> bool:
    """Whether the last line, that the sign of the end closes, has no number where what stands before it has one."""
    ends = isinstance(last, Line) and not last.number and last.text.endswith("./.")
    return ends and isinstance(before, Line) and before.number is not None


def _without_notes(node: Node) -> list[Node]:
    """The notes below the table of tasks that is all else in a section, which are taken out of it."""
    table, *rest = node.children or [Node()]
    if table.grid is None or not holds_tasks(table.grid) or _goes_on(rest):
        return []
    node.children = [table]
    return rest


def _goes_on(nodes: Sequence[Node]) -> bool:
    """Whether what stands below a table is no notes: another table, a part, or a section that has a number."""
    parts = (WORD, ROMAN, CAPITAL)
    numbered = any(each.number for each in sections_among(Node(children=list(nodes))))
    return numbered or any(
        each.grid or (each.number and each.number.family in parts) or _goes_on(each.children) for each in nodes
    )


def _is_label_of_notes(each: Line) -> bool:
    """«Ghi chú:», «Ghi chú» set off."""
    short = not each.number and len(each.text.split()) <= _LONGEST_LABEL
    return short and (each.text.endswith(":") or each.styled)


def _in(each: Line | Grid, zone: Zone) -> bool:
    return isinstance(each, Line) and each.zone is zone


def _begins_annex(line: Line) -> bool:
    if isinstance(line.number, Number) and line.number.family == WORD:
        return bool(_ANNEX.match(line.number.printed))
    return bool(_ANNEX.match(line.text)) and (line.text.isupper() or line.styled) and len(line.text.split()) <= 6


def _counts(line: Line) -> bool:
    """Whether a line has a number: signs stand in preambles too, before what the document rests on."""
    return line.number is not None and line.number.family != SIGN


def _is_title_line(each: Line | Grid) -> bool:
    if not isinstance(each, Line) or each.number:
        return False
    bracketed = bool(_BRACKETED.match(each.text))
    return each.styled or each.text.isupper() or bracketed or (each.italic and not each.text.endswith(":"))
