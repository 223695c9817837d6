"""Which problems only follow from others, so that one mistake is told once; which keep an id from being recorded."""

from __future__ import annotations

from collections.abc import Iterable

from plansite.plan.model.files import (
    BODIES_FILE,
    DOCUMENTS_FILE,
    FOLDER,
    LEDGER_FILE,
    PLAN_FILE,
    SECTIONS,
    WORDINGS_FILE,
)
from plansite.problems import rules
from plansite.problems.problem import Problem, Rule


def _codes(*listed: Rule) -> frozenset[str]:
    return frozenset(rule.code for rule in listed)


# A file of which something could not be read at all.
UNREADABLE = _codes(
    rules.FILE_MISSING, rules.FILE_LINK, rules.FILE_UNREADABLE,
    rules.NOT_UTF8, rules.YAML_BROKEN, rules.YAML_FORBIDDEN, rules.FRONT_MATTER_MISSING,
    rules.FRONT_MATTER_OPEN, rules.FILE_UNEXPECTED, rules.ID_MALFORMED,
)  # fmt: skip
# A file whose words cannot be told from its data.
FORMLESS = UNREADABLE | _codes(
    rules.CARD_MISPLACED, rules.CARD_OPEN, rules.ID_DUPLICATE, rules.MERGE_CONFLICT, rules.WORDS_OUTSIDE
)
# A file of which it is not certain which ids stand in it.
UNCERTAIN = FORMLESS | _codes(
    rules.KEY_MISSING, rules.VALUE_SHAPE, rules.RAW_HTML, rules.ID_OUTSIDE, rules.FILE_NAME, rules.PARENT_MISSING,
    rules.PLACE_MISSING, rules.LEDGER_LINE,
)  # fmt: skip
GONE = _codes(rules.ID_GONE, rules.ID_RENAMED)
MISSING = GONE | _codes(rules.ID_UNRECORDED)
WORDS = _codes(rules.WORDS_DIFFER, rules.WORDS_MISSING, rules.WORDS_ADDED, rules.PARAGRAPHS_DIFFER)
# With these an id may be wrong, and what is once in the ledger stays. Added words may be a new point's own.
HINDERING = UNCERTAIN | (WORDS - _codes(rules.WORDS_ADDED)) | _codes(
    rules.ID_ORDER, rules.ID_LEVEL, rules.ID_RENAMED, rules.ID_REUSED, rules.ID_SHIFTED, rules.LEDGER_LOOP,
    rules.SUCCESSOR_UNKNOWN,
)  # fmt: skip
PLACES = _codes(
    rules.PLACE_UNKNOWN, rules.SOURCE_ADDRESS, rules.REFERENCE_UNKNOWN, rules.PARENT_MISSING, rules.QUOTATION_UNKNOWN
)
# What an unreadable file makes unknown elsewhere.
FOLLOWS = {
    BODIES_FILE: _codes(rules.BODY_UNKNOWN, rules.REFERENCE_UNKNOWN),
    DOCUMENTS_FILE: _codes(rules.DOCUMENT_UNKNOWN, rules.NUMBER_UNKNOWN, rules.REFERENCE_UNKNOWN),
    WORDINGS_FILE: _codes(rules.DEADLINE_UNKNOWN),
    LEDGER_FILE: MISSING,
    PLAN_FILE: PLACES | WORDS | _codes(rules.NUMBER_AMBIGUOUS),
}


def causes(problems: Iterable[Problem]) -> list[Problem]:
    """The problems but for those that go away once the others are mended."""
    found = list(problems)
    unreadable = {problem.span.path for problem in found if problem.code in UNREADABLE}
    formless = {problem.span.path for problem in found if problem.code in FORMLESS}
    uncertain = {problem.span.path for problem in found if problem.code in UNCERTAIN}
    gone = {problem.span.path for problem in found if problem.code in GONE} - uncertain
    hidden: set[str] = set()
    for path in unreadable | (uncertain & {LEDGER_FILE}):
        hidden |= FOLLOWS.get(path, frozenset())
        if path.startswith(f"{SECTIONS}/"):
            hidden |= PLACES | WORDS
    for path in gone:
        hidden |= FOLLOWS.get(path, frozenset())
        if path.startswith(f"{SECTIONS}/"):
            hidden |= PLACES | _codes(rules.WORDS_MISSING)
    if any(problem.code == rules.FILE_UNEXPECTED.code for problem in found):
        hidden |= GONE  # what is missing may stand in the file that is not read
    torn = {problem.span for problem in found if problem.code == rules.SENTENCE_TORN.code}
    return [
        problem
        for problem in found
        if problem.code not in hidden
        and not (problem.code in WORDS and problem.span.path in formless)
        and not (problem.code in MISSING and problem.span.path in uncertain)
        and not (problem.code == rules.PARAGRAPHS_DIFFER.code and problem.span in torn)
    ]


def keeps_from_recording(problems: Iterable[Problem]) -> list[Problem]:
    """The problems with which it is not certain that every id of the plan is right, so that none may be recorded."""
    return [problem for problem in problems if problem.code in HINDERING and problem.span.path.startswith(f"{FOLDER}/")]
