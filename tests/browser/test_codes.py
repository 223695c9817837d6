"""The QR codes, seen on a screen and read by another library than the one that drew them."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page

from plansite.site.site import Site
from tests.support.building import SITE_URL
from tests.support.codes import codes_of, read_codes
from tests.support.screens import PHONE


@pytest.fixture
def phone(browser: Browser, address: str) -> Iterator[Page]:
    context = browser.new_context(viewport=PHONE, has_touch=True, is_mobile=True)
    tab = context.new_page()
    tab.goto(f"{address}muc/II.1/")
    yield tab
    context.close()


def test_the_code_of_a_point_is_seen_and_opened_by_touch(phone: Page) -> None:
    point = phone.locator("details.chia-se").first
    point.locator("summary").tap()
    code = point.locator("img.ma-qr")
    code.scroll_into_view_if_needed()
    assert read_codes(code.screenshot()) == [f"{SITE_URL}di/II.1.1/"]
    code.tap()
    phone.wait_for_url("**/di/II.1.1/qr.svg")
    assert read_codes(phone.screenshot()) == [f"{SITE_URL}di/II.1.1/"]


@pytest.mark.parametrize(("width", "height", "away"), [(1024, 768, 2), (1920, 1080, 2), (390, 844, 1)])
def test_the_code_on_a_projector_is_read_across_the_room(
    browser: Browser, address: str, width: int, height: int, away: int
) -> None:
    tab = browser.new_page(viewport={"width": width, "height": height})
    tab.goto(f"{address}hoc-tap/tu-sach/#chieu=4")
    tab.get_by_role("dialog").get_by_role("img", name="Mã QR mở điểm II.1.1").wait_for()
    screen = Image.open(BytesIO(tab.screenshot()))
    seen = screen.resize((width // away, height // away), Image.Resampling.LANCZOS)  # from the back row
    assert read_codes(seen) == [f"{SITE_URL}di/II.1.1/"]
    tab.close()


def test_every_point_has_a_code_that_leads_to_it(browser: Browser, address: str, small: Site) -> None:
    points = [point.id for point in small.linked.plan.points]
    assert codes_of(browser, address, points) == sorted(f"{SITE_URL}di/{id}/" for id in points)


def test_the_codes_on_a_handout_are_those_of_its_quotations(browser: Browser, address: str) -> None:
    tab = browser.new_page(viewport={"width": 794, "height": 1123})  # A4 at 96 dots an inch
    tab.goto(f"{address}hoc-tap/tu-sach/")
    tab.emulate_media(media="print")
    tab.evaluate("document.querySelectorAll('img').forEach(each => { each.loading = 'eager' })")
    tab.wait_for_function("() => [...document.images].every(each => each.complete)")
    expected = sorted(f"{SITE_URL}di/{id}/" for id in ("II.1.1", "II.1.2.1", "II.1.3", "II.2.1"))
    assert sorted(read_codes(tab.screenshot(full_page=True))) == expected
    tab.close()
