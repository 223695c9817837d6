"""Pages printed by a real browser, read back by a library that knows no browser."""

from __future__ import annotations

import re
import unicodedata
from io import BytesIO
from typing import Any

from playwright.sync_api import Browser
from pypdf import PageObject, PdfReader

from plansite.plan.linking.linked_plan import LinkedPlan
from tests.support.building import SITE_URL
from tests.support.screens import visiting

_MARGIN = 50  # points at the head and the foot of a sheet, where the running words stand


def printed(browser: Browser, url: str, before: str = "") -> PdfReader:
    """A page as a reader who likes it dark prints it, once a script `before` has been run on it."""
    with visiting(browser, color_scheme="dark") as tab:
        tab.goto(url)
        tab.evaluate("document.fonts.ready.then(() => true)")
        if before:
            tab.evaluate(before)
        content = tab.pdf(prefer_css_page_size=True, print_background=True)
    return PdfReader(BytesIO(content))


def squeezed(text: str) -> str:
    """Words without the spaces and breaks that a sheet of paper puts between them."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFC", text))


def parts(sheet: PageObject) -> tuple[str, str]:
    """What stands between the margins of a sheet, and in them; reading a sheet takes long."""
    found: tuple[list[str], list[str]] = ([], [])
    height = float(sheet.mediabox.height)

    def keep(text: str, matrix: list[float], place: list[float], *_: Any) -> None:
        y = matrix[1] * place[4] + matrix[3] * place[5] + matrix[5]
        found[y < _MARGIN or y > height - _MARGIN].append(text)

    sheet.extract_text(visitor_text=keep)
    body, margins = (squeezed("".join(each)) for each in found)
    return body, margins


def words(sheet: PageObject, *, margins: bool) -> str:
    """What stands in the margins of a sheet, or between them."""
    return parts(sheet)[margins]


def uncorrected(text: str) -> str:
    """What stands on paper, the corrections shown beside misprints left out."""
    return re.sub(r"\[đúngra:“.*?”\]", "", text)


def assert_in_order(whole: PdfReader, linked: LinkedPlan, after: str = "") -> None:
    """Every paragraph of the plan and every id is on paper, the paragraphs in order, behind the words `after`."""
    text = uncorrected("".join(words(sheet, margins=False) for sheet in whole.pages))
    position = text.find(after)
    assert position >= 0
    for point in linked.plan.points:
        for paragraph in point.paragraphs:
            found = text.find(squeezed(paragraph.words), position)
            assert found >= 0, point.id
            position = found
    assert all(point.id in text for point in linked.plan.points)


def assert_every_sheet_says_what_it_is_of(whole: PdfReader, plan: str) -> None:
    """Its number of how many, a permanent address, and but for the first the name of the plan."""
    assert len(whole.pages) > 2
    for number, sheet in enumerate(whole.pages, 1):
        body, margins = parts(sheet)
        assert squeezed(f"{SITE_URL}di/I.1/") in body + margins
        assert (squeezed(plan) in margins) == (number > 1)
        assert f"{number}/{len(whole.pages)}" in margins


def assert_has_every_word(browser: Browser, address: str, path: str, linked: LinkedPlan, section: str) -> None:
    """The page on paper has every word of the points of a section, says what it is of, and its permanent address."""
    sheets = printed(browser, address + path).pages
    read = [parts(sheet) for sheet in sheets]
    text = "".join(body for body, _ in read)
    for point in linked.points_of(section):
        assert point.id in text
        assert squeezed(" ".join(point.words.split()[-8:])) in text, point.id
    assert all(squeezed(linked.plan.front.short) in margins for _, margins in read)
    sideways = [float(sheet.mediabox.width) > float(sheet.mediabox.height) for sheet in sheets]
    assert sideways == [path == "nhiem-vu/"] * len(sheets)
    if path != "nhiem-vu/":
        id = path.strip("/").rpartition("/")[2]
        assert squeezed(f"{SITE_URL}di/{id}/") in text


def assert_ends_with(whole: PdfReader, signed: str, last_id: str) -> None:
    """Recipients and signature stand side by side on the last sheet, and not alone."""
    last = whole.pages[-1]
    lines = last.extract_text(extraction_mode="layout").splitlines()
    beside = next(line for line in lines if "Nơi nhận" in line)
    assert re.search(r"Nơi nhận:\s{5,}T/M", beside), beside
    text = words(last, margins=False)
    assert signed in text
    assert last_id in text, "the end stands alone on its sheet"
