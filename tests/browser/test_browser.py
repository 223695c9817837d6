"""The site as people use it, in a real browser, on a phone and on a desktop."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.support.building import SITE_URL
from tests.support.screens import DESKTOP, NARROW, PHONE, SIZES, SMALL_TARGETS

KINDS = {
    "home": "",
    "section": "muc/III.4/",
    "part": "muc/III/",
    "sub-points": "muc/II.1/",
    "correction": "muc/II.6/",
    "body": "co-quan/ban-tuyen-giao-tinh-uy/",
    "document": "van-ban/37-nq-tw-khoa-xi/",
    "tasks": "nhiem-vu/",
    "times": "thoi-han/",
    "clarity": "sau-ro/",
    "text": "toan-van/",
    "bodies": "co-quan/",
    "documents": "van-ban/",
    "data": "du-lieu/",
    "matrix": "ma-tran/",
    "guide": "bien-tap/",
    "messages": "bien-tap/thong-bao/",
    "keys": "bien-tap/khoa/",
    "help": "cach-dung/",
    "missing": "404.html",
}


def opened(browser: Browser, built: Path, **options: Any) -> BrowserContext:
    """A fresh reader. The page for a missing address names its files from where the site will be published."""
    context = browser.new_context(**options)
    base = urlsplit(SITE_URL).path
    context.route(
        f"**{base}**", lambda route: route.fulfill(path=built / urlsplit(route.request.url).path.removeprefix(base))
    )
    return context


@pytest.fixture(params=SIZES)
def context(request: pytest.FixtureRequest, browser: Browser) -> Iterator[BrowserContext]:
    """A fresh reader, with a phone or at a desktop."""
    size: str = request.param
    reader = browser.new_context(viewport=SIZES[size], has_touch=size == "phone", is_mobile=size == "phone")
    yield reader
    reader.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """A tab that fails the test on any error of a script."""
    tab = context.new_page()
    tab.on("pageerror", lambda error: pytest.fail(f"script error: {error}"))
    return tab


def test_from_the_first_page_to_a_task_its_document_and_back(page: Page, address: str) -> None:
    page.goto(address)
    content = page.locator("article")
    content.get_by_role("link", name="Ban Tổ chức Tỉnh ủy", exact=True).click()
    expect(page.locator("h1")).to_have_text("Ban Tổ chức Tỉnh ủy")
    content.get_by_role("link", name="III.4.1", exact=True).click()
    expect(page).to_have_url(f"{address}muc/III.4/#III.4.1")
    expect(page.locator('[id="III.4.1"] + p')).to_be_in_viewport()
    content.get_by_role("link", name="Kế hoạch 167-KH/TU").click()
    expect(page.locator("h1")).to_have_text("Kế hoạch 167-KH/TU")
    expect(content.locator("mark")).to_have_text("Kế hoạch 167-KH/TU")
    content.get_by_role("link", name="III.4.1", exact=True).first.click()
    expect(page).to_have_url(f"{address}muc/III.4/#III.4.1")


def test_reading_on_and_up(page: Page, address: str) -> None:
    page.goto(f"{address}muc/III.4/")
    on = page.locator(".di-tiep")
    on.get_by_role("link", name="5. Ủy ban Kiểm tra Tỉnh ủy").click()
    expect(page.locator("h1")).to_have_text("5. Ủy ban Kiểm tra Tỉnh ủy")
    on.get_by_role("link", name="III- Nhiệm vụ cụ thể").click()
    expect(page.locator("h1")).to_have_text("III- NHIỆM VỤ CỤ THỂ")


@pytest.mark.parametrize("id", ["III.4.2", "II.1.4.3", "II.6.3a", "dieu-le-dang", "tinh-uy", "IV"])
def test_a_resolver_leads_on_without_script(browser: Browser, address: str, id: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}di/{id}/")
    page.wait_for_url(lambda url: "/di/" not in url)
    reached = page.locator(f'[id="{id}"] > .ma') if urlsplit(page.url).fragment else page.locator("h1")
    expect(reached).to_be_in_viewport()
    context.close()


def test_everything_can_be_read_without_script(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport=PHONE)
    page = context.new_page()
    page.goto(f"{address}muc/III.4/")
    expect(page.locator('[id="III.4.2"] + p')).to_contain_text("Tham mưu ban hành Quy định về phân cấp")
    page.goto(f"{address}nhiem-vu/")
    expect(page.locator("tbody tr")).to_have_count(35)
    context.close()


def test_a_correction_stands_beside_the_words_as_issued(page: Page, address: str) -> None:
    page.goto(f"{address}muc/II.6/#II.6.4")
    clause = page.locator('[id="II.6.4"] + p')
    expect(clause.locator(".sai-in")).to_have_text("hợp trực tiếp")
    expect(clause.locator(".dinh-chinh")).to_have_text("[đúng ra: «họp trực tiếp»]")


def test_an_id_is_a_quiet_permanent_link_and_the_headings_name_it(page: Page, address: str) -> None:
    page.goto(f"{address}muc/III.4/")
    heading = page.get_by_role("heading", name="III.4.2 Tham mưu ban hành Quy định")
    heading.get_by_role("link", name="III.4.2").click()
    expect(page).to_have_url(f"{address}muc/III.4/#III.4.2")


def test_no_request_leaves_the_site(page: Page, address: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    for path in KINDS.values():
        page.goto(address + path, wait_until="networkidle")
    assert [url for url in asked if not url.startswith((address, "data:", "blob:"))] == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing(browser: Browser, built: Path, address: str, kind: str, scheme: str) -> None:
    context = opened(browser, built, viewport=PHONE if scheme == "dark" else DESKTOP, color_scheme=scheme)
    page = context.new_page()
    page.goto(address + KINDS[kind], wait_until="load")
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    context.close()


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_overflows_and_every_target_can_be_touched(
    browser: Browser, built: Path, address: str, kind: str
) -> None:
    context = opened(browser, built, viewport=NARROW, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(address + KINDS[kind], wait_until="load")
    assert page.evaluate("document.documentElement.scrollWidth") <= NARROW["width"]
    assert page.evaluate(SMALL_TARGETS) == []
    context.close()


def test_in_print_only_the_document_is_left(page: Page, address: str) -> None:
    page.goto(f"{address}toan-van/")
    page.emulate_media(media="print")
    for part in (".md-header", ".md-sidebar--primary", ".md-footer"):
        expect(page.locator(part)).to_be_hidden()
    expect(page.get_by_text("Nguyễn Đức Thanh")).to_be_visible()


def test_the_keyboard_reaches_the_words_first(page: Page, address: str) -> None:
    page.goto(f"{address}muc/III.4/")
    page.keyboard.press("Tab")
    skip = page.locator(":focus")
    expect(skip).to_have_text("Đến thẳng nội dung")
    expect(skip).to_be_in_viewport()
