"""What the registries say stays as published unless a new source says otherwise, and no source is taken back."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from typing import Any

from plansite.answers.names import name
from plansite.comparing.recorded import held
from plansite.comparing.side import Side
from plansite.plan.linking.linked_plan import LinkedPlan
from plansite.plan.model.registries import Body, Document, Source
from plansite.plan.source.fields import Key, Reference, keys
from plansite.problems import rules
from plansite.problems.problem import Problem

_NEEDS_ITS_OWN_ID = ("number", "kind", "term")  # a document that differs in one of these is another one
_FREE = ("id", "sources", "abbreviations", "note")  # told elsewhere, or only of help to a reader

Entry = Body | Document


def sources_are_kept(base: Side, head: Side) -> Iterator[Problem]:
    """Each source is there, with the words found at it, unless others were read there on a later day."""
    for old, new in _entries(base, head):
        left = list(new.every_source)
        for source in old.every_source:
            same = next((each for each in left if _is_kept(source, each, head)), None)
            if same:
                left.remove(same)
            else:
                quote = f", «{source.quote}»" if source.quote else ""
                yield rules.SOURCE_LOST.at(new.span, id=new.id, address=f"{source.at.id}{quote}")


def _is_kept(old: Source, new: Source, head: Side) -> bool:
    if head.became(old.at.id) != new.at.id or (old.read_on or "") > (new.read_on or ""):
        return False
    return old.quote in (None, new.quote) or (old.read_on or "") < (new.read_on or "")


def entries_are_not_replaced(base: Side, head: Side) -> Iterator[Problem]:
    """Under an id stands the same body, the same document, and of it the same is said."""
    for old, new in _entries(base, head):
        stood = base.linked.bodies.get(new.id, new) if old.id != new.id else new
        if isinstance(old, Body) and isinstance(new, Body) and old.name not in _names(stood):
            yield rules.BODY_REPLACED.at(new.span, id=new.id, before=old.name, after=new.name)
            continue
        for key_name, (field, key) in keys(type(old)).items():
            lost = [] if field in _FREE else _lost(old, new, field, head)
            own = isinstance(old, Document) and field in _NEEDS_ITS_OWN_ID
            if lost and (own or not _is_sourced_anew(old, new, field, key, head)):
                before = ", ".join(_said(each, base.linked) for each in lost)
                after = ", ".join(_said(each, head.linked) for each in held(new, field)) or "không có gì"
                scalar = isinstance(old, Document) and not key.shape.endswith("s") and key.shape != "record"
                rule = rules.DOCUMENT_REPLACED if scalar else rules.FACT_REPLACED
                yield rule.at(new.span, id=new.id, key=key_name, before=before, after=after)


def _entries(base: Side, head: Side) -> Iterator[tuple[Entry, Entry]]:
    """Each entry of the registries that was, and what stands under its id or the one that it became."""
    there = {entry.id: entry for entry in head.linked.plan.registered}
    for old in base.linked.plan.registered:
        new = there.get(head.became(old.id))
        if new and type(new) is type(old):
            yield old, new


def _lost(old: Entry, new: Entry, field: str, head: Side) -> list[Any]:
    """What was said under a field that nothing says any more, or says with more; names of a body may change places."""
    if field == "name" and isinstance(new, Body) and new.name in _names(old):
        return []
    now = _names(new) if field == "aliases" else held(new, field)
    every = (each for each in held(old, field) if not _is_of_what_left(each, head))
    return [each for each in every if not any(_says(other, each, head) for other in now)]


def _is_of_what_left(value: Any, head: Side) -> bool:
    """Whether it names a body or a document that left, which is told."""
    if isinstance(value, Reference):
        id = head.became(value.id)
        return id not in head.linked.bodies and id not in head.linked.documents
    return dataclasses.is_dataclass(value) and any(
        isinstance(each := getattr(value, field), Reference) and _is_of_what_left(each, head)
        for field, _ in keys(type(value)).values()
    )


def _names(entry: Entry) -> tuple[str, ...]:
    return (entry.name, *entry.aliases) if isinstance(entry, Body) else entry.aliases


def _says(now: Any, before: Any, head: Side) -> bool:
    if isinstance(before, Reference):
        return bool(now.id == head.became(before.id))
    if not dataclasses.is_dataclass(before):
        return bool(now == before)
    written = ((getattr(now, field), getattr(before, field)) for field, _ in keys(type(before)).values()
               if field not in _FREE)  # fmt: skip
    return all(_says(*pair, head) for pair in written if pair[1])


def _is_sourced_anew(old: Entry, new: Entry, field: str, key: Key, head: Side) -> bool:
    """Whether a source proves the field that was not there, or was read again since."""
    read: dict[str, str] = {}
    for source in old.every_source:
        at = head.became(source.at.id)
        read[at] = max(read.get(at, ""), source.read_on or "")
    own = [source for each in held(new, field) for source in getattr(each, "sources", ())]
    general = (source for source in new.sources if not source.facts or key.name in source.facts)
    return any(each.at.id not in read or (each.read_on or "") > read[each.at.id] for each in (*own, *general))


def _said(value: Any, linked: LinkedPlan) -> str:
    if isinstance(value, Reference):
        return name(linked, value.id)
    if not dataclasses.is_dataclass(value):
        return str(value)
    written = (getattr(value, field) for field, _ in keys(type(value)).values() if field not in _FREE)
    return " ".join(_said(each, linked) for each in written if each)
