"""What a change may not do to what was published: issued words, ids, sources and what was recorded are kept.

What is new, what left as the ledger says, and what a later document moved is legitimate and passes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher

from plansite.comparing.issued_words import as_issued
from plansite.comparing.recorded import deadlines_are_moved_by_documents, records_are_kept
from plansite.comparing.side import Side
from plansite.comparing.word_by_word import differing
from plansite.plan.ledger_history.fates import departed, line_by_id, listed, living
from plansite.plan.model.corrections import Correction
from plansite.plan.model.files import CORRECTIONS_FILE, ISSUED_FILE, LEDGER_FILE, VERSIONS
from plansite.plan.model.plan import Entry, Point
from plansite.plan.model.printed import marker
from plansite.plan.model.registries import Body, Document
from plansite.plan.source.fields import key_of
from plansite.problems import rules
from plansite.problems.problem import Problem, Span, in_order

_NEEDS_ITS_OWN_ID = ("number", "kind", "term")  # a document that differs in one of these is another one
_NEEDS_A_SOURCE = ("title", "issuer", "date")


def broken(base: Side, head: Side) -> tuple[Problem, ...]:
    """A problem for everything published in `base` that `head` no longer keeps."""
    return in_order(problem for promise in PROMISES for problem in promise(base, head))


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
    old, new, fates = living(base.linked.plan), living(head.linked.plan), departed(head.linked.plan)
    for id, entry in old.items():
        before = as_issued(base.linked.plan, entry)
        if before is None:
            continue
        now, fate = new.get(id), fates.get(id)
        after = as_issued(head.linked.plan, now) if now else None
        if now and after is not None and (after != before or _signs(now) != _signs(entry)):
            said, instead = differing(*((before, after) if after != before else (_signs(entry), _signs(now))))
            yield rules.WORDS_REWRITTEN.at(now.span, id=id, before=said, after=instead)
        target = new.get(fate.target) if fate and fate.target else None
        if not now and isinstance(entry, Point) and isinstance(target, Point):
            moved = as_issued(head.linked.plan, target) or ""
            if before not in moved:
                line = line_by_id(head.linked.plan)[id]
                said, _ = differing(before, "")
                yield rules.WORDS_LOST.at(line.span, id=id, successor=target.id, words=said)


def _signs(entry: Entry) -> str:
    """What is printed of a point beside its words: the sign before it, the columns in which its cells stand."""
    return " | ".join((marker(entry), *(cell.column.title for cell in entry.cells))) if isinstance(entry, Point) else ""


def _plan_is_the_same(base: Side, head: Side) -> Iterator[Problem]:
    """Number and day of the plan, once known, stay."""
    old, new = base.linked.plan.front, head.linked.plan.front
    for before, after in ((old.number, new.number), (old.date, new.date)):
        if before and before != after:
            yield rules.WORDS_REWRITTEN.at(
                new.span, id=head.linked.plan.word, before=before, after=after or "không có gì"
            )


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
    """What was told of a place is told of it still, or where it was moved; of places that are lost, that is told."""
    places, fates = living(head.linked.plan), departed(head.linked.plan)
    kept = {_told(correction, correction.place.id) for correction in head.linked.plan.corrections}
    for correction in base.linked.plan.corrections:
        fate = fates.get(correction.place.id)
        place = fate.target if fate and fate.target else correction.place.id
        if place in places and _told(correction, place) not in kept:
            what = f"«{correction.issued}» → «{correction.corrected}»"
            yield rules.CORRECTION_LOST.at(Span(CORRECTIONS_FILE), place=place, what=what)


def _told(correction: Correction, place: str) -> tuple[str | None, ...]:
    """What a correction tells a reader; whether the words are replaced or only noted may change."""
    return place, correction.issued, correction.corrected


def _sources_are_kept(base: Side, head: Side) -> Iterator[Problem]:
    new = {entry.id: entry for entry in head.linked.plan.registered}
    for entry in base.linked.plan.registered:
        if entry.id in new:
            lost = _addresses(entry) - _addresses(new[entry.id])
            for address in lost:
                yield rules.SOURCE_LOST.at(new[entry.id].span, id=entry.id, address=address)


def _addresses(entry: Body | Document) -> Counter[str]:
    return Counter(source.at.id for source in entry.every_source)


def _entries_are_not_replaced(base: Side, head: Side) -> Iterator[Problem]:
    """Under an id stands the same body, the same document."""
    for id, body in base.linked.bodies.items():
        now = head.linked.bodies.get(id)
        if now and body.name not in (now.name, *now.aliases):
            yield rules.BODY_REPLACED.at(now.span, id=id, before=body.name, after=now.name)
    for id, document in base.linked.documents.items():
        other = head.linked.documents.get(id)
        for field in (*_NEEDS_ITS_OWN_ID, *_NEEDS_A_SOURCE) if other else ():
            before, after = getattr(document, field), getattr(other, field)
            sourced = field in _NEEDS_A_SOURCE and other and _sourced_anew(document, other, field)
            if other and before and after and before != after and not sourced:
                name = key_of(Document, field)
                yield rules.DOCUMENT_REPLACED.at(other.span, id=id, key=name, before=before, after=after)


def _sourced_anew(before: Document, after: Document, field: str) -> bool:
    """Whether a source that was not there proves the field."""
    known = {(source.at.id, source.quote, source.facts) for source in before.sources}
    fresh = (source for source in after.sources if (source.at.id, source.quote, source.facts) not in known)
    return any(not source.facts or key_of(Document, field) in source.facts for source in fresh)


def _versions_are_kept(base: Side, head: Side) -> Iterator[Problem]:
    """Files of versions stay as they are; of one that cannot even be read, that is told as what is wrong with it."""
    unread = {problem.span.path for problem in head.problems if problem.code == rules.VERSION_BROKEN.code}
    for path, digest in base.files.items():
        if path.startswith(f"{VERSIONS}/") and path not in unread and head.files.get(path) != digest:
            yield rules.VERSION_EDITED.at(Span(path), path=path, how="sửa" if path in head.files else "xóa")


PROMISES = (
    _issued_copy_is_kept,
    _words_are_kept,
    _plan_is_the_same,
    _ids_are_kept,
    _ledger_lines_are_kept,
    _corrections_are_kept,
    _sources_are_kept,
    records_are_kept,
    _entries_are_not_replaced,
    deadlines_are_moved_by_documents,
    _versions_are_kept,
)
