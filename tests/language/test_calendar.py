"""Days, months and quarters as wordings count them, on the calendar."""

from __future__ import annotations

import pytest

from plansite.language import calendar
from plansite.language.calendar import DAY, MONTH


@pytest.mark.parametrize(
    ("day", "count", "unit", "then"),
    [
        ("2026-03-01", 30, "ngay", "2026-03-31"),
        ("2026-03-01", 2, "tuan", "2026-03-15"),
        ("2026-01-31", 1, "thang", "2026-02-28"),
        ("2024-02-29", 1, "nam", "2025-02-28"),
        ("2026-03-01", 5, "ngay-lam-viec", None),  # only a list of holidays could tell
        ("9500-01-01", 999, "nam", None),
    ],
)
def test_a_day_counted_from_another(day: str, count: int, unit: str, then: str | None) -> None:
    assert calendar.after(day, count, unit) == then


@pytest.mark.parametrize(
    ("date", "last"), [("2024-02", "2024-02-29"), ("2024", "2024-12-31"), ("2024-02-03", "2024-02-03")]
)
def test_a_month_or_a_year_ends_on_its_last_day(date: str, last: str) -> None:
    assert calendar.end_of(date) == last


@pytest.mark.parametrize(("day", "month", "whether"), [("29", "2", True), ("31", "4", False), ("32", "1", False)])
def test_what_comes_round_must_be_able_to(day: str, month: str, whether: bool) -> None:
    assert calendar.recurs({DAY: day, MONTH: month}) is whether


def test_months_and_quarters_in_words() -> None:
    assert [calendar.month(words) for words in ("3", "Mười hai", "tư", "không")] == [3, 12, 4, 0]
    assert [calendar.quarter(words) for words in ("3", "iii", "IV")] == [3, 3, 4]
