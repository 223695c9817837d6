"""Runs of printed signs → a paragraph: spaces single, NFC, stretches and notes where they stand in the new text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence

from plansite.intake.manuscript import Footnote, Paragraph, Stretch
from plansite.intake.numbers import printed_number
from plansite.values import frozen

_SPACE = re.compile(r"[ \t\n]+")
_PLAIN = {
    **dict.fromkeys(map(ord, "\u00a0\u1680\u202f\u205f\u3000"), " "),
    **dict.fromkeys(range(0x2000, 0x200B), " "),
    **dict.fromkeys(map(ord, "\r\x0b\x85\u2028\u2029"), "\n"),
    **dict.fromkeys(map(ord, "\u2010\u2011"), "-"),
    # neither printed nor told: where a word may be cut, where it may not, which way it runs
    **dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff\u200e\u200f\u202a\u202b\u202c\u202d\u202e")),
    **dict.fromkeys([*range(0x09), *range(0x0C, 0x0D), *range(0x0E, 0x20), *range(0x7F, 0x85), *range(0x86, 0xA0)]),
}


@frozen(kw_only=True)
class Piece:
    """Signs of one look, or none and a note that is set there (`at` of it is not yet known)."""

    text: str = ""
    bold: bool = False
    italic: bool = False
    note: Footnote | None = None


@frozen(kw_only=True)
class Composed:
    """The text of a paragraph with what holds for stretches of it."""

    text: str
    bolds: tuple[Stretch, ...]
    italics: tuple[Stretch, ...]
    footnotes: tuple[Footnote, ...]

    def paragraph(
        self,
        line: int,
        *,
        number: str | None = None,
        heading: int | None = None,
        centred: bool = False,
    ) -> Paragraph:
        """The paragraph at `line`; its number is the automatic one that is given, else what is typed in front."""
        return Paragraph(
            text=self.text,
            line=line,
            number=printed_number(self.text) if number is None else number,
            heading=heading,
            bolds=self.bolds,
            italics=self.italics,
            centred=centred,
            footnotes=self.footnotes,
        )


def composed(pieces: Iterable[Piece]) -> Composed:
    """The pieces one behind the other."""
    signs: list[str] = []
    looks: list[Piece] = []
    notes: list[tuple[int, Footnote]] = []
    for piece in pieces:
        if piece.note is not None:
            notes.append((len(signs), piece.note))
        written = piece.text.translate(_PLAIN)
        signs.extend(written)
        looks.extend([piece] * len(written))
    text, places = _single_spaced(*_composed_letters(signs))
    return Composed(
        text=text,
        bolds=_stretches(text, places, [look.bold for look in looks]),
        italics=_stretches(text, places, [look.italic for look in looks]),
        footnotes=tuple(Footnote(mark=note.mark, text=note.text, at=_place(places, at)) for at, note in notes),
    )


def _composed_letters(signs: list[str]) -> tuple[list[str], list[int]]:
    """Letters with the marks that follow them as one sign each (NFC), and from which sign each begins."""
    if unicodedata.is_normalized("NFC", "".join(signs)):
        return signs, list(range(len(signs)))
    groups: list[str] = []
    starts: list[int] = []
    for at, sign in enumerate(signs):
        if groups and unicodedata.combining(sign):
            groups[-1] += sign
        else:
            groups.append(sign)
            starts.append(at)
    letters: list[str] = []
    origins: list[int] = []
    for group, start in zip(groups, starts, strict=True):
        letter = unicodedata.normalize("NFC", group)
        letters.extend(letter)
        origins.extend([start] * len(letter))
    return letters, origins


def _single_spaced(signs: Sequence[str], origins: Sequence[int]) -> tuple[str, list[int]]:
    """The text with single spaces, none at its ends, and for each of its signs from which sign it came."""
    raw = "".join(signs)
    kept: list[str] = []
    places: list[int] = []
    at = 0
    for match in [*_SPACE.finditer(raw), None]:
        upto = match.start() if match else len(raw)
        kept.append(raw[at:upto])
        places.extend(origins[at:upto])
        if match and kept != [""] and match.end() < len(raw):
            kept.append(next(sign for sign in "\n\t " if sign in match[0]))
            places.append(origins[match.start()])
        at = match.end() if match else at
    return "".join(kept), places


def _stretches(text: str, places: Sequence[int], marked: Sequence[bool]) -> tuple[Stretch, ...]:
    """Where the text is marked; a space between marked words is too, one at the edge is not."""
    found: list[Stretch] = []
    if not any(marked):
        return ()
    for word in re.finditer(r"\S+", text):
        for start, end in _runs(word, lambda at: marked[places[at]]):
            if found and not text[found[-1][1] : start].strip():
                found[-1] = (found[-1][0], end)
            else:
                found.append((start, end))
    return tuple(found)


def _runs(word: re.Match[str], marked: Callable[[int], bool]) -> list[Stretch]:
    runs: list[Stretch] = []
    for at in range(*word.span()):
        if marked(at):
            if runs and runs[-1][1] == at:
                runs[-1] = (runs[-1][0], at + 1)
            else:
                runs.append((at, at + 1))
    return runs


def _place(places: Sequence[int], at: int) -> int:
    """Where in the new text that stands which stood before sign `at`."""
    return next((place for place, origin in enumerate(places) if origin >= at), len(places))
