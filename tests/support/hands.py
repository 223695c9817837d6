"""Somebody with a phone who has never been here: every touch and every key is counted."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from playwright.sync_api import Browser, Locator, Page, expect

from tests.support.screens import PHONE, assert_no_script_error

MOST_TAPS, MOST_KEYS = 2, 6
PHONE_CAN = (
    "navigator.share = async data => { window.sent = data.text }; window.print = () => { window.printed = true }"
)


@dataclass
class Hand:
    """Who holds the phone: every touch and every key is counted."""

    page: Page
    address: str
    taps: int = 0
    keys: int = 0

    def tap(self, what: Locator) -> None:
        self.taps += 1
        what.tap()

    def type(self, words: str, *, enter: bool = False) -> None:
        """Type letters, and the key that goes on, without which nobody need wait."""
        self.keys += len(words) + enter
        self.page.keyboard.type(words)
        if enter:
            expect(self.page.locator(".chon-thay a").first).to_be_visible()
            self.page.keyboard.press("Enter")

    def sees(self, what: Locator) -> None:
        """It stands on the screen as it is, without scrolling."""
        expect(what.first).to_be_in_viewport()

    def button(self, name: str) -> Locator:
        return self.page.get_by_role("button", name=name)

    def link(self, name: str) -> Locator:
        return self.page.get_by_role("link", name=name)


@contextmanager
def first_visit(browser: Browser, address: str) -> Iterator[Hand]:
    """A phone on the first page; at the end no more taps and keys were needed than an errand may take."""
    context = browser.new_context(viewport=PHONE, is_mobile=True, has_touch=True)
    context.add_init_script(PHONE_CAN)
    hand = Hand(assert_no_script_error(context.new_page()), address)
    hand.page.goto(address)
    yield hand
    assert hand.taps <= MOST_TAPS
    assert hand.keys <= MOST_KEYS
    context.close()


def my_body(hand: Hand) -> Locator:
    """Where the name of the own body is typed."""
    return hand.page.get_by_label("Tên hoặc chữ viết tắt của cơ quan")


def looks_for(hand: Hand, words: str) -> Locator:
    """What the search box finds first."""
    hand.tap(hand.page.locator("[data-plan-search]"))
    expect(hand.page.locator(".md-search__input")).to_be_focused()
    hand.type(words)
    return hand.page.locator("a.md-search-result__link")
