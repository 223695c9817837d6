"""The numbers of documents, the plan's own among them: of the form of one, written as offices do, of their own kind."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from plansite.language.document_kinds import kind_beginning, kind_by_letters
from plansite.language.document_numbers import Citation, citations, is_number, is_oddly_written, letters, number_key
from plansite.plan.ledger_history.fates import line_by_id
from plansite.plan.linking.linked_plan import LinkedPlan
from plansite.plan.linking.mentions import by_number, own_number
from plansite.plan.model.choices import TITLE
from plansite.plan.model.files import LEDGER_FILE
from plansite.plan.model.fronts import PlanFront
from plansite.plan.model.registries import Document
from plansite.plan.source.fields import key_of
from plansite.problems import rules
from plansite.problems.problem import Problem, Span

_OWN_LINE = f"Mã đã ghi vào sổ: sửa dòng {{number}} của {LEDGER_FILE} thành «{{line}} → {{title}}»."
_ALSO = {("Chỉ thị", "Chương trình"), ("Chỉ thị", "Chương trình hành động")}  # «CT», where «CTr» is not written
_ROMAN = re.compile(r"(?=.)(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_NUMBER = "số, ký hiệu như 12-NQ/TU hay 123/2020/NĐ-CP (không có, chưa rõ thì bỏ trống)"


def numbers_are_numbers(linked: LinkedPlan) -> Iterator[Problem]:
    """`so` is a document number, the plan's own too, and `khoa` a Roman numeral."""
    front = linked.plan.front
    if front.number and not is_number(front.number):
        yield rules.VALUE_SHAPE.at(front.span, key=key_of(PlanFront, "number"), expected=_NUMBER)
    for document in linked.plan.documents:
        if document.number and not is_number(document.number):
            yield rules.VALUE_SHAPE.at(document.span, key=key_of(Document, "number"), expected=_NUMBER)
        if document.term and not _ROMAN.fullmatch(document.term):
            yield rules.VALUE_SHAPE.at(document.span, key=key_of(Document, "term"), expected="số La Mã như XIII")


def numbers_are_written_as_offices_do(linked: LinkedPlan) -> Iterator[Problem]:
    """A number that only looks like one, or has other letters than the words, is as the words or a source have it."""
    front, said = linked.plan.front, _said(linked)
    every: list[tuple[Span, str | None, list[str], str]] = [(front.span, front.number, [], "")]
    every += [
        (each.span, each.number, [source.quote or "" for source in each.every_source], each.id)
        for each in linked.plan.documents
    ]
    for span, number, quotes, id in every:
        if not number or not is_number(number):
            continue
        numbers = said.get(id, ())
        odd = is_oddly_written(number)
        if number in numbers or any(number in quote for quote in quotes):
            continue
        if odd or (numbers and letters(number) not in map(letters, numbers)):
            why = "không theo cách cơ quan nào ghi số, ký hiệu" if odd else f"lời văn ghi «{numbers[0]}»"
            yield rules.NUMBER_ODD.at(span, near=next(iter(numbers), None) if odd else None, number=number, why=why)


def _said(linked: LinkedPlan) -> Mapping[str, Sequence[str]]:
    """How the words write the number of each document that they name by it."""
    said: dict[str, list[str]] = defaultdict(list)
    for mention in linked.mentions:
        words = linked.points[mention.place].every_paragraph[mention.paragraph].words[mention.start : mention.end]
        said[mention.document] += [each.number for each in citations(words)]
    return said


def numbers_are_of_their_kind(linked: LinkedPlan) -> Iterator[Problem]:
    """The letters of a number say of what kind a document is: its title, its card or the words say the same."""
    told = [(linked.plan.front.span, linked.plan.front.number, linked.plan.kind)]
    told += [(each.span, each.number, each.kind) for each in linked.plan.documents if not _brings(each.number)]
    for span, number, kind in told:
        lettered = kind_by_letters(number) if number and is_number(number) else None
        if lettered and kind and not _alike(lettered, kind) and (lettered, kind) not in _ALSO:
            said = {each.kind.casefold() for each in _cited(linked, number or "") if each.kind}
            if kind.casefold() not in said:
                yield rules.NUMBER_OF_KIND.at(span, number=number, lettered=lettered, kind=kind)


def _brings(number: str | None) -> bool:
    """Whether other documents, which then go by its number, are issued with one of that number."""
    return kind_by_letters(number or "") == "Nghị quyết"


def _alike(one: str, other: str) -> bool:
    return (kind_beginning(one) or one).casefold() == (kind_beginning(other) or other).casefold()


def _cited(linked: LinkedPlan, number: str) -> Iterator[Citation]:
    """Where the words of the plan have a number, however they write it."""
    key = number_key(number)
    for point in linked.points.values():
        yield from (each for each in citations(point.every_word) if number_key(each.number) == key)


def no_document_is_the_plan(linked: LinkedPlan) -> Iterator[Problem]:
    """A document that bears the plan's own number is told from it by its term or its day."""
    own = own_number(linked.plan)
    for document in by_number(linked.plan.documents).get(own, ()) if own else ():
        apart = document.date and document.date != linked.plan.front.date
        if not document.term and not apart:
            line = line_by_id(linked.plan).get(document.id)
            ledger = f" {_OWN_LINE.format(line=line, number=line.span.line, title=TITLE)}" if line else ""
            yield rules.NUMBER_OWN.at(document.span, id=document.id, number=document.number, ledger=ledger)


CHECKS = (
    numbers_are_numbers,
    numbers_are_written_as_offices_do,
    numbers_are_of_their_kind,
    no_document_is_the_plan,
)
