"""No word of a file is lost on its way into the issued text, and the plan that is made of it has each of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from plansite.intake.issued_text import issued, words_of
from plansite.intake.manuscript import Footnote, Manuscript, Paragraph
from plansite.intake.reading import read_manuscript
from tests.support.reading_files import FILES, found_in_text

LEFT_OUT = {"|", "/", "-", "-------", "---------------", "*"}


@pytest.mark.parametrize("file", sorted(FILES.iterdir()), ids=lambda file: file.name)
def test_every_word_is_in_the_issued_text_or_in_the_head_that_is_told(file: Path) -> None:
    read = read_manuscript(file)
    assert isinstance(read, Manuscript)
    made = issued(read)
    kept = [word for word in " ".join((*made.head.lines, made.text)).split() if word not in LEFT_OUT]
    assert sorted(kept) == sorted(word for word in words_of(read) if word not in LEFT_OUT)


TABLE = """\
| TT | Nhiệm vụ | Cơ quan chủ trì | Thời hạn |
|---|---|---|---|
| I | Nhóm một | | |
| 1 | Xây dựng quy chế về | Sở Nội vụ | 2026 |
| | quản lý dữ liệu | | |
| 2 | Tập huấn | Sở Y tế Sở Tài chính | Quý I/2026 |
| II | Nhóm hai | | năm tiếp theo |
| 3 | Số hóa | nhiều nơi | sớm nhất |
"""


def test_a_row_that_a_page_cut_is_one_and_each_doubt_is_asked(tmp_path: Path) -> None:
    found = found_in_text(f"**KẾ HOẠCH**\n\nThực hiện:\n\n**I. VIỆC**\n\n1. Làm.\n\nPHỤ LỤC\n\n{TABLE}", tmp_path)
    assert found.issued.text.splitlines()[5:] == [
        "TT | Nhiệm vụ | Cơ quan chủ trì | Thời hạn",
        "I | Nhóm một",
        "1 | Xây dựng quy chế về quản lý dữ liệu | Sở Nội vụ | 2026",
        "2 | Tập huấn | Sở Y tế Sở Tài chính | Quý I/2026",
        "II | Nhóm hai | | năm tiếp theo",
        "3 | Số hóa | nhiều nơi | sớm nhất",
    ]
    asked = " ".join(question.met for question in found.questions)
    for doubt in ("không có số thứ tự", "hai tên liền nhau", "năm tiếp theo", "«nhiều nơi»", "«sớm nhất»"):
        assert doubt in asked
    assert found.charged["PL1.I.2"] == {"leads": ("so-y-te", "so-tai-chinh")}
    assert [body.name for body in found.bodies] == ["Sở Nội vụ", "Sở Tài chính", "Sở Y tế"]


def test_a_footnote_is_asked_about_since_no_word_may_be_lost_in_silence() -> None:
    note = Footnote(mark="1", text="Theo số liệu năm 2025.", at=3)
    paragraph = Paragraph(text="Làm việc", line=7, footnotes=(note,))
    (question,) = issued(Manuscript(blocks=(Paragraph(text="KẾ HOẠCH", line=1), paragraph))).questions
    assert question.line == 7
    assert "«Theo số liệu năm 2025.»" in question.met
