"""The site as people use it, in a real browser, on a phone and on a desktop."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.support.kinds import GUIDES, OF_THE_PLAN
from tests.support.screens import LOOKS, PHONE, SIZES, Look, assert_no_script_error, look_over, visiting

# The guides are looked at both ways here, for they are the same for every plan; the rest both ways with the plan of the
# repository, in tests/this_plan.
LOOKED_AT: list[tuple[str, Look]] = [
    *((path, "dark") for path in OF_THE_PLAN.values()),
    *((path, look) for path in GUIDES.values() for look in LOOKS),
]


@pytest.fixture(params=SIZES)
def page(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    """A tab on a phone or at a desktop, that fails the test on any error of a script."""
    phone = request.param == "phone"
    with visiting(browser, viewport=SIZES[request.param], has_touch=phone, is_mobile=phone) as tab:
        yield assert_no_script_error(tab)


@pytest.fixture
def plain(browser: Browser, address: str) -> Iterator[Page]:
    """A tab that runs no script."""
    with visiting(browser, java_script_enabled=False, viewport=PHONE) as tab:
        yield tab


@pytest.mark.parametrize(("path", "look"), LOOKED_AT)
def test_every_kind_of_page_is_for_everyone(browser: Browser, built: Path, address: str, path: str, look: Look) -> None:
    look_over(browser, built, address, path, look)


def test_from_the_first_page_to_a_task_its_document_and_back(page: Page, address: str) -> None:
    page.goto(address)
    content = page.locator("article")
    content.get_by_text("Chọn trong 3 cơ quan").click()
    content.get_by_role("link", name="Phòng Văn hóa huyện", exact=True).first.click()
    expect(page.locator("h1")).to_have_text("Phòng Văn hóa huyện")
    content.get_by_role("link", name="II.1.3", exact=True).click()
    expect(page).to_have_url(f"{address}muc/II.1/#II.1.3")
    expect(page.locator('[id="II.1.3"] ~ .loi').first).to_be_in_viewport()
    content.get_by_role("link", name="Cẩm nang thủ thư").click()
    expect(page.locator("h1")).to_have_text("Cẩm nang thủ thư")
    expect(content.locator("mark")).to_have_text("Cẩm nang thủ thư")
    content.get_by_role("link", name="II.1.3", exact=True).first.click()
    expect(page).to_have_url(f"{address}muc/II.1/#II.1.3")


def test_reading_on_and_up(page: Page, address: str) -> None:
    page.goto(f"{address}muc/II.1/")
    page.locator(".truoc-sau").get_by_role("link", name="2. Các đoàn thể huyện").click()
    expect(page.locator("h1")).to_have_text("2. Các đoàn thể huyện")
    page.locator(".duong-dan").get_by_role("link", name="II- Nhiệm vụ").click()
    expect(page.locator("h1")).to_have_text("II- NHIỆM VỤ")


@pytest.mark.parametrize("id", ["II.1.3", "II.1.2.1", "II.1.3a", "so-tay-thu-thu", "huyen-doan", "I"])
def test_a_resolver_leads_on_without_script(plain: Page, address: str, id: str) -> None:
    plain.goto(f"{address}di/{id}/")
    plain.wait_for_url(lambda url: "/di/" not in url)
    reached = plain.locator(f'[id="{id}"] > .ma') if urlsplit(plain.url).fragment else plain.locator("h1")
    expect(reached).to_be_in_viewport()


def test_everything_can_be_read_without_script(plain: Page, address: str) -> None:
    plain.goto(f"{address}muc/II.1/")
    expect(plain.locator('[id="II.1.1"] ~ .loi').first).to_contain_text("Lập danh mục sách cho tủ sách thôn")
    plain.goto(f"{address}nhiem-vu/")
    expect(plain.locator("tbody tr")).to_have_count(7)


def test_a_correction_stands_beside_the_words_as_issued(page: Page, address: str) -> None:
    page.goto(f"{address}muc/II.2/#II.2.1")
    clause = page.locator('[id="II.2.1"] ~ .loi').first
    expect(clause.locator(".sai-in")).to_have_text("độc sách")
    expect(clause.locator(".dinh-chinh")).to_have_text("[đúng ra: “đọc sách”]")


def test_an_id_is_a_quiet_permanent_link(page: Page, address: str) -> None:
    page.goto(f"{address}muc/II.1/")
    heading = page.get_by_role("heading", name="II.1.3", exact=True)
    heading.get_by_role("link", name="II.1.3").click()
    expect(page).to_have_url(f"{address}muc/II.1/#II.1.3")


def test_a_place_in_the_whole_text_is_led_to_and_found_though_it_was_out_of_sight(page: Page, address: str) -> None:
    page.goto(f"{address}toan-van/#II.2.1")
    expect(page.locator('[id="II.2.1"]')).to_be_in_viewport()
    page.goto(f"{address}thoi-han/")
    page.goto(f"{address}toan-van/")
    far = page.locator(".tieu-de ~ .loi").last
    assert far.evaluate("each => getComputedStyle(each).contentVisibility") == "auto"
    assert page.evaluate("window.find", (far.text_content() or "").strip()[-30:])
    expect(far).to_be_in_viewport()


def test_in_print_only_the_document_is_left(page: Page, address: str) -> None:
    page.goto(f"{address}toan-van/")
    page.emulate_media(media="print")
    for part in (".md-header", ".md-sidebar--primary", ".md-footer"):
        expect(page.locator(part)).to_be_hidden()
    expect(page.get_by_text("Lê Thị Mẫu")).to_be_visible()


def test_the_keyboard_reaches_the_words_first(page: Page, address: str) -> None:
    page.goto(f"{address}muc/II.1/")
    page.keyboard.press("Tab")
    skip = page.locator(":focus")
    expect(skip).to_have_text("Đến thẳng nội dung")
    expect(skip).to_be_in_viewport()
