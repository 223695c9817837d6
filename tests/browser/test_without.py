"""Without scripts, or where nothing may be kept, a page says and leads to the same, and offers nothing dead."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.support.kinds import GUIDES, OF_THE_PLAN
from tests.support.screens import DESKTOP, PHONE, looking, no_script_error

KINDS = {name: path for name, path in (OF_THE_PLAN | GUIDES).items() if name not in ("missing", "permanent address")}
SIZES = pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
# The search of the theme is a form that leads to the lookup page by itself.
CONTROLS = "article :is(button, select, input, textarea):visible, footer button:visible, header button:visible"
NOTHING_KEPT = """for (const kind of ['local', 'session']) Object.defineProperty(window, `${kind}Storage`,
  {get() { throw new DOMException('no', 'SecurityError') }})"""


@pytest.fixture(scope="module")
def forgetful(browser: Browser) -> Iterator[Page]:
    """A tab that may keep nothing."""
    context = browser.new_context(viewport=DESKTOP)
    context.add_init_script(NOTHING_KEPT)
    yield context.new_page()
    context.close()


def places(page: Page, url: str) -> set[str]:
    """Where the words of a page lead."""
    page.goto(url, wait_until="load")
    found: list[str] = page.eval_on_selector_all("article a[href]", "all => all.map(each => each.getAttribute('href'))")
    return set(found)


@SIZES
@pytest.mark.parametrize("kind", KINDS)
def test_without_scripts_nothing_dead_is_offered(browser: Browser, address: str, kind: str, size: Any) -> None:
    with looking(browser, viewport=size, java_script_enabled=False) as page:
        page.goto(address + KINDS[kind])
        expect(page.locator("h1").first).to_be_visible()
        expect(page.locator(CONTROLS)).to_have_count(0)
        folded = page.locator("article details:not([open]) > summary:visible")
        count = folded.count()
        if count:
            folded.first.click()
            expect(folded).to_have_count(count - 1)


@pytest.mark.parametrize("kind", KINDS)
def test_where_nothing_may_be_kept_a_page_is_the_same(
    browser: Browser, forgetful: Page, address: str, kind: str
) -> None:
    with looking(browser, viewport=DESKTOP) as page:
        expected = places(page, address + KINDS[kind])
    with no_script_error(forgetful):
        assert places(forgetful, address + KINDS[kind]) == expected
