"""What goes away once something else is mended, as a table."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import Enum
from pathlib import PurePosixPath

from plansite.checks.consequences.codes import (
    FORMLESS,
    GONE,
    MISREAD,
    NAMED,
    OF_CORRECTIONS,
    OF_OWN_WORDS,
    OF_WORDS,
    PRINTED,
    UNCERTAIN,
    UNKNOWN,
    UNREADABLE,
    WITHIN,
    WORDS,
)
from plansite.checks.consequences.found import Found
from plansite.checks.consequences.unread import unknown_everywhere
from plansite.language import ids
from plansite.language.spelling import alike
from plansite.plan.model.files import FOLDER, ISSUED_FILE, SECTIONS, kept_in
from plansite.plan.model.plan import Plan
from plansite.plan.source.fields import PLACEHOLDER
from plansite.problems import rules
from plansite.problems.problem import Problem, codes_of

_EVERY_CODE = codes_of(*rules.ALL)


class Where(Enum):
    """How near a cause must stand to what follows from it."""

    FILE = "in one file"
    ENTRY = "in one point or entry"
    LINE = "in one line"


# What follows, from what, where both stand.
_NEAR = (
    (_EVERY_CODE - codes_of(rules.MERGE_CONFLICT), codes_of(rules.MERGE_CONFLICT), Where.FILE),
    (WORDS, FORMLESS, Where.FILE),
    (WORDS, codes_of(rules.RAW_HTML, rules.MARK_FOREIGN), Where.LINE),
    (GONE, UNCERTAIN, Where.FILE),
    (
        codes_of(rules.WORDS_OUTSIDE, rules.MARK_FOREIGN, rules.YAML_BROKEN),
        codes_of(rules.FRONT_MATTER_MISSING, rules.FRONT_MATTER_OPEN),
        Where.FILE,
    ),
    (OF_OWN_WORDS, FORMLESS, Where.FILE),
    (OF_OWN_WORDS, WORDS, Where.ENTRY),
    (codes_of(rules.DEADLINE_OVERLOOKED, rules.ISSUED_UNACCEPTED), FORMLESS, Where.FILE),
    (codes_of(rules.ID_ORDER), codes_of(rules.ID_OUTSIDE), Where.FILE),
    (
        codes_of(rules.CARD_MISPLACED, rules.DEADLINE_OVERLOOKED, rules.MARK_ADDED),
        codes_of(rules.HEADING_BARE),
        Where.FILE,
    ),
    (codes_of(rules.MARK_ADDED), codes_of(rules.RAW_HTML, rules.MARK_FOREIGN), Where.LINE),
    (WITHIN, MISREAD | codes_of(rules.MARK_FOREIGN), Where.ENTRY),
    (codes_of(rules.NUMBER_AMBIGUOUS), UNKNOWN, Where.ENTRY),
    (
        codes_of(rules.ACTIVATION_IDLE, rules.DEADLINE_UNSTATED),
        codes_of(rules.DEADLINE_UNKNOWN, rules.DATE_IMPOSSIBLE),
        Where.ENTRY,
    ),
    (codes_of(rules.SOURCE_LACKS), codes_of(rules.NAME_NOWHERE), Where.ENTRY),
    (codes_of(rules.WORDS_ADDED), codes_of(rules.PLACEHOLDER_LEFT), Where.LINE),
    (codes_of(rules.TITLE_TWICE), codes_of(rules.PAGE_COPY), Where.FILE),
    (codes_of(rules.PARAGRAPHS_DIFFER), codes_of(rules.SENTENCE_TORN), Where.LINE),
)


def follows(found: Found) -> Callable[[Problem], bool]:
    """Whether a problem of those found goes away once others of them are mended."""
    everywhere = unknown_everywhere(found)
    elsewhere = tuple((codes, holds(found)) for codes, holds in _ELSEWHERE)

    def is_consequence(problem: Problem) -> bool:
        code = problem.code
        return (
            code in everywhere
            or any(code in codes and _stands_by(found, problem, causes, where) for codes, causes, where in _NEAR)
            or any(code in codes and holds(problem) for codes, holds in elsewhere)
        )

    return is_consequence


def _stands_by(found: Found, problem: Problem, causes: frozenset[str], where: Where) -> bool:
    """Whether one of the causes is told as near to a problem as that."""
    if where is Where.FILE:
        told = found.of_file.get(problem.span.path, set())
    elif where is Where.ENTRY:
        told = found.of_entry.get(found.owner(problem.span), set())
    else:
        told = found.of_line.get(problem.span, set())
    return bool(told & causes)


def _wrongly_corrected(found: Found) -> Callable[[Problem], bool]:
    """Words of a place whose correction is not certain."""
    corrected = found.corrected
    return lambda problem: found.owner(problem.span) in corrected


def _misprinted(found: Found) -> Callable[[Problem], bool]:
    """Words of a section, or of those below it, of whose front is misread what is printed."""
    starts = {section.span for section in found.plan.sections}
    fronts = [problem.span for problem in found.misread(SECTIONS, PRINTED)]
    files = [span.path for span in fronts if found.owner(span) in starts or found.owner(span).line == 0]
    below = tuple(f"{path.removesuffix('.md')}." for path in files)
    return lambda problem: problem.span.path in files or problem.span.path.startswith(below)


def _left_to_fill(found: Found) -> Callable[[Problem], bool]:  # noqa: ARG001 (of one shape with the others)
    """A name that is not filled in yet, which is told of itself."""
    return lambda problem: problem.about[0] == PLACEHOLDER


def _unregistered(found: Found) -> Callable[[Problem], bool]:
    """A name of a body or document whose file is not read, or not under this id."""
    stems = {PurePosixPath(path).stem for path in found.files(UNREADABLE | GONE) if kept_in(path) != path}
    written = {each.about[0] for each in found.problems if each.code == rules.FILE_NAME.code}
    unregistered = stems | {ids.slug(stem) for stem in stems} | written
    return lambda problem: problem.about[0] in unregistered


def _unmade(found: Found) -> Callable[[Problem], bool]:
    """A link to a page made from a file that is not read; these stand in folders named as those of the files."""
    unmade = {path.removeprefix(f"{FOLDER}/").partition("/")[0] for path in found.files(UNREADABLE | GONE)}
    return lambda problem: not unmade.isdisjoint(problem.about[0].split("/"))


def _in_rewritten_words(found: Found) -> Callable[[Problem], bool]:
    """What stands in a line whose words are not as issued, and does not stand so in the issued ones."""
    differing = {span for span, told in found.of_line.items() if told & WORDS}
    return lambda problem: problem.span in differing and not _is_issued(problem, found.plan)


def _is_issued(problem: Problem, plan: Plan) -> bool:
    """Whether what the problem is about stands so in the words as issued."""
    return any(problem.about[0] in line for line in plan.issued) if problem.about else False


def _correcting_unsure_words(found: Found) -> Callable[[Problem], bool]:
    """A correction of a place whose words may be other ones."""
    unsettled = {found.owner(each.span) for each in found.plan.corrections if each.place.id in found.unsure}
    return lambda problem: found.owner(problem.span) in unsettled


def _quoting_unsure_words(found: Found) -> Callable[[Problem], bool]:
    """A quotation of such a place."""
    unsure = found.unsure
    return lambda problem: problem.about[0] in unsure


def _sourced_in_unsure_words(found: Found) -> Callable[[Problem], bool]:
    """What a source lacks that is such a place."""
    unsure = found.unsure
    places = {source.span: source.at.id for entry in found.plan.registered for source in entry.every_source}
    return lambda problem: places.get(problem.span) in unsure


def _named_as_issued(found: Found) -> Callable[[Problem], bool]:
    """A body all of whose names stand in the words as issued, while some of the plan's are not these."""
    issued = alike("\n".join(found.plan.issued))
    bodies = found.plan.bodies if found.entries(WORDS) else ()
    named = {each.span for each in bodies if all(alike(name) in issued for name in (each.name, *each.aliases))}
    return lambda problem: problem.span in named


