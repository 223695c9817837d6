"""The documents around the plan as a graph: what stands above it, what it cites, how these are related by sources.

A tie leads from the document that acts to the one it acts on. Which ties there are the registry and the plan's own
front matter say; that two documents stand side by side in the words ties nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from plansite.plan.linking.linked_plan import LinkedPlan
from plansite.plan.linking.references import PLAN_ID
from plansite.plan.model.choices import CARRIES_OUT, RELATIONS
from plansite.plan.model.roles import Role
from plansite.values import frozen


@frozen
class Tie:
    """`source` acts on `target`; `kinds` are keys of RELATIONS."""

    source: str
    target: str
    kinds: tuple[str, ...]


@frozen
class Family:
    """Documents that ties join, each below those it acts on; `PLAN_ID` stands for the plan."""

    members: tuple[str, ...]
    ties: tuple[Tie, ...]


@frozen
class DocumentGraph:
    """The graph of a plan."""

    linked: LinkedPlan

    @cached_property
    def _ties(self) -> Mapping[str, tuple[Tie, ...]]:
        """The ties of every document that acts on another, in the order written."""
        found = {}
        for document in self.linked.plan.documents:
            kinds: dict[str, list[str]] = {}
            for relation in document.relations:
                if relation.kind in RELATIONS and relation.document.id in self.linked.documents:
                    kinds.setdefault(relation.document.id, []).append(relation.kind)
            found[document.id] = tuple(
                Tie(document.id, target, tuple(dict.fromkeys(each)))
                for target, each in kinds.items()
                if target != document.id
            )
        return found

    @cached_property
    def above(self) -> Family:
        """The plan, what it carries out, and at any remove what those act on."""
        own = tuple(
            Tie(PLAN_ID, id, (CARRIES_OUT,)) for id in dict.fromkeys(self.linked.targets(PLAN_ID, Role.CARRIES_OUT))
        )
        reached = dict.fromkeys(tie.target for tie in own)
        waiting = list(reached)
        while waiting:
            for tie in self._ties.get(waiting.pop(0), ()):
                if tie.target not in reached:
                    reached[tie.target] = None
                    waiting.append(tie.target)
        ties = [tie for id in reached for tie in self._ties.get(id, ())]
        return Family((*_lowest_last(list(reached), ties), PLAN_ID), (*ties, *own))

    @cached_property
    def families(self) -> tuple[Family, ...]:
        """What is cited and tied to something, each with all it is tied to at any remove, in the order cited.

        One that stands above the plan comes again where another that does not acts on it.
        """
        above = set(self.above.members)
        ties = [tie for each in self._ties.values() for tie in each if tie.source not in above]
        beside: dict[str, list[str]] = {}
        for tie in ties:
            beside.setdefault(tie.source, []).append(tie.target)
            beside.setdefault(tie.target, []).append(tie.source)
        found: list[Family] = []
        placed: set[str] = set()
        for document in self.linked.cited:
            if document.id in placed or document.id not in beside or document.id in above:
                continue
            members = _joined(document.id, beside)
            placed |= set(members)
            held = [tie for tie in ties if tie.source in members]
            found.append(Family(_lowest_last(members, held), tuple(held)))
        return tuple(found)

    @cached_property
    def alone(self) -> tuple[str, ...]:
        """What is cited and tied to nothing, in the order cited."""
        elsewhere = {id for family in (self.above, *self.families) for id in family.members}
        return tuple(document.id for document in self.linked.cited if document.id not in elsewhere)

    @cached_property
    def cited(self) -> frozenset[str]:
        """What the words of the plan cite."""
        return frozenset(document.id for document in self.linked.cited)


def _joined(first: str, beside: Mapping[str, Iterable[str]]) -> list[str]:
    found = {first: None}
    waiting = [first]
    while waiting:
        for other in beside[waiting.pop()]:
            if other not in found:
                found[other] = None
                waiting.append(other)
    return list(found)


def _lowest_last(members: Sequence[str], ties: Iterable[Tie]) -> tuple[str, ...]:
    """The members, each after all that it acts on and close below one of them; what ties make a ring comes last."""
    owed = dict.fromkeys(members, 0)
    acting: dict[str, list[str]] = {}
    for tie in ties:
        if tie.source in owed and tie.target in owed:
            owed[tie.source] += 1
            acting.setdefault(tie.target, []).append(tie.source)
    free = [id for id in reversed(members) if not owed[id]]
    placed: dict[str, None] = {}
    while free:
        id = free.pop()
        placed[id] = None
        for other in reversed(acting.get(id, [])):
            owed[other] -= 1
            if not owed[other]:
                free.append(other)
    return (*placed, *(id for id in members if id not in placed))
