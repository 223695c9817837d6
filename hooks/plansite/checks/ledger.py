"""The ledger against the plan: issued ids that are missing, reused or shifted. New ones are recorded by a release."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby, pairwise

from plansite.language import ids
from plansite.plan.ledger_history.fates import kind, line_by_id, listed, living, new, repealing_document, stood_in
from plansite.plan.linking.linked_plan import LinkedPlan
from plansite.plan.model.choices import TITLE
from plansite.plan.model.files import kept_in
from plansite.plan.model.ledger import KIND_WORDS, IdKind, LedgerLine
from plansite.plan.model.plan import Entry, Plan
from plansite.plan.model.registries import Body
from plansite.problems import rules
from plansite.problems.problem import Problem, Span, did_you_mean

_PLACES = frozenset((IdKind.SECTION, IdKind.POINT, IdKind.FRONT_PLACE))


def ids_are_kept(linked: LinkedPlan) -> Iterable[Problem]:
    """Every issued id is in the plan or left it as the ledger says; those that are new await a release."""
    return _problems(linked.plan)


def _problems(plan: Plan) -> Iterator[Problem]:
    """Every problem of the ledger, and of the plan's ids seen from it."""
    if not plan.ledger.lines:
        return  # told where the file is read; nothing is known of any id
    yield from _of_lines(plan)
    yield from _of_departed(plan)
    yield from _of_missing(plan)
    yield from _of_added(plan)


def _of_added(plan: Plan) -> Iterator[Problem]:
    """A point put in later that took the number of one that was issued, which then took the next."""
    added = {point.id for point in plan.points if point.added}
    siblings: dict[tuple[str, str | None], list[str]] = defaultdict(list)
    for point in plan.points:
        # One that stands outside its section is told as that.
        if point.id.rpartition(".")[2].isdigit() and point.section in ids.ancestors(point.id):
            siblings[point.section, point.parent].append(point.id)
    for (section, parent), held in siblings.items():
        issued = [id for id in held if id not in added]
        for previous, id in zip((parent or section, *held), held, strict=False):
            if id in added and issued and ids.order(id) < ids.order(issued[-1]):
                after = next(each for each in issued if ids.order(each) > ids.order(id))
                span = next(point.span for point in plan.points if point.id == id)
                yield rules.ID_SHIFTED.at(span, id=id, next=after, previous=previous)


def _of_lines(plan: Plan) -> Iterator[Problem]:
    seen: dict[str, Span] = {}
    for line in plan.ledger.lines:
        first = seen.setdefault(line.id.casefold(), line.span)
        if first is not line.span:
            yield rules.LEDGER_DUPLICATE.at(line.span, id=line.id, first=first)
    alive = living(plan)
    for line in plan.ledger.lines:
        entry = alive.get(line.id)
        if entry and line.kind and line.kind != kind(entry):
            words = {"written": KIND_WORDS[line.kind], "actual": KIND_WORDS[kind(entry)]}
            yield rules.LEDGER_KIND.at(line.span, id=line.id, **words)
    # Only the first: one line that was put in at the wrong place is one mistake.
    misplaced = ((before, line) for before, line in pairwise(plan.ledger.lines) if line.id < before.id)
    for before, line in misplaced:
        yield rules.LEDGER_ORDER.at(line.span, id=line.id, previous=before.id)
        return


