"""Kinds of problems that have one meaning for others: what makes a file, a value or a name unknown, what needs it."""

from __future__ import annotations

from plansite.plan.model.corrections import Correction
from plansite.plan.model.files import (
    BODIES,
    CORRECTIONS_FILE,
    DOCUMENTS,
    ISSUED_FILE,
    LEDGER_FILE,
    PLAN_FILE,
    SECTIONS,
    WORDINGS_FILE,
)
from plansite.plan.model.fronts import PlanFront, SectionFront
from plansite.plan.model.registries import Document
from plansite.plan.model.wordings import Wording
from plansite.plan.source.fields import key_of
from plansite.problems import rules
from plansite.problems.problem import codes_of


def _keys(record: type, *fields: str) -> frozenset[str]:
    return frozenset(key_of(record, field) for field in fields)


# A file of which something could not be read at all.
UNREADABLE = codes_of(
    rules.FILE_MISSING, rules.FILE_EMPTY, rules.FILE_IS_FOLDER, rules.FILE_LINK, rules.FILE_UNREADABLE, rules.NOT_UTF8,
    rules.YAML_BROKEN, rules.YAML_FORBIDDEN, rules.FRONT_MATTER_MISSING, rules.FRONT_MATTER_OPEN, rules.FILE_UNEXPECTED,
    rules.ID_MALFORMED, rules.MERGE_CONFLICT, rules.SECTIONS_MISSING, rules.HEADING_BARE,
)  # fmt: skip
# A file whose words cannot be told from its data, or stand under ids that are not theirs.
FORMLESS = UNREADABLE | codes_of(
    rules.CARD_MISPLACED, rules.CARD_OPEN, rules.ID_DUPLICATE, rules.WORDS_OUTSIDE, rules.ID_OUTSIDE, rules.ID_ORDER
)
# A value that is not read as it was meant.
MISREAD = codes_of(
    rules.KEY_UNKNOWN, rules.KEY_MISSING, rules.KEY_DUPLICATE, rules.VALUE_SHAPE, rules.VALUE_UNKNOWN, rules.VALUE_CUT,
    rules.RAW_HTML, rules.DATE_IMPOSSIBLE,
)  # fmt: skip
# A file of which it is not certain which ids stand in it.
UNCERTAIN = FORMLESS | codes_of(
    rules.KEY_MISSING, rules.KEY_UNKNOWN, rules.VALUE_SHAPE, rules.RAW_HTML, rules.FILE_NAME, rules.PARENT_MISSING,
    rules.PLACE_MISSING, rules.LEDGER_LINE,
)  # fmt: skip
GONE = codes_of(rules.ID_GONE, rules.ID_RENAMED)
WORDS = codes_of(
    rules.WORDS_DIFFER, rules.WORDS_MISSING, rules.WORDS_ADDED, rules.PARAGRAPHS_DIFFER, rules.SIGN_DIFFERS
)
# With these an id may be wrong, and what is once in the ledger stays. Added words may be a new point's own.
HINDERING = UNCERTAIN | (WORDS - codes_of(rules.WORDS_ADDED)) | codes_of(
    rules.ID_LEVEL, rules.ID_RENAMED, rules.ID_REUSED, rules.ID_SHIFTED, rules.LEDGER_LOOP, rules.SUCCESSOR_UNKNOWN,
)  # fmt: skip
PLACES = codes_of(
    rules.PLACE_UNKNOWN, rules.SOURCE_ADDRESS, rules.REFERENCE_UNKNOWN, rules.PARENT_MISSING, rules.QUOTATION_UNKNOWN,
    rules.SUCCESSOR_UNKNOWN, rules.CARRIED_OUT_UNFIT, rules.CORRECTION_UNMATCHED,
)  # fmt: skip
NUMBERS = codes_of(rules.NUMBER_UNKNOWN, rules.NUMBER_AMBIGUOUS, rules.KIND_DIFFERS, rules.CARRIED_OUT_UNREASONED)
NAMED = codes_of(rules.BODY_UNKNOWN, rules.DOCUMENT_UNKNOWN, rules.REFERENCE_UNKNOWN)
TIMES = codes_of(rules.DEADLINE_UNKNOWN, rules.DEADLINE_OVERLOOKED, rules.ACTIVATION_IDLE)
# What a card says of the words of its point.
OF_OWN_WORDS = codes_of(
    rules.BODY_NOT_NAMED, rules.DOCUMENT_NOT_NAMED, rules.NOT_TIME_IDLE, rules.DEADLINE_UNSTATED,
    rules.PRODUCT_UNSTATED,
)  # fmt: skip
# What an unreadable file makes unknown elsewhere.
FOLLOWS = {
    BODIES: codes_of(rules.SUCCESSOR_UNKNOWN),
    DOCUMENTS: NUMBERS | codes_of(rules.SUCCESSOR_UNKNOWN),
    WORDINGS_FILE: TIMES | codes_of(rules.DEADLINE_MOVED),
    CORRECTIONS_FILE: WORDS | codes_of(rules.ID_SHIFTED, rules.CORRECTION_LOST, rules.WORDS_REWRITTEN),
    ISSUED_FILE: WORDS,
    LEDGER_FILE: GONE,
    PLAN_FILE: PLACES | WORDS | codes_of(rules.NUMBER_AMBIGUOUS, rules.ISSUED_UNACCEPTED, rules.NAME_NOWHERE),
}
# What a single value that was misread makes unknown elsewhere: in which file, under which keys.
VALUES = (
    (DOCUMENTS, _keys(Document, "number", "kind", "term", "aliases"), NUMBERS),
    (WORDINGS_FILE, _keys(Wording, "words"), FOLLOWS[WORDINGS_FILE]),
    (
        WORDINGS_FILE,
        _keys(Wording, "kinds", "waits_on", "event"),
        codes_of(rules.ACTIVATION_IDLE, rules.DEADLINE_MOVED),
    ),
    (CORRECTIONS_FILE, _keys(Correction, "place"), FOLLOWS[CORRECTIONS_FILE]),
    (PLAN_FILE, _keys(PlanFront, "carries_out"), codes_of(rules.NUMBER_AMBIGUOUS, rules.CARRIED_OUT_UNREASONED)),
    (SECTIONS, _keys(SectionFront, "points_are"), codes_of(rules.CARRIED_OUT_UNFIT)),
    (SECTIONS, _keys(SectionFront, "title"), codes_of(rules.SOURCE_LACKS)),
)
PRINTED = _keys(SectionFront, "id", "title", "label", "marker")
# What follows within one point or entry from a value of it that was misread.
WITHIN = codes_of(
    rules.DEADLINE_OVERLOOKED,
    rules.NUMBER_AMBIGUOUS, rules.DEADLINE_TWICE, rules.ACTIVATION_IDLE, rules.PROGRESS_UNPROVEN, rules.SOURCE_MISSING,
    rules.CARRIED_OUT_UNREASONED, rules.CORRECTION_UNMATCHED, rules.NAME_NOWHERE,
)  # fmt: skip
OF_CORRECTIONS = codes_of(rules.CORRECTION_UNMATCHED, rules.CORRECTION_UNCLEAR)
UNKNOWN = codes_of(rules.BODY_UNKNOWN, rules.DOCUMENT_UNKNOWN, rules.PLACE_UNKNOWN)
# What may be no mistake once the words of a line are as issued.
OF_WORDS = TIMES | codes_of(rules.NUMBER_UNKNOWN, rules.KIND_DIFFERS, rules.DATE_IMPOSSIBLE)
# What leaves open what an entry says, and what of a promise is told of single entries.
UNCLEAR = MISREAD | UNREADABLE | UNKNOWN | NUMBERS | TIMES | codes_of(
    rules.CELL_BODY_UNKNOWN, rules.CARD_MISPLACED, rules.SOURCE_ADDRESS, rules.LEDGER_LINE, rules.LEDGER_MISSING,
)  # fmt: skip
OF_ENTRIES = codes_of(
    rules.WORDS_REWRITTEN, rules.ASSIGNMENT_CHANGED, rules.CITATION_LOST, rules.FACT_REPLACED, rules.BODY_REPLACED,
    rules.DOCUMENT_REPLACED, rules.SOURCE_LOST, rules.RECORD_LOST, rules.DEADLINE_MOVED, rules.CORRECTION_LOST,
    rules.ID_LOST, rules.LEDGER_LINE_LOST,
)  # fmt: skip
