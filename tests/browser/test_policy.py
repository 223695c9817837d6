"""Under the strictest policy, a page's and its host's at once, everything works and nothing is held back."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.support import crawl
from tests.support.screens import DESKTOP, PHONE, assert_no_script_error, published
from tests.support.searching import Box
from tests.support.serving import Quiet, served

NOTE = """
window.held = []
document.addEventListener("securitypolicyviolation", (event) =>
  window.held.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`))
"""
PAGES = (
    "", "muc/II.1/", "muc/II/", "muc/II.2/", "co-quan/", "co-quan/phong-van-hoa-huyen/", "van-ban/",
    "van-ban/12-nq-tu-khoa-xvi/", "nhiem-vu/", "thoi-han/", "sau-ro/", "toan-van/", "du-lieu/", "ma-tran/", "tra-cuu/",
    "hoc-tap/", "hoc-tap/tu-sach/", "hoc-tap/muc-tieu/", "bien-tap/", "bien-tap/thong-bao/", "bien-tap/khoa/",
    "cach-dung/", "404.html",
)  # fmt: skip
HEADER = re.compile(r"Content-Security-Policy: (.*)")
META = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')


@pytest.fixture(scope="module")
def address(built: Path) -> Iterator[str]:
    """Where the built site is served, every page with the host's policy besides its own."""
    found = HEADER.search((built / "_headers").read_text(encoding="utf-8"))
    assert found
    policy = found[1]

    class Guarding(Quiet):
        def end_headers(self) -> None:
            if self.path.partition("?")[0].endswith(("/", ".html")):
                self.send_header("Content-Security-Policy", policy)
            super().end_headers()

    with served(built, Guarding) as url:
        yield url


@pytest.fixture(params=[DESKTOP, PHONE], ids=["desktop", "phone"])
def page(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    """A tab that notes what a policy holds back."""
    context = browser.new_context(viewport=request.param)
    tab = assert_no_script_error(context.new_page())
    tab.add_init_script(NOTE)
    yield tab
    context.close()


def held(page: Page) -> list[str]:
    """What the policy held back on the page."""
    found: list[str] = page.evaluate("window.held")
    return found


def test_no_page_asks_for_what_the_policy_holds_back(page: Page, built: Path, address: str) -> None:
    told: list[str] = []
    page.on("console", lambda message: told.append(message.text) if message.type == "error" else None)
    for path in PAGES:
        if path == "404.html":
            published(page, built)
        opened = page.goto(address + path, wait_until="load")
        assert opened
        assert "content-security-policy" in opened.headers
        page.evaluate("document.querySelectorAll('details').forEach((each) => (each.open = true))")
        page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
        assert (path, held(page)) == (path, [])
    page.goto(f"{address}di/II.1.3/")  # leads on
    page.wait_for_url("**/muc/II.1/#II.1.3")
    assert told == []


def test_search_filter_preview_and_projector_work(page: Page, address: str) -> None:
    assert Box(page, address).open("muc/II.1/").ask("người khiếm thị")[0] == "muc/II.1/#II.1.1"
    expect(page.locator(".md-search-result__item").first).to_contain_text("II.1.1")
    assert held(page) == []
    page.goto(f"{address}nhiem-vu/")
    page.locator("form input[type=checkbox], form select, form input").first.wait_for(state="attached")
    page.locator("article input[type=search], article input[type=text]").first.fill("danh mục")
    expect(page.locator("tbody tr:visible").first).to_contain_text("danh mục")
    assert held(page) == []
    page.goto(f"{address}muc/II.1/")
    page.locator("article p a[href*='van-ban']").first.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    expect(page.locator("#plan-preview")).to_be_visible()
    assert held(page) == []
    page.goto(f"{address}hoc-tap/tu-sach/")
    page.locator("[data-plan-projector]").click()
    page.keyboard.press("ArrowRight")
    expect(page.locator("dialog.chieu .chieu__count")).to_contain_text("2 /")
    assert held(page) == []


def test_every_page_carries_a_policy_before_all_that_it_is_about(built: Path) -> None:
    for uri in crawl.read_once(built):
        file = built / uri.lstrip("/")
        html = (file / "index.html" if uri.endswith("/") else file).read_text(encoding="utf-8")
        found = META.findall(html)
        assert len(found) == 1, uri
        assert "unsafe" not in found[0]
        assert not re.search(r"\b(?:https?|data|blob|file):|\*", found[0])
        before = html[: html.index("Content-Security-Policy")]
        assert not re.search(r"<(?:script|style|link)\b", before)
        assert not re.search(r"<[^>]* (?:style|on[a-z]+)=", html), uri


def test_hosts_are_told_one_policy_with_every_hash(built: Path) -> None:
    names = ("_headers", ".htaccess", "headers.nginx.conf")
    said = {name: (built / name).read_text(encoding="utf-8") for name in names}
    used = {hash for file in built.rglob("*.html") for hash in re.findall(r"'sha256-[^']+'", file.read_text("utf-8"))}
    assert len(used) >= 4
    for name, text in said.items():
        assert used == set(re.findall(r"'sha256-[^']+'", text)), name
        assert "default-src 'none'" in text
        assert "frame-ancestors 'self'" in text
        assert "unsafe" not in text


def test_a_script_of_an_editor_does_not_run(page: Page, built: Path, address: str) -> None:
    def give(route: Route) -> None:
        html = (built / "cach-dung/index.html").read_text(encoding="utf-8")
        route.fulfill(body=html.replace("<h1", "<script>window.ran = 1</script><h1", 1), content_type="text/html")

    page.route("**/cach-dung/", give)
    page.goto(f"{address}cach-dung/")
    assert page.evaluate("window.ran") is None
    assert any(each.startswith("script-src-elem inline") for each in held(page))
