"""Keys and values of the model as YAML writes them: bare where that is safe, in single quotes where it is not."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from plansite.plan.source.fields import key_of

_PLAIN = re.compile(r"[^\W_][^:#\n]*[^\s:#]|[^\W_]")
_IN_FLOW = re.compile(r"[,\[\]{}\"']")


def entry(record: type, field: str, value: str) -> str:
    """A key with its value."""
    return f"{key_of(record, field)}: {scalar(value)}".rstrip()


def listed(record: type, field: str, values: Iterable[str]) -> str:
    """A key with a list on its line."""
    return f"{key_of(record, field)}: [{', '.join(scalar(value, flow=True) for value in values)}]"


def many(record: type, field: str, values: Sequence[str]) -> Iterator[str]:
    """A key with a list below it; nothing where that is empty."""
    if values:
        yield f"{key_of(record, field)}:"
        yield from (f"  - {scalar(value)}" for value in values)


def references(record: type, field: str, values: Sequence[str]) -> str:
    """A key with one value, or a list of them."""
    return entry(record, field, values[0]) if len(values) == 1 else listed(record, field, values)


def scalar(value: str, *, flow: bool = False) -> str:
    """A value as YAML writes it: bare where that is safe, else in single quotes."""
    safe = not value or (_PLAIN.fullmatch(value) and not (flow and _IN_FLOW.search(value)))
    return value if safe else "'" + value.replace("'", "''") + "'"
