"""A preview as a PNG, in the colours of the plan and the fonts of the site; nothing of the machine is in it."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterator, Sequence
from functools import cache
from io import BytesIO
from itertools import groupby
from pathlib import Path

from PIL import Image, ImageChops, ImageDraw, ImageFont

from plansite.site.exports.previews.preview import Preview
from plansite.site.writing.sharing import PICTURE_SIZE
from plansite.values import frozen

_WIDTH = PICTURE_SIZE[0]
_MARGIN, _TOP, _FOOT = 72, 64, 560
# Those of browser/style/palette.css.
_PAPER, _RULE = (0xFD, 0xFC, 0xF9), (0xDD, 0xD6, 0xCA)
_ACCENT, _INK, _QUIET = (0x8F, 0x1D, 0x1A), (0x21, 0x1D, 0x1A), (0x5F, 0x58, 0x51)
_STEPS = 2  # of each ink, from paper to full; a third would make a file an eighth larger
_SERIF, _SANS = ("source-serif-4", ""), ("be-vietnam-pro", "-600")
_SUBSETS = ("latin", "vietnamese")
_BOLD, _PLAIN = 650, 400
# The subset that the site takes these letters from; browser/style/fonts.css.
_VIETNAMESE = re.compile(
    "[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u0300\u0301\u0303\u0304\u0308\u0309"
    "\u0323\u0329\u1ea0-\u1ef9\u20ab]"
)
_SIZES = (76, 68, 60, 52, 46)  # of a name: the largest in which it stands on so many lines
_MOST_LINES = 3


@frozen
class _Face:
    """A font of the site in a size: its two subsets as one."""

    latin: ImageFont.FreeTypeFont
    vietnamese: ImageFont.FreeTypeFont

    def runs(self, text: str) -> Iterator[tuple[str, ImageFont.FreeTypeFont]]:
        for foreign, letters in groupby(text, lambda letter: bool(_VIETNAMESE.match(letter))):
            yield "".join(letters), self.vietnamese if foreign else self.latin

    def length(self, text: str) -> float:
        return sum(_length(self, word) for word in text.split(" ")) + text.count(" ") * _length(self, " ")

    def write(self, draw: ImageDraw.ImageDraw, at: tuple[float, float], text: str) -> None:
        left, base = at
        for run, font in self.runs(text):
            draw.text((left, base), run, fill=255, font=font, anchor="ls")
            left += font.getlength(run)

    def lines(self, text: str, width: float, most: int) -> tuple[list[str], bool]:
        """The text in at most so many lines, and whether all of it stands there; else it ends in «…»."""
        lines: list[str] = []
        for word in text.split():
            if lines and self.length(longer := f"{lines[-1]} {word}") <= width:
                lines[-1] = longer
            elif len(lines) < most:
                lines.append(word)
            else:
                return [*lines[:-1], self._cut(f"{lines[-1]} {word}", width)], False
        whole = all(self.length(line) <= width for line in lines)
        return [line if self.length(line) <= width else self._cut(line, width) for line in lines], whole

    def line(self, text: str, width: float) -> str:
        """The text in one line, or as much of it as stands there."""
        return "".join(self.lines(text, width, 1)[0])

    def _cut(self, text: str, width: float) -> str:
        first = text.partition(" ")[0]
        ends = [*range(len(first)), *(at for at, letter in enumerate(text) if letter == " "), len(text)]
        fit = bisect(ends, width, key=lambda end: self.length(f"{text[:end]}…"))
        return f"{text[: ends[max(fit - 1, 0)]].rstrip(' ,;:.–-')}…"


def drawn(preview: Preview, fonts: Path) -> bytes:
    """The picture as a file."""
    accent, ink, quiet = (Image.new("L", PICTURE_SIZE, 0) for _ in range(3))
    width = _WIDTH - 2 * _MARGIN
    pen = ImageDraw.Draw(accent)
    pen.rectangle((0, 0, _WIDTH, 15), fill=255)
    small = _face(fonts, _SANS, 30)
    base = _TOP + 56
    small.write(pen, (_MARGIN, base), small.line(preview.kind, width))
    pen = ImageDraw.Draw(ink)
    size, lines = _name(fonts, preview.name, width)
    base += 14
    for line in lines:
        base += round(size * 1.15)
        _face(fonts, _SERIF, size, _BOLD).write(pen, (_MARGIN, base), line)
    pen = ImageDraw.Draw(quiet)
    body = _face(fonts, _SERIF, 36, _PLAIN)
    base += 26
    left = min(_MOST_LINES, (_FOOT - 34 - base) // 50)
    for line in body.lines(preview.words, width, left)[0] if left > 0 else ():
        base += 50
        body.write(pen, (_MARGIN, base), line)
    foot = _face(fonts, _SANS, 26)
    room = width - foot.length(preview.host) - 40
    if preview.name != preview.plan and room > 0:
        foot.write(pen, (_MARGIN, _FOOT + 40), foot.line(preview.plan, room))
        foot.write(pen, (_WIDTH - _MARGIN - foot.length(preview.host), _FOOT + 40), preview.host)
    else:
        foot.write(pen, (_MARGIN, _FOOT + 40), foot.line(preview.host, width))
    return _png(((accent, _ACCENT), (ink, _INK), (quiet, _QUIET)))


def _name(fonts: Path, name: str, width: float) -> tuple[int, list[str]]:
    for size in _SIZES:
        lines, whole = _face(fonts, _SERIF, size, _BOLD).lines(name, width, _MOST_LINES)
        if whole:
            break
    return size, lines


def _png(inks: Sequence[tuple[Image.Image, tuple[int, int, int]]]) -> bytes:
    """The inks on paper, each in a few steps, as an image with a palette."""
    palette = [*_PAPER]
    whole = Image.new("L", PICTURE_SIZE, 0)
    for number, (layer, colour) in enumerate(inks):
        first = number * _STEPS
        steps = layer.point([first + step if (step := round(each / 255 * _STEPS)) else 0 for each in range(256)])
        whole = ImageChops.lighter(whole, steps)
        for step in range(1, _STEPS + 1):
            palette += (round(one + (two - one) * step / _STEPS) for one, two in zip(_PAPER, colour, strict=True))
    ImageDraw.Draw(whole).line((_MARGIN, _FOOT, _WIDTH - _MARGIN, _FOOT), fill=len(palette) // 3, width=2)
    whole.putpalette([*palette, *_RULE])
    written = BytesIO()
    whole.save(written, "PNG", bits=4)
    return written.getvalue()


@cache
def _length(face: _Face, word: str) -> float:
    return sum(font.getlength(run) for run, font in face.runs(word))


@cache
def _face(fonts: Path, family: tuple[str, str], size: int, weight: int = 0) -> _Face:
    return _Face(*(_font(fonts / f"{family[0]}-{subset}{family[1]}.woff2", size, weight) for subset in _SUBSETS))


def _font(file: Path, size: int, weight: int) -> ImageFont.FreeTypeFont:
    font = ImageFont.truetype(file, size, layout_engine=ImageFont.Layout.BASIC)
    if weight:
        font.set_variation_by_axes([weight])
    return font
