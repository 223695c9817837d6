"""Annexes in which a plan puts its tasks: a table whose rows are points, whose group rows are sections."""

from __future__ import annotations

from plansite.plan.model.choices import NUMBER_COLUMN, PRODUCT_COLUMN, TIME_COLUMN, WORDS_COLUMN
from plansite.plan.model.roles import Role
from plansite.values import frozen

BODY_COLUMNS = (Role.LEADS, Role.PARTNERS, Role.REPORTS_TO, Role.DECIDES, Role.MENTIONS)
# What `vai_tro` may say of a column.
COLUMN_ROLES = (NUMBER_COLUMN, WORDS_COLUMN, PRODUCT_COLUMN, TIME_COLUMN, *(role.value for role in BODY_COLUMNS))
_NUMBER_TITLES = frozenset(("tt", "stt", "số tt", "số thứ tự", "số"))
BETWEEN_CELLS = "|"


@frozen
class Column:
    """A column as printed; `role` is one of COLUMN_ROLES, "" where it is none of them."""

    title: str
    role: str = ""


def columns(titles: tuple[str, ...], roles: tuple[tuple[str, str], ...]) -> tuple[Column, ...]:
    """The columns of a table in their order; the number and the words are told by where they stand, if not said."""
    said = dict(roles)
    found = [Column(title, said.get(title, "")) for title in titles]
    given = {column.role for column in found}
    if NUMBER_COLUMN not in given and found and not found[0].role and titles[0].casefold() in _NUMBER_TITLES:
        found[0] = Column(titles[0], NUMBER_COLUMN)
    if WORDS_COLUMN not in given:
        first = next((number for number, column in enumerate(found) if not column.role), None)
        if first is not None:
            found[first] = Column(titles[first], WORDS_COLUMN)
    return tuple(found)
