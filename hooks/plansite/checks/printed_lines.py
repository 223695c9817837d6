"""The plan as the lines of words that were issued, each word with its place in the files."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from plansite.checks.issued_places import issued_points
from plansite.language.inline import Call, calling
from plansite.plan.model.annex_table import BETWEEN_CELLS
from plansite.plan.model.choices import NUMBER_COLUMN, RECIPIENTS, REPLACED, WORDS_COLUMN
from plansite.plan.model.corrections import Correction
from plansite.plan.model.paragraphs import Paragraph
from plansite.plan.model.plan import Plan, Point, Section
from plansite.plan.model.printed import RECIPIENTS_HEADING, heading_lines, marker, order, paragraph_sign
from plansite.problems.problem import Span
from plansite.values import frozen

_WORD = re.compile(r"\S+")


@frozen
class Word:
    """A word to be compared: what the file has for it (`shown`) and where; `printed` if it stands in print alone."""

    text: str
    shown: str
    place: Span | Paragraph
    at: int = 0
    printed: bool = False

    def same_as(self, other: Word | None) -> bool:
        """Whether another stands for the same word of the file, as the words of one correction do."""
        return (
            other is not None and isinstance(self.place, Paragraph) and (self.place, self.at) == (other.place, other.at)
        )

    @property
    def span(self) -> Span:
        """Where it stands, found only for one that differs."""
        return self.place if isinstance(self.place, Span) else self.place.span_at(self.at)


Line = tuple[Word, ...]


def printed_lines(plan: Plan, back: Mapping[str, str] | None = None) -> Iterator[Line]:
    """The plan as it was issued, line by line, as far as its files say; what was put in later is left out.

    `back` puts points that were moved under the ids that they had, by their own.
    """
    corrections: dict[str, list[Correction]] = {}
    for correction in plan.corrections:
        corrections.setdefault(correction.place.id, []).append(correction)
    places = {place.id: place for place in plan.front_places}
    stood = issued_points(plan, back or {})
    listed = {point.id: corrections.get(id, []) for id, point in stood}
    parts: dict[str, list[Section | Point]] = {}
    written: tuple[Section | Point, ...] = (*plan.sections, *(point for _, point in stood))
    for each in written:
        if not each.added:
            parts.setdefault(each.part, []).append(each)
    for part in plan.printed_order:
        if part in places:
            yield from _of_front_place(places[part], corrections.get(part, []))
        # Words that close a section stand behind the sections it holds, as their ids do.
        held = sorted(parts.get(part, ()), key=order)
        for before, each, following in zip((None, *held), held, (*held[1:], None), strict=False):
            if isinstance(each, Section):
                yield from _of_section(each, following)
            else:
                yield from _on_the_line_of(before, each, _of_point(each, listed[each.id]))


def _of_front_place(place: Point, listed: list[Correction]) -> Iterator[Line]:
    if place.id == RECIPIENTS:
        yield _printed(RECIPIENTS_HEADING, place.span)
    for paragraph in place.paragraphs:
        yield _line("-" if place.id == RECIPIENTS else "", paragraph, listed)
        yield from _notes(place, [paragraph], listed)


def _of_section(section: Section, following: Section | Point | None) -> Iterator[Line]:
    headings = list(_headings(section))
    yield from headings[:-1] if _runs_on(section, following) else headings
    if section.columns:
        yield _row([_printed(column.title, section.span) for column in section.columns], section.span)


def _on_the_line_of(before: Section | Point | None, point: Point, lines: list[Line]) -> Iterator[Line]:
    """The lines of a point, the first behind the heading above it where that runs on into it."""
    first, *others = lines or [()]
    if isinstance(before, Section) and _runs_on(before, point):
        first = (*list(_headings(before))[-1], *first)
    yield from filter(None, (first, *others))


def _runs_on(section: Section, following: Section | Point | None) -> bool:
    """«Điều 1. Ban hành …»: whether a section without a title stands on the line of its first words."""
    if section.lines or not isinstance(following, Point) or following.section != section.id:
        return False
    return not marker(following) and bool(following.paragraphs)


def _headings(section: Section) -> Iterator[Line]:
    for label, words in heading_lines(section):
        sign, said = _printed(label, section.span), tuple(Word(word, word, section.span) for word in words.split())
        yield _row([sign, said], section.span) if section.row else (*sign, *said)


def _printed(words: str, span: Span) -> Line:
    return tuple(Word(word, word, span, printed=True) for word in words.split())


def _of_point(point: Point, listed: list[Correction]) -> list[Line]:
    if point.columns:
        filled = {cell.column: _line("", cell.paragraph, listed) for cell in point.cells}
        words = tuple(word for paragraph in point.paragraphs for word in _line("", paragraph, listed))
        own = {NUMBER_COLUMN: _printed(marker(point), point.span), WORDS_COLUMN: words}
        row = _row([own.get(column.role) or filled.get(column, ()) for column in point.columns], point.span)
        return [row, *_notes(point, point.every_paragraph, listed)]
    return [
        line
        for number, each in enumerate(point.paragraphs)
        for line in (_line(paragraph_sign(point, number), each, listed), *_notes(point, [each], listed))
    ]


def _notes(point: Point, paragraphs: Iterable[Paragraph], listed: list[Correction]) -> Iterator[Line]:
    """The footnotes that are called in paragraphs, each as a line of its own behind them: «[^1]: …»."""
    called = {call.sign for each in paragraphs for call in each.calls}
    for note in point.notes:
        if note.sign in called:
            sign = Word(f"[^{note.sign}]:", f"[^{note.sign}]:", note.paragraph.span_at(0), printed=True)
            yield (sign, *_line("", note.paragraph, listed))


def _row(cells: Sequence[Line], span: Span) -> Line:
    """The cells of a row in one line, those that are empty at its end left out."""
    filled = max((number for number, cell in enumerate(cells, 1) if cell), default=0)
    between = Word(BETWEEN_CELLS, BETWEEN_CELLS, span, printed=True)
    return tuple(word for number, cell in enumerate(cells[:filled]) for word in ((between,) if number else ()) + cell)


def _line(before: str, paragraph: Paragraph, listed: list[Correction]) -> Line:
    """A paragraph as it was issued, each word with what the file has in its place."""
    written = paragraph.words
    issued, places = written, [(at, at + 1) for at in range(len(written))] if listed else []
    for correction in listed:
        at = issued.find(correction.corrected or "") if correction.kind == REPLACED and correction.corrected else -1
        if at >= 0 and correction.corrected:
            end, was = at + len(correction.corrected), correction.issued or ""
            instead = [(places[at][0], places[end - 1][1])] * len(was)
            issued, places = issued[:at] + was + issued[end:], [*places[:at], *instead, *places[end:]]
    marks = (Word(before, before, paragraph.span_at(0), printed=True),) if before else ()
    if issued == written:
        words = [Word(word := each[0], word, paragraph, each.start()) for each in _WORD.finditer(written)]
    else:
        words = [_replaced(each, written, places, paragraph) for each in _WORD.finditer(issued)]
    return (*marks, *_calling(words, paragraph))


def _calling(words: list[Word], paragraph: Paragraph) -> list[Word]:
    """The words, each with the footnotes that are called in it or right behind it."""
    first = ""
    called: dict[int, list[Call]] = {}
    for call in paragraph.calls:
        at = max((n for n, word in enumerate(words) if word.at < call.at), default=None)
        if at is None:
            first += str(call)
        else:
            called.setdefault(at, []).append(call)
    for at, calls in called.items():
        text = words[at].text
        as_written = text == words[at].shown
        inside = [replace(call, at=call.at - words[at].at if as_written else len(text)) for call in calls]
        called_in = calling(text, inside)
        words[at] = replace(words[at], text=called_in, shown=called_in if as_written else words[at].shown)
    return [*([Word(first, first, paragraph)] if first else []), *words]


def _replaced(word: re.Match[str], written: str, places: list[tuple[int, int]], paragraph: Paragraph) -> Word:
    start, end = places[word.start()][0], places[word.end() - 1][1]
    while start > 0 and not written[start - 1].isspace():
        start -= 1
    while end < len(written) and not written[end].isspace():
        end += 1
    return Word(word[0], written[start:end], paragraph, start)
