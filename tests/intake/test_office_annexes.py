"""A document whose tasks stand in annexes says the same in Markdown and in Word, whoever counts its numbers."""

from pathlib import Path

import pytest

from plansite.intake.manuscript import Manuscript, Table
from plansite.intake.reading import read_manuscript
from tests.support.office_annexes import in_word

TEXT = """\
# NGHỊ QUYẾT
## Về phát triển văn hóa đọc

Căn cứ Quy chế làm việc;

**Điều 1.** Ban hành Chương trình hành động.

## I. MỤC TIÊU

1. Thôn nào cũng có tủ sách (*xem Phụ lục I*).

2. Mỗi xã một ngày hội đọc sách:
- Cho thiếu nhi;
- Cho người cao tuổi.

a) Vào mùa xuân.

đ) Vào mùa thu.

*Nơi nhận:*
- Các xã;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH

PHỤ LỤC I

DANH MỤC NHIỆM VỤ

| TT | Nhiệm vụ | Cơ quan chủ trì | Thời hạn |
|---|---|---|---|
| **I** | **Nhóm tủ sách** | | |
| 1. | Lập danh mục sách<br>- cho thiếu nhi<br>- cho người cao tuổi | Phòng Văn hóa | 6/2025 |
| 2. | Đặt mua sách | Phòng Văn hóa; các xã | Quý I/2026 |
| | sách nói | | |
| **II. Nhóm ngày hội** | | | |
| 3. | Tổ chức ngày hội | Các xã | Hằng năm |
| 4 | Tổng kết | | 2025 và những năm tiếp theo |

PHỤ LỤC II

| TT | Chỉ tiêu | Kết quả |
|---|---|---|
| 1. | Số tủ sách | ≥ 30 |
| 1.1 | Trong đó ở thôn | 20 - 25 |
"""


@pytest.fixture
def both(tmp_path: Path) -> tuple[Manuscript, Manuscript]:
    source, office = tmp_path / "nguon.md", tmp_path / "nguon.docx"
    source.write_text(TEXT, encoding="utf-8")
    typed = read_manuscript(source)
    assert isinstance(typed, Manuscript)
    office.write_bytes(in_word(typed))
    counted = read_manuscript(office)
    assert isinstance(counted, Manuscript)
    return typed, counted


def test_words_and_numbers_are_the_same(both: tuple[Manuscript, Manuscript]) -> None:
    typed, counted = both

    assert [each.words for each in counted.paragraphs()] == [each.words for each in typed.paragraphs()]
    assert [each.number for each in counted.paragraphs()] == [each.number for each in typed.paragraphs()]
    assert typed.questions == counted.questions == ()


def test_tables_are_the_same_but_for_merged_groups(both: tuple[Manuscript, Manuscript]) -> None:
    (one, two), (_, first, second) = ([block for block in each.blocks if isinstance(block, Table)] for each in both)

    assert (one.head, two.head) == (first.head, second.head) == (1, 1)
    assert (one.columns, two.columns) == (first.columns, second.columns) == (4, 3)
    assert [[cell.words for cell in row if cell.words] for row in one.rows + two.rows] == [
        [cell.words for cell in row if cell.words] for row in first.rows + second.rows
    ]
    assert [(cell.words, cell.columns) for cell in first.rows[1]] == [("I", 1), ("Nhóm tủ sách", 3)]
    assert [(cell.words, cell.columns) for cell in first.rows[5]] == [("II. Nhóm ngày hội", 4)]
