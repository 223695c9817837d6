"""Keys of a card changed in the text of a section file, every other character kept as it was written.

The parser's marks say where a value stands; only that is replaced, so that nothing else is written anew.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import takewhile

import yaml

from plansite.plan.source import front_matter
from plansite.plan.source.fences import CARD_CLOSE, CARD_OPEN, HEADING

# What a card's key is to become: a text, ids, keys below it, or None where it goes.
Value = str | Sequence[str] | Mapping[str, str] | None

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+\Z")  # with its end


def edited(text: str, heading: int, changes: Mapping[str, Value]) -> str:
    """The text of a file with keys changed in the card of the point whose heading is on line `heading` (from 1).

    A card that is not written as lines «key: value» stays as it is.
    """
    newline = "\r\n" if "\r\n" in text else "\n"
    lines = _LINE.findall(text)
    block = lines[heading : heading + _length(lines[heading:])]
    opening = next((n for n, line in enumerate(block) if CARD_OPEN.match(line)), None)
    if opening is None:
        words = _without_blank_end(block)
        card = keys_changed("", changes, newline)
        new = [*words, newline, f"```yaml{newline}", card, f"```{newline}", *block[len(words) :]] if card else block
    else:
        closing = next((n for n in range(opening + 1, len(block)) if block[n].strip() in CARD_CLOSE), len(block))
        card = keys_changed("".join(block[opening + 1 : closing]), changes, newline)
        new = (
            [*block[: opening + 1], card, *block[closing:]]
            if card.strip()
            else [*_without_blank_end(block[:opening]), *block[closing + 1 :]]
        )
    return "".join([*lines[:heading], *new, *lines[heading + len(block) :]])


def front_changed(text: str, changes: Mapping[str, Value]) -> str:
    """The text of a file with keys changed in its front matter, which must be there and closed."""
    newline = "\r\n" if "\r\n" in text else "\n"
    lines = text.split("\n")
    end = front_matter.closing(lines)
    front = keys_changed("".join(f"{line}\n" for line in lines[1:end]), changes, newline)
    return "\n".join([lines[0], front + lines[end or 0], *lines[(end or 0) + 1 :]])


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


def keys_changed(card: str, changes: Mapping[str, Value], newline: str) -> str:
    """YAML of lines «key: value» with keys changed in it; what is written otherwise stays as it is."""
    try:
        root = yaml.compose(card, Loader=yaml.BaseLoader)
    except yaml.YAMLError:
        return card
    if root is not None and not (isinstance(root, yaml.MappingNode) and not root.flow_style):
        return card
    placed = {name.value: (name.start_mark.index, _end(card, value)) for name, value in root.value} if root else {}
    column = root.start_mark.column if root else 0
    between = newline + " " * column
    for key in sorted(placed.keys() & changes.keys(), key=lambda key: placed[key], reverse=True):  # none moves another
        start, end = placed[key]
        if changes[key] is None:  # its whole lines, and what is noted at their end
            rest = _LINE.match(card, end)
            card = card[: start - column] + card[rest.end() if rest else end :]
        else:
            card = card[:start] + between.join(_written(key, changes[key])) + card[end:]
    for key, value in changes.items():
        if key not in placed and value is not None:
            kept = len(card.rstrip())
            card = (card[:kept] + between if kept else "") + between.join(_written(key, value)) + card[kept:]
    return card if not card.strip() or card.endswith(("\n", "\r")) else card + newline


def _end(card: str, node: yaml.Node) -> int:
    """Behind the last character of a value; the parser's own mark of a block stands behind the comments below it."""
    if isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        last = node.value[-1]
        return _end(card, last[1] if isinstance(last, tuple) else last)
    start = node.start_mark.index
    return int(start + len(card[start : node.end_mark.index].rstrip()))


def _written(key: str, value: Value) -> list[str]:
    """The lines of a key, quoted where YAML would read something else than this text."""
    plain = value if isinstance(value, str) else dict(value) if isinstance(value, Mapping) else list(value or ())
    in_one_line = None if isinstance(plain, list) else False
    dumped = yaml.safe_dump({str(key): plain}, allow_unicode=True, width=float("inf"), default_flow_style=in_one_line)
    return str(dumped).splitlines()
