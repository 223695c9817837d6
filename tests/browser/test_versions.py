"""Published versions as readers meet them: what changed is found, narrowed and remembered; what is past says so."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.support.building import SITE_URL, build
from tests.support.codes import codes_of
from tests.support.paper import printed, words
from tests.support.plans import published_twice
from tests.support.screens import PHONE, assert_accessible, assert_no_script_error
from tests.support.serving import made_once, served

NO_STORAGE = "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('off', 'SecurityError') }})"
REVIEWED = "28e32496"  # the words of II.2.1 once they are corrected
FIRST, SECOND = "2024-11-26", "2024-12-20"


@pytest.fixture(scope="module")
def built_versions(compiled: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small site with two published versions, and what was changed after each."""

    def make(into: Path) -> None:
        root = Path(shutil.copytree(compiled, into.with_suffix(".plan")))
        published_twice(root)
        session = root / "docs" / "hoc-tap" / "tu-sach.md"
        session.write_text(
            re.sub(r"(?<=trich:II\.2\.1 )\w+", REVIEWED, session.read_text(encoding="utf-8")), encoding="utf-8"
        )
        done = build(into, root, SITE_URL=SITE_URL)
        assert done.returncode == 0, done.stderr

    return made_once(tmp_path_factory, "versions-site", make)


