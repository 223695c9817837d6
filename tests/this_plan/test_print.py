"""This plan on paper: every word of it, in order, on sheets that say what they are of."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser
from pypdf import PdfReader

from plansite.site.site import Site
from tests.support.paper import (
    assert_ends_with,
    assert_every_sheet_says_what_it_is_of,
    assert_has_every_word,
    assert_in_order,
    printed,
)


@pytest.fixture(scope="module")
def whole(browser: Browser, address: str) -> PdfReader:
    return printed(browser, f"{address}toan-van/")


def test_the_whole_text_is_printed_in_order(whole: PdfReader, real: Site) -> None:
    assert_in_order(whole, real.linked)


def test_every_sheet_says_what_it_is_of(whole: PdfReader, real: Site) -> None:
    assert_every_sheet_says_what_it_is_of(whole, real.linked.plan.front.short)


def test_recipients_and_signature_stand_side_by_side_on_the_last_sheet(whole: PdfReader) -> None:
    assert_ends_with(whole, "NguyễnĐứcThanh", "IV.3")


@pytest.mark.parametrize("path", ["muc/III.4/", "co-quan/ban-to-chuc-tinh-uy/", "nhiem-vu/"])
def test_a_page_has_every_word_of_its_points(browser: Browser, address: str, real: Site, path: str) -> None:
    assert_has_every_word(browser, address, path, real.linked, "III.4")
