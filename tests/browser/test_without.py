"""Without scripts, or where nothing may be kept, a page says and leads to the same, and offers nothing dead."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.support.kinds import GUIDES, OF_THE_PLAN
from tests.support.screens import DESKTOP, PHONE, assert_no_script_error, visiting

KINDS = {name: path for name, path in (OF_THE_PLAN | GUIDES).items() if name not in ("missing", "permanent address")}
SIZES = pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
# The search of the theme is a form that leads to the lookup page by itself.
CONTROLS = "article :is(button, select, input, textarea):visible, footer button:visible, header button:visible"
NOTHING_KEPT = """for (const kind of ['local', 'session']) Object.defineProperty(window, `${kind}Storage`,
  {get() { throw new DOMException('no', 'SecurityError') }})"""


def places(page: Page) -> set[str | None]:
    """Where the words of the open page lead."""
    return {each.get_attribute("href") for each in page.locator("article a[href]").all()}


@SIZES
@pytest.mark.parametrize("kind", KINDS)
def test_without_scripts_nothing_dead_is_offered(browser: Browser, address: str, kind: str, size: Any) -> None:
    with visiting(browser, viewport=size, java_script_enabled=False) as page:
        page.goto(address + KINDS[kind])
        expect(page.locator("h1").first).to_be_visible()
        expect(page.locator(CONTROLS)).to_have_count(0)
        folded = page.locator("article details:not([open]) > summary:visible")
        count = folded.count()
        if count:
            folded.first.click()
            expect(folded).to_have_count(count - 1)


@pytest.mark.parametrize("kind", KINDS)
def test_where_nothing_may_be_kept_a_page_is_the_same(browser: Browser, address: str, kind: str) -> None:
    with visiting(browser, viewport=DESKTOP) as page:
        page.goto(address + KINDS[kind], wait_until="load")
        kept = places(page)
        assert_no_script_error(page).add_init_script(NOTHING_KEPT)
        page.goto(address + KINDS[kind], wait_until="load")
        assert places(page) == kept
