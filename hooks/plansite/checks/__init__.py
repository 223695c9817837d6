"""The rules a plan must keep, one function each, in modules by what they look at. A check looks; it never writes."""

from __future__ import annotations

from plansite.checks import (
    cards,
    corrections,
    dates,
    facts,
    ledger,
    numbers,
    places,
    registries,
    roles,
    times,
    wordings,
    words,
)  # fmt: skip
from plansite.plan.linking.linked_plan import LinkedPlan
from plansite.problems.problem import Problem

_LOOKED_AT = (places, ledger, words, corrections, registries, numbers, facts, dates, wordings, cards, roles, times)


def check(linked: LinkedPlan) -> tuple[Problem, ...]:
    """Every problem of the rules that look at a plan; pages written by hand are looked at in `hand_written`."""
    return tuple(problem for module in _LOOKED_AT for rule in module.CHECKS for problem in rule(linked))
