"""Which changes are told as one, and which only say again what another tells."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from plansite.comparing.difference import Change
from plansite.comparing.facts import CELLS, EFFECTIVE, STATED, Step, Subject


def together(changes: Iterable[Change]) -> Iterator[list[Change]]:
    """Changes of one field of one subject, of what it holds several of, together."""
    found: dict[tuple[Subject, tuple[Step, ...]], list[Change]] = {}
    for change in _once(tuple(changes)):
        steps = change.steps
        if steps and steps[-1].field != CELLS:
            steps = (*steps[:-1], replace(steps[-1], which=""))
        found.setdefault((change.subject, steps), []).append(change)
    yield from found.values()


def _once(changes: tuple[Change, ...]) -> Iterator[Change]:
    """Without what is told of a time that holds now: the record of it, and that the words state it."""
    moved = {change.subject: change for change in changes if _field(change) == EFFECTIVE}
    for change in changes:
        effective = moved.get(change.subject)
        if effective and _field(change) == STATED and _values(change) == _values(effective):
            continue
        if effective and _field(change) == "deadlines" and _is_of(change, effective):
            continue
        yield change


def _field(change: Change) -> str:
    return change.steps[0].field if change.steps else ""


def _values(change: Change) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(fact.value for fact in facts_of) for facts_of in (change.before, change.after))


def _is_of(record: Change, effective: Change) -> bool:
    """Whether a record of a time holds the words of the time that holds on its side."""
    words = record.steps[0].which.partition("#")[0]
    sides = ((record.before, effective.before), (record.after, effective.after))
    return all(times and words in times[0].value for own, times in sides if own)
