"""When each point is due: as its words state, as a later document gives, and since what it waited for has come."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from plansite.language import calendar
from plansite.language.calendar import Moment
from plansite.language.phrasing import folded
from plansite.plan.linking.deadlines import (
    Deadline,
    ImpossibleDate,
    Stage,
    closing_bracket,
    mistyped,
    understand,
)
from plansite.plan.linking.stages import clause_before, combined, inner_brackets, parted
from plansite.plan.model.cards import Activation
from plansite.plan.model.choices import BEFORE, TIME_COLUMN
from plansite.plan.model.plan import Plan, Point
from plansite.plan.model.wordings import Wording
from plansite.problems import rules
from plansite.problems.problem import Problem, Span
from plansite.values import frozen


@frozen
class Timing:
    """When a point is due: as its words state, and as its card states, by the document that says so, if one does.

    `activated` is set once what the point waits for has come.
    """

    stated: Deadline | None = None
    given: Deadline | None = None
    given_by: str | None = None
    activated: Activation | None = None

    @property
    def current(self) -> Deadline | None:
        """The time that holds now."""
        return self.given or self.stated

    @property
    def waiting(self) -> bool:
        """Whether the time that holds now depends on what has not come yet."""
        return bool(self.current and self.current.conditional and self.activated is None)

    @property
    def until(self) -> str | None:
        """The last day (YYYY-MM-DD): the one that is stated, else the one counted from the day of activation."""
        if self.current is None or self.current.until:
            return self.current.until if self.current else None
        event = self.current.event
        day = self.activated.day if self.activated else None
        if not day or event is None or event.side == BEFORE or not event.count or not event.unit:
            return None
        return calendar.after(day, event.count, event.unit)

    @property
    def dated(self) -> bool:
        """Whether a reader sorts it by days: it has one, or what it waited for came on one."""
        return bool(self.until or self.activated)

    @property
    def moments(self) -> tuple[Moment, ...]:
        """Every day by which something is due: those stated, else the one counted from the day of activation."""
        if self.current and self.current.moments:
            return self.current.moments
        return (Moment(None, self.until, calendar.DAY),) if self.until else ()


def timings(plan: Plan) -> tuple[dict[str, Timing], list[Problem]]:
    """The times of all points that have one, by id, and what could not be understood. Nothing said is dropped."""
    reader = _Reader(plan)
    found = {point.id: timing for point in plan.points if (timing := reader.timing(point)).current}
    return found, reader.problems


class _Reader:
    """Reads the times of one point after another."""

    def __init__(self, plan: Plan) -> None:
        self.every = plan.wordings
        self.in_sentences = tuple(wording for wording in plan.wordings if not wording.in_cells)
        self.problems: list[Problem] = []

    def timing(self, point: Point) -> Timing:
        """The times of a point, by its words and by its card."""
        own = self._of_words(point)
        written = [(card, self._read(card.words, card.span, certain=True)) for card in point.card.deadlines]
        unmoved = [Stage(card.of or "", time) for card, time in written if time and not card.by]
        moved = [Stage(card.of or "", time) for card, time in written if time and card.by]
        if own:
            for card in (card for card, _ in written if not card.by and not card.of):
                words = "; ".join(stage.deadline.words for stage in own)
                self.problems.append(rules.DEADLINE_TWICE.at(card.span, words=words))
            own, unmoved = [*own, *(stage for stage in unmoved if stage.of)], []
        # Of words that were moved again and again the last that is written holds.
        moved = list({stage.of.casefold(): stage for stage in moved}.values())
        if moved:
            own, unmoved = own or unmoved, []
            if all(stage.of for stage in moved):  # of several times some were moved
                moved = [*(stage for stage in own if not _is_moved(stage, moved)), *moved]
        by = next((card.by.id for card, _ in reversed(written) if card.by), None)
        return Timing(_together(own), _together(moved or unmoved), by, point.card.activated)

    def _of_words(self, point: Point) -> list[Stage]:
        cell, closing = point.cell(TIME_COLUMN), closing_bracket(point)
        none = {folded(words) for words in point.card.not_times}
        if cell:
            certain = folded(cell.meant.words) not in none
            return self._parted(cell.meant.words, cell.paragraph.span_at(0), self.every, certain=certain)
        found = [
            Stage(clause_before(point, bracket), said)
            for bracket in inner_brackets(point)
            if isinstance(said := understand(bracket.words, self.in_sentences), Deadline)
        ]
        if closing:
            span = point.paragraphs[closing.paragraph].span_at(closing.start)
            certain = closing.italic and folded(closing.words) not in none
            last = self._parted(closing.words, span, self.in_sentences, certain=certain)
            of = clause_before(point, closing) if found and len(last) == 1 else ""
            found += [replace(stage, of=stage.of or of) for stage in last]
        return found

    def _parted(self, words: str, span: Span, wordings: Sequence[Wording], *, certain: bool) -> list[Stage]:
        """The times that a bracket or a cell states."""
        parts: tuple[tuple[str, str], ...] = ()
        if not understand(words, wordings):
            parts = parted(words, lambda part: isinstance(understand(part, wordings), Deadline))
        said = self._read(words, span, wordings, certain=certain) if not parts else None
        if said:
            return [Stage("", said)]
        return [Stage(of, said) for of, part in parts if (said := self._read(part, span, wordings))]

    def _read(
        self, words: str, span: Span, wordings: Sequence[Wording] = (), *, certain: bool = False
    ) -> Deadline | None:
        wordings = wordings or self.in_sentences
        said = understand(words, wordings)
        if isinstance(said, Deadline):
            return said
        if isinstance(said, ImpossibleDate):
            remedy = "Xem lại chỗ này có chép đúng văn bản không; ngày phải có trên lịch, ngày đầu trước ngày cuối."
            self.problems.append(rules.DATE_IMPOSSIBLE.at(span, value=words, remedy=remedy))
        elif certain:
            near = mistyped(words, wordings)
            self.problems.append(rules.DEADLINE_UNKNOWN.at(span, near=near, words=words))
        else:
            return None
        return Deadline(words=words)


def _is_moved(stage: Stage, moved: Sequence[Stage]) -> bool:
    """Whether one of the times that were moved is of the words to which a time belongs."""
    return any(other.of.casefold() in stage.of.casefold() for other in moved)


def _together(stages: Sequence[Stage]) -> Deadline | None:
    if len(stages) > 1:
        return combined(stages)
    return stages[0].deadline if stages else None
