"""Searching as people do it, in the real box: what they type, how they type it, and what they see."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from plansite.site.site import Site
from tests.support.screens import (
    DESKTOP,
    NARROW,
    SIZES,
    SMALL_TARGETS,
    assert_accessible,
    nothing_leaves,
)
from tests.support.searching import Box

FOUND = "mark.plan-found"


# ---- Typing, pasting, keys ----


def test_typed_key_by_key(box: Box) -> None:
    box.page.goto(box.base)
    box.page.locator("[data-plan-search]").click()
    box.page.get_by_role("textbox", name="Tìm trong kế hoạch").press_sequentially("thu thu")
    expect(box.page.locator(".md-search-result__item").first).to_contain_text("thủ thư")


def test_pasted_spoken_or_by_an_input_method(box: Box) -> None:
    box.open().page.keyboard.insert_text("người khiếm thị")  # text arrives, no key is pressed
    expect(box.page.locator(".md-search-result__item").first).to_contain_text("II.1.1")
    expect(box.page.locator(".md-search-result__meta")).to_have_text(re.compile(r"^Tìm thấy \d+ kết quả$"))


def test_with_the_keyboard_alone(desk: Box) -> None:
    page = desk.open("muc/I/").page
    page.keyboard.type("tu sach")
    expect(page.locator(".md-search-result__item").first).to_be_visible()
    page.keyboard.press("Tab")
    chip = page.locator(".plan-facets [data-chip='loai:diem']")
    expect(chip).to_be_focused()
    page.keyboard.press("Space")
    expect(chip).to_have_attribute("aria-pressed", "true")
    expect(chip).to_be_focused()
    expect(page.get_by_role("textbox", name="Tìm trong kế hoạch")).to_have_value("tu sach loai:diem")
    page.keyboard.press("Escape")
    expect(page.locator(".md-search__output")).to_be_hidden()
    page.keyboard.press("s")
    expect(page.locator(".md-search__output")).to_be_visible()
    page.keyboard.press("ArrowDown")
    expect(page.locator("a.md-search-result__link").first).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(page.locator("a.md-search-result__link").nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    expect(page.locator(FOUND).first).to_have_text("tủ sách")


def test_a_chip_of_an_answer_takes_nothing_typed_since_away(desk: Box) -> None:
    page = desk.open("muc/I/").page
    desk.ask("tu sac")
    # Typed, and not yet answered; in one turn, since an answer between press and release makes the chips anew.
    page.evaluate("""() => {
        document.querySelector('.md-search__input').value = 'tu sach';
        document.querySelector(".plan-facets [data-chip='loai:diem']").click();
    }""")
    expect(page.get_by_role("textbox", name="Tìm trong kế hoạch")).to_have_value("tu sach loai:diem")


def test_enter_in_the_box_opens_the_first_result(desk: Box) -> None:
    page = desk.open().page
    first = desk.ask("người khiếm thị")[0]
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{first}")
    expect(page.locator(FOUND).first).to_be_in_viewport()


def test_escape_gives_the_focus_back_to_what_opened_the_search(desk: Box) -> None:
    page = desk.page
    page.goto(desk.base)
    opener = page.locator("[data-plan-search]")
    opener.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("textbox", name="Tìm trong kế hoạch")).to_be_focused()
    page.keyboard.press("Escape")
    expect(opener).to_be_focused()


def test_tab_past_the_last_result_closes_the_search(desk: Box) -> None:
    page = desk.open().page
    desk.ask("31-TB/HU")
    for _ in range(page.locator(".plan-chip, a.md-search-result__link").count() + 1):
        page.keyboard.press("Tab")
    expect(page.locator(".md-search__output")).to_be_hidden()


# ---- Results ----


def test_a_result_tells_where_it_stands_and_why_it_was_found(box: Box) -> None:
    box.open().ask("tu sach thon")
    first = box.page.locator(".md-search-result__item").first
    expect(first.locator(".plan-hit-place")).to_contain_text("›")
    expect(first.locator(".plan-hit-text mark").first).to_have_text("tủ sách thôn")


def test_a_result_leads_to_its_point_with_the_words_marked_there_alone(box: Box) -> None:
    box.open().ask("nguoi khiem thi")
    box.page.locator("a.md-search-result__link").first.click()
    box.page.wait_for_url(f"{box.base}muc/II.1/#II.1.1")  # the plain address, to be copied
    marks = box.page.locator(FOUND)
    assert {text.lower() for text in marks.all_inner_texts()} == {"người khiếm thị"}
    outside = marks.evaluate_all(
        """marks => marks.filter(mark => {
             let at = mark.closest('article > *');
             while (at && !at.matches('h1, h2, h3, h4')) at = at.previousElementSibling;
             return at?.id !== 'II.1.1';
           }).length"""
    )
    assert outside == 0


def test_nothing_found_shows_the_nearest_terms_and_the_ways_in(box: Box) -> None:
    assert box.open().ask('"tập huấn người giữ tủ sáchh của thônn"') == []
    expect(box.page.locator(".md-search-result__meta")).to_have_text("Không tìm thấy kết quả nào")
    box.page.locator(".plan-nothing").get_by_role("button", name="Tìm từng từ").click()
    expect(box.page.locator(".md-search-result__item").first).to_be_visible()
    assert box.ask("phongg vawnz hoaaa huyennn") == []
    near = box.page.locator(".plan-nothing__tries button")
    expect(near.first).to_be_visible()
    near.first.click()
    expect(box.page.locator(".md-search-result__item").first).to_be_visible()
    box.ask("qqqqq")
    box.page.locator(".plan-nothing").get_by_role("link", name="Các cơ quan").click()
    expect(box.page.locator("h1")).to_have_text("Cơ quan")


# ---- Facets ----


def test_facets_narrow_by_touch_and_stand_in_the_query(box: Box, small: Site) -> None:
    box.open().ask("tủ sách")
    box.page.locator("summary[data-chip=co-quan]").click()
    chip = box.page.locator("[data-chip='co-quan:phong-van-hoa-huyen']")
    count = int(chip.locator(".plan-chip__count").inner_text())
    chip.click()
    expect(chip).to_have_attribute("aria-pressed", "true")
    expect(box.page.locator(".md-search-result__meta")).to_contain_text(f"{count} kết quả")
    narrowed = box.ask("tủ sách co-quan:phong-van-hoa-huyen loai:diem")
    assert narrowed
    places = {
        small.composer.addresses[link.source].path
        for link in small.linked.links
        if link.target == "phong-van-hoa-huyen" and link.source in small.linked.points
    }
    assert set(narrowed) <= places
    chip.click()
    expect(chip).to_have_attribute("aria-pressed", "false")


def test_a_link_keeps_query_and_facets(box: Box) -> None:
    box.page.goto(f"{box.base}?q={quote('tủ sách phan:II')}")
    expect(box.page.get_by_role("textbox", name="Tìm trong kế hoạch")).to_have_value("tủ sách phan:II")
    expect(box.page.locator(".md-search-result__item").first).to_contain_text("II ›")
    expect(box.page.locator("[data-chip='phan:II']")).to_have_attribute("aria-pressed", "true")


# ---- Safety, reach ----


def test_hostile_text_in_the_plan_and_in_the_query_is_shown_as_text(desk: Box) -> None:
    evil = '<img src=x onerror="document.title=\'taken\'"><script>document.title="taken"</script>'
    entry = {
        "location": "muc/I/",
        "kind": "co-quan",
        "id": "x",
        "title": f"dân {evil}",
        "path": evil,
        "text": f"chủ {evil}",
    }

    def hostile(route: Route) -> None:
        route.fulfill(json={"config": {"labels": {"loai": {"co-quan": evil}}}, "docs": [entry]})

    desk.page.route("**/search_index.json", hostile)
    box = desk.open()
    assert box.ask("dân chủ") == ["muc/I/"]
    assert box.ask(f"{evil} dân") == ["muc/I/"]
    expect(box.page.locator(".md-search-result__item")).to_contain_text("<img src=x")
    expect(box.page.locator(".md-search img, .md-search ol script")).to_have_count(0)
    expect(box.page).not_to_have_title("taken")


def test_hostile_words_in_an_address_mark_nothing(desk: Box) -> None:
    desk.page.goto(f"{desk.base}muc/I/?h={quote('<img src=x onerror=alert(1)>')}&h={quote('[')}#I.1")
    expect(desk.page.locator("article img[src=x]")).to_have_count(0)
    expect(desk.page).to_have_url(f"{desk.base}muc/I/#I.1")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_the_open_search(browser: Browser, address: str, scheme: str) -> None:
    reader = browser.new_context(viewport=SIZES["phone"], color_scheme="dark" if scheme == "dark" else "light")
    box = Box(reader.new_page(), address).open()
    expect(box.page.locator(".plan-start a").first).to_be_visible()
    for query in ("", "12-NQ/TU", "qqqqq", "công đoàn", "phòng văn hóa huyện", "tủ sách"):
        if query:
            box.ask(query)
        box.settled()
        if query == "tủ sách":
            box.page.locator("summary[data-chip=co-quan]").click()
        assert_accessible(box.page, ".md-search")
    reader.close()


def test_at_320_px_nothing_is_cut_and_targets_are_large_enough(browser: Browser, address: str) -> None:
    reader = browser.new_context(viewport=NARROW, has_touch=True, is_mobile=True)
    box = Box(reader.new_page(), address).open()
    expect(box.page.locator(".plan-start a").first).to_be_visible()
    assert box.page.evaluate("document.querySelector('.md-search__scrollwrap').scrollWidth") <= NARROW["width"]
    assert box.page.evaluate(SMALL_TARGETS) == []
    box.ask("quý 2 năm 2031")
    assert box.page.evaluate(SMALL_TARGETS) == []
    box.ask("tủ sách")
    box.page.locator("summary[data-chip=co-quan]").click()
    assert box.page.evaluate("document.querySelector('.md-search__scrollwrap').scrollWidth") <= NARROW["width"]
    assert box.page.evaluate(SMALL_TARGETS) == []
    reader.close()


def test_nothing_leaves_the_site(desk: Box) -> None:
    with nothing_leaves(desk.page, desk.base):
        desk.open().ask("tủ sách")
        desk.page.locator("a.md-search-result__link").first.click()
        expect(desk.page.locator(FOUND).first).to_be_visible()


def test_without_a_script_the_sign_of_search_leads_to_the_lookup_page(browser: Browser, address: str) -> None:
    reader = browser.new_context(java_script_enabled=False, viewport=NARROW)
    page: Page = reader.new_page()
    page.goto(f"{address}muc/II.1/")
    page.get_by_role("link", name="Mục lục chung").first.click()
    expect(page.locator("h1")).to_have_text("Mục lục chung")
    expect(page.get_by_role("link", name="Phòng Văn hóa huyện", exact=True).first).to_be_visible()
    reader.close()


def test_the_address_bar_of_a_browser_finds_its_way(desk: Box, built: Path) -> None:
    desk.page.goto(f"{desk.base}tra-cuu/?q={quote('BTV Huyện ủy')}")
    expect(desk.page.locator(".md-search-result__item").first).to_contain_text("Ban Thường vụ Huyện ủy")
    assert "opensearchdescription" in (built / "index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("lacking", ["a script that does not run", "a function"])
def test_a_browser_too_old_is_led_to_the_lookup_page(browser: Browser, address: str, built: Path, lacking: str) -> None:
    context = browser.new_context(viewport=DESKTOP)
    page = context.new_page()
    broken = "plan.min.js" if lacking == "a script that does not run" else "search.min.js"
    start = "a ?!= b;" if lacking == "a script that does not run" else "Array.prototype.flatMap = undefined;"
    (whole,) = built.rglob(broken)
    script = start + whole.read_text(encoding="utf-8")
    page.route(f"**/{broken}", lambda route: route.fulfill(body=script, content_type="text/javascript"))
    page.goto(address)
    page.locator(".md-search__input").click()
    page.keyboard.type("thu")
    expect(page.locator(".plan-nothing__old")).to_be_visible()
    page.locator(".plan-nothing__old").get_by_role("link", name="Mục lục chung").focus()
    page.keyboard.press("Enter")  # what is found may come below the pointer meanwhile
    expect(page).to_have_url(f"{address}tra-cuu/")
    context.close()
