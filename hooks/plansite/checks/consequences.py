"""Which problems only follow from others, so that one mistake is told once; which keep an id from being recorded."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable
from pathlib import PurePosixPath

from plansite.language import ids
from plansite.plan.model.files import (
    BODIES,
    CORRECTIONS_FILE,
    DOCUMENTS,
    FOLDER,
    ISSUED_FILE,
    LEDGER_FILE,
    PLAN_FILE,
    SECTIONS,
    WORDINGS_FILE,
    kept_in,
)
from plansite.plan.model.plan import Correction, Plan, PlanFront, SectionFront, Wording
from plansite.plan.model.registries import Document
from plansite.plan.source.fields import PLACEHOLDER, key_of
from plansite.problems import rules
from plansite.problems.problem import Problem, Rule, Span


def _codes(*listed: Rule) -> frozenset[str]:
    return frozenset(rule.code for rule in listed)


def _keys(record: type, *fields: str) -> frozenset[str]:
    return frozenset(key_of(record, field) for field in fields)


# A file of which something could not be read at all.
UNREADABLE = _codes(
    rules.FILE_MISSING, rules.FILE_IS_FOLDER, rules.FILE_LINK, rules.FILE_UNREADABLE, rules.NOT_UTF8, rules.YAML_BROKEN,
    rules.YAML_FORBIDDEN, rules.FRONT_MATTER_MISSING, rules.FRONT_MATTER_OPEN, rules.FILE_UNEXPECTED,
    rules.ID_MALFORMED, rules.MERGE_CONFLICT, rules.SECTIONS_MISSING, rules.HEADING_BARE,
)  # fmt: skip
# A file whose words cannot be told from its data, or stand under ids that are not theirs.
FORMLESS = UNREADABLE | _codes(
    rules.CARD_MISPLACED, rules.CARD_OPEN, rules.ID_DUPLICATE, rules.WORDS_OUTSIDE, rules.ID_OUTSIDE, rules.ID_ORDER
)
# A value that is not read as it was meant.
MISREAD = _codes(
    rules.KEY_UNKNOWN, rules.KEY_MISSING, rules.KEY_DUPLICATE, rules.VALUE_SHAPE, rules.VALUE_UNKNOWN, rules.VALUE_CUT,
    rules.RAW_HTML, rules.DATE_IMPOSSIBLE,
)  # fmt: skip
# A file of which it is not certain which ids stand in it.
UNCERTAIN = FORMLESS | _codes(
    rules.KEY_MISSING, rules.KEY_UNKNOWN, rules.VALUE_SHAPE, rules.RAW_HTML, rules.FILE_NAME, rules.PARENT_MISSING,
    rules.PLACE_MISSING, rules.LEDGER_LINE,
)  # fmt: skip
GONE = _codes(rules.ID_GONE, rules.ID_RENAMED)
WORDS = _codes(rules.WORDS_DIFFER, rules.WORDS_MISSING, rules.WORDS_ADDED, rules.PARAGRAPHS_DIFFER, rules.SIGN_DIFFERS)
# With these an id may be wrong, and what is once in the ledger stays. Added words may be a new point's own.
HINDERING = UNCERTAIN | (WORDS - _codes(rules.WORDS_ADDED)) | _codes(
    rules.ID_LEVEL, rules.ID_RENAMED, rules.ID_REUSED, rules.ID_SHIFTED, rules.LEDGER_LOOP, rules.SUCCESSOR_UNKNOWN,
)  # fmt: skip
PLACES = _codes(
    rules.PLACE_UNKNOWN, rules.SOURCE_ADDRESS, rules.REFERENCE_UNKNOWN, rules.PARENT_MISSING, rules.QUOTATION_UNKNOWN,
    rules.SUCCESSOR_UNKNOWN, rules.CARRIED_OUT_UNFIT, rules.CORRECTION_UNMATCHED,
)  # fmt: skip
NUMBERS = _codes(rules.NUMBER_UNKNOWN, rules.NUMBER_AMBIGUOUS, rules.KIND_DIFFERS, rules.CARRIED_OUT_UNREASONED)
NAMED = _codes(rules.BODY_UNKNOWN, rules.DOCUMENT_UNKNOWN, rules.REFERENCE_UNKNOWN)
TIMES = _codes(rules.DEADLINE_UNKNOWN, rules.DEADLINE_OVERLOOKED, rules.ACTIVATION_IDLE)
OF_OWN_WORDS = _codes(rules.BODY_NOT_NAMED, rules.NOT_TIME_IDLE)  # what a card says of the words of its point
# What an unreadable file makes unknown elsewhere.
FOLLOWS = {
    BODIES: _codes(rules.SUCCESSOR_UNKNOWN),
    DOCUMENTS: NUMBERS | _codes(rules.SUCCESSOR_UNKNOWN),
    WORDINGS_FILE: TIMES,
    CORRECTIONS_FILE: WORDS | _codes(rules.ID_SHIFTED),
    ISSUED_FILE: WORDS,
    LEDGER_FILE: GONE,
    PLAN_FILE: PLACES | WORDS | _codes(rules.NUMBER_AMBIGUOUS, rules.ISSUED_UNACCEPTED, rules.NAME_NOWHERE),
}
# What a single value that was misread makes unknown elsewhere: in which file, under which keys.
VALUES = (
    (DOCUMENTS, _keys(Document, "number", "kind", "term", "aliases"), NUMBERS),
    (WORDINGS_FILE, _keys(Wording, "words"), TIMES),
    (WORDINGS_FILE, _keys(Wording, "kinds", "waits_on", "event"), _codes(rules.ACTIVATION_IDLE)),
    (CORRECTIONS_FILE, _keys(Correction, "place"), FOLLOWS[CORRECTIONS_FILE]),
    (PLAN_FILE, _keys(PlanFront, "carries_out"), _codes(rules.NUMBER_AMBIGUOUS, rules.CARRIED_OUT_UNREASONED)),
    (SECTIONS, _keys(SectionFront, "points_are"), _codes(rules.CARRIED_OUT_UNFIT)),
)
PRINTED = _keys(SectionFront, "id", "title", "label", "marker")
# What follows within one point or entry from a value of it that was misread.
WITHIN = _codes(
    rules.DEADLINE_OVERLOOKED,
    rules.NUMBER_AMBIGUOUS, rules.DEADLINE_TWICE, rules.ACTIVATION_IDLE, rules.PROGRESS_UNPROVEN, rules.SOURCE_MISSING,
    rules.CARRIED_OUT_UNREASONED, rules.CORRECTION_UNMATCHED,
)  # fmt: skip
OF_CORRECTIONS = _codes(rules.CORRECTION_UNMATCHED, rules.CORRECTION_UNCLEAR)
UNKNOWN = _codes(rules.BODY_UNKNOWN, rules.DOCUMENT_UNKNOWN, rules.PLACE_UNKNOWN)
# What may be no mistake once the words of a line are as issued.
OF_WORDS = TIMES | _codes(rules.NUMBER_UNKNOWN, rules.KIND_DIFFERS, rules.DATE_IMPOSSIBLE)


class _Found:
    """The problems of a plan, by where they stand."""

    def __init__(self, problems: list[Problem], plan: Plan) -> None:
        self.problems, self.plan = problems, plan
        self._starts: dict[str, list[int]] = defaultdict(list)
        for each in (*plan.entries, *plan.wordings, *plan.corrections):
            self._starts[each.span.path].append(each.span.line)
        for lines in self._starts.values():
            lines.sort()

    def paths(self, codes: frozenset[str]) -> set[str]:
        """The files of which one of the codes is told."""
        return {problem.span.path for problem in self.problems if problem.code in codes}

    def owners(self, codes: frozenset[str]) -> set[Span]:
        """The points and entries of which one of the codes is told."""
        return {self.owner(problem.span) for problem in self.problems if problem.code in codes}

    def owner(self, span: Span) -> Span:
        """Where the point or the entry begins in which a line stands, or the file."""
        starts = self._starts.get(span.path, [])
        at = bisect_right(starts, span.line)
        return Span(span.path, starts[at - 1] if at else 0)

    def misread(self, path: str, keys: frozenset[str]) -> list[Problem]:
        """The values of a file, or of those below a folder, that were misread and stand under one of the keys."""
        return [
            problem
            for problem in self.problems
            if problem.code in MISREAD
            and (problem.span.path == path or problem.span.path.startswith(f"{path}/"))
            and (keys.intersection(problem.about) or not _names_a_key(problem))
        ]


def _names_a_key(problem: Problem) -> bool:
    """Whether it is known which key is misread; of a list that is none, or of a value that is cut, it is not."""
    return bool(problem.about) and problem.about[0].isidentifier() and problem.about[0].isascii()


def causes(problems: Iterable[Problem], plan: Plan) -> list[Problem]:
    """The problems but for those that go away once the others are mended."""
    found = _Found(list(problems), plan)
    hidden = _everywhere(found)
    formless, conflicting = found.paths(FORMLESS), found.paths(_codes(rules.MERGE_CONFLICT))
    uncertain = found.paths(UNCERTAIN)
    headless = found.paths(_codes(rules.FRONT_MATTER_MISSING, rules.FRONT_MATTER_OPEN))
    outside, bare = found.paths(_codes(rules.ID_OUTSIDE)), found.paths(_codes(rules.HEADING_BARE))
    corrected = _corrected(found)
    moved = {each.span: each.place.id for each in plan.corrections}
    compared = found.owners(WORDS)
    unsure = {each.id for each in plan.points if each.span in compared - corrected or each.span.path in formless}
    misprinted = tuple(
        _below(problem.span.path) for problem in found.misread(SECTIONS, PRINTED) if _is_front(found, problem)
    )
    within, unknown = found.owners(MISREAD | _codes(rules.MARK_FOREIGN)), found.owners(UNKNOWN)
    unsettled = found.owners(_codes(rules.DEADLINE_UNKNOWN, rules.DATE_IMPOSSIBLE))
    misspelt = {
        (found.owner(each.span), each.about[1]) for each in found.problems if each.code == rules.KEY_UNKNOWN.code
    }
    # The pages of sections, of bodies, of documents stand in folders named as those of the files they are made from.
    unmade = {path.removeprefix(f"{FOLDER}/").partition("/")[0] for path in found.paths(UNREADABLE | GONE)}
    unregistered = _unregistered(found)
    torn = {problem.span for problem in found.problems if problem.code == rules.SENTENCE_TORN.code}
    marked = {problem.span for problem in found.problems if problem.code in _codes(rules.RAW_HTML, rules.MARK_FOREIGN)}
    signed = found.paths(_codes(rules.SIGN_UNSEEN, rules.SIGN_ALIKE))
    differing = {problem.span for problem in found.problems if problem.code in WORDS}

    def follows(problem: Problem) -> bool:
        code, path, owner = problem.code, problem.span.path, found.owner(problem.span)
        if code in hidden:
            return True
        if path in conflicting:
            return code != rules.MERGE_CONFLICT.code
        if code in WORDS:
            printed = any(path == own or path.startswith(below) for own, below in misprinted)
            return path in formless or printed or owner in corrected or problem.span in marked
        if code in GONE:
            return path in uncertain
        if code in UNKNOWN and problem.about[0] == PLACEHOLDER:
            return True
        if code in NAMED and problem.about[0] in unregistered:
            return True
        if code == rules.LINK_BROKEN.code:
            return any(folder in problem.about[0].split("/") for folder in unmade)
        if code in OF_WORDS and problem.span in differing and not _is_issued(problem, plan):
            return True
        return (
            (code in _codes(rules.WORDS_OUTSIDE, rules.MARK_FOREIGN, rules.YAML_BROKEN) and path in headless)
            or (code in OF_CORRECTIONS and moved.get(owner) in unsure)
            or (code == rules.KEY_MISSING.code and (owner, problem.about[0]) in misspelt)
            or (code in OF_OWN_WORDS and (owner in compared or path in formless))
            or (code == rules.DEADLINE_OVERLOOKED.code and path in formless)
            or (code == rules.ISSUED_UNACCEPTED.code and (path in formless or ISSUED_FILE in signed))
            or (code == rules.ID_ORDER.code and path in outside)
            or (code in _codes(rules.CARD_MISPLACED, rules.DEADLINE_OVERLOOKED) and path in bare)
            or (code == rules.MARK_ADDED.code and (path in bare or problem.span in marked))
            or (code == rules.QUOTATION_STALE.code and problem.about[0] in unsure)
            or (code in WITHIN and owner in within)
            or (code == rules.NUMBER_AMBIGUOUS.code and owner in unknown)
            or (code == rules.ACTIVATION_IDLE.code and owner in unsettled)
        )

    told = [problem for problem in found.problems if not follows(problem)]
    told = [each for each in told if not (each.code == rules.PARAGRAPHS_DIFFER.code and each.span in torn)]
    return _first_alone(told)


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


def _everywhere(found: _Found) -> set[str]:
    """The codes that are told nowhere, since a file or a value is misread that they need."""
    hidden: set[str] = set()
    for path in found.paths(UNREADABLE) | (found.paths(UNCERTAIN) & {LEDGER_FILE}):
        hidden |= FOLLOWS.get(kept_in(path), frozenset())
        if path.startswith(SECTIONS):
            hidden |= PLACES | WORDS | _codes(rules.NAME_NOWHERE)
    for path in found.paths(GONE) - found.paths(UNCERTAIN):
        hidden |= FOLLOWS.get(kept_in(path), frozenset())
        if path.startswith(f"{SECTIONS}/"):
            hidden |= PLACES | _codes(rules.WORDS_MISSING, rules.NAME_NOWHERE)
    if found.paths(_codes(rules.ID_OUTSIDE)):
        hidden |= PLACES
    misnamed = any(path.startswith(SECTIONS) for path in found.paths(_codes(rules.ID_MALFORMED)))
    if misnamed or found.paths(_codes(rules.FILE_UNEXPECTED, rules.SECTIONS_MISSING)):
        hidden |= GONE  # what is missing may stand in the file that is not read
    if found.paths(_codes(rules.SECTIONS_MISSING)):  # a plan that is only begun
        hidden |= NUMBERS | _codes(rules.BODY_UNKNOWN, rules.DOCUMENT_UNKNOWN)
    for path, keys, codes in VALUES:
        if found.misread(path, keys):
            hidden |= codes
    if CORRECTIONS_FILE in found.paths(_codes(rules.PLACE_UNKNOWN, rules.CORRECTION_PLACE)):
        hidden |= FOLLOWS[CORRECTIONS_FILE]
    if found.paths(_codes(rules.ADDED_THOUGH_ISSUED)):
        hidden |= WORDS
    if PLAN_FILE in found.paths(_codes(rules.DOCUMENT_UNKNOWN)):
        hidden |= _codes(rules.NUMBER_AMBIGUOUS)  # it may be the one that the plan carries out
    return hidden


def _unregistered(found: _Found) -> set[str]:
    """The ids of bodies and documents whose files are not read, or not under these ids."""
    stems = {PurePosixPath(path).stem for path in found.paths(UNREADABLE | GONE) if kept_in(path) != path}
    written = {each.about[0] for each in found.problems if each.code == rules.FILE_NAME.code}
    return stems | {ids.slug(stem) for stem in stems} | written


def _is_front(found: _Found, problem: Problem) -> bool:
    """Whether a problem of a section's file stands above its points."""
    starts = {section.span for section in found.plan.sections}
    return found.owner(problem.span) in starts or found.owner(problem.span).line == 0


