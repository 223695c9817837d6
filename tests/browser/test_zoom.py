"""At 400 % a screen of 1280 by 1024 is one of 320 by 256: nothing is cut off, kept back or in the way."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from tests.support.kinds import GUIDES, OF_THE_PLAN
from tests.support.screens import looking
from tests.support.searching import Box

ZOOMED: ViewportSize = {"width": 320, "height": 256}
KINDS = {name: path for name, path in (OF_THE_PLAN | GUIDES).items() if name not in ("missing", "permanent address")}
# What stays where it is while the page is scrolled takes its height from the words.
KEPT = """() => {
  scrollTo(0, document.documentElement.scrollHeight / 2);
  return [...document.querySelectorAll('body *')]
    .filter(each => ['fixed', 'sticky'].includes(getComputedStyle(each).position))
    .filter(each => each.checkVisibility({checkOpacity: true, checkVisibilityCSS: true}))
    .filter(each => !each.closest('a, button, .md-search'))
    .map(each => [each, each.getBoundingClientRect()])
    .filter(([, { bottom, height, top }]) => height > 2 && bottom > 0 && top < innerHeight)
    .filter(([, { left, right }]) => right > 0 && left < innerWidth)
    .map(([each]) => each.outerHTML.slice(0, 90));
}"""
CUT = """() => [...document.querySelectorAll('article *')]
  .filter(each => each.checkVisibility({checkOpacity: true, checkVisibilityCSS: true}) && each.innerText?.trim())
  .filter(each => each.clientWidth > 2 && each.clientHeight > 2)
  .filter(each => {
    const { overflowX, overflowY } = getComputedStyle(each), words = document.createRange();
    const own = [...each.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
    if (!own.length) return false;
    words.setStartBefore(own[0]);
    words.setEndAfter(own[own.length - 1]);
    const [within, box] = [words.getBoundingClientRect(), each.getBoundingClientRect()];
    return (['hidden', 'clip'].includes(overflowX) && within.right > box.right + 1) ||
      (['hidden', 'clip'].includes(overflowY) && within.bottom > box.bottom + 1);
  })
  .map(each => each.outerHTML.slice(0, 90))"""


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A screen at 400 %."""
    with looking(browser, viewport=ZOOMED, device_scale_factor=4) as tab:
        yield tab


@pytest.mark.parametrize("kind", KINDS)
def test_words_are_whole_and_have_the_screen(page: Page, address: str, kind: str) -> None:
    page.goto(address + KINDS[kind], wait_until="load")
    page.evaluate("document.querySelectorAll('article details:not(.chia-se)').forEach(each => (each.open = true))")
    assert page.evaluate("document.documentElement.scrollWidth") <= ZOOMED["width"]
    assert page.evaluate(CUT) == []
    assert page.evaluate(KEPT) == []


NUMBER = "<span class=so-ky-hieu>15/KHLT-BVHTTDL-BGDĐT-TWĐTN</span>"


def test_a_number_wider_than_the_screen_stays_on_it(page: Page, address: str) -> None:
    page.goto(address, wait_until="load")
    page.evaluate(f"document.querySelector('h1').innerHTML = 'Kế hoạch {NUMBER}'")
    assert page.evaluate("document.documentElement.scrollWidth") <= ZOOMED["width"]


def within_reach(page: Page, selector: str) -> None:
    """Everything of that kind is in the screen once it is scrolled to, and nothing lies over it."""
    for each in page.locator(selector).all():
        each.scroll_into_view_if_needed()
        box = each.bounding_box()
        assert box is not None
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= ZOOMED["width"] + 0.5
        assert each.evaluate(
            """each => { const { left, top, width, height } = each.getBoundingClientRect();
              return each.contains(document.elementFromPoint(left + width / 2, top + height / 2)); }"""
        )


def test_what_a_point_is_passed_on_by_is_in_reach(page: Page, address: str) -> None:
    page.goto(f"{address}muc/II.1/")
    page.locator(".chia-se > summary").first.click()
    within_reach(page, ".chia-se[open] button:visible, .chia-se[open] a:visible")
    page.keyboard.press("Escape")
    expect(page.locator(".chia-se[open]")).to_have_count(0)


def test_a_point_is_projected(page: Page, address: str) -> None:
    page.goto(f"{address}muc/II.1/#chieu=1")
    within_reach(page, ".chieu button")
    slide = page.locator(".chieu__slide")
    assert slide.evaluate("each => each.clientHeight") >= ZOOMED["height"] / 2
    assert slide.evaluate("each => each.scrollWidth <= each.clientWidth")


def test_a_result_is_in_the_screen_with_the_words_typed(page: Page, address: str) -> None:
    box = Box(page, address).open()
    expect(page.locator("#__search")).to_be_checked()
    box.ask("tủ sách thôn")
    box.settled()
    expect(page.locator(".md-search__input")).to_be_in_viewport(ratio=1)
    expect(page.locator(".md-search-result__link").first).to_be_in_viewport()


def test_the_navigation_is_in_reach(page: Page, address: str) -> None:
    page.goto(f"{address}nhiem-vu/")
    page.locator(".plan-drawer").focus()
    page.keyboard.press("Enter")
    last = page.locator(".md-sidebar--primary a:visible").last
    last.scroll_into_view_if_needed()
    expect(last).to_be_in_viewport(ratio=0.9)
