"""What stands at the head of official papers. Knows no plan.

Of the Party: Guidance 36-HD/VPTW, II.1.1, the heading at the right with a line below as long as itself
(thuvienphapluat.vn/hoi-dap-phap-luat/iframe/40E51), and its annex 3, sizes (…/40E84); a star below who issues, no colon
after «Số», as Regulation 399-QĐ/TW of 2026 itself has them (nhansu.vn, 690017). Of the state: Decree 30/2020/NĐ-CP,
annex I; its margins, left 30 to 35 mm, right 15 to 20, above and below 20 to 25
(giaoan.link/2020/04/dinh-dang-dung-chuan-trong-van-ban-hanh-chinh). Which of the two a body writes is told by its own
name; organisations with a head of their own put it there themselves.
"""

from __future__ import annotations

import re

STATE = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
PARTY = ("ĐẢNG CỘNG SẢN VIỆT NAM",)
STAR = "*"  # of the Party, between who issues a paper and its number
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
