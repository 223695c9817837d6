"""Keys of a card changed in the text of a section file, every other line kept as it was written."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import takewhile

from plansite.plan.source.blocks import CARD_CLOSE, CARD_OPEN, HEADING

# What a card's key is to become: a text, ids, keys below it, or None where it goes.
Value = str | Sequence[str] | Mapping[str, str] | None

_PLAIN = re.compile(r"[^\W\d_][\w ,.()/;-]*", re.UNICODE)
_KEY = re.compile(r"[^\s#-]")


def edited(text: str, heading: int, changes: Mapping[str, Value]) -> str:
    """The text of a file with keys changed in the card of the point whose heading is on line `heading` (from 1)."""
    newline = "\r\n" if "\r\n" in text else "\n"
    lines = text.replace("\r\n", "\n").split("\n")
    block = lines[heading : heading + _length(lines[heading:])]
    opening = next((n for n, line in enumerate(block) if CARD_OPEN.match(line)), None)
    if opening is None:
        words = _without_blank_end(block)
        rest = block[len(words) :]
        card = _changed([], changes)
        new = [*words, "", "```yaml", *card, "```", *(rest or [""])] if card else block
    else:
        closing = next((n for n in range(opening + 1, len(block)) if block[n].strip() in CARD_CLOSE), len(block))
        card = _changed(block[opening + 1 : closing], changes)
        new = (
            [*block[: opening + 1], *card, *block[closing:]]
            if any(line.strip() for line in card)
            else [*_without_blank_end(block[:opening]), *block[closing + 1 :]]
        )
    return newline.join([*lines[:heading], *new, *lines[heading + len(block) :]])


def _length(lines: Sequence[str]) -> int:
    """How many lines stand before the next heading."""
    inside = False
    for number, line in enumerate(lines):
        inside = line.strip() not in CARD_CLOSE if inside else bool(CARD_OPEN.match(line))
        if HEADING.match(line) and not (inside and line.startswith("# ")):
            return number
    return len(lines)


def _without_blank_end(lines: Sequence[str]) -> list[str]:
    end = len(list(takewhile(lambda line: not line.strip(), reversed(lines))))
    return list(lines[: len(lines) - end])


def _changed(card: list[str], changes: Mapping[str, Value]) -> list[str]:
    lines = list(card)
    for key, value in changes.items():
        start = next((n for n, line in enumerate(lines) if re.match(rf"{re.escape(key)}\s*:", line)), None)
        written = _written(key, value)
        if start is None:
            lines = [*_without_blank_end(lines), *written]
            continue
        following = (n for n in range(start + 1, len(lines)) if _KEY.match(lines[n]))
        lines[start : next(following, len(lines))] = written
    return lines


def _written(key: str, value: Value) -> list[str]:
    if value is None:
        return []
    if isinstance(value, str):
        return [f"{key}: {scalar(value)}"]
    if isinstance(value, Mapping):
        return [f"{key}:", *(f"  {name}: {scalar(text)}" for name, text in value.items())]
    return [f"{key}: [{', '.join(value)}]"]


def scalar(text: str) -> str:
    """A text as YAML reads it back, quoted where it must be."""
    if _PLAIN.fullmatch(text) and not text.endswith(" ") and text.casefold() != "null":
        return text
    return "'" + text.replace("'", "''") + "'"