@pytest.fixture(scope="module")
def versions(built_versions: Path) -> Iterator[str]:
    """Where it is served."""
    with served(built_versions) as url:
        yield url


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A phone that has never been here."""
    context = browser.new_context(viewport=PHONE, is_mobile=True, has_touch=True)
    yield assert_no_script_error(context.new_page())
    context.close()


def test_a_printed_code_opens_what_changed_since(browser: Browser, page: Page, versions: str) -> None:
    assert codes_of(browser, versions, ["II.1.3"]) == [f"{SITE_URL}di/II.1.3/?ban={SECOND}"]
    page.goto(f"{versions}di/II.1.3/?ban={FIRST}")
    page.wait_for_url(f"{versions}muc/II.1/?ban={FIRST}#II.1.3")
    told = page.get_by_role("complementary", name="Thay đổi từ bản in")
    expect(told).to_contain_text("Từ bản in ngày 26/11/2024, II.1.3 đã có")
    expect(told.locator("li", has_text="→").locator("ins", has_text="quý II/2025")).to_have_count(1)
    assert_accessible(page)
    told.get_by_role("link", name="Xem đủ").click()
    page.wait_for_url(f"{versions}thay-doi/#II.1.3")


@pytest.mark.parametrize(
    ("path", "said"),
    [
        (f"di/II.2.1/?ban={SECOND}", "II.2.1 đã có 2 thay đổi"),
        (f"di/II.1.2/?ban={SECOND}", "II.1.2 không có thay đổi nào"),
        (f"di/phong-van-hoa-huyen/?ban={FIRST}", "đã có"),
    ],
)
def test_only_what_came_after_that_version_is_told(page: Page, versions: str, path: str, said: str) -> None:
    page.goto(versions + path)
    told = page.get_by_role("complementary", name="Thay đổi từ bản in")
    expect(told).to_contain_text(said)
    told.get_by_role("button", name="Đóng").tap()
    expect(told).to_have_count(0)


@pytest.mark.parametrize("day", ["9999-12-31", "2024-99-99", "2024-11-27", "constructor", f"{FIRST}x", "0" * 9000])
def test_nothing_is_said_of_a_version_that_nobody_published(page: Page, versions: str, day: str) -> None:
    with page.expect_response("**/thay-doi.json") if re.fullmatch(r"\d{4}-\d\d-\d\d", day) else nullcontext():
        page.goto(f"{versions}muc/II.1/?ban={day}#II.1.3")
    expect(page.locator(".tu-ban")).to_have_count(0)


@pytest.mark.parametrize("path", ["", "nhiem-vu/", "toan-van/", "thay-doi/", "co-quan/", "tra-cuu/"])
def test_nothing_is_said_of_a_page_that_is_of_no_place(page: Page, versions: str, path: str) -> None:
    page.goto(f"{versions}{path}?ban={FIRST}")
    page.wait_for_function("() => document.documentElement.matches('.js')")
    expect(page.locator(".tu-ban")).to_have_count(0)


@pytest.mark.parametrize("words", ["Kế hoạch đã bị bãi bỏ:", "A%20%3Cb%3E", "%", "K%E0", "__proto__", "__search"])
def test_no_words_of_the_address_are_told(page: Page, versions: str, words: str) -> None:
    page.goto(f"{versions}muc/II.1/?ban={FIRST}#{words}")
    told = page.get_by_role("complementary", name="Thay đổi từ bản in")
    expect(told).to_contain_text("Từ bản in ngày 26/11/2024, II.1 đã có")
    assert (told.get_by_role("link", name="Xem đủ").get_attribute("href") or "").endswith("thay-doi/#II.1")


def test_the_permanent_address_leads_there_as_ever(browser: Browser, page: Page, versions: str) -> None:
    page.goto(f"{versions}di/II.1.3/")
    page.wait_for_url(f"{versions}muc/II.1/#II.1.3")
    expect(page.locator(".tu-ban")).to_have_count(0)
    context = browser.new_context(java_script_enabled=False)
    tab = context.new_page()
    tab.goto(f"{versions}di/II.1.3/?ban={FIRST}")
    tab.wait_for_url(f"{versions}muc/II.1/#II.1.3")
    expect(tab.locator(".lich-su a[href='../../thay-doi/#II.1.3']")).to_have_count(1)
    context.close()


def test_the_page_of_changes_is_narrowed_and_the_address_keeps_it(page: Page, versions: str) -> None:
    page.goto(f"{versions}thay-doi/")
    lines = page.locator("article li:has(> [data-dong])")
    every = lines.count()
    expect(lines.locator("visible=true")).to_have_count(every)
    page.get_by_text("Lọc thay đổi").tap()
    page.get_by_label("Cơ quan", exact=True).select_option("cac-doan-the-huyen")
    page.get_by_label("Loại", exact=True).select_option("bien-tap")
    shown = lines.locator("visible=true")
    assert 0 < shown.count() < every
    for each in shown.all():
        assert "cac-doan-the-huyen" in (each.locator("[data-dong]").get_attribute("data-co-quan") or "")
    expect(page.get_by_text(f"{shown.count()} trong {every} dòng")).to_be_visible()
    expect(page.locator("article h3:visible", has_text="03/06/2024")).to_have_count(0)
    assert page.url.endswith("?co-quan=cac-doan-the-huyen&loai=bien-tap")
    count = shown.count()
    page.reload()
    expect(lines.locator("visible=true")).to_have_count(count)
    page.get_by_text("Lọc thay đổi").tap()
    page.get_by_role("button", name="Bỏ lọc").tap()
    expect(lines.locator("visible=true")).to_have_count(every)
    page.goto(f"{versions}thay-doi/?tu=nay")
    expect(page.locator("article h3:visible", has_text="Từ bản 20/12/2024 tới nay")).to_have_count(1)
    expect(page.locator("article h3:visible", has_text="Từ bản 26/11/2024")).to_have_count(0)


@pytest.mark.parametrize("storage", [True, False])
def test_what_came_since_the_last_visit(page: Page, versions: str, storage: bool) -> None:
    if not storage:
        page.add_init_script(NO_STORAGE)
    page.goto(f"{versions}thay-doi/")
    expect(page.locator("article li:has(> [data-dong])").first).to_be_in_viewport()  # before all else offered
    box = page.locator("[data-plan-seen]")
    box.get_by_role("button", name="Ghi nhớ đã xem tới đây").tap()
    expect(box).to_contain_text("Đã ghi nhớ trên máy này" if storage else "không cho ghi nhớ")
    if not storage:
        return
    kept = page.evaluate("Object.keys(localStorage).find(key => key.includes('da-xem'))")
    mark = page.locator("[data-dong]").first.get_attribute("data-dong")
    page.evaluate(
        "([key, mark]) => localStorage.setItem(key, localStorage.getItem(key).replace(`${mark} `, ''))", [kept, mark]
    )
    page.evaluate("scrollTo(0, 0)")
    page.reload()
    expect(page.get_by_text("1 dòng mới.")).to_be_in_viewport()
    page.get_by_text("Lọc thay đổi").tap()
    page.get_by_role("button", name="Chỉ xem thay đổi mới").tap()
    expect(page.locator("article li:has(> [data-dong]):visible")).to_have_count(1)
    assert_accessible(page)
    box.get_by_role("button", name="Bỏ ghi nhớ lần xem trước").tap()
    assert page.evaluate("Object.keys(localStorage).filter(key => key.includes('da-xem'))") == []


def test_a_past_version_is_marked_on_every_screen_and_sheet(browser: Browser, versions: str) -> None:
    page = assert_no_script_error(browser.new_page(viewport={"width": 320, "height": 700}))
    page.goto(f"{versions}ban/{FIRST}/")
    page.mouse.wheel(0, 4000)
    expect(page.locator(".ban-cu")).to_be_in_viewport()
    expect(page.locator("meta[name=robots]")).to_have_attribute("content", "noindex")
    assert_accessible(page)
    page.locator(".loi-cu .ma", has_text="II.1.3").first.click()
    page.wait_for_url(f"{versions}muc/II.1/#II.1.3")
    page.goto(f"{versions}ban/{FIRST}/")
    page.close()
    sheets = printed(browser, f"{versions}ban/{FIRST}/").pages
    assert sheets
    assert all("Bảncũ,ngày26/11/2024" in words(each, margins=True) for each in sheets)


def test_no_map_and_no_search_leads_to_a_past_version(built_versions: Path) -> None:
    assert (built_versions / "ban" / FIRST / "index.html").is_file()
    for name in ("sitemap.xml", "search/search_index.json"):
        assert f"ban/{FIRST}" not in (built_versions / name).read_text(encoding="utf-8")
