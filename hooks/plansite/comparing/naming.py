"""What a fact is called in what is told: its subject, the field, the value, in the words that the model declares."""

from __future__ import annotations

import re

from plansite.answers.names import name
from plansite.comparing.facts import (
    CELLS,
    CITES,
    EFFECTIVE,
    LINE,
    MARKS,
    NOTES,
    STATED,
    WORDS,
    Fact,
    Step,
    Subject,
    Thing,
)
from plansite.language.phrasing import date
from plansite.plan.linking.linked_plan import LinkedPlan
from plansite.plan.model import choices
from plansite.plan.model.ledger import KIND_WORDS, IdKind
from plansite.plan.model.roles import OF_BODIES
from plansite.plan.source.fields import Registry

THINGS = {
    Thing.SECTION: KIND_WORDS[IdKind.SECTION],
    Thing.POINT: KIND_WORDS[IdKind.POINT],
    Thing.BODY: KIND_WORDS[IdKind.BODY],
    Thing.DOCUMENT: KIND_WORDS[IdKind.DOCUMENT],
    Thing.WORDING: "cụm thời hạn",
    Thing.CORRECTION: "đính chính",
    Thing.ISSUED: "bản chép nguyên văn",
    Thing.LEDGER: "dòng sổ mã",
    Thing.SESSION: "buổi học",
    Thing.ADDRESS: "địa chỉ",
}
# Of fields that are not written under a key, and of those whose meaning is told at more length than is read here.
_FIELDS = {
    WORDS: "lời văn",
    MARKS: "chữ nghiêng, chữ đậm, liên kết",
    CITES: "văn bản được dẫn",
    STATED: "thời hạn lời văn nêu",
    EFFECTIVE: "thời hạn nay có hiệu lực",
    "label": "số in trước tên mục",
    "marker": "dấu in trước điểm",
    "task": "các điểm là nhiệm vụ",
    "quotations": "chỗ trích",
    "sources": "nguồn",
    "name": "tên",
    "kind": "loại",
    "date": "ngày",
    "at": "tại",
    "quote": "câu chữ",
    "deadlines": "thời hạn ghi trong thẻ",
    NOTES: "chú thích",
    "added": "được thêm sau khi ban hành",
    "repealed": "bãi bỏ",
    "activations": "kích hoạt",
    "state": "tình trạng",
    "evidence": "bằng chứng",
    "internal": "văn bản nội bộ",
    LINE: "dòng",
}
_ROLES = {role.value: words for role, words in OF_BODIES.items()}
_CHOICES = {
    tuple(each): each
    for each in (
        choices.BODY_KINDS,
        choices.TIME_KINDS,
        choices.PERIODS,
        choices.SIDES,
        choices.UNITS,
        choices.PRECISIONS,
        choices.RELATIONS,
        choices.PROGRESS_STATES,
        {choices.NOTED: "giữ nguyên chữ", choices.REPLACED: "thay chữ"},
    )
}


def subject_named(subject: Subject, linked: LinkedPlan) -> str:
    """«điểm III.4.2», «cơ quan Sở Nội vụ», «địa chỉ hoc-tap/bai/», «kế hoạch»."""
    if subject.thing == Thing.PLAN:
        return linked.plan.word
    if subject.thing == Thing.POINT and subject.id in choices.FRONT_PLACES:
        return choices.FRONT_PLACES[subject.id].lower()
    if subject.thing in (Thing.BODY, Thing.DOCUMENT):
        return f"{THINGS[subject.thing]} «{name(linked, subject.id)}»"
    if subject.thing in (Thing.WORDING, Thing.CORRECTION):
        return f"{THINGS[subject.thing]} «{subject.id}»"
    return f"{THINGS[subject.thing]} {subject.id}".strip()


def field_named(step: Step) -> str:
    """What a field is called: as readers are told of a role, else by the beginning of what its key means."""
    if step.field == CELLS:
        return f"ô «{step.which}»"
    if step.field in _FIELDS:
        return _FIELDS[step.field]
    if step.key is None:
        return step.field
    role = _ROLES.get(step.key.name)
    if role and step.key.of == Registry.BODY:
        return role[0].lower() + role[1:]
    return re.split(r"[,;(]| nếu ", step.key.meaning)[0].strip().removeprefix("mã ")


def value_shown(fact: Fact, linked: LinkedPlan) -> str:
    """A value as readers know it: a name for an id, the words of a choice, a day as people write it."""
    step = fact.steps[-1] if fact.steps else None
    if step is None or step.key is None:
        return name(linked, fact.value) if step and step.field == CITES else fact.value
    if step.key.of in (Registry.BODY, Registry.DOCUMENT):
        return name(linked, fact.value)
    if step.key.shape == "date":
        return date(fact.value)
    if step.key.shape in ("choice", "choices"):
        said = _CHOICES.get(tuple(step.key.of), {}).get(fact.value, fact.value)
        return said if isinstance(said, str) else said[0]
    return fact.value
