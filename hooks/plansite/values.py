"""Values: what nobody changes once it is made."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar, dataclass_transform, overload

Made = TypeVar("Made")


@overload
def frozen(cls: type[Made], /) -> type[Made]: ...


@overload
def frozen(*, kw_only: bool = False, order: bool = False, eq: bool = True) -> Callable[[type[Made]], type[Made]]: ...


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(
    cls: type[Made] | None = None, /, *, kw_only: bool = False, order: bool = False, eq: bool = True
) -> type[Made] | Callable[[type[Made]], type[Made]]:
    """A dataclass of which no field can be set: mypy tells whoever tries. With `eq`, equal ones are one in a set.

    Where Python itself is to tell, as with `dataclass(frozen=True)`, such a class takes twice as long to be loaded.
    """

    def made(own: type[Made]) -> type[Made]:
        hashed = eq and own.__dict__.get("__hash__") is None
        return dataclass(kw_only=kw_only, order=order, eq=eq, unsafe_hash=hashed)(own)

    return made if cls is None else made(cls)
