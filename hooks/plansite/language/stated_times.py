"""Stretches of running words that may state a time: by when, how often, after what. What they say is read elsewhere.

They are looked for so that none is overlooked; words that only speak of times («kế hoạch hằng năm») are passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

Stretches = Iterator[tuple[str, int]]

_ROUND = r"h[ằà]ng"
_PART = r"(?:đầu|giữa|cuối)"
_COUNT = r"(?:\d{1,3}(?:\s*\([^()]*\))?|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười(?:\s+lăm)?)"
_YEARS = r"\d{4}\s*[-\u2010-\u2015]\s*\d{4}"
_OF_YEAR = r"(?:\s*[/.-]\s*|\s+năm\s+)\d{4}"
_QUARTER_NAME = r"(?:qu[ýí]|qúy)\s+(?:[IVX]+|\d)\b"

_DAY = (
    r"(?:ngày\s+)?\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|ngày\s+\d{1,2}\s*[/.-]\s*\d{1,2}"
    r"|ngày\s+\d{1,2}(?:\s+tháng\s+\d{1,2}(?:\s+năm\s+\d{4})?)?|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}"
)
_MONTH = rf"tháng\s+(?:\d{{1,2}}|[^\W\d_]+){_OF_YEAR}|\d{{1,2}}\s*/\s*\d{{4}}"
_QUARTER = rf"{_QUARTER_NAME}{_OF_YEAR}"
_SCHOOL_YEAR = rf"năm\s+học\s+(?:mới|{_YEARS})"
_PART_OF_YEAR = r"(?:(?:\d{1,2}|sáu|chín)\s+tháng|nửa|những\s+tháng)\s+(?:đầu|cuối)\s+năm(?:\s+\d{4})?"
_THIS = r"(?:tuần|tháng|quý)\s+(?:này|tới)|năm\s+nay"
_WEEKDAY = rf"(?:thứ\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\s+nhật)\s+{_ROUND}\s+tuần"
_DAY_OF = r"ngày(?:\s+làm\s+việc)?\s+(?:thứ\s+\w+|đầu|cuối)(?:\s+(?:tiên|cùng))?(?:\s+của)?\s+(?:tuần|tháng|quý|năm)"
_HOUR = r"(?:\d{1,2}\s*(?:giờ|h)\s*(?:\d{1,2}\s*(?:phút)?)?,?\s+)?"
_WEEK = r"(?:tuần\s+(?:đầu|cuối|thứ\s+\w+)(?:\s+của)?\s+)?"
_WHOLE = (
    rf"{_WEEKDAY}|{_DAY_OF}|{_DAY}|{_MONTH}|{_QUARTER}|{_PART_OF_YEAR}|{_PART}\s+năm|{_SCHOOL_YEAR}|năm\s+\d{{4}}|{_THIS}"
    rf"|{_QUARTER_NAME}|tháng\s+\d{{1,2}}"
)
_MOMENT = rf"{_HOUR}{_WEEK}(?:(?:cuối|đầu|giữa|hết)\s+)?(?:{_WHOLE})"
_COMES_ROUND = rf"(?:\s+{_ROUND}\s+(?:năm|quý|tháng))?"

_DONE = r"(?:hoàn\s+thành|xong)"
_LATEST = r"(?:chậm|muộn)\s+nhất(?:\s+là)?"
_LEAD = (
    rf"(?:{_DONE}(?:\s+(?:vào|trong|trước|đến))?|trước|trong|{_LATEST}|đến\s+hết|không\s+(?:quá|muộn\s+hơn)"
    r"|hạn\s+(?:chót|cuối)(?:\s+là)?|trước\s+khi\s+(?:hết|kết\s+thúc)|thời\s+hạn(?:\s+(?:là|đến))?\s*:?)"
)
_DIVISION = r"(?:ngày|giờ|tuần|tháng)\b(?!\s+(?:qua|gần|trước|nay))"
_OCCASION = (
    r"(?:(?:dịp\s+)?tết\b(?:\s+nguyên\s+đán)?|mùa\s+(?:mưa|bão|lũ|khô)|kỳ\s+(?:họp|thi|nghỉ)|đại\s+hội"
    r"|ngày\s+(?:khai\s+(?:giảng|mạc|trương)|bầu\s+cử|bế\s+mạc))"
)
_SITTING = rf"kỳ\s+họp\s+(?:thường\s+lệ\s+)?(?:thứ\s+\w+|{_PART}\s+năm|tháng\s+\d{{1,2}}|gần\s+nhất|tới|tiếp\s+theo)"
# «đến năm 2030» is what a plan aims at, not when a task is due; «từ đầu năm 2025» when it begins.
_BY_WHEN = re.compile(
    rf"\b{_LEAD}\s+(?:{_MOMENT}){_COMES_ROUND}(?!\w)"
    rf"|(?<!tính\s)\b(?:đến|tới)\s+(?:{_DAY}|(?:cuối\s+)?(?:{_MONTH}|{_QUARTER})|cuối\s+năm(?:\s+\d{{4}})?)(?!\w)"
    rf"|\bvào\s+(?:{_PART}\s+)?(?:{_DAY}|{_MONTH}|{_QUARTER}){_COMES_ROUND}(?!\w)"
    rf"|\b(?:{_DAY}|{_MONTH}|{_QUARTER})\s+phải\s+{_DONE}\b"
    rf"|(?:^|(?<=[.;:]\s))(?:{_PART}\s+)?(?:{_DAY}|{_MONTH}|{_QUARTER}|{_SCHOOL_YEAR}|năm\s+\d{{4}})(?=\s*[,:])"
    rf"|\b(?<!từ\s)(?<!với\s)(?<!đến\s)(?<!tháng\s){_PART}\s+(?:{_MONTH}|{_QUARTER}|năm\s+\d{{4}})(?!\w)"
    rf"|\b(?:{_DAY}|tháng\s+\d{{1,2}}|{_QUARTER_NAME})\s+{_ROUND}\s+(?:năm|quý|tháng)\b"
    rf"|\b{_PART}\s+(?:mỗi|{_ROUND})\s+(?:tuần|tháng|quý|năm)\b"
    rf"|\b(?:trước|{_LATEST}|hạn\s+(?:chót|cuối)\s*:?(?:\s+là)?)\s+\d{{1,2}}\s*/\s*\d{{1,2}}\b"
    rf"|\btrong\s+(?:vòng|thời\s+hạn)\s+(?:(?:không\s+quá|tối\s+đa)\s+)?{_COUNT}\s+{_DIVISION}"
    rf"|\btrong\s+\d{{1,3}}(?:\s*\([^()]*\))?\s+{_DIVISION}"
    rf"|\b(?:{_LATEST}\s+(?:sau\s+)?|không\s+quá\s+){_COUNT}\s+{_DIVISION}|\bsau\s+{_COUNT}\s+{_DIVISION}\s+kể\s+từ\b"
    rf"|\b(?:{_DONE}\s+)?trước\s+(?:(?:mỗi|các)\s+)?{_OCCASION}"
    r"|\btrước\s+khi\s+(?:(?:bước\s+)?vào|bắt\s+đầu)\s+(?:năm(?:\s+học)?|quý|tháng|mùa\s+\w+|kỳ\s+\w+)\b"
    r"|\btrước\s+khi\s+(?:hết|kết\s+thúc)\s+(?:nhiệm\s+kỳ|năm\s+học|năm|quý|tháng)\b"
    rf"|\b(?:tại|vào|trong)\s+{_SITTING}\b"
    rf"|\b{_DONE}\s+trong\s+(?:nhiệm\s+kỳ|giai\s+đoạn)(?:\s+{_YEARS})?"
    rf"|\b(?:{_DONE}|khánh\s+thành|khởi\s+công)\s+(?:(?:vào|đúng)\s+)?dịp\s+\S*\w",
    re.IGNORECASE,
)

_PERIOD = rf"(?:{_ROUND}\s+)?(?:tuần|tháng|quý|năm)\b|(?:0?6|sáu)\s+tháng\b"
_PERIODS = rf"(?:{_PERIOD})(?:\s*(?:,|và|hoặc)\s*(?:{_PERIOD}))*"
_DOES = (
    r"(?:báo\s+cáo|cập\s+nhật|chấm\s+điểm|công\s+(?:bố|khai)|đánh\s+giá|đối\s+thoại|đôn\s+đốc|gặp\s+gỡ|giám\s+sát"
    r"|giao\s+ban|gửi|họp|khảo\s+sát|kiểm\s+(?:điểm|kê|tra)|lập|mở|phối\s+hợp|rà\s+soát|sinh\s+hoạt|sơ\s+kết"
    r"|tham\s+mưu|thống\s+kê|tiếp\s+(?:công\s+)?dân|tổ\s+chức|tổng\s+(?:hợp|kết)|trình|xây\s+dựng)"
)
# «kế hoạch hằng năm» is something that has a name; who begins a clause so, or ends one that tells to do, says when.
_HOW_OFTEN = re.compile(
    rf"(?:^|[.;:]\s+)((?:{_ROUND}\s+{_PERIODS}|mỗi\s+(?:tuần|tháng|quý|năm)\b))(?=,?\s+\w)"
    rf"|(?:^|[.;:,]\s+)(định\s+kỳ\s+{_PERIODS})|\b(định\s+kỳ\s+{_PERIODS})(?=\s*(?:[.;]|$))"
    rf"|(?:(?<!năm),|\bvà)\s+({_ROUND}\s+{_PERIODS})(?=,?\s+{_DOES}\b)"
    rf"|(?:^|[.;:,]|\bvà)\s*{_DOES}\b[^.;:,]{{0,90}}?(?<!\skỳ)\s(?P<closes>{_ROUND}\s+{_PERIODS})(?=\s*(?:[.;]|$))"
    rf"|(?<!gấp\s)(?<!tăng\s)\b({_COUNT}\s+lần\s*(?:/|trong|mỗi|một)\s*(?:{_COUNT}\s+)?(?:tuần|tháng|quý|năm)\b)"
    rf"|\b((?:mỗi|{_COUNT})\s+(?:tuần|tháng|quý|năm)\s*(?:/\s*|\s(?:(?:ít\s+nhất|tối\s+thiểu)\s+)?{_COUNT}\s+)lần)\b",
    re.IGNORECASE,
)
_HAS_A_NAME = re.compile(
    r"\b(?:kế\s+hoạch|chương\s+trình|dự\s+toán|chỉ\s+tiêu|nhiệm\s+vụ|công\s+tác|chất\s+lượng|chế\s+độ|danh\s+mục|kinh\s+phí"
    r"|ngân\s+sách|nội\s+dung|quy\s+định|việc|mẫu)\b",
    re.IGNORECASE,
)
_CLAUSE_ENDS = re.compile(r"[.;:]\s+")

_COMES = (
    r"(?:được\s+)?(?:thông\s+qua|ban\s+hành|phê\s+duyệt|có\s+hiệu\s+lực|kết\s+thúc"
    r"|có\s+(?:hướng\s+dẫn|chỉ\s+đạo|ý\s+kiến|chủ\s+trương))\b"
)
_AFTER_WHAT = re.compile(
    rf"\b(?:ngay\s+)?sau\s+khi\s+(?:[^,.;:()]{{1,90}}?\s)??{_COMES}|\bngay\s+(?:sau\s+)?khi\s+\w+"
    r"|\bkhi\s+(?:(?:có|được)\s+|[^,.;:()]{2,60}?\s)yêu\s+cầu(?=\s*(?:[.;]|$))",
    re.IGNORECASE,
)


def times_in(words: str) -> Stretches:
    """The stretches of running words that may state by when something is due, and where each begins."""
    return ((match[0], match.start()) for match in _BY_WHEN.finditer(words))


def rounds_in(words: str) -> Stretches:
    """The stretches of running words that say how often something is due, and where each begins."""
    for match in _HOW_OFTEN.finditer(words):
        group = match.lastindex or 0
        clause = _CLAUSE_ENDS.split(words[: match.start(group)])[-1]
        if not (match["closes"] and _HAS_A_NAME.search(clause)):
            yield match[group], match.start(group)


def waits_in(words: str) -> Stretches:
    """The stretches of running words that say after what something is due, and where each begins."""
    return ((match[0], match.start()) for match in _AFTER_WHAT.finditer(words))
