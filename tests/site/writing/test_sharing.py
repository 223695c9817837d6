"""Passing a point on: its permanent address, its citation, its words; and the gist beside a link."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from plansite.site.site import Site, read
from plansite.site.writing.sharing import permanent, share
from tests.support.building import ROOT, SITE_URL, SMALL
from tests.support.screens import PHONE, SIZES, SMALL_TARGETS, assert_accessible, assert_no_script_error

ADDRESS = f"{SITE_URL}di/II.1.1/"
CITATION = "gạch đầu dòng thứ nhất, mục 1, phần II, Kế hoạch số 45-KH/HU ngày 20/5/2024 của Ban Thường vụ Huyện ủy"
PREVIEW = "#plan-preview"


Press = Callable[[Locator], None]


def press_keys(what: Locator) -> None:
    """What a reader without a mouse does."""
    what.focus()
    what.press("Enter")


WAYS: dict[str, tuple[str, Press]] = {
    "phone-touch": ("phone", lambda what: what.tap()),
    "desktop-mouse": ("desktop", lambda what: what.click()),
    "desktop-keyboard": ("desktop", press_keys),
}


@pytest.fixture(params=WAYS)
def reader(request: pytest.FixtureRequest, browser: Browser, address: str) -> Iterator[tuple[Page, Press]]:
    """The page of a section, whose reader lets it copy, and how that reader presses things."""
    size, press = WAYS[request.param]
    context = browser.new_context(viewport=SIZES[size], has_touch=size == "phone", is_mobile=size == "phone")
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    tab = assert_no_script_error(context.new_page())
    tab.goto(f"{address}muc/II.1/")
    yield tab, press
    context.close()


@pytest.fixture
def desk(browser: Browser, address: str) -> Iterator[Page]:
    """The page of a section at a desktop."""
    tab = assert_no_script_error(browser.new_page(viewport=SIZES["desktop"]))
    tab.clock.install()
    tab.goto(f"{address}muc/II.1/")
    yield tab
    tab.close()


def test_every_point_of_every_section_offers_its_address_and_citation(site: Site) -> None:
    pages = {page.uri: page.markdown for page in site.pages()}
    for point in site.linked.plan.points:
        offered = share(site.composer, point, site.composer.addresses[point.id].uri)
        assert offered.link == f"../../di/{point.id}/"
        assert offered.citation == site.composer.citations[point.id]
        words = offered.words.replace("\n", " ")
        assert words.startswith(point.words)
        assert [each.words for each in point.every_paragraph if each.words not in words] == []
        assert point.cells or words == point.words
        assert offered.citation in pages[site.composer.addresses[point.id].uri]


@pytest.mark.parametrize(
    ("id", "state"),
    [
        ("II.1.1", ""),
        ("II.1.3", "Thời hạn nay là “hoàn thành trong quý I/2025” theo Thông báo 31-TB/HU."),
        ("II.2.1", "Văn bản in “độc sách”; đúng ra là “đọc sách”: lỗi in."),
        ("II.2.2", "Đã bãi bỏ từ 10/2024 theo Thông báo 31-TB/HU."),
    ],
)
def test_whoever_is_sent_a_point_is_told_what_became_of_it(small: Site, id: str, state: str) -> None:
    offered = share(small.composer, small.linked.points[id], "muc/II.1/index.md")
    assert offered.state == state
    assert offered.words == small.linked.points[id].words


def test_an_address_is_absolute_only_where_the_site_is_known() -> None:
    known = read(SMALL, "https://example.org/a").composer
    unknown = read(SMALL).composer
    folder = read(SMALL, page_file="index.html").composer
    assert permanent(known, "II.1.1", "muc/II.1/index.md") == "https://example.org/a/di/II.1.1/"
    assert permanent(unknown, "II.1.1", "muc/II.1/index.md") == "../../di/II.1.1/"
    assert permanent(folder, "II.1.1", "muc/II.1/index.md") == "../../di/II.1.1/index.html"


def words_of(page: Page) -> str:
    """The words of II.1.1 as the page shows them."""
    return page.locator('[id="II.1.1"] ~ .loi').first.inner_text().removeprefix("- ")


@pytest.mark.parametrize(
    ("button", "copied"),
    [
        ("Chép liên kết", lambda words: ADDRESS),
        ("Chép cách dẫn", lambda words: CITATION),
        ("Chép để gửi Zalo", lambda words: f"{words}\n({CITATION})\n{ADDRESS}"),
        ("Chép Markdown", lambda words: f"> {words}\n>\n> — [{CITATION}]({ADDRESS})"),
    ],
)
def test_each_form_is_copied_with_one_action(reader: tuple[Page, Press], button: str, copied: object) -> None:
    assert callable(copied)
    page, press = reader
    point = page.locator("details.chia-se").first
    press(point.locator("summary"))
    press(point.get_by_role("button", name=button))
    said = button.replace("Chép", "Đã chép")
    expect(page.get_by_role("status").filter(has_text="Đã chép")).to_have_text(said)
    assert page.evaluate("navigator.clipboard.readText()") == copied(words_of(page))


def test_copying_by_keyboard_where_the_browser_allows_only_what_is_selected(desk: Page) -> None:
    desk.evaluate("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    desk.evaluate("document.execCommand = () => { window.copied = document.activeElement.value; return true }")
    desk.locator("details.chia-se").first.locator("summary").focus()
    for key in ("Enter", "Tab", "Tab", "Enter"):  # past the first button to the second
        desk.keyboard.press(key)
    expect(desk.get_by_role("status").filter(has_text="Đã chép")).to_have_count(1)
    assert desk.evaluate("window.copied") == ADDRESS
    expect(desk.locator("[data-copy=link]").first).to_be_focused()


def test_without_a_script_address_and_citation_are_there(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport=PHONE)
    tab = context.new_page()
    tab.goto(f"{address}muc/II.1/")
    point = tab.locator("details.chia-se").first
    point.locator("summary").click()
    expect(point.get_by_text(CITATION)).to_be_visible()
    expect(point.get_by_role("link", name=ADDRESS, exact=True)).to_be_visible()
    expect(point.get_by_role("button")).to_have_count(0)
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_what_is_offered(browser: Browser, address: str, scheme: str) -> None:
    tab = browser.new_page(viewport=PHONE, color_scheme="dark" if scheme == "dark" else "light")
    tab.goto(f"{address}muc/II.1/")
    tab.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true })")
    assert_accessible(tab)
    assert tab.evaluate(SMALL_TARGETS) == []
    tab.close()


# ---- The gist beside a link ----


def test_a_link_shows_its_gist_by_pointer_and_can_be_entered(desk: Page) -> None:
    desk.locator(".loi a").first.hover()
    expect(desk.locator(PREVIEW)).to_be_visible()
    expect(desk.locator(PREVIEW)).to_contain_text("Cẩm nang thủ thư")
    desk.locator(PREVIEW).hover()
    desk.clock.run_for(600)
    expect(desk.locator(PREVIEW)).to_be_visible()
    desk.keyboard.press("Escape")
    expect(desk.locator(PREVIEW)).to_be_hidden()
    desk.locator("h1").hover()
    desk.locator(".loi a").first.hover()
    expect(desk.locator(PREVIEW)).to_be_visible()
    desk.locator("h1").hover()
    expect(desk.locator(PREVIEW)).to_be_hidden()


def test_a_link_shows_its_gist_by_keyboard(desk: Page) -> None:
    desk.locator(".chu-tri a").focus()
    desk.keyboard.press("Shift+Tab")
    desk.keyboard.press("Tab")
    expect(desk.locator(PREVIEW)).to_contain_text("Phòng Văn hóa huyện")
    expect(desk.locator(PREVIEW)).to_contain_text("II.1.1")
    expect(desk.locator(".chu-tri a")).to_have_attribute("aria-describedby", "plan-preview")
    desk.keyboard.press("Escape")
    expect(desk.locator(PREVIEW)).to_be_hidden()
    expect(desk.locator(".chu-tri a")).to_be_focused()


def test_the_gist_of_a_point_stays_in_the_window(desk: Page, address: str) -> None:
    desk.goto(f"{address}co-quan/phong-van-hoa-huyen/")
    for link in desk.locator("article a.ma").all()[:4]:
        link.hover()
        expect(desk.locator(PREVIEW)).to_be_visible()
        box = desk.locator(PREVIEW).bounding_box()
        size = desk.viewport_size
        assert box
        assert size
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= size["width"]
        desk.keyboard.press("Escape")


def test_on_touch_a_link_simply_leads_there(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport=PHONE, has_touch=True, is_mobile=True)
    tab = context.new_page()
    tab.goto(f"{address}muc/II.1/")
    tab.locator(".loi a").first.tap()
    tab.wait_for_url("**/van-ban/so-tay-thu-thu/")
    expect(tab.locator(PREVIEW)).to_be_hidden()
    context.close()


def test_a_permanent_address_in_any_letter_case(browser: Browser, address: str) -> None:
    tab = browser.new_page()
    # A server answers a missing address with 404.html; this one leaves the address as it was typed.
    missing = (ROOT / "overrides/404.html").read_text(encoding="utf-8")
    assert "data-plan-missing" in missing
    tab.route("**/di/Ii.1.1/", lambda route: route.fulfill(status=404, body=_missing(address)))
    tab.goto(f"{address}di/Ii.1.1/", wait_until="commit")
    tab.wait_for_url("**/muc/II.1/#II.1.1")
    tab.close()


def _missing(address: str) -> str:
    config = '<script id="__config" type="application/json">{"base":"/"}</script>'
    return f'<h1 data-plan-missing="/"></h1>{config}<script src="{address}assets/js/plan.min.js"></script>'


def test_what_became_of_a_point_goes_along_when_it_is_sent(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport=SIZES["desktop"])
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    tab = context.new_page()
    tab.goto(f"{address}muc/II.2/")
    point = tab.locator('details.chia-se[data-link$="/di/II.2.1/"]')
    point.locator("summary").click()
    state = "Văn bản in “độc sách”; đúng ra là “đọc sách”"
    for button, begins in (("Chép để gửi Zalo", f"\n[{state}"), ("Chép Markdown", f"\n> ({state}")):
        point.get_by_role("button", name=button).click()
        expect(tab.get_by_role("status").filter(has_text="Đã chép")).to_have_text(button.replace("Chép", "Đã chép"))
        assert begins in tab.evaluate("navigator.clipboard.readText()")
    context.close()
