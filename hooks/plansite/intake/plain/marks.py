"""Marks of Markdown within a line → pieces: bold, italics, breaks, notes; all other marks leave their words."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from plansite.intake.manuscript import Footnote
from plansite.intake.pieces import Piece

_LINK = re.compile(r"(?<![!\\])\[([^\[\]]*)\]\((?:[^()\s]|\([^()\s]*\))*(?:\s+\"[^\"]*\")?\)")
_TOKEN = re.compile(
    r"""\\(?P<kept>[!-/:-@\[-`{-~])
    | (?P<tick>`{1,3})(?P<code>[^`]+)(?P=tick)
    | !\[(?P<picture>[^\[\]]*)\]\([^()]*\)
    | \[\^(?P<note>[^\[\]\s]+)\]
    | (?P<marks>\*{1,3}|(?<!\w)_{1,3}(?=\w)|(?<=\w)_{1,3}(?!\w))
    | <(?P<close>/?)(?P<tag>[A-Za-z][A-Za-z0-9]*)(?:\s[^<>]*)?/?>
    | (?P<sign>&(?:[A-Za-z]{2,31}|\#\d{1,7}|\#x[0-9A-Fa-f]{1,6});)
    | (?P<struck>~~)""",
    re.VERBOSE,
)
_CLOSING = re.compile(r"(?<=[^\s*])\*+|(?<=[^\s_])_+")
_BOLD = frozenset({"b", "strong", "th"})
_ITALIC = frozenset({"i", "em"})
_BREAKS = frozenset({"br", "p", "div", "li"})


@dataclass
class Marked:
    """The pieces of a text, and what was in it besides words: kinds of marks to be asked about."""

    pieces: list[Piece] = field(default_factory=list)
    met: set[str] = field(default_factory=set)


def marked(text: str, notes: Mapping[str, Footnote]) -> Marked:
    """The words of `text` with their looks. A mark that is not closed stays as it is."""
    text = _LINK.sub(r"\1", text)
    found = Marked()
    on = {"bold": False, "italic": False}
    closed = {match[0]: match.start() for match in _CLOSING.finditer(text)}

    def put(words: str) -> None:
        if words:
            found.pieces.append(Piece(text=words, bold=on["bold"], italic=on["italic"]))

    position = 0
    for token in _TOKEN.finditer(text):
        put(text[position : token.start()])
        position = token.end()
        if token["marks"]:
            put(_turned(token, on, closed))
        elif token["tag"]:
            _tag(token, on, put)
        elif token["picture"] is not None:
            found.met.add("picture")
        elif token["struck"]:
            found.met.add("struck")
        elif token["note"]:
            if token["note"] in notes:
                found.pieces.append(Piece(note=notes[token["note"]]))
            else:
                put(token[0])
        else:
            put(token["kept"] or token["code"] or html.unescape(token["sign"]))
    put(text[position:])
    return found


def _turned(token: re.Match[str], on: dict[str, bool], closed: Mapping[str, int]) -> str:
    """Turn bold or italics on or off; the mark itself as words where it opens nothing.

    `closed` tells where each mark that may close stands last.
    """
    mark, text = token["marks"], token.string
    before, behind = text[token.start() - 1 : token.start()], text[token.end() : token.end() + 1]
    if (before, behind) == ("(", ")"):  # «(*)» is a sign of its own
        return str(mark)
    names = {1: ("italic",), 2: ("bold",), 3: ("bold", "italic")}[len(mark)]
    if all(on[name] for name in names) and before.strip():
        on.update(dict.fromkeys(names, False))
        return ""
    last = max(closed.get(mark, 0), closed.get(mark[0] * 3, 0))
    if behind.strip() and not any(on[name] for name in names) and last >= token.end():
        on.update(dict.fromkeys(names, True))
        return ""
    return str(mark)


def _tag(token: re.Match[str], on: dict[str, bool], put: Callable[[str], None]) -> None:
    name = token["tag"].lower()
    if name in _BOLD:
        on["bold"] = not token["close"]
    elif name in _ITALIC:
        on["italic"] = not token["close"]
    elif name in _BREAKS:
        put("\n")
