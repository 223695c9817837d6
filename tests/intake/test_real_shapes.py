"""Plans in the shapes that provincial committees give theirs: what is read of them, from Markdown and from Word."""

from __future__ import annotations

from pathlib import Path

import pytest

from plansite.plan.model.roles import Role
from plansite.site.site import read
from tests.support.reading_files import FILES, found_in, made_of, word_of

ROWS = {
    "PL1.I.1": (["van-phong-tinh-uy"], ["so-khoa-hoc-va-cong-nghe"], "2025-06-30"),
    "PL1.I.2": (["cac-co-quan-tham-muu-giup-viec-tinh-uy"], ["so-khoa-hoc-va-cong-nghe"], None),
    "PL1.I.3": (["van-phong-tinh-uy"], ["cong-an-tinh", "so-khoa-hoc-va-cong-nghe", "cac-dang-uy-truc-thuoc"], None),
    "PL1.II.4": (
        ["van-phong-tinh-uy", "so-khoa-hoc-va-cong-nghe"],
        ["vien-thong-dong-mau-vnpt", "viettel-dong-mau"],
        "2025-08-31",
    ),
    "PL1.II.5": ([], [], None),
    "PL1.II.5.1": (["dang-uy-uy-ban-nhan-dan-tinh"], ["so-tai-chinh"], "2025-09-30"),
    "PL1.II.5.2": (["uy-ban-nhan-dan-cac-xa-phuong"], ["so-tai-chinh"], "2025-12-31"),
    "PL1.II.6": (["cong-an-tinh"], ["bo-chqs-tinh"], None),
    "PL1.III.8": (["ban-to-chuc-tu"], ["cac-dang-uy-truc-thuoc-tinh-uy"], None),
    "PL1.III.9": (["ban-to-chuc-tinh-uy", "van-phong-tinh-uy"], ["so-noi-vu", "cac-so-ban-nganh"], "2025-12-31"),
}


@pytest.mark.parametrize("form", ["md", "docx"])
def test_the_tasks_of_an_annex(form: str, tmp_path: Path) -> None:
    site = read(made_of(FILES / "phu-luc.md" if form == "md" else word_of("phu-luc.md", tmp_path), tmp_path))
    assert [each.code for each in site.problems] == []
    linked = site.linked
    read_of = {
        id: (list(linked.targets(id, Role.LEADS)), list(linked.targets(id, Role.PARTNERS)), linked.timing(id).until)
        for id in ROWS
    }
    assert read_of == ROWS
    assert len(linked.tasks) == 11
    assert [task.id for task in linked.tasks if linked.timing(task.id).current is None] == ["PL1.II.5"]


@pytest.mark.parametrize("name", ["dang-uy.md", "chuong-trinh.md"])
def test_prose_is_the_same_from_word(name: str, tmp_path: Path) -> None:
    typed, counted = found_in(FILES / name), found_in(word_of(name, tmp_path))
    assert [line.text for line in counted.outline.title] == [line.text for line in typed.outline.title]
    assert [(each.id, each.titles) for each in counted.outline.sections] == [
        (each.id, each.titles) for each in typed.outline.sections
    ]
    assert [(each.id, each.words) for each in counted.outline.points] == [
        (each.id, each.words) for each in typed.outline.points
    ]
    assert counted.proposals == typed.proposals or len(counted.proposals) == len(typed.proposals)


def test_a_heading_without_a_number_below_a_title_in_capitals_is_a_section() -> None:
    titles = [each.titles for each in found_in(FILES / "chuong-trinh.md").outline.sections]
    assert ("NHIỆM VỤ, GIẢI PHÁP",) in titles
    assert ("Tập trung phát triển kinh tế",) in titles


def test_who_is_given_a_task_ends_before_what_is_to_be_done() -> None:
    named = {each.point: each.name for each in found_in(FILES / "dang-uy.md").proposals}
    assert named["II.2.a.1"] == "Đảng ủy UBND tỉnh"
    assert named["II.2.a.2"] == "Sở Công Thương"


CHAPTERS = """**KẾ HOẠCH**

**phát triển đọc sách**

Thực hiện Luật Thư viện[^1], Ủy ban nhân dân tỉnh ban hành Kế hoạch.

**Chương I.**

**QUY ĐỊNH CHUNG**

1. Đọc sách là vui[^2].

2. Ai cũng đọc *(trừ khi đi học)* và *(theo Phụ lục kèm theo)*.

[^1]: Luật số 46/2019/QH14.
[^2]: Theo Chỉ thị số 11-CT/TU ngày 05/01/2026 của Tỉnh ủy.
"""


def test_documents_of_footnotes_and_a_label_with_a_sign_above_its_title(tmp_path: Path) -> None:
    (tmp_path / "van-ban.md").write_text(CHAPTERS, encoding="utf-8")
    site = read(made_of(tmp_path / "van-ban.md", tmp_path))
    assert [str(each) for each in site.problems] == []
    assert {each.number: each.kind for each in site.linked.plan.documents} == {
        "46/2019/QH14": "Luật",
        "11-CT/TU": "Chỉ thị",
    }
    assert [(each.label, each.lines) for each in site.linked.plan.sections] == [("Chương I.", ("QUY ĐỊNH CHUNG",))]
    assert "khong_phai_han" not in (tmp_path / "moi" / "can-xem.md").read_text(encoding="utf-8")
