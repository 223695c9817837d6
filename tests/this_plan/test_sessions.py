"""The study sessions of this plan: on paper, on the projector."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from plansite.site.site import Site
from tests.support.building import SITE_URL
from tests.support.codes import codes_of
from tests.support.screens import DESKTOP, LOOKS, Look, assert_no_script_error, look_over
from tests.support.sessions import COUNT, assert_handout

SESSIONS = ("ban-to-chuc", "toan-ke-hoach", "viec-cho")


@pytest.mark.parametrize("name", SESSIONS)
def test_the_handout_holds_everything_in_order(browser: Browser, address: str, real: Site, name: str) -> None:
    (session,) = [each for each in real.sessions if each.uri == f"hoc-tap/{name}.md"]
    assert_handout(browser, address, real, session)


def test_every_quotation_is_a_step_that_fits_the_screen(browser: Browser, address: str) -> None:
    tab = assert_no_script_error(browser.new_page(viewport=DESKTOP))
    tab.goto(f"{address}hoc-tap/ban-to-chuc/")
    quoted = tab.locator("article figure.trich figcaption .ma").all_text_contents()
    tab.get_by_role("button", name="Trình chiếu").click()
    total = int((tab.locator(COUNT).text_content() or "").split("/")[1])
    shown = []
    for _ in range(total):
        shown += tab.locator(".chieu__foot .ma").all_text_contents()
        expect(tab.locator(".chieu .ghi-chu")).to_have_count(0)
        assert tab.locator(".chieu__slide").evaluate("each => each.scrollHeight <= each.clientHeight")
        tab.keyboard.press("ArrowRight")
    assert shown == quoted
    tab.close()


@pytest.mark.parametrize("look", LOOKS)
def test_the_projector_is_for_everyone(browser: Browser, built: Path, address: str, look: Look) -> None:
    look_over(browser, built, address, "hoc-tap/ban-to-chuc/#chieu=5", look)


def test_every_point_has_a_code_that_leads_to_it(browser: Browser, address: str, real: Site) -> None:
    points = [point.id for point in real.linked.plan.points]
    version = f"?ban={real.published.newest}"
    assert codes_of(browser, address, points) == sorted(f"{SITE_URL}di/{id}/{version}" for id in points)
