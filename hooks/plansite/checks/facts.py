"""Facts of the registries against the words they are said to stand in, and entries that are the same thing twice."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from plansite.language import ids
from plansite.language.calendar import is_whole
from plansite.language.document_numbers import citations, is_number, number_key
from plansite.language.spelling import alike, has_in_order
from plansite.language.web_addresses import is_web_address
from plansite.plan.linking.linked_plan import LinkedPlan
from plansite.plan.linking.mentions import by_number, own_number
from plansite.plan.model.registries import FACTS, Body, Document, Source
from plansite.plan.model.wordings import Wording
from plansite.plan.source.fields import key_of
from plansite.problems import rules
from plansite.problems.problem import Problem

_FIELD = re.compile(r"\{\w+\}")


def _words(linked: LinkedPlan, place: str) -> str | None:
    """The words of a section or place, with all that it holds."""
    if place in linked.points:
        return " ".join(each.every_word for each in (linked.points[place], *linked.points_within(place)))
    if place not in linked.sections:
        return None
    held = (_words(linked, id) or "" for id in linked.sections_in(place))
    own = (point.every_word for point in linked.points_of(place))
    return " ".join((linked.sections[place].title, *own, *held))


def names_stand_in_the_words(linked: LinkedPlan) -> Iterator[Problem]:
    """What a body is called stands in the words of the plan, or a public source has it."""
    said = (point.every_word for point in linked.points.values())
    everything = alike(" ".join((*(section.title for section in linked.plan.sections), *said)))
    for body in linked.plan.bodies:
        quotes = [each.quote for each in body.sources if each.quote and _is_quoted_rightly(linked, each)]
        unquoted = any(is_web_address(each.at.id) and not each.quote for each in body.sources)
        for key, name in (("name", body.name), *(("aliases", alias) for alias in body.aliases)):
            elsewhere = (key == "name" and unquoted) or any(has_in_order(quote, name) for quote in quotes)
            if name and alike(name) not in everything and not elsewhere:
                yield rules.NAME_NOWHERE.at(body.span, name=name, key=key_of(Body, key))


def _is_quoted_rightly(linked: LinkedPlan, source: Source) -> bool:
    """Whether words are those of a public address, which only a reader can open, or stand in the plan where it says."""
    return is_web_address(source.at.id) or alike(source.quote or "") in alike(_words(linked, source.at.id) or "")


def sources_hold_the_facts(linked: LinkedPlan) -> Iterator[Problem]:
    """What a document's source in the plan is said to prove stands there."""
    known = {*by_number(linked.plan.documents), own_number(linked.plan)}
    for document in linked.plan.documents:
        lacking: list[tuple[str, str]] = []
        for source in document.sources:
            words = _words(linked, source.at.id)
            if words is None or any(number_key(each.number) not in known for each in citations(words)):
                continue  # a number of those words is told already
            # A source that does not say what it proves is held to the number alone, by which the document is found.
            said = {fact: getattr(document, FACTS[fact]) for fact in source.facts or (key_of(Document, "number"),)}
            lacks = [(fact, value) for fact, value in said.items() if value and not _holds(words, FACTS[fact], value)]
            lacking += lacks
            for fact, value in lacks:
                yield rules.SOURCE_LACKS.at(source.span, place=source.at.id, fact=fact, value=value, id=document.id)
        yield from _title_nowhere(linked, document) if not lacking else ()


def _title_nowhere(linked: LinkedPlan, document: Document) -> Iterator[Problem]:
    """A title that only places of the plan may prove, none of which says what it proves, stands in one of them."""
    words = [_words(linked, source.at.id) for source in document.sources]
    untold = words and not any(source.facts for source in document.sources)
    if document.title and untold and not any(said is None or _holds(said, "title", document.title) for said in words):
        first, title = document.sources[0], document.title
        told = {"place": first.at.id, "fact": key_of(Document, "title"), "value": title, "id": document.id}
        yield rules.SOURCE_LACKS.at(first.span, **told)


def sources_name_the_bodies(linked: LinkedPlan) -> Iterator[Problem]:
    """A place of the plan that is the source of a body names it, or calls it in short: «T/M Ban Thường vụ»."""
    for body in linked.plan.bodies:
        names = [alike(name) for name in (body.name, *body.aliases, *body.abbreviations) if name]
        short = {" ".join(pair) for name in names for pair in pairwise(name.split())} | set(names)
        for source in body.sources:
            words = alike(_words(linked, source.at.id) or "")
            if words and names and not any(each in words for each in short):
                told = {"place": source.at.id, "fact": key_of(Body, "name"), "value": body.name, "id": body.id}
                yield rules.SOURCE_LACKS.at(source.span, **told)


def quotations_stand_where_they_say(linked: LinkedPlan) -> Iterator[Problem]:
    """What is quoted from a place of the plan stands there."""
    for entry in linked.plan.registered:
        for source in entry.every_source:
            words = _words(linked, source.at.id)
            if source.quote and words is not None and alike(source.quote) not in alike(words):
                told = {"place": source.at.id, "fact": key_of(Source, "quote"), "value": source.quote}
                yield rules.SOURCE_LACKS.at(source.span, id=entry.id, **told)


