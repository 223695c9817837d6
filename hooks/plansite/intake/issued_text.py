"""The words of a file as they will stand in `plan/nguyen-van.txt`, a paragraph or a row of a table a line.

Made from the file alone, before anybody asks what is a section or a task: what is made of it later is compared with it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from enum import StrEnum
from itertools import pairwise

from plansite.intake.document_head import Head, is_kind_line, is_rule, read_head
from plansite.intake.footnotes import Signs, called, defined
from plansite.intake.levels import WORD, Number, number_beginning, read_number, worded_beginning
from plansite.intake.manuscript import Block, Footnote, Manuscript, Paragraph, Question, Stretch, Table
from plansite.intake.table_rows import Grid, GridRow, joined, read_grid
from plansite.values import frozen

_RECIPIENTS = re.compile(r"^\W*Nơi nhận\W*(?=\n|:|$)", re.IGNORECASE)
_SIGNED_FOR = re.compile(r"^(?:T\s?/\s?M|TM|K\s?/\s?T|KT|TL|T\s?/\s?L|TUQ|TUN|Q)\b\s*[./]?\s*[A-ZĐÀ-Ỹ]{2}")
_NAME = re.compile(r"^(?:[^\W\d_][\w.’']*\s+){1,6}[^\W\d_]\w*$")
_POST = re.compile(
    r"(?:(?:PHÓ|Q\.|QUYỀN)\s+)?(?:BÍ THƯ|CHỦ TỊCH|TRƯỞNG BAN|CHÁNH VĂN PHÒNG|GIÁM ĐỐC|CHỦ NHIỆM|BỘ TRƯỞNG|THỦ TƯỚNG"
    r"|CHÁNH THANH TRA|HIỆU TRƯỞNG|TỔNG GIÁM ĐỐC|THỨ TRƯỞNG|PHÓ TRƯỞNG BAN|PHÓ CHÁNH VĂN PHÒNG)(?:\s+THƯỜNG TRỰC)?$"
)
_BESIDE = re.compile(r"(?P<left>\W*\w[^\t]*)\t\s*(?P<right>\S.*)", re.DOTALL)
_ENDED = re.compile(r"[.;:!?…]['\"”’»)]*$|[)»”]$")
_LONGEST_SIGNATURE = 12  # words


class Zone(StrEnum):
    """Where in a document a line stands."""

    TITLE = "title"
    BODY = "body"
    RECIPIENTS = "recipients"
    SIGNATURE = "signature"


@frozen(kw_only=True)
class Line:
    """A line of the issued words: `text` whole, `number` before it and the `rest` behind; `line` of the source."""

    text: str
    rest: str
    line: int
    number: Number | None = None
    zone: Zone = Zone.BODY
    bold: bool = False
    italic: bool = False
    heading: bool = False
    centred: bool = False
    italics: tuple[Stretch, ...] = ()  # of `rest`
    footnotes: tuple[Footnote, ...] = ()  # set in `rest`
    cells: tuple[str, ...] = ()  # of a row of a table within a point
    head: bool = False  # whether that row names the columns

    @property
    def styled(self) -> bool:
        """Whether the file sets it off from running text."""
        return self.bold or self.heading or self.centred


@frozen
class Issued:
    """Every line in the order of print, the head that stands above them, and what was done besides."""

    lines: tuple[Line | Grid, ...]
    head: Head
    questions: tuple[Question, ...]

    @property
    def text(self) -> str:
        """Its words alone, a paragraph or a row a line."""
        return self.written(str, str, lambda _: False)

    def written(
        self, write: Callable[[str], str], escape: Callable[[str], str], has_notes: Callable[[Line | GridRow], bool]
    ) -> str:
        """The text, each line as `write` writes it; one with footnotes, of those that may have them, `escape` does."""
        made: list[str] = []
        for each in self.lines:
            if isinstance(each, Grid):
                made.append(write(joined(each.columns)))
                for row in each.rows:
                    notes = row.notes if has_notes(row) else ()
                    made += _row(row, notes, escape) if notes else [write(joined(row.group or row.cells))]
            elif each.footnotes and has_notes(each):
                made.append(called(each.text, each.footnotes, escape, len(each.text) - len(each.rest)))
                made += defined(each.footnotes, escape)
            else:
                made.append(write(each.text))
        return "".join(f"{text}\n" for text in made)


def _row(row: GridRow, notes: Sequence[tuple[int, Footnote]], escape: Callable[[str], str]) -> Iterator[str]:
    of_cells = [[note for column, note in notes if column == at] for at in range(len(row.cells))]
    yield joined([called(cell, of_cells[at], escape) for at, cell in enumerate(row.cells)])
    for each in of_cells:
        yield from defined(each, escape)


def issued(manuscript: Manuscript) -> Issued:
    """The words of a manuscript as issued."""
    head = read_head(manuscript.blocks)
    questions: list[Question] = [*manuscript.questions, *_of_head(head)]
    lines: list[Line | Grid] = []
    signs = Signs()
    for block in _zoned(manuscript.blocks[head.blocks :]):
        if isinstance(block, Line):
            lines.append(replace(block, footnotes=signs.given(block.footnotes)))
        else:
            before = lines[-1] if lines and isinstance(lines[-1], Grid) else None
            grid, asked = read_grid(block, before, signs)
            questions += asked
            lines[-1:] = [grid] if before and grid.continues else [*lines[-1:], grid]
    return Issued(tuple(lines), head, tuple(questions))


def _of_head(head: Head) -> Iterator[Question]:
    if head.lines:
        yield Question(
            line=head.line,
            met=f"phần đầu văn bản: «{' / '.join(head.lines)}»",
            done="không chép vào lời văn; số, ngày, cơ quan ban hành đọc được thì ghi vào đầu tệp plan/ke-hoach.md",
            otherwise="so ba điều ấy với văn bản; điều chưa đọc được thì điền tay",
        )


def _zoned(blocks: Sequence[Block]) -> Iterator[Line | Table]:
    """The blocks as lines, each in its zone; tables that only lay things out are taken apart."""
    zone, before, closed = Zone.TITLE, None, False
    signed: list[Line] = []  # what stands right of the recipients, behind tabs
    for block in blocks:
        if isinstance(block, Table):
            yield from (replace(each, zone=Zone.SIGNATURE) for each in signed)
            signed = []
            if _is_layout(block):
                yield from _closing(block)
                zone, closed = Zone.BODY, True
                continue
            zone, closed = Zone.BODY, False
            yield block
            continue
        beside = _BESIDE.match(block.text) if zone is Zone.RECIPIENTS or _RECIPIENTS.match(block.text) else None
        if beside and _signs(_line(block, beside.start("right"), len(block.text))):
            signed.append(_line(block, beside.start("right"), len(block.text)))
            zone, before = Zone.RECIPIENTS, _line(block, 0, beside.end("left"))
            yield replace(before, zone=zone)
            continue
        for piece in _pieces(block, zone):
            if is_rule(piece.text):
                continue
            if signed and zone is Zone.RECIPIENTS and _signs(piece):
                signed.append(piece)
                continue
            if signed and _next_zone(zone, piece, before) is not Zone.RECIPIENTS:
                yield from (replace(each, zone=Zone.SIGNATURE) for each in signed)
                zone, signed = Zone.SIGNATURE, []
            # A table of recipients and signature may leave out post and name, which then stand right below it.
            closed = closed and (_is_person(piece) or bool(_POST.match(piece.text)))
            zone = Zone.SIGNATURE if closed else _next_zone(zone, piece, before)
            before = piece
            yield replace(piece, zone=zone)
    yield from (replace(each, zone=Zone.SIGNATURE) for each in signed)


def _signs(line: Line) -> bool:
    """Whether a line is one of a signature: for whom, which post, a name."""
    return bool(_SIGNED_FOR.match(line.text) or _POST.match(line.text)) or _is_person(line)


def _is_person(line: Line) -> bool:
    return bool(_NAME.match(line.text)) and line.text.istitle() and not _begins_anew(line)


def _is_layout(table: Table) -> bool:
    return any(_RECIPIENTS.match(cell.words) or _SIGNED_FOR.match(cell.words) for row in table.rows for cell in row)


def _closing(table: Table) -> Iterator[Line]:
    """The recipients and the signature that a table holds beside one another: one column after the other."""
    for column in range(table.columns):
        zone = Zone.SIGNATURE
        for cell in (each for row in table.rows for each in row if each.column == column):
            for paragraph in cell.paragraphs:
                for piece in _pieces(paragraph, Zone.SIGNATURE):
                    if not is_rule(piece.text):
                        zone = Zone.RECIPIENTS if _RECIPIENTS.match(piece.text) else zone
                        yield replace(piece, zone=zone)


def _next_zone(zone: Zone, line: Line, before: Line | None) -> Zone:
    if _RECIPIENTS.match(line.text):
        return Zone.RECIPIENTS
    if _SIGNED_FOR.match(line.text):
        return Zone.SIGNATURE
    if zone is Zone.RECIPIENTS:
        if (line.number and line.number.family != WORD) or line.text[:1].islower():
            return zone
        return Zone.SIGNATURE if line.text.isupper() and not _begins_anew(line) else Zone.BODY
    if zone is Zone.SIGNATURE:
        return zone if len(line.text.split()) <= _LONGEST_SIGNATURE and not _begins_anew(line) else Zone.BODY
    if zone is Zone.TITLE and before and not _goes_on_with_title(line, before):
        return Zone.BODY
    return zone


def _begins_anew(line: Line) -> bool:
    """Whether a line behind a signature begins an annex or what is attached."""
    worded = line.number or worded_beginning(line.text)
    annex = bool(re.match(r"PHỤ LỤC\b", line.text))  # a lone one has no number
    return annex or bool(worded) or is_kind_line(line.text) or (line.text.isupper() and len(line.text.split()) > 5)


def _goes_on_with_title(line: Line, before: Line) -> bool:
    if line.number or line.text.endswith((";", "như sau:")) or line.text.startswith("Căn cứ"):
        return False
    # Where a file sets nothing off, what stands right below the kind of document and is no sentence is its title.
    below = is_kind_line(before.text) and not before.styled and not _ENDED.search(line.text)
    return line.styled or below or (line.italic and line.text.startswith("(")) or line.text[:1].islower()


def _pieces(paragraph: Paragraph, zone: Zone) -> Iterator[Line]:
    """A paragraph as one line, or as several where a break within it divides what belongs apart."""
    parts = paragraph.text.split("\n")
    cuts = [0]
    at = 0
    for before, after in pairwise(parts):
        at += len(before) + 1
        if _apart(before, after, zone, paragraph):
            cuts.append(at)
    for start, end in zip(cuts, [*cuts[1:], len(paragraph.text) + 1], strict=True):
        yield _line(paragraph, start, min(end, len(paragraph.text)))


def _apart(before: str, after: str, zone: Zone, paragraph: Paragraph) -> bool:
    if zone is Zone.SIGNATURE or _SIGNED_FOR.match(paragraph.text):
        return True
    label = worded_beginning(before)
    if label and label.printed == before.strip() and label.printed[-1].isalnum():
        return True  # «Chương II» stands alone, whatever comes below it
    if _RECIPIENTS.match(before) or (zone is Zone.TITLE and is_kind_line(before) and not after.isupper()):
        return True
    return bool(number_beginning(after)) and bool(_ENDED.search(before.rstrip(", ")) or before.endswith(","))


def _line(paragraph: Paragraph, start: int, end: int) -> Line:
    """What stands from `start` to `end` of a paragraph as a line, its signs of a list made those that plans have."""
    raw = paragraph.text[start:end]
    number = read_number(paragraph.number) if start == 0 and paragraph.number else None
    number = number or (number_beginning(raw.strip()) if start or not paragraph.number else None)
    if start == 0 and number is None and paragraph.number:
        number = number_beginning(raw)
    if start == 0 and number and paragraph.number:
        cut = start + len(paragraph.number)
    else:
        lead = len(raw) - len(raw.lstrip())
        cut = start + (lead + len(number.printed) if number else lead)
    rest, places = _on_one_line(paragraph.text, cut, end)
    text = f"{number.printed} {rest}".strip() if number else rest
    italics = tuple(_moved(stretch, places) for stretch in paragraph.italics)
    return Line(
        text=text,
        rest=rest,
        line=paragraph.line,
        number=number,
        bold=paragraph.bold,
        italic=paragraph.italic,
        heading=paragraph.heading is not None,
        centred=paragraph.centred,
        italics=tuple(each for each in italics if each[0] < each[1]),
        footnotes=tuple(replace(each, at=_moved((each.at, each.at), places)[0]) for each in paragraph.footnotes),
    )


def _on_one_line(text: str, start: int, end: int) -> tuple[str, list[int]]:
    """Words with single spaces, and for each place of `text` where it is among them."""
    made = ""
    places = [0] * (len(text) + 1)
    for at, letter in enumerate(text):
        places[at] = len(made)
        if start <= at < end and (not letter.isspace() or (made and not made.endswith(" "))):
            made += " " if letter.isspace() else letter
    places[len(text)] = len(made)
    stripped = made.rstrip()
    return stripped, [min(place, len(stripped)) for place in places]


def _moved(stretch: Stretch, places: Sequence[int]) -> Stretch:
    return places[stretch[0]], places[stretch[1]]
