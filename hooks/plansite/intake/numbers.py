"""The number that a paragraph prints at its beginning: «1.», «a)», «II-», «3.2.», «(1)», «-», «Điều 1.»."""

from __future__ import annotations

import re

DASHES = "-–—−+*•▪◦●○■□❖➢✓o·"

_ROMAN = r"(?=[IVXL])(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})"
_PARTS = rf"(?:\d{{1,3}}|{_ROMAN})(?:\.\d{{1,3}})+"  # 3.2, II.1.4
_SMALL = r"(?=[ivx])x{0,2}(?:ix|iv|v?i{0,3})"
_PLAIN = rf"(?:\d{{1,3}}|{_ROMAN}|[a-zđ]|[A-ZĐ])"
_NUMBER = re.compile(
    rf"""(?:
      (?:Điều|Chương|Phần|Mục|Phụ[ ]lục|PHỤ[ ]LỤC|CHƯƠNG|PHẦN|MỤC)[ ](?:{_PLAIN}|thứ[ ]\w+|THỨ[ ]\w+)[a-z]?
        (?:[.:](?=\s|$)|(?=[ ]?[-–—/][ ])|(?=\s*(?:\n|$)))
    | \((?:\d{{1,3}}|[a-zđ]|{_ROMAN}|{_SMALL})\)(?=\s|$)
    | {_SMALL}[)](?=\s|$)
    | \[\d{{1,3}}\](?=\s|$)
    | {_PARTS}(?:[.)/:]?(?=\s|$)|[.)](?=[^\W\d_])|[ ]?[-–—](?=\s+[^\W\d_]))
    | {_PLAIN}(?:[.)/](?=\s|$)|[)](?=[^\W\d_]))
    | (?:\d{{1,3}}|{_ROMAN})(?:[.](?=[^\W\d_][^\W\d_])|[ ]?[-–—](?=\s+[^\W\d_]))
    | [{re.escape(DASHES)}](?=\s|$)
    | [-–—+•▪●](?=[^\W\d_])
    )""",
    re.VERBOSE,
)


def printed_number(text: str) -> str:
    """The number at the beginning of a printed paragraph, with its sign; "" where it has none."""
    found = _NUMBER.match(text)
    return found[0] if found else ""
