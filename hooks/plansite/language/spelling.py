"""Words as two offices may write them: letter case, dashes, where a tone stands."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from plansite.language.phrasing import folded

_TONE_IN_FRONT = re.compile("(o)([àáảãạ])|(o)([èéẻẽẹ])|(u)([ỳýỷỹỵ])")  # «hoà», which is «hòa» too
_TONES = str.maketrans("àáảãạèéẻẽẹỳýỷỹỵ", "aaaaaeeeeeyyyyy")
_SIGNS = re.compile(r"[^\w\s/-]")
_MARKS = "\u0300\u0301\u0309\u0303\u0323"


@lru_cache(maxsize=4096)
def alike(words: str) -> str:
    """Words without what two offices write in two ways."""
    return _TONE_IN_FRONT.sub(_tone_moved, folded(unicodedata.normalize("NFC", words)))


def ends_of(name: str, words: str) -> Iterator[int]:
    """Where a name ends in words, each time it stands there whole; of both, as `alike` has them."""
    end = 0
    while name and (start := words.find(name, end)) >= 0:
        end = start + len(name)
        if not (_within_word(words, start) or _within_word(words, end)):
            yield end


def _within_word(words: str, at: int) -> bool:
    return words[at - 1 : at].isalnum() and words[at : at + 1].isalnum()


def has_in_order(words: str, name: str) -> bool:
    """Whether words have those of a name in their order: «hợp nhất Ban A và Ban B» has «Ban A và B»."""
    left = iter(_SIGNS.sub(" ", alike(words)).split())
    return all(word in left for word in _SIGNS.sub(" ", alike(name)).split())


def _tone_moved(match: re.Match[str]) -> str:
    first, second = (part for part in match.groups() if part)
    mark = next(sign for sign in unicodedata.normalize("NFD", second) if sign in _MARKS)
    return unicodedata.normalize("NFC", first + mark) + second.translate(_TONES)
