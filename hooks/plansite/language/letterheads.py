"""What stands at the head of official papers. Knows no plan.

Of the Party: Guidance 36-HD/VPTW. Of the state: Decree 30/2020/NĐ-CP, annex I. Which of the two a body writes is told
by its own name; organisations with a head of their own put it there themselves.
"""

from __future__ import annotations

import re

STATE = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
PARTY = ("ĐẢNG CỘNG SẢN VIỆT NAM",)
# «Tỉnh ủy», «đảng ủy», «cấp ủy», «ban cán sự đảng»; in «Ủy ban», «ủy viên» the word is another.
_OF_THE_PARTY = re.compile(
    r"(?<!\w)(?:đảng|(?:tỉnh|huyện|thành|thị|quận|khu|đảng|cấp|chi)\s+(?:ủy|uỷ)(?!\s+(?:ban|viên)))(?!\w)",
    re.IGNORECASE,
)


def letterhead(name: str) -> tuple[str, ...]:
    """The lines that head the papers of a body of that name."""
    return PARTY if _OF_THE_PARTY.search(name) else STATE


def report_number(head: tuple[str, ...]) -> str:
    """The place for the number of a report under that head."""
    return "Số      -BC/……" if head == PARTY else "Số:      /BC-……"
