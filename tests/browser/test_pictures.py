"""The map of documents and the matrix as people see them: on a phone, at a desktop, by keyboard, on paper."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, ViewportSize, expect
from pypdf import PageObject, PdfReader

from plansite.answers.document_graph import Chain
from plansite.answers.solutions import Correspondences
from plansite.site.site import Site
from plansite.site.writing.wording import citation
from tests.support.paper import printed, squeezed
from tests.support.screens import DESKTOP, NARROW, PHONE

MAPS = {"home": "", "documents": "van-ban/"}
# Words that reach the right side of their box or go beyond it, in the picture that is shown.
TOO_LONG = """() => [...document.querySelectorAll('.so-do a')].filter(each => each.checkVisibility()).flatMap(box => {
  const edge = box.querySelector('rect').getBoundingClientRect().right - 3
  return [...box.querySelectorAll('text')].filter(each => each.getBoundingClientRect().right > edge)
    .map(each => each.textContent)
})"""
SHOWN = """() => [...document.querySelectorAll('.so-do')].filter(each => each.checkVisibility())
  .map(each => [each.getBoundingClientRect().width, +each.getAttribute('width')])"""


def shown(browser: Browser, url: str, size: ViewportSize, scheme: str = "light") -> Page:
    page = browser.new_context(viewport=size, color_scheme=scheme).new_page()  # type: ignore[arg-type]
    page.goto(url, wait_until="networkidle")
    return page


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [NARROW, PHONE, DESKTOP], ids=["320", "390", "1440"])
@pytest.mark.parametrize("path", MAPS.values(), ids=MAPS)
def test_one_picture_is_shown_at_its_own_size_and_its_words_fit(
    browser: Browser, address: str, path: str, size: ViewportSize, scheme: str
) -> None:
    page = shown(browser, address + path, size, scheme)
    (wide, own) = page.evaluate(SHOWN)[0]
    assert len(page.evaluate(SHOWN)) == 1
    assert wide == own  # so that type is as large as the style sheet says
    assert page.evaluate(TOO_LONG) == []
    page.context.close()


@pytest.mark.parametrize("size", [NARROW, DESKTOP], ids=["320", "1440"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", [*MAPS.values(), "ma-tran/"], ids=[*MAPS, "matrix"])
def test_axe_finds_nothing_in_the_pictures(
    browser: Browser, address: str, path: str, size: ViewportSize, scheme: str
) -> None:
    page = shown(browser, address + path, size, scheme)
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    page.context.close()


def test_a_document_on_the_map_is_reached_by_keyboard_and_opened(browser: Browser, address: str) -> None:
    page = shown(browser, f"{address}van-ban/", PHONE)
    page.locator("h1").evaluate("each => { each.tabIndex = -1; each.focus() }")
    names = []
    for _ in range(4):
        page.keyboard.press("Tab")
        names.append(page.evaluate("document.activeElement.getAttribute('href')"))
    assert names == ["28-nq-tw-khoa-xiii/", "12-kh-tw/", "../toan-van/", "34-kl-tw/"]
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("Kết luận 34-KL/TW")
    page.context.close()


def test_a_picture_tells_its_name_and_what_it_shows(browser: Browser, address: str) -> None:
    page = shown(browser, address, DESKTOP)
    picture = page.get_by_role("group", name="Sơ đồ văn bản của Kế hoạch thực hiện Nghị quyết 28-NQ/TW")
    expect(picture).to_be_visible()
    assert "Trên cùng là 2 văn bản" in picture.locator("desc").text_content()  # type: ignore[operator]
    page.locator(".so-do-chu summary").click()
    expect(page.locator(".so-do-chu").get_by_role("link", name="Kế hoạch 167-KH/TU")).to_be_visible()
    page.context.close()


def test_a_cell_of_the_matrix_leads_to_its_reason(browser: Browser, address: str) -> None:
    page = shown(browser, f"{address}ma-tran/", DESKTOP)
    page.get_by_role("link", name="III.4.2 thực hiện II.3.2.2: lý do").click()
    reason = page.locator('li:has(> [id="II.3.2.2--III.4.2"])')
    expect(reason).to_be_in_viewport()
    expect(reason).to_contain_text("cùng nói «theo hướng dân chủ, công khai, minh bạch")
    page.context.close()


def test_every_cell_has_headings_on_both_sides(browser: Browser, address: str, real: Site) -> None:
    page = shown(browser, f"{address}ma-tran/", DESKTOP)
    rows, columns = len(Correspondences(real.linked).solutions), len(real.linked.tasks)
    table = page.locator(".ma-tran-bang")
    expect(table.locator("tbody th[scope=row]")).to_have_count(rows)
    expect(table.locator("thead th[scope=col]")).to_have_count(columns)
    expect(table.locator("tbody td")).to_have_count(rows * columns)
    page.mouse.wheel(0, 1500)
    page.locator(".ma-tran").evaluate("each => each.scrollTo(0, 400)")
    box, head = (page.locator(each).bounding_box() for each in (".ma-tran", ".ma-tran-bang thead"))
    assert box
    assert head
    assert abs(box["y"] - head["y"]) < 2  # the headings stay while the rows go by
    page.context.close()


def test_on_a_phone_the_matrix_is_read_as_lists(browser: Browser, address: str, real: Site) -> None:
    page = shown(browser, f"{address}ma-tran/", NARROW)
    expect(page.locator(".ma-tran")).to_be_hidden()
    expect(page.locator(".giai-phap")).to_have_count(
        len({solution.id for _, solution in Correspondences(real.linked).links})
    )
    page.context.close()


def test_the_map_on_paper_names_every_document_on_one_sheet(browser: Browser, address: str, real: Site) -> None:
    first = squeezed(printed(browser, f"{address}van-ban/").pages[0].extract_text())
    chain = Chain(real.linked)
    for family in (*chain.families, chain.above):
        for id in family.members:
            document = real.linked.documents.get(id)
            if document and document.number:
                assert squeezed(citation(document)) in first
    assert "kếhoạchnày" in first


def across(sheet: PageObject) -> list[float]:
    """How far from the left edge of a sheet each of its words begins, in points."""
    places: list[float] = []

    def keep(text: str, matrix: list[float], at: list[float], *_: object) -> None:
        if text.strip():
            places.append(matrix[0] * at[4] + matrix[2] * at[5] + matrix[4])

    sheet.extract_text(visitor_text=keep)
    return places


def test_the_matrix_on_paper_is_whole(browser: Browser, address: str, real: Site) -> None:
    sheets: PdfReader = printed(browser, f"{address}ma-tran/")
    first = squeezed(sheets.pages[0].extract_text())
    correspondences = Correspondences(real.linked)
    assert first.count("●") == len(correspondences.links) + 1  # and one in the caption
    for point in (*correspondences.solutions, *real.linked.tasks):
        assert point.id in first
    for sheet in sheets.pages:
        places = across(sheet)
        assert min(places) > 0
        assert max(places) < float(sheet.mediabox.width)
