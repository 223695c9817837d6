"""Paragraphs that a converter cut where a page ended, put together again: never silently."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from plansite.intake.manuscript import Block, Paragraph, Question, Stretch

_SHOWN = 40  # signs on each side of the place
_MOST_ASKED = 20
_SHORTEST = 40  # signs of what stands in front: a shorter paragraph is rather an item of a list


def mended(blocks: Iterable[Block]) -> tuple[tuple[Block, ...], tuple[Question, ...]]:
    """The blocks with torn paragraphs as one, and a question for each place.

    Torn is where words end without a sign and the next paragraph goes on with a small letter, or closes a bracket that
    is open, neither of them being a title: nobody ends or begins a paragraph so.
    """
    whole: list[Block] = []
    questions: list[Question] = []
    for block in blocks:
        last = whole[-1] if whole else None
        if isinstance(block, Paragraph) and isinstance(last, Paragraph) and _torn(last, block):
            whole[-1] = _joined(last, block)
            questions.append(_asked(last, block))
        else:
            whole.append(block)
    return tuple(whole), _few(questions)


def _few(questions: list[Question]) -> tuple[Question, ...]:
    """The questions, those beyond the first as one: a converter that made a paragraph of each line would ask on."""
    if len(questions) <= _MOST_ASKED:
        return tuple(questions)
    rest = questions[_MOST_ASKED:]
    where = ", ".join(str(question.line) for question in rest)
    told = replace(rest[0], met=f"câu bị ngắt làm hai đoạn, ở {len(rest)} chỗ nữa: {where}")
    return (*questions[:_MOST_ASKED], told)


def _torn(one: Paragraph, two: Paragraph) -> bool:
    end, opened = one.text[-1], one.text.count("(") > one.text.count(")")
    goes_on = two.text[0].islower() or (opened and two.text.count(")") > two.text.count("("))
    if (
        len(one.text) < _SHORTEST
        or not ((end.isalnum() and not one.text.isupper()) or end == ",")
        or not goes_on
        or two.number
    ):
        return False
    titled = any(each.bold or each.centred or each.heading for each in (one, two))
    return not titled and one.italic == two.italic


def _joined(one: Paragraph, two: Paragraph) -> Paragraph:
    moved = len(one.text) + 1

    def further(stretches: tuple[Stretch, ...]) -> tuple[Stretch, ...]:
        return tuple((start + moved, end + moved) for start, end in stretches)

    return replace(
        one,
        text=f"{one.text} {two.text}",
        bolds=one.bolds + further(two.bolds),
        italics=one.italics + further(two.italics),
        footnotes=one.footnotes + tuple(replace(note, at=note.at + moved) for note in two.footnotes),
    )


def _asked(one: Paragraph, two: Paragraph) -> Question:
    return Question(
        line=two.line,
        met=f"câu bị ngắt làm hai đoạn: «… {one.words[-_SHOWN:]}» và «{two.words[:_SHOWN]} …»",
        done="đã nối thành một đoạn",
        otherwise="nếu đúng là hai đoạn thì tách ra",
    )