def _holds(words: str, field: str, value: str) -> bool:
    if field == "number":
        return not is_number(value) or number_key(value) in {number_key(each.number) for each in citations(words)}
    if field == "date":
        if not is_whole(value):
            return all(str(int(part)) in words for part in value.split("-"))
        year, month, day = (int(part) for part in value.split("-"))
        said = rf"\b0?{day}(?:\s*[-/.]\s*|\s+tháng\s+)0?{month}(?:\s*[-/.]\s*|\s+năm\s+){year}\b"
        return re.search(said, words) is not None
    if field == "term":
        return re.search(rf"\b{re.escape(value)}\b", words) is not None
    return alike(value) in alike(words)


def nothing_is_listed_twice(linked: LinkedPlan) -> Iterator[Problem]:
    """No two bodies of one name, no two documents of one number and name, no wording of a time twice."""
    yield from _bodies_of_one_name(linked)
    yield from _documents_listed_twice(linked)
    first: dict[str, Wording] = {}
    for wording in linked.plan.wordings:
        # What a number in it is of is no difference: both would be read wherever one is.
        before = first.setdefault(_FIELD.sub("{}", alike(wording.words)).rstrip(".;,"), wording)
        if before is not wording and wording.words:
            yield rules.WORDING_TWICE.at(wording.span, words=wording.words, first=before.span)


def _documents_listed_twice(linked: LinkedPlan) -> Iterator[Problem]:
    """Of one number and one name or day; of one kind and name where one of them has no number."""
    listed: dict[tuple[object, ...], list[Document]] = defaultdict(list)
    for document in linked.plan.documents:
        number = number_key(document.number) if document.number and is_number(document.number) else None
        of_number = listed[number,] if number else []
        named = listed[document.kind, alike(document.titled)] if document.title else []
        days = (document.date,) if document.date and is_whole(document.date) else ()
        one_number = (each for each in of_number if alike(each.titled) == alike(document.titled) or each.date in days)
        one_name = (each for each in named if not (each.number and number))
        twin = next((each for each in (*one_number, *one_name) if not _apart(each, document)), None)
        if twin and number and twin.number:
            same = "tên" if alike(twin.titled) == alike(document.titled) else "ngày"
            what = f"số «{document.number}» và cùng {same}"
            yield rules.LISTED_TWICE.at(document.span, id=document.id, other=twin.id, what=what)
        elif twin:
            what = f"loại và tên «{document.title}»"
            yield rules.LISTED_TWICE.at(document.span, id=document.id, other=twin.id, what=what)
        of_number.append(document)
        named.append(document)


def _bodies_of_one_name(linked: LinkedPlan) -> Iterator[Problem]:
    bodies = [body for body in linked.plan.bodies if body.name]
    called = [[(alike(name), name) for name in (body.name, *body.aliases)] for body in bodies]
    having: dict[str, list[int]] = defaultdict(list)
    for number, (body, names) in enumerate(zip(bodies, called, strict=True)):
        for before in sorted({other for said, _ in names for other in having[said]}):
            # What only both call each other by besides is no proof: one of them must be named so.
            named = {called[before][0][0], names[0][0]}.intersection(said for said, _ in called[before])
            name = next((name for said, name in names if said in named), None)
            if name:
                yield rules.LISTED_TWICE.at(body.span, id=body.id, other=bodies[before].id, what=f"tên «{name}»")
        for said in dict(names):
            having[said].append(number)


def abbreviations_are_of_the_body(linked: LinkedPlan) -> Iterator[Problem]:
    """What two bodies are called in short has letters that begin words of both, if it has those of one of them."""
    having: dict[str, list[Body]] = defaultdict(list)
    for body in linked.plan.bodies:
        for short in dict.fromkeys(ids.slug(each) for each in body.abbreviations):
            having[short].append(body)
    for body in linked.plan.bodies:
        for words in body.abbreviations:
            others = having[ids.slug(words)]
            own = next((each for each in others if _begins_words(each, words)), None)
            if own and not _begins_words(body, words):
                yield rules.ABBREVIATION_TAKEN.at(body.span, words=words, id=body.id, other=own.id, name=body.name)


def _begins_words(body: Body, short: str) -> bool:
    """Whether letters are first ones of words of a name of a body, in their order."""
    beginnings = (iter(word[:1] for word in ids.slug(name).split("-")) for name in (body.name, *body.aliases))
    return any(all(letter in left for letter in ids.slug(short).replace("-", "")) for left in beginnings)


def _apart(one: Document, other: Document) -> bool:
    """Whether what is known of two documents says that they are two."""
    pairs = ((one.term, other.term), (one.date, other.date), (one.issuer, other.issuer))
    return any(a and b and a != b for a, b in pairs)


CHECKS = (
    names_stand_in_the_words,
    sources_hold_the_facts,
    sources_name_the_bodies,
    quotations_stand_where_they_say,
    nothing_is_listed_twice,
    abbreviations_are_of_the_body,
)
