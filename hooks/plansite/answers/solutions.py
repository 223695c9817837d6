"""Which task carries out which solution, as an editor's card says, and what the words of the two have in common.

The words are the documents that both cite and the phrases that both use. What many points of the plan share says
nothing of two of them; which that is is counted in the plan itself. Whether a task carries a solution out is never
computed.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property, lru_cache

from plansite.language.spelling import alike
from plansite.plan.linking.linked_plan import LinkedPlan
from plansite.plan.linking.references import PLAN_ID
from plansite.plan.model.plan import Point
from plansite.plan.model.roles import Role
from plansite.values import frozen

LEAST = 4  # syllables of a phrase
COMMON = 3  # points, these two among them, that may use a phrase which still tells them from the rest

_TOKEN = re.compile(r"\w+|[.;:!?…()\[\]“”«»\"]")

Gram = tuple[str, ...]


@frozen
class Common:
    """What two points share: ids of documents, and phrases as they stand in the first, the longest first."""

    documents: tuple[str, ...]
    phrases: tuple[str, ...]

    def __bool__(self) -> bool:
        return bool(self.documents or self.phrases)


@frozen
class _Read:
    """The syllables of some words: how each compares («» for a mark that ends a phrase), where it starts and ends."""

    words: str
    syllables: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]

    def grams(self) -> Iterator[tuple[int, Gram]]:
        """Every run of `LEAST` syllables that no mark breaks, and at which syllable it begins."""
        for start, gram in enumerate(zip(*(self.syllables[first:] for first in range(LEAST)), strict=False)):
            if "" not in gram:
                yield start, gram


@lru_cache(maxsize=2048)
def _read(words: str) -> _Read:
    found = [(match[0], match.span()) for match in _TOKEN.finditer(words)]
    syllables = tuple(alike(word) if word[0].isalnum() else "" for word, _ in found)
    return _Read(words, syllables, tuple(span for _, span in found))


@frozen
class Correspondences:
    """The points of a plan, to be compared two at a time."""

    linked: LinkedPlan

    @cached_property
    def links(self) -> tuple[tuple[Point, Point], ...]:
        """Every task with a solution that it carries out, both in force, in the order of the solutions."""
        held = [(point, solution) for point in self.linked.plan.points for solution in self._carried_out_by(point)]
        order = {point.id: number for number, point in enumerate(self.linked.plan.points)}
        return tuple(sorted(held, key=lambda pair: (order[pair[1].id], order[pair[0].id])))

    def _carried_out_by(self, task: Point) -> Iterator[Point]:
        for id in self.linked.targets(task.id, Role.CARRIES_OUT):
            solution = self.linked.points.get(id)
            if solution and is_pair(task, solution) and not (task.card.repealed or solution.card.repealed):
                yield solution

    @cached_property
    def solutions(self) -> tuple[Point, ...]:
        """What tasks could carry out: the points of the parts in which any solution of `links` stands.

        Not those that are tasks, are repealed, or only open a list of points.
        """
        opening = {point.parent for point in self.linked.plan.points} - {solution.id for _, solution in self.links}
        return tuple(
            point
            for point in self.linked.plan.points
            if not (point.task or point.card.repealed or point.id in opening)
            and self.linked.outermost(point.section) in self.parts
        )

    @cached_property
    def parts(self) -> frozenset[str]:
        """The ids of the outermost sections in which any solution of `links` stands; none where no card says any."""
        return frozenset(self.linked.outermost(solution.section) for _, solution in self.links)

    @cached_property
    def _texts(self) -> Mapping[str, _Read]:
        return {point.id: _read(point.words) for point in self.linked.plan.points}

    @cached_property
    def _used(self) -> Mapping[Gram, int]:
        """In how many points each run of syllables stands."""
        return Counter(gram for text in self._texts.values() for gram in {gram for _, gram in text.grams()})

    def common(self, one: Point, other: Point) -> Common:
        """What two points of the plan share; the phrases are those of `one`."""
        # What the whole plan carries out is every point's document.
        cited = set(self.linked.targets(other.id, Role.CITES)) - set(self.linked.targets(PLAN_ID, Role.CARRIES_OUT))
        documents = tuple(id for id in self.linked.targets(one.id, Role.CITES) if id in cited)
        return Common(documents, tuple(self._phrases(self._texts[one.id], self._texts[other.id])))

    def _phrases(self, one: _Read, other: _Read) -> list[str]:
        first: dict[Gram, int] = {}
        for start, gram in other.grams():
            first.setdefault(gram, start)
        found: dict[Gram, str] = {}
        done = 0
        for start, gram in one.grams():
            if start < done or gram not in first:
                continue
            length = _alike(one.syllables, start, other.syllables, first[gram])
            done = start + length - LEAST + 1
            run = one.syllables[start : start + length]
            if any(self._used[run[at : at + LEAST]] <= COMMON for at in range(length - LEAST + 1)):
                found.setdefault(run, one.words[one.spans[start][0] : one.spans[start + length - 1][1]])
        longest = sorted(found, key=lambda run: (-len(run), run))
        said = [f" {' '.join(run)} " for run in longest]
        return [found[run] for at, run in enumerate(longest) if not any(said[at] in other for other in said[:at])]


def is_pair(task: Point, solution: Point) -> bool:
    """Whether these may be a task and the solution it carries out: points of sections, the first alone a task."""
    return task.task and bool(solution.section) and not solution.task


def _alike(one: Sequence[str], start: int, other: Sequence[str], begin: int) -> int:
    """How many syllables from `start` and `begin` on are the same, up to the next mark."""
    length = 0
    while (
        start + length < len(one)
        and begin + length < len(other)
        and one[start + length]
        and one[start + length] == other[begin + length]
    ):
        length += 1
    return length
