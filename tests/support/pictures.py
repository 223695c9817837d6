"""The pictures of the site as a browser draws them: the map of documents and the matrix."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, Page, ViewportSize, expect
from pypdf import PageObject

from plansite.answers.document_graph import DocumentGraph
from plansite.answers.names import citation
from plansite.answers.solutions import Correspondences
from plansite.site.site import Site
from tests.support.paper import printed, squeezed
from tests.support.screens import assert_accessible, looking

MAPS = {"home": "", "documents": "van-ban/"}
# Words that reach the right side of their box or go beyond it, in the picture that is shown.
TOO_LONG = """() => [...document.querySelectorAll('.so-do a')].filter(each => each.checkVisibility()).flatMap(box => {
  const edge = box.querySelector('rect').getBoundingClientRect().right - 3
  return [...box.querySelectorAll('text')].filter(each => each.getBoundingClientRect().right > edge)
    .map(each => each.textContent)
})"""
SHOWN = """() => [...document.querySelectorAll('.so-do')].filter(each => each.checkVisibility())
  .map(each => [each.getBoundingClientRect().width, +each.getAttribute('width')])"""


@contextmanager
def shown(browser: Browser, url: str, size: ViewportSize, scheme: str = "light") -> Iterator[Page]:
    """A page opened, what a phone folds too, its letters there: words are as wide as their letters."""
    with looking(browser, viewport=size, color_scheme=scheme) as page:
        page.goto(url)
        page.evaluate("document.querySelectorAll('details.gap').forEach(each => { each.open = true })")
        page.evaluate("document.fonts.ready.then(() => true)")
        yield page


def assert_for_everyone(browser: Browser, url: str, size: ViewportSize, scheme: str, *, pictured: bool) -> None:
    """Axe finds nothing; of a map one picture is shown, at its own size, and its words fit."""
    with shown(browser, url, size, scheme) as page:
        if pictured:
            ((wide, own),) = page.evaluate(SHOWN)
            assert wide == own  # so that type is as large as the style sheet says
            assert page.evaluate(TOO_LONG) == []
        assert_accessible(page)


def assert_headings_on_both_sides(page: Page, site: Site) -> None:
    """Every cell of the matrix has its solution and its task, and the tasks stay while the rows go by."""
    rows, columns = len(Correspondences(site.linked).solutions), len(in_force(site))
    table = page.locator(".ma-tran-bang")
    expect(table.locator("tbody th[scope=row]")).to_have_count(rows)
    expect(table.locator("thead th[scope=col]")).to_have_count(columns)
    expect(table.locator("tbody td")).to_have_count(rows * columns)
    # However few the solutions are, now there are too many for the screen.
    table.locator("tbody").first.evaluate(
        "rows => rows.append(...Array.from({length: 40}, () => rows.rows[0].cloneNode(true)))"
    )
    page.mouse.wheel(0, 1500)
    page.locator(".ma-tran").evaluate("each => each.scrollTo(0, 400)")
    box, head = (page.locator(each).bounding_box() for each in (".ma-tran", ".ma-tran-bang thead"))
    assert box
    assert head
    assert abs(box["y"] - head["y"]) < 2


def in_force(site: Site) -> list[str]:
    """The ids of the tasks that are not repealed."""
    return [task.id for task in site.linked.tasks if not task.card.repealed]


def assert_map_on_one_sheet(browser: Browser, address: str, site: Site) -> None:
    """The map on paper names every document that has a number on its first sheet."""
    first = squeezed(printed(browser, f"{address}van-ban/").pages[0].extract_text())
    chain = DocumentGraph(site.linked)
    for family in (*chain.families, chain.above):
        for id in family.members:
            document = site.linked.documents.get(id)
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


def assert_matrix_on_paper(browser: Browser, address: str, site: Site) -> None:
    """The matrix on paper has every link, solution and task on its first sheet, and no sheet is cut."""
    sheets = printed(browser, f"{address}ma-tran/")
    first = squeezed(sheets.pages[0].extract_text())
    correspondences = Correspondences(site.linked)
    assert first.count("●") == len(correspondences.links) + 1  # and one in the caption
    for id in (*(point.id for point in correspondences.solutions), *in_force(site)):
        assert id in first
    for sheet in sheets.pages:
        places = across(sheet)
        assert min(places) > 0
        assert max(places) < float(sheet.mediabox.width)
