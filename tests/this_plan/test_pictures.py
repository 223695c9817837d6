"""The map of documents and the matrix of this plan: they hold all of it, on every screen and on paper."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, ViewportSize, expect

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


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [NARROW, PHONE, DESKTOP], ids=["320", "390", "1440"])
@pytest.mark.parametrize("path", MAPS.values(), ids=MAPS)
def test_the_map_is_for_everyone(browser: Browser, address: str, path: str, size: ViewportSize, scheme: str) -> None:
    assert_for_everyone(browser, address + path, size, scheme, pictured=True)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [NARROW, DESKTOP], ids=["320", "1440"])
def test_the_matrix_is_for_everyone(browser: Browser, address: str, size: ViewportSize, scheme: str) -> None:
    assert_for_everyone(browser, f"{address}ma-tran/", size, scheme, pictured=False)


def test_a_cell_of_the_matrix_leads_to_its_reason(browser: Browser, address: str, real: Site) -> None:
    with shown(browser, f"{address}ma-tran/", DESKTOP) as page:
        page.get_by_role("link", name="III.4.2 thực hiện II.3.2.2: lý do").click()
        reason = page.locator('li:has(> [id="II.3.2.2--III.4.2"])')
        expect(reason).to_be_in_viewport()
        expect(reason).to_contain_text("cùng nói “theo hướng dân chủ, công khai, minh bạch")
        assert_headings_on_both_sides(page, real)


def test_the_map_on_paper_names_every_document_on_one_sheet(browser: Browser, address: str, real: Site) -> None:
    assert_map_on_one_sheet(browser, address, real)


def test_the_matrix_on_paper_is_whole(browser: Browser, address: str, real: Site) -> None:
    assert_matrix_on_paper(browser, address, real)
