"""Signs of fonts that hold pictures (Symbol, Wingdings) → the sign of Unicode that looks the same.

The codes are those of the tables that Unicode publishes for these fonts (unicode.org/Public/MAPPINGS/VENDORS/ADOBE
/symbol.txt) and of its proposal for Wingdings (unicode.org/L2/L2011/11344-wingding.pdf); Word moves them to U+F000.
"""

from __future__ import annotations

import re

UNKNOWN = "□"
_PRIVATE = range(0xF000, 0xF100)
_PRIVATE_SIGN = re.compile("[\uf000-\uf0ff]")

_SYMBOL = {
    **dict(zip(range(0x61, 0x7B), "αβχδεφγηιϕκλμνοπθρστυϖωξψζ", strict=True)),
    **dict(zip(range(0x41, 0x5B), "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ", strict=True)),
    0x2D: "−", 0xA2: "′", 0xA3: "≤", 0xA5: "∞", 0xAA: "♠", 0xAB: "↔", 0xAC: "←", 0xAD: "↑", 0xAE: "→", 0xAF: "↓",
    0xB0: "°", 0xB1: "±", 0xB2: "″", 0xB3: "≥", 0xB4: "×", 0xB5: "∝", 0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBA: "≡",
    0xBB: "≈", 0xBC: "…", 0xC5: "⊕", 0xC6: "∅", 0xCE: "∈", 0xD0: "∠", 0xD6: "√", 0xD7: "⋅", 0xDB: "⇔", 0xDC: "⇐",
    0xDE: "⇒", 0xE5: "∑", 0xF2: "∫",
}  # fmt: skip
_WINGDINGS = {
    0x21: "✏", 0x22: "✂", 0x28: "☎", 0x2A: "✉", 0x46: "☞", 0x6C: "●", 0x6D: "❍", 0x6E: "■", 0x6F: "□", 0x70: "□",
    0x71: "❑", 0x72: "❒", 0x73: "⬧", 0x74: "⧫", 0x75: "◆", 0x76: "❖", 0x77: "⬥", 0x78: "☒", 0x9E: "·", 0x9F: "•",
    0xA0: "▪", 0xA1: "○", 0xA7: "▪", 0xA8: "◻", 0xAB: "★", 0xD8: "➢", 0xDC: "➲", 0xDF: "←", 0xE0: "→", 0xE1: "↑",
    0xE2: "↓", 0xE8: "➔", 0xF0: "⇨", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
}  # fmt: skip
_FONTS = {"symbol": _SYMBOL, "wingdings": _WINGDINGS}
_BULLETS = {"o": "○"}  # how Word writes its second bullet, in Courier New


def symbol(code: int, font: str) -> str:
    """The sign that looks like the one at `code`, with or without U+F000, of a font; UNKNOWN where none is known."""
    table = _FONTS.get(font.strip().lower())
    place = code - _PRIVATE.start if code in _PRIVATE else code
    if table is None:
        if code not in _PRIVATE:
            return chr(code)
        table = _SYMBOL | {0xA7: "▪", 0xD8: "➢", 0xFC: "✓"}  # the font is not told: what Word uses for bullets
    if place in table:
        return table[place]
    return chr(place) if table is not _WINGDINGS and 0x20 <= place < 0x7F else UNKNOWN


def in_unicode(text: str, font: str) -> str:
    """The text of a run: signs that mean something in their font alone, and one that stands alone in such a font."""
    alone = len(text) == 1 and font.strip().lower() in _FONTS
    if not alone and not _PRIVATE_SIGN.search(text):
        return text
    return "".join(symbol(ord(sign), font) if alone or ord(sign) in _PRIVATE else sign for sign in text)


def printed_symbols(text: str, font: str) -> str:
    """The signs of a bullet as printed."""
    shown = "".join(in_unicode(sign, font) for sign in text.strip())
    return _BULLETS.get(shown, shown)
