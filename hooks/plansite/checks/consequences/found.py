"""The problems of a plan as they are asked about: what is told of a file, of a point or entry, of a line."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable
from functools import cached_property
from typing import TypeVar

from plansite.checks.consequences.codes import FORMLESS, MISREAD, WORDS
from plansite.plan.model.files import CORRECTIONS_FILE
from plansite.plan.model.plan import Plan
from plansite.problems import rules
from plansite.problems.problem import Problem, Span, codes_of

_Place = TypeVar("_Place")


class Found:
    """The problems of a plan, by where they stand."""

    def __init__(self, problems: list[Problem], plan: Plan) -> None:
        self.problems, self.plan = problems, plan

    @cached_property
    def of_file(self) -> dict[str, set[str]]:
        """The codes that are told of each file."""
        return self._told(lambda problem: problem.span.path)

    @cached_property
    def of_entry(self) -> dict[Span, set[str]]:
        """The codes that are told of each point and entry, by where it begins."""
        return self._told(lambda problem: self.owner(problem.span))

    @cached_property
    def of_line(self) -> dict[Span, set[str]]:
        """The codes that are told of each line."""
        return self._told(lambda problem: problem.span)

    def _told(self, place: Callable[[Problem], _Place]) -> dict[_Place, set[str]]:
        told: dict[_Place, set[str]] = defaultdict(set)
        for problem in self.problems:
            told[place(problem)].add(problem.code)
        return dict(told)

    def files(self, codes: frozenset[str]) -> set[str]:
        """The files of which one of the codes is told."""
        return {path for path, told in self.of_file.items() if told & codes}

    def entries(self, codes: frozenset[str]) -> set[Span]:
        """The points and entries of which one of the codes is told, by where each begins."""
        return {span for span, told in self.of_entry.items() if told & codes}

    def owner(self, span: Span) -> Span:
        """Where the point or the entry begins in which a line stands, or the file."""
        starts = self._starts.get(span.path, [])
        at = bisect_right(starts, span.line)
        return Span(span.path, starts[at - 1] if at else 0)

    @cached_property
    def _starts(self) -> dict[str, list[int]]:
        """The lines of each file at which a point or an entry begins."""
        starts: dict[str, list[int]] = defaultdict(list)
        listed = (each for each in self.plan.corrections if each.span.path == CORRECTIONS_FILE)  # others are of a point
        for each in (*self.plan.entries, *self.plan.wordings, *listed):
            starts[each.span.path].append(each.span.line)
        return {path: sorted(lines) for path, lines in starts.items()}

    @cached_property
    def corrected_places(self) -> set[str]:
        """The ids of places whose correction is not certain."""
        wrong = MISREAD | codes_of(rules.CORRECTION_UNMATCHED, rules.CORRECTION_UNCLEAR, rules.CORRECTION_TWICE)
        uncertain = self.entries(wrong)
        return {each.place.id for each in self.plan.corrections if self.owner(each.span) in uncertain}

    @cached_property
    def corrected(self) -> set[Span]:
        """These places, whose words cannot be compared."""
        return {point.span for point in self.plan.places if point.id in self.corrected_places}

    @cached_property
    def untimed(self) -> set[Span]:
        """The points that say words of time that are told once to be known nowhere."""
        unknown = [each.about[0].casefold() for each in self.problems if each.code == rules.DEADLINE_UNKNOWN.code]
        said = ((point.span, " ".join(each.words for each in point.every_paragraph).casefold())
                for point in self.plan.points)  # fmt: skip
        return {span for span, words in said if any(each in words for each in unknown)}

    @cached_property
    def unsure(self) -> set[str]:
        """The ids of points whose words may be other ones."""
        spans, formless = self.entries(WORDS) - self.corrected, self.files(FORMLESS)
        return {each.id for each in self.plan.points if each.span in spans or each.span.path in formless}

    def misread(self, path: str, keys: frozenset[str]) -> list[Problem]:
        """The values of a file, or of those below a folder, that were misread and stand under one of the keys."""
        return [
            problem
            for problem in self.problems
            if problem.code in MISREAD
            and (problem.span.path == path or problem.span.path.startswith(f"{path}/"))
            and (keys.intersection(problem.about) or not _names_a_key(problem))
        ]


def _names_a_key(problem: Problem) -> bool:
    """Whether it is known which key is misread; of a list that is none, or of a value that is cut, it is not."""
    return bool(problem.about) and problem.about[0].isidentifier() and problem.about[0].isascii()
