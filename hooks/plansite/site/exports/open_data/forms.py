"""What a value may be in the data, as JSON Schema, and how a value of the model is written as it; tables of keys."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Generic, TypeVar

from plansite.plan.source.fields import Reference
from plansite.site.writing.writer import Composer
from plansite.values import frozen

Schema = dict[str, Any]
Of = TypeVar("Of")
Value = TypeVar("Value")
Taken = TypeVar("Taken", contravariant=True)


@frozen
class Form(Generic[Taken]):
    """What stands in the data for a value: what it may be there, and how it is written."""

    schema: Schema
    write: Callable[[Composer, Taken], object]


@frozen
class Key(Generic[Taken]):
    """A key of a table; its form takes what the table tells of."""

    name: str
    form: Form[Taken]


def key(name: str, form: Form[Value], value: Callable[[Of], Value]) -> Key[Of]:
    """A key whose value is at hand in what the table tells of."""
    return asked(name, form, lambda _, of: value(of))


def asked(name: str, form: Form[Value], value: Callable[[Composer, Of], Value]) -> Key[Of]:
    """A key whose value only the whole plan knows."""
    return Key(name, Form(form.schema, lambda composer, of: form.write(composer, value(composer, of))))


def table(*keys: Key[Of]) -> Form[Of]:
    """An object that has these keys, all of them and no other."""
    schema = {
        "type": "object",
        "properties": {key.name: key.form.schema for key in keys},
        "required": sorted(key.name for key in keys),
        "additionalProperties": False,
    }
    return Form(schema, lambda composer, of: {key.name: key.form.write(composer, of) for key in keys})


def many(form: Form[Of]) -> Form[Iterable[Of]]:
    """A list."""
    schema = {"type": "array", "items": form.schema}
    return Form(schema, lambda composer, values: [form.write(composer, value) for value in values])


def maybe(form: Form[Of]) -> Form[Of | None]:
    """The form, or null where there is nothing."""
    schema = {"anyOf": [form.schema, {"type": "null"}]}
    return Form(schema, lambda composer, value: None if value is None else form.write(composer, value))


def one_of(values: Iterable[str]) -> Form[str]:
    """One of a closed list."""
    return Form({"enum": list(values)}, _as_it_is)


def only(value: int) -> Form[int]:
    """This and nothing else."""
    return Form({"const": value}, _as_it_is)


def _as_it_is(_: Composer, value: object) -> object:
    return value


TEXT: Form[str] = Form({"type": "string"}, _as_it_is)
SAID: Form[str] = Form({"type": "string", "minLength": 1}, _as_it_is)
COUNT: Form[int] = Form({"type": "integer", "minimum": 0}, _as_it_is)
YES_OR_NO: Form[bool] = Form({"type": "boolean"}, _as_it_is)
DAY: Form[str] = Form({"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"}, _as_it_is)
DATE: Form[str] = Form({"type": "string", "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$"}, _as_it_is)
ID: Form[str] = Form({"type": "string", "pattern": r"^[A-Za-z0-9.-]+$"}, _as_it_is)
REFERENCE: Form[Reference] = Form(ID.schema, lambda _, reference: reference.id)
PLACE: Form[Reference] = Form(SAID.schema, lambda _, reference: reference.id)  # an id, or a public address