def _below(path: str) -> tuple[str, str]:
    """A section's file, and how the names of the files of those begin that it holds."""
    return path, f"{path.removesuffix('.md')}."


def _corrected(found: _Found) -> set[Span]:
    """The places whose correction is not certain, so that their words cannot be compared."""
    wrong = MISREAD | _codes(rules.CORRECTION_UNMATCHED, rules.CORRECTION_UNCLEAR, rules.CORRECTION_TWICE)
    spans = {found.owner(each.span) for each in found.problems if each.code in wrong}
    places = {each.place.id for each in found.plan.corrections if each.span in spans}
    return {point.span for point in (*found.plan.front_places, *found.plan.points) if point.id in places}


def _is_issued(problem: Problem, plan: Plan) -> bool:
    """Whether what the problem is about stands so in the words as issued."""
    return any(problem.about[0] in line for line in plan.issued) if problem.about else False


def not_told_yet(found: Iterable[Problem], told: Iterable[Problem], plan: Plan) -> list[Problem]:
    """Of what breaks a promise, all but words of which it is told that they are not as issued."""
    before, code = _Found(list(told), plan), rules.WORDS_REWRITTEN.code
    compared = before.owners(WORDS)
    return [each for each in found if each.code != code or before.owner(each.span) not in compared]


def keeps_from_recording(problems: Iterable[Problem]) -> list[Problem]:
    """The problems with which it is not certain that every id of the plan is right, so that none may be recorded."""
    return [problem for problem in problems if problem.code in HINDERING and problem.span.path.startswith(f"{FOLDER}/")]
