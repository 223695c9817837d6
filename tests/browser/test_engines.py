"""What readers do, in Firefox and in WebKit: search, filter, project, copy, print."""

from __future__ import annotations

import re
from io import BytesIO

import pytest
from pypdf import PdfReader

from plansite.site.site import Site
from tests.support.engines import Tab
from tests.support.kinds import GUIDES, OF_THE_PLAN
from tests.support.paper import squeezed
from tests.support.screens import NARROW, SMALL_TARGETS

RIGHT, ESCAPE, ENTER = "\ue014", "\ue00c", "\ue007"
KINDS = {name: path for name, path in (OF_THE_PLAN | GUIDES).items() if name not in ("missing", "permanent address")}
# A window is no narrower than an engine lets it be; a frame is, on a page of the same site that is no page of ours.
NARROWED = """new Promise(resolve => {{
  const frame = document.createElement('iframe');
  frame.width = {width}, frame.height = {height}, frame.src = '{url}';
  frame.onload = () => frame.contentDocument.fonts.ready.then(() => resolve(true));
  document.body.replaceChildren(frame);
}})"""
IN_FRAME = "document.querySelector('iframe').contentWindow"
TASKS = ".bang-nhiem-vu tbody tr"


def test_a_search_leads_to_the_point(engine: Tab, address: str) -> None:
    engine.visit(address)
    engine.click("[data-plan-search]")
    engine.type(".md-search__input", "tủ sách thôn")
    engine.wait("document.querySelector('.md-search').dataset.answered === 'tủ sách thôn'")
    link = engine.wait("document.querySelector('.md-search-result__link')?.href")
    assert "/di/" not in link
    engine.click(".md-search-result__link")
    engine.wait("document.querySelector('article mark.plan-found')")


def test_the_tasks_are_narrowed(engine: Tab, address: str) -> None:
    engine.visit(f"{address}nhiem-vu/")
    shown = f"[...document.querySelectorAll('{TASKS}')].filter(row => row.getClientRects().length).length"
    assert engine.run(shown) == 7
    engine.type("#loc-tu", "tủ sách")
    engine.wait(f"0 < {shown} && {shown} < 7")
    engine.wait("location.search.startsWith('?tu=')")


def test_a_session_is_projected(engine: Tab, address: str) -> None:
    engine.visit(f"{address}hoc-tap/tu-sach/")
    engine.click("[data-plan-projector]")
    count = "document.querySelector('.chieu__count').textContent"
    engine.wait(f"document.querySelector('.chieu').open && {count}.startsWith('1 /')")
    engine.press(RIGHT)
    engine.wait(f"{count}.startsWith('2 /')")
    engine.press(ESCAPE)
    engine.wait("!document.querySelector('.chieu').open && !location.hash")


def test_a_point_is_copied(engine: Tab, address: str) -> None:
    engine.visit(f"{address}muc/II.1/")
    engine.run("document.querySelector('details.chia-se').open = true")
    engine.click("[data-copy=link]")
    said = engine.wait("document.querySelector('body > [role=status]')?.textContent")
    assert said == "Đã chép liên kết"


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_page_fits_the_narrowest_screen(engine: Tab, address: str, kind: str) -> None:
    engine.visit(f"{address}assets/js/search.min.js")
    engine.run(NARROWED.format(**NARROW, url=address + KINDS[kind]))
    assert engine.run(f"{IN_FRAME}.document.querySelector('h1').getClientRects().length")
    assert engine.run(f"{IN_FRAME}.document.documentElement.scrollWidth") <= NARROW["width"]
    assert engine.run(f"(({{document, innerWidth, getComputedStyle}}) => ({SMALL_TARGETS})())({IN_FRAME})") == []


@pytest.mark.parametrize("path", ["nhiem-vu/", "toan-van/"])
def test_every_word_is_printed(engine: Tab, address: str, small: Site, path: str) -> None:
    sheets = PdfReader(BytesIO(engine.printed(address + path))).pages
    texts = [squeezed(sheet.extract_text()) for sheet in sheets]
    assert all(texts), "a sheet is empty"
    whole = re.sub(r"\[đúngra:“.*?”\]", "", "".join(texts))
    linked = small.linked
    for point in linked.tasks if path == "nhiem-vu/" else linked.plan.points:
        assert point.id in whole
        assert squeezed(" ".join(point.words.split()[-5:])) in whole, point.id
    if path == "nhiem-vu/":
        assert all("Chủtrì:" not in text for text in texts), "the tasks are cards, not a table"
        if engine.name == "firefox":
            assert all(sheet.mediabox.width > sheet.mediabox.height for sheet in sheets)
