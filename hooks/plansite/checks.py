"""The rules a plan must keep, one function each. A check looks and tells; it never writes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import chain, pairwise

from plansite import deadlines, departures, ids, inline, rules, verbatim
from plansite.citations import is_number
from plansite.correspondence import CARRIES_OUT, Correspondences, is_pair
from plansite.keys import ANYWHERE, keys
from plansite.linking import LinkedPlan, references
from plansite.model import Body, Document, Point
from plansite.problems import Problem, Span, did_you_mean
from plansite.reading import PLAN_FILE
from plansite.vocabulary import FRONT_PLACES

Check = Callable[[LinkedPlan], Iterable[Problem]]

_SENTENCE_END = re.compile(r"[.;:!?…]['\"”’»)]*$|[)»”]$")


def ids_are_unique(linked: LinkedPlan) -> Iterator[Problem]:
    """No id is used twice, letter case apart, by a section, point, body or document."""
    seen: dict[str, Span] = {}
    for entry in linked.plan.entries:
        first = seen.setdefault(entry.id.casefold(), entry.span)
        if first is not entry.span:
            yield rules.ID_DUPLICATE.at(entry.span, id=entry.id, first=first)


def points_stand_in_their_section(linked: LinkedPlan) -> Iterator[Problem]:
    """A point's id is its section's id, or that of a point of the section, and one component more."""
    for point in linked.plan.points:
        if ids.parent(point.id) not in (point.section, point.parent):
            first = linked.sections[point.section].points[0]
            near = did_you_mean(point.id, [f"{point.section}.{point.id.rpartition('.')[2]}"]) or first
            yield rules.ID_OUTSIDE.at(
                point.span, near=near if near != point.id else None, id=point.id, section=point.section
            )


def points_stand_in_order(linked: LinkedPlan) -> Iterator[Problem]:
    """Within a section ids rise as the document counts."""
    for section in linked.plan.sections:
        for previous, point in pairwise(linked.points_of(section.id)):
            if ids.order(point.id) < ids.order(previous.id):
                yield rules.ID_ORDER.at(point.span, id=point.id, previous=previous.id)


def headings_have_their_level(linked: LinkedPlan) -> Iterator[Problem]:
    """«##» for a point, one more for a point inside a point."""
    for point in linked.plan.points:
        expected = 2 + max(0, ids.depth(point.id) - ids.depth(point.section) - 1)
        if point.level != expected and ids.parent(point.id) in (point.section, point.parent):
            yield rules.ID_LEVEL.at(
                point.span, id=point.id, expected=expected, actual=point.level, line=f"{'#' * expected} {point.id}"
            )


def sections_have_parents(linked: LinkedPlan) -> Iterator[Problem]:
    """The section that holds a section has a file."""
    for section in linked.plan.sections:
        if section.parent and section.parent not in linked.sections:
            yield rules.PARENT_MISSING.at(section.span, id=section.id, parent=section.parent)


def front_places_are_there(linked: LinkedPlan) -> Iterator[Problem]:
    """The plan has a title and a preamble."""
    for id in ("tieu-de", "loi-dan"):
        if linked.plan.front.short and linked.plan.place(id) is None:
            yield rules.PLACE_MISSING.at(Span(PLAN_FILE), id=id, words=FRONT_PLACES[id].lower())


def points_have_words(linked: LinkedPlan) -> Iterator[Problem]:
    """No point is empty."""
    for point in (*linked.plan.places, *linked.plan.points):
        if not point.words.strip():
            yield rules.POINT_EMPTY.at(point.span, id=point.id)


def sentences_are_whole(linked: LinkedPlan) -> Iterator[Problem]:
    """A paragraph that goes on in lower case after one without an end was torn by a page break."""
    for point in linked.plan.points:
        for before, after in pairwise(point.paragraphs):
            words, rest = before.words.rstrip(), after.words.lstrip()
            if words and rest and not _SENTENCE_END.search(words) and rest[0].islower():
                yield rules.SENTENCE_TORN.at(
                    after.span_at(0), before=" ".join(words.split()[-4:]), after=" ".join(rest.split()[:4])
                )


def words_are_as_issued(linked: LinkedPlan) -> Iterable[Problem]:
    """Every word is as in `nguyen-van.txt`, but for listed corrections."""
    return verbatim.differences(linked.plan)


def ids_are_kept(linked: LinkedPlan) -> Iterable[Problem]:
    """Every issued id is in the plan or left it as the ledger says; every id of the plan is in the ledger."""
    return departures.problems(linked.plan)


