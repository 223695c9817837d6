"""The widths that the drawings reckon with, beside those at which a browser draws the same words."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from plansite.site.pictures.letters import Type
from tests.support.screens import PHONE

DRAWN = """() => [...document.querySelectorAll('.so-do .ten, .so-do .them, .truc-thoi-gian :is(.ngay, a text)')]
  .filter(each => each.checkVisibility()).map(each => {
    const { fontSize, fontWeight } = getComputedStyle(each)
    return [each.textContent, parseFloat(fontSize), +fontWeight, each.getComputedTextLength()]
  })"""
SET = {"van-ban/": {(13, 600), (11, 400)}, "": {(13, 600), (11, 400)}, "thoi-han/": {(12.5, 600)}}


@pytest.mark.parametrize("path", SET)
def test_words_are_hardly_narrower_than_they_are_reckoned(browser: Browser, address: str, path: str) -> None:
    page = browser.new_context(viewport=PHONE).new_page()
    page.goto(address + path, wait_until="load")
    page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true })")
    drawn = page.evaluate(DRAWN)
    assert {(size, weight) for _, size, weight, _ in drawn} == SET[path]  # what boxes.py and timeline.py say
    for words, size, weight, width in drawn:
        assert width <= Type(size, weight).width(words) <= 1.04 * width, words
    page.context.close()
