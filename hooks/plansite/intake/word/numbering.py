"""numbering.xml → the number that Word prints in front of each paragraph of a list, counted as Word counts.

One count is kept for each list (`w:abstractNum`), whichever of its instances (`w:num`) a paragraph names; an instance
that tells another start begins there when it is first met (ECMA-376, 17.9).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from plansite.intake.word.markup import Element, each, inner, switch, value, w, whole
from plansite.intake.word.styles import Look, Styles, look
from plansite.intake.word.symbols import printed_symbols
from plansite.values import frozen

_LEVELS = 9
_MOST = 32767  # beyond it Word does not count
_PLACE = re.compile(r"%([1-9])")


@frozen(kw_only=True)
class Level:
    """A level of a list: where it starts, how it counts («decimal»), what is printed («%1.%2.»), what follows it."""

    start: int = 1
    kind: str = "decimal"
    text: str = ""
    follows: str = " "
    restart: int | None = None  # the level (from 1) that makes it begin anew; 0: none; None: any above it
    legal: bool = False  # every number in it is printed in Arabic figures
    style: str = ""
    look: Look = Look()


@frozen(kw_only=True)
class Instance:
    """What a paragraph names: a list, levels that differ from it, starts of its own."""

    counted: int
    levels: dict[int, Level]
    starts: dict[int, int]


@frozen(kw_only=True)
class Printed:
    """A printed number, what stands between it and the words, how it counts, how it looks."""

    text: str
    follows: str
    kind: str
    look: Look


@dataclass
class Counting:
    """The counts of every list while a text is read from its beginning to its end."""

    instances: dict[int, Instance] = field(default_factory=dict)
    counts: dict[int, dict[int, int]] = field(default_factory=dict)
    begun: set[tuple[int, int]] = field(default_factory=set)

    def next_of_style(self, list_id: int, level: int, style: str) -> Printed | None:
        """The number of the next paragraph that has its list from its style: on the level that names the style."""
        instance = self.instances.get(list_id)
        levels = instance.levels.items() if instance else ()
        return self.next(list_id, next((at for at, told in levels if told.style and told.style == style), level))

    def next(self, list_id: int, level: int) -> Printed | None:
        """The number of the next paragraph on that level of that list; None where the file has no such list."""
        instance = self.instances.get(list_id)
        if instance is None:
            return None
        counts = self.counts.setdefault(instance.counted, {})
        for above in range(level + 1):
            start = instance.starts.get(above)
            if start is not None and (list_id, above) not in self.begun:
                self.begun.add((list_id, above))
                counts.pop(above, None)
        self._step(counts, instance, level)
        told = instance.levels.get(level, Level())
        return Printed(
            text=_filled(counts, instance, level),
            follows=told.follows,
            kind=told.kind,
            look=told.look,
        )

    def _step(self, counts: dict[int, int], instance: Instance, level: int) -> None:
        told = instance.levels.get(level, Level())
        begun = counts.get(level)
        counts[level] = instance.starts.get(level, told.start) if begun is None else min(begun + 1, _MOST)
        for below in range(level + 1, _LEVELS):
            restart = instance.levels.get(below, Level()).restart
            if restart is None or level < restart:
                counts.pop(below, None)


def _filled(counts: dict[int, int], instance: Instance, level: int) -> str:
    told = instance.levels.get(level, Level())
    if told.kind == "bullet":
        return printed_symbols(told.text, told.look.font or "")

    def number(place: re.Match[str]) -> str:
        at = int(place[1]) - 1
        asked = instance.levels.get(at, Level())
        count = counts.get(at, instance.starts.get(at, asked.start))
        return counted(count, "decimal" if told.legal and asked.kind != "none" else asked.kind)

    return _PLACE.sub(number, told.text).strip()


def counted(number: int, kind: str) -> str:
    """A number as a level of that kind prints it; as figures where the kind is none that is known."""
    return _KINDS.get(kind, str)(number)


def is_known(kind: str) -> bool:
    """Whether it is known how that kind counts."""
    return kind in _KINDS or kind == "bullet"


_WORTHS = (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1)
_ROMANS = ("M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I")


def _roman(number: int) -> str:
    if not 0 < number < 4000:
        return str(number)
    written = ""
    for worth, sign in zip(_WORTHS, _ROMANS, strict=True):
        written += sign * (number // worth)
        number %= worth
    return written


def _letters(number: int) -> str:
    """a to z, then aa, bb: Word knows no đ."""
    if number < 1:
        return str(number)
    rounds, letter = divmod(number - 1, 26)
    return chr(ord("a") + letter) * min(rounds + 1, 30)


_KINDS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "upperRoman": _roman,
    "lowerRoman": lambda number: _roman(number).lower(),
    "upperLetter": lambda number: _letters(number).upper(),
    "lowerLetter": _letters,
    "decimalZero": lambda number: f"{number:02}",
    "none": lambda _: "",
    "numberInDash": lambda number: f"- {number} -",
    "ordinal": str,
    "decimalFullWidth": str,
    "decimalHalfWidth": str,
}


def counting(root: Element | None, named: Styles) -> Counting:
    """What the part tells of lists, nothing counted yet. Lists that only lead to a style's list are followed once."""
    lists = {
        at: each_one for each_one in each(root, "abstractNum") if (at := _id(each_one, "abstractNumId")) is not None
    }
    instances: dict[int, Instance] = {}
    told = {at: each_one for each_one in each(root, "num") if (at := _id(each_one, "numId")) is not None and at}
    for at, instance in told.items():
        counted_list = _list_of(instance, lists, told, named)
        if counted_list is None:
            continue
        levels = _levels(lists[counted_list])
        starts: dict[int, int] = {}
        for override in each(instance, "lvlOverride"):
            level = whole(override.get(w("ilvl")), _LEVELS - 1)
            if level is None:
                continue
            own = inner(override, "lvl")
            if own is not None:
                levels[level] = replace(_level(own), style=levels.get(level, Level()).style)
            start = whole(value(override, "startOverride"), _MOST)
            if start is not None:
                starts[level] = start
        instances[at] = Instance(counted=counted_list, levels=levels, starts=starts)
    return Counting(instances=instances)


