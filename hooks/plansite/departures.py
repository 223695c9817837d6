"""The ledger against the plan: what became of ids that left, which issued ids are missing, which ids are new."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from plansite import ids, rules
from plansite.ledger import BODY, DOCUMENT, KINDS, PLACE, POINT, SECTION, LedgerLine
from plansite.model import Body, Document, Entry, Plan, Section
from plansite.problems import Problem, Span, did_you_mean
from plansite.reading import BODIES_FILE, DOCUMENTS_FILE, LEDGER_FILE, PLAN_FILE, SECTIONS

_LISTED = 8


@dataclass(frozen=True)
class Fate:
    """What became of an id: the `path` of ids it was moved through, then the living `target` it leads to.

    Without a target it was repealed by the living document `repealed_by`, or, where neither is known, nobody can say.
    """

    path: tuple[str, ...]
    target: str | None = None
    repealed_by: str | None = None


def kind(entry: Entry) -> str:
    """The kind that the ledger gives an entry."""
    if isinstance(entry, Section):
        return SECTION
    if isinstance(entry, Body):
        return BODY
    if isinstance(entry, Document):
        return DOCUMENT
    return POINT if entry.section else PLACE


def living(plan: Plan) -> Mapping[str, Entry]:
    """Everything that has an id, by id; of two with one id the first."""
    found: dict[str, Entry] = {}
    for entry in plan.entries:
        found.setdefault(entry.id, entry)
    return found


def departed(plan: Plan) -> Mapping[str, Fate]:
    """What became of every id of the ledger that left the plan as the ledger says."""
    alive, lines = living(plan), _lines(plan)
    return {id: _fate(id, alive, lines) for id, line in lines.items() if line.departed and id not in alive}


def _lines(plan: Plan) -> dict[str, LedgerLine]:
    """The lines by id; of two with one id, letter case apart, the first: the other is told as a duplicate."""
    found: dict[str, LedgerLine] = {}
    for line in plan.ledger.lines:
        found.setdefault(line.id.casefold(), line)
    return {line.id: line for line in found.values()}


def _fate(id: str, alive: Mapping[str, Entry], lines: Mapping[str, LedgerLine]) -> Fate:
    path: list[str] = []
    while id not in alive:
        line = lines.get(id)
        if line is None or id in path:
            return Fate(tuple(path))
        path.append(id)
        if line.repealed_by:
            return Fate(tuple(path), repealed_by=_document(line, alive, lines))
        if line.successor is None:
            return Fate(tuple(path))
        id = line.successor.id
    return Fate(tuple(path), target=id)


def _document(line: LedgerLine, alive: Mapping[str, Entry], lines: Mapping[str, LedgerLine]) -> str | None:
    """The living document that repealed an id, or the one that took the place of that document."""
    by, seen = line.repealed_by, {line.id}
    while by and by.id not in alive and by.id not in seen and by.id in lines:
        seen.add(by.id)
        by = lines[by.id].successor
    return by.id if by and isinstance(alive.get(by.id), Document) else None


def new(plan: Plan) -> tuple[Entry, ...]:
    """The entries whose ids the ledger does not hold yet, in the order of the plan."""
    known = {line.id for line in plan.ledger.lines}
    left = {line.id.casefold() for line in plan.ledger.lines if line.departed}  # told as used again
    every = living(plan).values()
    return tuple(entry for entry in every if entry.id not in known and entry.id.casefold() not in left)


def stood_in(plan: Plan, line: LedgerLine) -> str:
    """The file in which an id stands or stood."""
    if line.kind in (BODY, DOCUMENT, PLACE):
        return {BODY: BODIES_FILE, DOCUMENT: DOCUMENTS_FILE, PLACE: PLAN_FILE}[line.kind]
    if line.kind == SECTION or "." not in line.id:
        return f"{SECTIONS}/{line.id}.md"
    sections = {each.id for each in plan.ledger.lines if each.kind == SECTION} | {each.id for each in plan.sections}
    above = ids.parent(line.id)
    while above and above not in sections:
        above = ids.parent(above)
    return f"{SECTIONS}/{above or ids.parent(line.id)}.md"


def problems(plan: Plan) -> Iterator[Problem]:
    """Every problem of the ledger, and of the plan's ids seen from it."""
    if not plan.ledger.lines:
        return  # told where the file is read; nothing is known of any id
    yield from _of_lines(plan)
    yield from _of_departed(plan)
    yield from _of_missing(plan)
    yield from _of_added(plan)


