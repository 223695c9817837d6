"""What a fact is called in what is told: its subject, the field, the value, in the words that the model declares."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

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
from plansite.language.phrasing import date, mid_sentence
from plansite.plan.linking.linked_plan import LinkedPlan
from plansite.plan.model import choices
from plansite.plan.model.cards import Activation, Addition, CardDeadline, Progress, Repeal
from plansite.plan.model.ledger import KIND_WORDS, IdKind
from plansite.plan.model.registries import Relation, Source, Statement, Succession
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
    EFFECTIVE: "thời hạn",
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
    "deadlines": "thời hạn đã ghi nhận",
    "note": "ghi chú",
    NOTES: "chú thích",
    "added": "bổ sung",
    "repealed": "bãi bỏ",
    "activations": "điều phải chờ đã có",
    "product": "sản phẩm",
    "state": "tình trạng",
    "evidence": "bằng chứng",
    "internal": "văn bản nội bộ",
    LINE: "dòng",
}
# How the fields of a record are said one behind the other; other fields are said with what they are called.
_SAID: Mapping[tuple[type, str], str] = {
    **{(record, "by"): "theo {}" for record in (Addition, Repeal, Activation, CardDeadline)},
    **{(record, "date"): "từ {}" for record in (Addition, Repeal, Activation)},
    (Addition, "moved_from"): "chuyển từ {}",
    (CardDeadline, "words"): "“{}”",
    (CardDeadline, "of"): "của “{}”",
    (Progress, "date"): "{}",
    (Progress, "state"): "{}",
    (Progress, "document"): "theo {}",
    (Progress, "note"): "{}",
    (Succession, "body"): "{}",
    (Succession, "note"): "{}",
    (Statement, "words"): "{}",
    (Relation, "kind"): "{}",
    (Relation, "document"): "{}",
    (Source, "at"): "{}",
    (Source, "quote"): "“{}”",
    (Source, "read_on"): "đọc ngày {}",
}
_FOR_EDITORS = frozenset(((Source, "facts"),))
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
    """«điểm III.4.2», «cơ quan Sở Nội vụ», «đính chính ở II.6.4 (“hợp”)», «địa chỉ hoc-tap/bai/», «kế hoạch»."""
    if subject.thing == Thing.PLAN:
        return linked.plan.word
    if subject.thing == Thing.POINT and subject.id in choices.FRONT_PLACES:
        return choices.FRONT_PLACES[subject.id].lower()
    if subject.thing in (Thing.BODY, Thing.DOCUMENT):
        return f"{THINGS[subject.thing]} {name(linked, subject.id)}"
    if subject.thing == Thing.WORDING:
        return f"{THINGS[subject.thing]} “{subject.id}”"
    if subject.thing == Thing.CORRECTION:
        place, _, words = subject.id.partition(" ")
        return f"{THINGS[subject.thing]} ở {place}" + (f" (“{words}”)" if words else "")
    return f"{THINGS[subject.thing]} {subject.id}".strip()


def field_named(step: Step) -> str:
    """What a field is called: as readers are told of a role, else by the beginning of what its key means."""
    if step.field == CELLS:
        return f"ô “{step.which}”"
    if step.field in _FIELDS:
        return _FIELDS[step.field]
    if step.key is None:
        return step.field
    role = _ROLES.get(step.key.name)
    if role and step.key.of == Registry.BODY:
        return mid_sentence(role)
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


def record_shown(facts: Sequence[Fact], depth: int, linked: LinkedPlan) -> str:
    """A record that came or left in its fields, which begin at that step; of a single field its value."""
    if len(facts) == 1 and len(facts[0].steps) == depth:
        return value_shown(facts[0], linked)
    own = [_said(fact, linked) for fact in facts if len(fact.steps) == depth + 1]
    own = [said for said in own if said]
    if facts[0].steps[depth].record is Relation and len(own) == 2:
        own = [f"{own[0].lower()} {own[1]}"]
    held: dict[Step, list[Fact]] = {}
    for fact in facts:
        if len(fact.steps) > depth + 1:
            held.setdefault(fact.steps[depth], []).append(fact)
    inner = [f"{field_named(step)}: {record_shown(each, depth + 1, linked)}" for step, each in held.items()]
    return ", ".join(own) + (f" ({'; '.join(inner)})" if own and inner else "; ".join(inner))


def _said(fact: Fact, linked: LinkedPlan) -> str:
    step = fact.steps[-1]
    if (step.record, step.field) in _FOR_EDITORS:
        return ""
    form = _SAID.get((step.record, step.field), field_named(step) + ": {}")
    return form.replace("{}", value_shown(fact, linked))
