"""What is past is said by the reader's own clock: in words beside every dated time, as a line on the time line."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.support.paper import printed, words
from tests.support.screens import assert_accessible, assert_no_script_error

# The two dated tasks are due on 30/9/2024 and 31/3/2025.
BEFORE, ON, AFTER = "2024-06-15T23:59:00", "2024-09-30T23:59:00", "2024-10-01T00:01:00"
LATER = "2025-04-01T00:01:00"

# Words of the drawing that stand on others; a line of letters is a little lower than its box.
COVERED = """svg => {
  const all = [...svg.querySelectorAll('text')].map(each => [each.textContent, each.getBoundingClientRect()]);
  return all.flatMap(([words, a], at) => all.slice(at + 1)
    .filter(([, b]) => a.left < b.right && b.left < a.right && a.top + 3 < b.bottom && b.top + 3 < a.bottom)
    .map(([others]) => `${words} ${others}`));
}"""


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    tab = assert_no_script_error(browser.new_page(viewport={"width": 320, "height": 700}))
    yield tab
    tab.close()


def at(page: Page, time: str, address: str) -> Page:
    page.clock.set_fixed_time(time)
    page.goto(address)
    return page


@pytest.mark.parametrize(("time", "past"), [(BEFORE, 0), (ON, 0), (AFTER, 1), (LATER, 2)])
def test_a_day_is_past_once_it_is_over(page: Page, address: str, time: str, past: int) -> None:
    at(page, time, f"{address}thoi-han/")
    expect(page.locator("time.thoi-han")).to_have_count(2)
    expect(page.locator("time.thoi-han", has_text="đã qua")).to_have_count(past)
    expect(page.get_by_text("đã qua", exact=False)).to_have_count(past)


@pytest.mark.parametrize("path", ["muc/II.1/", "nhiem-vu/", "co-quan/phong-van-hoa-huyen/"])
def test_every_page_that_names_the_time_says_so(page: Page, address: str, path: str) -> None:
    at(page, BEFORE, address + path)
    expect(page.locator(".da-qua")).to_have_count(0)
    at(page, AFTER, address + path)
    expect(page.locator(".da-qua")).to_have_count(1)


def test_it_is_the_readers_day_not_that_of_greenwich(browser: Browser, address: str) -> None:
    context = browser.new_context(timezone_id="Asia/Ho_Chi_Minh")
    page = at(context.new_page(), "2024-09-30T17:30:00Z", f"{address}thoi-han/")  # 1/10 in Viet Nam
    expect(page.locator(".da-qua")).to_have_count(1)
    context.close()


@pytest.mark.parametrize(
    ("time", "above", "below"),
    [(BEFORE, "2024-04-01", "2024-07-01"), (ON, "2024-07-01", "2024-09-30"), (AFTER, "2024-10-01", "2025-01-01")],
)
def test_today_is_drawn_where_it_stands_among_the_days(
    page: Page, address: str, time: str, above: str, below: str
) -> None:
    at(page, time, f"{address}thoi-han/")
    today = page.locator(".truc-thoi-gian g.hom-nay")
    expect(today.locator("text")).to_have_text("Hôm nay")
    expect(today.locator("title")).to_have_text(f"Hôm nay, {'/'.join(reversed(time[:10].split('-')))}")
    neighbours = today.evaluate(
        "each => [each.previousElementSibling.dataset.day, each.nextElementSibling.dataset.day]"
    )
    assert neighbours == [above, below]
    assert page.locator(".truc-thoi-gian svg").first.evaluate(COVERED) == []
    assert_accessible(page)


@pytest.mark.parametrize(("time", "where"), [("2023-12-31T12:00:00", "trước"), ("2026-01-01T12:00:00", "sau")])
def test_today_outside_the_years_drawn_is_told_in_words(page: Page, address: str, time: str, where: str) -> None:
    at(page, time, f"{address}thoi-han/")
    expect(page.locator("g.hom-nay")).to_have_count(0)
    day = "/".join(reversed(time[:10].split("-")))
    expect(page.locator("p.hom-nay")).to_have_text(f"Hôm nay ({day}) ở {where} mọi ngày trên trục.")


def test_without_a_script_and_on_paper_nothing_is_called_past(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}thoi-han/")
    expect(page.locator(".truc-thoi-gian a")).to_have_count(2)
    assert "đã qua" not in page.content()
    assert "Hôm nay" not in page.content()
    context.close()
    with_script = at(browser.new_page(), AFTER, f"{address}thoi-han/")
    with_script.emulate_media(media="print")
    for mark in (".da-qua", ".hom-nay"):
        expect(with_script.locator(mark).first).to_be_hidden()
    expect(with_script.locator(".truc-thoi-gian svg")).to_be_visible()
    with_script.close()


def test_on_paper_the_drawing_is_whole_and_stands_after_the_words(browser: Browser, address: str) -> None:
    sheet = words(printed(browser, f"{address}thoi-han/").pages[0], margins=False)
    parts = (
        "II.1.1",
        "Hạn:tháng9/2024",
        "2024",
        "QuýI",
        "30/09/2024",
        "II.1.1",
        "2025",
        "31/03/2025",
        "II.1.3",
        "QuýIV",
    )
    found = [0]
    for part in parts:
        found.append(sheet.find(part, found[-1] + 1))
    assert -1 not in found, dict(zip(parts, found[1:], strict=True))


def test_a_mark_leads_to_its_task_by_touch_and_by_keyboard(page: Page, address: str) -> None:
    at(page, AFTER, f"{address}thoi-han/")
    name = "II.1.1, hạn 30/09/2024: Lập danh mục sách"
    mark = page.locator(".truc-thoi-gian").get_by_role("link", name=name)
    if not mark.is_visible():  # folded on a phone
        page.get_by_text("Trục thời gian", exact=True).click()
    mark.click()
    expect(page).to_have_url(f"{address}muc/II.1/#II.1.1")
    page.go_back()
    if not mark.is_visible():
        page.get_by_text("Trục thời gian", exact=True).click()
    mark.focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{address}muc/II.1/#II.1.1")


def test_a_mark_shows_what_it_leads_to(browser: Browser, address: str) -> None:
    page = assert_no_script_error(browser.new_page(viewport={"width": 1280, "height": 800}))
    page.goto(f"{address}thoi-han/")
    page.locator(".truc-thoi-gian a").first.hover()
    expect(page.locator("#plan-preview")).to_contain_text("Lập danh mục sách cho tủ sách thôn")
    page.close()


def test_the_words_of_the_drawing_are_never_scaled_down(page: Page, address: str) -> None:
    for width in (320, 1440):
        page.set_viewport_size({"width": width, "height": 700})
        page.goto(f"{address}thoi-han/")
        shown = page.locator(".truc-thoi-gian svg").first
        assert shown.evaluate("svg => svg.getScreenCTM().a") == 1
        sizes = shown.locator("text").evaluate_all(
            "all => all.map(each => parseFloat(getComputedStyle(each).fontSize))"
        )
        assert min(sizes) >= 11
