"""When each point is due: as its words state, as a later document gives, and since what it waited for has come."""

from __future__ import annotations

from dataclasses import dataclass

from plansite.language import calendar
from plansite.language.calendar import Moment
from plansite.plan.linking.deadlines import Deadline, ImpossibleDate, closing_bracket, mistyped, understand
from plansite.plan.model.cards import Activation
from plansite.plan.model.choices import TIME_COLUMN
from plansite.plan.model.plan import Plan
from plansite.problems import rules
from plansite.problems.problem import Problem, Span


@dataclass(frozen=True)
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
        if not day or event is None or event.side == "truoc" or not event.count or not event.unit:
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
    found: dict[str, Timing] = {}
    in_sentences = tuple(wording for wording in plan.wordings if not wording.in_cells)
    problems: list[Problem] = []

    def read(words: str, span: Span, *, certain: bool, in_cell: bool = False) -> Deadline | None:
        wordings = plan.wordings if in_cell else in_sentences
        said = understand(words, wordings)
        if isinstance(said, Deadline):
            return said
        if isinstance(said, ImpossibleDate):
            remedy = "Xem lại chỗ này có chép đúng văn bản không; ngày phải có trên lịch, ngày đầu trước ngày cuối."
            problems.append(rules.DATE_IMPOSSIBLE.at(span, value=words, remedy=remedy))
        elif certain:
            near = mistyped(words, wordings)
            problems.append(rules.DEADLINE_UNKNOWN.at(span, near=near, words=words))
        else:
            return None
        return Deadline(words=words)

    for point in plan.points:
        bracket, cell = closing_bracket(point), point.cell(TIME_COLUMN)
        stated = None
        if cell:
            stated = read(cell.paragraph.words, cell.paragraph.span_at(0), certain=True, in_cell=True)
        elif bracket:
            span = point.paragraphs[-1].span_at(bracket.start)
            stated = read(bracket.words, span, certain=bracket.italic)
        given, given_by, card = None, None, point.card.deadline
        if card and stated and not card.by:
            problems.append(rules.DEADLINE_TWICE.at(card.span, words=stated.words))
        elif card:
            given = read(card.words, card.span, certain=True)
            given_by = card.by.id if card.by else None
        timing = Timing(stated, given, given_by, point.card.activated)
        if timing.current:
            found[point.id] = timing
    return found, problems
