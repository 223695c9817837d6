"""This plan on paper: every word of it, in order, on sheets that say what they are of."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser
from pypdf import PdfReader

from plansite.site.site import Site
from tests.support.building import SITE_URL
from tests.support.paper import body_text, printed, squeezed, words


@pytest.fixture(scope="module")
def whole(browser: Browser, address: str) -> PdfReader:
    return printed(browser, f"{address}toan-van/")


def test_the_whole_text_is_printed_in_order(whole: PdfReader, real: Site) -> None:
    text = body_text(whole.pages)
    position = 0
    for point in real.linked.plan.points:
        for paragraph in point.paragraphs:
            found = text.find(squeezed(paragraph.words), position)
            assert found >= 0, point.id
            position = found
    assert all(point.id in text for point in real.linked.plan.points)


def test_every_sheet_says_what_it_is_of(whole: PdfReader, real: Site) -> None:
    name = squeezed(real.linked.plan.front.short)
    for number, sheet in enumerate(whole.pages, 1):
        text = squeezed(sheet.extract_text())
        margins = words(sheet, margins=True)
        assert (name in margins) == (number > 1)
        assert f"{number}/{len(whole.pages)}" in margins
        assert squeezed(f"{SITE_URL}di/I.1/") in text


def test_recipients_and_signature_stand_side_by_side_on_the_last_sheet(whole: PdfReader) -> None:
    last = whole.pages[-1]
    lines = last.extract_text(extraction_mode="layout").splitlines()
    beside = next(line for line in lines if "Nơi nhận" in line)
    assert re.search(r"Nơi nhận:\s{5,}T/M", beside), beside
    text = words(last, margins=False)
    assert "NguyễnĐứcThanh" in text
    assert "IV.3" in text, "the end stands alone on its sheet"


@pytest.mark.parametrize("path", ["muc/III.4/", "co-quan/ban-to-chuc-tinh-uy/", "nhiem-vu/"])
def test_a_page_has_every_word_of_its_points(browser: Browser, address: str, real: Site, path: str) -> None:
    sheets = printed(browser, address + path).pages
    text = "".join(words(sheet, margins=False) for sheet in sheets)
    for point in real.linked.points_of("III.4"):
        assert point.id in text
        assert squeezed(" ".join(point.words.split()[-8:])) in text, point.id
    assert all(squeezed(real.linked.plan.front.short) in words(sheet, margins=True) for sheet in sheets)
    sideways = [float(sheet.mediabox.width) > float(sheet.mediabox.height) for sheet in sheets]
    assert sideways == [path == "nhiem-vu/"] * len(sheets)
    if path != "nhiem-vu/":
        id = path.strip("/").rpartition("/")[2]
        assert squeezed(f"{SITE_URL}di/{id}/") in text
