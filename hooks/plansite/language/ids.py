"""The grammar, order and nesting of ids: of places, which look like citations («III.4.2»), and of registries, slugs."""

from __future__ import annotations

import re
import unicodedata

_COMPONENT = re.compile(
    r"(?P<roman>[IVX][IVXLC]*|[LC][IVXLC]+)|(?P<number>[0-9]{1,6})(?P<letter>[a-z]*)|(?P<word>[A-Za-z]+)(?P<tail>[0-9]{0,6})"
)
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_LONGEST = 100  # an id is the name of a file and a folder
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}

OrderKey = tuple[tuple[int, str, int, str], ...]


def is_place(text: str) -> bool:
    """Whether `text` is an id of a section or point: «I», «III.4», «III.4.2a», «PL1.3»."""
    return len(text) <= _LONGEST and all(_COMPONENT.fullmatch(component) for component in text.split("."))


def is_slug(text: str) -> bool:
    """Whether `text` is an id of a body or document: ASCII words joined by hyphens."""
    return len(text) <= _LONGEST and _SLUG.fullmatch(text) is not None


def parent(place: str) -> str | None:
    """The id one level up («III.4.2» → «III.4»), or None at the top."""
    head, dot, _ = place.rpartition(".")
    return head if dot else None


def ancestors(place: str) -> tuple[str, ...]:
    """The ids above a place, nearest first: «III.4.2» → «III.4», «III»."""
    above = parent(place)
    return (above, *ancestors(above)) if above else ()


def top(place: str) -> str:
    """The id of the part that holds a place («III.4.2» → «III»)."""
    return place.partition(".")[0]


def depth(place: str) -> int:
    """How many components the id has, 1 for a part."""
    return place.count(".") + 1


def roman_value(numeral: str) -> int:
    """The number a Roman numeral stands for («IX» → 9)."""
    values = [_ROMAN[letter] for letter in numeral]
    following = [*values[1:], 0]
    return sum(value if value >= after else -value for value, after in zip(values, following, strict=True))


def is_counted(place: str) -> bool:
    """Whether an id ends in what documents count by: «II», «4a», «B». «KT», «PL1», «m2» do not, whatever is printed."""
    match = _COMPONENT.fullmatch(place.rpartition(".")[2])
    return match is not None and (match["word"] is None or (len(match["word"]) == 1 and not match["tail"]))


def printed(own: str) -> str:
    """The last component of an id as documents print it: ids are ASCII, so «dd», which sorts between d and e, is đ."""
    return f"đ{own[2:]}" if own.startswith("dd") else own


def order(place: str) -> OrderKey:
    """A key that sorts ids as the document counts: II before X, 2 before 10, 2 before 2a before 3.

    A lone C or L is a letter (parts A, B, C), not a hundred or fifty.
    """
    return tuple(_component_order(component) for component in place.split("."))


def _component_order(component: str) -> tuple[int, str, int, str]:
    match = _COMPONENT.fullmatch(component)
    if match is None:
        return (2, component, 0, "")
    if match["roman"]:
        return (0, "", roman_value(match["roman"]), "")
    if match["number"]:
        return (0, "", int(match["number"]), match["letter"])
    return (1, match["word"], int(match["tail"] or 0), "")


def slug(text: str) -> str:
    """A registry id made from Vietnamese words: «Đảng đoàn» → «dang-doan»."""
    plain = unicodedata.normalize("NFKD", text.replace("đ", "d").replace("Đ", "D"))
    return "-".join(re.findall(r"[a-z0-9]+", plain.encode("ascii", "ignore").decode().lower()))
