"""What differs between two sets of facts, in one way for all of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain, groupby
from operator import attrgetter

from plansite.comparing.facts import Fact, Step, Subject
from plansite.values import frozen

_Node = tuple[Subject, tuple[Step, ...]]
_Told = list[tuple[Subject, list[Fact]]]  # a subject is there more than once where two things have one id


@frozen
class Change:
    """What stands under a subject, a record of it or a field, before and after; () where there is no such thing.

    Of a whole that is on one side alone, it is one change with all its facts.
    """

    subject: Subject
    steps: tuple[Step, ...]
    before: tuple[Fact, ...]
    after: tuple[Fact, ...]

    @property
    def shown(self) -> Fact:
        """The fact that says where it is to be looked at: as it stands now, else as it stood."""
        return (self.after or self.before)[0]


def differences(base: Iterable[Fact], head: Iterable[Fact]) -> tuple[Change, ...]:
    """Every change from one set to the other, in the order of the facts as they are now, what is gone last."""
    old, new = map(_by_node, _of_others(_by_subject(base), _by_subject(head)))
    old_nodes, new_nodes = _all_nodes(old), _all_nodes(new)
    changed: dict[_Node, tuple[list[Fact], list[Fact]]] = {}
    for facts, others, nodes, side in ((new, old, old_nodes, 1), (old, new, new_nodes, 0)):
        for node, fact in facts.items():
            other = others.get(node)
            if other is None or (fact.steps and other.value != fact.value):
                whole = next((above for above in _above(node) if above not in nodes), node)
                changed.setdefault(whole, ([], []))[side].append(fact)
    return tuple(Change(*node, tuple(before), tuple(after)) for node, (before, after) in changed.items())


def _by_subject(facts: Iterable[Fact]) -> _Told:
    return [(subject, [*of_it]) for subject, of_it in groupby(facts, attrgetter("subject"))]


def _of_others(old: _Told, new: _Told) -> Iterator[Iterator[Fact]]:
    """The facts of each side but for subjects of which both say the same: to take facts one by one is dear."""
    before, after = _said(old), _said(new)
    same = {subject for subject, said in after.items() if said == before.get(subject)}
    return (chain.from_iterable(facts for subject, facts in told if subject not in same) for told in (old, new))


def _said(told: _Told) -> dict[Subject, list[tuple[tuple[Step, ...], str]]]:
    found: dict[Subject, list[tuple[tuple[Step, ...], str]]] = {}
    for subject, facts in told:
        found.setdefault(subject, []).extend((fact.steps, fact.value) for fact in facts)
    return found


def _by_node(facts: Iterable[Fact]) -> dict[_Node, Fact]:
    found: dict[_Node, Fact] = {}
    for fact in facts:
        found.setdefault((fact.subject, fact.steps), fact)  # of two with one id the first, as everywhere
    return found


def _above(node: _Node) -> Iterator[_Node]:
    """The node and all that hold it, the outermost first."""
    subject, steps = node
    return ((subject, steps[:depth]) for depth in range(len(steps) + 1))


def _all_nodes(facts: Iterable[_Node]) -> set[_Node]:
    return {above for node in facts for above in _above(node)}
