"""Tables in which work is given in other ways than by a column for each: what is read of them, what is asked."""

from __future__ import annotations

from pathlib import Path

import pytest

from plansite.plan.model.roles import Role
from plansite.site.site import Site, read
from tests.support.office_forms import BOLD, CENTRE
from tests.support.reading_files import found_in_text, made_of
from tests.support.word_files import cell, paragraph, row, run, table, word_file

HEAD = "**KẾ HOẠCH**\n\n**mở chợ**\n\nỦy ban nhân dân tỉnh ban hành Kế hoạch.\n\n"
TABLE = """**PHỤ LỤC**

**DANH MỤC**

| TT | Nội dung | Phân công nhiệm vụ | Tiến độ |
| --- | --- | --- | --- |
| **A** | **CÁC DỰ ÁN KHÁC** |  |  |
| 1 | Mở chợ đêm | Chủ trì: Sở Công Thương (cấp phép, theo dõi). Phối hợp: Sở Y tế, UBND TP. Lam Giang. | Quý II/2026 |
"""
SENTENCES = """**I. NHIỆM VỤ, GIẢI PHÁP**

1. Sở Y tế chủ trì kiểm tra.

**II. NHIỆM VỤ CHUNG**

1. Mở chợ.

"""


def test_who_leads_and_who_works_on_it_in_one_column(tmp_path: Path) -> None:
    (tmp_path / "van-ban.md").write_text(f"{HEAD}**I. MỤC TIÊU**\n\n1. Có chợ.\n\n{TABLE}", encoding="utf-8")
    site = read(made_of(tmp_path / "van-ban.md", tmp_path))
    assert [str(problem) for problem in site.problems] == []
    (task,) = (task.id for task in site.linked.tasks)
    assert site.linked.targets(task, Role.LEADS) == ("so-cong-thuong",)
    assert site.linked.targets(task, Role.PARTNERS) == ("so-y-te", "uy-ban-nhan-dan-tp-lam-giang")
    asked = (tmp_path / "moi/can-xem.md").read_text(encoding="utf-8")
    assert "cột «Phân công nhiệm vụ» của bảng ở «PL1»" in asked


def test_a_group_that_is_called_many_things_is_led_by_nobody(tmp_path: Path) -> None:
    assert found_in_text(f"{HEAD}**I. MỤC TIÊU**\n\n1. Có chợ.\n\n{TABLE}", tmp_path).leads == {}


PART = "| TT | Việc | Cơ quan chủ trì |\n| --- | --- | --- |\n| 1 | Mở chợ | Sở Y tế |\n\n"
NOTES = {
    "a label": ("Ghi chú:\n\n- Sở nào cũng làm.\n\n- Và báo cáo.\n\n", ["I", "II", "m1", "III"], ["m1.1", "m1.2"]),
    "a heading": ("**Ghi chú**\n\n- Sở nào cũng làm.\n\n", ["I", "II", "m1", "III"], ["m1.1"]),
    "a sentence": ("Sở nào cũng báo cáo.\n\n", ["I", "II", "m1", "III"], ["m1.1"]),
    "a section": ("**1. Kinh phí**\n\n- Tiền.\n\n", ["I", "II", "II.m1", "II.m2", "III"], ["II.m2.1"]),
}


@pytest.mark.parametrize("case", NOTES)
def test_notes_below_the_table_of_a_part_leave_its_rows_their_ids(case: str, tmp_path: Path) -> None:
    notes, sections, points = NOTES[case]
    parts = f"**I. MỤC TIÊU**\n\n1. Có chợ.\n\n**II. NHIỆM VỤ**\n\n{PART}{notes}**III. KINH PHÍ**\n\n1. Có tiền.\n\n"
    found = found_in_text(f"{HEAD}{parts}", tmp_path).outline
    assert [each.id for each in found.sections] == sections
    assert [each.id for each in found.points if "m" in each.id and not each.cells] == points
    assert found.order == ("loi-dan", *(each for each in sections if "." not in each))


def test_a_name_that_is_no_body_is_asked_once_for_all_rows(tmp_path: Path) -> None:
    rows = "".join(f"| {number} | Mở chợ {number} | Kho sách huyện | 2026 |\n" for number in (1, 2, 3))
    annex = f"**PHỤ LỤC**\n\n| TT | Nội dung | Cơ quan chủ trì | Tiến độ |\n| --- | --- | --- | --- |\n{rows}"
    asked = found_in_text(f"{HEAD}**I. MỤC TIÊU**\n\n1. Có chợ.\n\n{annex}", tmp_path).questions
    assert [each.met for each in asked if "Kho sách" in each.met] == [
        "ô «Cơ quan chủ trì» của «PL1.1» có «Kho sách huyện», không phải tên một cơ quan"
    ]


def test_sentences_that_give_work_beside_a_table_are_asked_about(tmp_path: Path) -> None:
    found = found_in_text(f"{HEAD}{SENTENCES}{TABLE}", tmp_path)
    asked = [each.met for each in found.questions if "loai_diem: nhiem-vu" in each.otherwise]
    assert asked == ["phần «I. NHIỆM VỤ, GIẢI PHÁP»"]


def _merged(folder: Path) -> Site:
    def cells(*words: str, look: str = "", merged: str = "") -> str:
        form = f"<w:vMerge{merged}/>" if merged else ""
        return row(*(cell(paragraph(run(each, look)), form=form if at == 2 else "") for at, each in enumerate(words)))

    body = paragraph(run("KẾ HOẠCH", BOLD), form=CENTRE) + paragraph(run("mở chợ", BOLD), form=CENTRE)
    body += paragraph(run("I. MỤC TIÊU", BOLD)) + paragraph("1. Có chợ.")
    body += paragraph(run("PHỤ LỤC", BOLD), form=CENTRE)
    body += table(
        cells("TT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời gian", look=BOLD),
        cells("1", "Mở chợ đêm", "Sở Công Thương", "2026", merged=' w:val="restart"'),
        cells("2", "Mở chợ sáng", "", "2027", merged=" "),
    )
    (folder / "van-ban.docx").write_bytes(word_file(body))
    return read(made_of(folder / "van-ban.docx", folder))


def test_a_cell_over_two_rows_names_for_both_and_is_a_source_once(tmp_path: Path) -> None:
    site = _merged(tmp_path)
    assert {problem.code for problem in site.problems} == {"con-cho-trong"}  # there is no preamble
    assert [site.linked.targets(task.id, Role.LEADS) for task in site.linked.tasks] == [("so-cong-thuong",)] * 2
    (body,) = site.linked.plan.bodies
    assert [source.at.id for source in body.sources] == ["PL1.1"]
