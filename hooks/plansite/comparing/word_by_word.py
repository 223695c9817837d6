"""Old words beside new ones, word by word, with what stands around them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Literal

from plansite.values import frozen

PARAGRAPH = "¶"
_AROUND = 6  # words that stay, shown before and after those that changed
_COMPARABLE = 4_000_000  # pairs of words; comparing more would take longer than anybody waits
_LONGEST = 120  # words of one stretch
_NEAR, _TOLD = 2, 16  # words around what differs, and words at most, in a message


@frozen
class Stretch:
    """Words one after another that are the same, gone or new."""

    kind: Literal["same", "gone", "new"]
    words: str


def stretches(before: str, after: str) -> tuple[Stretch, ...]:
    """What became of the words; of those that stay only what stands around the others, «…» for the rest."""
    return tuple(_stretches(_words(before), _words(after)))


def differing(before: str, after: str) -> tuple[str, str]:
    """Both texts in a message: what differs, with a few words around it."""
    old, new = _words(before), _words(after)
    start = _shared(old, new)
    end = _shared(old[start:][::-1], new[start:][::-1])
    near, behind = max(0, start - _NEAR), max(0, end - _NEAR)
    shown = (_shortened(each[near : len(each) - behind], _TOLD) for each in (old, new))
    one, other = (words or "không có gì" for words in shown)
    return one, other


def _words(text: str) -> list[str]:
    return text.replace("\n", f" {PARAGRAPH} ").split()


def _stretches(old: list[str], new: list[str]) -> Iterator[Stretch]:
    start = _shared(old, new)
    end = _shared(old[start:][::-1], new[start:][::-1])
    old_end, new_end = len(old) - end, len(new) - end
    if start:
        yield Stretch("same", " ".join((["…"] if start > _AROUND else []) + old[max(0, start - _AROUND) : start]))
    inner_old, inner_new = old[start:old_end], new[start:new_end]
    if len(inner_old) * len(inner_new) > _COMPARABLE:
        yield Stretch("gone", _shortened(inner_old))
        yield Stretch("new", _shortened(inner_new))
    else:
        for tag, old_from, old_to, new_from, new_to in SequenceMatcher(
            None, inner_old, inner_new, autojunk=False
        ).get_opcodes():
            if tag == "equal":
                yield Stretch("same", " ".join(_between(inner_old[old_from:old_to])))
                continue
            if old_to > old_from:
                yield Stretch("gone", _shortened(inner_old[old_from:old_to]))
            if new_to > new_from:
                yield Stretch("new", _shortened(inner_new[new_from:new_to]))
    if end:
        yield Stretch("same", " ".join(old[old_end : old_end + _AROUND] + (["…"] if end > _AROUND else [])))


def _shared(one: Sequence[str], other: Sequence[str]) -> int:
    """How many words both begin with."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (own, its) in pairs if own != its), min(len(one), len(other)))


def _between(words: list[str]) -> list[str]:
    return words if len(words) <= 2 * _AROUND + 1 else [*words[:_AROUND], "…", *words[-_AROUND:]]


def _shortened(words: list[str], longest: int = _LONGEST) -> str:
    return " ".join(words if len(words) <= longest else [*words[: longest // 2], "…", *words[-longest // 2 :]])
