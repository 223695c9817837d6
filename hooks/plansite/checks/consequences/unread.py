"""What an unreadable file, or a value that was misread, makes unknown everywhere."""

from __future__ import annotations

from plansite.checks.consequences.codes import (
    FOLLOWS,
    GONE,
    NUMBERS,
    PLACES,
    UNCERTAIN,
    UNREADABLE,
    VALUES,
    WORDS,
)
from plansite.checks.consequences.found import Found
from plansite.plan.model.files import CORRECTIONS_FILE, LEDGER_FILE, PLAN_FILE, SECTIONS, kept_in
from plansite.problems import rules
from plansite.problems.problem import codes_of


def unknown_everywhere(found: Found) -> set[str]:
    """The codes that are told nowhere, since a file or a value is misread that they need."""
    hidden: set[str] = set()
    for path in found.files(UNREADABLE) | (found.files(UNCERTAIN) & {LEDGER_FILE}):
        hidden |= FOLLOWS.get(kept_in(path), frozenset())
        if path.startswith(SECTIONS):
            hidden |= PLACES | WORDS | codes_of(rules.NAME_NOWHERE, rules.SOURCE_LACKS)
    for path in found.files(GONE) - found.files(UNCERTAIN):
        hidden |= FOLLOWS.get(kept_in(path), frozenset())
        if path.startswith(f"{SECTIONS}/"):
            hidden |= PLACES | codes_of(rules.WORDS_MISSING, rules.NAME_NOWHERE, rules.SOURCE_LACKS)
    if found.files(codes_of(rules.ID_OUTSIDE)):
        hidden |= PLACES | codes_of(rules.SOURCE_LACKS)
    misnamed = any(path.startswith(SECTIONS) for path in found.files(codes_of(rules.ID_MALFORMED)))
    if misnamed or found.files(codes_of(rules.FILE_UNEXPECTED, rules.FOLDER_NAME, rules.SECTIONS_MISSING)):
        hidden |= GONE  # what is missing may stand in the file that is not read
    if found.files(codes_of(rules.FOLDER_NAME)):
        hidden |= codes_of(rules.FILE_MISSING, rules.LEDGER_MISSING, rules.SECTIONS_MISSING)
    if found.files(codes_of(rules.SECTIONS_MISSING)):  # a plan that is only begun
        hidden |= NUMBERS | codes_of(rules.BODY_UNKNOWN, rules.DOCUMENT_UNKNOWN)
    for path, keys, codes in VALUES:
        if found.misread(path, keys):
            hidden |= codes
    if CORRECTIONS_FILE in found.files(codes_of(rules.PLACE_UNKNOWN, rules.CORRECTION_PLACE)):
        hidden |= FOLLOWS[CORRECTIONS_FILE]
    if found.files(codes_of(rules.ADDED_THOUGH_ISSUED)):
        hidden |= WORDS
    if PLAN_FILE in found.files(codes_of(rules.DOCUMENT_UNKNOWN)):
        hidden |= codes_of(rules.NUMBER_AMBIGUOUS)  # it may be the one that the plan carries out
    return hidden
