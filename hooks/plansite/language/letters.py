"""Letters that look alike: which of two words that a reader takes for the same differ in which letter."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

_MOST = 2  # letters; where more differ, a reader sees it


def letters_that_differ(actual: Sequence[str], expected: Sequence[str]) -> str:
    """«: chữ «Í» phải là «I»» where words differ in letters hard to tell apart, else nothing."""
    if len(actual) != len(expected):
        return ""
    pairs: list[tuple[str, str]] = []
    for word, other in zip(actual, expected, strict=True):
        if len(word) != len(other):
            return ""
        pairs += [(one, two) for one, two in zip(word, other, strict=True) if one != two]
    moved = [(word, other) for word, other in zip(actual, expected, strict=True) if word != other]
    if (
        len(pairs) == _MOST
        and len(moved) == 1
        and _plain(moved[0][0]) == _plain(moved[0][1])
        and not _is_same_but_for_case(*moved[0])
    ):
        return f": dấu trong «{moved[0][0]}» phải đặt như «{moved[0][1]}»"
    pairs = list(dict.fromkeys(pairs))
    if not 0 < len(pairs) <= _MOST or not all(_alike(*pair) for pair in pairs):
        return ""
    return ": " + ", ".join(f"{_named(one)} phải là {_named(two)}" for one, two in pairs)


def _is_same_but_for_case(one: str, other: str) -> bool:
    return one.casefold() == other.casefold()


def _alike(one: str, two: str) -> bool:
    return _plain(one) == _plain(two) or not (_is_common(one) and _is_common(two))


def _plain(letter: str) -> str:
    """A letter without its marks: «Ế» → «e»."""
    bare = "".join(each for each in unicodedata.normalize("NFD", letter) if not unicodedata.combining(each))
    return bare.casefold().replace("đ", "d")


def _is_common(letter: str) -> bool:
    """Whether a keyboard for Vietnamese has it."""
    return _plain(letter).isascii() and letter.isprintable()


def _named(letter: str) -> str:
    return f"«{letter}»" if _is_common(letter) else f"«{letter}» (U+{ord(letter):04X})"
