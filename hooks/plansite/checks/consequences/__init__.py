"""Which problems only follow from others, so that one mistake is told once; which keep an id from being recorded.

A table, `following`, over kinds of problems, `codes`, and what is told of a file, an entry, a line, `found`.
"""

from __future__ import annotations

from collections.abc import Iterable

from plansite.checks.consequences.codes import HINDERING, OF_ENTRIES, UNCLEAR, UNREADABLE, WORDS
from plansite.checks.consequences.following import follows
from plansite.checks.consequences.found import Found
from plansite.checks.consequences.unread import unknown_everywhere
from plansite.plan.model.files import is_of_plan
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
    """Of what breaks a promise, all but what only follows from what is told.

    Words that are told not to be as issued are not told again; nor what an entry seems to have lost, while something
    of it is not read as it was meant.
    """
    before = Found(list(told), plan)
    compared, misread = before.entries(WORDS), before.entries(UNCLEAR)
    unread, everywhere = before.files(UNREADABLE), unknown_everywhere(before)

    def follows_from(problem: Problem) -> bool:
        owner, code = before.owner(problem.span), problem.code
        if code in everywhere or (code in OF_ENTRIES and (owner in misread or problem.span.path in unread)):
            return True
        if code == rules.CORRECTION_LOST.code:
            return problem.about[0] in before.corrected_places
        if code == rules.DEADLINE_MOVED.code:
            return owner in before.untimed
        return code == rules.WORDS_REWRITTEN.code and owner in compared

    return [each for each in broken if not follows_from(each)]


def keeps_from_recording(problems: Iterable[Problem]) -> list[Problem]:
    """The problems with which it is not certain that every id of the plan is right, so that none may be recorded."""
    return [problem for problem in problems if problem.code in HINDERING and is_of_plan(problem.span.path)]
