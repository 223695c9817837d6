"""The text of a Word file, from its first paragraph to its last → a manuscript."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import IO

from plansite.intake.manuscript import Block, Manuscript, Paragraph
from plansite.intake.pieces import Piece, composed
from plansite.intake.word.doubts import WITHOUT_WORDS, Doubts
from plansite.intake.word.fields import Fields
from plansite.intake.word.legacy_fonts import converted, is_converted
from plansite.intake.word.looks import Run
from plansite.intake.word.markup import Element, each, inner, local, switch, value, w
from plansite.intake.word.notes import comments, margins, notes
from plansite.intake.word.numbering import Counting, Printed, counting, is_known
from plansite.intake.word.package import TOO_LARGE, Package, UnreadableError, opened
from plansite.intake.word.runs import Contents, RunReader, chosen, printed
from plansite.intake.word.styles import Form, Look, Styles, form, look, styles
from plansite.intake.word.tables import is_headed, table

UNIT = "đoạn"
_MOST_SIGNS = 1_000_000  # of one paragraph; a whole plan of 140 tasks has a tenth of them
_INTO = frozenset({"customXml", "smartTag", "ins", "moveTo", "sdtContent"})


def read_word(stream: IO[bytes]) -> Manuscript:
    """The manuscript in an open .docx; UnreadableError where it cannot be read."""
    package = opened(stream)
    reader = _reader(package)
    body = inner(package.tree(package.main), "body")
    blocks = tuple(reader.blocks(body)) if body is not None else ()
    for text in margins(package):
        reader.doubts.ask(1, "margin", text)
    return Manuscript(blocks=blocks, questions=tuple(reader.doubts.questions()), unit=UNIT)


def _reader(package: Package) -> _Reader:
    named = styles(package.first("styles"))
    said = comments(package)
    doubts = Doubts()
    runs = RunReader(styles=named, comment=lambda each_one: said.get(each_one, ""))
    reader = _Reader(styles=named, counting=counting(package.first("numbering"), named), doubts=doubts, runs=runs)
    runs.note = notes(package, reader.words_of_note).at
    return reader


@dataclass
class _Reader:
    """Reads blocks in the order of print, counting paragraphs and lists as it goes."""

    styles: Styles
    counting: Counting
    doubts: Doubts
    runs: RunReader
    line: int = 0
    carried: list[Run] = field(default_factory=list)  # of a paragraph whose end is gone: it goes on in the next
    begun: int = 0  # where that paragraph began

    def blocks(self, container: Element) -> Iterator[Block]:
        """The blocks in the body or in a cell."""
        yield from self._each(container)
        yield from self._rest()

    def _each(self, elements: Iterable[Element]) -> Iterator[Block]:
        for element in elements:
            name = local(element)
            if name == "p":
                yield from self._paragraph(element)
            elif name == "tbl":
                yield from self._rest()
                yield from self._table(element)
            elif name == "sdt":
                yield from self._control(element)
            elif name == "AlternateContent":
                yield from self._each(chosen(element))
            elif name in ("del", "moveFrom"):
                self.doubts.ask(self.line + 1, "deleted" if name == "del" else "moved", printed(element))
            elif name == "altChunk":
                self.doubts.ask(self.line + 1, "chunk")
            elif name in _INTO:
                yield from self._each(element)

    def _control(self, element: Element) -> Iterator[Block]:
        properties, content = inner(element, "sdtPr"), inner(element, "sdtContent")
        gallery = value(properties, "docPartObj", "docPartGallery") or ""
        if gallery == "Table of Contents":
            self.doubts.ask(self.line + 1, "contents", printed(element))
        elif switch(properties, "showingPlcHdr"):
            self.doubts.ask(self.line + 1, "placeholder", printed(element))
        elif content is not None:
            yield from self._each(content)

    def _table(self, element: Element) -> Iterator[Block]:
        headed = is_headed(element, self.styles.headed)
        made = table(element, self.line + 1, self.blocks, self.doubts, headed=headed)
        if made is not None:
            yield made

    def _paragraph(self, element: Element) -> Iterator[Block]:
        self.line += 1
        line = self.line
        properties = inner(element, "pPr")
        style = value(properties, "pStyle") or self.styles.usual
        of_style = self.styles.forms.get(style, Form())
        own = form(properties)
        told = own.over(of_style)
        below = self.styles.looks.get(style, Look()).over(self.styles.ground)
        mark = inner(properties, "rPr")
        contents = self.runs.read(element, below)
        self._ask(line, contents)
        if told.contents:
            self.doubts.ask(line, "contents", "".join(run.text for run in contents.runs))
        else:
            runs = converted(contents.runs)
            for run in runs:
                if is_converted(run):
                    self.doubts.ask(line, "font", run.font)
            begun = self.begun if self.carried else line
            self.carried += runs
            self.begun = begun
            if not _is_gone(mark, below) and not _is_dropped_capital(properties):
                number = self._number(line, own, of_style, style)
                yield from self._printed(begun, told, number, look(mark).over(below), in_cell=_in_cell(element))
        for box in contents.boxes:
            yield from self._box(line, box)

    def _printed(
        self, line: int, told: Form, number: Printed | None, below: Look, *, in_cell: bool
    ) -> Iterator[Paragraph]:
        """The paragraph whose runs were carried here. One without words is none, but for a number alone in a cell."""
        runs, self.carried = self.carried, []
        raw = "".join(run.text for run in runs)
        if len(raw) > _MOST_SIGNS:
            raise UnreadableError(TOO_LARGE)
        pieces = [Piece(text=run.text, bold=run.bold, italic=run.italic, note=run.note) for run in runs]
        text = self._number_text(number, below) if number else ""
        made = composed(pieces)
        if not made.text and not (text and in_cell):
            for run in runs:
                self.doubts.ask(line, "note_alone", run.note.text if run.note else "")
            if number and number.kind != "bullet":
                self.doubts.ask(line, "number_alone", text)
            return
        if text and number:
            made = composed(_numbered(text + number.follows, pieces))
        self.doubts.read(made.text)
        yield made.paragraph(line, number=text or None, heading=told.heading or None, centred=bool(told.centred))

    def _number(self, line: int, own: Form, of_style: Form, style: str) -> Printed | None:
        """The number that Word prints in front, which counts even where nothing follows it."""
        list_id = own.list_id if own.list_id is not None else of_style.list_id
        if not list_id:
            return None
        if own.list_level is None:
            number = self.counting.next_of_style(list_id, of_style.list_level or 0, style)
        else:
            number = self.counting.next(list_id, own.list_level or 0)
        if number is None:
            self.doubts.ask(line, "number_missing", "".join(run.text for run in self.carried))
        elif not is_known(number.kind):
            self.doubts.ask(line, "number_kind", f"«{number.kind}»")
        return number

    def _number_text(self, number: Printed, below: Look) -> str:
        here = number.look.over(below)
        if here.hidden:
            return ""
        text = converted([Run(text=number.text, font=here.font or "")])[0].text
        return " ".join((text.upper() if here.capitals else text).split())

    def _rest(self) -> Iterator[Block]:
        """What was carried on to a paragraph that never came."""
        if self.carried:
            yield from self._printed(self.begun, Form(), None, Look(), in_cell=False)

    def _box(self, line: int, box: Element) -> Iterator[Block]:
        carried, self.carried = self.carried, []
        inside = list(self.blocks(box))
        self.carried = carried
        words = [each_one.words for each_one in Manuscript(blocks=tuple(inside)).paragraphs()]
        self.doubts.ask(line, "box", " ".join(words))
        yield from inside

    def _ask(self, line: int, contents: Contents) -> None:
        for kind, texts in contents.told.items():
            if kind in ("comment", "art", "symbol", "formula", "field"):
                for text in texts:
                    self.doubts.ask(line, kind, text)
            elif kind in ("inserted", "deleted", "moved"):
                self.doubts.ask(line, kind, " … ".join(text for text in texts if text.strip()))
            elif kind in WITHOUT_WORDS:
                self.doubts.ask(line, kind, "".join(run.text for run in contents.runs))
            else:
                self.doubts.ask(line, kind, "".join(texts))

    def words_of_note(self, note: Element) -> str:
        """The words of a note, its paragraphs on lines of their own."""
        fields, self.runs.fields = self.runs.fields, Fields()
        at, self.runs.note = self.runs.note, lambda _: None  # a note has none of its own
        said = []
        for paragraph in each(note, "p"):
            style = value(paragraph, "pPr", "pStyle") or self.styles.usual
            below = self.styles.looks.get(style, Look()).over(self.styles.ground)
            contents = self.runs.read(paragraph, below)
            self._ask(self.line, contents)
            pieces = [Piece(text=run.text) for run in converted(contents.runs)]
            said.append(composed(pieces).text)
        self.runs.fields, self.runs.note = fields, at
        return "\n".join(text for text in said if text)


def _numbered(number: str, pieces: list[Piece]) -> list[Piece]:
    """The pieces with a number in front that looks like the first words, without the spaces that stood before them."""
    lead = next((at for at, piece in enumerate(pieces) if piece.text.strip()), None)
    if lead is None:
        return [Piece(text=number)]
    first = pieces[lead]
    notes = [piece for piece in pieces[:lead] if piece.note]
    return [replace(first, text=number), *notes, replace(first, text=first.text.lstrip()), *pieces[lead + 1 :]]


def _in_cell(element: Element) -> bool:
    return next(element.iterancestors(w("tc"), w("txbxContent")), None) is not None


def _is_dropped_capital(properties: Element | None) -> bool:
    """Whether a paragraph is only the large first letter of the next."""
    frame = inner(properties, "framePr")
    return frame is not None and frame.get(w("dropCap"), "none") != "none"


def _is_gone(mark: Element | None, below: Look) -> bool:
    """Whether the end of a paragraph was deleted, moved away or is not shown, so that it goes on in the next."""
    gone = inner(mark, "del") is not None or inner(mark, "moveFrom") is not None
    return gone or look(mark).over(below).hidden is True
