"""Which problems only follow from others: one mistake is told once, where it was made."""

from __future__ import annotations

from collections.abc import Iterable

from plansite import rules
from plansite.problems import Problem, Rule
from plansite.reading import BODIES_FILE, DOCUMENTS_FILE, PLAN_FILE, SECTIONS, WORDINGS_FILE


def _codes(*listed: Rule) -> frozenset[str]:
    return frozenset(rule.code for rule in listed)


# A file of which something could not be read at all.
UNREADABLE = _codes(
    rules.FILE_MISSING, rules.NOT_UTF8, rules.YAML_BROKEN, rules.YAML_FORBIDDEN, rules.FRONT_MATTER_MISSING,
    rules.FRONT_MATTER_OPEN, rules.FILE_UNEXPECTED, rules.ID_MALFORMED,
)  # fmt: skip
# A file whose words cannot be told from its data.
FORMLESS = UNREADABLE | _codes(
    rules.CARD_MISPLACED, rules.CARD_OPEN, rules.ID_DUPLICATE, rules.MERGE_CONFLICT, rules.WORDS_OUTSIDE
)
WORDS = _codes(rules.WORDS_DIFFER, rules.WORDS_MISSING, rules.WORDS_ADDED, rules.PARAGRAPHS_DIFFER)
PLACES = _codes(rules.PLACE_UNKNOWN, rules.SOURCE_ADDRESS, rules.REFERENCE_UNKNOWN, rules.PARENT_MISSING)
# What an unreadable file makes unknown elsewhere.
FOLLOWS = {
    BODIES_FILE: _codes(rules.BODY_UNKNOWN, rules.REFERENCE_UNKNOWN),
    DOCUMENTS_FILE: _codes(rules.DOCUMENT_UNKNOWN, rules.NUMBER_UNKNOWN, rules.REFERENCE_UNKNOWN),
    WORDINGS_FILE: _codes(rules.DEADLINE_UNKNOWN),
    PLAN_FILE: PLACES | WORDS | _codes(rules.NUMBER_AMBIGUOUS),
}


def causes(problems: Iterable[Problem]) -> list[Problem]:
    """The problems but for those that go away once the others are mended."""
    found = list(problems)
    unreadable = {problem.span.path for problem in found if problem.code in UNREADABLE}
    formless = {problem.span.path for problem in found if problem.code in FORMLESS}
    hidden: set[str] = set()
    for path in unreadable:
        hidden |= FOLLOWS.get(path, frozenset())
        if path.startswith(f"{SECTIONS}/"):
            hidden |= PLACES | WORDS
    torn = {problem.span for problem in found if problem.code == rules.SENTENCE_TORN.code}
    return [
        problem
        for problem in found
        if problem.code not in hidden
        and not (problem.code in WORDS and problem.span.path in formless)
        and not (problem.code == rules.PARAGRAPHS_DIFFER.code and problem.span in torn)
    ]
