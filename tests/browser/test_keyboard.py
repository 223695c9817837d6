"""A keyboard alone reaches and works every control on every kind of page, in its order, and sees where it is."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.support.kinds import GUIDES, OF_THE_PLAN
from tests.support.screens import DESKTOP, PHONE, assert_no_script_error, visiting

KINDS = {name: path for name, path in (OF_THE_PLAN | GUIDES).items() if name not in ("missing", "permanent address")}
# What a keyboard should reach: everything in sight that can be used. Of radio buttons of one name it reaches one.
CONTROLS = """a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']"""
WATCH = """(controls) => {
  window.reached = [];
  const seen = (each) => each.checkVisibility({checkOpacity: true, checkVisibilityCSS: true});
  // What is drawn in place of a control that is not.
  window.drawn = (each) => each.matches('.md-option') ? document.querySelector('.md-option ~ label:not([hidden])')
    : each.matches('.md-nav__toggle') ? each.parentElement.querySelector('label') ?? each
    : each.matches('.plan-drawer') ? each.nextElementSibling : each;
  window.expected = [...document.querySelectorAll(controls)].filter(each => seen(drawn(each)) && each.tabIndex >= 0
    && !each.disabled && !(each.matches('[type=radio]') && !each.checked));
  return window.expected.length;
}"""
# Where the keyboard is now; false once it has left the page.
NOTE = """async () => {
  const target = document.activeElement;
  if (target === document.body) return window.reached.length === 0;
  const at = drawn(target);
  // Part of it may lie under something that floats; of what is larger than the screen, a part is out of it.
  const inSight = () => {
    const box = at.getClientRects()[0] ?? at.getBoundingClientRect();
    const y = Math.max(box.top + Math.min(box.height / 2, 12), Math.min(60, box.bottom - 1));
    return [0.1, 0.5, 0.9].map(part => Math.min(box.left + box.width * part, innerWidth - 1))
      .map(x => document.elementFromPoint(x, y)).some(each => each && (at.contains(each) || each.contains(at)));
  };
  // A busy machine scrolls later than it draws.
  const frame = () => new Promise(resolve => requestAnimationFrame(resolve));
  for (const until = performance.now() + 5000; performance.now() < until && !inSight(); ) await frame();
  const { outlineStyle, outlineWidth } = getComputedStyle(at);
  window.reached.push({ target, told: target.outerHTML.slice(0, 90),
    outlined: target.matches('.chieu__slide') || (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1),
    inSight: inSight() });
  return true;
}"""
FOUND = """() => {
  const reached = new Set(window.reached.map(({target}) => target));
  const told = (each) => each.told;
  return {
    missed: window.expected.filter(each => !reached.has(each)).map(each => each.outerHTML.slice(0, 90)),
    unmarked: window.reached.filter(({outlined}) => !outlined).map(told),
    unseen: window.reached.filter(({inSight}) => !inSight).map(told),
    backwards: window.reached.filter(({target}, at) => at &&
      target.compareDocumentPosition(window.reached[at - 1].target) & Node.DOCUMENT_POSITION_FOLLOWING).map(told),
  };
}"""


def walked(page: Page) -> dict[str, list[str]]:
    """Press Tab from the top of the page until it is left; what was wrong on the way."""
    count = page.evaluate(WATCH, CONTROLS)
    for _ in range(2 * count + 40):
        page.keyboard.press("Tab")
        if not page.evaluate(NOTE):
            break
    else:
        pytest.fail("the keyboard is caught in the page")
    found: dict[str, list[str]] = page.evaluate(FOUND)
    return found


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize("kind", KINDS)
def test_everything_is_reached_in_order_and_seen(browser: Browser, address: str, kind: str, size: Any) -> None:
    with visiting(browser, viewport=size, reduced_motion="reduce") as page:
        assert_no_script_error(page).goto(address + KINDS[kind], wait_until="load")
        found = walked(page)
        assert {wrong: which for wrong, which in found.items() if which} == {}


def test_the_look_is_changed_and_told(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport=DESKTOP, color_scheme="light")
    page = assert_no_script_error(context.new_page())
    page.goto(address)
    expect(page.get_by_role("radio", name="Nền sáng")).to_be_checked()
    page.get_by_role("radio", name="Nền sáng").focus()
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("radio", name="Nền tối")).to_be_checked()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    page.keyboard.press("Enter")
    expect(page.get_by_role("radio", name="Nền sáng")).to_be_checked()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "default")
    context.close()


def test_a_point_is_passed_on_and_the_box_left(browser: Browser, address: str) -> None:
    with visiting(browser, viewport=DESKTOP) as page:
        page.goto(f"{address}muc/II.1/")
        opener = page.locator(".chia-se > summary").first
        opener.focus()
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        expect(page.locator(":focus")).to_have_text("Chép để gửi Zalo")
        page.keyboard.press("Escape")
        expect(page.locator(".chia-se[open]")).to_have_count(0)
        expect(opener).to_be_focused()


def test_tasks_are_narrowed_and_all_shown_again(browser: Browser, address: str) -> None:
    with visiting(browser, viewport=DESKTOP) as page:
        page.goto(f"{address}nhiem-vu/")
        page.get_by_label("Thời gian").focus()
        page.keyboard.press("ArrowDown")
        status = page.get_by_role("status").filter(has_text="nhiệm vụ")
        expect(status).to_contain_text("2 trong 7 nhiệm vụ")
        page.get_by_role("button", name="Bỏ lọc").focus()
        page.keyboard.press("Enter")
        expect(status).to_have_text("7 nhiệm vụ")


def test_the_search_is_opened_used_and_left(browser: Browser, address: str) -> None:
    with visiting(browser, viewport=DESKTOP) as page:
        page.goto(address)
        page.get_by_role("button", name="Tìm từ ngữ").focus()
        page.keyboard.press("Enter")
        expect(page.locator(".md-search__input")).to_be_focused()
        page.keyboard.type("tủ sách thôn")
        page.wait_for_function("() => document.querySelector('.md-search').dataset.answered === 'tủ sách thôn'")
        page.keyboard.press("ArrowDown")
        expect(page.locator(".md-search__output a:focus")).to_have_count(1)
        page.keyboard.press("Escape")
        expect(page.locator("#__search")).not_to_be_checked()


def test_where_the_search_is_left_for_is_in_sight(browser: Browser, address: str) -> None:
    """While the search is open on a phone the theme keeps the page from scrolling, and puts it back where it was."""
    with visiting(browser, viewport=PHONE, reduced_motion="reduce") as page:
        assert_no_script_error(page).goto(f"{address}muc/II.1/")
        page.evaluate("scrollTo(0, 600)")
        page.keyboard.press("f")
        page.locator("body[data-md-scrolllock]").wait_for()
        while page.evaluate("document.activeElement.closest('.md-search') !== null"):
            page.keyboard.press("Tab")
        expect(page.locator("body")).not_to_have_attribute("data-md-scrolllock", "")
        expect(page.locator(":focus")).to_be_in_viewport()
