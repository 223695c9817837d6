"""A point is sent, projected, printed alone; what relates to it is folded."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.support.building import SITE_URL
from tests.support.screens import PHONE, assert_accessible, assert_no_script_error

SHARING = "navigator.share = async (data) => { window.shared = data }"
PRINTING = "window.print = () => { window.sheets = (window.sheets ?? 0) + 1 }"


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """A phone that can share, on a section."""
    context = browser.new_context(viewport=PHONE, is_mobile=True, has_touch=True)
    tab = assert_no_script_error(context.new_page())
    tab.add_init_script(SHARING)
    tab.add_init_script(PRINTING)
    tab.goto(f"{address}muc/II.1/")
    yield tab
    context.close()


def opened(page: Page, id: str) -> None:
    page.locator(f'details.chia-se[data-id="{id}"] > summary').tap()


def test_a_point_is_sent_with_its_address_in_the_words(page: Page) -> None:
    opened(page, "II.1.3")
    page.get_by_role("button", name="Gửi qua Zalo, thư…").tap()
    sent = page.evaluate("window.shared")
    assert sent["title"] == "Điểm II.1.3"
    assert sent["text"].startswith("Tập huấn người giữ tủ sách")
    assert "Thời hạn nay là “hoàn thành trong quý I/2025”" in sent["text"]
    assert sent["text"].endswith(f"\n{SITE_URL}di/II.1.3/")


def test_the_box_closes_by_touch_beside_it_and_by_escape(page: Page) -> None:
    opened(page, "II.1.1")
    box = page.locator('details.chia-se[data-id="II.1.1"] .to')
    expect(box).to_be_visible()
    assert_accessible(page)
    page.touchscreen.tap(200, 100)
    expect(box).to_be_hidden()
    opened(page, "II.1.1")
    page.keyboard.press("Escape")
    expect(box).to_be_hidden()
    expect(page.locator('details.chia-se[data-id="II.1.1"] > summary')).to_be_focused()


def test_a_point_fills_the_screen_and_arrows_lead_to_its_neighbours(page: Page) -> None:
    opened(page, "II.1.2")
    page.get_by_role("button", name="Chiếu lên màn hình").tap()
    slide = page.locator(".chieu__slide")
    expect(slide).to_contain_text("Điểm II.1.2")
    page.keyboard.press("ArrowRight")
    expect(slide).to_contain_text("Mở cửa tủ sách vào buổi tối")
    page.get_by_role("button", name="Sau", exact=True).tap()
    expect(slide).to_contain_text("Điểm II.1.3")
    expect(slide).to_contain_text("Thời hạn nay là")
    expect(page.locator(".chieu__foot")).to_contain_text("/di/II.1.3/")
    assert_accessible(page, ".chieu")
    page.keyboard.press("Escape")
    expect(page.locator('details.chia-se[data-id="II.1.2"] > summary')).to_be_focused()
    assert "#chieu" not in page.url


def test_a_point_is_printed_alone(page: Page) -> None:
    opened(page, "II.1.1")
    page.get_by_role("button", name="In điểm này").tap()
    page.wait_for_function("() => window.sheets === 1")
    page.emulate_media(media="print")
    sheet = page.locator(".in-mot")
    expect(sheet).to_contain_text("Lập danh mục sách cho tủ sách thôn")
    expect(sheet).to_contain_text(f"{SITE_URL}di/II.1.1/")
    expect(sheet.get_by_role("img")).to_be_visible()
    expect(page.locator("article")).to_be_hidden()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(sheet).to_have_count(0)
    expect(page.locator("article")).to_be_visible()


def test_what_relates_is_folded_and_opens_without_a_script(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport=PHONE, java_script_enabled=False)
    tab = context.new_page()
    tab.goto(f"{address}muc/II.1/")
    first = tab.locator("details.lien-quan").first
    expect(first.get_by_role("link", name="I.1", exact=True)).to_be_hidden()
    first.locator("summary").click()
    expect(first.get_by_role("link", name="I.1", exact=True)).to_be_visible()
    context.close()


def test_the_buttons_of_a_body_print_its_sheet(browser: Browser, address: str) -> None:
    tab = browser.new_page(viewport=PHONE)
    tab.add_init_script(PRINTING)
    tab.goto(f"{address}co-quan/phong-van-hoa-huyen/")
    tab.get_by_role("button", name="In danh mục").click()
    assert tab.evaluate("window.sheets") == 1
    tab.emulate_media(media="print")
    expect(tab.locator(".phieu")).to_contain_text("Lời văn cập nhật ngày 31/10/2024")
    expect(tab.locator(".phieu img")).to_be_visible()
    said = tab.locator(".viec").first.evaluate(
        "each => ['::before', '::after'].map(one => getComputedStyle(each, one).content)"
    )
    assert [json.loads(each) for each in said] == ["Người thực hiện", "Kết quả, ghi chú"]
    tab.close()
