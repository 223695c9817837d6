"""The drawing of days: everything is on it once, nothing covers anything, it fits a phone and a sheet of paper."""

from __future__ import annotations

import random
import re
from itertools import combinations
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest

from plansite.site.pictures.timeline import ACTIVATED, FIRST, LAST, TALLEST, WIDTH, Mark, Stretch, panels


def mark(day: str, id: str = "III.1", kind: str = LAST) -> Mark:
    return Mark(day, kind, id, f"../muc/III/#{id}", f"{id}, hạn {day}")


def drawn(marks: list[Mark], stretches: list[Stretch] | None = None) -> list[Element]:
    return [ElementTree.fromstring(each) for each in panels(marks, stretches or [])]


def _many() -> list[Mark]:
    chance = random.Random(1)
    days = [f"{year}-{month:02}-{day:02}" for year in (2024, 2026, 2041) for month in (1, 6, 12) for day in (1, 28)]
    return [mark(chance.choice(days), f"III.{n}", chance.choice([LAST, FIRST, ACTIVATED])) for n in range(200)]


MARKS = {
    "one": [mark("2023-03-31")],
    "sixty on one day": [mark("2026-06-30", f"III.{n}") for n in range(1, 61)],
    "three hundred on three days": [mark(f"2026-06-{28 + n % 3}", f"II.{n}.{n}") for n in range(300)],
    "ten years apart": [mark("2026-01-01"), mark("2036-12-31")],
    "as far apart as can be": [mark("0001-01-01"), mark("9999-12-31")],
    "every kind on one day": [mark("2026-06-30", kind=kind) for kind in (LAST, FIRST, ACTIVATED)],
    "long ids": [mark("2026-06-30", "phu-luc-2." * 9 + str(n)) for n in range(5)],
    "many": _many(),
}


@pytest.mark.parametrize("marks", MARKS.values(), ids=MARKS)
def test_every_mark_is_on_it_once_in_the_order_of_days(marks: list[Mark]) -> None:
    links = [
        (group.attrib["data-day"], group.attrib["class"], link.attrib["href"], link.attrib["aria-label"])
        for panel in drawn(marks)
        for group in panel.findall("g")
        for link in group.findall("a")
    ]
    assert sorted(links) == sorted((each.day, each.kind, each.href, each.words) for each in marks)
    assert [day for day, *_ in links] == sorted(day for day, *_ in links)


@pytest.mark.parametrize("marks", MARKS.values(), ids=MARKS)
def test_nothing_covers_another_and_all_can_be_touched(marks: list[Mark]) -> None:
    for panel in drawn(marks):
        height = int(panel.attrib["height"])
        assert height <= TALLEST
        assert panel.attrib["viewBox"] == f"0 0 {WIDTH} {height}"
        boxes = [[int(box.attrib[name]) for name in ("x", "y", "width", "height")] for box in panel.iter("rect")]
        assert all(x >= 0 and x + width <= WIDTH and y + tall <= height for x, y, width, tall in boxes)
        assert all(width >= 24 and tall >= 24 for _, _, width, tall in boxes)
        for a, b in combinations(boxes, 2):
            assert a[0] + a[2] <= b[0] or b[0] + b[2] <= a[0] or a[1] + a[3] <= b[1] or b[1] + b[3] <= a[1]
        ends = [int(group.attrib["data-below"]) for group in panel.findall("g")]
        assert ends == sorted(set(ends))
        assert ends[-1] == height


def test_years_that_say_nothing_are_told_not_drawn() -> None:
    words = [text.text for panel in drawn(MARKS["as far apart as can be"]) for text in panel.iter("text")]
    assert [each for each in words if each and not each.startswith("Quý")] == [
        "1", "01/01/0001", "III.1", "2", "…", "9998", "9999", "31/12/9999", "III.1",
    ]  # fmt: skip
    (panel,) = drawn(MARKS["ten years apart"])
    assert [each.text for each in panel.iter("text") if re.fullmatch(r"\d{4}", each.text or "")] == [
        str(year) for year in range(2026, 2037)
    ]


def test_a_stretch_joins_its_days_across_panels_and_covers_no_other() -> None:
    marks = [mark("2026-01-01", kind=FIRST), mark("2026-12-31"), *MARKS["three hundred on three days"]]
    stretch = Stretch("2026-01-01", "2026-12-31")
    bars = [
        [path.attrib["d"] for path in panel.iter("path") if path.attrib["class"] == "khoang"]
        for panel in drawn(marks, [stretch])
    ]
    assert len(bars) > 2
    assert all(len(each) == 1 for each in bars)
    spans = [("2026-02-01", "2026-12-31"), ("2026-01-01", "2026-06-30"), ("2026-07-10", "2026-09-30")]
    ends = [mark(day, kind=kind) for span in spans for day, kind in zip(span, (FIRST, LAST), strict=True)]
    (panel,) = drawn(ends, [Stretch(*span) for span in spans])
    found = [
        tuple(map(int, re.findall(r"\d+", path.attrib["d"])))
        for path in panel.iter("path")
        if path.attrib["class"] == "khoang"
    ]
    assert len(found) == 3
    for (x, top, bottom), (other_x, other_top, other_bottom) in combinations(found, 2):
        assert x != other_x or bottom < other_top or other_bottom < top


def test_more_stretches_than_there_is_room_for_keep_the_marks_of_their_ends() -> None:
    spans = [(f"2026-01-{n:02}", f"2026-12-{n:02}") for n in range(1, 21)]
    marks = [
        mark(day, f"III.{n}", kind)
        for n, span in enumerate(spans)
        for day, kind in zip(span, (FIRST, LAST), strict=True)
    ]
    made = drawn(marks, [Stretch(*span) for span in spans])
    assert sum(len(list(panel.iter("a"))) for panel in made) == 40
    xs = [int(box.attrib["x"]) + int(box.attrib["width"]) for panel in made for box in panel.iter("rect")]
    assert max(xs) <= WIDTH


def test_it_has_names_for_those_who_do_not_see_it() -> None:
    made = drawn(MARKS["many"])
    titles = [panel.find("title") for panel in made]
    assert [panel.attrib["aria-labelledby"] for panel in made] == [
        each.attrib["id"] for each in titles if each is not None
    ]
    assert titles[0] is not None
    assert titles[0].text == f"Trục thời gian: 01/01/2024 đến 28/12/2041, phần 1 trên {len(made)}"


def test_whatever_words_are_given_stay_words() -> None:
    hostile = Mark("2026-06-30", LAST, '<script>"&', 'x" onclick="y', '"><script>')
    (text,) = panels([hostile])
    (link,) = ElementTree.fromstring(text).iter("a")
    assert dict(link.attrib) == {"href": hostile.href, "aria-label": hostile.words}
    assert "<script" not in text
    assert "style=" not in text
    assert "\n\n" not in text


def test_the_order_of_days_does_not_depend_on_the_order_given() -> None:
    days = [mark(f"2026-{month:02}-01", f"III.{month}") for month in range(1, 13)]
    assert panels(days) == panels(days[::-1])


def test_no_mark_no_drawing() -> None:
    assert panels([]) == ()
