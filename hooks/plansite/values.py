"""Values: what nobody changes once it is made."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, fields
from operator import attrgetter
from typing import Any, TypeVar, dataclass_transform, overload

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

    A class is loaded in a third of the time that `dataclass(frozen=True)` takes, which writes and compiles each of its
    methods; here `__init__` is, and those of order.
    """

    def made(own: type[Made]) -> type[Made]:
        its_own = {name for name, each in own.__dict__.items() if each is not None}
        written = dataclass(kw_only=kw_only, order=order, eq=order, repr=False)(own)
        every = fields(written)  # type: ignore[arg-type]  # it is one now
        compared = tuple(each.name for each in every if each.compare)
        methods = {
            "__repr__": _repr(tuple(each.name for each in every)),
            **(_by_value(written, compared) if eq else {}),
        }
        for name in methods.keys() - its_own:
            setattr(written, name, methods[name])
        return written

    return made if cls is None else made(cls)


def _by_value(cls: type, names: tuple[str, ...]) -> dict[str, Callable[..., Any]]:
    """How values of a class are compared and found in sets: by these fields."""
    held: Callable[[Any], Any] = attrgetter(*names) if names else lambda _: ()

    def __eq__(self: Any, other: object) -> Any:  # noqa: N807 (as Python calls them)
        return held(self) == held(other) if other.__class__ is cls else NotImplemented

    def __hash__(self: Any) -> int:  # noqa: N807
        return hash(held(self))

    return {"__eq__": __eq__, "__hash__": __hash__}


def _repr(names: tuple[str, ...]) -> Callable[[Any], str]:
    def __repr__(self: Any) -> str:  # noqa: N807
        return f"{self.__class__.__qualname__}({', '.join(f'{name}={getattr(self, name)!r}' for name in names)})"

    return __repr__
