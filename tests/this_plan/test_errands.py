"""The ten errands of a phone on this plan, at most two taps and six keys each on a first visit."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.support.hands import Hand, looks_for, my_body


def test_what_must_my_body_do(hand: Hand) -> None:
    hand.tap(my_body(hand))
    hand.type("btctu")
    hand.tap(hand.page.locator(".chon-thay a").first)
    hand.sees(hand.page.get_by_text("Chủ trì 4 nhiệm vụ"))


def test_what_is_due(hand: Hand) -> None:
    hand.tap(hand.page.locator(".bon-so a.moc"))
    hand.sees(hand.page.locator(".viec").filter(has_text="Hạn: tháng 3/2023"))


def test_who_leads_a_task_and_until_when(hand: Hand) -> None:
    found = looks_for(hand, "iii42")
    hand.sees(found.filter(has_text="Chủ trì: Ban Tổ chức Tỉnh ủy · Có hạn"))


def test_what_became_of_a_body(hand: Hand) -> None:
    hand.sees(looks_for(hand, "btgtu").filter(has_text="Nay: Ban Tuyên giáo và Dân vận Tỉnh ủy"))


def test_where_a_document_is_cited(hand: Hand) -> None:
    hand.tap(looks_for(hand, "kl 82").first)
    hand.sees(hand.page.locator("article a[href*='muc/III.9/']"))


def test_a_clause_is_sent(hand: Hand) -> None:
    looks_for(hand, "iii42")
    hand.tap(hand.button("Gửi điểm III.4.2"))
    hand.page.wait_for_function("() => window.sent")
    assert hand.page.evaluate("window.sent").endswith("/di/III.4.2/")


def test_the_table_of_tasks_and_the_whole_text(hand: Hand) -> None:
    hand.tap(hand.link("Bảng nhiệm vụ"))
    with hand.page.expect_download() as taken:
        hand.tap(hand.link("Bảng Excel"))
    assert taken.value.suggested_filename == "nhiem-vu.xlsx"
    hand.page.goto(hand.address)
    hand.taps = 0
    hand.tap(hand.link("Đọc toàn văn trên một trang"))
    expect(hand.page).to_have_url(f"{hand.address}toan-van/")


def finds_my_body(hand: Hand) -> None:
    hand.tap(my_body(hand))
    hand.type("btctu", enter=True)


def prints_its_sheet(hand: Hand) -> None:
    hand.tap(hand.button("In danh mục"))
    assert hand.page.evaluate("window.printed")


def takes_its_report(hand: Hand) -> None:
    with hand.page.expect_download() as taken:
        hand.tap(hand.link("Báo cáo tháng (Word)"))
    assert taken.value.suggested_filename == "bao-cao-thang.docx"


@pytest.mark.parametrize("errand", [prints_its_sheet, takes_its_report])
def test_the_papers_of_my_body(hand: Hand, errand: Callable[[Hand], None]) -> None:
    finds_my_body(hand)
    errand(hand)
    hand.page.goto(hand.address)
    hand.taps = hand.keys = 0
    hand.tap(hand.link("Xem việc"))  # it is remembered
    errand(hand)
    assert hand.keys == 0
