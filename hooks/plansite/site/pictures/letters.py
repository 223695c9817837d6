"""How wide words are drawn in the font that the site ships.

The widths of its letters stand in `letter_widths.json`, by weight, then by width in thousandths of the type's size;
`python -m tests.support.letters` measures them anew, and a test holds that they are what the fonts say.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from plansite.values import frozen

EM = 1000
# Kerning gives a line less than a hundredth; the rest, and what stands free around words, is for a stand-in font.
_MARGIN = 1.02
_WIDTHS = {
    int(weight): {letter: int(width) for width, letters in widths.items() for letter in letters}
    for weight, widths in json.loads(Path(__file__).with_name("letter_widths.json").read_text("utf-8")).items()
}


@frozen
class Type:
    """How words are set, as the style sheet says: `size` in CSS pixels."""

    size: float
    weight: int

    def width(self, words: str) -> float:
        """How wide the words are, rather too wide than too narrow; a letter that the font lacks is a whole em."""
        widths = _WIDTHS[self.weight]
        return self.size * _MARGIN * sum(widths.get(letter, EM) for letter in words) / EM

    def pieces(self, word: str, room: float) -> Iterator[str]:
        """The word, cut wherever a piece would be wider than there is room."""
        piece = ""
        for letter in word:
            if piece and self.width(piece + letter) > room:
                yield piece
                piece = ""
            piece += letter
        yield piece
