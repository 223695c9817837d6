"""The report of a month, read back by libraries that did not write it, or not this part of it."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pytest
from docx.shared import Pt
from openpyxl.worksheet.worksheet import Worksheet

from plansite.answers.duties import reporting, tasks_led, tasks_reported
from plansite.language.letterheads import PARTY, STAR, STATE, letterhead
from plansite.site.exports.reports import report
from plansite.site.exports.reports.report_docx import document
from plansite.site.site import Site, read
from plansite.site.writing.addresses import REPORT_DOCX, REPORT_XLSX, of_body
from tests.support.exports import files
from tests.support.plans import changed, laid_over_small

BODY, SUCCESSOR = "phong-van-hoa-huyen", "trung-tam-van-hoa-khu-vuc"
INTERNAL = "van_ban_noi_bo: Báo cáo số 7-BC/PVH"


def written(site: Site, body: str) -> Any:
    return docx.Document(BytesIO(files(site)[of_body(REPORT_DOCX, body)]))


def sheet(site: Site, uri: str) -> list[list[str]]:
    read_back = openpyxl.load_workbook(BytesIO(files(site)[uri])).active
    assert isinstance(read_back, Worksheet)
    return [["" if cell is None else str(cell) for cell in row] for row in read_back.iter_rows(values_only=True)]


def rows_of(document: Any) -> list[list[str]]:
    table = document.tables[1]
    return [[cell.text for cell in row.cells] for row in table.rows]


def test_every_body_that_owes_a_report_has_its_form_and_no_other(site: Site) -> None:
    owed = reporting(site.linked)
    assert owed
    for uri in (REPORT_DOCX, REPORT_XLSX):
        name = uri.rpartition("/")[2]
        given = {path for path in files(site) if path.endswith(name)}
        assert given == {uri, *(of_body(uri, body) for body in owed)}
    for body in site.linked.bodies:
        led = [id for id in tasks_led(site.linked, body) if site.linked.points[id].in_force]
        assert body in owed or not led or site.linked.bodies[body].successors


def test_the_form_holds_every_task_once_and_both_files_the_same(site: Site) -> None:
    for body in reporting(site.linked):
        table = rows_of(written(site, body))
        assert table[0] == list(report.COLUMNS)
        tasks = [row for row in table if row[0].isdigit()]
        assert [row[0] for row in tasks] == [str(number) for number in range(1, len(tasks) + 1)]
        said = {row[1] for row in tasks}
        for id in tasks_reported(site.linked, body):
            point = site.linked.points[id]
            assert len([words for words in said if words.startswith(f"{point.words} (điểm {id}")]) == 1, id
        assert len(said) == len(tasks) == len(tasks_reported(site.linked, body))
        listed = sheet(site, of_body(REPORT_XLSX, body))
        top = listed.index(list(report.COLUMNS))
        assert [row for row in listed[top:] if row[0].isdigit()] == tasks
        assert all(row[-1] == "" for row in tasks)


def test_what_was_taken_over_says_whose_it_was_and_is_reported_by_who_took_it(small: Site) -> None:
    assert BODY not in reporting(small.linked)
    words = [row[1] for row in rows_of(written(small, SUCCESSOR)) if row[0].isdigit()]
    assert words
    assert all("; kế hoạch giao Phòng Văn hóa huyện)" in each for each in words)


def test_the_head_is_that_of_an_official_paper_and_leaves_open_what_an_office_fills_in(site: Site) -> None:
    for body in reporting(site.linked):
        document = written(site, body)
        left, right = (cell.text.split("\n") for cell in document.tables[0].rows[0].cells)
        single = site.linked.bodies[body].kind == "don-vi"
        assert left[0] == report.SUPERIOR
        assert left[1] == (site.linked.bodies[body].name.upper() if single else report.ANY_BODY)
        assert (left[2] == STAR) == (letterhead(site.linked.bodies[body].name) == PARTY)
        assert right == [*letterhead(site.linked.bodies[body].name), report.PLACE_AND_DAY]
        assert [each.text for each in document.paragraphs[1:4]] == [
            *report.TITLE,
            f"theo {site.linked.plan.front.short}",
        ]
        assert document.tables[2].rows[0].cells[1].text.split("\n")[0] == report.SIGNED[0]
        listed = sheet(site, of_body(REPORT_XLSX, body))
        assert [row[0] for row in listed[:2]] == left[:2]
        assert [row[2] for row in listed if row[2]][: len(right)] == right


def test_a_paper_of_the_party_has_its_sizes_and_its_line(small: Site) -> None:
    body = next(iter(reporting(small.linked)))
    made = report.of(small.linked, body)
    party = docx.Document(BytesIO(document(replace(made, head=PARTY))))
    state = docx.Document(BytesIO(document(replace(made, head=STATE))))

    def looks(cell: Any) -> list[tuple[float, bool]]:
        runs: list[Any] = [paragraph.runs[0] for paragraph in cell.paragraphs]
        return [(run.font.size.pt, bool(run.underline)) for run in runs]

    left, right = party.tables[0].rows[0].cells
    assert looks(left) == [(14, False)] * 4
    assert looks(right) == [(15, True), (14, False)]
    assert party.paragraphs[1].runs[0].font.size == Pt(16)
    left, right = state.tables[0].rows[0].cells
    assert looks(left) == looks(right) == [(13, False)] * 3


def test_no_sheet_has_the_signature_alone(site: Site) -> None:
    document = written(site, next(iter(reporting(site.linked))))
    last = [paragraph for cell in document.tables[1].rows[-1].cells for paragraph in cell.paragraphs]
    below = list(document.tables[1]._tbl.itersiblings(document.paragraphs[0]._p.tag))
    closing = [paragraph for paragraph in document.paragraphs if paragraph._p in below]
    assert [bool(each.paragraph_format.keep_with_next) for each in (*last, *closing)] == [True] * (len(last) + 3)
    signed = document.tables[2].rows[0]._tr
    assert [each.tag.rpartition("}")[2] for each in signed.trPr] == ["cantSplit"]


@pytest.mark.parametrize(
    ("name", "head"),
    [
        ("Ban Tổ chức Tỉnh ủy", PARTY),
        ("Các huyện ủy, thành ủy", PARTY),
        ("Đảng đoàn Hội đồng nhân dân tỉnh", PARTY),
        ("Ban cán sự đảng Ủy ban nhân dân tỉnh", PARTY),
        ("Văn phòng Huyện uỷ", PARTY),
        ("Ủy ban Kiểm tra Tỉnh ủy", PARTY),
        ("Ủy ban nhân dân tỉnh", STATE),
        ("Sở Nội vụ", STATE),
        ("Phòng Văn hóa huyện", STATE),
        ("Các đồng chí tỉnh ủy viên", STATE),
    ],
)
def test_which_head_is_told_by_the_name(name: str, head: tuple[str, ...]) -> None:
    assert letterhead(name) == head


def test_the_form_of_all_is_by_whom_the_plan_charges(small: Site) -> None:
    table = docx.Document(BytesIO(files(small)[REPORT_DOCX])).tables[1]
    headings = [row.cells[0].text for row in table.rows[1:] if not row.cells[0].text.isdigit()]
    assert headings == [small.linked.bodies[body].name for body, count in small.linked.leaders.items() if count]


def test_state_and_proof_are_the_latest_and_what_nobody_outside_can_open_says_so(tmp_path: Path) -> None:
    progress = f"tien_do:\n  - ngay: 2024-09\n    trang_thai: hoan-thanh\n    {INTERNAL}\n"
    edit = changed("plan/muc/II.1.md", ("san_pham: Danh mục", f"{progress}san_pham: Danh mục"))
    site = read(laid_over_small(edit, tmp_path / "plan"))
    assert [str(problem) for problem in site.problems] == []
    (row,) = [row for row in rows_of(written(site, SUCCESSOR)) if "(điểm II.1.1;" in row[1]]
    time = "hoàn thành trong tháng 9/2024"
    proof = "Báo cáo số 7-BC/PVH (văn bản nội bộ)"
    assert row[2:] == ["Danh mục sách cho tủ sách thôn", time, "Đã hoàn thành (09/2024)", proof, ""]
    pages = {page.uri: page.markdown for page in site.pages()}
    for uri in ("tien-do/index.md", "muc/II.1/index.md"):
        assert f"09/2024: **Đã hoàn thành**, theo {proof}." in pages[uri]


def test_states_can_be_chosen_in_the_workbook(small: Site) -> None:
    read_back = openpyxl.load_workbook(BytesIO(files(small)[of_body(REPORT_XLSX, SUCCESSOR)])).active
    assert isinstance(read_back, Worksheet)
    offered = read_back.data_validations.dataValidation
    assert offered
    assert all("Đã hoàn thành" in str(each.formula1) for each in offered)
    column = report.COLUMNS.index(report.STATE) + 1
    places = [each for validation in offered for each in validation.sqref.ranges]
    assert {(each.min_col, each.max_col) for each in places} == {(column, column)}
    rows = [row for each in places for row in range(each.min_row, each.max_row + 1)]
    assert all(isinstance(read_back.cell(row, 1).value, int) for row in rows)
    assert len(rows) == len(tasks_reported(small.linked, SUCCESSOR))


def test_the_page_of_a_body_leads_to_both(site: Site) -> None:
    pages = {page.uri: page.markdown for page in site.pages()}
    for body in site.linked.bodies:
        led = [f"{of_body(uri, body)})" in pages[f"co-quan/{body}/index.md"] for uri in (REPORT_DOCX, REPORT_XLSX)]
        assert led == [body in reporting(site.linked)] * 2


def test_rows_of_annexes_are_reported_with_what_their_cells_say(annexed: Site) -> None:
    rows = rows_of(written(annexed, "van-phong-huyen-uy"))
    assert [row[0] for row in rows[1:]] == ["Có hạn", "1", "Làm thường xuyên, định kỳ", "2"]
    said = "Lập danh mục dữ liệu của huyện (điểm PL2.II.3)"
    assert rows[2][1:4] == [said, "Danh mục dữ liệu", "Dự thảo: 9/2025; ban hành: Quý IV/2025"]
