"""A paragraph cut where anything begins or ends."""

from __future__ import annotations

from pathlib import Path

import pytest

from plansite.plan.linking.segments import segments
from plansite.site.site import read
from tests.support.hostile_plans import words
from tests.support.plans import laid_over_small

NOTED = "- tai: I.1\n  cach: ghi-chu\n  nguyen_van: {issued}\n  dung_la: X\n  vi_sao: lỗi in\n"
ISSUED = "Độc *sách hay, độc* sách tốt"


@pytest.mark.parametrize(
    ("issued", "cut"),
    [
        ("Độc", ["[Độc]", " ", "*sách hay, độc*", " sách tốt"]),
        ("hay", ["Độc ", "*sách *", "*[hay]*", "*, độc*", " sách tốt"]),
        ("độc sách", ["Độc ", "*sách hay, *", "*[độc]*", "[ sách]", " tốt"]),
        ("tốt", ["Độc ", "*sách hay, độc*", " sách ", "[tốt]"]),
        ("không có", ["Độc ", "*sách hay, độc*", " sách tốt"]),
    ],
)
def test_a_misprint_anywhere_in_the_words(issued: str, cut: list[str], tmp_path: Path) -> None:
    files = words(ISSUED) | {"plan/dinh-chinh.yml": NOTED.format(issued=issued)}
    linked = read(laid_over_small(files, tmp_path / "x")).linked
    found = []
    for segment in segments(linked, linked.points["I.1"], 0):
        said = f"[{segment.words}]" if segment.misprint else segment.words
        found.append(f"*{said}*" if segment.marks else said)
    assert found == cut
    ends = [segment.end for segment in segments(linked, linked.points["I.1"], 0) if segment.ended]
    plain = linked.points["I.1"].words
    assert ends == ([plain.index(issued) + len(issued)] if issued in plain else [])


def test_as_issued_no_misprint_cuts_anything(tmp_path: Path) -> None:
    files = words(ISSUED) | {"plan/dinh-chinh.yml": NOTED.format(issued="hay")}
    linked = read(laid_over_small(files, tmp_path / "x")).linked
    found = [segment.words for segment in segments(linked, linked.points["I.1"], 0, misprints=False)]
    assert found == ["Độc ", "sách hay, độc", " sách tốt"]
