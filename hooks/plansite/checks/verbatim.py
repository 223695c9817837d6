"""Every word of `plan/` against the words as issued (`nguyen-van.txt`), but for what `dinh-chinh.yml` lists."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import accumulate

from plansite.language import ids
from plansite.language.letters import letters_that_differ
from plansite.plan.model.annex_table import BETWEEN_CELLS
from plansite.plan.model.choices import NUMBER_COLUMN, REPLACED, WORDS_COLUMN
from plansite.plan.model.files import ISSUED_FILE
from plansite.plan.model.plan import Correction, Paragraph, Plan, Point, Section
from plansite.plan.model.printed import RECIPIENTS_HEADING, heading_lines, marker
from plansite.problems import rules
from plansite.problems.problem import Problem, Span

_SHOWN = 14
_WORD = re.compile(r"\S+")
_SIGN = re.compile(r"[-+–—•*]|(?:\d+|[a-zđ])[.)]")
NOTHING = "không có gì"
_COMPARABLE = 4_000_000  # pairs of words; comparing more would take longer than an editor waits


@dataclass(frozen=True)
class _Word:
    """A word to be compared: what the file has for it (`shown`) and where; `printed` if it stands in print alone."""

    text: str
    shown: str
    place: Span | Paragraph
    at: int = 0
    printed: bool = False

    def same_as(self, other: _Word | None) -> bool:
        """Whether another stands for the same word of the file, as the words of one correction do."""
        return (
            other is not None and isinstance(self.place, Paragraph) and (self.place, self.at) == (other.place, other.at)
        )

    @property
    def span(self) -> Span:
        """Where it stands, found only for one that differs."""
        return self.place if isinstance(self.place, Span) else self.place.span_at(self.at)


_Line = tuple[_Word, ...]


def differences(plan: Plan) -> Iterator[Problem]:
    """A problem for every stretch of words that is not as issued."""
    if not plan.issued:
        return
    lines = list(_lines(plan))
    actual = [" ".join(word.text for word in line) for line in lines]
    if actual == list(plan.issued):
        return
    matcher = SequenceMatcher(None, actual, plan.issued, autojunk=False)
    for tag, start, end, issued_start, issued_end in matcher.get_opcodes():
        if tag == "equal":
            continue
        after = lines[end][0] if end < len(lines) else (lines[-1][-1] if lines else _Word("", "", Span(ISSUED_FILE)))
        yield from _block_differences(lines[start:end], list(plan.issued[issued_start:issued_end]), after)


def _block_differences(here: list[_Line], issued: list[str], after: _Word) -> Iterator[Problem]:
    """The differences of a run of lines that are not as issued; `after` is the word that follows it."""
    words = [word for line in here for word in line]
    expected = [word for line in issued for word in line.split()]
    if [word.text for word in words] == expected:
        here_ends, issued_ends = _ends(here), _ends([line.split() for line in issued])
        first = min(here_ends ^ issued_ends)
        how = "thừa" if first in here_ends else "thiếu"
        yield rules.PARAGRAPHS_DIFFER.at(words[first].span, how=how, words=_shown(words[first : first + 6]))
    elif len(here) == len(issued):
        # Line against line: a word changed in each of many lines must not be compared with all the others.
        for line, other in zip(here, issued, strict=True):
            yield from _word_differences(list(line), line[-1], other.split())
    elif len(words) * len(expected) > _COMPARABLE:
        yield _difference(words, 0, len(words), expected, 0, len(expected), here[0][0] if here else after)
    else:
        yield from _word_differences(words, after, expected)


def _ends(lines: Sequence[Sequence[object]]) -> set[int]:
    """After how many words each line ends."""
    return set(accumulate(len(line) for line in lines))


def _word_differences(words: list[_Word], after: _Word, issued: list[str]) -> Iterator[Problem]:
    texts = [word.text for word in words]
    for tag, start, end, issued_start, issued_end in SequenceMatcher(None, texts, issued, autojunk=False).get_opcodes():
        if tag != "equal":
            place = words[start] if start < len(words) else after
            yield _difference(words, start, end, issued, issued_start, issued_end, place)


def _difference(
    words: list[_Word], start: int, end: int, issued: list[str], issued_start: int, issued_end: int, place: _Word
) -> Problem:
    own, expected = words[start:end], issued[issued_start:issued_end]
    if all(word.printed for word in own) and (own or _is_sign(expected, words, start)):
        while own and start > 0 and words[start - 1].printed and issued_start > 0:
            start, issued_start = start - 1, issued_start - 1
        printed = " ".join(word.text for word in words[start:end]) or NOTHING
        expected = issued[issued_start:issued_end]
        return rules.SIGN_DIFFERS.at(place.span, actual=printed, expected=" ".join(expected) or NOTHING)
    if not own:
        return rules.WORDS_MISSING.at(place.span, expected=_shortened(expected))
    if not expected:
        return rules.WORDS_ADDED.at(place.span, actual=_shown(own))
    before = int(start > 0 and not words[start - 1].printed and issued_start > 0)
    behind = int(end < len(words) and issued_end < len(issued))
    return rules.WORDS_DIFFER.at(
        place.span,
        actual=_shown(words[start - before : end + behind]),
        expected=_shortened(issued[issued_start - before : issued_end + behind]),
        letters=letters_that_differ([word.text for word in own], expected),
    )


def _is_sign(missing: list[str], words: list[_Word], at: int) -> bool:
    """Whether all that lacks is a sign before a point: nothing of the line stands before it."""
    return len(missing) == 1 and bool(_SIGN.fullmatch(missing[0])) and at < len(words) and words[at].at == 0


def _shown(words: Sequence[_Word]) -> str:
    """Words as the file has them; what stands in print alone is left out, a correction said once."""
    shown = [word for word in words if not word.printed] or list(words)
    once = [word for word, other in zip(shown, [None, *shown], strict=False) if not word.same_as(other)]
    return _shortened([word.shown for word in once])


def _shortened(words: list[str]) -> str:
    return " ".join(words if len(words) <= _SHOWN else [*words[: _SHOWN // 2], "…", *words[-_SHOWN // 2 :]])


def _lines(plan: Plan) -> Iterator[_Line]:
    corrections: dict[str, list[Correction]] = {}
    for correction in plan.corrections:
        corrections.setdefault(correction.place.id, []).append(correction)
    places = {place.id: place for place in plan.front_places}
    points: dict[str, list[Point]] = {}
    for point in plan.points:
        points.setdefault(point.section, []).append(point)

    def of_place(id: str, before: str = "") -> Iterator[_Line]:
        if id in places:
            for paragraph in places[id].paragraphs:
                yield _line(before, paragraph, corrections.get(id, []))

    def of_section(section: Section) -> Iterator[_Line]:
        own = sorted(points.get(section.id, []), key=lambda each: ids.order(each.id))
        issued = [point for point in own if not point.added]
        *above, last = _headings(section)
        # «Điều 1. Ban hành …»: a section without a title stands on the line of its first words.
        runs_on = not section.lines and issued and not marker(issued[0]) and issued[0].paragraphs
        yield from above if runs_on else (*above, last)
        if section.columns:
            yield _row([_printed(column.title, section.span) for column in section.columns], section.span)
        for point in issued:
            lines = list(_of_point(point, corrections.get(point.id, [])))
            yield from ((*last, *lines[0]), *lines[1:]) if runs_on and point is issued[0] else lines

    parts: dict[str, list[Section]] = {}
    for section in plan.sections:
        parts.setdefault(ids.top(section.id), []).append(section)
    for part in plan.printed_order:
        if part == "noi-nhan" and part in places:
            yield _printed(RECIPIENTS_HEADING, places[part].span)
        yield from of_place(part, "-" if part == "noi-nhan" else "")
        for section in parts.get(part, ()):
            yield from of_section(section) if not section.added else ()


def _headings(section: Section) -> Iterator[_Line]:
    for label, words in heading_lines(section):
        sign, said = _printed(label, section.span), tuple(_Word(word, word, section.span) for word in words.split())
        yield _row([sign, said], section.span) if section.row else (*sign, *said)


def _printed(words: str, span: Span) -> _Line:
    return tuple(_Word(word, word, span, printed=True) for word in words.split())


def _of_point(point: Point, listed: list[Correction]) -> Iterator[_Line]:
    if point.columns:
        filled = {cell.column: _line("", cell.paragraph, listed) for cell in point.cells}
        words = tuple(word for paragraph in point.paragraphs for word in _line("", paragraph, listed))
        own = {NUMBER_COLUMN: _printed(marker(point), point.span), WORDS_COLUMN: words}
        yield _row([own.get(column.role) or filled.get(column, ()) for column in point.columns], point.span)
        return
    for number, paragraph in enumerate(point.paragraphs):
        yield _line(marker(point) if number == 0 else "", paragraph, listed)


def _row(cells: Sequence[_Line], span: Span) -> _Line:
    """The cells of a row in one line, those that are empty at its end left out."""
    filled = max((number for number, cell in enumerate(cells, 1) if cell), default=0)
    between = _Word(BETWEEN_CELLS, BETWEEN_CELLS, span, printed=True)
    return tuple(word for number, cell in enumerate(cells[:filled]) for word in ((between,) if number else ()) + cell)


def _line(before: str, paragraph: Paragraph, listed: list[Correction]) -> _Line:
    """A paragraph as it was issued, each word with what the file has in its place."""
    written = paragraph.words
    issued, places = written, [(at, at + 1) for at in range(len(written))]
    for correction in listed:
        at = issued.find(correction.corrected or "") if correction.kind == REPLACED and correction.corrected else -1
        if at >= 0 and correction.corrected:
            end, was = at + len(correction.corrected), correction.issued or ""
            instead = [(places[at][0], places[end - 1][1])] * len(was)
            issued, places = issued[:at] + was + issued[end:], [*places[:at], *instead, *places[end:]]
    marks = (_Word(before, before, paragraph.span_at(0), printed=True),) if before else ()
    if issued == written:
        return (*marks, *(_Word(each[0], each[0], paragraph, each.start()) for each in _WORD.finditer(written)))
    return (*marks, *(_replaced(each, written, places, paragraph) for each in _WORD.finditer(issued)))


def _replaced(word: re.Match[str], written: str, places: list[tuple[int, int]], paragraph: Paragraph) -> _Word:
    start, end = places[word.start()][0], places[word.end() - 1][1]
    while start > 0 and not written[start - 1].isspace():
        start -= 1
    while end < len(written) and not written[end].isspace():
        end += 1
    return _Word(word[0], written[start:end], paragraph, start)
