"""Which words of a place name which document: by number, or by the exact name of a document that its card lists.

Nothing is linked by resemblance: a number that could be two documents is a problem, never a guess.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from plansite.language.document_numbers import Citation, NumberKey, citations, is_number, malformed, number_key
from plansite.plan.model.paragraphs import Paragraph
from plansite.plan.model.plan import Plan
from plansite.plan.model.registries import Document
from plansite.problems import rules
from plansite.problems.problem import Problem, Span, did_you_mean
from plansite.values import frozen


@frozen(order=True)
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
    numbers = _Numbers(
        by_number(plan.documents), own_number(plan), frozenset(each.id for each in plan.front.carries_out)
    )
    by_id = {document.id: document for document in plan.documents}
    found: list[Mention] = []
    problems: list[Problem] = []
    seen: set[str] = set()
    for place in plan.places:
        if place.id in seen:
            continue  # told as a duplicate; the first one has the id
        seen.add(place.id)
        listed = [by_id[reference.id] for reference in place.card.documents if reference.id in by_id]
        for index, paragraph in enumerate(place.every_paragraph):
            named, wrong = _in_paragraph(paragraph, numbers, listed)
            found += [Mention(place.id, index, *stretch) for stretch in sorted(named)]
            problems += wrong
    return tuple(found), problems


# Words from one character to another that name a document, by its id.
_Stretch = tuple[int, int, str]


def _in_paragraph(
    paragraph: Paragraph, numbers: _Numbers, listed: Sequence[Document]
) -> tuple[list[_Stretch], list[Problem]]:
    found: list[_Stretch] = []
    problems: list[Problem] = []
    for citation in citations(paragraph.words):
        if numbers.is_own(citation, listed):
            continue  # the plan speaks of itself
        chosen, wrong = numbers.settled(citation, paragraph.span_at(citation.start), listed)
        problems += wrong
        found += [(citation.start, citation.end, chosen.id)] if chosen else []
    found += _named(paragraph.words, listed, found)
    for start, end in malformed(paragraph.words):
        if not any(begin <= start and end <= until for begin, until, _ in found):
            problems.append(rules.NUMBER_MALFORMED.at(paragraph.span_at(start), number=paragraph.words[start:end]))
    return found, problems


@frozen
class _Numbers:
    """The documents that bear each number, the number of the plan itself, and the ids of what the plan carries out."""

    borne: Mapping[NumberKey, Sequence[Document]]
    own: NumberKey | None
    carried_out: frozenset[str]

    def is_own(self, citation: Citation, listed: Sequence[Document]) -> bool:
        """Whether a number is here the plan's own, and not a namesake's: its card says so, or the term in the words."""
        if number_key(citation.number) != self.own:
            return False
        namesakes = self.borne.get(self.own, ())
        return not any(each in listed or (citation.term and each.term == citation.term) for each in namesakes)

    def settled(
        self, citation: Citation, span: Span, listed: Sequence[Document]
    ) -> tuple[Document | None, list[Problem]]:
        """The document that a number means, of several that which the card lists, the words or the plan mean."""
        candidates = self.borne.get(number_key(citation.number), ())
        if not candidates:
            every = [document.number for group in self.borne.values() for document in group if document.number]
            near = did_you_mean(citation.number, every)
            return None, [rules.NUMBER_UNKNOWN.at(span, near=near, number=citation.number)]
        narrowed = [document for document in candidates if document in listed] or _as_said(citation, candidates)
        if len(narrowed) > 1:
            narrowed = [document for document in narrowed if document.id in self.carried_out] or narrowed
        if len(narrowed) > 1:
            names = "; ".join(f"«{document.id}» ({document.titled})" for document in narrowed)
            return None, [rules.NUMBER_AMBIGUOUS.at(span, number=citation.number, candidates=names)]
        if not narrowed:
            return None, [rules.NUMBER_UNKNOWN.at(span, number=f"{citation.number} (khóa {citation.term})")]
        chosen = narrowed[0]
        if citation.kind and chosen.kind and citation.kind.casefold() != chosen.kind.casefold():
            return chosen, [rules.KIND_DIFFERS.at(span, number=citation.number, words=citation.kind, kind=chosen.kind)]
        return chosen, []


def _as_said(citation: Citation, documents: Sequence[Document]) -> list[Document]:
    """The documents that the words beside the number allow: its term, then its type."""
    candidates = list(documents)
    if citation.term:
        same = [document for document in candidates if document.term == citation.term]
        candidates = same or [document for document in candidates if document.term is None]
    if citation.kind:
        kind = citation.kind.casefold()
        candidates = [document for document in candidates if document.kind.casefold() == kind] or candidates
    return candidates


def _named(words: str, listed: Sequence[Document], taken: Sequence[_Stretch]) -> list[_Stretch]:
    """Where words call documents that their card lists by a name of theirs, once each."""
    found: list[_Stretch] = []
    for document in listed:
        for alias in document.aliases:
            start = words.find(alias)
            end = start + len(alias)
            if start >= 0 and all(end <= begin or start >= until for begin, until, _ in (*taken, *found)):
                found.append((start, end, document.id))
                break
    return found
