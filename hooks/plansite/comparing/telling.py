"""What differs between two states of a plan, told as the head of an office reads it; how it is written is `forms`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from plansite.answers.names import name
from plansite.comparing.difference import Change, differences
from plansite.comparing.facts import CELLS, EFFECTIVE, LINE, MARKS, WORDS, Fact, Step, Subject, Thing, facts
from plansite.comparing.issued_words import as_issued
from plansite.comparing.naming import field_named, record_shown, subject_named, value_shown
from plansite.comparing.promises import to_look_at
from plansite.comparing.side import Side
from plansite.comparing.together import together
from plansite.comparing.topics import OF_ROLES, TOPICS, Topic, is_substantive, topic
from plansite.comparing.touched import files_touched, pages_touched
from plansite.comparing.word_by_word import Stretch, stretches
from plansite.language import ids
from plansite.language.phrasing import mid_sentence
from plansite.plan.ledger_history.fates import Fate
from plansite.plan.linking.linked_plan import LinkedPlan
from plansite.plan.model.roles import OF_BODIES, Role
from plansite.problems import rules
from plansite.problems.problem import Problem, Span
from plansite.values import frozen

_STALE = frozenset((rules.QUOTATION_STALE.code, rules.QUOTATION_UNMARKED.code, rules.QUOTATION_UNKNOWN.code))
_ALIKE = 3  # places at which the same changed are told together


@frozen(kw_only=True)
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


@frozen
class Group:
    """What is told under one heading; `folded` is for who wants to look closer."""

    id: str
    title: str
    told: tuple[Told, ...]
    folded: bool = False


@frozen
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
        self.changes = differences(facts(base), facts(head))

    def telling(self) -> Telling:
        base, head = self.base, self.head
        errors = [problem for problem in head.problems if problem.code not in _STALE]
        stale = [problem for problem in head.problems if problem.code in _STALE]
        review = to_look_at(base, head)
        told = self.by_topic()
        groups = [
            Group("loi", "Lỗi phải sửa", tuple(map(_problem, errors))),
            Group("tu-xem", "Người duyệt cần tự xem", tuple(map(_problem, review))),
            *(Group(each.id, each.title, tuple(told[each]), each.folded) for each in TOPICS if not each.last),
            Group("cho-trich", "Chỗ trích lời văn phải duyệt", tuple(map(_problem, stale))),
            *(Group(each.id, each.title, tuple(told[each]), each.folded) for each in TOPICS if each.last),
            Group(
                "trang",
                "Trang của những điều đã đổi, không kể trang chung",
                tuple(Told(what=each) for each in self._pages()),
                folded=True,
            ),
            Group("tep", "Tệp có thay đổi", tuple(Told(what=each) for each in files_touched(base, head)), folded=True),
        ]
        counts = {each: len(told[each]) for each in TOPICS if not each.folded}
        sentence = _sentence(counts, len(errors), len(stale), len(review))
        return Telling(base.called, head.called, sentence, tuple(group for group in groups if group.told))

    def _pages(self) -> list[str]:
        return pages_touched(self.base, self.head, self.changes)

    def by_topic(self) -> dict[Topic, list[Told]]:
        found: dict[Topic, list[tuple[Subject, Told]]] = {each: [] for each in TOPICS}
        for changes in together(self.changes):
            of = topic(changes[0])
            if of is not None:
                told = replace(self._told(changes), substantive=self._is_substantive(changes[0]))
                found[of].append((changes[0].subject, told))
        found[OF_ROLES] += self._led_by_others()
        for pairs in found.values():
            pairs.sort(key=lambda pair: _order(pair[0]))
        return {each: _at_several_places(told for _, told in pairs) for each, pairs in found.items()}

    def _led_by_others(self) -> Iterator[tuple[Subject, Told]]:
        """Points that were moved to where others lead: their facts are told as of one that came and one that left."""
        for id in self.head.fates:
            new = self.head.linked.points.get(self.head.became(id))
            if id not in self.base.linked.points or new is None or new.id in self.base.linked.points:
                continue
            subject = Subject(Thing.POINT, new.id)
            before, after = self._leads(self.base, Subject(Thing.POINT, id)), self._leads(self.head, subject)
            if before != after:
                named = f"{subject_named(subject, self.head.linked)}, trước là {id}"
                what = f"{named}: {mid_sentence(OF_BODIES[Role.LEADS])}"
                was, now = "; ".join(before), "; ".join(after)
                yield subject, Told(what=what, where=new.span, places=(new.id,), before=was, after=now)

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
        places = _places(subject)
        named = subject_named(subject, linked)
        if subject.thing == Thing.CORRECTION and not steps:  # its words are told beside it
            named = named.partition(" (")[0]
        where = next((change.shown.span for change in changes if change.after), first.shown.span)
        if not steps:
            return self._came_or_left(first, named, places, where)
        before = [record_shown(each.before, len(steps), self.base.linked) for each in changes if each.before]
        after = [record_shown(each.after, len(steps), self.head.linked) for each in changes if each.after]
        if steps[0].field == "leads" and subject.thing == Thing.POINT:
            before, after = before or self._leads(self.base, subject), after or self._leads(self.head, subject)
        if steps[-1].field == EFFECTIVE:
            before, after = (
                self._with_document(*each) for each in ((before, self.base, subject), (after, self.head, subject))
            )
        field = " › ".join(
            f"{field_named(step)} “{self._which(step)}”" if step.which else field_named(step) for step in steps[:-1]
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
            added = [fact for fact in change.after if fact.steps and fact.steps[0].field == "added"]
            by = f" {record_shown(added, 1, self.head.linked)}" if added else ""
            said = _whole(change.after, self.head.linked)
            return Told(what=f"thêm {named}{by}", where=where, places=places, after=said)
        said = _whole(change.before, self.base.linked)
        fate = self.head.fates.get(change.subject.id)
        return Told(what=f"bỏ {named}{self._went(fate)}", where=where, places=places, before=said)

    def _went(self, fate: Fate | None) -> str:
        if fate is None:
            return ""
        if fate.target:
            return f", đã chuyển thành {name(self.head.linked, fate.target)}"
        return f", bãi bỏ theo {name(self.head.linked, fate.repealed_by)}" if fate.repealed_by else ""

    def _which(self, step: Step) -> str:
        """Which of several: by the name of the body or document that tells it from the others, if one does."""
        for linked in (self.head.linked, self.base.linked):
            for id in step.which.split():
                if id in linked.bodies or id in linked.documents:
                    return name(linked, id)
        return step.which

    def _leads(self, side: Side, subject: Subject) -> list[str]:
        """The leads of a point that its card does not name."""
        point = side.linked.points.get(subject.id)
        return [name(side.linked, each.id) for each in point.leads] if point else []

    def _with_document(self, said: list[str], side: Side, subject: Subject) -> list[str]:
        """A time, with the document that gave it."""
        by = side.linked.timing(subject.id).given_by
        return [f"{each}, theo {name(side.linked, by)}" for each in said] if by else said


def _whole(facts_of: tuple[Fact, ...], linked: LinkedPlan) -> str:
    """What is told of a whole besides its name: its words; of a document its title and what it does to others."""
    thing = facts_of[0].subject.thing
    if thing in (Thing.BODY, Thing.WORDING):
        return ""
    if thing != Thing.DOCUMENT:
        return value_shown(facts_of[0], linked)
    held: dict[Step, list[Fact]] = {}
    for fact in facts_of:
        if fact.steps and fact.steps[0].field in ("title", "relations"):
            held.setdefault(fact.steps[0], []).append(fact)
    return "; ".join(record_shown(each, 1, linked) for each in held.values())


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


def _sentence(counts: dict[Topic, int], errors: int, stale: int, review: int) -> str:
    """How much differs and whether anything is wrong, in one sentence."""
    said = _counted({each.title.lower(): count for each, count in counts.items() if count})
    wrong = [f"{errors} lỗi phải sửa"] if errors else [] if stale else ["không có lỗi"]
    wrong += [f"{stale} chỗ trích phải duyệt"] if stale else []
    wrong += [f"người duyệt cần tự xem {review} điều"] if review else []
    return f"{'; '.join((said, *wrong))}."


def _counted(number: Mapping[str, int]) -> str:
    every = sum(number.values())
    if not every:
        return "Không có thay đổi nào"
    if len(number) == 1:
        return f"Có {every} thay đổi về {next(iter(number))}"
    return f"Có {every} thay đổi: {', '.join(f'{count} về {title}' for title, count in number.items())}"
