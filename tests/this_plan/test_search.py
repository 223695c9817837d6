"""Searching in this plan: the queries whose right answers people judged, and questions as they are typed on phones."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from plansite.site.site import Site
from tests.support.screens import DESKTOP, PHONE, assert_no_script_error
from tests.support.searching import Box
from tests.this_plan.judging import JUDGED, QUESTIONS, Judge, share, without_marks


@pytest.fixture(params=["phone", "desktop"])
def box(request: pytest.FixtureRequest, browser: Browser, address: str) -> Iterator[Box]:
    """The search box, with a phone or at a desktop."""
    phone = request.param == "phone"
    reader = browser.new_context(viewport=PHONE if phone else DESKTOP, has_touch=phone, is_mobile=phone)
    yield Box(assert_no_script_error(reader.new_page()), address).open()
    reader.close()


def test_the_judged_queries(box: Box, real: Site) -> None:
    judge = Judge(real)
    found = [(query, box.ask(query["query"])) for query in JUDGED]
    missed = [(query["query"], paths[:2]) for query, paths in found if not judge.right(query, (paths or [""])[0])]
    assert len(missed) <= 0.03 * len(JUDGED), missed
    late = [query["query"] for query, paths in found if not any(judge.listed(query, path) for path in paths[:5])]
    assert len(late) <= 0.01 * len(JUDGED), late
    for query, paths in found:
        if query["kind"] == "docnum":
            assert paths[0].startswith("van-ban/"), query["query"]
            assert judge.listed(query, paths[0]), query["query"]


def test_letters_apart_ask_the_same_and_without_marks_no_worse(browser: Browser, address: str, real: Site) -> None:
    tab = browser.new_page(viewport=DESKTOP)
    judge, box = Judge(real), Box(assert_no_script_error(tab), address).open()
    scores: dict[bool, list[bool]] = {True: [], False: []}
    for query in JUDGED:
        composed, decomposed = (unicodedata.normalize(form, query["query"]) for form in ("NFC", "NFD"))
        found = box.ask(composed)
        assert box.ask(decomposed) == found, query["query"]
        bare = box.ask(without_marks(query["query"]))
        scores[True].append(judge.right(query, (found or [""])[0]))
        scores[False].append(judge.right(query, (bare or [""])[0]))
    assert share(scores[False]) >= share(scores[True]), scores
    tab.close()


def test_questions_as_they_are_typed_on_phones(browser: Browser, address: str, real: Site) -> None:
    judge = Judge(real)
    reader = browser.new_context(viewport=PHONE, has_touch=True, is_mobile=True)
    box = Box(assert_no_script_error(reader.new_page()), address).open()
    found, told = [], {}
    for question in QUESTIONS:
        found.append((question, box.ask(question["query"])))
        told[question["query"]] = box.page.locator(".plan-told").text_content()
    silent = [each["query"] for each in QUESTIONS if each.get("wanting", "") not in (told[each["query"]] or "")]
    assert len(silent) <= 1, silent
    for most, least in ((1, 0.97), (5, 0.985)):
        missed = [
            (question["query"], paths[:2])
            for question, paths in found
            if not any(judge.answers(question, path) for path in paths[:most])
        ]
        assert len(missed) <= (1 - least) * len(QUESTIONS), missed
    reader.close()


@pytest.mark.parametrize("unanswered", ["hội phụ nữ", "công đoàn", "đảng ủy xã", "sở tài chính làm gì", "chi bộ"])
def test_what_this_plan_does_not_say_is_said_to_be_wanting(browser: Browser, address: str, unanswered: str) -> None:
    tab = browser.new_page(viewport=PHONE)
    box = Box(assert_no_script_error(tab), address).open()
    assert box.ask(unanswered)
    name = unanswered.removesuffix(" làm gì")
    expect(tab.locator(".plan-told")).to_contain_text(f"Kế hoạch không nêu “{name}”.")
    expect(tab.locator(".plan-told a")).to_have_attribute("href", re.compile("^https?://"))
    tab.close()
