"""Which problems only follow from others, so that one mistake is told once; which keep an id from being recorded.

A table, `following`, over kinds of problems, `codes`, and what is told of a file, an entry, a line, `found`.
"""

from __future__ import annotations

from collections.abc import Iterable

from plansite.checks.consequences.codes import HINDERING, WORDS
from plansite.checks.consequences.following import follows
from plansite.checks.consequences.found import Found
from plansite.plan.model.files import FOLDER
from plansite.plan.model.plan import Plan
from plansite.problems import rules
from plansite.problems.problem import Problem


def causes(problems: Iterable[Problem], plan: Plan) -> list[Problem]:
    """The problems but for those that go away once the others are mended."""
    found = Found(list(problems), plan)
    is_consequence = follows(found)
    return _first_alone([problem for problem in found.problems if not is_consequence(problem)])


def _first_alone(problems: list[Problem]) -> list[Problem]:
    """The problems, but of those that one entry or one key mends together only the first."""
    seen: set[tuple[str, ...]] = set()
    first: list[Problem] = []
    for problem in sorted(problems):
        together: tuple[str, ...] = ()
        if problem.code == rules.DEADLINE_UNKNOWN.code:
            together = (problem.code, problem.about[0].casefold())
        elif problem.code == rules.SIGN_DIFFERS.code and problem.span.line > 1:
            together = (problem.code, problem.span.path)
        if not together or together not in seen:
            first.append(problem)
        seen.add(together)
    return first


def not_told_yet(broken: Iterable[Problem], told: Iterable[Problem], plan: Plan) -> list[Problem]:
    """Of what breaks a promise, all but words of which it is told that they are not as issued."""
    before, code = Found(list(told), plan), rules.WORDS_REWRITTEN.code
    compared = before.entries(WORDS)
    return [each for each in broken if each.code != code or before.owner(each.span) not in compared]


def keeps_from_recording(problems: Iterable[Problem]) -> list[Problem]:
    """The problems with which it is not certain that every id of the plan is right, so that none may be recorded."""
    return [problem for problem in problems if problem.code in HINDERING and problem.span.path.startswith(f"{FOLDER}/")]
