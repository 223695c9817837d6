"""What the files of this plan say of it."""

from __future__ import annotations

import json
from io import BytesIO

import docx
import feedparser
import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from plansite.answers import annex
from plansite.site.exports.standards import legislation
from plansite.site.site import Site
from plansite.site.writing.addresses import FEED
from tests.support.exports import widths


@pytest.fixture(scope="module")
def files(real: Site) -> dict[str, bytes]:
    return dict(real.files())


def test_short_rows_of_the_annex_stay_on_one_page_and_long_ones_may_go_on(files: dict[str, bytes]) -> None:
    (table,) = docx.Document(BytesIO(files["du-lieu/nhiem-vu.docx"])).tables
    whole = [
        ("w:cantSplit" in row._tr.xml, len(row.cells[1].text)) for row in table.rows if row.cells[0].text.isdigit()
    ]
    assert {stays for stays, _ in whole} == {True, False}
    assert all(stays == (length <= 350) for stays, length in whole)
    headings = [row for row in table.rows if not row.cells[0].text.isdigit()]
    assert all("w:cantSplit" in row._tr.xml for row in headings)


def test_every_row_of_the_workbook_is_as_tall_as_its_words(files: dict[str, bytes]) -> None:
    """LibreOffice opens a row without a height as one line, and prints it cut."""
    sheet = openpyxl.load_workbook(BytesIO(files["du-lieu/nhiem-vu.xlsx"])).active
    assert isinstance(sheet, Worksheet)
    tasks = [row for row in range(1, sheet.max_row + 1) if isinstance(sheet.cell(row, 1).value, int)]
    assert len(tasks) == 35
    for row in tasks:
        lines = max(
            len(str(sheet.cell(row, column).value or "")) / width for column, width in enumerate(widths(sheet), 1)
        )
        assert lines * 15.5 <= (sheet.row_dimensions[row].height or 0) <= 409


def test_the_annex_says_what_is_not_stated(real: Site) -> None:
    assert annex.attached_to(real.linked) == (
        "(Kèm theo Kế hoạch của Ban Chấp hành Đảng bộ tỉnh; số, ngày: văn bản không nêu)"
    )
    made = legislation.document(real.composer, "du-lieu/ke-hoach.jsonld")
    assert not {"legislationIdentifier", "legislationDate"} & set(made)
    assert "null" not in json.dumps(made)


def test_the_corrections_of_the_plan_have_their_day(files: dict[str, bytes]) -> None:
    assert {(entry.title, entry.updated) for entry in feedparser.parse(files[FEED]).entries} == {
        ("II.3.2.5: đính chính", "2026-11-23T00:00:00+07:00"),
        ("II.6.4: đính chính", "2026-11-23T00:00:00+07:00"),
    }
