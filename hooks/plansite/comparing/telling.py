"""What differs between two states of a plan, told as the head of an office reads it; how it is written is `forms`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from plansite.comparing.difference import Change, differences
from plansite.comparing.facts import CELLS, LINE, MARKS, WORDS, Fact, Step, Subject, Thing, facts
from plansite.comparing.issued_words import as_issued
from plansite.comparing.naming import field_named, subject_named, value_shown
from plansite.comparing.promises import broken
from plansite.comparing.side import Side
from plansite.comparing.topics import TOPICS, Topic, is_substantive, topic
from plansite.comparing.touched import files_touched, pages_touched
from plansite.comparing.word_by_word import Stretch, stretches
from plansite.language import ids
from plansite.plan.ledger_history.fates import Fate, departed
from plansite.plan.linking.linked_plan import LinkedPlan
from plansite.problems import rules
from plansite.problems.problem import Problem, Span

_STALE = frozenset((rules.QUOTATION_STALE.code, rules.QUOTATION_UNMARKED.code, rules.QUOTATION_UNKNOWN.code))
_ALIKE = 3  # places at which the same changed are told together


@dataclass(frozen=True, kw_only=True)
class Told:
    """One thing that is told: of `places`, at `where`; what stood before and stands now, word by word for words.

    `advice` is what to do about it, where something is to be done; `substantive` as in `topics`.
    """

    what: str
    where: Span | None = None
    places: tuple[str, ...] = ()
    before: str = ""
    after: str = ""
    words: tuple[Stretch, ...] = ()
    advice: str = ""
    substantive: bool = True


@dataclass(frozen=True)
class Group:
    """What is told under one heading; `folded` is for who wants to look closer."""

    id: str
    title: str
    told: tuple[Told, ...]
    folded: bool = False


@dataclass(frozen=True)
class Telling:
    """A comparison in words: what was compared, one sentence that counts, and the groups that have something."""

    base: str
    head: str
    sentence: str
    groups: tuple[Group, ...]


def changes_told(base: Side, head: Side) -> tuple[Group, ...]:
    """What differs in the plan itself, by topic: what readers are told."""
    told = _Teller(base.of_the_plan(), head.of_the_plan()).by_topic()
    return tuple(Group(each.id, each.title, tuple(told[each])) for each in TOPICS if told[each] and not each.last)


def counted(groups: Iterable[Group]) -> str:
    """How much differs, in one sentence."""
    return _counted({group.title.lower(): len(group.told) for group in groups})


def tell(base: Side, head: Side) -> Telling:
    """Everything that differs from `base` to `head`."""
    if not (base.has_pages and head.has_pages):
        base, head = base.of_the_plan(), head.of_the_plan()
    return _Teller(base, head).telling()


class _Teller:
    def __init__(self, base: Side, head: Side) -> None:
        self.base, self.head = base, head
        self.fates = departed(head.linked.plan)
        self.changes = differences(facts(base), facts(head))

    def telling(self) -> Telling:
        base, head = self.base, self.head
        errors = [problem for problem in head.problems if problem.code not in _STALE]
        stale = [problem for problem in head.problems if problem.code in _STALE]
        review = broken(base, head)
        told = self.by_topic()
        groups = [
            Group("loi", "Lỗi phải sửa", tuple(map(_problem, errors))),
            Group("tu-xem", "Người duyệt cần tự xem", tuple(map(_problem, review))),
            *(Group(each.id, each.title, tuple(told[each]), each.folded) for each in TOPICS if not each.last),
            Group("cho-trich", "Chỗ trích lời văn phải duyệt lại", tuple(map(_problem, stale))),
            *(Group(each.id, each.title, tuple(told[each]), each.folded) for each in TOPICS if each.last),
            Group("trang", "Trang có thay đổi", tuple(Told(what=each) for each in self._pages()), folded=True),
            Group("tep", "Tệp có thay đổi", tuple(Told(what=each) for each in files_touched(base, head)), folded=True),
        ]
        sentence = _sentence({each: len(told[each]) for each in TOPICS if not each.folded}, len(errors), len(review))
        return Telling(base.called, head.called, sentence, tuple(group for group in groups if group.told))

    def _pages(self) -> list[str]:
        return pages_touched(self.base, self.head, {change.subject for change in self.changes})

    def by_topic(self) -> dict[Topic, list[Told]]:
        found: dict[Topic, list[tuple[Subject, Told]]] = {each: [] for each in TOPICS}
        for changes in _together(self.changes):
            of = topic(changes[0])
            if of is not None:
                told = replace(self._told(changes), substantive=self._is_substantive(changes[0]))
                found[of].append((changes[0].subject, told))
        for pairs in found.values():
            pairs.sort(key=lambda pair: _order(pair[0]))
        return {each: _at_several_places(told for _, told in pairs) for each, pairs in found.items()}

    def _is_substantive(self, change: Change) -> bool:
        """Words of a point that only a listed correction made other are the same words to the plan."""
        id = change.subject.id
        if change.steps and change.steps[-1].field in (WORDS, CELLS) and change.subject.thing == Thing.POINT:
            sides = (self.base.linked, self.head.linked)
            old, new = (as_issued(linked.plan, linked.points.get(id)) for linked in sides)
            return old != new
        return is_substantive(change)

    def _told(self, changes: list[Change]) -> Told:
        """Changes of one field told as one; what is told of a whole that came or left is what it is."""
        first = changes[0]
        subject, steps = first.subject, first.steps
        linked = (self.head if first.after else self.base).linked
        named = subject_named(subject, linked)
        places = _places(subject)
        where = next((change.shown.span for change in changes if change.after), first.shown.span)
        if not steps:
            return self._came_or_left(first, named, places, where)
        before = [_summed(change.before, steps, self.base.linked) for change in changes if change.before]
        after = [_summed(change.after, steps, self.head.linked) for change in changes if change.after]
        field = " › ".join(
            f"{field_named(step)} «{step.which}»" if step.which else field_named(step) for step in steps[:-1]
        )
        field = f"{field} › {field_named(steps[-1])}" if field else field_named(steps[-1])
        field = "" if steps[-1].field == LINE else f": {field}"
        told = Told(
            what=f"{named}{field}", where=where, places=places, before="; ".join(before), after="; ".join(after)
        )
        if steps[-1].field in (WORDS, MARKS, CELLS):
            return replace(told, before="", after="", words=stretches(told.before, told.after))
        return told

    def _came_or_left(self, change: Change, named: str, places: tuple[str, ...], where: Span) -> Told:
        if change.after:
            said = value_shown(change.after[0], self.head.linked)
            return Told(what=f"thêm {named}", where=where, places=places, after=said)
        said = value_shown(change.before[0], self.base.linked)
        fate = self.fates.get(change.subject.id)
        return Told(what=f"bỏ {named}{self._went(fate)}", where=where, places=places, before=said)

    def _went(self, fate: Fate | None) -> str:
        if fate is None:
            return ""
        if fate.target:
            return f", đã chuyển thành «{fate.target}»"
        return f", bãi bỏ theo «{fate.repealed_by}»" if fate.repealed_by else ""


def _places(subject: Subject) -> tuple[str, ...]:
    """The ids that a subject is or is of."""
    if subject.thing == Thing.CORRECTION:
        return (subject.id.partition(" ")[0],)
    return (subject.id,) if subject.thing in (Thing.SECTION, Thing.POINT, Thing.BODY, Thing.DOCUMENT) else ()


def _order(subject: Subject) -> tuple[bool, ids.OrderKey, str]:
    """Places in the order of the plan, then all else by its id."""
    place = subject.thing in (Thing.SECTION, Thing.POINT)
    return not place, ids.order(subject.id) if place else (), "" if place else subject.id


def _problem(problem: Problem) -> Told:
    return Told(what=f"{problem.message} [{problem.code}]", where=problem.span, advice=problem.remedy)


def _together(changes: Iterable[Change]) -> Iterator[list[Change]]:
    """Changes of one field of one subject, of what it holds several of, together."""
    found: dict[tuple[Subject, tuple[Step, ...]], list[Change]] = {}
    for change in changes:
        steps = change.steps
        if steps and steps[-1].field != CELLS:
            steps = (*steps[:-1], replace(steps[-1], which=""))
        found.setdefault((change.subject, steps), []).append(change)
    yield from found.values()


def _summed(facts_of: tuple[Fact, ...], steps: tuple[Step, ...], linked: LinkedPlan) -> str:
    """A record that came or left, in its fields; of a single field its value."""
    if len(facts_of) == 1 and len(facts_of[0].steps) == len(steps):
        return value_shown(facts_of[0], linked)
    parts = []
    for fact in facts_of:
        inner = " › ".join(field_named(step) for step in fact.steps[len(steps) :])
        parts.append(f"{inner}: {value_shown(fact, linked)}")
    return ", ".join(parts)


def _at_several_places(told: Iterable[Told]) -> list[Told]:
    """The same change at several places told once."""
    alike: dict[tuple[str, str, str], list[Told]] = {}
    for each in told:
        what = each.what.partition(": ")[2] if each.places and ": " in each.what else ""
        key = (what, each.before, each.after) if what and not each.words else (each.what, "", str(id(each)))
        alike.setdefault(key, []).append(each)
    found: list[Told] = []
    for (what, before, after), several in alike.items():
        if len(several) < _ALIKE:
            found += several
        else:
            places = tuple(place for each in several for place in each.places)
            said = f"{len(places)} chỗ ({', '.join(places)}): {what}"
            found.append(Told(what=said, where=several[0].where, places=places, before=before, after=after))
    return found


def _sentence(counts: dict[Topic, int], errors: int, review: int) -> str:
    """How much differs and whether anything is wrong, in one sentence."""
    said = _counted({each.title.lower(): count for each, count in counts.items() if count})
    wrong = f"{errors} lỗi phải sửa" if errors else "không có lỗi"
    seen = f"; người duyệt cần tự xem {review} điều" if review else ""
    return f"{said}; {wrong}{seen}."


def _counted(number: Mapping[str, int]) -> str:
    every = sum(number.values())
    if not every:
        return "Không có thay đổi nào"
    if len(number) == 1:
        return f"Có {every} thay đổi về {next(iter(number))}"
    return f"Có {every} thay đổi: {', '.join(f'{count} về {title}' for title, count in number.items())}"
