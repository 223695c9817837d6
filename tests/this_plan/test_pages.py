"""The pages of this plan as people use them: one of each kind, on a phone and at a desktop."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, expect

from tests.support.screens import LOOKS, PHONE, Look, look_over

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
    "six questions": "sau-ro/",
    "text": "toan-van/",
    "bodies": "co-quan/",
    "documents": "van-ban/",
    "data": "du-lieu/",
    "matrix": "ma-tran/",
    "sessions": "hoc-tap/",
    "a session": "hoc-tap/ban-to-chuc/",
    "the whole plan as a session": "hoc-tap/toan-ke-hoach/",
    "another session": "hoc-tap/viec-cho/",
}


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_page_is_for_everyone(browser: Browser, built: Path, address: str, kind: str, look: Look) -> None:
    look_over(browser, built, address, KINDS[kind], look)


def test_ids_of_every_kind_lead_on_without_script(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    for id in ("III.4.2", "II.1.4.3", "II.6.3a", "dieu-le-dang", "tinh-uy", "IV"):
        page.goto(f"{address}di/{id}/")
        page.wait_for_url(lambda url: "/di/" not in url)
        reached = page.locator(f'[id="{id}"] > .ma') if urlsplit(page.url).fragment else page.locator("h1")
        expect(reached).to_be_in_viewport()
    page.goto(f"{address}nhiem-vu/")
    expect(page.locator("tbody tr")).to_have_count(35)
    page.goto(f"{address}hoc-tap/")
    page.get_by_role("link", name="Việc của Ban Tổ chức Tỉnh ủy").click()
    expect(page.locator("figure.trich")).to_have_count(11)
    context.close()


def test_no_line_of_what_leads_around_ends_within_the_number_of_a_document(browser: Browser, address: str) -> None:
    page = browser.new_page(viewport=PHONE)
    page.goto(f"{address}muc/III.4/")
    found = page.evaluate(
        """() => [...document.querySelectorAll('.md-header, .md-nav')].flatMap(place => {
            const words = document.createTreeWalker(place, NodeFilter.SHOW_TEXT), found = [];
            while (words.nextNode()) if (/[-][^ ]*[/]/.test(words.currentNode.data)) found.push(words.currentNode);
            return found.map(each => each.parentElement.className || each.parentElement.localName);
        })"""
    )
    assert set(found) - {"noscript"} == {"so-ky-hieu"}
    page.close()


def test_the_misprint_of_the_plan_stands_as_issued_with_the_right_word_beside_it(
    browser: Browser, address: str
) -> None:
    page = browser.new_page()
    page.goto(f"{address}muc/II.6/#II.6.4")
    clause = page.locator('[id="II.6.4"] ~ .loi').first
    expect(clause.locator(".sai-in")).to_have_text("hợp trực tiếp")
    expect(clause.locator(".dinh-chinh")).to_have_text("[đúng ra: “họp trực tiếp”]")
    page.close()
