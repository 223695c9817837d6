"""What stands above the title of a document: who issued it, its number, its day. Facts, and no words of the plan."""

from __future__ import annotations

import re
from collections.abc import Sequence

from plansite.intake.manuscript import Block, Paragraph, Table
from plansite.language.document_kinds import kind_beginning
from plansite.language.document_numbers import is_number
from plansite.values import frozen

_MOTTO = re.compile(
    r"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM|CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM|ĐẢNG CỘNG SẢN VIỆT NAM"
    r"|Độc lập\s*[-–]\s*Tự do\s*[-–]\s*Hạnh phúc",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\bSố\s*:?\s*([^\n]*)", re.IGNORECASE)
_DAY = re.compile(r"ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})", re.IGNORECASE)
_DATED_PLACE = re.compile(r"^.{0,60},\s*ngày\b.*$", re.IGNORECASE)
_RULE = re.compile(r"[\s*_=.-]*")
_SEARCHED = 30  # blocks; a title stands on the first page


@frozen
class Head:
    """What the head of a document says; `blocks` are how many of the file it takes, `lines` its words as printed."""

    blocks: int = 0
    number: str | None = None
    date: str | None = None
    issuer: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()
    line: int = 1


def is_rule(text: str) -> bool:
    """Whether a paragraph is a line drawn with signs."""
    return _RULE.fullmatch(text) is not None


def is_kind_line(text: str) -> bool:
    """Whether a line in capitals begins with a kind of document: «KẾ HOẠCH», «CHƯƠNG TRÌNH HÀNH ĐỘNG CỦA CHÍNH PHỦ»."""
    return text.isupper() and kind_beginning(text) is not None and not text.rstrip().endswith(":")


def read_head(blocks: Sequence[Block]) -> Head:
    """The head of a document, up to its title; an empty one where the file begins with the title or has none."""
    title = next(
        (at for at, block in enumerate(blocks[:_SEARCHED]) if isinstance(block, Paragraph) and _is_title(block)), None
    )
    if title is None:
        title = _last_of_head(blocks)
    if not title:
        return Head()
    lines = [line for block in blocks[:title] for line in _lines(block) if not is_rule(line)]
    number = next((match[1].strip() for line in lines if (match := _NUMBER.search(line))), None)
    day = next((match for line in lines if (match := _DAY.search(line))), None)
    return Head(
        blocks=title,
        number=number if number and is_number(number) else None,
        date=f"{day[3]}-{int(day[2]):02}-{int(day[1]):02}" if day else None,
        issuer=_issuer(lines),
        lines=tuple(lines),
        line=blocks[0].line,
    )


def _is_title(paragraph: Paragraph) -> bool:
    return is_kind_line(paragraph.text.split("\n")[0])


def _last_of_head(blocks: Sequence[Block]) -> int:
    """Behind the last block that can be of a head and nothing else, where no title says what it is."""
    of_head = [
        at
        for at, block in enumerate(blocks[:_SEARCHED])
        if any(_MOTTO.search(line) or _DATED_PLACE.match(line) or _NUMBER.match(line) for line in _lines(block))
        and (isinstance(block, Table) or len(block.words) < 200)
    ]
    return of_head[-1] + 1 if of_head else 0


def _lines(block: Block) -> list[str]:
    paragraphs = (
        [block] if isinstance(block, Paragraph) else [each for row in block.rows for c in row for each in c.paragraphs]
    )
    return [" ".join(line.split()) for each in paragraphs for line in each.text.split("\n")]


def _issuer(lines: Sequence[str]) -> tuple[str, ...]:
    """Who issued it, below whom it stands: the lines in capitals beside the motto, above the number."""
    own: list[str] = []
    for line in lines:
        rest = _MOTTO.sub("", line).strip(" *-")
        if _NUMBER.match(line) or _DATED_PLACE.match(line):
            break
        if rest and rest.isupper():
            own.append(rest)
    return tuple(own)
