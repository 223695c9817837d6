"""How a field of the model is written in `plan/`: its Vietnamese key, its shape, its meaning."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from typing import Any, Literal

from plansite.problems.problem import Span
from plansite.values import frozen

PLACEHOLDER = "???"  # what is to be filled in by a person

ShapeKind = Literal[
    "text", "texts", "date", "choice", "choices", "reference", "references", "record", "records", "pairs"
]


class Registry(StrEnum):
    """Where the id of a reference must be found; `ANYWHERE` is a place of the plan or a public address."""

    PLACE = "place"
    BODY = "body"
    DOCUMENT = "document"
    ANYWHERE = "anywhere"


@frozen
class Key:
    """How a field is written in `plan/`: its key, the shape of its value, and what it means to an editor.

    Of records that are mostly one, a `lone` one may stand for the listing.

    `pairs` are keys of the editor's own, each with one of the choices.
    """

    name: str
    shape: ShapeKind
    meaning: str
    of: Any = None
    required: bool = False
    lone: bool = False


def key(
    name: str, shape: ShapeKind, meaning: str, of: object = None, *, required: bool = False, lone: bool = False
) -> Any:  # the field's own annotation gives the type
    """A dataclass field that is read from `name`; plural shapes default to (), a required text to ""."""
    plural = shape in ("texts", "choices", "references", "records", "pairs")
    default = () if plural else ("" if required and shape in ("text", "choice", "date") else None)
    return dataclasses.field(default=default, metadata={"key": Key(name, shape, meaning, of, required, lone)})


def keys(record: type) -> Mapping[str, tuple[str, Key]]:
    """The keys of a record class in order: name in `plan/` → (field name, Key)."""
    return _keys(record)


@cache
def _keys(record: type) -> Mapping[str, tuple[str, Key]]:
    return {
        field.metadata["key"].name: (field.name, field.metadata["key"])
        for field in dataclasses.fields(record)
        if "key" in field.metadata
    }


def key_of(record: type, field: str) -> str:
    """The key in `plan/` under which a field of a record class is written; KeyError where it has no such field."""
    return {name: key.name for name, key in keys(record).values()}[field]


@frozen
class Reference:
    """An id written somewhere in `plan/`, with the place where it is written."""

    id: str
    span: Span = dataclasses.field(compare=False)