def _of_added(plan: Plan) -> Iterator[Problem]:
    """A point put in later that took the number of one that was issued, which then took the next."""
    added = {correction.place.id for correction in plan.corrections if correction.kind == "them"}
    siblings: dict[tuple[str, str | None], list[str]] = defaultdict(list)
    for point in plan.points:
        if point.id.rpartition(".")[2].isdigit():
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
            yield rules.LEDGER_DUPLICATE.at(line.span, id=line.id, first=first.line)
    alive = living(plan)
    for line in plan.ledger.lines:
        entry = alive.get(line.id)
        if entry and line.kind and line.kind != kind(entry):
            words = {"written": KINDS[line.kind], "actual": KINDS[kind(entry)]}
            yield rules.LEDGER_KIND.at(line.span, id=line.id, **words)
    # Only the first: one line that was put in at the wrong place is one mistake.
    misplaced = ((before, line) for before, line in pairwise(plan.ledger.lines) if line.id < before.id)
    for before, line in misplaced:
        yield rules.LEDGER_ORDER.at(line.span, id=line.id, previous=before.id)
        return


def _of_departed(plan: Plan) -> Iterator[Problem]:
    alive, lines = living(plan), _lines(plan)
    folded = {id.casefold(): entry for id, entry in alive.items()}
    for line in lines.values():
        if not line.departed:
            continue
        entry = folded.get(line.id.casefold())
        if entry:
            place = f"{LEDGER_FILE}:{line.span.line}"
            yield rules.ID_REUSED.at(entry.span, id=entry.id, place=place, ask=_asked_at(entry))
        if line.successor and line.successor.id not in alive and line.successor.id not in lines:
            near = did_you_mean(line.successor.id, alive)
            yield rules.SUCCESSOR_UNKNOWN.at(line.span, near=near, id=line.id, successor=line.successor.id)
        if line.repealed_by and _document(line, alive, lines) is None:
            near = did_you_mean(line.repealed_by.id, [document.id for document in plan.documents])
            yield rules.DOCUMENT_UNKNOWN.at(line.span, near=near, id=line.repealed_by.id)
        loop = _loop(line.id, alive, lines)
        if loop and line.id == min(loop):
            yield rules.LEDGER_LOOP.at(line.span, id=line.id, path=" → ".join(loop))


def _loop(id: str, alive: Mapping[str, Entry], lines: Mapping[str, LedgerLine]) -> list[str] | None:
    """The ids through which the arrows lead from `id` back to it, if they do."""
    path, at = [id], lines[id].successor
    while at and at.id not in alive and at.id not in path and at.id in lines:
        path.append(at.id)
        at = lines[at.id].successor
    return [*path, id] if at and at.id == id and id not in alive else None


def _asked_at(entry: Entry) -> str:
    """What to ask the command for another id in place of this one."""
    if kind(entry) in (SECTION, POINT):
        return ids.parent(entry.id) or entry.id
    return f'"{entry.name}"' if isinstance(entry, Body) else entry.id


def _of_missing(plan: Plan) -> Iterator[Problem]:
    """One problem a file for ids that are gone from it and one for ids that are new in it."""
    alive = living(plan)
    gone: dict[str, list[LedgerLine]] = defaultdict(list)
    for line in _lines(plan).values():
        if not line.departed and line.id not in alive:
            gone[stood_in(plan, line)].append(line)
    fresh: dict[str, list[Entry]] = defaultdict(list)
    for entry in new(plan):
        fresh[entry.span.path].append(entry)
    for path, lines in gone.items():
        candidates = {entry.id: entry for entry in fresh[path]}
        lost = []
        for line in lines:
            only = len(lines) == 1 and len(candidates) == 1
            other = next(iter(candidates)) if only else did_you_mean(line.id, candidates)
            if other is None:
                lost.append(line)
                continue
            entry = candidates.pop(other)
            fresh[path].remove(entry)
            yield rules.ID_RENAMED.at(entry.span, new=other, id=line.id, number=line.span.line, line=_beginning(line))
        if lost:
            first = lost[0]
            span = _before(plan, path, first)
            rest = "; các mã kia cũng vậy" if len(lost) > 1 else ""
            yield rules.ID_GONE.at(
                span, ids=listed(line.id for line in lost), number=first.span.line, line=_beginning(first), rest=rest
            )
    for entries in fresh.values():
        if entries:
            written = str(LedgerLine(entries[0].id, kind(entries[0])))
            rest = " và tương tự với các mã kia" if len(entries) > 1 else ""
            yield rules.ID_UNRECORDED.at(
                entries[0].span, ids=listed(entry.id for entry in entries), line=written, rest=rest
            )


def _beginning(line: LedgerLine) -> str:
    return str(LedgerLine(line.id, line.kind))


def listed(every: Iterable[str]) -> str:
    """Ids in a sentence, no more than a reader looks through."""
    shown = [f"«{id}»" for id in every]
    more = f" và {len(shown) - _LISTED} mã khác" if len(shown) > _LISTED else ""
    return ", ".join(shown[:_LISTED]) + more


def _before(plan: Plan, path: str, line: LedgerLine) -> Span:
    """Where in its file the id stood: at what still stands before it."""
    place = ids.is_place(line.id) and line.kind in (POINT, SECTION, None)
    before = [
        entry.span
        for entry in plan.entries
        if entry.span.path == path and (ids.order(entry.id) < ids.order(line.id) if place else entry.id < line.id)
    ]
    return max(before, default=Span(path))
