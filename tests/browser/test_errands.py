"""Ten errands with a phone: at most two taps and six keys on a first visit; no keys once a body is remembered."""

from __future__ import annotations

from playwright.sync_api import Browser, expect

from tests.support.building import SITE_URL
from tests.support.hands import Hand, looks_for, my_body
from tests.support.screens import PHONE, assert_no_script_error


def test_what_must_my_body_do(hand: Hand) -> None:
    hand.tap(my_body(hand))
    hand.type("van ho")
    hand.tap(hand.page.locator(".chon-thay").get_by_role("link", name="Phòng Văn hóa huyện"))
    expect(hand.page.get_by_role("heading", level=1)).to_have_text("Phòng Văn hóa huyện")
    hand.sees(hand.page.get_by_text("Chủ trì 5 nhiệm vụ"))


def test_what_is_due_next(hand: Hand) -> None:
    hand.tap(hand.page.locator(".bon-so a.moc"))
    hand.sees(hand.page.locator(".viec").filter(has_text="Hạn: tháng 9/2024"))


def test_who_leads_a_task(hand: Hand) -> None:
    hand.tap(looks_for(hand, "II.1.1").first)
    hand.sees(hand.page.locator(".chu-tri", has_text="Chủ trì: Phòng Văn hóa huyện"))


def test_what_became_of_a_body(hand: Hand) -> None:
    found = looks_for(hand, "van ho")
    hand.sees(found.filter(has_text="Nay: Trung tâm Văn hóa khu vực"))


def test_where_a_document_is_cited(hand: Hand) -> None:
    hand.tap(looks_for(hand, "12-NQ").filter(has_text="khóa XVI").first)
    hand.sees(hand.page.locator("article a[href*='muc/']"))


def test_the_sheet_of_my_body(hand: Hand) -> None:
    hand.tap(my_body(hand))
    hand.type("phong", enter=True)
    hand.tap(hand.button("In danh mục"))
    assert hand.page.evaluate("window.printed")


def test_a_clause_is_sent(hand: Hand) -> None:
    """Whoever sends one has it before him."""
    hand.page.goto(f"{hand.address}muc/II.1/#II.1.3")
    hand.tap(hand.page.locator('details.chia-se[data-id="II.1.3"] > summary'))
    hand.tap(hand.page.locator('details.chia-se[data-id="II.1.3"]').get_by_role("button", name="Gửi qua Zalo"))
    assert hand.page.evaluate("window.sent").endswith("/di/II.1.3/")


def test_a_clause_is_sent_from_the_first_page(hand: Hand) -> None:
    looks_for(hand, "II.1.3")
    hand.tap(hand.button("Gửi điểm II.1.3"))
    hand.page.wait_for_function("() => window.sent")
    *_, cited, address = hand.page.evaluate("window.sent").split("\n")
    assert cited.startswith("(")
    assert address.endswith("/di/II.1.3/")


def test_what_answers_by_no_clause_offers_none_to_send(hand: Hand) -> None:
    expect(looks_for(hand, "van ho").first).to_be_visible()
    expect(hand.page.locator("[data-plan-send-found]")).to_be_hidden()


def test_the_table_of_tasks_is_taken_away(hand: Hand) -> None:
    hand.tap(hand.link("Bảng nhiệm vụ"))
    with hand.page.expect_download() as taken:
        hand.tap(hand.link("Bảng Excel"))
    assert taken.value.suggested_filename == "nhiem-vu.xlsx"


def test_the_whole_text(hand: Hand) -> None:
    hand.tap(hand.link("Đọc toàn văn trên một trang"))
    expect(hand.page).to_have_url(f"{hand.address}toan-van/")


def test_the_report_of_a_month(hand: Hand) -> None:
    hand.tap(my_body(hand))
    hand.type("trung", enter=True)
    with hand.page.expect_download() as taken:
        hand.tap(hand.link("Báo cáo tháng (Word)"))
    assert taken.value.suggested_filename == "bao-cao-thang.docx"


def test_a_body_that_is_remembered_needs_no_keys(hand: Hand) -> None:
    page = hand.page
    page.goto(f"{hand.address}co-quan/trung-tam-van-hoa-khu-vuc/")
    hand.button("Ghi nhớ cơ quan này").tap()
    page.goto(hand.address)
    hand.sees(page.locator(".chon", has_text="kế tục Phòng Văn hóa huyện; 5 nhiệm vụ: 2 có hạn"))
    for errand in ("sheet", "report"):
        page.goto(hand.address)
        hand.taps = 0
        hand.tap(hand.link("Xem việc"))
        if errand == "sheet":
            hand.tap(hand.button("In danh mục"))
            assert page.evaluate("window.printed")
        else:
            with page.expect_download():
                hand.tap(hand.link("Báo cáo tháng (Word)"))
    assert hand.keys == 0


def test_any_page_is_sent_with_its_public_address_as_it_is_filtered(hand: Hand) -> None:
    hand.page.goto(f"{hand.address}nhiem-vu/?co-quan=phong-van-hoa-huyen")
    hand.tap(hand.button("Gửi trang này"))
    title, address = hand.page.evaluate("window.sent").split("\n")
    assert title.startswith("Nhiệm vụ")
    assert address == f"{SITE_URL}nhiem-vu/?co-quan=phong-van-hoa-huyen"


def test_where_nothing_can_be_sent_the_address_is_copied(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport=PHONE, permissions=["clipboard-read", "clipboard-write"])
    page = assert_no_script_error(context.new_page())
    page.goto(f"{address}van-ban/")
    page.get_by_role("button", name="Gửi trang này").click()
    expect(page.get_by_role("status").filter(has_text="Đã chép liên kết")).to_have_count(1)
    assert page.evaluate("navigator.clipboard.readText()") == f"{SITE_URL}van-ban/"
    context.close()
