"""Study sessions: the fingerprint and what it tells, the handout on paper, the projector by keys and by touch."""

from __future__ import annotations

import io
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest
import segno
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from plansite.commands.main import main
from plansite.plan.hand_written.quotations import fingerprint, written
from plansite.site.exports.permanent_addresses import qr
from plansite.site.site import Site, read
from tests.support.building import SITE_URL
from tests.support.paper import body_text, printed, squeezed, words
from tests.support.plans import SECTION, change, told
from tests.support.screens import DESKTOP, NARROW, PHONE, SMALL_TARGETS

SESSIONS = ("ban-to-chuc", "toan-ke-hoach", "viec-cho")
PAGE = "docs/hoc-tap/bai.md"
FRONT = "---\ntitle: Bài\ndoi_tuong: cán bộ\nthoi_luong: 10 phút\nmuc_tieu: [biết]\n---\n"
COUNT = ".chieu__count"


@pytest.fixture
def session(copy: Path, real: Site) -> Path:
    """A copy of the plan with one session, its one quotation accepted, on line 9."""
    point = real.linked.points["III.4.2"]
    (copy / PAGE).parent.mkdir(parents=True)
    (copy / PAGE).write_text(f"{FRONT}\n## Một\n{written(point.id, point.words)}\n", encoding="utf-8")
    assert told(copy) == []
    return copy


# ---- The fingerprint ----


def test_the_fingerprint_is_of_the_words_alone() -> None:
    words = "Quy định về phân cấp;\nnêu cao trách nhiệm"
    assert fingerprint(words) == fingerprint(words.replace("\n", "  "))
    assert fingerprint(words) == fingerprint(unicodedata.normalize("NFD", words))
    assert fingerprint(words) != fingerprint(words.replace("cao", "cáo"))
    assert re.fullmatch(r"[0-9a-f]{8}", fingerprint(words))


def test_wrapping_lines_otherwise_changes_nothing(session: Path) -> None:
    change(session, SECTION, ("dân chủ, công khai", "dân chủ,\ncông khai"))
    assert told(session) == []


