"""Every word of `plan/` against the words as issued (`nguyen-van.txt`), but for what `dinh-chinh.yml` lists."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import accumulate

from plansite.checks.issued_places import moved_points
from plansite.checks.printed_lines import Line, Word, printed_lines
from plansite.language.letters import letters_that_differ
from plansite.plan.model.files import ISSUED_FILE
from plansite.plan.model.plan import Plan
from plansite.problems import rules
from plansite.problems.problem import Problem, Span
from plansite.values import frozen

_SHOWN = 14
_SIGN = re.compile(r"[-+–—•*]|(?:\d+|[a-zđ])[.)]")
NOTHING = "không có gì"
_COMPARABLE = 4_000_000  # pairs of words; comparing more would take longer than an editor waits


def differences(plan: Plan) -> Iterator[Problem]:
    """A problem for every stretch of words that is not as issued."""
    if not plan.issued:
        return
    lines = _lines(plan)
    if _texts(lines) == list(plan.issued):
        return
    lines = _as_moved(plan, lines)
    actual = _texts(lines)
    matcher = SequenceMatcher(None, actual, plan.issued, autojunk=False)
    for tag, start, end, issued_start, issued_end in matcher.get_opcodes():
        if tag == "equal":
            continue
        after = lines[end][0] if end < len(lines) else (lines[-1][-1] if lines else Word("", "", Span(ISSUED_FILE)))
        yield from _block_differences(lines[start:end], list(plan.issued[issued_start:issued_end]), after)


def _lines(plan: Plan, back: Mapping[str, str] | None = None) -> list[Line]:
    """The lines that hold words: a section may have neither number nor title."""
    return [line for line in printed_lines(plan, back) if line]


def _texts(lines: Iterable[Line]) -> list[str]:
    return [" ".join(word.text for word in line) for line in lines]


def _as_moved(plan: Plan, lines: list[Line]) -> list[Line]:
    """The lines with the words of moved points back where they were issued, of those that are as issued there."""
    back: dict[str, str] = {}
    moved = moved_points(plan)
    least = _unlike(plan, lines) if moved else 0
    for old, new in moved.items():
        tried = _lines(plan, {**back, new: old})
        unlike = _unlike(plan, tried)
        if unlike < least:
            back[new], lines, least = old, tried, unlike
    return lines


def _unlike(plan: Plan, lines: Iterable[Line]) -> int:
    """How many lines of either have nothing like them in the other, in order."""
    texts = _texts(lines)
    matcher = SequenceMatcher(None, texts, plan.issued, autojunk=False)
    return len(texts) + len(plan.issued) - 2 * sum(block.size for block in matcher.get_matching_blocks())


def _behind_label(words: Sequence[Word], at: int) -> bool:
    """Whether there a title begins: «Chương I.» stands above it or before it, and no file says which."""
    return 0 < at < len(words) and words[at - 1].printed and not words[at].printed and isinstance(words[at].place, Span)


def _block_differences(here: list[Line], issued: list[str], after: Word) -> Iterator[Problem]:
    """The differences of a run of lines that are not as issued; `after` is the word that follows it."""
    words = [word for line in here for word in line]
    expected = [word for line in issued for word in line.split()]
    if [word.text for word in words] == expected:
        here_ends, issued_ends = _ends(here), _ends([line.split() for line in issued])
        for first in sorted(at for at in here_ends ^ issued_ends if not _behind_label(words, at))[:1]:
            how = "thừa" if first in here_ends else "thiếu"
            yield rules.PARAGRAPHS_DIFFER.at(words[first].span, how=how, words=_shown(words[first : first + 6]))
    elif len(here) == len(issued):
        # Line against line: a word changed in each of many lines must not be compared with all the others.
        for line, other in zip(here, issued, strict=True):
            yield from _Run(line, line[-1], other.split()).differences()
    else:
        run = _Run(words, after, expected)
        yield from (run.as_one(),) if len(words) * len(expected) > _COMPARABLE else run.differences()


def _ends(lines: Sequence[Sequence[object]]) -> set[int]:
    """After how many words each line ends."""
    return set(accumulate(len(line) for line in lines))


@frozen
class _Run:
    """Words that are not as issued, the word that follows them, and the words that were issued in their place."""

    words: Sequence[Word]
    after: Word
    issued: Sequence[str]

    def differences(self) -> Iterator[Problem]:
        """A problem for each stretch that differs."""
        texts = [word.text for word in self.words]
        matcher = SequenceMatcher(None, texts, self.issued, autojunk=False)
        for tag, start, end, issued_start, issued_end in matcher.get_opcodes():
            if tag != "equal":
                yield self._difference(start, end, slice(issued_start, issued_end))

    def as_one(self) -> Problem:
        """One problem for all of it."""
        return self._difference(0, len(self.words), slice(0, len(self.issued)))

    def _difference(self, start: int, end: int, issued: slice) -> Problem:
        words, own, expected = self.words, self.words[start:end], self.issued[issued]
        place = words[start] if start < len(words) else self.after
        if all(word.printed for word in own) and (own or _is_sign(expected, words, start)):
            return self._sign_differs(start, end, issued, place.span)
        if not own:
            return rules.WORDS_MISSING.at(place.span, expected=_shortened(expected))
        if not expected:
            return rules.WORDS_ADDED.at(place.span, actual=_shown(own))
        before = int(start > 0 and not words[start - 1].printed and issued.start > 0)
        behind = int(end < len(words) and issued.stop < len(self.issued))
        return rules.WORDS_DIFFER.at(
            place.span,
            actual=_shown(words[start - before : end + behind]),
            expected=_shortened(self.issued[issued.start - before : issued.stop + behind]),
            letters=letters_that_differ([word.text for word in own], expected),
        )

    def _sign_differs(self, start: int, end: int, issued: slice, span: Span) -> Problem:
        """All that stands in print alone and belongs together is told as one sign: «-», «Điều 5.»."""
        first = issued.start
        while end > start > 0 and self.words[start - 1].printed and first > 0:
            start, first = start - 1, first - 1
        printed = " ".join(word.text for word in self.words[start:end]) or NOTHING
        return rules.SIGN_DIFFERS.at(
            span, actual=printed, expected=" ".join(self.issued[first : issued.stop]) or NOTHING
        )


def _is_sign(missing: Sequence[str], words: Sequence[Word], at: int) -> bool:
    """Whether all that lacks is a sign before a point: nothing of the line stands before it."""
    return len(missing) == 1 and bool(_SIGN.fullmatch(missing[0])) and at < len(words) and words[at].at == 0


def _shown(words: Sequence[Word]) -> str:
    """Words as the file has them; what stands in print alone is left out, a correction said once."""
    shown = [word for word in words if not word.printed] or list(words)
    once = [word for word, other in zip(shown, [None, *shown], strict=False) if not word.same_as(other)]
    return _shortened([word.shown for word in once])


def _shortened(words: Sequence[str]) -> str:
    return " ".join(words if len(words) <= _SHOWN else [*words[: _SHOWN // 2], "…", *words[-_SHOWN // 2 :]])
