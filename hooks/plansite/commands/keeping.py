"""What a state of the plan must keep of another, told with all its other problems; loaded where it is asked for."""

from __future__ import annotations

from plansite.comparing.promises import to_look_at
from plansite.comparing.side import Side
from plansite.problems.problem import Problem, in_order


def with_broken_promises(base: Side, head: Side) -> tuple[Problem, ...]:
    """The problems of a state of the plan, with what it does not keep of another."""
    return in_order((*head.problems, *to_look_at(base, head)))
