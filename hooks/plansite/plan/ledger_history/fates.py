"""What became of every id that left the plan, which ids are new, and where a lost one stood."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from plansite.language import ids
from plansite.plan.model.files import BODIES, DOCUMENTS, ENDINGS, PLAN_FILE, SECTIONS
from plansite.plan.model.ledger import IdKind, LedgerLine
from plansite.plan.model.plan import Entry, Plan, Section
from plansite.plan.model.registries import Body, Document
from plansite.values import frozen

_LISTED = 8


@frozen
class Fate:
    """What became of an id: the `path` of ids it was moved through, then the living `target` it leads to.

    Without a target it was repealed by the living document `repealed_by`, or, where neither is known, nobody can say.
    """

    path: tuple[str, ...]
    target: str | None = None
    repealed_by: str | None = None


def kind(entry: Entry) -> IdKind:
    """The kind that the ledger gives an entry."""
    if isinstance(entry, Section):
        return IdKind.SECTION
    if isinstance(entry, Body):
        return IdKind.BODY
    if isinstance(entry, Document):
        return IdKind.DOCUMENT
    return IdKind.POINT if entry.section else IdKind.FRONT_PLACE


def living(plan: Plan) -> Mapping[str, Entry]:
    """Everything that has an id, by id; of two with one id the first."""
    found: dict[str, Entry] = {}
    for entry in plan.entries:
        found.setdefault(entry.id, entry)
    return found


def departed(plan: Plan) -> Mapping[str, Fate]:
    """What became of every id of the ledger that left the plan as the ledger says."""
    alive, lines = living(plan), line_by_id(plan)
    return {id: _fate(id, alive, lines) for id, line in lines.items() if line.departed and id not in alive}


def moved(plan: Plan) -> Mapping[str, str]:
    """The ids that were moved, each with the living one to which it leads: what is meant by who names it still."""
    return {id: fate.target for id, fate in departed(plan).items() if fate.target}


def line_by_id(plan: Plan) -> dict[str, LedgerLine]:
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
            return Fate(tuple(path), repealed_by=repealing_document(line, alive, lines))
        if line.successor is None:
            return Fate(tuple(path))
        id = line.successor.id
    return Fate(tuple(path), target=id)


def repealing_document(line: LedgerLine, alive: Mapping[str, Entry], lines: Mapping[str, LedgerLine]) -> str | None:
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
    if line.kind == IdKind.FRONT_PLACE:
        return PLAN_FILE
    if line.kind != IdKind.POINT or "." not in line.id:
        folder = BODIES if line.kind == IdKind.BODY else DOCUMENTS if line.kind == IdKind.DOCUMENT else SECTIONS
        return f"{folder}/{line.id}{ENDINGS[folder]}"
    sections = {each.id for each in plan.ledger.lines if each.kind == IdKind.SECTION} | {
        each.id for each in plan.sections
    }
    above = ids.ancestors(line.id)
    return f"{SECTIONS}/{next((each for each in above if each in sections), above[0])}.md"


def listed(every: Iterable[str]) -> str:
    """Ids in a sentence, no more than a reader looks through."""
    shown = [f"«{id}»" for id in every]
    more = f" và {len(shown) - _LISTED} mã khác" if len(shown) > _LISTED else ""
    return ", ".join(shown[:_LISTED]) + more
