"""Under which heading a change is told, by what the model declares of the field that changed."""

from __future__ import annotations

from plansite.comparing.difference import Change
from plansite.comparing.facts import CELLS, CITES, MARKS, NOTES, WORDS, Thing
from plansite.plan.linking.timing import Timing
from plansite.plan.model.cards import Activation, CardDeadline, Progress
from plansite.plan.model.registries import Source
from plansite.plan.source.fields import Registry
from plansite.values import frozen


@frozen
class Topic:
    """A heading; `folded` what is for who looks closer, `last` what stands behind the quotations."""

    id: str
    title: str
    folded: bool = False
    last: bool = False


OF_WORDS = Topic("loi-van", "Lời văn")
OF_POINTS = Topic("diem", "Mục và điểm")
OF_TIMES = Topic("thoi-han", "Thời hạn")
OF_ROLES = Topic("vai-tro", "Phân công")
OF_PROGRESS = Topic("tien-do", "Tiến độ")
OF_DOCUMENTS = Topic("van-ban", "Văn bản")
OF_BODIES = Topic("co-quan", "Cơ quan")
OF_SOURCES = Topic("nguon", "Nguồn")
OF_PLAN = Topic("ke-hoach", "Thông tin chung")
OF_SESSIONS = Topic("buoi-hoc", "Buổi học")
DEAD = Topic("dia-chi", "Địa chỉ không còn", last=True)
OF_LEDGER = Topic("so-ma", "Sổ mã", folded=True, last=True)
TOPICS = (
    OF_WORDS, OF_POINTS, OF_TIMES, OF_ROLES, OF_PROGRESS, OF_DOCUMENTS, OF_BODIES, OF_SOURCES, OF_PLAN, OF_SESSIONS,
    DEAD, OF_LEDGER,
)  # fmt: skip
_OF_THINGS = {
    Thing.PLAN: OF_PLAN,
    Thing.BODY: OF_BODIES,
    Thing.DOCUMENT: OF_DOCUMENTS,
    Thing.WORDING: OF_TIMES,
    Thing.CORRECTION: OF_WORDS,
    Thing.ISSUED: OF_WORDS,
    Thing.LEDGER: OF_LEDGER,
    Thing.SESSION: OF_SESSIONS,
}
_PRINTED = (
    "title",
    "label",
    "marker",
    "printed",
    "columns",
)  # fields of places that are words or signs of the document itself
_OF_RECORDS = {CardDeadline: OF_TIMES, Activation: OF_TIMES, Progress: OF_PROGRESS, Timing: OF_TIMES}


def topic(change: Change) -> Topic | None:
    """Where a change is told; None for what nobody needs to be told."""
    thing, steps = change.subject.thing, change.steps
    if thing == Thing.ADDRESS:
        return DEAD if change.before else None
    if any(step.key and step.key.of is Source for step in steps):
        return OF_SOURCES
    if thing in _OF_THINGS or not steps:
        return _OF_THINGS.get(thing, OF_POINTS)
    first = steps[0]
    if first.field in (WORDS, MARKS, CELLS, NOTES, *_PRINTED):
        return OF_WORDS
    if first.field == CITES:
        return OF_DOCUMENTS
    of = first.key.of if first.key else None
    if of == Registry.BODY:
        return OF_ROLES
    return _OF_RECORDS.get(of if isinstance(of, type) else first.record, OF_POINTS)


_ABOUT_THE_SITE = (OF_SOURCES, OF_PLAN, OF_SESSIONS, OF_LEDGER, DEAD)
_EDITORIAL_THINGS = (Thing.CORRECTION, Thing.WORDING, Thing.ISSUED)
_EDITORIAL_FIELDS = frozenset((MARKS, "note", "aliases", "abbreviations", "context", "reason"))


def is_substantive(change: Change) -> bool:
    """Whether it changes what the plan says or what became of it, and not only how that is told or proven."""
    if topic(change) in _ABOUT_THE_SITE or change.subject.thing in _EDITORIAL_THINGS:
        return False
    return not _EDITORIAL_FIELDS.intersection(step.field for step in change.steps)
