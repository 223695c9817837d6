"""Searching in this plan: the queries whose right answers people judged, and questions as they are typed on phones."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from plansite.site.site import Site
from tests.support.screens import DESKTOP, PHONE, assert_no_script_error, visiting
from tests.support.searching import Box
from tests.this_plan.judging import JUDGED, QUESTIONS, Judge, share, without_marks

HELD = {"viewport": PHONE, "has_touch": True, "is_mobile": True}


@pytest.fixture(params=["phone", "desktop"])
def box(request: pytest.FixtureRequest, browser: Browser, address: str) -> Iterator[Box]:
    """The search box, with a phone or at a desktop."""
    size = {"viewport": DESKTOP} if request.param == "desktop" else HELD
    with visiting(browser, **size) as tab:
        yield Box(assert_no_script_error(tab), address).open()


@pytest.fixture
def phone(browser: Browser, address: str) -> Iterator[Box]:
    """The search box with a phone."""
    with visiting(browser, **HELD) as tab:
        yield Box(assert_no_script_error(tab), address).open()


def test_the_judged_queries(box: Box, real: Site) -> None:
    judge = Judge(real)
    found = list(zip(JUDGED, (each.paths for each in box.ask_all([query["query"] for query in JUDGED])), strict=True))
    missed = [(query["query"], paths[:2]) for query, paths in found if not judge.right(query, (paths or [""])[0])]
    assert len(missed) <= 0.03 * len(JUDGED), missed
    late = [query["query"] for query, paths in found if not any(judge.listed(query, path) for path in paths[:5])]
    assert len(late) <= 0.01 * len(JUDGED), late
    for query, paths in found:
        if query["kind"] == "docnum":
            assert paths[0].startswith("van-ban/"), query["query"]
            assert judge.listed(query, paths[0]), query["query"]


def test_letters_apart_ask_the_same_and_without_marks_no_worse(phone: Box, real: Site) -> None:
    judge = Judge(real)
    queries = [query["query"] for query in JUDGED]
    composed, decomposed = (
        [each.paths for each in phone.ask_all([unicodedata.normalize(form, query) for query in queries])]
        for form in ("NFC", "NFD")
    )
    bare = [each.paths for each in phone.ask_all([without_marks(query) for query in queries])]
    differing = [query for query, one, other in zip(queries, composed, decomposed, strict=True) if one != other]
    assert differing == []
    marked, plain = (
        share([judge.right(query, (paths or [""])[0]) for query, paths in zip(JUDGED, found, strict=True)])
        for found in (composed, bare)
    )
    assert plain >= marked


def test_questions_as_they_are_typed_on_phones(phone: Box, real: Site) -> None:
    judge = Judge(real)
    found = list(zip(QUESTIONS, phone.ask_all([each["query"] for each in QUESTIONS]), strict=True))
    silent = [question["query"] for question, answered in found if question.get("wanting", "") not in answered.told]
    assert len(silent) <= 1, silent
    for most, least in ((1, 0.94), (5, 0.98)):
        missed = [
            (question["query"], answered.paths[:2])
            for question, answered in found
            if not any(judge.answers(question, path) for path in answered.paths[:most])
        ]
        assert len(missed) <= (1 - least) * len(QUESTIONS), missed


def test_what_this_plan_does_not_say_is_said_to_be_wanting(phone: Box) -> None:
    unsaid = {name: name for name in ("hội phụ nữ", "công đoàn", "đảng ủy xã", "chi bộ")} | {
        "sở tài chính làm gì": "sở tài chính"
    }
    for name, answered in zip(unsaid.values(), phone.ask_all(list(unsaid)), strict=True):
        assert answered.paths, name
        assert f"Kế hoạch không nêu “{name}”." in answered.told
        assert answered.source.startswith("http"), name
