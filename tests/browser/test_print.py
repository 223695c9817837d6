"""The site on paper: pages printed by a real browser and read back."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser
from pypdf import PdfReader

from plansite.site.exports.browser.running_head import quoted
from plansite.site.site import Site
from tests.support.paper import (
    assert_ends_with,
    assert_every_sheet_says_what_it_is_of,
    assert_has_every_word,
    assert_in_order,
    printed,
    words,
)

# The small plan fills one sheet; before its end stands here a length that takes several.
LONGER = """() => document.querySelector('article h2').before(
  ...Array.from({length: 80}, (_, at) => Object.assign(document.createElement('p'), {textContent: `Đoạn ${at}.`})))"""


@pytest.fixture(scope="module")
def whole(browser: Browser, address: str) -> PdfReader:
    return printed(browser, f"{address}toan-van/", LONGER)


def test_the_whole_text_is_printed_in_order(whole: PdfReader, small: Site) -> None:
    assert_in_order(whole, small.linked, after="Đoạn79.")


def test_every_sheet_says_what_it_is_of(whole: PdfReader, small: Site) -> None:
    assert_every_sheet_says_what_it_is_of(whole, small.linked.plan.front.short)


def test_recipients_and_signature_stand_side_by_side_on_the_last_sheet(whole: PdfReader) -> None:
    assert_ends_with(whole, "LêThịMẫu", "II.2.2")


@pytest.mark.parametrize("path", ["muc/II.1/", "co-quan/phong-van-hoa-huyen/", "nhiem-vu/"])
def test_a_page_has_every_word_of_its_points(browser: Browser, address: str, small: Site, path: str) -> None:
    assert_has_every_word(browser, address, path, small.linked, "II.1")


def test_what_is_folded_is_open_and_nothing_is_wider_than_a_sheet(browser: Browser, address: str) -> None:
    tab = browser.new_page(viewport={"width": 670, "height": 900})
    tab.goto(f"{address}nhiem-vu/")
    fold = "document.querySelector('article').insertAdjacentHTML('beforeend', '<details><summary>x</summary><p id=in>y</p></details>')"  # noqa: E501
    tab.evaluate(fold)
    tab.emulate_media(media="print")
    tab.wait_for_function("() => document.getElementById('in').checkVisibility({contentVisibilityAuto: true})")
    assert tab.evaluate("document.getElementById('in').getBoundingClientRect().height") > 0
    assert tab.evaluate("document.documentElement.scrollWidth") <= 670
    tab.close()


def test_no_name_ends_its_string_in_the_stylesheet() -> None:
    assert quoted('a"}\\b\n<c') == '"a\\000022\\00007d\\00005cb \\00003cc"'


@pytest.mark.parametrize("rows", range(8, 14))
def test_a_group_of_tasks_begins_where_there_is_room_and_its_title_stays_with_a_row(
    browser: Browser, address: str, rows: int
) -> None:
    longer = f"""() => {{
      const first = document.querySelector('details.nhom tbody');
      first.append(...Array.from({{length: {rows}}}, () => first.rows[0].cloneNode(true)));
    }}"""
    sheets = [words(page, margins=False) for page in printed(browser, f"{address}nhiem-vu/", longer).pages]
    assert "1.PhòngVănhóahuyện" in sheets[0]
    (whole,) = (sheet for sheet in sheets if "2.Cácđoànthểhuyện" in sheet)
    assert "II.2.1" in whole
