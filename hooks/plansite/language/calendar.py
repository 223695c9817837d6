"""What the numbers in a time say on the calendar: its first and last days, as exactly as they were said."""

from __future__ import annotations

import calendar
import re
from collections.abc import Mapping
from datetime import date, timedelta

from plansite.language import ids
from plansite.values import frozen

Numbers = Mapping[str, str]

# What numbers of a time count, as wordings write them in braces: «{thang}/{nam}».
DAY, MONTH, QUARTER, YEAR = "ngay", "thang", "quy", "nam"
COUNT, TIMES = "so", "lan"

_MONTHS = ("một", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một", "mười hai")
_VALUES = {
    DAY: r"\d{1,2}",
    MONTH: rf"\d{{1,2}}|{'|'.join(reversed(_MONTHS))}",
    QUARTER: r"[1-4]|IV|I{1,3}",
    YEAR: r"\d{4}",
}
_DAYS, _MONTHS_IN = {DAY: 1, "tuan": 7}, {MONTH: 1, YEAR: 12}
_COUNTS = {COUNT: r"\d{1,3}", TIMES: r"\d{1,2}"}
MORE = ("", "_2", "_3", "_4")  # the moments of one wording: «{quy}, {quy_2} năm {nam}»
START, ROUND = "_tu", "_ky"  # where a span begins; the day that comes round again
FIELDS: Mapping[str, str] = {
    **{f"{unit}{end}": value for unit, value in _VALUES.items() for end in (*MORE, START, ROUND)},
    **_COUNTS,
}


DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)  # how the files of a plan write one


@frozen
class Moment:
    """A dated moment: its last day and, where the words state one, its first (YYYY-MM-DD)."""

    since: str | None
    until: str
    precision: str
    since_precision: str | None = None


def moments(said: Numbers, *, before: bool = False) -> tuple[Moment, ...] | None:
    """Every moment that was said, earliest first; None if a day is on no calendar or a span ends before it begins.

    `before` the month, quarter or year that was said: its eve is the last day.
    """
    base = group(said, "")
    found: list[Moment] = []
    for end in MORE:
        own = group(said, end)
        if not own:
            continue
        eve = before and DAY not in own
        last = _eve(first_day(_completed(own, base))) if eve else last_day(_completed(own, base))
        first = since(said) if not end else None
        if last is None or (first and first > last) or (not end and group(said, START) and not first):
            return None
        opening = _precision(group(said, START)) if first else None
        found.append(Moment(first, last, _precision(own), opening))
    return tuple(sorted(found, key=lambda moment: moment.until))


def _eve(day: str | None) -> str | None:
    return (date.fromisoformat(day) - timedelta(days=1)).isoformat() if day and day > "0001-01-01" else None


def since(said: Numbers) -> str | None:
    """The first day of a span, or None if the words state none that is on the calendar."""
    return first_day(_completed(group(said, START), group(said, "")))


def group(said: Numbers, end: str) -> dict[str, str]:
    """The numbers of one moment by their units: «thang_2» belongs to the second."""
    return {unit: said[f"{unit}{end}"] for unit in _VALUES if said.get(f"{unit}{end}")}


def _completed(own: Numbers, other: Numbers) -> dict[str, str]:
    """A moment with what it leaves to another to say: of «15, 30/6/2026» the first has its month and year there."""
    wanted = [unit for unit, lacking in ((MONTH, DAY in own and QUARTER not in own), (YEAR, bool(own))) if lacking]
    return {**{unit: other[unit] for unit in wanted if unit in other}, **own}


def _precision(numbers: Numbers) -> str:
    return next(unit for unit in _VALUES if unit in numbers)


def _year_and_month(said: Numbers, default: int) -> tuple[int, int] | None:
    year = int(said[YEAR]) if YEAR in said else 0
    last = quarter(said[QUARTER]) * 3 if QUARTER in said else default
    number = month(said[MONTH]) if MONTH in said else last - (2 if QUARTER in said and default == 1 else 0)
    return (year, number) if 1 <= year <= 9999 and 1 <= number <= 12 else None


def last_day(said: Numbers) -> str | None:
    """The last day of the day, month, quarter or year that was said, as YYYY-MM-DD; None if there is no such day."""
    found = _year_and_month(said, 12)
    if found is None:
        return None
    length = calendar.monthrange(*found)[1]
    return _day(*found, int(said.get(DAY) or length))


def first_day(said: Numbers) -> str | None:
    """The first day of what was said, likewise."""
    found = _year_and_month(said, 1)
    return None if found is None else _day(*found, int(said.get(DAY) or 1))


def _day(year: int, month: int, day: int) -> str | None:
    return f"{year:04}-{month:02}-{day:02}" if 1 <= day <= calendar.monthrange(year, month)[1] else None


def end_of(date: str) -> str | None:
    """The last day (YYYY-MM-DD) of a date that may be a month or a year: «2024-02» → «2024-02-29»."""
    return last_day(dict(zip((YEAR, MONTH, DAY), date.split("-"), strict=False)))


def is_whole(date: str | None) -> bool:
    """Whether a date is a day (YYYY-MM-DD), and not only a month or a year."""
    return date is not None and len(date) == len("YYYY-MM-DD")


def is_date(text: str) -> bool:
    """Whether `text` is YYYY, YYYY-MM or YYYY-MM-DD and on the calendar."""
    match = DATE.fullmatch(text)
    if match is None or match[1] == "0000":
        return False
    year, month, day = (int(part) if part else 1 for part in match.groups())
    return 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]


def after(day: str, count: int, unit: str) -> str | None:
    """The day `count` units (at most 999) after `day` (YYYY-MM-DD); None where only a list of holidays could tell.

    A month after 31 January is the last day of February.
    """
    start = date.fromisoformat(day)
    months = start.year * 12 + start.month - 1 + count * _MONTHS_IN.get(unit, 0)
    if unit not in (*_DAYS, *_MONTHS_IN) or start.year + count >= 9999:
        return None
    year, month = months // 12, months % 12 + 1
    same = date(year, month, min(start.day, calendar.monthrange(year, month)[1]))
    return (same + timedelta(days=count * _DAYS.get(unit, 0))).isoformat()


def month(words: str) -> int:
    """The number of a month written in figures or in words; 0 if there is none."""
    if words.isdigit():
        return int(words)
    return _MONTHS.index(words.casefold()) + 1 if words.casefold() in _MONTHS else 0


def quarter(words: str) -> int:
    """The number of a quarter, written «3» or «III»."""
    return int(words) if words.isdigit() else ids.roman_value(words.upper())


def recurs(said: Numbers) -> bool:
    """Whether the day said without a year can come round: 29 February can, 31 April cannot."""
    if DAY in said and not 1 <= int(said[DAY]) <= 31:
        return False
    if MONTH not in said:
        return True
    leap_year = {**said, YEAR: "2000"}
    return last_day(leap_year) is not None


def is_number(unit: str, words: str) -> bool:
    """Whether `words` can stand for a field of that unit."""
    return re.fullmatch(_VALUES[unit], words, re.IGNORECASE) is not None
