"""The calendars over time, as programs that follow them see it; read back by two parsers, ours neither."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import icalendar
import ics
import pytest

from plansite.answers.official_citation import identity
from plansite.site.exports.open_data.catalogue import offers, uris
from plansite.site.exports.standards import calendars, feed
from plansite.site.site import Site, read
from plansite.site.writing.addresses import CALENDAR, FEED
from tests.support.exports import files, made
from tests.support.plans import change, laid_over_small

SECTION, FRONT, CORRECTIONS = "plan/muc/II.1.md", "plan/ke-hoach.md", "plan/dinh-chinh.yml"
BODY = "du-lieu/co-quan/phong-van-hoa-huyen/lich.ics"
MOVED = ("san_pham:", "thoi_han:\n  loi: hoàn thành trong quý I/2025\n  theo: {by}\nsan_pham:")
REPEALED = ("san_pham:", "bai_bo:\n  theo: 31-tb-hu\n  ngay: 2024-11-01\nsan_pham:")
STATED = (" (*hoàn thành trong tháng 9/2024*)", "")
ADDED = "\n- tai: II.1.1\n  cach: ghi-chu\n  nguyen_van: danh mục\n  vi_sao: x\n{}"


def events(content: bytes) -> dict[str, Any]:
    """The events of a calendar by id; both parsers find the same days in them."""
    found: dict[str, Any] = {str(each["uid"]): each for each in icalendar.Calendar.from_ical(content).walk("VEVENT")}
    others = ics.Calendar(content.decode()).events
    assert {(each.uid, each.begin.date()) for each in others} == {(id, each.start) for id, each in found.items()}
    return found


def event(site: Site, point: str, uri: str = CALENDAR) -> Any:
    """The one event of a point."""
    (found,) = [each for id, each in events(made(site, calendars)[uri]).items() if id.startswith(f"{point}@")]
    return found


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    return laid_over_small({}, tmp_path / "plan")


def in_two_quarters(plan: Path) -> Site:
    """The plan with one task that is due in two quarters."""
    wording = "- loi: hoàn thành trong quý {quy}/{nam}"
    several = "- {loi: 'quý {quy}, {quy_2} năm {nam}', loai: moc, do_chinh_xac: quy}\n"
    change(plan, "plan/thoi-han.yml", (wording, several + wording))
    for path in (SECTION, "plan/nguyen-van.txt"):
        change(plan, path, ("hoàn thành trong tháng 9/2024", "Quý III, IV năm 2024"))
    return read(plan)


def test_every_event_says_when_it_was_last_written(site: Site, tracked: Site) -> None:
    for each in (site, tracked):
        for uri in (uri for uri in files(each) if uri.endswith(".ics")):
            content = files(each)[uri]
            assert b"METHOD" not in content, "who publishes by a method must name an organizer"
            for told in events(content).values():
                assert told["dtstamp"].dt == told["last-modified"].dt
                assert told["dtstamp"].dt.tzinfo is not None
                assert told["sequence"] >= 0
                assert told["status"] in ("CONFIRMED", "CANCELLED")


def test_a_moved_deadline_is_a_newer_event_of_the_same_id(plan: Path) -> None:
    before = event(read(plan), "II.1.1")
    assert (before["sequence"], before["dtstamp"].dt) == (0, datetime(2000, 1, 1, tzinfo=UTC))
    change(plan, SECTION, (MOVED[0], MOVED[1].format(by="31-tb-hu")))
    site = read(plan)
    assert site.problems == ()
    for uri in (CALENDAR, BODY):
        after = event(site, "II.1.1", uri)
        assert (after["uid"], after.start, after["status"]) == (before["uid"], date(2025, 3, 31), "CONFIRMED")
        assert after["sequence"] > before["sequence"]
        assert after["last-modified"].dt == datetime(2024, 10, 2, tzinfo=UTC)


@pytest.mark.parametrize(
    "later",
    [
        [(CORRECTIONS, "  ngay: 2024-10-02\n")],  # of the day of the first
        [(CORRECTIONS, "  ngay: 2024-10-03\n")],
        [(CORRECTIONS, "  ngay: 2024-10\n")],
        [(CORRECTIONS, "  ngay: 2023-01-01\n")],  # written down late
        [(CORRECTIONS, "")],  # of no day
        [(CORRECTIONS, "  ngay: 2024-10-02\n"), (CORRECTIONS, "  ngay: 2024-10-03\n"), (CORRECTIONS, "")],
    ],
)
def test_each_further_record_raises_the_number(later: list[tuple[str, str]], plan: Path) -> None:
    change(plan, SECTION, (MOVED[0], MOVED[1].format(by="31-tb-hu")))
    numbers = [event(read(plan), "II.1.1")["sequence"]]
    for path, day in later:
        file = plan / path
        file.write_text(file.read_text(encoding="utf-8") + ADDED.format(day), encoding="utf-8")
        numbers.append(event(read(plan), "II.1.1")["sequence"])
    assert numbers == sorted(set(numbers))
    assert numbers[-1] < 2**31


def test_progress_is_no_new_event(small: Site, tracked: Site) -> None:
    assert event(tracked, "II.1.1") == event(small, "II.1.1")


def test_what_was_repealed_is_taken_back(plan: Path) -> None:
    before = read(plan)
    change(plan, SECTION, REPEALED)
    after = read(plan)
    assert after.problems == ()
    for uri in (CALENDAR, BODY):
        was, now = event(before, "II.1.1", uri), event(after, "II.1.1", uri)
        assert (now["uid"], now.start) == (was["uid"], was.start)
        assert (was["status"], now["status"]) == ("CONFIRMED", "CANCELLED")
        assert now["sequence"] > was["sequence"]
        assert now["description"].startswith("Đã bãi bỏ từ 01/11/2024 theo Thông báo 31-TB/HU.")


def test_the_last_task_of_a_body_is_taken_back_where_it_was_given(plan: Path) -> None:
    change(plan, SECTION, REPEALED, ("thoi_han:\n  loi: hoàn thành trong quý I/2025\n", "bai_bo:\n"))
    site = read(plan)
    there = files(site)
    for uri in (CALENDAR, BODY):
        assert {each["status"] for each in events(there[uri]).values()} == {"CANCELLED"}
        assert uri in uris(offers(site.linked, site.composer.addresses, site.history))


def test_moments_that_another_time_took_away_are_taken_back(plan: Path) -> None:
    before = {id.split("@")[0]: each for id, each in events(made(in_two_quarters(plan), calendars)[CALENDAR]).items()}
    assert {before["II.1.1"]["status"], before["II.1.1-2"]["status"]} == {"CONFIRMED"}
    change(plan, SECTION, (MOVED[0], MOVED[1].format(by="31-tb-hu")))
    after = {id.split("@")[0]: each for id, each in events(made(read(plan), calendars)[CALENDAR]).items()}
    assert (after["II.1.1"]["status"], after["II.1.1"].start) == ("CONFIRMED", date(2025, 3, 31))
    assert (after["II.1.1-2"]["status"], after["II.1.1-2"].start) == ("CANCELLED", date(2024, 12, 31))
    assert after["II.1.1-2"]["sequence"] > before["II.1.1-2"]["sequence"]
    assert after["II.1.1-2"]["description"].startswith("Hạn này không còn.")


def test_a_day_that_became_ongoing_is_taken_back(plan: Path) -> None:
    moved = MOVED[1].format(by="31-tb-hu").replace("hoàn thành trong quý I/2025", "thực hiện thường xuyên")
    change(plan, SECTION, (MOVED[0], moved))
    assert (event(read(plan), "II.1.1")["status"], event(read(plan), "II.1.1").start) == (
        "CANCELLED",
        date(2024, 9, 30),
    )


LEFT = {
    "II.1.4 điểm bãi bỏ theo 31-tb-hu": (date(2024, 10, 2), "II.1.4 đã rời kế hoạch theo Thông báo 31-TB/HU"),
    "II.1.4 điểm → II.2.1": (date(2000, 1, 1), "II.1.4 đã chuyển thành II.2.1"),
    "II.3.1 → II.2.1": (date(2000, 1, 1), "II.3.1 đã chuyển thành II.2.1"),
}


@pytest.mark.parametrize("line", LEFT)
def test_a_point_that_left_the_plan_is_taken_back_by_its_id(line: str, plan: Path) -> None:
    change(plan, "plan/so-ma.txt", ("II.2 mục\n", f"II.2 mục\n{line}\n"))
    changed, told = LEFT[line]
    gone = event(read(plan), line.partition(" ")[0])
    assert (gone["status"], gone["sequence"], gone["last-modified"].dt.date()) == ("CANCELLED", 2**31 - 1, changed)
    assert gone["summary"] == told
    assert not any("II.1.4" in uri or "II.3.1" in uri for uri in events(made(read(plan), calendars)[BODY]))


def test_a_point_that_was_no_task_is_not_taken_back(plan: Path) -> None:
    before = events(made(read(plan), calendars)[CALENDAR])
    change(plan, "plan/so-ma.txt", ("II mục\n", "I.2 điểm → I.1\nII mục\nII.9 mục → II.2\n"))
    assert list(events(made(read(plan), calendars)[CALENDAR])) == list(before)


# ---- The plan's own id ----

OWN_ID = "45-kh-hu-ban-thuong-vu-huyen-uy-ke-hoach-phat-trien-van-hoa-doc"
KNOWN_LATER = {
    "its number": ("so: 45-KH/HU", "so: 46-KH/HU"),
    "no number": ("so: 45-KH/HU", "so:"),
    "its day": ("ngay: 2024-05-20", "ngay: 2024-05-21"),
    "who issued it": ("co_quan_ban_hanh: ban-thuong-vu-huyen-uy", "co_quan_ban_hanh: phong-van-hoa-huyen"),
    "its short name": ("ten_ngan: Kế hoạch phát triển văn hóa đọc", "ten_ngan: Văn hóa đọc"),
}


@pytest.fixture
def named(plan: Path) -> Path:
    """The small plan with its own id written down."""
    change(plan, FRONT, ("---\n", f"---\nma_ke_hoach: {OWN_ID}\n"))
    return plan


def every_id(site: Site) -> list[str]:
    """Every id by which programs know again what they were given."""
    content = made(site, calendars, feed)
    return [*events(content[CALENDAR]), *(line for line in content[FEED].decode().split("\n") if "urn:uuid" in line)]


@pytest.mark.parametrize("said", KNOWN_LATER.values(), ids=KNOWN_LATER)
def test_ids_given_out_stay_whatever_becomes_known_of_the_plan(said: tuple[str, str], named: Path) -> None:
    before = every_id(read(named))
    change(named, FRONT, said)
    assert every_id(read(named)) == before


def test_a_plan_that_begins_to_write_its_id_down_keeps_what_it_gave_out(small: Site, named: Path) -> None:
    assert read(named).problems == ()
    assert identity(small.linked.plan) == OWN_ID
    assert every_id(read(named)) == every_id(small)


def test_plans_of_other_ids_share_none(small: Site, named: Path) -> None:
    change(named, FRONT, ("ma_ke_hoach: 45-kh-hu-", "ma_ke_hoach: 46-kh-hu-"))
    assert not set(every_id(read(named))) & set(every_id(small))


def test_each_of_several_days_says_what_is_due_by_then(annexed: Site) -> None:
    found = events(made(annexed, calendars)[CALENDAR])
    said = {each.start.isoformat(): str(each["summary"]) for id, each in found.items() if id.startswith("PL2.II.3")}
    assert said == {
        "2025-09-30": "PL2.II.3: Dự thảo: Lập danh mục dữ liệu của huyện",
        "2025-12-31": "PL2.II.3: ban hành: Lập danh mục dữ liệu của huyện",
    }


def test_a_clause_with_a_day_of_its_own_is_what_the_day_is_called(plan: Path) -> None:
    change(plan, SECTION, ("Lập danh mục sách cho tủ sách thôn;", "Lập danh mục sách (hoàn thành trong tháng 8/2024);"))
    change(plan, "plan/nguyen-van.txt", ("sách cho tủ sách thôn;", "sách (hoàn thành trong tháng 8/2024);"))
    found = events(made(read(plan), calendars)[CALENDAR])
    said = {each.start.isoformat(): str(each["summary"]) for id, each in found.items() if id.startswith("II.1.1")}
    assert said == {
        "2024-08-31": "II.1.1: Lập danh mục sách",
        "2024-09-30": "II.1.1: đặt mua sách nói cho người khiếm thị",
    }


def test_a_calendar_has_every_day_once(site: Site) -> None:
    content = made(site, calendars)[CALENDAR]
    found = events(content)
    due = {
        f"{task.id}-{number}" if number > 1 else task.id: moment.until
        for task in site.linked.tasks
        if not task.card.repealed and (current := site.linked.timing(task.id).current)
        for number, moment in enumerate(current.moments, 1)
    }
    assert {id.split("@")[0]: each.start.isoformat() for id, each in found.items()} == due
    assert {each.end - each.start for each in found.values()} == {timedelta(days=1)}
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))


def test_a_calendar_says_what_is_due_and_who_leads(small: Site) -> None:
    found = event(small, "II.1.1", BODY)
    assert found["uid"] == "II.1.1@45-kh-hu-ban-thuong-vu-huyen-uy-ke-hoach-phat-trien-van-hoa-doc"
    assert found.start == date(2024, 9, 30)
    assert "Thời hạn: hoàn thành trong tháng 9/2024" in found["description"]
    assert found["description"].endswith("Chủ trì: Phòng Văn hóa huyện")


def test_several_moments_are_several_events(plan: Path) -> None:
    site = in_two_quarters(plan)
    assert [str(problem) for problem in site.problems] == []
    shown = sorted(
        (each.start.isoformat(), id.split("@")[0]) for id, each in events(made(site, calendars)[CALENDAR]).items()
    )
    assert shown == [("2024-09-30", "II.1.1"), ("2024-12-31", "II.1.1-2"), ("2025-03-31", "II.1.3")]
