"""Days on which something is said to have happened: possible, in order, and not far beyond all the others.

Nobody looks at a clock: what a plan says of itself is measured by the other days that it states.
"""

from __future__ import annotations

from collections.abc import Iterator

from plansite.language.calendar import end_of
from plansite.plan.linking.linked_plan import LinkedPlan
from plansite.plan.model.cards import Activation, Addition, Card, Progress, Repeal
from plansite.plan.model.corrections import Correction
from plansite.plan.model.fronts import PlanFront
from plansite.plan.model.plan import Point
from plansite.plan.model.registries import Document, Source
from plansite.plan.model.roles import Role
from plansite.plan.source.fields import Reference, key_of
from plansite.problems import rules
from plansite.problems.problem import Problem, Span
from plansite.values import frozen

_EARLIEST, _LATEST = 1900, 2199
_FIRST_PAGES = 1995  # before, nothing could be read at a public address
_READ = key_of(Source, "read_on")
_PLAN = "kế hoạch"
_YEARS_PLANNED = 50
_YEARS_BEYOND = 5  # a plan may rest some years before the next thing happens


@frozen
class _Day:
    key: str
    date: str
    span: Span
    said: str = ""
    """What the editor says beside it: where that names the year, the year is meant."""

    @property
    def year(self) -> int:
        return int(self.date[:4])


def _days(linked: LinkedPlan) -> Iterator[_Day]:
    years = " ".join(point.words for point in linked.points.values())
    yield from _written(PlanFront, linked.plan.front, years)
    for document in linked.plan.documents:
        yield from _written(Document, document, document.note)
    for entry in linked.plan.registered:
        for source in entry.every_source:
            if source.read_on:
                yield _Day(_READ, source.read_on, source.span)
    yield from _days_since(linked)


def _days_since(linked: LinkedPlan) -> Iterator[_Day]:
    """The days of what happened to the plan once it was issued."""
    for correction in linked.plan.corrections:
        yield from _written(Correction, correction, correction.reason)
    for point in linked.plan.points:
        yield from _of_card(point)


def _of_card(point: Point) -> Iterator[_Day]:
    card = point.card
    for record, each in (
        (Addition, card.added),
        (Repeal, card.repealed),
        *((Activation, each) for each in card.activations),
        *((Progress, p) for p in card.progress),
    ):
        if each:
            own = each.note if isinstance(each, Progress) else None
            yield from _written(record, each, f"{own or ''} {card.note or ''}")


_Dated = PlanFront | Document | Correction | Addition | Repeal | Activation | Progress


def _written(record: type, each: _Dated, said: str | None) -> Iterator[_Day]:
    if each.date:
        yield _Day(key_of(record, "date"), each.date, each.span, said or "")


def days_are_likely(linked: LinkedPlan) -> Iterator[Problem]:
    """No day lies outside the times of such documents, or years beyond every other day that the plan states.

    An editor who means it says why, naming the year; of the plan's own day its words may.
    """
    for day, why in _unlikely(linked):
        yield rules.DAY_UNLIKELY.at(day.span, key=day.key, date=day.date, why=why)


def _unlikely(linked: LinkedPlan) -> Iterator[tuple[_Day, str]]:
    every = sorted(_days(linked), key=lambda each: each.date)
    for number, day in enumerate(every):
        if day.date[:4] in day.said:
            continue
        far = number > 0 and day.year > every[number - 1].year + _YEARS_BEYOND
        if not _EARLIEST <= day.year <= _LATEST:
            yield day, "không thể là năm của một văn bản"
        elif day.key == _READ and day.year < _FIRST_PAGES:
            yield day, "khi ấy chưa có địa chỉ công khai nào để đọc"
        elif far and all(each.span == day.span for each in every[number + 1 :]):
            yield day, f"sau mọi ngày khác của kế hoạch hơn {_YEARS_BEYOND} năm"
    issued, since = linked.plan.front.date, sorted(day.date for day in _days_since(linked))
    if issued and len(since) > 1 and all(_before(date, issued) for date in since):
        why = f"sau mọi việc đã xảy ra với kế hoạch, việc cuối là ngày {since[-1]}"
        yield _Day(key_of(PlanFront, "date"), issued, linked.plan.front.span), why


def days_are_in_order(linked: LinkedPlan) -> Iterator[Problem]:
    """Nothing that a document or the plan brought about happened before it; no document acts on a later one.

    By a day that is itself unlikely nothing is measured.
    """
    return _Order(linked, frozenset(day.date for day, _ in _unlikely(linked))).problems()


