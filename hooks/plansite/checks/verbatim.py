"""Every word of `plan/` against the words as issued (`nguyen-van.txt`), but for what `dinh-chinh.yml` lists."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import accumulate

from plansite.language import ids
from plansite.plan.model.choices import ADDED, REPLACED
from plansite.plan.model.files import ISSUED_FILE
from plansite.plan.model.plan import Correction, Paragraph, Plan, Point, Section
from plansite.plan.model.printed import RECIPIENTS_HEADING, marker
from plansite.problems import rules
from plansite.problems.problem import Problem, Span

_SHOWN = 14
_COMPARABLE = 4_000_000  # pairs of words; comparing more would take longer than an editor waits


@dataclass(frozen=True)
class _Line:
    """A line of the document as `plan/` has it: its words, and what they are from."""

    words: tuple[str, ...]
    source: Span | Paragraph
    marked: bool = False
    """Whether the first word is a sign that stands in print alone."""

    @property
    def spans(self) -> list[Span]:
        """The place of each word, found only for a line that differs."""
        if isinstance(self.source, Span):
            return [self.source] * len(self.words)
        found, at = [self.source.span_at(0)] * self.marked, 0
        for word in self.words[self.marked :]:
            at = max(self.source.words.find(word, at), at)
            found.append(self.source.span_at(at))
        return found


def differences(plan: Plan) -> Iterator[Problem]:
    """A problem for every stretch of words that is not as issued."""
    if not plan.issued:
        return
    lines = list(_lines(plan))
    actual = [" ".join(line.words) for line in lines]
    if actual == list(plan.issued):
        return
    matcher = SequenceMatcher(None, actual, plan.issued, autojunk=False)
    for tag, start, end, issued_start, issued_end in matcher.get_opcodes():
        if tag == "equal":
            continue
        after = lines[end].spans[0] if end < len(lines) else (lines[-1].spans[-1] if lines else Span(ISSUED_FILE))
        yield from _block_differences(lines[start:end], list(plan.issued[issued_start:issued_end]), after)


def _block_differences(here: list[_Line], issued: list[str], after: Span) -> Iterator[Problem]:
    """The differences of a run of lines that are not as issued; `after` is the place that follows it."""
    words = [word for line in here for word in line.words]
    expected = [word for line in issued for word in line.split()]
    if words == expected:
        here_ends, issued_ends = _ends([line.words for line in here]), _ends([line.split() for line in issued])
        first = min(here_ends ^ issued_ends)
        spans = [span for line in here for span in line.spans]
        how = "thừa" if first in here_ends else "thiếu"
        yield rules.PARAGRAPHS_DIFFER.at(spans[first], how=how, words=" ".join(words[first : first + 6]))
    elif len(here) == len(issued):
        # Line against line: a word changed in each of many lines must not be compared with all the others.
        for line, other in zip(here, issued, strict=True):
            yield from _word_differences(list(line.words), [*line.spans, line.spans[-1]], other.split())
    elif len(words) * len(expected) > _COMPARABLE:
        yield _difference(words, 0, len(words), expected, 0, len(expected), here[0].spans[0] if here else after)
    else:
        spans = [span for line in here for span in line.spans]
        yield from _word_differences(words, [*spans, after], expected)


def _ends(lines: Sequence[Sequence[str]]) -> set[int]:
    """After how many words each line ends."""
    return set(accumulate(len(line) for line in lines))


def _word_differences(words: list[str], spans: list[Span], issued: list[str]) -> Iterator[Problem]:
    for tag, start, end, issued_start, issued_end in SequenceMatcher(None, words, issued, autojunk=False).get_opcodes():
        if tag != "equal":
            yield _difference(words, start, end, issued, issued_start, issued_end, spans[start])


def _difference(
    words: list[str], start: int, end: int, issued: list[str], issued_start: int, issued_end: int, span: Span
) -> Problem:
    if start == end:
        return rules.WORDS_MISSING.at(span, expected=_shown(issued, issued_start, issued_end, around=0))
    if issued_start == issued_end:
        return rules.WORDS_ADDED.at(span, actual=_shown(words, start, end, around=0))
    return rules.WORDS_DIFFER.at(
        span, actual=_shown(words, start, end), expected=_shown(issued, issued_start, issued_end)
    )


def _shown(words: list[str], start: int, end: int, around: int = 1) -> str:
    """The words that differ, with one before and after them to be found by."""
    some = words[max(0, start - around) : end + around]
    return " ".join(some if len(some) <= _SHOWN else [*some[: _SHOWN // 2], "…", *some[-_SHOWN // 2 :]])


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

    yield from of_place("tieu-de")
    yield from of_place("loi-dan")
    for section in plan.sections:
        yield _heading(section)
        for point in sorted(points.get(section.id, []), key=lambda each: ids.order(each.id)):
            listed = corrections.get(point.id, [])
            if any(correction.kind == ADDED for correction in listed):
                continue
            for number, paragraph in enumerate(point.paragraphs):
                yield _line(marker(point) if number == 0 else "", paragraph, listed)
    if "noi-nhan" in places:
        yield _Line(tuple(RECIPIENTS_HEADING.split()), places["noi-nhan"].span)
        yield from of_place("noi-nhan", "-")
    yield from of_place("chu-ky")


def _heading(section: Section) -> _Line:
    return _Line(tuple(f"{section.label} {section.title}".split()), section.span)


def _line(before: str, paragraph: Paragraph, listed: list[Correction]) -> _Line:
    text = paragraph.words
    for correction in listed:
        if correction.kind == REPLACED and correction.corrected:
            text = text.replace(correction.corrected, correction.issued or "", 1)
    marks = (before,) if before else ()
    return _Line((*marks, *text.split()), paragraph, marked=bool(before))
