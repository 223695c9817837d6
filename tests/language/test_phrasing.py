"""How official texts put things: days, kinds and numbers of documents, heads of papers, cells; each as a table."""

from __future__ import annotations

import pytest

from plansite.language.document_kinds import kind_beginning
from plansite.language.document_numbers import is_oddly_written
from plansite.language.letterheads import PARTY, STATE, letterhead
from plansite.language.phrasing import gist, official_date
from plansite.language.spelling import has_in_order
from plansite.language.spreadsheet_cells import LONGEST_CELL, too_long


@pytest.mark.parametrize(
    ("date", "said"),
    [
        ("2024-03-05", "ngày 05/3/2024"),
        ("2024-02-10", "ngày 10/02/2024"),
        ("2024-02", "tháng 02/2024"),
        ("2024", "năm 2024"),
    ],
)
def test_days_below_ten_and_months_below_three_have_two_digits(date: str, said: str) -> None:
    assert official_date(date) == said


def test_the_beginning_of_a_text_ends_without_a_sign_of_its_own() -> None:
    assert gist("lập sổ, chia sách", 2) == "lập sổ…"
    assert gist("lập sổ, chia sách", 4) == "lập sổ, chia sách"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Thông tư liên tịch số 1", "Thông tư liên tịch"),
        ("NGHỊ QUYẾT về sách", "Nghị quyết"),
        ("Về việc chia sách", None),
    ],
)
def test_a_text_begins_with_the_longest_kind(text: str, kind: str | None) -> None:
    assert kind_beginning(text) == kind


@pytest.mark.parametrize(
    ("number", "whether"), [("012-KH/TW", True), ("12-KH-TW", True), ("01-KH/TU", False), ("123/2020/NĐ-CP", False)]
)
def test_a_number_that_no_office_writes(number: str, whether: bool) -> None:
    assert is_oddly_written(number) is whether


@pytest.mark.parametrize(
    ("body", "head"),
    [
        ("Ban Tổ chức Tỉnh ủy", PARTY),
        ("Đảng bộ xã", PARTY),
        ("Ủy ban nhân dân xã", STATE),
        ("Lớp học của cấp ủy viên", STATE),
        ("Sở Nội vụ", STATE),
    ],
)
def test_the_name_of_a_body_tells_which_head_its_papers_bear(body: str, head: tuple[str, ...]) -> None:
    assert letterhead(body) == head


@pytest.mark.parametrize(
    ("words", "name", "whether"),
    [
        ("hợp nhất Ban A và Ban B", "Ban A và B", True),
        ("Ban A, Ban B huyện", "Ban A huyện", True),
        ("Ban B và Ban A", "Ban A Ban B", False),
    ],
)
def test_a_name_whose_words_stand_apart(words: str, name: str, whether: bool) -> None:
    assert has_in_order(words, name) is whether


@pytest.mark.parametrize(
    ("cell", "whether"),
    [("a" * LONGEST_CELL, False), ("a" * (LONGEST_CELL + 1), True), ("\U0001f4d6" * (LONGEST_CELL // 2 + 1), True)],
    ids=["as long as a cell", "longer", "of signs that count twice"],
)
def test_what_no_cell_holds(cell: str, whether: bool) -> None:
    assert too_long(cell) is whether
