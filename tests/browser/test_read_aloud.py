"""What a screen reader is given of a page, held against what was read and found good."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.support import golden
from tests.support.reading_aloud import read_aloud
from tests.support.screens import DESKTOP, visiting
from tests.support.searching import Box

GOLDEN = Path(__file__).parent / "golden"
DAY = "2024-11-01T08:00:00+07:00"  # pages tell by the day which times have gone by
PAGES = {
    "home": "",
    "section": "muc/II.1/",
    "body": "co-quan/phong-van-hoa-huyen/",
    "tasks": "nhiem-vu/",
    "session": "hoc-tap/tu-sach/",
}


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_read_aloud_as_it_was(browser: Browser, address: str, name: str) -> None:
    # A reader of their own, whose clock stands still: where it does, the search never comes to rest.
    with visiting(browser, viewport=DESKTOP, locale="vi") as page:
        page.clock.set_fixed_time(DAY)
        page.goto(address + PAGES[name], wait_until="load")
        golden.compare(f"{name}.txt", read_aloud(page), GOLDEN)


def test_results_of_the_search_are_read_aloud_as_they_were(desk: Box) -> None:
    desk.open().ask("tủ sách")
    desk.settled()
    golden.compare("search.txt", read_aloud(desk.page), GOLDEN)
