"""Fonts that stand in are as high as the font whose place they keep."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

ROOT = Path(__file__).parents[2]
SHEET = (ROOT / "browser/style/fonts.css").read_text(encoding="utf-8")
FILES = {"Source Serif 4": "source-serif-4-latin.woff2", "Be Vietnam Pro": "be-vietnam-pro-latin-400.woff2"}
STANDING_IN = re.findall(r'font-family: "([^"]+?) in ([^"]+)";(.*?)\}', SHEET, re.DOTALL)


def test_both_fonts_have_some_that_stand_in() -> None:
    assert {font for font, _, _ in STANDING_IN} == FILES.keys()


def test_each_that_stands_in_has_spaces_of_their_own_width() -> None:
    faces: dict[tuple[str, ...], list[bool]] = {}
    for font, other, said in STANDING_IN:
        style = tuple(re.findall(r"font-(?:style|weight): (\w+)", said))
        faces.setdefault((font, other, *style), []).append("unicode-range: U+0020;" in said)
    assert set(map(tuple, faces.values())) == {(False, True)}  # the later one is asked first
    assert {style for _, _, *styles in faces for style in styles} == {"italic", "400", "600", "700"}


@pytest.mark.parametrize(
    ("font", "said"), [(font, said) for font, _, said in STANDING_IN], ids=[other for _, other, _ in STANDING_IN]
)
def test_a_font_that_stands_in_is_as_high_as_the_font(font: str, said: str) -> None:
    percent = {name: float(value) for name, value in re.findall(r"([a-z-]+): ([\d.]+)%", said)}
    with TTFont(ROOT / "docs/assets/fonts" / FILES[font]) as opened:
        em, lines = opened["head"].unitsPerEm, opened["hhea"]
    for name, of_font in (("ascent", lines.ascent), ("descent", -lines.descent), ("line-gap", lines.lineGap)):
        taken = percent[f"{name}-override"] * percent["size-adjust"] / 100
        assert taken == pytest.approx(of_font / em * 100, abs=0.02), name