def corrections_match(linked: LinkedPlan) -> Iterator[Problem]:
    """A correction quotes words that stand where it says."""
    for correction in linked.plan.corrections:
        point = linked.points.get(correction.place.id)
        if point is None or correction.kind == "them":
            continue
        written = {"nguyen_van": correction.issued, "dung_la": correction.corrected}
        for name, words in written.items():
            if not words:
                yield rules.KEY_MISSING.at(correction.span, key=name, meaning="cụm chữ trước và sau khi đính chính")
        name = "nguyen_van" if correction.kind == "ghi-chu" else "dung_la"
        standing = written[name]
        if standing and standing not in point.words:
            yield rules.CORRECTION_UNMATCHED.at(correction.span, words=standing, key=name, place=point.id)


def registry_ids_are_slugs(linked: LinkedPlan) -> Iterator[Problem]:
    """Ids of bodies and documents are ASCII words joined by hyphens."""
    expected = "Chỉ dùng chữ thường không dấu, chữ số và gạch nối."
    for entry in linked.plan.registered:
        if not ids.is_slug(entry.id):
            yield rules.ID_MALFORMED.at(entry.span, near=ids.slug(entry.id), id=entry.id, expected=expected)


def registries_are_in_order(linked: LinkedPlan) -> Iterator[Problem]:
    """Registries are alphabetical by id."""
    registries: tuple[tuple[Body | Document, ...], ...] = (linked.plan.bodies, linked.plan.documents)
    for previous, entry in chain.from_iterable(pairwise(registry) for registry in registries):
        if entry.id < previous.id:
            yield rules.REGISTRY_ORDER.at(entry.span, id=entry.id, previous=previous.id)


def numbers_are_numbers(linked: LinkedPlan) -> Iterator[Problem]:
    """`so` is a document number and `khoa` a Roman numeral."""
    for document in linked.plan.documents:
        if document.number and not is_number(document.number):
            yield rules.VALUE_SHAPE.at(document.span, key="so", expected="số, ký hiệu như 28-NQ/TW")
        if document.term and not re.fullmatch(r"[IVXLC]+", document.term):
            yield rules.VALUE_SHAPE.at(document.span, key="khoa", expected="số La Mã như XIII")


def facts_have_sources(linked: LinkedPlan) -> Iterator[Problem]:
    """Every fact of a document, and every statement, relation and succession, says where it stands."""
    for document in linked.plan.documents:
        yield from _unsourced_facts(document)
        for relation in document.relations:
            if not relation.sources:
                yield rules.SOURCE_MISSING.at(relation.span, fact=f"quan_he: {relation.kind}", id=document.id)
        if document.status and not document.status.sources:
            yield rules.SOURCE_MISSING.at(document.status.span, fact="tinh_trang", id=document.id)
    for body in linked.plan.bodies:
        facts = [("boi_canh", each.span, each.sources) for each in body.context]
        facts += [("tiep_noi", each.span, each.sources) for each in body.successors]
        facts += [("ket_thuc", body.end.span, body.end.sources)] if body.end else []
        for fact, span, sources in facts:
            if not sources:
                yield rules.SOURCE_MISSING.at(span, fact=fact, id=body.id)


def _unsourced_facts(document: Document) -> Iterator[Problem]:
    named = {field: key.name for field, key in keys(Document).values()}
    for field in Document.FACTS:
        name = named[field]
        proven = any(not source.facts or name in source.facts for source in document.sources)
        if getattr(document, field) and not proven:
            yield rules.SOURCE_MISSING.at(document.span, fact=name, id=document.id)


def sources_can_be_opened(linked: LinkedPlan) -> Iterator[Problem]:
    """A source is a place of the plan or an http(s) address."""
    for _, _, at, registry in references(linked.plan):
        if registry != ANYWHERE:
            continue
        address = inline.is_web_address(at.id)
        if at.id and not address and at.id not in linked.points and at.id not in linked.sections:
            near = did_you_mean(at.id, (*linked.points, *linked.sections)) if ids.is_place(at.id) else None
            yield rules.SOURCE_ADDRESS.at(at.span, near=near, address=at.id)


