"""The tables of tasks: narrowed, put in order, sent as an address, read without a script, on paper and on a phone."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from plansite.plan.model.plan import Point
from plansite.plan.model.roles import OF_BODIES, Role
from plansite.site.pages.tasks.task_table import asked, filters
from plansite.site.site import Site
from tests.support.paper import printed, squeezed
from tests.support.screens import (
    DESKTOP,
    NARROW,
    PHONE,
    SMALL_TARGETS,
    assert_accessible,
    assert_no_script_error,
    visiting,
)

ROWS = ".bang-nhiem-vu tbody tr:not([hidden])"
STATUS = ".loc-ket-qua"
BODY = "phong-van-hoa-huyen"


def having(site: Site, co_quan: str = "", thoi_han: str = "", van_ban: str = "", phan: str = "") -> list[str]:
    """The tasks that have all of these, as the links and times of the plan say."""
    linked = site.linked

    def has(task: Point) -> bool:
        current = linked.timing(task.id).current
        return (
            (not co_quan or any(co_quan in linked.targets(task.id, role) for role in OF_BODIES))
            and (not thoi_han or bool(current and thoi_han in current.kinds and not task.card.repealed))
            and (not van_ban or van_ban in linked.targets(task.id, Role.CITES))
            and (not phan or task.section == phan)
        )

    return [task.id for task in linked.tasks if has(task)]


def shown(page: Page) -> list[str]:
    """The ids of the rows that are shown, in the order in which they are."""
    return page.locator(f"{ROWS} td:first-child a").all_text_contents()


def told(page: Page, ids: list[str]) -> None:
    expect(page.locator(ROWS)).to_have_count(len(ids))
    assert shown(page) == ids
    expect(page.get_by_role("status").filter(has_text="nhiệm vụ")).to_contain_text(f"{len(ids)} ")


@pytest.fixture(params=["phone", "desktop"])
def page(request: pytest.FixtureRequest, browser: Browser, address: str) -> Iterator[Page]:
    touch: dict[str, Any] = {"viewport": PHONE, "has_touch": True, "is_mobile": True}
    with visiting(browser, **(touch if request.param == "phone" else {"viewport": DESKTOP})) as tab:
        assert_no_script_error(tab).goto(f"{address}nhiem-vu/")
        tab.evaluate("document.querySelectorAll('.loc-them, .nhom').forEach(each => { each.open = true })")
        yield tab


def test_every_filter_offers_what_the_tasks_have_and_how_many(site: Site) -> None:
    for each in filters(site.composer.writer("nhiem-vu/index.md")):
        rows = [asked(site.linked, task).get(each.name, ()) for task in site.linked.tasks]
        assert {value for row in rows for value in row} <= {choice.value for choice in each.choices}
        for choice in each.choices:
            wanted = {choice.value, *choice.groups}
            assert choice.count == sum(not wanted.isdisjoint(row) for row in rows) > 0, choice


@pytest.mark.parametrize(
    ("label", "value", "wanted"),
    [
        ("Cơ quan", BODY, {"co_quan": BODY}),
        ("Thời gian", "theo-yeu-cau", {"thoi_han": "theo-yeu-cau"}),
        ("Văn bản", "so-tay-thu-thu", {"van_ban": "so-tay-thu-thu"}),
        ("Mục", "II.2", {"phan": "II.2"}),
    ],
)
def test_narrowed_by_one_thing(page: Page, small: Site, label: str, value: str, wanted: dict[str, str]) -> None:
    expected = having(small, **wanted)
    assert 0 < len(expected) < len(small.linked.tasks)
    page.get_by_label(label).select_option(value)
    told(page, expected)
    name = next(iter(wanted)).replace("_", "-")
    expect(page).to_have_url(re.compile(rf"/nhiem-vu/\?{name}={re.escape(value)}$"))


@pytest.mark.parametrize("words", ["tủ sách", "tu sach", "TỦ  SÁCH", "tủ sác"])
def test_narrowed_by_words_with_and_without_marks(page: Page, small: Site, words: str) -> None:
    expected = [task.id for task in small.linked.tasks if "tủ sách" in task.words.lower()]
    page.get_by_label("Từ trong lời văn").press_sequentially(words)
    told(page, expected)


@pytest.mark.parametrize("words", ["không nêu", "đã qua", "hạn"])
def test_words_are_the_plans_and_not_those_the_site_puts_beside_them(page: Page, small: Site, words: str) -> None:
    page.get_by_label("Từ trong lời văn").fill(words)
    expect(page.locator(STATUS)).to_contain_text(f"có chữ “{words}”")
    spoken = {task.id: {word.strip(".,;:()") for word in task.words.lower().split()} for task in small.linked.tasks}
    *whole, begun = words.split()
    assert shown(page) == [
        id for id, said in spoken.items() if said.issuperset(whole) and any(each.startswith(begun) for each in said)
    ]


def test_narrowed_by_touch_or_by_keys_alone_and_let_go(page: Page, small: Site) -> None:
    touched = page.evaluate("navigator.maxTouchPoints > 0")
    press: Callable[[Locator], None] = (lambda what: what.tap()) if touched else (lambda what: what.focus())
    press(page.get_by_label("Từ trong lời văn"))
    page.keyboard.type("mo cua")
    press(page.get_by_label("Thời gian"))
    if touched:
        page.get_by_label("Thời gian").select_option("thuong-xuyen")
    else:
        times = filters(small.composer.writer("nhiem-vu/index.md"))[1].choices
        for _ in range([choice.value for choice in times].index("thuong-xuyen") + 1):
            page.keyboard.press("ArrowDown")
    ongoing = having(small, thoi_han="thuong-xuyen")
    expected = [id for id in ongoing if "mở cửa" in small.linked.points[id].words.lower()]
    told(page, expected)
    expect(page).to_have_url(re.compile(r"\?thoi-han=thuong-xuyen&tu=mo\+cua$"))
    press(page.get_by_role("button", name="Bỏ lọc"))
    if not touched:
        page.keyboard.press("Enter")
    told(page, [task.id for task in small.linked.tasks])
    expect(page).to_have_url(re.compile(r"/nhiem-vu/$"))


def test_the_address_is_restored_when_sent_and_when_gone_back_to(page: Page, small: Site, address: str) -> None:
    page.goto(f"{address}nhiem-vu/?co-quan={BODY}&tu=T%E1%BB%A7+s%C3%A1ch&xep=thoi-han&la=1&phan=khong-co")
    expected = [id for id in having(small, co_quan=BODY) if "tủ sách" in small.linked.points[id].words.lower()]
    assert expected
    assert set(shown(page)) == set(expected)
    expect(page.get_by_label("Cơ quan")).to_have_value(BODY)
    expect(page.get_by_label("Từ trong lời văn")).to_have_value("Tủ sách")
    expect(page.get_by_label("Mục")).to_have_value("")
    page.locator(f"{ROWS} td:first-child a").first.click()
    page.wait_for_url("**/muc/**")
    page.go_back()
    expect(page.locator(ROWS)).to_have_count(len(expected))
    expect(page.get_by_label("Cơ quan")).to_have_value(BODY)


def test_put_in_order_by_day_and_by_lead(page: Page, small: Site) -> None:
    every = [task.id for task in small.linked.tasks]
    until = {id: small.linked.timing(id).until for id in every}
    page.get_by_label("Xếp theo").select_option("thoi-han")
    dated = sorted((id for id in every if until[id]), key=lambda id: until[id] or "")
    assert shown(page) == dated + [id for id in every if not until[id]]
    page.get_by_label("Xếp theo").select_option("chu-tri")
    leads = page.locator(f"{ROWS} td:nth-child(3)").all_text_contents()
    assert leads == sorted(leads, key=list(dict.fromkeys(leads)).index), "rows of one lead stand together"
    assert leads[0].startswith("Các đoàn thể huyện")
    page.get_by_label("Xếp theo").select_option("")
    assert shown(page) == every


def test_on_a_phone_sections_are_folded_until_something_is_asked_for(browser: Browser, address: str) -> None:
    with visiting(browser, viewport=PHONE, has_touch=True, is_mobile=True) as tab:
        tab.goto(f"{address}nhiem-vu/")
        rows = tab.locator(f"{ROWS}:visible")
        expect(rows).to_have_count(0)
        tab.get_by_label("Từ trong lời văn").fill("tủ sách")
        expect(rows).not_to_have_count(0)
        tab.get_by_label("Từ trong lời văn").fill("")
        expect(rows).to_have_count(0)
        expect(tab.locator("details.nhom")).to_have_count(2)


def test_nothing_found_says_so(page: Page) -> None:
    page.get_by_label("Từ trong lời văn").fill("<b>xyz</b>")
    expect(page.locator(ROWS)).to_have_count(0)
    said = "Không nhiệm vụ nào trong 7: có chữ “<b>xyz</b>”. Tên cơ quan, văn bản thì chọn ở ô bên cạnh"
    expect(page.locator(STATUS)).to_have_text(said)


def test_a_body_is_found_by_its_group_and_that_is_said(page: Page, small: Site, address: str) -> None:
    bodies = filters(small.composer.writer("nhiem-vu/index.md"))[0].choices
    member = next(each for each in bodies if each.groups and each.count > len(having(small, co_quan=each.value)))
    page.goto(f"{address}nhiem-vu/?co-quan={member.value}")
    expect(page.locator(ROWS)).to_have_count(member.count)
    expect(page.locator(STATUS)).to_contain_text("kể cả việc giao chung cho nhóm có cơ quan này")


def test_without_a_script_the_table_is_whole(browser: Browser, address: str, small: Site) -> None:
    context = browser.new_context(java_script_enabled=False, viewport=PHONE)
    tab = context.new_page()
    tab.goto(f"{address}nhiem-vu/?co-quan={BODY}")
    assert shown(tab) == [task.id for task in small.linked.tasks]
    for row in tab.locator(ROWS).all():
        expect(row).to_be_visible()
    expect(tab.locator("form.loc")).to_be_hidden()
    context.close()


def test_a_narrowed_table_is_printed_as_it_is_and_says_what_it_is(browser: Browser, address: str, small: Site) -> None:
    sheets = printed(browser, f"{address}nhiem-vu/?co-quan={BODY}").pages
    text = squeezed("".join(sheet.extract_text() for sheet in sheets))
    expected = having(small, co_quan=BODY)
    assert [
        task.id for task in small.linked.tasks if task.id in re.findall(r"II\.\d+\.\d+(?:\.\d+)?[a-z]?", text)
    ] == expected
    assert all(squeezed(small.linked.points[id].words) in text for id in expected)
    assert squeezed(f"{len(expected)} trong 7 nhiệm vụ: Phòng Văn hóa huyện") in text
    assert "Bỏlọc" not in text


def test_the_page_of_a_body_leads_to_its_rows(page: Page, small: Site, address: str) -> None:
    page.goto(f"{address}co-quan/{BODY}/")
    led = {id for id in small.linked.places(BODY, Role.LEADS) if small.linked.points[id].task}
    assert set(page.locator(".viec a.ma").all_text_contents()) == led
    page.get_by_role("link", name="Lọc, xếp các việc này").click()
    page.wait_for_url(f"**/nhiem-vu/?co-quan={BODY}")
    told(page, having(small, co_quan=BODY))


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [NARROW, DESKTOP], ids=["narrow", "desktop"])
def test_everyone_can_use_it(browser: Browser, address: str, size: Any, scheme: Any) -> None:
    tab = browser.new_page(viewport=size, color_scheme=scheme)
    tab.goto(f"{address}nhiem-vu/?co-quan={BODY}&xep=thoi-han")
    expect(tab.locator(STATUS)).to_be_visible()
    assert_accessible(tab)
    assert tab.evaluate("document.documentElement.scrollWidth") <= size["width"]
    assert tab.evaluate(SMALL_TARGETS) == []
    assert tab.locator("td[data-nhan]").first.evaluate("each => getComputedStyle(each, '::before').content") == (
        '"Chủ trì: "' if size is NARROW else "none"
    )
    tab.close()
