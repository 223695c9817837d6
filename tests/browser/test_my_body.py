"""«My body»: chosen once, first wherever it matters, forgotten by one press, with storage and without."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.support.screens import PHONE, assert_accessible, assert_no_script_error
from tests.support.searching import Box

BODY = "phong-van-hoa-huyen"
NAME = "Phòng Văn hóa huyện"
NO_STORAGE = "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('off', 'SecurityError') }})"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A phone that has never been here."""
    context = browser.new_context(viewport=PHONE, is_mobile=True, has_touch=True)
    yield assert_no_script_error(context.new_page())
    context.close()


def test_a_name_is_typed_without_marks_and_its_tasks_open(page: Page, address: str) -> None:
    page.goto(address)
    page.get_by_label("Tên hoặc chữ viết tắt của cơ quan").fill("van hoa huy")
    page.locator(".chon-thay").get_by_role("link", name=NAME).tap()
    page.wait_for_url(f"{address}co-quan/{BODY}/")
    expect(page.get_by_role("button", name="Bỏ ghi nhớ")).to_be_visible()
    page.goto(address)
    box = page.locator(".chon")
    expect(box).to_contain_text("5 nhiệm vụ: 2 có hạn")
    expect(box).to_contain_text("Nay: Trung tâm Văn hóa khu vực")
    expect(box.get_by_role("link", name="Xem việc")).to_have_attribute("href", f"{address}co-quan/{BODY}/")
    assert_accessible(page)


def test_any_body_of_the_plan_can_be_chosen_and_none_that_it_does_not_have(page: Page, address: str) -> None:
    page.goto(address)
    field = page.get_by_label("Tên hoặc chữ viết tắt của cơ quan")
    field.fill("huyen doan")
    expect(page.locator(".chon-thay").get_by_role("link", name="Huyện Đoàn")).to_be_visible()
    field.fill("sở tài chính")
    expect(page.locator(".chon-thay")).to_have_text("Văn bản không nêu tên cơ quan này.")
    field.press("Escape")
    expect(page.locator(".chon-thay")).to_be_hidden()


def test_it_is_forgotten_by_one_press(page: Page, address: str) -> None:
    page.goto(f"{address}co-quan/{BODY}/")
    page.get_by_role("button", name="Ghi nhớ cơ quan này").tap()
    page.goto(address)
    page.get_by_role("button", name="Bỏ ghi nhớ, chọn lại").tap()
    expect(page.get_by_role("heading", name="Cơ quan của đồng chí?")).to_be_visible()
    expect(page.get_by_label("Tên hoặc chữ viết tắt của cơ quan")).to_be_focused()
    assert page.evaluate("Object.keys(localStorage).filter(key => key.includes('co-quan'))") == []


def test_it_stands_first_in_tasks_and_times(page: Page, address: str) -> None:
    page.goto(f"{address}co-quan/{BODY}/")
    page.get_by_role("button", name="Ghi nhớ cơ quan này").tap()
    for path in ("nhiem-vu/", "thoi-han/"):
        page.goto(address + path)
        expect(page.locator("article .cua-toi").get_by_role("link", name=NAME)).to_be_visible()
    page.goto(f"{address}nhiem-vu/")
    page.get_by_role("link", name="Chỉ xem việc của cơ quan này").tap()
    expect(page.get_by_role("status").filter(has_text="nhiệm vụ")).to_contain_text(f"5 trong 7 nhiệm vụ: {NAME}")


def test_where_nothing_can_be_kept_choosing_still_leads_there(page: Page, address: str) -> None:
    page.add_init_script(NO_STORAGE)
    page.goto(f"{address}co-quan/{BODY}/")
    page.get_by_role("button", name="Ghi nhớ cơ quan này").tap()
    expect(page.get_by_role("button", name="Bỏ ghi nhớ")).to_be_visible()
    page.goto(address)
    page.get_by_text("Chọn trong 3 cơ quan").tap()
    page.locator(".chon-muc").get_by_role("link", name=NAME).first.tap()
    page.wait_for_url(f"{address}co-quan/{BODY}/")


