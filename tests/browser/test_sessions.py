"""Study sessions: the handout on paper, the projector by keys and by touch."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from plansite.site.site import Site
from tests.support.paper import printed, squeezed
from tests.support.screens import DESKTOP, LOOKS, PHONE, SMALL_TARGETS, Look, assert_no_script_error, look_over
from tests.support.sessions import COUNT, assert_handout

PAGE = "hoc-tap/tu-sach/"


def test_the_handout_holds_everything_in_order(browser: Browser, address: str, sessions: Site) -> None:
    for session in sessions.sessions:
        assert_handout(browser, address, sessions, session)


def test_a_shared_step_is_printed_as_the_handout(browser: Browser, address: str) -> None:
    plain, shared = (
        [squeezed(sheet.extract_text()) for sheet in printed(browser, f"{address}{PAGE}{step}").pages]
        for step in ("", "#chieu=3")
    )
    assert shared == plain


@pytest.fixture
def desk(browser: Browser, address: str) -> Iterator[Page]:
    """A tab at a desktop on one session, that fails the test on any error of a script."""
    context = browser.new_context(viewport=DESKTOP)
    tab = assert_no_script_error(context.new_page())
    tab.goto(address + PAGE)
    yield tab
    context.close()


def test_stepped_through_with_the_keyboard(desk: Page) -> None:
    opener = desk.get_by_role("button", name="Trình chiếu")
    opener.focus()
    desk.keyboard.press("Enter")
    dialog = desk.get_by_role("dialog")
    expect(dialog).to_be_visible()
    total = int((desk.locator(COUNT).text_content() or "").split("/")[1])
    for at, key in enumerate(["ArrowRight", "Space", "PageDown", "ArrowDown"], 2):
        desk.keyboard.press(key)
        expect(desk.locator(COUNT)).to_have_text(f"{at} / {total}")
        expect(desk).to_have_url(re.compile(f"#chieu={at}$"))
    expect(dialog.get_by_role("status")).to_have_text(f"Bước 5 trên {total}: Việc của Phòng Văn hóa, II.1.2.1")
    expect(dialog.get_by_role("img", name="Mã QR mở điểm II.1.2.1")).to_be_in_viewport()
    for at, key in ((4, "ArrowLeft"), (3, "PageUp"), (2, "ArrowUp"), (total, "End"), (1, "Home")):
        desk.keyboard.press(key)
        expect(desk.locator(COUNT)).to_have_text(f"{at} / {total}")
    desk.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(opener).to_be_focused()
    expect(desk).to_have_url(re.compile(r"/tu-sach/$"))
    desk.go_back()
    assert desk.url == "about:blank", "one «back» leaves the page"


def test_every_quotation_is_a_step_and_notes_are_none(desk: Page) -> None:
    quoted = desk.locator("article figure.trich figcaption .ma").all_text_contents()
    desk.get_by_role("button", name="Trình chiếu").click()
    total = int((desk.locator(COUNT).text_content() or "").split("/")[1])
    shown = []
    for _ in range(total):
        shown += desk.locator(".chieu__foot .ma").all_text_contents()
        expect(desk.locator(".chieu .ghi-chu")).to_have_count(0)
        assert desk.locator(".chieu__slide").evaluate("each => each.scrollHeight <= each.clientHeight")
        desk.keyboard.press("ArrowRight")
    assert shown == quoted


def test_a_step_can_be_sent_and_stepped_by_touch(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport=PHONE, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(f"{address}{PAGE}#chieu=3")
    count = page.locator(COUNT)
    expect(count).to_have_text(re.compile(r"^3 /"))
    page.get_by_role("button", name="Sau").tap()
    expect(count).to_have_text(re.compile(r"^4 /"))
    hand = context.new_cdp_session(page)
    for start, end, at in ((300, 80, 5), (80, 300, 4)):
        for kind, points in (("touchStart", [start]), ("touchMove", [end]), ("touchEnd", [])):
            touches = [{"x": x, "y": 300} for x in points]
            hand.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": touches})
        expect(count).to_have_text(re.compile(f"^{at} /"))
    assert page.evaluate(SMALL_TARGETS) == []
    page.get_by_role("button", name="Thoát").tap()
    expect(page.get_by_role("dialog")).to_be_hidden()
    page.get_by_role("button", name="Trình chiếu").tap()
    page.go_back()
    expect(page.get_by_role("dialog")).to_be_hidden()
    expect(page).to_have_url(re.compile("/tu-sach/"))
    context.close()


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("path", ["hoc-tap/", PAGE, f"{PAGE}#chieu", f"{PAGE}#chieu=4"])
def test_it_is_for_everyone(browser: Browser, built: Path, address: str, path: str, look: Look) -> None:
    look_over(browser, built, address, path, look)


def test_everything_can_be_read_without_script(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport=PHONE)
    page = context.new_page()
    page.goto(f"{address}hoc-tap/")
    page.get_by_role("link", name="Tủ sách của thôn").click()
    expect(page.locator("figure.trich")).to_have_count(4)
    expect(page.locator(".mo-chieu")).to_be_hidden()
    context.close()
