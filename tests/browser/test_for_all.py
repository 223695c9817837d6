"""What a reader hears: names, announcements, and nothing of what is out of sight."""

from __future__ import annotations

import re

from playwright.sync_api import Browser, expect

from tests.support.screens import DESKTOP, PHONE, assert_no_script_error, visiting


def test_the_table_of_tasks_has_a_name_and_heads_of_rows(browser: Browser, address: str) -> None:
    with visiting(browser, viewport=DESKTOP) as page:
        page.goto(f"{address}nhiem-vu/")
        tables = page.get_by_role("table", name=re.compile("Các nhiệm vụ"))
        expect(tables).not_to_have_count(0)
        for table in tables.all():
            rows = table.get_by_role("row").count() - 1
            expect(table.get_by_role("rowheader")).to_have_count(rows)
            assert "–" not in table.get_by_role("cell").all_text_contents()


def test_links_to_the_six_questions_differ(browser: Browser, address: str) -> None:
    with visiting(browser, viewport=PHONE) as page:
        page.goto(f"{address}muc/II.1/")
        names = page.locator("a.hoi").all_text_contents()
        assert len(names) > 1
        assert len(set(names)) == len(names)


def test_the_words_of_a_point_are_read_once(browser: Browser, address: str) -> None:
    with visiting(browser, viewport=PHONE) as page:
        page.goto(f"{address}muc/II.1/")
        read = page.locator("article").aria_snapshot()
        assert read.count("Lập danh mục sách cho tủ sách thôn") == 1
        assert read.count("Báo cáo số lượt mượn sách") == 1
        expect(page.get_by_role("heading", name="II.1.1", exact=True)).to_have_count(1)


def test_of_the_map_only_its_boxes_are_read(browser: Browser, address: str) -> None:
    with visiting(browser, viewport=PHONE) as page:
        page.goto(f"{address}van-ban/")
        drawn = page.get_by_role("group", name=re.compile("Sơ đồ văn bản")).aria_snapshot()
        assert "link" in drawn
        assert not re.search(r"^ *- text:", drawn, re.MULTILINE), drawn
        assert page.locator(".so-do-chu").inner_text() != ""


def test_a_closed_drawer_is_not_read_and_a_keyboard_opens_it(browser: Browser, address: str) -> None:
    with visiting(browser, viewport=PHONE) as page:
        assert_no_script_error(page).goto(f"{address}muc/II.1/")
        drawer = page.locator(".md-sidebar--primary")
        expect(drawer).to_be_hidden()
        opener = page.get_by_role("button", name="Bảng điều hướng")
        opener.focus()
        page.keyboard.press("Enter")
        expect(drawer.locator("a:focus")).to_have_count(1)
        page.keyboard.press("Escape")
        expect(drawer).to_be_hidden()
        expect(opener).to_be_focused()


def test_the_search_field_need_not_be_filled_in(browser: Browser, address: str) -> None:
    with visiting(browser, viewport=PHONE) as page:
        page.goto(address)
        expect(page.locator("[required], [aria-required=true]")).to_have_count(0)


def test_every_announcement_stands_its_time(browser: Browser, address: str) -> None:
    with visiting(browser) as page:
        page.clock.install()
        page.goto(f"{address}muc/II.1/")
        page.locator("details.chia-se").first.evaluate("each => (each.open = true)")
        status = page.locator("body > [role=status]")
        for what in ("link", "citation"):
            page.locator(f"[data-copy={what}]").first.click()
            expect(status).to_have_text(re.compile("."))
            page.clock.run_for(1500)
        expect(status).to_have_text("Đã chép cách dẫn")
        page.clock.run_for(1000)
        expect(status).to_have_text("")


def test_what_a_browser_cannot_do_is_not_offered(browser: Browser, address: str) -> None:
    context = browser.new_context()
    page = assert_no_script_error(context.new_page())
    page.add_init_script("delete HTMLDialogElement.prototype.showModal")
    page.goto(f"{address}hoc-tap/tu-sach/#chieu=2")
    expect(page.locator("figure.trich").first).to_be_visible()
    expect(page.get_by_role("button", name="Trình chiếu")).to_have_count(0)
    context.close()