def test_changed_words_are_told_shown_and_accepted(session: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = (session / PAGE).read_bytes()
    for path in (SECTION, "plan/nguyen-van.txt"):
        change(session, path, ("Tham mưu ban hành Quy định về phân cấp", "Tham mưu ban hành Quy chế về phân cấp"))
    site = read(session)
    stale = [str(problem).split("\n")[0] for problem in site.problems]
    assert stale == [
        f"{PAGE}:9: cần rà lại: lời văn của III.4.2 đã đổi từ khi chỗ trích này được duyệt [trich-can-ra-lai]"
    ]
    opening, quoted = site.written("hoc-tap/bai.md", ""), site.written("khac.md", before.decode().splitlines()[-1])
    assert "Cần rà lại" in opening
    assert "Cần rà lại" in quoted
    assert (session / PAGE).read_bytes() == before
    assert main(["--root", str(session), "duyet", PAGE]) == 0
    assert "Quy chế về phân cấp" in capsys.readouterr().out
    assert told(session) == []
    assert "Cần rà lại" not in read(session).written("hoc-tap/bai.md", "")


def test_accepting_touches_nothing_but_the_fingerprint(session: Path) -> None:
    (session / PAGE).write_bytes(
        b"\xef\xbb\xbf" + FRONT.replace("\n", "\r\n").encode() + b"\r\n[[trich:III.4.2]]  \r\n"
    )
    assert main(["--root", str(session), "duyet", PAGE]) == 0
    content = (session / PAGE).read_bytes()
    assert re.fullmatch(rb"\xef\xbb\xbf---\r\n.*\r\n\r\n\[\[trich:III\.4\.2 [0-9a-f]{8}\]\]  \r\n", content, re.DOTALL)
    assert told(session) == []


@pytest.mark.parametrize("wrong", ["[[trich:III.4.99]]", "[[trich:III.4]]", "[[trich:ban-to-chuc-tinh-uy]]"])
def test_a_wrong_id_is_told_and_nothing_is_accepted(session: Path, wrong: str) -> None:
    text = f"{FRONT}\n[[trich:III.4.2]]\n\n{wrong}\n"
    (session / PAGE).write_text(text, encoding="utf-8")
    assert [(each.span.line, each.code) for each in told(session)] == [(8, "trich-chua-duyet"), (10, "trich-la")]
    assert main(["--root", str(session), "duyet", PAGE]) == 1
    assert (session / PAGE).read_text(encoding="utf-8") == text


def test_words_that_are_not_as_issued_are_not_accepted(session: Path) -> None:
    change(session, SECTION, ("Tham mưu ban hành Quy định", "Tham mưu ban hành Quy chế"))
    before = (session / PAGE).read_bytes()
    assert main(["--root", str(session), "duyet", PAGE]) == 1
    assert (session / PAGE).read_bytes() == before


@pytest.mark.parametrize("file", ["docs/khong-co.md", "plan/ke-hoach.md"])
def test_only_pages_are_accepted(session: Path, file: str) -> None:
    assert main(["--root", str(session), "duyet", file]) == 2


def test_a_session_says_for_whom_and_how_long(session: Path) -> None:
    (session / PAGE).write_text("Chào.\n", encoding="utf-8")
    assert [each.code for each in told(session)] == ["thieu-khoa"] * 4
    assert read(session).written("hoc-tap/bai.md", "")


# ---- The codes ----


def test_the_code_of_every_point_is_its_short_address(real: Site, built: Path) -> None:
    for point in real.linked.plan.points:
        drawn = (built / "di" / point.id / "qr.svg").read_bytes()
        code = segno.make(f"{SITE_URL}di/{point.id}/", error="m", boost_error=False, micro=False)
        expected = io.BytesIO()
        code.save(
            expected, kind="svg", border=4, dark="#000", light="#fff", omitsize=True, svgclass=None, lineclass=None
        )
        assert drawn == expected.getvalue()
        assert code.error == "M"


def test_without_an_address_there_are_no_codes_and_links_stay_inside(real: Site) -> None:
    assert list(qr.files(real.composer)) == []
    quoted = real.written("x.md", f"[[trich:{real.sessions[0].quotations[0].id}]]")
    assert "qr.svg" not in quoted
    assert "/di/III.4.1/index.html" in quoted
    assert "http" not in quoted


# ---- On paper ----


@pytest.mark.parametrize("name", SESSIONS)
def test_the_handout_holds_everything_in_order(browser: Browser, address: str, real: Site, name: str) -> None:
    sheets = printed(browser, f"{address}hoc-tap/{name}/").pages
    for number, sheet in enumerate(sheets, 1):
        assert f"{number}/{len(sheets)}" in words(sheet, margins=True)
        assert squeezed(real.linked.plan.front.short) in words(sheet, margins=True)
        assert round(float(sheet.mediabox.width)) in (594, 595, 596)
    whole = body_text(sheets)
    told_of = next(each for each in real.sessions if each.uri == f"hoc-tap/{name}.md")
    position = 0
    for quotation in told_of.quotations:
        paragraphs = real.linked.points[quotation.id].paragraphs
        for said in (*(each.words for each in paragraphs), f"{SITE_URL[8:]}di/{quotation.id}/"):
            found = whole.find(squeezed(said), position)
            assert found >= 0, (quotation.id, said)
            position = found
    assert "Câuhỏi" in whole[position:]
    assert "Ghichúchongườigiảng" not in whole
    assert "Trìnhchiếu" not in whole


def test_a_shared_step_is_printed_as_the_handout(browser: Browser, address: str, real: Site) -> None:
    plain, shared = (
        [squeezed(sheet.extract_text()) for sheet in printed(browser, f"{address}hoc-tap/ban-to-chuc/{step}").pages]
        for step in ("", "#chieu=3")
    )
    assert shared == plain


# ---- On the projector ----


@pytest.fixture
def desk(browser: Browser, address: str) -> Iterator[Page]:
    """A tab at a desktop on one session, that fails the test on any error of a script."""
    context = browser.new_context(viewport=DESKTOP)
    tab = context.new_page()
    tab.on("pageerror", lambda error: pytest.fail(f"script error: {error}"))
    tab.goto(f"{address}hoc-tap/ban-to-chuc/")
    yield tab
    context.close()


def test_stepped_through_with_the_keyboard(desk: Page) -> None:
    opener = desk.get_by_role("button", name="Trình chiếu")
    opener.focus()
    desk.keyboard.press("Enter")
    dialog = desk.get_by_role("dialog")
    expect(dialog).to_be_visible()
    total = int((desk.locator(COUNT).text_content() or "").split("/")[1])
    for at, key in enumerate(["ArrowRight", "Space", "PageDown", "ArrowDown"], 2):
        desk.keyboard.press(key)
        expect(desk.locator(COUNT)).to_have_text(f"{at} / {total}")
        expect(desk).to_have_url(re.compile(f"#chieu={at}$"))
    expect(dialog.get_by_role("status")).to_have_text(f"Bước 5 trên {total}: Bốn nhiệm vụ của Ban, III.4.2")
    expect(dialog.get_by_role("img", name="Mã QR mở điểm III.4.2")).to_be_in_viewport()
    for at, key in ((4, "ArrowLeft"), (3, "PageUp"), (2, "ArrowUp"), (total, "End"), (1, "Home")):
        desk.keyboard.press(key)
        expect(desk.locator(COUNT)).to_have_text(f"{at} / {total}")
    desk.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(opener).to_be_focused()
    expect(desk).to_have_url(re.compile(r"/ban-to-chuc/$"))
    desk.go_back()
    assert desk.url == "about:blank", "one «back» leaves the page"


def test_every_quotation_is_a_step_and_notes_are_none(desk: Page) -> None:
    quoted = desk.locator("article figure.trich figcaption .ma").all_text_contents()
    desk.get_by_role("button", name="Trình chiếu").click()
    total = int((desk.locator(COUNT).text_content() or "").split("/")[1])
    shown = []
    for _ in range(total):
        shown += desk.locator(".chieu__foot .ma").all_text_contents()
        expect(desk.locator(".chieu .ghi-chu")).to_have_count(0)
        assert desk.locator(".chieu__slide").evaluate("each => each.scrollHeight <= each.clientHeight")
        desk.keyboard.press("ArrowRight")
    assert shown == quoted


def test_a_step_can_be_sent_and_stepped_by_touch(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport=PHONE, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(f"{address}hoc-tap/viec-cho/#chieu=3")
    count = page.locator(COUNT)
    expect(count).to_have_text(re.compile(r"^3 /"))
    page.get_by_role("button", name="Sau").tap()
    expect(count).to_have_text(re.compile(r"^4 /"))
    hand = context.new_cdp_session(page)
    for start, end, at in ((300, 80, 5), (80, 300, 4)):
        for kind, points in (("touchStart", [start]), ("touchMove", [end]), ("touchEnd", [])):
            touches = [{"x": x, "y": 300} for x in points]
            hand.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": touches})
        expect(count).to_have_text(re.compile(f"^{at} /"))
    assert page.evaluate(SMALL_TARGETS) == []
    page.get_by_role("button", name="Thoát").tap()
    expect(page.get_by_role("dialog")).to_be_hidden()
    page.get_by_role("button", name="Trình chiếu").tap()
    page.go_back()
    expect(page.get_by_role("dialog")).to_be_hidden()
    expect(page).to_have_url(re.compile("/viec-cho/"))
    context.close()


# ---- For everyone ----


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", ["", *(f"{name}/" for name in SESSIONS), "ban-to-chuc/#chieu", "ban-to-chuc/#chieu=5"])
def test_axe_finds_nothing(browser: Browser, address: str, path: str, scheme: str) -> None:
    context = browser.new_context(viewport=PHONE if scheme == "dark" else DESKTOP, color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(f"{address}hoc-tap/{path}", wait_until="load")
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    context.close()


@pytest.mark.parametrize("path", ["", *(f"{name}/" for name in SESSIONS), "ban-to-chuc/#chieu=5"])
def test_nothing_overflows_and_every_target_can_be_touched(browser: Browser, address: str, path: str) -> None:
    context = browser.new_context(viewport=NARROW, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(f"{address}hoc-tap/{path}", wait_until="load")
    assert page.evaluate("document.documentElement.scrollWidth") <= NARROW["width"]
    assert page.evaluate(SMALL_TARGETS) == []
    context.close()


def test_everything_can_be_read_without_script(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport=PHONE)
    page = context.new_page()
    page.goto(f"{address}hoc-tap/")
    page.get_by_role("link", name="Việc của Ban Tổ chức Tỉnh ủy").click()
    expect(page.locator("figure.trich")).to_have_count(11)
    expect(page.locator(".mo-chieu")).to_be_hidden()
    context.close()
