"""What changed from one published version of a plan to the next, and since the last of them."""

from __future__ import annotations

import itertools
from dataclasses import dataclass

from plansite.comparing.side import Side
from plansite.comparing.telling import Group, changes_told
from plansite.plan import versions
from plansite.plan.linking.linked_plan import LinkedPlan, link
from plansite.plan.reading import read_plan
from plansite.plan.versions import Published, Version


@dataclass(frozen=True)
class Passage:
    """What changed since the version of a day until that of another, or until now (None)."""

    since: str
    until: str | None
    groups: tuple[Group, ...]


@dataclass(frozen=True)
class PastPlan:
    """The plan of a published version; `current` whether it is the plan of today."""

    date: str
    linked: LinkedPlan
    current: bool = False


def past_plans(published: Published, now: LinkedPlan) -> tuple[PastPlan, ...]:
    """The plan of every published version, the oldest first; one that is as the plan is now is not read again."""
    if not published.versions:
        return ()
    *older, last = published.versions
    newest = PastPlan(last.date, now, current=True) if published.unchanged else _read(last)
    return (*map(_read, older), newest)


def _read(version: Version) -> PastPlan:
    with versions.unpacked(version) as folder:
        plan, _ = read_plan(folder)
    return PastPlan(version.date, link(plan)[0])


def passages(past: tuple[PastPlan, ...], now: LinkedPlan) -> tuple[Passage, ...]:
    """What changed from each version to the next, the newest first; nothing where the last is the plan of today."""
    sides = [(each.date, Side(called=each.date, linked=each.linked)) for each in past]
    pairs = [(since, until, base, head) for (since, base), (until, head) in itertools.pairwise(sides)]
    found = [Passage(since, until, changes_told(base, head)) for since, until, base, head in pairs]
    if past and not past[-1].current:
        since, base = sides[-1]
        found.append(Passage(since, None, changes_told(base, Side(called="", linked=now))))
    return tuple(found[::-1])
