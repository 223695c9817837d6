"""The tree of a plan → sections and points with their ids, as they will be written; nothing yet of bodies and times."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

from plansite.intake.issued_text import Line
from plansite.intake.labels import Said, is_label, labelled, said_by
from plansite.intake.levels import SIGN
from plansite.intake.manuscript import Footnote, Question
from plansite.intake.sections import SECTION, TABLE, kind, sections_among, with_tables_beside
from plansite.intake.structure import Node, reads_as_title
from plansite.intake.table_rows import Grid, joined
from plansite.language import ids
from plansite.plan.model.choices import DASH, MARKER_WITHIN, PLUS, UNMARKED
from plansite.values import frozen


@frozen(kw_only=True)
class DraftPoint:
    """A point: its paragraphs, what stands before it, and for a row of a table its other cells by their columns.

    `printed` is what stands before it in print, "" for nothing; `marker` is what prints that, None where nothing does.
    `inherited` are the cells of rows above that go over this one too.
    """

    id: str
    paragraphs: tuple[Line, ...]
    printed: str = ""
    marker: str | None = UNMARKED
    cells: tuple[tuple[str, str], ...] = ()
    inherited: tuple[tuple[str, str], ...] = ()
    cell_notes: tuple[tuple[str, Footnote], ...] = ()  # each with the column in whose cell it is set
    said: Said = ()  # what labels in its words say: who leads, by when
    lines: tuple[tuple[str, tuple[str, ...]], ...] = ()  # of cells that have several, each with its column

    @property
    def line(self) -> int:
        """Where it begins in the source."""
        return self.paragraphs[0].line

    @property
    def words(self) -> str:
        """Its words, without what stands before them."""
        return " ".join(each.rest for each in self.paragraphs)

    @property
    def last(self) -> Line:
        """Its last paragraph that is no row of a table, which a time may close."""
        return next((each for each in reversed(self.paragraphs) if not each.cells), self.paragraphs[0])


@frozen(kw_only=True)
class DraftSection:
    """A section: what is printed before its title, the lines of its title (none where it has none), its own points.

    `grid` is the table whose rows its points are, or those of the sections within it. `said` is what labels say of all
    its points.
    """

    id: str
    label: str
    titles: tuple[str, ...]
    line: int
    points: tuple[DraftPoint, ...] = ()
    grid: Grid | None = None
    said: Said = ()

    @property
    def title(self) -> str:
        """Its title in one line."""
        return " ".join(self.titles)


@dataclass
class Ids:
    """The ids given out below one section or point, so that none is given twice."""

    within: str
    taken: set[str] = field(default_factory=set)
    last: ids.OrderKey = ()

    def give(self, component: str) -> tuple[str, bool]:
        """An id that ends in the component; another, and False, where that is taken or would stand out of order."""
        id = next(id for each in self._candidates(component) if self._is_free(id := self._joined(each)))
        self.taken.add(id)
        self.last = ids.order(id)
        return id, id == self._joined(component)

    def unnumbered(self) -> str:
        """An id for what has no number."""
        return self.give("m1")[0]

    def _is_free(self, id: str) -> bool:
        return id not in self.taken and ids.order(id) > self.last

    def _candidates(self, component: str) -> Iterator[str]:
        yield component
        last = self.last[-1] if self.last else (0, "", 0, "")
        if component[0] != "m" and last[0] == 0:
            yield str(last[2] + 1)
        yield from (f"{letter}{number}" for letter in "mz" for number in range(1, len(self.taken) + 2))

    def _joined(self, component: str) -> str:
        return f"{self.within}.{component}" if self.within else component


@dataclass
class Drafting:
    """Makes drafts of a tree and gathers what a person must look at."""

    sections: list[DraftSection] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)

    def below(self, node: Node, id: str) -> tuple[tuple[DraftPoint, ...], Grid | None]:
        """The points right below a section's node and its table; the sections below it are added to the others.

        What is printed behind a section or a table, and belongs to neither, is put into a section that has
        neither number nor title.
        """
        given = Ids(id)
        node.children = list(with_tables_beside(node.children))
        held = sections_among(node)
        runs = [(what, list(run)) for what, run in groupby(node.children, key=lambda child: kind(child, held))]
        if id and [each for each, _ in runs] == [TABLE] and len(runs[0][1]) == 1:
            return (), runs[0][1][0].grid
        own: tuple[DraftPoint, ...] = ()
        for number, (what, run) in enumerate(runs):
            if what == SECTION:
                for child in run:
                    self._section(child, given)
            elif what == TABLE:
                for child in run:
                    self._carrier(Node(children=[child]), given.unnumbered())
            elif number == 0 and id:
                counted = any(child.number for child in node.children)
                own = self._points(run, given, plain=not counted)
            else:
                self._carrier(Node(children=run), given.unnumbered())
        return own, None

    def _carrier(self, node: Node, id: str) -> None:
        first = node.children[0]
        line = first.line.line if first.line else first.grid.line if first.grid else 1
        self._fill(DraftSection(id=id, label="", titles=(), line=line), node)

    def _fill(self, draft: DraftSection, node: Node) -> None:
        at = len(self.sections)
        self.sections.append(draft)
        of_all = [child.line for child in node.children if child.is_text and child.line and is_label(child.line)]
        points, grid = self.below(node, draft.id)
        self.sections[at] = replace(draft, points=points, grid=grid, said=said_by(of_all))

    def _points(self, run: Sequence[Node], given: Ids, *, plain: bool) -> tuple[DraftPoint, ...]:
        points: list[DraftPoint] = []
        count = 0
        for child in run:
            if child.is_text:
                points.append(self._text(child, given, points, plain))
            elif child.grid and points:
                points[-1] = _with_table(points[-1], child.grid)
            elif child.grid:
                points.append(DraftPoint(id=given.give("0" if not plain else "1")[0], paragraphs=_rows(child.grid)))
            else:
                count += child.number is not None and child.number.family == SIGN
                points += self._point(child, given, count)
        return tuple(points)

    def _section(self, node: Node, given: Ids) -> None:
        assert node.line is not None
        number, line = node.number, node.line
        id, as_printed = given.give(number.component if number else "m1")
        if number and not as_printed:
            self._renumbered(line, id)
        titled = reads_as_title(line) or not line.rest
        if not titled:
            node.children.insert(0, Node(replace(line, number=None, text=line.rest)))
        titles = [line.rest] if titled and line.rest else [each.text for each in node.titles]
        label = number.printed if number else ""
        self._fill(DraftSection(id=id, label=label, titles=tuple(titles), line=line.line), node)

    def _text(self, node: Node, given: Ids, points: Sequence[DraftPoint], plain: bool) -> DraftPoint:
        """A paragraph without a number: «3a» behind point 3, «0» before point 1, the next where no point has one."""
        assert node.line is not None
        own = [point for point in points if ids.parent(point.id) == (given.within or None)]
        if plain:
            component = str(len(own) + 1)
        elif not own:
            component = "0"
        else:
            component = next_letter(own[-1].id.rpartition(".")[2])
            self.questions.append(
                Question(
                    line=node.line.line,
                    met=f"đoạn không có dấu đầu dòng, sau một điểm có dấu: «{_beginning(node.line)}»",
                    done=f"coi là một điểm riêng, «{given.within}.{component}»",
                    otherwise="nếu là đoạn tiếp theo của điểm ngay trên: chuyển đoạn ấy lên cuối điểm trên",
                )
            )
        id, _ = given.give(component)
        return DraftPoint(id=id, paragraphs=(node.line,))

    def _point(self, node: Node, given: Ids, count: int) -> list[DraftPoint]:
        """A point and what it holds: its further paragraphs, tables, then the points inside it."""
        number, line = node.number, node.line
        assert number is not None
        assert line is not None
        component = str(count) if number.family == SIGN else number.component
        id, as_printed = given.give(component)
        marker = number.marker if as_printed or number.family == SIGN else None
        if not as_printed and number.family != SIGN:
            self._renumbered(line, id)
        own = labelled(node)
        numbered = (
            at
            for at, child in enumerate(node.children)
            if not child.is_text and not child.grid and not any(child is each for each in own)
        )
        first = next(numbered, len(node.children))
        more = [
            each
            for child in node.children[:first]
            for each in (_rows(child.grid) if child.grid else (child.line,) if child.line else ())
        ]
        below = (child.line for child in node.children if child.line and child.number and is_label(child.line))
        said = said_by((line, *more, *below))
        made = [DraftPoint(id=id, paragraphs=(line, *more), printed=number.printed, marker=marker, said=said)]
        inner = Ids(id)
        signs = 0
        for child in node.children[first:]:
            if child.is_text:
                made.append(self._text(child, inner, made[1:], plain=False))
            elif child.grid:
                made[-1] = _with_table(made[-1], child.grid)
            elif child.number:
                signs += child.number.family == SIGN
                made += self._point(child, inner, signs)
        return made

    def _renumbered(self, line: Line, id: str) -> None:
        self.questions.append(
            Question(
                line=line.line,
                met=f"số «{line.number.printed if line.number else ''}» đã có hoặc đứng không theo thứ tự",
                done=f"đặt mã «{id}», giữ số như đã in",
                otherwise="nếu văn bản đánh số nhầm: giữ; nếu tệp chép nhầm: sửa số rồi làm lại",
            )
        )


def _with_table(point: DraftPoint, grid: Grid) -> DraftPoint:
    return replace(point, paragraphs=(*point.paragraphs, *_rows(grid)))


def _rows(grid: Grid) -> tuple[Line, ...]:
    """A table within a point, a row a paragraph."""
    head = Line(text=joined(grid.columns), rest=joined(grid.columns), line=grid.line, cells=grid.columns, head=True)
    rows = ((row.group or row.cells, row.line) for row in grid.rows)
    return (head, *(Line(text=joined(cells), rest=joined(cells), line=line, cells=cells) for cells, line in rows))


def inner_marker(marker: str) -> str:
    """What the site prints before points inside a point where nothing else is said."""
    return MARKER_WITHIN.get(marker, PLUS)


def section_marker(points: Sequence[DraftPoint], section: str) -> str:
    """The marker that most points right below a section have."""
    own = [point.marker for point in points if ids.parent(point.id) == section and point.marker]
    return max(dict.fromkeys(own), key=own.count, default=DASH)


def next_letter(component: str) -> str:
    """«3» → «3a», «3a» → «3b»."""
    if component[-1].isdigit() or not component[:1].isdigit() or component[-1] == "z":
        return f"{component}a"
    return f"{component[:-1]}{chr(ord(component[-1]) + 1)}"


def _beginning(line: Line) -> str:
    words = line.rest.split()
    return " ".join(words if len(words) <= 12 else [*words[:12], "…"])
