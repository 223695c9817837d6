"""Pieces become paragraphs, numbers are found at their beginning."""

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plansite.intake.manuscript import Footnote, Paragraph
from plansite.intake.numbers import printed_number
from plansite.intake.pieces import Piece, composed


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1. Một", "1."), ("1.1. Một", "1.1."), ("1.1 Một", "1.1"), ("3.2.1 Một", "3.2.1"), ("II.1. Một", "II.1."),
        ("I- MỤC", "I-"), ("III - NHIỆM VỤ", "III -"), ("1.2- Xây", "1.2-"), ("3 – Xã", "3 –"), ("a) Một", "a)"),
        ("đ) Một", "đ)"), ("(1) Một", "(1)"),
        ("(iii) Một", "(iii)"), ("ix) Một", "ix)"), ("[2] Một", "[2]"),
        ("1/ Một", "1/"), ("1) Một", "1)"), ("A. MỘT", "A."),
        ("- một", "-"), ("-Một", "-"), ("+ Một", "+"), ("• Một", "•"), ("○ Một", "○"), ("1.Tiếp tục", "1."),
        ("Điều 1. Một", "Điều 1."), ("Điều 12: Một", "Điều 12:"), ("PHỤ LỤC I", "PHỤ LỤC I"),
        ("Phụ lục 2\nDANH MỤC", "Phụ lục 2"), ("Phần thứ nhất", "Phần thứ nhất"), ("Mục 3. Một", "Mục 3."),
        ("XIV. Một", "XIV."), ("1.\tMột", "1."),
    ],
)  # fmt: skip
def test_the_number_of_a_paragraph(text: str, number: str) -> None:
    assert printed_number(text) == number


@pytest.mark.parametrize(
    "text",
    [
        "2025 và những năm tiếp theo", "30 ngày", "40 - 50", "1 - 2", "01/2025", "6/2025", "1-2 xã", "Mục tiêu",
        "Điều 1 của Luật", "Phụ lục I kèm theo", "tr. 5", "IIX. Một", "-5%", "B.1. Một", "I Một", "V/v họp", "0,7",
        "20% - 50%", "Quý I/2026", "ii. Một", "", "Phần mềm", "≥ 50", "…", "(vì) Một",
    ],
)  # fmt: skip
def test_what_is_no_number(text: str) -> None:
    assert printed_number(text) == ""


def test_looks_and_notes_stay_with_their_words() -> None:
    made = composed(
        [
            Piece(text="  1.\u00a0 ", bold=True),
            Piece(text="Mu\u0323c ", bold=True),
            Piece(text=" tiêu", bold=True, italic=True),
            Piece(note=Footnote(mark="1", text="x", at=0)),
            Piece(text=" \t "),
            Piece(text="\n\nba\u00ad\u200b "),
        ]
    ).paragraph(7, centred=True)

    assert made == Paragraph(
        text="1. Mục tiêu\nba", line=7, number="1.", bolds=((0, 11),), italics=((7, 11),), centred=True,
        footnotes=(Footnote(mark="1", text="x", at=11),),
    )  # fmt: skip
    assert (made.words, made.rest, made.bold, made.italic) == ("1. Mục tiêu ba", "Mục tiêu\nba", False, False)


def letters(text: str) -> str:
    return "".join(each for each in unicodedata.normalize("NFD", text) if each.isalnum())


@given(st.lists(st.tuples(st.text(), st.booleans(), st.booleans())))
def test_words_are_kept_whatever_the_pieces(parts: list[tuple[str, bool, bool]]) -> None:
    made = composed(Piece(text=text, bold=bold, italic=italic) for text, bold, italic in parts)

    assert made.text == made.text.strip()
    assert not any(gap in made.text for gap in ("  ", "\n\n", "\t\t", " \n", "\n "))
    assert letters(made.text) == letters("".join(text for text, _, _ in parts))
    for stretches in (made.bolds, made.italics):
        assert all(start < end <= len(made.text) for start, end in stretches)
        assert all(one[1] < two[0] for one, two in pairwise(stretches))
