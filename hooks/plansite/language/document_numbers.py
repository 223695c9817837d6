"""The grammar of document numbers as Vietnamese official texts write them.

Accepted: «28-NQ/TW», «167-KH/TU», «15-HD/UBKTTW» (Party); «218/QĐ-TW», «123/2020/NĐ-CP», «45/2019/QH14»,
«22/TTg-V.III» (State, and databases that write Party numbers so). Leading zeros and Đ/D do not tell numbers apart.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

DOCUMENT_KINDS = (
    "Báo cáo", "Chiến lược", "Chỉ thị", "Chương trình", "Công văn", "Đề án", "Điều lệ", "Hướng dẫn", "Kế hoạch",
    "Kết luận", "Luật", "Nghị định", "Nghị quyết", "Quy chế", "Quy định", "Quyết định", "Thông báo", "Thông tư",
)  # fmt: skip

_PARTY = r"\d{1,5}\s?[-–]\s?[A-ZĐ][A-Za-zĐđ]{1,4}/[A-ZĐ]{2,10}\d{0,2}"
_STATE = r"\d{1,5}/(?:\d{4}/)?[A-ZĐ][A-Za-zĐđ]{1,6}\d{0,2}(?:-[A-ZĐ][A-Za-zĐđ.]*[A-Za-zĐđ])?"
_NUMBER = re.compile(rf"(?<![\w/-])(?:{_PARTY}|{_STATE})(?![\w/])")
_KIND_BEFORE = re.compile(rf"({'|'.join(DOCUMENT_KINDS)})\s+(?:số\s+)?$", re.IGNORECASE)
_TERM_AFTER = re.compile(
    r"(?:,?\s+ngày\s+[\d/.-]+)?(?:,?\s+của\s+[A-ZĐ]\w*(?:\s+\w+){0,6}?)?,?\s*\(?kh(?:óa|oá)\s+([IVXLC]+)\b"
)

NumberKey = tuple[int, str, str, str]


@dataclass(frozen=True)
class Citation:
    """One number in a text: `start` to `end` covers its type and number; `kind` and `term` are None if not said."""

    start: int
    end: int
    number: str
    kind: str | None
    term: str | None


def citations(text: str) -> tuple[Citation, ...]:
    """Every document number in `text`, in order, with the type before it and the term (khóa) after it."""
    found = []
    for match in _NUMBER.finditer(text):
        before = _KIND_BEFORE.search(text, max(0, match.start() - 24), match.start())
        after = _TERM_AFTER.match(text, match.end())
        found.append(
            Citation(
                before.start() if before else match.start(),
                match.end(),
                match[0],
                before[1] if before else None,
                after[1] if after else None,
            )
        )
    return tuple(found)


def is_number(text: str) -> bool:
    """Whether `text` is a whole document number."""
    return _NUMBER.fullmatch(text) is not None


def number_key(number: str) -> NumberKey:
    """What makes two spellings the same number: «218/QĐ-TW», «218-QD/TW» → (218, "", "QD", "TW")."""
    parts = re.split(r"\s?[-–/]\s?", number.replace("Đ", "D").replace("đ", "d"))
    year = parts.pop(1) if len(parts) > 2 and parts[1].isdigit() else ""
    return (int(parts[0]), year, parts[1].upper(), "-".join(parts[2:]).upper())