def _of_departed(plan: Plan) -> Iterator[Problem]:
    alive, lines = living(plan), line_by_id(plan)
    folded = {id.casefold(): entry for id, entry in alive.items()}
    for line in lines.values():
        if not line.departed:
            continue
        entry = folded.get(line.id.casefold())
        if entry:
            yield rules.ID_REUSED.at(entry.span, id=entry.id, place=line.span, ask=_asked_at(entry))
        if line.successor and line.successor.id not in alive and line.successor.id not in lines:
            near = did_you_mean(line.successor.id, alive)
            yield rules.SUCCESSOR_UNKNOWN.at(line.span, near=near, id=line.id, successor=line.successor.id)
        elif line.successor:
            target = alive.get(line.successor.id)
            one, other = _kind(line), kind(target) if target else _kind(lines[line.successor.id])
            itself = one == IdKind.DOCUMENT and line.successor.id == TITLE  # a document that was this plan
            if one != other and not {one, other} <= _PLACES and not itself:
                words = {"written": KIND_WORDS[one], "actual": KIND_WORDS[other]}
                yield rules.SUCCESSOR_KIND.at(line.span, id=line.id, successor=line.successor.id, **words)
        if line.repealed_by and repealing_document(line, alive, lines) is None:
            near = did_you_mean(line.repealed_by.id, [document.id for document in plan.documents])
            yield rules.DOCUMENT_UNKNOWN.at(line.span, near=near, id=line.repealed_by.id)
        loop = _loop(line.id, alive, lines)
        if loop and line.id == min(loop):
            yield rules.LEDGER_LOOP.at(line.span, id=line.id, path=" → ".join(loop))


def _kind(line: LedgerLine) -> IdKind:
    """The kind that a line names; only a place may come without it."""
    return line.kind or (IdKind.POINT if "." in line.id else IdKind.SECTION)


def _loop(id: str, alive: Mapping[str, Entry], lines: Mapping[str, LedgerLine]) -> list[str] | None:
    """The ids through which the arrows lead from `id` back to it, if they do."""
    path, at = [id], lines[id].successor
    while at and at.id not in alive and at.id not in path and at.id in lines:
        path.append(at.id)
        at = lines[at.id].successor
    return [*path, id] if at and at.id == id and id not in alive else None


def _asked_at(entry: Entry) -> str:
    """What to ask the command for another id in place of this one."""
    if kind(entry) in (IdKind.SECTION, IdKind.POINT):
        return ids.parent(entry.id) or entry.id
    return f'"{entry.name}"' if isinstance(entry, Body) else entry.id


def _of_missing(plan: Plan) -> Iterator[Problem]:
    """One problem a file for ids that are gone from it, told as renamed where another is new in it."""
    alive = living(plan)
    gone: dict[str, list[LedgerLine]] = defaultdict(list)
    for line in line_by_id(plan).values():
        if not line.departed and line.id not in alive:
            gone[kept_in(stood_in(plan, line))].append(line)
    fresh: dict[str, list[Entry]] = defaultdict(list)
    for entry in new(plan):
        fresh[kept_in(entry.span.path)].append(entry)
    for where, lines in gone.items():
        candidates = {entry.id: entry for entry in fresh[where]}
        lost = []
        for line in lines:
            only = len(lines) == 1 and len(candidates) == 1
            other = next(iter(candidates)) if only else did_you_mean(line.id, candidates)
            if other is None:
                lost.append(line)
                continue
            entry = candidates.pop(other)
            fresh[where].remove(entry)
            yield rules.ID_RENAMED.at(entry.span, new=other, id=line.id, number=line.span.line, line=_beginning(line))
        for path, left in groupby(lost, lambda line: stood_in(plan, line)):
            first, *others = left
            rest = "; các mã kia cũng vậy" if others else ""
            every = listed(line.id for line in (first, *others))
            span = _before(plan, path, first)
            yield rules.ID_GONE.at(span, ids=every, number=first.span.line, line=_beginning(first), rest=rest)


def _beginning(line: LedgerLine) -> str:
    return str(LedgerLine(line.id, line.kind))


def _before(plan: Plan, path: str, line: LedgerLine) -> Span:
    """Where in its file the id stood: at what still stands before it."""
    place = ids.is_place(line.id) and line.kind in (IdKind.POINT, IdKind.SECTION, None)
    before = [
        entry.span
        for entry in plan.entries
        if entry.span.path == path and (ids.order(entry.id) < ids.order(line.id) if place else entry.id < line.id)
    ]
    return max(before, default=Span(path))


CHECKS = (ids_are_kept,)