@pytest.mark.parametrize("kept", ["nonsense", "{}", '{"id": "../..", "name": "x"}', '{"id": "a", "name": 1}'])
def test_what_is_no_body_is_not_believed(page: Page, address: str, kept: str) -> None:
    page.goto(address)
    page.evaluate("kept => localStorage.setItem('/.plan-co-quan', kept)", kept)
    page.reload()
    expect(page.get_by_label("Tên hoặc chữ viết tắt của cơ quan")).to_be_visible()


def test_the_index_of_bodies_leaves_those_whose_name_is_typed(page: Page, address: str) -> None:
    page.goto(f"{address}co-quan/")
    page.get_by_label("Gõ tên hoặc viết tắt").fill("phu nu")
    expect(page.locator(".co-quan-ds li:visible")).to_have_text(["Hội Phụ nữ huyện"], use_inner_text=True)
    expect(page.get_by_role("status").filter(has_text="cơ quan")).to_have_text("1 cơ quan")


@pytest.mark.parametrize("stored", [True, False])
def test_it_stands_first_in_search(page: Page, address: str, stored: bool) -> None:
    if not stored:
        page.add_init_script(NO_STORAGE)
    box = Box(page, address).open(f"co-quan/{BODY}/")
    expect(page.locator("#__search")).to_be_checked()
    page.keyboard.press("Escape")
    expect(page.locator("#__search")).not_to_be_checked()
    page.get_by_role("button", name="Ghi nhớ cơ quan này").tap()
    if stored:
        page.goto(address)
    page.keyboard.press("/")
    offered = page.locator(".plan-start").get_by_role("group", name="Cơ quan của đồng chí")
    expect(offered.get_by_role("link", name=NAME)).to_have_attribute("href", f"{address}co-quan/{BODY}/")
    assert box.ask("viec cua toi")[0] == f"co-quan/{BODY}/"
    expect(page.locator(".plan-hit-mine").first).to_have_text("Cơ quan của đồng chí")
    box.settled()
    assert_accessible(page)


def test_it_is_forgotten_in_search_too(page: Page, address: str) -> None:
    box = Box(page, address).open(f"co-quan/{BODY}/")
    expect(page.locator("#__search")).to_be_checked()
    page.keyboard.press("Escape")
    expect(page.locator("#__search")).not_to_be_checked()
    for pressed, then in (("Ghi nhớ cơ quan này", "Bỏ ghi nhớ"), ("Bỏ ghi nhớ", "Ghi nhớ cơ quan này")):
        page.get_by_role("button", name=pressed).tap()
        expect(page.get_by_role("button", name=then)).to_be_visible()
    page.keyboard.press("/")
    expect(page.locator(".plan-start").get_by_role("group", name="Xem ngay")).to_be_visible()
    expect(page.locator(".plan-start").get_by_role("group", name="Cơ quan của đồng chí")).to_have_count(0)
    assert box.ask("viec cua toi")[0] == "nhiem-vu/"


def test_the_tools_of_a_body_stand_in_one_row_and_what_is_folded_closes_when_it_is_left(
    page: Page, address: str
) -> None:
    page.goto(f"{address}co-quan/trung-tam-van-hoa-khu-vuc/")
    tools = page.locator(".cong-cu").locator("button, p > a, summary")
    expect(tools).to_have_text(["Ghi nhớ cơ quan này", "In danh mục", "Báo cáo tháng (Word)", "Tải về"])
    assert len({box["y"] for each in tools.all() if (box := each.bounding_box())}) == 1
    page.locator(".tai > summary").tap()
    other = page.get_by_role("link", name="Báo cáo tháng (Excel)")
    expect(other).to_be_in_viewport()
    assert_accessible(page)
    page.get_by_role("heading", level=1).tap()
    expect(other).to_be_hidden()
