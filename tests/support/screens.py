"""The screens that pages are looked at on, and what must hold of every page on each."""

from __future__ import annotations

import functools
import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Literal
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, Request, ViewportSize

from tests.support.building import SITE_URL

PHONE: ViewportSize = {"width": 390, "height": 844}
NARROW: ViewportSize = {"width": 320, "height": 640}
DESKTOP: ViewportSize = {"width": 1440, "height": 900}
SIZES = {"phone": PHONE, "desktop": DESKTOP}
# As the browser's own user agent has it: inline links in a sentence are exempt from a target's least size.
SMALL_TARGETS = """() => [...document.querySelectorAll('a, button, input:not([type=hidden]), label[for], summary')]
  .filter(each => each.checkVisibility({checkOpacity: true, checkVisibilityCSS: true}))
  .filter(each => !(getComputedStyle(each).display === 'inline' && each.closest('p, li, dd, td')))
  .map(each => [each, each.getBoundingClientRect()])
  .filter(([, box]) => box.width > 1 && box.height > 1 && box.right > 0 && box.left < innerWidth)
  .filter(([, box]) => Math.min(box.width, box.height) < 23.99)  // what is scaled comes back a hair smaller
  .map(([each, box]) => `${each.outerHTML.slice(0, 90)} ${box.width}x${box.height}`)"""

# How a page is looked at: by a reader who likes it light, at a desktop, and by one who likes it dark, with a phone.
Look = Literal["light", "dark"]
LOOKS: tuple[Look, ...] = ("light", "dark")


def assert_no_script_error(page: Page) -> Page:
    """The tab, which from now on fails the test on any error of a script."""
    page.on("pageerror", lambda error: pytest.fail(f"script error: {error}"))
    return page


def assert_accessible(page: Page, within: str | None = None) -> None:
    """Axe finds nothing on the page, or in the part of it that is named."""
    found = Axe().run(page, context=within)
    assert found.violations_count == 0, found.generate_report()


def assert_fits(page: Page) -> None:
    """Nothing is wider than the narrowest screen, and all that can be touched is large enough."""
    assert page.evaluate("document.documentElement.scrollWidth") <= NARROW["width"]
    assert page.evaluate(SMALL_TARGETS) == []


@contextmanager
def on_a_phone(page: Page, size: ViewportSize = NARROW) -> Iterator[Page]:
    """The open page while the screen is a phone's, touched and not pointed at."""
    hand = page.context.new_cdp_session(page)
    hand.send("Emulation.setDeviceMetricsOverride", {**size, "deviceScaleFactor": 1, "mobile": True})
    hand.send("Emulation.setTouchEmulationEnabled", {"enabled": True})
    yield page
    hand.detach()


@functools.cache
def _context(browser: Browser, options: str) -> BrowserContext:
    return browser.new_context(**json.loads(options))


@contextmanager
def visiting(browser: Browser, **options: Any) -> Iterator[Page]:
    """A tab of a reader with these options. The reader stays, and so does what was loaded and kept."""
    page = _context(browser, json.dumps(options)).new_page()
    yield page
    page.close()


@functools.cache
def _tab(browser: Browser, options: str) -> Page:
    return _context(browser, options).new_page()


@contextmanager
def looking(browser: Browser, **options: Any) -> Iterator[Page]:
    """The one tab in which a reader with these options looks at page after page; any error of a script fails the test.

    A tab made anew costs more than the page in it. Who puts something into it that stays (a script, a clock), or asks
    where the keyboard begins and ends, is `visiting`.
    """
    page = _tab(browser, json.dumps(options))
    try:
        with no_script_error(page):
            yield page
            page.goto("about:blank")
    except BaseException:
        page.close()
        _tab.cache_clear()
        raise


@contextmanager
def no_script_error(page: Page) -> Iterator[None]:
    """Any error of a script in the tab meanwhile fails the test at the end; failing at once ends all of Playwright."""
    errors: list[str] = []

    def note(error: object) -> None:
        errors.append(str(error))

    page.on("pageerror", note)
    yield
    page.remove_listener("pageerror", note)
    assert errors == []


@contextmanager
def nothing_leaves(page: Page, base: str) -> Iterator[None]:
    """While it lasts, the tab asks for nothing outside the site at `base`."""
    asked: list[str] = []

    def note(request: Request) -> None:
        asked.append(request.url)

    page.on("request", note)
    yield
    page.remove_listener("request", note)
    assert [url for url in asked if not url.startswith((base, "data:", "blob:"))] == []


def published(page: Page, site: Path) -> None:
    """The page for a missing address names its files from where the site will be published: give them from `site`."""
    base = urlsplit(SITE_URL).path
    page.route(
        f"**{base}**", lambda route: route.fulfill(path=site / urlsplit(route.request.url).path.removeprefix(base))
    )


def open_page(page: Page, site: Path, base: str, path: str) -> None:
    """Open a page and stay: a permanent address leads on at once, so what does so is spoilt."""
    if path == "404.html":
        published(page, site)
    if path.startswith("di/"):
        text = (site / path / "index.html").read_text(encoding="utf-8").replace("location.replace(", "String(")
        page.route(base + path, lambda route: route.fulfill(body=text, content_type="text/html"))
    page.goto(base + path, wait_until="load")


def look_over(browser: Browser, site: Path, base: str, path: str, look: Look) -> None:
    """One visit to a page: no script fails, nothing is asked for outside, axe finds nothing, on a phone all fits."""
    size = DESKTOP if look == "light" else PHONE
    with looking(browser, viewport=size, color_scheme=look) as page, nothing_leaves(page, base):
        open_page(page, site, base, path)
        assert_accessible(page)
        if look == "dark":
            with on_a_phone(page):
                assert_fits(page)
        page.unroute_all()
