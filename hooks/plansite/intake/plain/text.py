"""A text file → a manuscript: Markdown where it has such marks, else a paragraph a line, or several where they wrap."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from plansite.intake.manuscript import Block, Manuscript, Question
from plansite.intake.numbers import printed_number
from plansite.intake.pieces import Piece, composed
from plansite.intake.plain.markdown import is_markdown, read_markdown

_WIDEST = 120  # signs of a line that a program wrapped
_SHORT = 0.7  # of the widest line, that a program fills
_ENDS = ".;:"
_WRAPPED = 0.3  # of the lines go on with a small letter in the next
_GAP = re.compile(r"(?<=\S)(?: {3,}|\t+)(?=\S)")  # between columns; a letterhead has one


def read_text(text: str, *, markdown: bool) -> Manuscript:
    """The manuscript in a text; `markdown` where the name of the file says so."""
    lines = text.split("\n")
    columns = tuple(_columns(lines))
    if markdown or is_markdown(text):
        blocks, questions = read_markdown(text)
        return Manuscript(blocks=tuple(blocks), questions=(*questions, *columns))
    if not _is_wrapped(lines):
        return Manuscript(blocks=tuple(_line_by_line(lines)), questions=columns)
    asked = Question(
        line=1,
        met="các dòng bị ngắt theo khổ giấy",
        done="đã nối các dòng liền nhau thành đoạn",
        otherwise="nếu mỗi dòng là một đoạn thì để một dòng trống giữa các đoạn",
    )
    return Manuscript(blocks=tuple(_wrapped(lines)), questions=(asked, *columns))


def _columns(lines: list[str]) -> Iterator[Question]:
    """A question for each run of lines whose words stand in columns: which cell is of which column nobody wrote."""
    begun, count = 0, 0
    for number, line in enumerate([*lines, "."], 1):
        if len(_GAP.findall(line)) > 1 and "|" not in line:
            begun, count = begun or number, count + 1
        elif line.strip():
            if count > 1:
                yield Question(
                    line=begun,
                    met=f"{count} dòng có cột cách nhau bằng nhiều dấu cách: «{' '.join(lines[begun - 1].split())}»",
                    done="coi là lời văn, không coi là bảng",
                    otherwise="nếu là bảng: đưa tệp Word, hoặc viết các ô cách nhau bằng dấu | như bảng Markdown, rồi "
                    "lập lại dự án",
                )
            begun, count = 0, 0


def _line_by_line(lines: list[str]) -> list[Block]:
    return _paragraphs(enumerate(lines, 1))


def _paragraphs(numbered: Iterable[tuple[int, str]]) -> list[Block]:
    made = [(number, composed([Piece(text=text)])) for number, text in numbered]
    return [each.paragraph(number) for number, each in made if each.text]


def _wrapped(lines: list[str]) -> list[Block]:
    groups: list[tuple[int, list[str]]] = []
    width = max(map(len, lines))
    for number, line in enumerate(lines, 1):
        before = lines[number - 2] if number > 1 else ""
        if not line.strip():
            continue
        if not before.strip() or printed_number(line.strip()) or _ended(before, line, width):
            groups.append((number, []))
        groups[-1][1].append(line)
    return _paragraphs((number, " ".join(group)) for number, group in groups)


def _ended(before: str, line: str, width: int) -> bool:
    """Whether somebody ended a line before another: capitals end, or the first word of a sentence would have fitted."""
    fits = len(before) + len(line.split()[0]) < width
    short = len(before) < _SHORT * width or before.rstrip()[-1] in _ENDS
    return before.isupper() != line.isupper() or (
        fits and (short or before.isupper()) and not line.strip()[0].islower()
    )


def _is_wrapped(lines: list[str]) -> bool:
    """Whether a program broke the lines: none is long, and many go on with a small letter in the next."""
    written = [line for line in lines if line.strip()]
    if not written or max(map(len, written)) > _WIDEST:
        return False
    return sum(line.strip()[0].islower() for line in written) / len(written) > _WRAPPED
