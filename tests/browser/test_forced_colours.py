"""With a reader's own few colours in place of ours, all that carries meaning is still seen."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from tests.support.kinds import GUIDES, OF_THE_PLAN
from tests.support.screens import DESKTOP, PHONE, looking, visiting
from tests.support.searching import Box

KINDS = OF_THE_PLAN | GUIDES
PLAIN = ("404.html", "di/II.1.1/")  # led on from at once, or without the styles of the site where it is served
OWN: dict[str, Any] = {"forced_colors": "active", "color_scheme": "dark"}
# Signs that are masks are seen by the colour behind them, which a browser makes one with the ground.
UNSEEN_SIGNS = """() => {
  const clear = 'rgba(0, 0, 0, 0)', found = [];
  for (const each of document.querySelectorAll('body *')) {
    if (!each.checkVisibility({checkOpacity: true, checkVisibilityCSS: true})) continue;
    for (const part of [null, '::before', '::after']) {
      const style = getComputedStyle(each, part);
      if (part && (style.content === 'none' || style.display === 'none')) continue;
      if (!style.maskImage || style.maskImage === 'none') continue;
      let under = part ? each : each.parentElement;
      while (under && getComputedStyle(under).backgroundColor === clear) under = under.parentElement;
      const ground = under ? getComputedStyle(under).backgroundColor : 'rgb(0, 0, 0)';
      if ([ground, clear].includes(style.backgroundColor)) found.push(`${each.outerHTML.slice(0, 80)} ${part ?? ''}`);
    }
  }
  return found;
}"""
# Words in a drawing, on the box they stand in; and lines, on the ground.
UNSEEN_DRAWN = """() => {
  const found = [], ground = getComputedStyle(document.body).backgroundColor;
  for (const text of document.querySelectorAll('article svg text')) {
    if (!text.checkVisibility()) continue;
    const box = text.parentElement.querySelector('rect');
    const behind = box && !['none', 'rgba(0, 0, 0, 0)'].includes(getComputedStyle(box).fill);
    if (getComputedStyle(text).fill === (behind ? getComputedStyle(box).fill : ground)) found.push(text.textContent);
  }
  for (const line of document.querySelectorAll('article svg :is(path, rect)')) {
    const { fill, stroke } = getComputedStyle(line);
    if (stroke === ground && fill === ground) found.push(line.outerHTML.slice(0, 80));
  }
  return found;
}"""


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize("path", [path for path in KINDS.values() if path not in PLAIN])
def test_signs_and_drawings_are_seen(browser: Browser, address: str, path: str, size: Any) -> None:
    with looking(browser, viewport=size, **OWN) as page:
        page.goto(address + path, wait_until="load")
        assert page.evaluate("matchMedia('(forced-colors: active)').matches")
        assert page.evaluate(UNSEEN_SIGNS) == []
        assert page.evaluate(UNSEEN_DRAWN) == []


# What is told by a ground of its own, and what it must differ from: each is `selector`, `selector` of the other.
TOLD = {
    "a badge has an edge": ("muc/II.1/", ".thoi-han.moc", "borderTopColor", "body", "backgroundColor"),
    "the point that was led to": (
        "muc/II.1/#II.1.3",
        ".diem:target > .ma",
        "backgroundColor",
        "body",
        "backgroundColor",
    ),
    "the page one is on": (
        "nhiem-vu/",
        "[aria-current=page]",
        "fontWeight",
        ".plan-nhom__ds > :not(.plan-cua-toi) > a:not([aria-current])",
        "",
    ),
    "a cell of the matrix": ("ma-tran/", ".ma-tran-bang td a", "color", ".ma-tran-bang td", "backgroundColor"),
    "the edge of a cell": ("ma-tran/", ".ma-tran-bang td", "borderBottomColor", "body", "backgroundColor"),
    "the edge of a filter": ("nhiem-vu/", "#loc-co-quan", "borderTopColor", "body", "backgroundColor"),
    "the edge of the header": ("", ".md-header", "borderBottomColor", "body", "backgroundColor"),
    "the edge of the search": ("", ".md-search__form", "borderTopColor", "body", "backgroundColor"),
}


@pytest.mark.parametrize("name", TOLD)
def test_what_a_ground_told_is_told(browser: Browser, address: str, name: str) -> None:
    path, told, one, against, other = TOLD[name]
    value = "([at, name]) => getComputedStyle(document.querySelector(at))[name]"
    with looking(browser, viewport=DESKTOP, **OWN) as page:
        page.goto(address + path, wait_until="load")
        assert page.evaluate(value, [told, one]) != page.evaluate(value, [against, other or one])


def test_a_result_that_is_narrowed_and_a_word_that_was_found_are_told(browser: Browser, address: str) -> None:
    ground = "each => getComputedStyle(each).backgroundColor"
    with looking(browser, viewport=DESKTOP, **OWN) as page:
        box = Box(page, address).open()
        box.ask("tủ sách")
        chip = page.locator(".plan-chip[aria-pressed=false]").first
        before = chip.evaluate(ground)
        chip.click()
        expect(page.locator(".plan-chip[aria-pressed=true]")).not_to_have_count(0)
        assert page.locator(".plan-chip[aria-pressed=true]").first.evaluate(ground) != before
        found = page.locator(".md-search-result mark").first
        assert found.evaluate(ground) != page.locator("body").evaluate(ground)
        assert found.evaluate("each => getComputedStyle(each).color") != found.evaluate(ground)


@pytest.mark.parametrize("path", ["", "muc/II.1/", "nhiem-vu/", "ma-tran/", "hoc-tap/tu-sach/"])
def test_the_focus_is_seen(browser: Browser, address: str, path: str) -> None:
    with visiting(browser, viewport=DESKTOP, **OWN) as page:
        page.goto(address + path, wait_until="load")
        for _ in range(12):
            page.keyboard.press("Tab")
            style = page.evaluate(
                """() => {
                  const at = document.activeElement.matches('.md-option')
                    ? document.querySelector('.md-option ~ label:not([hidden])') : document.activeElement;
                  const { outlineStyle, outlineColor } = getComputedStyle(at);
                  return [outlineStyle, outlineColor];
                }"""
            )
            assert style[0] != "none"
            assert style[1] not in ("rgb(0, 0, 0)", "rgba(0, 0, 0, 0)")
