"""What a task waited for has come: what an editor writes, what the task then says, on every page that names it."""

from __future__ import annotations

from pathlib import Path

import pytest

from plansite.language import calendar
from plansite.plan.linking.deadlines import Deadline, Event
from plansite.plan.linking.timing import Timing
from plansite.plan.model.cards import Activation
from plansite.plan.source.fields import Reference
from plansite.problems.problem import Span
from tests.support.plans import COUNTED, activated


@pytest.mark.parametrize(
    ("day", "count", "unit", "until"),
    [
        ("2026-03-02", 30, "ngay", "2026-04-01"),
        ("2026-12-31", 1, "tuan", "2027-01-07"),
        ("2026-01-31", 1, "thang", "2026-02-28"),
        ("2026-11-30", 3, "thang", "2027-02-28"),
        ("2024-02-29", 1, "nam", "2025-02-28"),
        ("2026-03-02", 5, "ngay-lam-viec", None),
        ("9990-01-01", 999, "nam", None),
    ],
)
def test_days_are_counted_from_a_day(day: str, count: int, unit: str, until: str | None) -> None:
    assert calendar.after(day, count, unit) == until


@pytest.mark.parametrize(
    ("said", "until"),
    [
        ({"thang": "6", "nam": "2025"}, "2025-05-31"),
        ({"quy": "III", "nam": "2025"}, "2025-06-30"),
        ({"nam": "2026"}, "2025-12-31"),
        ({"ngay": "25", "thang": "2", "nam": "2026"}, "2026-02-25"),
        ({"nam": "0001"}, None),
    ],
)
def test_before_a_month_a_quarter_or_a_year_is_its_eve(said: dict[str, str], until: str | None) -> None:
    found = calendar.moments(said, before=True)
    assert (found[0].until if found else None) == until


def test_a_task_no_longer_waits_and_says_since_when_and_by_what(tmp_path: Path) -> None:
    site = activated(tmp_path / "plan")
    timing = site.linked.timing("II.2.1")
    assert (timing.waiting, timing.until) == (False, None)
    pages = {page.uri: page.markdown for page in site.pages()}
    assert "đã có yêu cầu, hướng dẫn từ 05/11/2024 theo [Thông báo 31-TB/HU]" in pages["muc/II.2/index.md"]
    assert "Yêu cầu, hướng dẫn việc đang chờ:\n\n- [II.2.1]" in pages["van-ban/31-tb-hu/index.md"]
    assert "thực hiện khi Huyện ủy yêu cầu" in pages["muc/II.2/index.md"]


def test_a_time_counted_from_an_event_has_its_day(tmp_path: Path) -> None:
    site = activated(tmp_path / "plan", COUNTED)
    assert site.linked.timing("II.2.1").until == "2024-12-05"
    assert any("đến hết 05/12/2024; sự việc phải chờ đã có từ 05/11/2024" in page.markdown for page in site.pages())


@pytest.mark.parametrize(("side", "until"), [("sau", "2024-12-05"), ("trong", "2024-12-05"), ("truoc", None)])
def test_days_before_an_event_are_not_counted_from_it(side: str, until: str | None) -> None:
    event = Event("Huyện ủy họp", side, 30, calendar.DAY)
    activated_on = Activation(Span(""), date="2024-11-05", by=Reference("31-tb-hu", Span("")))
    timing = Timing(stated=Deadline(words="x", kinds=("theo-su-kien",), event=event), activated=activated_on)
    assert timing.until == until


def test_the_day_of_activation_is_a_whole_one(tmp_path: Path) -> None:
    site = activated(tmp_path / "plan", day="2024-11")
    assert [problem.code for problem in site.problems] == ["sai-dang"]
    assert site.linked.timing("II.2.1").until is None
