"""A page while it loads: little that it waits for, and nothing that moves once it can be read."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Route

from tests.support import crawl
from tests.support.weights import loads

SHEET = re.compile(r"<link\b[^>]*\brel=.?stylesheet[^>]*>")
WIDTHS = (360, 1280)
# A fifth of what is called good; what is read stays where it is.
MOST = 0.02
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
    assert sum(map(len, waited.values())) > len(crawl.kinds(built))


def test_a_visit_loads_no_more_than_is_weighed_before_the_search_is_reached_for(
    address: str, built: Path, browser: Browser
) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 800}, has_touch=True, is_mobile=True)
    opened = context.new_page()
    asked: set[str] = set()
    opened.on("request", lambda request: asked.add(f"/{request.url.removeprefix(address)}"))
    more = {}
    for page, may in ((page, loads(built)[f"/{page}"]) for page in crawl.kinds(built) if page != "404.html"):
        asked.clear()
        opened.goto(f"{address}{page}", wait_until="networkidle")
        opened.mouse.wheel(0, 10_000)
        more[page] = {each for each in asked - may if not each.endswith(".woff2")}
    assert {page: late for page, late in more.items() if late} == {}
    with opened.expect_request("**/search.min.js"), opened.expect_request("**/search_index.json"):
        opened.locator("header label[for=__search]").first.tap()
    context.close()


@pytest.mark.parametrize("width", WIDTHS)
def test_what_comes_late_moves_next_to_nothing(width: int, address: str, built: Path, browser: Browser) -> None:
    moved = {page: _moved(browser, f"{address}{page}", width) for page in crawl.kinds(built) if page != "404.html"}
    assert len(moved) > 15
    assert {page: shift for page, shift in moved.items() if shift > MOST} == {}


def _moved(browser: Browser, url: str, width: int) -> float:
    """By how much a page moves whose scripts come after it was painted, and whose fonts come after these."""
    context = browser.new_context(viewport={"width": width, "height": 800})
    opened = context.new_page()
    held: dict[str, list[Route]] = {"js": [], "woff2": []}
    free: list[str] = []  # scripts load others once they run

    def hold(route: Route) -> None:
        late = route.request.url.rpartition(".")[2]
        if late in free:
            route.continue_()
        else:
            held[late].append(route)

    opened.route(re.compile(r"\.(js|woff2)$"), hold)
    opened.add_init_script(NOTE_SHIFTS)
    opened.goto(url, wait_until="commit")
    opened.wait_for_selector("footer >> nth=-1", state="attached")
    opened.wait_for_function("() => document.fonts.status === 'loading'")
    for late, routes in held.items():
        opened.evaluate(PAINTED)  # with the fonts that stand in, with nothing that scripts do
        assert routes
        free.append(late)
        for route in routes:
            route.continue_()
        opened.wait_for_load_state("domcontentloaded" if late == "js" else "load")
    opened.evaluate("document.fonts.ready.then(() => true)")
    opened.evaluate(PAINTED)
    moved: float = opened.evaluate("window.moved")
    context.close()
    return moved
