"""The site on paper: pages printed by a real browser and read back."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser
from pypdf import PdfReader

from plansite.site.exports.browser.running_head import quoted
from plansite.site.site import Site
from tests.support.building import SITE_URL
from tests.support.paper import body_text, printed, squeezed, words

# The small plan fills one sheet; before its end stands here a length that takes several.
LONGER = """() => document.querySelector('article h2').before(
  ...Array.from({length: 80}, (_, at) => Object.assign(document.createElement('p'), {textContent: `Đoạn ${at}.`})))"""


@pytest.fixture(scope="module")
def whole(browser: Browser, address: str) -> PdfReader:
    return printed(browser, f"{address}toan-van/", LONGER)


def test_the_whole_text_is_printed_in_order(whole: PdfReader, small: Site) -> None:
    text = body_text(whole.pages)
    position = text.find("Đoạn79.")
    assert position > 0
    for point in small.linked.plan.points:
        for paragraph in point.paragraphs:
            found = text.find(squeezed(paragraph.words), position)
            assert found >= 0, point.id
            position = found
    assert all(point.id in text for point in small.linked.plan.points)


def test_every_sheet_says_what_it_is_of(whole: PdfReader, small: Site) -> None:
    name = squeezed(small.linked.plan.front.short)
    assert len(whole.pages) > 2
    for number, sheet in enumerate(whole.pages, 1):
        margins = words(sheet, margins=True)
        assert squeezed(f"{SITE_URL}di/I.1/") in squeezed(sheet.extract_text())
        assert (name in margins) == (number > 1)
        assert f"{number}/{len(whole.pages)}" in margins


def test_recipients_and_signature_stand_side_by_side_on_the_last_sheet(whole: PdfReader) -> None:
    last = whole.pages[-1]
    lines = last.extract_text(extraction_mode="layout").splitlines()
    beside = next(line for line in lines if "Nơi nhận" in line)
    assert re.search(r"Nơi nhận:\s{5,}T/M", beside), beside
    text = words(last, margins=False)
    assert "LêThịMẫu" in text
    assert "II.2.2" in text, "the end stands alone on its sheet"


@pytest.mark.parametrize("path", ["muc/II.1/", "co-quan/phong-van-hoa-huyen/", "nhiem-vu/"])
def test_a_page_has_every_word_of_its_points(browser: Browser, address: str, small: Site, path: str) -> None:
    sheets = printed(browser, address + path).pages
    text = "".join(words(sheet, margins=False) for sheet in sheets)
    for point in small.linked.points_of("II.1"):
        assert point.id in text
        assert squeezed(" ".join(point.words.split()[-8:])) in text, point.id
    assert all(squeezed(small.linked.plan.front.short) in words(sheet, margins=True) for sheet in sheets)
    sideways = [float(sheet.mediabox.width) > float(sheet.mediabox.height) for sheet in sheets]
    assert sideways == [path == "nhiem-vu/"] * len(sheets)
    if path != "nhiem-vu/":
        id = path.strip("/").rpartition("/")[2]
        assert squeezed(f"{SITE_URL}di/{id}/") in text


def test_what_is_folded_is_open_and_nothing_is_wider_than_a_sheet(browser: Browser, address: str) -> None:
    tab = browser.new_page(viewport={"width": 670, "height": 900})
    tab.goto(f"{address}nhiem-vu/")
    fold = "document.querySelector('article').insertAdjacentHTML('beforeend', '<details><summary>x</summary><p id=in>y</p></details>')"  # noqa: E501
    tab.evaluate(fold)
    tab.emulate_media(media="print")
    tab.wait_for_function("document.getElementById('in').checkVisibility({contentVisibilityAuto: true})")
    assert tab.evaluate("document.getElementById('in').getBoundingClientRect().height") > 0
    assert tab.evaluate("document.documentElement.scrollWidth") <= 670
    tab.close()


def test_no_name_ends_its_string_in_the_stylesheet() -> None:
    assert quoted('a"}\\b\n<c') == '"a\\000022\\00007d\\00005cb \\00003cc"'
