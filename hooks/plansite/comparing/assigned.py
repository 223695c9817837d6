"""Who must do what, and to which documents the words lead, stay as published unless a document says otherwise.

That document is named by its number in the note of the point. More may be said: a partner who was not listed yet.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from plansite.answers.names import name
from plansite.comparing.recorded import where_they_are
from plansite.comparing.side import Side
from plansite.language.document_numbers import NumberKey, citations, number_key
from plansite.language.phrasing import mid_sentence
from plansite.plan.ledger_history.fates import listed
from plansite.plan.linking.linked_plan import LinkedPlan
from plansite.plan.linking.mentions import by_number
from plansite.plan.model.choices import PLAIN, POINT_KINDS, TARGET, TASK
from plansite.plan.model.plan import Point, Section
from plansite.plan.model.roles import OF_BODIES, Role
from plansite.problems import rules
from plansite.problems.problem import Problem, Span

_ROLES: tuple[Role, ...] = tuple(role for role in OF_BODIES if role != Role.WAITS_ON)  # that one is part of a time
# Of whom another is said this need not be: who leads works on it, whoever is anything to it is named.
_SAID_BY = {Role.PARTNERS: (Role.LEADS, Role.PARTNERS), Role.MENTIONS: _ROLES}
_Said = tuple[str, str]
_Part = tuple[Role, str]  # what a body is


def assignments_are_moved_by_documents(base: Side, head: Side) -> Iterator[Problem]:
    """What a body is to a point, that the point is a task, and what the columns of a table say."""
    changed: dict[tuple[str, _Said], list[tuple[str, Span]]] = {}
    listed_numbers = by_number(head.linked.plan.documents)
    for id, section in head.linked.sections.items():
        old = base.linked.sections.get(id, section)
        roles = _differing(_roles(base, id, head), _roles(head, id, head), head.linked)
        for said in (*roles, *_of_columns(old, section)):
            changed.setdefault((id, said), []).append((id, section.span))
    for id, point, now, whole in where_they_are(base, head):
        if whole and now.columns == point.columns and not _names_a_document(now, point, listed_numbers):
            # It has the leads of the section to which a document moved it, if neither card names others.
            moved = now.id != id and now.added is not None and not (point.card.leads or now.card.leads)
            before, after = (_roles(*place, head, leads=not moved) for place in ((base, id), (head, now.id)))
            kinds = (_kind(point), _kind(now) or POINT_KINDS[PLAIN])
            tasks = (kinds,) if _kind(point) not in ("", kinds[1]) else ()
            for said in (*_differing(before, after, head.linked), *tasks):
                changed.setdefault((now.section, said), []).append((now.id, now.span))
    for (_, (was, is_now)), places in changed.items():
        ids = listed(id for id, _ in places)
        yield rules.ASSIGNMENT_CHANGED.at(places[0][1], ids=ids, before=was, after=is_now)


def _of_columns(before: Section, after: Section) -> Iterator[_Said]:
    """Columns that say something else of all rows."""
    now = {column.title: column.role for column in after.columns}
    for column in before.columns:
        role = now.get(column.title, column.role)  # one that has another title is told as other words
        if column.role and role != column.role:
            yield f"{column.title}: {column.role}", f"{column.title}: {role or 'không có vai trò'}"


def words_lead_to_the_same_documents(base: Side, head: Side) -> Iterator[Problem]:
    """The same words cite the same documents."""
    for id, point, now, whole in where_they_are(base, head):
        cited = set(head.linked.targets(now.id, Role.CITES))
        lost = [each for each in _now(base.linked.targets(id, Role.CITES), head) if each not in cited]
        lost = lost or [*_led_elsewhere(base, head, point, now)]
        if whole and lost:
            before = ", ".join(name(head.linked, each) for each in lost)
            yield rules.CITATION_LOST.at(now.span, id=now.id, documents=before)


def _led_elsewhere(base: Side, head: Side, before: Point, now: Point) -> Iterator[str]:
    """The documents to which words lead no more that lead to another, though they are the same to the letter."""
    if [each.words for each in before.every_paragraph] != [each.words for each in now.every_paragraph]:
        return
    leads = {(each.paragraph, each.start): each.document for each in head.linked.mentions_in(now.id)}
    for mention in base.linked.mentions_in(before.id):
        document = head.became(mention.document)
        if leads.get((mention.paragraph, mention.start), document) != document:
            yield document


def _names_a_document(now: Point, before: Point, listed_numbers: Collection[NumberKey]) -> bool:
    """Whether the note of a point names a document of the registry by its number that it did not name before."""
    return not (_numbers(now.card.note) - _numbers(before.card.note)).isdisjoint(listed_numbers)


def _numbers(note: str | None) -> set[NumberKey]:
    return {number_key(citation.number) for citation in citations(note or "")}


def _now(ids: Sequence[str], head: Side) -> Iterator[str]:
    """The ids, or those they became, that are there still or left as the ledger says; of others it is told."""
    now = map(head.became, ids)
    return (id for id in now if id in head.linked.bodies or id in head.linked.documents or id in head.fates)


def _roles(side: Side, place: str, head: Side, *, leads: bool = True) -> Sequence[_Part]:
    """All that bodies are to a place."""
    roles = _ROLES if leads else _ROLES[1:]
    return [(role, body) for role in roles for body in _now(side.linked.targets(place, role), head)]


def _differing(before: Sequence[_Part], after: Sequence[_Part], linked: LinkedPlan) -> tuple[_Said, ...]:
    """What no longer holds and what does instead; nothing where more is said, or what was left open."""
    differs = {body for role, body in before if not any((each, body) in after for each in _SAID_BY.get(role, (role,)))}
    if any(role == Role.LEADS for role, _ in before):
        differs |= {body for role, body in after if role == Role.LEADS and (role, body) not in before}
    return ((_said(before, differs, linked), _said(after, differs, linked)),) if differs else ()


def _said(parts: Sequence[_Part], bodies: set[str], linked: LinkedPlan) -> str:
    named: dict[Role, list[str]] = {}
    for role, body in parts:
        if body in bodies:
            named.setdefault(role, []).append(name(linked, body))
    said = (f"{mid_sentence(OF_BODIES[role])}: {', '.join(names)}" for role, names in named.items())
    return "; ".join(said) or "không có gì"


def _kind(point: Point) -> str:
    return POINT_KINDS[TASK] if point.task else POINT_KINDS[TARGET] if point.target else ""
