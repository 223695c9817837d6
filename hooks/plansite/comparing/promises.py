"""What a change may not do to what was published: issued words, ids, sources and what was recorded are kept.

What is new, what left as the ledger says, and what a later document moved is legitimate and passes.
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher

from plansite.answers.names import name
from plansite.checks.consequences import not_told_yet
from plansite.comparing.assigned import assignments_are_moved_by_documents, words_lead_to_the_same_documents
from plansite.comparing.issued_words import as_issued
from plansite.comparing.past import past_plan
from plansite.comparing.recorded import (
    deadlines_are_moved_by_documents,
    held,
    records_are_kept,
    what_was_there_is_not_added,
)
from plansite.comparing.side import Side
from plansite.comparing.sourced import entries_are_not_replaced, sources_are_kept
from plansite.comparing.word_by_word import differing
from plansite.language.phrasing import date
from plansite.plan.ledger_history.fates import line_by_id, listed, living
from plansite.plan.model.files import CORRECTIONS_FILE, ISSUED_FILE, LEDGER_FILE, VERSIONS
from plansite.plan.model.fronts import PlanFront
from plansite.plan.model.paragraphs import Paragraph
from plansite.plan.model.plan import Entry, Point, Section
from plansite.plan.model.printed import marker
from plansite.plan.source.fields import key_of
from plansite.problems import rules
from plansite.problems.problem import Problem, Span, in_order


def broken(base: Side, head: Side) -> tuple[Problem, ...]:
    """A problem for everything published in `base` that `head` no longer keeps."""
    return in_order(problem for promise in PROMISES for problem in promise(base, head))


def to_look_at(base: Side, head: Side) -> tuple[Problem, ...]:
    """What is broken, but for what only follows from the problems that are told of `head`: a slip is told once."""
    return tuple(not_told_yet(broken(base, head), head.problems, head.linked.plan))


def _issued_copy_is_kept(base: Side, head: Side) -> Iterator[Problem]:
    old, new = base.linked.plan.issued, head.linked.plan.issued
    if not old or old == new:
        return
    for tag, start, end, new_start, new_end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag != "equal":
            before, after = differing("\n".join(old[start:end]), "\n".join(new[new_start:new_end]))
            line = min(new_start + 1, max(1, len(new)))
            yield rules.ISSUED_REWRITTEN.at(Span(ISSUED_FILE, line), before=before, after=after)


def _words_are_kept(base: Side, head: Side) -> Iterator[Problem]:
    """Under an id, or the one it was moved to, the words stay; those that a correction replaced count as before it."""
    old, new = living(base.linked.plan), living(head.linked.plan)
    for id, entry in old.items():
        before = as_issued(base.linked.plan, entry)
        if before is None:
            continue
        now = new.get(id)
        after = as_issued(head.linked.plan, now) if now else None
        if now and after is not None and (after != before or _signs(now) != _signs(entry)):
            said, instead = differing(*((before, after) if after != before else (_signs(entry), _signs(now))))
            yield rules.WORDS_REWRITTEN.at(now.span, id=id, before=said, after=instead)
        target = None if now else new.get(head.became(id))
        if isinstance(target, (Point, Section)):
            lost = _title(entry) if isinstance(entry, Section) else before
            if f"\n{lost}\n" not in f"\n{as_issued(head.linked.plan, target)}\n":  # whole paragraphs
                line = line_by_id(head.linked.plan)[id]
                said, _ = differing(lost, "")
                yield rules.WORDS_LOST.at(line.span, id=id, successor=target.id, words=said)


def _title(section: Section) -> str:
    """What goes with a section that is moved: not its number."""
    return "\n".join((section.title, *(column.title for column in section.columns)))


def _signs(entry: Entry) -> str:
    """What is printed of a point beside its words: signs before it and its parts, columns of its cells, its links."""
    if not isinstance(entry, Point):
        return ""
    links = (mark.address for each in entry.every_paragraph for mark in each.marks if mark.kind == "link")
    return " | ".join((
        marker(entry),
        *map(_shape, entry.paragraphs),
        *(cell.column.title for cell in entry.cells),
        *(f"[^{note.sign}]" for note in entry.notes),
        *links,
    ))  # fmt: skip


def _shape(paragraph: Paragraph) -> str:
    return "tên cột" if paragraph.head else "dòng" if paragraph.row else "gạch đầu dòng" if paragraph.item else "đoạn"


def _plan_is_the_same(base: Side, head: Side) -> Iterator[Problem]:
    """Number and day of the plan, who issued it and what it carries out, once known, stay."""
    old, new, word = base.linked.plan.front, head.linked.plan.front, head.linked.plan.word
    for before, after in ((old.number, new.number), (old.date, new.date)):
        if before and before != after:
            yield rules.WORDS_REWRITTEN.at(new.span, id=word, before=before, after=after or "không có gì")
    for field in ("issuer", "carries_out"):
        now = [each.id for each in held(new, field)]
        if any(head.became(each.id) not in now for each in held(old, field)):
            said = (", ".join(name(side.linked, each.id) for each in held(side.linked.plan.front, field))
                    for side in (base, head))  # fmt: skip
            before, after = (each or "không có gì" for each in said)
            yield rules.FACT_REPLACED.at(new.span, id=word, key=key_of(PlanFront, field), before=before, after=after)


def _ids_are_kept(base: Side, head: Side) -> Iterator[Problem]:
    """No id leaves together with its line of the ledger; where only the plan loses it, `checks.ledger` tells."""
    old, new = base.linked.plan, head.linked.plan
    recorded = {line.id for line in new.ledger.lines}
    every = dict.fromkeys((*living(old), *(line.id for line in old.ledger.lines)))
    lost = [id for id in every if id not in recorded and id not in living(new)]
    if lost:
        yield rules.ID_LOST.at(Span(LEDGER_FILE), ids=listed(lost))
    if old.front.id and old.front.id != new.front.id:
        yield rules.ID_LOST.at(new.front.span, ids=listed([old.front.id]))


def _ledger_lines_are_kept(base: Side, head: Side) -> Iterator[Problem]:
    """A line goes on saying what it said; only one of an id that is in the plan may come to say that it left."""
    old, new = line_by_id(base.linked.plan), line_by_id(head.linked.plan)
    lost = [line for id, line in old.items() if id not in new and id in living(head.linked.plan)]
    if lost:
        yield rules.LEDGER_LINE_LOST.at(Span(LEDGER_FILE), lines=listed(str(line) for line in lost))
    for id, line in old.items():
        now = new.get(id)
        if now and ((line.departed and str(line) != str(now)) or (line.kind and now.kind and line.kind != now.kind)):
            yield rules.LEDGER_REWRITTEN.at(now.span, id=id, before=str(line), after=str(now))


def _corrections_are_kept(base: Side, head: Side) -> Iterator[Problem]:
    """What was told of a place is told of it still, or where it was moved; of places that are lost, that is told.

    Whether the words are replaced or only noted may change, and the day may become known.
    """
    places = living(head.linked.plan)
    for old in base.linked.plan.corrections:
        place = head.became(old.place.id)
        told = (place, old.issued, old.corrected)
        if place in places and not any(
            told == (new.place.id, new.issued, new.corrected) and old.date in (None, new.date)
            for new in head.linked.plan.corrections
        ):
            what = f"«{old.issued}» → «{old.corrected}»" + (f", ngày {date(old.date)}" if old.date else "")
            at = Span(CORRECTIONS_FILE) if old.span.path == CORRECTIONS_FILE else places[place].span
            yield rules.CORRECTION_LOST.at(at, id=place, what=what)


def _versions_are_kept(base: Side, head: Side) -> Iterator[Problem]:
    """Files of versions stay as they are; of one that cannot even be read, that is told as what is wrong with it."""
    unread = {problem.span.path for problem in head.problems if problem.code == rules.VERSION_BROKEN.code}
    for path, digest in base.files.items():
        if path.startswith(f"{VERSIONS}/") and path not in unread and head.files.get(path) != digest:
            yield rules.VERSION_EDITED.at(Span(path), path=path, how="sửa" if path in head.files else "xóa")


def _versions_are_of_the_plan(base: Side, head: Side) -> Iterator[Problem]:
    """A version that is new is of a day after all others, and is the plan with which it comes.

    One before which there was none may be of an earlier state: of that the plan keeps what was published.
    """
    days, now = base.published.days, head.published.now
    for version in () if base.is_version else head.published.versions:
        if version.date in days:
            continue
        why = ""
        if not days:
            past = Side(called=version.date, linked=past_plan(version), is_version=True)
            broken_since = to_look_at(past, head)
            why = f"không hợp với kế hoạch đang có: {broken_since[0].message}" if broken_since else ""
        elif version.date < days[-1]:
            why = f"có ngày trước bản đã công bố ngày {date(days[-1])}"
        elif now and version.files != now.files:
            differing_files = (path for path in sorted({*version.files, *now.files})
                               if version.files.get(path) != now.files.get(path))  # fmt: skip
            why = f"có {next(differing_files)} khác với kế hoạch đang có"
        if why:
            yield rules.VERSION_UNFOUNDED.at(Span(f"{VERSIONS}/{version.date}.json"), why=why)


PROMISES = (
    _issued_copy_is_kept,
    _words_are_kept,
    _plan_is_the_same,
    _ids_are_kept,
    _ledger_lines_are_kept,
    _corrections_are_kept,
    sources_are_kept,
    records_are_kept,
    what_was_there_is_not_added,
    entries_are_not_replaced,
    deadlines_are_moved_by_documents,
    assignments_are_moved_by_documents,
    words_lead_to_the_same_documents,
    _versions_are_kept,
    _versions_are_of_the_plan,
)
