"""The boxes that leave of a list what is typed, folded or not, and give all of it back."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.support.screens import PHONE, assert_accessible, assert_no_script_error, visiting

LINKS = "article li a:visible"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A phone."""
    with visiting(browser, viewport=PHONE, is_mobile=True, has_touch=True) as page:
        yield assert_no_script_error(page)


@pytest.mark.parametrize(
    ("path", "typed", "found", "told"),
    [
        # A section shows where it stands.
        ("tra-cuu/", "van hoa huyen", ["II- Nhiệm vụ", "1. Phòng Văn hóa huyện", "Phòng Văn hóa huyện"], "2 chỗ"),
        ("tra-cuu/", "31-TB", ["Thông báo 31-TB/HU"], "1 chỗ"),
        ("tra-cuu/", "sân bay", [], "Không tên nào ở đây có chữ này."),
        ("co-quan/", "van hoa huyen", ["Phòng Văn hóa huyện"], "1 cơ quan"),
        ("van-ban/", "31-TB", ["Thông báo 31-TB/HU"], "1 văn bản"),
        ("van-ban/", "sân bay", [], "Không văn bản nào ở đây có chữ này."),
        ("co-quan/", "sở tài chính", [], "Văn bản không nêu tên cơ quan này."),
    ],
)
def test_a_list_is_narrowed_to_what_is_typed(
    page: Page, address: str, path: str, typed: str, found: list[str], told: str
) -> None:
    page.goto(address + path)
    before = page.locator(LINKS).all_text_contents()
    box = page.locator("[data-plan-names]")
    box.fill(typed)
    expect(page.locator(".loc-ket-qua")).to_have_text(told)
    expect(page.locator("article li > a:visible, article li > p > a:visible")).to_have_text(found)
    assert_accessible(page)
    box.fill("")
    expect(page.locator(".loc-ket-qua")).to_have_text("")
    assert page.locator(LINKS).all_text_contents() == before


def test_a_folded_list_is_searched_by_the_box_and_an_open_one_by_the_browser(
    browser: Browser, page: Page, address: str
) -> None:
    page.goto(f"{address}tra-cuu/")
    assert "lệnh tìm" not in page.locator("article").inner_text()
    with browser.new_context(viewport=PHONE, java_script_enabled=False) as context:
        plain = context.new_page()
        plain.goto(f"{address}tra-cuu/")
        assert "lệnh tìm trong trang" in plain.locator("article").inner_text()
        expect(plain.locator("details.gap:not([open])")).to_have_count(0)
        expect(plain.locator("[data-plan-names]")).to_be_hidden()
