"""What things of a plan are called where they are named: in a link, in a message, in what is told of a change."""

from __future__ import annotations

from plansite.language.phrasing import gist, sentence_start
from plansite.plan.linking.linked_plan import LinkedPlan
from plansite.plan.model.choices import FRONT_PLACES
from plansite.plan.model.registries import Document


def citation(document: Document) -> str:
    """A document by type and number, or as the plan's words call it: «Nghị quyết 28-NQ/TW», «Điều lệ Đảng»."""
    if document.number:
        return f"{document.kind} {document.number}"
    called = document.aliases[0] if document.aliases else f"{document.kind} {document.titled}"
    return sentence_start(called)


def name(linked: LinkedPlan, id: str) -> str:
    """What an id is called, namesakes apart; the id itself where it has no other name."""
    if id in linked.bodies:
        return linked.bodies[id].name or id  # a name that was refused
    if id in linked.documents:
        document = linked.documents[id]
        said = citation(document)
        if len(linked.same_number(id)) < 2:
            return said
        year = (document.date or "")[:4]
        return f"{said} ({f'khóa {document.term}' if document.term else year or gist(document.titled, 6)})"
    if id in linked.sections:
        return linked.sections[id].called
    return FRONT_PLACES.get(id, id)
