"""The page of times: nothing that is stated is missing, and what waited moves once it is activated."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import ics
import pytest

from plansite.answers.schedule import Schedule, schedule
from plansite.site.exports.standards import calendars
from plansite.site.site import Site, read
from tests.support.building import SMALL
from tests.support.exports import made
from tests.support.plans import AT_HAND, COUNTED, activated, laid_over_small, read_once
from tests.support.times import page, parts
from tests.support.wordings import LISTED, ROWS

REPEALED = "\n```yaml\nbai_bo:\n  theo: 31-tb-hu\n```\n"


@pytest.fixture(scope="module")
def every_wording(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The small plan with a task for every wording that is listed for editors, and repealed ones."""
    root = laid_over_small({}, tmp_path_factory.mktemp("times") / "plan")
    text = LISTED.read_text(encoding="utf-8").replace("[trung-uong]", "[ban-thuong-vu-huyen-uy]")
    (root / "plan/thoi-han.yml").write_text(text, encoding="utf-8")
    points = [f"## III.{n}\n\nViệc {n} (*{row[0]}*).\n" for n, row in enumerate(ROWS, 1)]
    points += [f"## III.{len(ROWS) + 1}\n\nViệc cũ (*Năm 2026*).\n{REPEALED}"]
    front = "---\nma: III\nten: MỌI THỜI HẠN\nloai_diem: nhiem-vu\n---\n\n"
    (root / "plan/muc/III.md").write_text(front + "\n".join(points), encoding="utf-8")
    return read(root)


@pytest.mark.parametrize("name", [*AT_HAND, "every wording"])
def test_every_time_that_is_stated_is_on_the_page(name: str, every_wording: Site) -> None:
    site = every_wording if name == "every wording" else read_once(AT_HAND[name])
    listed = {id for _, ids in parts(site).values() for id in ids}
    assert set(site.linked.timings) <= listed
    assert {task.id for task in site.linked.tasks} <= listed
    drawn = set(re.findall(r'<a href="[^"]*#([^"]+)" aria-label', page(site)))
    assert drawn == set(schedule(site.linked).dated)


def test_every_kind_of_time_has_its_place(every_wording: Site) -> None:
    times = schedule(every_wording.linked)
    waiting = tuple(id for group in times.waiting for id in group.points)
    places = {
        "moc": times.dated,
        "dinh-ky": times.periodic,
        "thuong-xuyen": times.ongoing,
        **dict.fromkeys(("theo-yeu-cau", "theo-huong-dan", "theo-su-kien"), waiting),
    }
    for id in times.timed:
        current = every_wording.linked.timing(id).current
        assert current is not None
        assert [kind for kind in current.kinds if id not in places[kind]] == []


def test_what_waits_stands_by_who_must_act_first(every_wording: Site) -> None:
    headings = re.findall(r"<summary>((?:Chờ|Văn bản không).*)</summary>", page(every_wording))
    assert headings == [
        "Chờ Ban Thường vụ Huyện ủy (4)",
        "Chờ một sự việc: khi Trung ương ban hành (3)",
        "Chờ một sự việc: ngày nhận được văn bản (1)",
        "Chờ một sự việc: khi hoàn thành sắp xếp tổ chức bộ máy (1)",
        "Chờ một sự việc: Đại hội Đảng bộ tỉnh (1)",
        "Chờ một sự việc: kỳ họp (1)",
        "Văn bản không nêu chờ ai (10)",
    ]


def of(root: Path, *more: str) -> tuple[Site, Schedule]:
    site = activated(root, *more)
    return site, schedule(site.linked)


def test_an_activated_task_moves_to_the_dated_ones_and_keeps_its_words(tmp_path: Path) -> None:
    site, times = of(tmp_path / "plan")
    assert times.dated == ("II.1.1", "II.2.1", "II.1.3")  # 30/9/2024, activated 5/11/2024, 31/3/2025
    assert times.waiting == ()
    line = next(line for line in page(site).splitlines() if line.startswith("[II.2.1]"))
    assert "(*thực hiện khi Huyện ủy yêu cầu*)" in page(site)
    assert "đã có yêu cầu, hướng dẫn từ 05/11/2024 theo [Thông báo 31-TB/HU]" in line
    assert 'aria-label="II.2.1, có yêu cầu, hướng dẫn 05/11/2024: Tổ chức ngày hội' in page(site)
    assert "<time" not in line  # nothing says by when it is due
    assert b"II.2.1" not in made(site, calendars).get("du-lieu/lich.ics", b"")


def test_days_counted_from_an_activation_are_drawn_listed_and_in_the_calendar(tmp_path: Path) -> None:
    site, times = of(tmp_path / "plan", COUNTED)
    assert times.dated == ("II.1.1", "II.2.1", "II.1.3")
    shown = page(site)
    assert 'aria-label="II.2.1, có yêu cầu, hướng dẫn 05/11/2024: ' in shown
    assert 'aria-label="II.2.1, hạn 05/12/2024: ' in shown
    assert shown.count('class="khoang"') == 1
    assert '<time class="thoi-han moc" datetime="2024-12-05">30 ngày sau Huyện ủy yêu cầu</time>' in shown
    events = ics.Calendar(made(site, calendars)["du-lieu/lich.ics"].decode()).events
    (event,) = [event for event in events if event.uid.startswith("II.2.1@")]
    assert (event.all_day, event.begin.date()) == (True, date(2024, 12, 5))
    assert "thực hiện trong 30 ngày sau khi Huyện ủy yêu cầu" in event.description
    assert "Sự việc phải chờ đã có từ 05/11/2024 theo Thông báo 31-TB/HU" in event.description


@pytest.mark.parametrize(
    ("page_file", "href"), [("", "../muc/II.1/#II.1.1"), ("index.html", "../muc/II.1/index.html#II.1.1")]
)
def test_a_mark_leads_to_its_task_with_and_without_a_server(page_file: str, href: str) -> None:
    assert f'<a href="{href}" aria-label="II.1.1, hạn 30/09/2024: ' in page(read(SMALL, page_file=page_file))


def test_a_plan_without_a_day_has_no_drawing(tmp_path: Path) -> None:
    root = laid_over_small({}, tmp_path / "x")
    (root / "plan/muc/II.1.md").unlink()
    made = page(read(root))
    assert "<svg" not in made
    assert "lich" not in made
    assert "0 có hạn" in made