def _misspelt(found: Found) -> Callable[[Problem], bool]:
    """A key that is missing where one stands that nobody knows and that is like it."""
    unknown = [each for each in found.problems if each.code == rules.KEY_UNKNOWN.code]
    meant = {(found.owner(each.span), each.about[1]) for each in unknown}
    return lambda problem: (found.owner(problem.span), problem.about[0]) in meant


def _of_no_tasks(found: Found) -> Callable[[Problem], bool]:
    """Who leads a section of a part of which is told why nothing in it is a task."""
    files = found.files(codes_of(rules.VALUE_UNKNOWN, rules.CARRIED_OUT_UNFIT))
    within = {PurePosixPath(path).stem for path in files}
    return lambda problem: not within.isdisjoint((problem.about[0], *ids.ancestors(problem.about[0])))


def _with_unseen_signs(found: Found) -> Callable[[Problem], bool]:
    """The seal of the issued copy, while that holds signs that nobody sees or takes for others."""
    signed = bool(found.of_file.get(ISSUED_FILE, set()) & codes_of(rules.SIGN_UNSEEN, rules.SIGN_ALIKE))
    return lambda problem: signed  # noqa: ARG005


# What follows, and when: from a cause that stands elsewhere, or is more than a code.
_ELSEWHERE: Iterable[tuple[frozenset[str], Callable[[Found], Callable[[Problem], bool]]]] = (
    (WORDS, _wrongly_corrected),
    (WORDS, _misprinted),
    (UNKNOWN, _left_to_fill),
    (NAMED, _unregistered),
    (codes_of(rules.LINK_BROKEN), _unmade),
    (OF_WORDS, _in_rewritten_words),
    (OF_CORRECTIONS, _correcting_unsure_words),
    (codes_of(rules.QUOTATION_STALE), _quoting_unsure_words),
    (codes_of(rules.SOURCE_LACKS), _sourced_in_unsure_words),
    (codes_of(rules.NAME_NOWHERE), _named_as_issued),
    (codes_of(rules.KEY_MISSING), _misspelt),
    (codes_of(rules.LEAD_IDLE), _of_no_tasks),
    (codes_of(rules.ISSUED_UNACCEPTED), _with_unseen_signs),
)