def _list_of(instance: Element, lists: dict[int, Element], instances: dict[int, Element], named: Styles) -> int | None:
    """The list that an instance counts in, through a style's list where its own only names one."""
    met: set[int] = set()
    at = whole(value(instance, "abstractNumId"), 1 << 31)
    while at is not None and at in lists and at not in met:
        met.add(at)
        style = value(lists[at], "numStyleLink")
        if style is None or inner(lists[at], "lvl") is not None:
            return at
        by_style = named.forms.get(style)
        next_one = instances.get(by_style.list_id or 0) if by_style else None
        if next_one is None:
            at = next((each_one for each_one in lists if value(lists[each_one], "styleLink") == style), None)
        else:
            at = whole(value(next_one, "abstractNumId"), 1 << 31)
    return None


def _levels(of: Element) -> dict[int, Level]:
    return {at: _level(told) for told in each(of, "lvl") if (at := whole(told.get(w("ilvl")), _LEVELS - 1)) is not None}


def _level(told: Element) -> Level:
    start = whole(value(told, "start"), _MOST)
    follows = value(told, "suff") or "tab"
    return Level(
        start=1 if start is None else start,
        kind=value(told, "numFmt") or _alternate(told),
        text=(value(told, "lvlText") or "")[:200],
        follows="" if follows == "nothing" else " ",
        restart=whole(value(told, "lvlRestart"), _LEVELS),
        legal=switch(told, "isLgl") or False,
        style=value(told, "pStyle") or "",
        look=look(inner(told, "rPr")),
    )


def _alternate(told: Element) -> str:
    """The kind that stands in a choice between newer and older programs; the older is enough."""
    kinds = [kind.get(w("val"), "") for kind in told.iter(w("numFmt"))]
    return kinds[-1] if kinds else "decimal"


def _id(element: Element, name: str) -> int | None:
    return whole(element.get(w(name)), 1 << 31)
