"""A page while it loads: little that it waits for, and nothing that moves once it can be read."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Route

from tests.support import crawl

SHEET = re.compile(r"<link\b[^>]*\brel=.?stylesheet[^>]*>")
PAGES = ("", "muc/II.1/", "nhiem-vu/", "toan-van/", "thoi-han/", "hoc-tap/tu-sach/")
WIDTHS = (360, 1280)
# What is called good is 0.1; lines that break elsewhere in another font move what stands below them.
MOST = 0.1
NOTE_SHIFTS = """
window.moved = 0
new PerformanceObserver((list) => list.getEntries().forEach((entry) => (window.moved += entry.value)))
  .observe({ type: "layout-shift", buffered: true })
"""
PAINTED = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"


def test_a_page_waits_for_one_style_sheet(built: Path) -> None:
    waited = {}
    for uri in crawl.read(built):
        file = built / uri.lstrip("/")
        html = (file / "index.html" if uri.endswith("/") else file).read_text(encoding="utf-8")
        waited[uri] = [sheet for sheet in SHEET.findall(html) if "print" not in sheet.partition("media=")[2]]
    assert {uri: sheets for uri, sheets in waited.items() if len(sheets) > 1} == {}
    assert all("assets/css/plan.min.css" in sheet for sheets in waited.values() for sheet in sheets)
    assert sum(map(len, waited.values())) > len(PAGES)


@pytest.mark.parametrize("late", ["woff2", "js"])
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("page", PAGES)
def test_what_comes_late_moves_next_to_nothing(
    page: str, width: int, late: str, address: str, browser: Browser
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800})
    opened = context.new_page()
    held: list[Route] = []
    free: list[bool] = []  # scripts load others once they run
    opened.route(f"**/*.{late}", lambda route: route.continue_() if free else held.append(route))
    opened.add_init_script(NOTE_SHIFTS)
    opened.goto(f"{address}{page}", wait_until="commit")
    if late == "js":
        opened.wait_for_selector("footer >> nth=-1", state="attached")
    else:
        opened.wait_for_load_state("domcontentloaded")
        opened.wait_for_function("document.fonts.status === 'loading'")
    opened.evaluate(PAINTED)  # with the fonts that stand in, or with nothing that scripts do
    assert held
    free.append(True)
    for route in held:
        route.continue_()
    opened.wait_for_load_state("load")
    opened.evaluate("document.fonts.ready")
    opened.evaluate(PAINTED)
    moved = opened.evaluate("window.moved")
    context.close()
    assert moved < MOST