@frozen
class _Order:
    linked: LinkedPlan
    unlikely: frozenset[str]

    def problems(self) -> Iterator[Problem]:
        linked, issued = self.linked, self.linked.plan.front.date
        for day in _days_since(linked):
            if self.before(day.date, issued):
                yield rules.DAY_TOO_EARLY.at(day.span, key=day.key, date=day.date, what=_PLAN, other=issued)
        for point in linked.plan.points:
            yield from self.of_point(point, issued)
        for document in linked.plan.documents:
            for relation in document.relations:
                yield from self.after(key_of(Document, "date"), relation.span, document.date, relation.document)
            for source in document.every_source:
                if self.before(source.read_on, document.date):
                    told = {"key": key_of(Source, "read_on"), "date": source.read_on, "other": document.date}
                    yield rules.DAY_TOO_EARLY.at(source.span, what=f"«{document.id}»", **told)
        for reference in linked.plan.front.carries_out:
            yield from self.after(key_of(PlanFront, "date"), reference.span, issued, reference)
        yield from self.cited_too_early(issued)

    def of_point(self, point: Point, issued: str | None) -> Iterator[Problem]:
        """What has become of a point, and by which documents: these came after the plan, and before what they did."""
        card = point.card
        for record in (card.added, card.repealed, *card.activations):
            if record:
                yield from self.after(key_of(type(record), "date"), record.span, record.date, record.by)
        if card.repealed and card.activated and self.before(card.repealed.date, card.activated.date):
            told = {"key": key_of(Repeal, "date"), "date": card.repealed.date, "other": card.activated.date}
            yield rules.DAY_TOO_EARLY.at(card.repealed.span, what=f"«{Role.ACTIVATED_BY}» của {point.id}", **told)
        for reference in (each and each.by for each in (card.added, card.repealed, *card.deadlines)):
            document = self.linked.documents.get(reference.id) if reference else None
            if reference and document and self.before(document.date, issued):
                told = {"key": key_of(Document, "date"), "date": document.date, "other": issued}
                what = f"{_PLAN} mà «{document.id}» sửa đổi"
                yield rules.DAY_TOO_EARLY.at(reference.span, what=what, **told)

    def cited_too_early(self, issued: str | None) -> Iterator[Problem]:
        """Documents that the words as issued cite, though they came later: of many, the plan's own day is wrong."""
        linked = self.linked
        carried_out = {reference.id for reference in linked.plan.front.carries_out}
        later = {point.id for point in linked.plan.points if point.added}
        key, told = key_of(PlanFront, "date"), set(carried_out)
        found: list[tuple[Span, str, str | None]] = []
        for mention in linked.mentions:
            document = linked.documents[mention.document]
            if document.id not in told and mention.place not in later and self.before(issued, document.date):
                told.add(document.id)
                span = linked.points[mention.place].every_paragraph[mention.paragraph].span_at(mention.start)
                found.append((span, f"«{document.id}» mà {mention.place} dẫn", document.date))
        if len(found) > 1:
            _, what, other = max(found, key=lambda each: each[2] or "")
            found = [(linked.plan.front.span, f"{len(found)} văn bản được dẫn, mới nhất là {what}", other)]
        for span, what, other in found:
            yield rules.DAY_TOO_EARLY.at(span, key=key, date=issued, what=what, other=other)

    def after(self, key: str, span: Span, date: str | None, reference: Reference | None) -> Iterator[Problem]:
        document = self.linked.documents.get(reference.id) if reference else None
        if document and self.before(date, document.date):
            yield rules.DAY_TOO_EARLY.at(span, key=key, date=date, what=f"«{document.id}»", other=document.date)

    def before(self, date: str | None, other: str | None) -> bool:
        return not self.unlikely.intersection((date or "", other or "")) and _before(date, other)


def _before(date: str | None, other: str | None) -> bool:
    """Whether a day, month or year was certainly over before another began."""
    if not (date and other and all(_EARLIEST <= int(each[:4]) <= _LATEST for each in (date, other))):
        return False  # what is told as unlikely is told once
    return bool((end_of(date) or date) < f"{other}-01-01"[: len("YYYY-MM-DD")])


def times_are_likely(linked: LinkedPlan) -> Iterator[Problem]:
    """No task is due when nobody plans for or years before the plan, none was moved to before it; an editor who means
    it says why.
    """
    wrong = {day.date for day, _ in _unlikely(linked)}
    newest = max((day.date for day in _days(linked) if day.date not in wrong), default="")
    issued = linked.plan.front.date
    for id, timing in linked.timings.items():
        point, due = linked.points[id], timing.until
        if not due or due[:4] in (point.card.note or ""):
            continue
        span = next((each.span for each in point.card.deadlines), point.span)
        if newest and int(due[:4]) > int(newest[:4]) + _YEARS_PLANNED:
            why = f"hơn {_YEARS_PLANNED} năm sau mọi ngày đã ghi của kế hoạch"
            yield rules.DAY_UNLIKELY.at(span, key=key_of(Card, "deadlines"), date=due, why=why)
        elif timing.given_by and issued not in wrong and _before(due, issued):
            why = "trước khi kế hoạch được ban hành"
            yield rules.DAY_UNLIKELY.at(span, key=key_of(Card, "deadlines"), date=due, why=why)
        elif issued and issued not in wrong and int(due[:4]) < int(issued[:4]) - _YEARS_BEYOND:
            why = f"hơn {_YEARS_BEYOND} năm trước khi kế hoạch được ban hành"
            yield rules.DAY_UNLIKELY.at(span, key=key_of(Card, "deadlines"), date=due, why=why)


CHECKS = (days_are_likely, days_are_in_order, times_are_likely)
