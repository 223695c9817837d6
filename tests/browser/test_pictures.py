"""The map of documents and the matrix as people see them: on a phone, at a desktop, by keyboard, on paper."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, ViewportSize, expect

from plansite.answers.solutions import Correspondences
from plansite.site.site import Site
from tests.support.pictures import (
    MAPS,
    assert_for_everyone,
    assert_headings_on_both_sides,
    assert_map_on_one_sheet,
    assert_matrix_on_paper,
    shown,
)
from tests.support.screens import DESKTOP, NARROW, PHONE


@pytest.mark.parametrize(
    ("size", "scheme"), [(NARROW, "light"), (PHONE, "dark"), (DESKTOP, "dark")], ids=["320", "390", "1440"]
)
@pytest.mark.parametrize("path", [*MAPS.values(), "ma-tran/"], ids=[*MAPS, "matrix"])
def test_a_picture_is_for_everyone(browser: Browser, address: str, path: str, size: ViewportSize, scheme: str) -> None:
    assert_for_everyone(browser, address + path, size, scheme, pictured=path in MAPS.values())


def test_a_document_on_the_map_is_reached_by_keyboard_and_opened(browser: Browser, address: str) -> None:
    with shown(browser, f"{address}van-ban/", PHONE) as page:
        page.locator("details.gap > summary").first.focus()
        names = []
        for _ in range(4):
            page.keyboard.press("Tab")
            names.append(page.evaluate("document.activeElement.getAttribute('href')"))
        assert names == ["12-nq-tu-khoa-xv/", "12-nq-tu-khoa-xvi/", "../toan-van/", "so-tay-thu-thu/"]
        page.keyboard.press("Enter")
        expect(page.locator("h1")).to_have_text("Cẩm nang thủ thư")


def test_a_picture_tells_its_name_and_what_it_shows(browser: Browser, address: str) -> None:
    with shown(browser, address, DESKTOP) as page:
        picture = page.get_by_role("group", name="Sơ đồ văn bản của Kế hoạch phát triển văn hóa đọc")
        expect(picture).to_be_visible()
        assert "Trên cùng là 2 văn bản" in picture.locator("desc").text_content()  # type: ignore[operator]
        page.locator(".so-do-chu summary").click()
        expect(
            page.locator(".so-do-chu").get_by_role("link", name="Nghị quyết 12-NQ/TU (khóa XVI)").first
        ).to_be_visible()


def test_a_cell_of_the_matrix_leads_to_its_reason(browser: Browser, address: str) -> None:
    with shown(browser, f"{address}ma-tran/", DESKTOP) as page:
        page.get_by_role("link", name="II.1.1 thực hiện I.1: lý do").click()
        reason = page.locator('li:has(> [id="I.1--II.1.1"])')
        expect(reason).to_be_in_viewport()
        expect(reason).to_contain_text("hai nơi cùng nói về tủ sách của thôn")


def test_every_cell_has_headings_on_both_sides(browser: Browser, address: str, small: Site) -> None:
    with shown(browser, f"{address}ma-tran/", DESKTOP) as page:
        assert_headings_on_both_sides(page, small)


def test_on_a_phone_the_matrix_is_read_as_lists(browser: Browser, address: str, small: Site) -> None:
    with shown(browser, f"{address}ma-tran/", NARROW) as page:
        expect(page.locator(".ma-tran")).to_be_hidden()
        expect(page.locator(".giai-phap")).to_have_count(
            len({solution.id for _, solution in Correspondences(small.linked).links})
        )


def test_the_map_on_paper_names_every_document_on_one_sheet(browser: Browser, address: str, small: Site) -> None:
    assert_map_on_one_sheet(browser, address, small)


def test_the_matrix_on_paper_is_whole(browser: Browser, address: str, small: Site) -> None:
    assert_matrix_on_paper(browser, address, small)
