"""What the search answers in the real box: cards, what the plan does not say, pages, and what an empty box offers."""

from __future__ import annotations

import re

from playwright.sync_api import Browser, expect

from tests.support.screens import DESKTOP, visiting
from tests.support.searching import Box

FOUND = "mark.plan-found"


# ---- Answers ----


def test_the_best_answer_is_a_card_that_says_what_became_of_a_body(box: Box) -> None:
    box.open().ask("phong van hoa huyen phai lam gi")
    first = box.page.locator(".md-search-result__item").first
    expect(first.locator(".plan-card .plan-hit-now")).to_have_text("Nay: Trung tâm Văn hóa khu vực.")
    expect(first.locator(".plan-card .plan-hit-said")).to_contain_text("5 nhiệm vụ")
    expect(first.get_by_role("link")).to_have_attribute("href", re.compile("co-quan/phong-van-hoa-huyen/$"))


def test_what_the_plan_does_not_say_is_told_and_its_source_can_be_read(box: Box) -> None:
    box.open().ask("công đoàn làm gì")
    told = box.page.locator(".plan-told")
    expect(told).to_contain_text("Kế hoạch không nêu “công đoàn”.")
    box.ask("tủ sách")
    expect(told).to_be_hidden()
    box.ask("quý 2 năm 2031")
    expect(told).to_have_text("Không điểm nào ghi hạn trong quý II/2031. Dưới đây là mọi thời hạn.")
    expect(box.page.locator("a.md-search-result__link").first).to_have_attribute("href", re.compile("thoi-han/$"))


def test_pages_for_editors_are_found_by_their_words_alone(desk: Box) -> None:
    desk.open()
    for query in ("tủ sách", "danh mục", "nhiệm vụ"):
        assert not [path for path in desk.ask(query) if path.startswith("bien-tap/")], query
    assert desk.ask("khóa viet_tat")[0].startswith("bien-tap/")


# ---- An empty box ----


def test_an_empty_box_offers_a_beginning_and_what_was_found_before(box: Box) -> None:
    box.page.goto(box.base)
    box.page.evaluate("localStorage.clear()")
    page = box.open().page
    offered = page.locator(".plan-start")
    expect(offered.get_by_role("group", name="Xem ngay").get_by_role("link")).to_have_count(4)
    expect(offered.get_by_role("group", name="Vừa tìm")).to_have_count(0)
    offered.get_by_role("button", name="II.1.1", exact=True).click()
    expect(page.locator(".md-search-result__item").first).to_contain_text("II.1.1")
    expect(offered).to_be_hidden()
    page.locator("a.md-search-result__link").first.click()
    page.wait_for_url("**/muc/II.1/**")
    box.open()
    kept = offered.get_by_role("group", name="Vừa tìm")
    expect(kept.get_by_role("button", name="II.1.1")).to_be_visible()
    keys: list[str] = page.evaluate("Object.keys(localStorage)")
    assert [key for key in keys if not key.startswith("/.")] == []  # another site of this host has its own
    kept.get_by_role("button", name="Xóa những câu vừa tìm").click()
    expect(kept).to_have_count(0)
    page.reload()
    expect(offered.get_by_role("group", name="Vừa tìm")).to_have_count(0)


def test_the_arrows_and_enter_go_through_what_an_empty_box_offers(desk: Box) -> None:
    desk.page.goto(desk.base)
    desk.page.evaluate("localStorage.clear()")
    page = desk.open("muc/I/").page
    expect(page.locator(".plan-start a").first).to_be_visible()
    expect(page.get_by_role("textbox", name="Tìm trong kế hoạch")).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(page.locator(".plan-start a").first).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(page.get_by_role("textbox", name="Tìm trong kế hoạch")).to_be_focused()
    page.keyboard.press("Enter")  # nothing is chosen yet
    expect(page).to_have_url(f"{desk.base}muc/I/")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/nhiem-vu/")


def test_searching_where_nothing_can_be_kept(browser: Browser, address: str) -> None:
    with visiting(browser, viewport=DESKTOP) as tab:
        tab.add_init_script("Object.defineProperty(window, 'localStorage', {get() { throw new Error('off'); }});")
        box = Box(tab, address).open()
        expect(tab.locator(".plan-start a").first).to_be_visible()
        box.ask("tủ sách")
        tab.locator("a.md-search-result__link").first.click()
        expect(tab.locator(FOUND).first).to_be_visible()
