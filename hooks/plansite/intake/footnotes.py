"""Footnotes as plans write them: called in the words, each a line of its own behind them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from plansite.intake.manuscript import Footnote, Question
from plansite.language.inline import Call

_SIGN = re.compile(r"[^\W_]{1,4}|\*{1,4}")


class Signs:
    """Gives each footnote of a document a sign that can be written in brackets, no two alike."""

    def __init__(self) -> None:
        self._given: set[str] = set()

    def given(self, notes: Iterable[Footnote]) -> tuple[Footnote, ...]:
        """The notes, each with its printed sign, or with the next number where that is none or was given before."""
        return tuple(replace(note, mark=self._free(note.mark.strip(" ()[].")), text=_line(note.text)) for note in notes)

    def _free(self, printed: str) -> str:
        numbers = (str(number) for number in range(1, len(self._given) + 2))
        every = (printed, *numbers) if _SIGN.fullmatch(printed) else numbers
        sign = next(each for each in every if each not in self._given)
        self._given.add(sign)
        return sign


def called(words: str, notes: Iterable[Footnote], write: Callable[[str], str], before: int = 0) -> str:
    """Words with their footnotes called in them, all else as `write` writes it; `before` stand in front of the words
    in which the notes are set.
    """
    made, start = "", 0
    for note in sorted(notes, key=lambda note: note.at):
        made += f"{write(words[start : note.at + before])}{Call(note.mark, 0)}"
        start = note.at + before
    return made + write(words[start:])


def defined(notes: Iterable[Footnote], write: Callable[[str], str]) -> Iterator[str]:
    """The line of each footnote."""
    yield from (f"{Call(note.mark, 0)}: {write(note.text)}" for note in sorted(notes, key=lambda note: note.at))


def _line(text: str) -> str:
    return " ".join(text.split())


def left_out(note: Footnote, line: int, words: str) -> Question:
    """That a footnote stands where plans have none."""
    return Question(
        line=line,
        met=f"chú thích «{note.mark}» ở «{' '.join(words.split()[:8])}…»: «{note.text}»",
        done="không đưa vào lời văn, vì tên mục, tên nhóm, số thứ tự không mang được chú thích",
        otherwise="chép lời chú thích vào «ghi_chu» trong thẻ của điểm đầu tiên ở đó, hoặc gắn vào lời văn của điểm ấy",
    )
