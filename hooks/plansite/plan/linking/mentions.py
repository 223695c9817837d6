"""Which words of a place name which document: by number, or by the exact name of a document that its card lists.

Nothing is linked by resemblance: a number that could be two documents is a problem, never a guess.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from plansite.language.document_numbers import Citation, NumberKey, citations, is_number, malformed, number_key
from plansite.plan.model.paragraphs import Paragraph
from plansite.plan.model.plan import Plan, Point
from plansite.plan.model.registries import Document
from plansite.problems import rules
from plansite.problems.problem import Problem, did_you_mean


@dataclass(frozen=True, order=True)
class Mention:
    """Words `start` to `end` of paragraph number `paragraph` (from 0) of `place` name `document`."""

    place: str
    paragraph: int
    start: int
    end: int
    document: str


def by_number(documents: Iterable[Document]) -> Mapping[NumberKey, list[Document]]:
    """The documents that bear each number, in the order given."""
    numbered: dict[NumberKey, list[Document]] = defaultdict(list)
    for document in documents:
        if document.number and is_number(document.number):
            numbered[number_key(document.number)].append(document)
    return numbered


def own_number(plan: Plan) -> NumberKey | None:
    """What makes a number the plan's own, where it has one."""
    number = plan.front.number
    return number_key(number) if number and is_number(number) else None


def mentions(plan: Plan) -> tuple[tuple[Mention, ...], list[Problem]]:
    """Every mention in the plan's words, in reading order, and every number that cannot be settled."""
    numbered = by_number(plan.documents)
    by_id = {document.id: document for document in plan.documents}
    meant = {reference.id for reference in plan.front.carries_out}
    own = own_number(plan)
    found: list[Mention] = []
    problems: list[Problem] = []
    seen: set[str] = set()
    for place in (*plan.front_places, *plan.points):
        if place.id in seen:
            continue  # told as a duplicate; the first one has the id
        seen.add(place.id)
        listed = [by_id[reference.id] for reference in place.card.documents if reference.id in by_id]
        for index, paragraph in enumerate(place.every_paragraph):
            taken: list[Mention] = []
            for citation in citations(paragraph.words):
                if number_key(citation.number) == own and not _another(citation, numbered.get(own, ()), listed):
                    continue  # the plan speaks of itself
                chosen, wrong = _settle(citation, paragraph, numbered, listed, meant)
                problems += wrong
                if chosen:
                    taken.append(Mention(place.id, index, citation.start, citation.end, chosen.id))
            taken += _named(place, index, paragraph, listed, taken)
            for start, end in malformed(paragraph.words):
                if not any(mention.start <= start and end <= mention.end for mention in taken):
                    number = paragraph.words[start:end]
                    problems.append(rules.NUMBER_MALFORMED.at(paragraph.span_at(start), number=number))
            found += sorted(taken)
    return tuple(found), problems


def _another(citation: Citation, namesakes: Sequence[Document], listed: Sequence[Document]) -> bool:
    """Whether a number of the plan's own is here that of a namesake: its card says so, or the term in the words."""
    return any(each in listed or (citation.term and each.term == citation.term) for each in namesakes)


def _settle(
    citation: Citation,
    paragraph: Paragraph,
    numbered: Mapping[NumberKey, Sequence[Document]],
    listed: Sequence[Document],
    meant: set[str],
) -> tuple[Document | None, list[Problem]]:
    span = paragraph.span_at(citation.start)
    candidates = list(numbered.get(number_key(citation.number), ()))
    if not candidates:
        every = [document.number for group in numbered.values() for document in group if document.number]
        near = did_you_mean(citation.number, every)
        return None, [rules.NUMBER_UNKNOWN.at(span, near=near, number=citation.number)]
    narrowed = [document for document in candidates if document in listed] or _as_said(citation, candidates)
    if len(narrowed) > 1:
        narrowed = [document for document in narrowed if document.id in meant] or narrowed
    if len(narrowed) > 1:
        names = "; ".join(f"«{document.id}» ({document.titled})" for document in narrowed)
        return None, [rules.NUMBER_AMBIGUOUS.at(span, number=citation.number, candidates=names)]
    if not narrowed:
        return None, [rules.NUMBER_UNKNOWN.at(span, number=f"{citation.number} (khóa {citation.term})")]
    chosen = narrowed[0]
    if citation.kind and chosen.kind and citation.kind.casefold() != chosen.kind.casefold():
        return chosen, [rules.KIND_DIFFERS.at(span, number=citation.number, words=citation.kind, kind=chosen.kind)]
    return chosen, []


def _as_said(citation: Citation, candidates: list[Document]) -> list[Document]:
    """The candidates that the words beside the number allow: its term, then its type."""
    if citation.term:
        same = [document for document in candidates if document.term == citation.term]
        candidates = same or [document for document in candidates if document.term is None]
    if citation.kind:
        kind = citation.kind.casefold()
        candidates = [document for document in candidates if document.kind.casefold() == kind] or candidates
    return candidates


def _named(
    place: Point, index: int, paragraph: Paragraph, listed: Sequence[Document], taken: Sequence[Mention]
) -> list[Mention]:
    found: list[Mention] = []
    for document in listed:
        for alias in document.aliases:
            start = paragraph.words.find(alias)
            end = start + len(alias)
            free = all(end <= other.start or start >= other.end for other in (*taken, *found))
            if start >= 0 and free:
                found.append(Mention(place.id, index, start, end, document.id))
                break
    return found
