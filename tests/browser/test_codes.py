"""The QR codes, seen on a screen and read by another library than the one that drew them."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Browser, Page

from plansite.site.site import Site
from tests.support.building import SITE_URL
from tests.support.screens import DESKTOP, PHONE

_ON_ONE_SCREEN = 30


def read_codes(picture: bytes) -> list[str]:
    """What a telephone reads in a picture."""
    return [each.text for each in zxingcpp.read_barcodes(Image.open(BytesIO(picture)))]


@pytest.fixture
def phone(browser: Browser, address: str) -> Iterator[Page]:
    context = browser.new_context(viewport=PHONE, has_touch=True, is_mobile=True)
    tab = context.new_page()
    tab.goto(f"{address}muc/III.4/")
    yield tab
    context.close()


def test_every_point_has_a_code_that_leads_to_it(browser: Browser, address: str, real: Site) -> None:
    points = [point.id for point in real.linked.plan.points]
    tab = browser.new_page(viewport=DESKTOP)
    tab.goto(f"{address}404.html")
    found: list[str] = []
    for start in range(0, len(points), _ON_ONE_SCREEN):
        images = "".join(f'<img src="/di/{id}/qr.svg" width=200>' for id in points[start : start + _ON_ONE_SCREEN])
        tab.evaluate("images => { document.body.innerHTML = images }", images)
        tab.wait_for_function("[...document.images].every(each => each.complete && each.naturalWidth > 0)")
        found += read_codes(tab.screenshot(full_page=True))
    tab.close()
    assert sorted(found) == sorted(f"{SITE_URL}di/{id}/" for id in points)


def test_the_code_of_a_point_is_seen_and_opened_by_touch(phone: Page) -> None:
    point = phone.locator("details.chia-se").nth(1)
    point.locator("summary").tap()
    code = point.locator("img.ma-qr")
    code.scroll_into_view_if_needed()
    assert read_codes(code.screenshot()) == [f"{SITE_URL}di/III.4.2/"]
    code.tap()
    phone.wait_for_url("**/di/III.4.2/qr.svg")
    assert read_codes(phone.screenshot()) == [f"{SITE_URL}di/III.4.2/"]


@pytest.mark.parametrize(("width", "height", "away"), [(1024, 768, 2), (1920, 1080, 2), (390, 844, 1)])
def test_the_code_on_a_projector_is_read_across_the_room(
    browser: Browser, address: str, width: int, height: int, away: int
) -> None:
    tab = browser.new_page(viewport={"width": width, "height": height})
    tab.goto(f"{address}hoc-tap/ban-to-chuc/#chieu=5")
    tab.get_by_role("dialog").get_by_role("img", name="Mã QR mở điểm III.4.2").wait_for()
    screen = Image.open(BytesIO(tab.screenshot()))
    seen = screen.resize((width // away, height // away), Image.Resampling.LANCZOS)  # from the back row
    assert [each.text for each in zxingcpp.read_barcodes(seen)] == [f"{SITE_URL}di/III.4.2/"]
    tab.close()


def test_the_codes_on_a_handout_are_those_of_its_quotations(browser: Browser, address: str, real: Site) -> None:
    tab = browser.new_page(viewport={"width": 794, "height": 1123})  # A4 at 96 dots an inch
    tab.goto(f"{address}hoc-tap/ban-to-chuc/", wait_until="networkidle")
    tab.emulate_media(media="print")
    tab.evaluate("document.querySelectorAll('img').forEach(each => { each.loading = 'eager' })")
    tab.wait_for_function("[...document.images].every(each => each.complete)")
    session = next(each for each in real.sessions if each.uri == "hoc-tap/ban-to-chuc.md")
    expected = sorted(f"{SITE_URL}di/{each.id}/" for each in session.quotations)
    assert sorted(read_codes(tab.screenshot(full_page=True))) == expected
    tab.close()
