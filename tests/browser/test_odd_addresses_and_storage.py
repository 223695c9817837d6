"""Addresses nobody made on purpose, and browsers that keep nothing or keep nonsense: pages and search work on."""

from __future__ import annotations

import json
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.support.building import SITE_URL
from tests.support.screens import DESKTOP, assert_no_script_error
from tests.support.searching import Box

BASE = urlsplit(SITE_URL).path
# As in browsers inside other apps, and where a reader forbids a site to keep anything.
STORAGE = {
    "missing": "for (const kind of ['local', 'session']) "
    "Object.defineProperty(window, `${kind}Storage`, {value: null})",
    "undefined": "for (const kind of ['local', 'session']) delete Window.prototype[`${kind}Storage`], "
    "delete window[`${kind}Storage`]",
    "refused": "for (const kind of ['local', 'session']) Object.defineProperty(window, `${kind}Storage`, "
    "{get() { throw new DOMException('no', 'SecurityError') }})",
    "throwing": "for (const name of ['getItem', 'setItem']) Storage.prototype[name] = "
    "() => { throw new DOMException('full', 'QuotaExceededError') }",
    **{
        f"palette {kept}": f"Storage.prototype.getItem = () => {json.dumps(kept)}"
        for kept in (
            "{", "undefined", "", "7", "[]", '"light"', "null", "{}", '{"index": 99}', '{"index": "x", "color": {}}',
            '{"index": -1, "color": {"scheme": "slate"}}', '{"index": 1, "color": null}', '{"index": 1, "color": 5}',
            '{"index": 1.5, "color": {}}', '{"index": 1, "color": {"a b": "x", "<": 1, "scheme": {}}}',
            '{"index": 0, "color": {"media": "(prefers-color-scheme)"}}',
        )
    },
}  # fmt: skip
# An address that says another host where a path is taken for a whole address.
ABROAD = ("//evil.example/di/XYZ", "///evil.example/di/XYZ", "/%5Cevil.example/di/XYZ", "/a//evil.example/di/XYZ",
          "/di//EVIL.example/di/X", "/di/%2F%2FEVIL.example")  # fmt: skip


@pytest.mark.parametrize("name", STORAGE)
def test_search_works_whatever_is_kept(name: str, browser: Browser, address: str) -> None:
    context = browser.new_context(viewport=DESKTOP)
    context.add_init_script(STORAGE[name])
    page = assert_no_script_error(context.new_page())
    assert Box(page, address).open("muc/II.1/").ask("người khiếm thị")[0] == "muc/II.1/#II.1.1"
    expect(page.locator(".md-search-result__item").first).to_contain_text("II.1.1")
    page.keyboard.press("Escape")
    before = page.locator("body").get_attribute("data-md-color-scheme")
    page.locator(".md-header__option label:visible").click()
    expect(page.locator("body")).not_to_have_attribute("data-md-color-scheme", before or "")
    context.close()


def test_the_look_is_the_devices_until_another_is_chosen_which_stays(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport=DESKTOP, color_scheme="dark")
    page = assert_no_script_error(context.new_page())
    page.route("**/*.js", lambda route: route.abort())  # it is there before any script that comes later
    page.goto(address)
    body, colour = page.locator("body"), page.locator("meta[name=theme-color]")
    expect(body).to_have_attribute("data-md-color-scheme", "slate")
    dark = colour.get_attribute("content")
    page.emulate_media(color_scheme="light")
    expect(body).to_have_attribute("data-md-color-scheme", "default")
    page.locator(".md-header__option label:visible").click()
    expect(body).to_have_attribute("data-md-color-scheme", "slate")
    page.goto(f"{address}muc/II.1/")
    expect(body).to_have_attribute("data-md-color-scheme", "slate")
    expect(colour).to_have_attribute("content", dark or "")
    page.locator(".md-header__option label:visible").click()
    expect(body).to_have_attribute("data-md-color-scheme", "default")
    expect(colour).not_to_have_attribute("content", dark or "")
    context.close()


@pytest.mark.parametrize("path", ["", "muc/II.1/", "nhiem-vu/", "hoc-tap/tu-sach/", "toan-van/", "404.html"])
def test_percent_signs_that_say_nothing_are_passed_over(path: str, browser: Browser, address: str) -> None:
    page = assert_no_script_error(browser.new_page())
    for end in ("?h=x#%", "?h=%&h=%E1%BA#%E1%BA", "#%", "?co-quan=%#chieu=%", "#chieu=99999999999999"):
        page.goto("about:blank")
        page.goto(f"{address}{path}{end}", wait_until="load")
    page.close()


def missing_at(page: Page, site: Path, path: str) -> list[str]:
    """What is opened of a host that gives the page for missing addresses at `path`, in order."""
    opened: list[str] = []
    missing = (site / "404.html").read_bytes()

    def give(route: Route) -> None:
        url = urlsplit(route.request.url)
        file = site / url.path.removeprefix(BASE)
        if route.request.is_navigation_request():
            opened.append(route.request.url)
            route.fulfill(status=404, content_type="text/html", body=missing)
        elif url.path.startswith(BASE) and file.is_file():
            route.fulfill(path=file)
        else:
            route.fulfill(status=404, body="")

    page.route("**/*", give)
    page.goto(f"https://host.example{path}", wait_until="load")
    page.wait_for_timeout(150)  # a page that leads on does so as soon as its script runs
    return opened


@pytest.mark.parametrize("before", ["", BASE.rstrip("/")])
@pytest.mark.parametrize("path", ABROAD)
def test_a_missing_address_leads_to_no_other_host(path: str, before: str, browser: Browser, built: Path) -> None:
    page = assert_no_script_error(browser.new_page())
    opened = missing_at(page, built, f"{before}{path}")
    assert {urlsplit(url).netloc for url in opened} == {"host.example"}
    page.close()


@pytest.mark.parametrize(
    "path",
    [
        "/khac/di/XYZ", "/di/XYZ", f"{BASE}a/di/XYZ", f"{BASE}di/../../di/XYZ", f"{BASE}di/X/Y", f"{BASE}di/%58",
        f"{BASE}di//XYZ", f"{BASE}di/xyz",
    ],
)  # fmt: skip
def test_what_is_no_permanent_address_of_the_site_leads_nowhere(path: str, browser: Browser, built: Path) -> None:
    page = assert_no_script_error(browser.new_page())
    assert len(missing_at(page, built, path)) == 1
    page.close()


def test_other_letter_cases_lead_to_the_permanent_address(browser: Browser, built: Path) -> None:
    page = browser.new_page()
    missing_at(page, built, f"{BASE}di/Ii.1.3/?x=1#y")
    assert page.url == f"https://host.example{BASE}di/ii.1.3/?x=1#y"
    page.close()