def nothing_leads_back_to_itself(linked: LinkedPlan) -> Iterator[Problem]:
    """No body is its own member or successor at any remove; no document acts on itself."""
    for document in linked.plan.documents:
        if document.id in linked.targets(document.id, "quan_he"):
            yield rules.LOOP.at(document.span, id=document.id, key="quan_he")
    for role in ("thanh_vien", "tiep_noi"):
        for body in linked.plan.bodies:
            reached: set[str] = set()
            waiting = list(linked.targets(body.id, role))
            while waiting:
                id = waiting.pop()
                if id not in reached:
                    reached.add(id)
                    waiting += linked.targets(id, role)
            if body.id in reached:
                yield rules.LOOP.at(body.span, id=body.id, key=role)


def wordings_make_sense(linked: LinkedPlan) -> Iterator[Problem]:
    """A wording holds only known fields, each with what it needs beside it, so that nothing it says is lost."""
    for wording in linked.plan.wordings:
        for key, expected in deadlines.faults(wording):
            yield rules.VALUE_SHAPE.at(wording.span, key=key, expected=expected)
        if deadlines.DATED in wording.kinds and not wording.precision:
            meaning = "ngay, thang, quy hay nam"
            yield rules.KEY_MISSING.at(wording.span, key="do_chinh_xac", meaning=meaning)


def only_what_waits_is_activated(linked: LinkedPlan) -> Iterator[Problem]:
    """«kich_hoat» stands where the time depends on others or on an event, with the whole day on which that came."""
    for point in linked.plan.points:
        activated, timing = point.card.activated, linked.timing(point.id)
        if activated and activated.date and not activated.day:
            yield rules.VALUE_SHAPE.at(activated.span, key="ngay", expected="đủ năm-tháng-ngày, ví dụ 2026-03-31")
        if activated and not any(each and each.conditional for each in (timing.stated, timing.given)):
            yield rules.ACTIVATION_IDLE.at(activated.span, id=point.id)


def progress_is_proven(linked: LinkedPlan) -> Iterator[Problem]:
    """Every state of a task has a document or an address that shows it; no place of the plan can."""
    for point in linked.plan.points:
        for progress in point.card.progress:
            shown = progress.evidence
            if not progress.document and not shown:
                yield rules.PROGRESS_UNPROVEN.at(progress.span, state=progress.state, id=point.id)
            elif shown and (shown.id in linked.points or shown.id in linked.sections):
                expected = "địa chỉ công khai bắt đầu bằng https://"
                yield rules.VALUE_SHAPE.at(shown.span, key="bang_chung", expected=expected)


def what_is_carried_out_has_a_reason(linked: LinkedPlan) -> Iterator[Problem]:
    """«thuc_hien» leads from a task to a solution, and the words of the two or the card say why."""
    correspondences = Correspondences(linked)
    for place in (*linked.plan.places, *linked.plan.points):
        for reference in place.card.carries_out:
            solution = linked.points.get(reference.id)
            if solution is None and reference.id not in linked.sections:
                continue  # told as unknown
            if solution is None or not is_pair(place, solution):
                why = _unfit(place, solution)
                yield rules.CARRIED_OUT_UNFIT.at(reference.span, id=place.id, target=reference.id, why=why)
            elif not place.card.reason and not correspondences.common(place, solution):
                yield rules.CARRIED_OUT_UNREASONED.at(reference.span, id=place.id, target=reference.id)
    for point in linked.plan.points:
        if point.card.reason and not point.card.carries_out:
            yield rules.KEY_MISSING.at(point.card.span, key=CARRIES_OUT, meaning="mã giải pháp mà lý do này nói tới")


def _unfit(place: Point, solution: Point | None) -> str:
    if not place.task:
        return f"{place.id} không phải nhiệm vụ"
    if solution is None:
        return "đó là cả một mục, không phải một điểm"
    return "đó cũng là một nhiệm vụ" if solution.task else "đó không phải một điểm của mục nào"


CHECKS: tuple[Check, ...] = (
    ids_are_unique,
    ids_are_kept,
    points_stand_in_their_section,
    points_stand_in_order,
    headings_have_their_level,
    sections_have_parents,
    front_places_are_there,
    points_have_words,
    sentences_are_whole,
    words_are_as_issued,
    corrections_match,
    registry_ids_are_slugs,
    registries_are_in_order,
    numbers_are_numbers,
    facts_have_sources,
    sources_can_be_opened,
    nothing_leads_back_to_itself,
    wordings_make_sense,
    only_what_waits_is_activated,
    progress_is_proven,
    what_is_carried_out_has_a_reason,
)


def check(linked: LinkedPlan) -> tuple[Problem, ...]:
    """Every problem of every rule."""
    return tuple(problem for rule in CHECKS for problem in rule(linked))
