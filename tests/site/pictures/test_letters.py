"""How wide words are drawn: as the site's fonts say, and never wider than their box."""

from __future__ import annotations

from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from plansite.site.pictures.boxes import Box, Drawing, Group, svg
from plansite.site.pictures.letters import Type
from tests.support.letters import KNOWN, measured

SVG = "{http://www.w3.org/2000/svg}"
SET = {"ten": Type(13, 600), "them": Type(11, 400)}
VIETNAMESE = "aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵ"
WORDS = st.text("".join((VIETNAMESE, VIETNAMESE.upper(), "0123456789-/.,;:()«»…  ")), max_size=200)


def texts(words: str, more: str, width: int) -> list[tuple[Element, Element]]:
    """Each line of words with its box."""
    drawing = Drawing("Tên", "Tả", Group((Box("x", words, more, "#"),)), (), "dẫn")
    (link,) = ElementTree.fromstring(svg(drawing, "x", width, 1)).iter(f"{SVG}a")
    (box,) = link.iter(f"{SVG}rect")
    return [(text, box) for text in link.iter(f"{SVG}text")]


def test_the_widths_are_those_of_the_fonts() -> None:
    assert KNOWN.read_text(encoding="utf-8") == measured(), "run: python -m tests.support.letters"


@pytest.mark.parametrize("weight", [400, 600])
def test_every_letter_of_vietnamese_has_its_width(weight: int) -> None:
    whole = Type(100, weight).width("\N{CJK UNIFIED IDEOGRAPH-4E00}")  # which no such font has
    assert all(0 < Type(100, weight).width(letter) < whole for letter in VIETNAMESE + VIETNAMESE.upper())


def test_a_letter_is_as_wide_as_its_weight_and_size_make_it() -> None:
    assert Type(13, 400).width("Kế hoạch") < Type(13, 600).width("Kế hoạch") < Type(14, 600).width("Kế hoạch")
    assert Type(13, 400).width("iiii") < Type(13, 400).width("mm")


@example("W" * 200, "W" * 300, 288)
@given(WORDS, WORDS, st.sampled_from([288, 650]))
def test_words_stay_in_their_box_and_none_is_lost_but_at_the_end(words: str, more: str, width: int) -> None:
    for text, box in texts(words, more, width):
        end = float(text.attrib["x"]) + SET[text.attrib["class"]].width(text.text or "")
        assert end <= float(box.attrib["x"]) + float(box.attrib["width"])
    for style, said in (("ten", words), ("them", more)):
        lines = [text.text or "" for text, _ in texts(words, more, width) if text.attrib["class"] == style]
        shown, whole = ("".join("".join(each).split()) for each in (lines, said))
        assert shown == whole or whole.startswith(shown.removesuffix("…"))


def test_a_word_longer_than_a_line_goes_on_in_the_next() -> None:
    lines = [text.text or "" for text, _ in texts("W" * 30, "", 288)]
    assert len(lines) == 2
    assert "".join(lines) == "W" * 30
