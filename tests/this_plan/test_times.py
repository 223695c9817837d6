"""The times of this plan: every wording is understood, and what the page of times says."""

from __future__ import annotations

from plansite.answers.schedule import schedule
from plansite.plan.linking.deadlines import closing_bracket
from plansite.site.site import Site
from tests.support.times import page, parts

REAL = {
    "thực hiện thường xuyên": ("thuong-xuyen",),
    "thực hiện thường xuyên và theo định kỳ": ("thuong-xuyen", "dinh-ky"),
    "thực hiện định kỳ": ("dinh-ky",),
    "thực hiện khi Trung ương yêu cầu": ("theo-yeu-cau",),
    "thực hiện khi Ban Thường vụ, Thường trực Tỉnh ủy yêu cầu": ("theo-yeu-cau",),
    "thực hiện theo Hướng dẫn của Trung ương": ("theo-huong-dan",),
    "thực hiện theo hướng dẫn của Trung ương": ("theo-huong-dan",),
    "hoàn thành trong tháng 3/2023": ("moc",),
    "hoàn thành trong Quý I/2023": ("moc",),
}


def test_every_wording_of_the_real_plan(real: Site) -> None:
    plan = real.linked.plan
    brackets = {point.id: bracket.words for point in plan.points if (bracket := closing_bracket(point))}
    timings = {id: timing.current for id, timing in real.linked.timings.items() if timing.current}
    assert {id: said.words for id, said in timings.items()} == {
        id: words for id, words in brackets.items() if id in timings
    }
    assert len(timings) == 34
    assert {said.words: said.kinds for said in timings.values()} == REAL


def test_what_the_page_says_of_the_real_plan(real: Site) -> None:
    told = " ".join(page(real).split())
    assert "Kế hoạch giao 35 nhiệm vụ: 34 nêu thời gian, [1 không nêu](#khong-neu)." in told
    assert "Trong 34 việc nêu thời gian: 2 có hạn, 11 đang chờ, 21 làm thường xuyên, định kỳ." in told
    assert {anchor: (title, len(ids)) for anchor, (title, ids) in parts(real).items()} == {
        "moc": ("Có hạn (2)", 2),
        "cho": ("Đang chờ yêu cầu, hướng dẫn (11)", 11),
        "dinh-ky": ("Định kỳ (2)", 2),
        "thuong-xuyen": ("Thường xuyên (20)", 20),
        "khong-neu": ("Văn bản không nêu thời hạn (1)", 1),
    }
    assert {group.bodies: len(group.points) for group in schedule(real.linked).waiting} == {
        ("trung-uong",): 10,
        ("ban-thuong-vu-tinh-uy", "thuong-truc-tinh-uy"): 1,
    }
