"""Paragraphs that a page's end cut in two are one again; nothing else is joined."""

import pytest

from plansite.intake.manuscript import Footnote, Paragraph, Table
from plansite.intake.tears import mended

FRONT = "Xây dựng chương trình, kế hoạch để triển khai thực hiện phù hợp"


def test_a_torn_sentence_is_joined_with_its_marks_and_told() -> None:
    one = Paragraph(text=f"- {FRONT}", line=25, number="-", italics=((2, 10),))
    two = Paragraph(text="với chức năng.", line=27, italics=((0, 3),), footnotes=(Footnote(mark="1", text="x", at=3),))

    (whole,), (question,) = mended([one, two])

    assert whole == Paragraph(
        text=f"- {FRONT} với chức năng.", line=25, number="-", italics=((2, 10), (66, 69)),
        footnotes=(Footnote(mark="1", text="x", at=69),),
    )  # fmt: skip
    assert (question.line, question.done) == (27, "đã nối thành một đoạn")
    assert "thực hiện phù hợp» và «với chức năng. …»" in question.met


def test_a_sentence_torn_twice_is_one() -> None:
    parts = [Paragraph(text=text, line=at) for at, text in enumerate((FRONT, "với chức năng,", "nhiệm vụ."), 1)]

    (whole,), questions = mended(parts)

    assert isinstance(whole, Paragraph)
    assert whole.text == f"{FRONT} với chức năng, nhiệm vụ."
    assert len(questions) == 2


def test_a_bracket_is_closed_where_it_was_opened() -> None:
    (whole,), (question,) = mended([Paragraph(text=f"{FRONT} (trong quý", line=1), Paragraph(text="II/2026).", line=2)])

    assert isinstance(whole, Paragraph)
    assert whole.text == f"{FRONT} (trong quý II/2026)."
    assert question.line == 2


def test_a_text_torn_at_each_line_does_not_ask_at_each() -> None:
    parts = [Paragraph(text=FRONT.lower(), line=at) for at in range(1, 31)]

    (whole,), questions = mended(parts)

    assert isinstance(whole, Paragraph)
    assert len(questions) == 21
    assert (questions[20].line, questions[20].met) == (
        22, "câu bị ngắt làm hai đoạn, ở 9 chỗ nữa: 22, 23, 24, 25, 26, 27, 28, 29, 30",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (Paragraph(text=f"{FRONT}:", line=1), Paragraph(text="việc một", line=2)),
        (Paragraph(text=FRONT, line=1), Paragraph(text="Với chức năng", line=2)),
        (Paragraph(text=f"{FRONT} (các", line=1), Paragraph(text="Với chức năng", line=2)),
        (Paragraph(text=f"{FRONT} (xã)", line=1), Paragraph(text="II/2026)", line=2)),
        (Paragraph(text=FRONT, line=1), Paragraph(text="a) với chức năng", number="a)", line=2)),
        (Paragraph(text="Các xã", line=1), Paragraph(text="các thôn", line=2)),
        (Paragraph(text=FRONT.upper(), line=1), Paragraph(text="thực hiện Nghị quyết", line=2)),
        (Paragraph(text=FRONT, line=1, centred=True), Paragraph(text="về văn hóa", line=2, centred=True)),
        (Paragraph(text=FRONT, line=1, bolds=((0, 63),)), Paragraph(text="về văn hóa", line=2)),
        (Paragraph(text=FRONT, line=1, heading=1), Paragraph(text="về văn hóa", line=2)),
        (Paragraph(text=FRONT, line=1), Table(rows=(), columns=1, line=2)),
    ],
)  # fmt: skip
def test_what_only_looks_so_stays_apart(one: Paragraph, two: Paragraph | Table) -> None:
    assert mended([one, two]) == ((one, two), ())
