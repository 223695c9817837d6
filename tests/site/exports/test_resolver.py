"""The pages at /di/: of ids that left, in lower case, and where the ledger is broken."""

from __future__ import annotations

from pathlib import Path

import pytest
from markupsafe import escape

from plansite.language.phrasing import heading
from plansite.plan.model.files import BODIES
from plansite.site.exports.permanent_addresses import resolver
from plansite.site.site import Site, read
from tests.support.building import SMALL
from tests.support.exports import files, made
from tests.support.plans import LEDGER, entries, laid_over_small


@pytest.fixture
def left(tmp_path: Path) -> Site:
    """The small plan with ids that left it in every way."""
    ledger = (SMALL / LEDGER).read_text(encoding="utf-8").splitlines()
    ledger += [
        "II.1.4 điểm → II.1.5", "II.1.5 điểm → II.1.3", "II.1.6 điểm bãi bỏ theo 31-tb-hu",
        "II.1.7 điểm → II.1.6", "II.9 mục bãi bỏ theo 30-tb-hu", "30-tb-hu văn bản → 31-tb-hu",
        "hoi-cu cơ quan → huyen-doan",
    ]  # fmt: skip
    text = "\n".join([*ledger[:2], *sorted(ledger[2:])])
    site = read(laid_over_small({LEDGER: text}, tmp_path / "left"), "https://example.org/ke-hoach/")
    assert site.problems == ()
    return site


def test_a_hand_written_page_is_told_what_took_the_place_of_an_id(left: Site, tmp_path: Path) -> None:
    page = tmp_path / "left" / "docs" / "index.md"
    page.parent.mkdir(exist_ok=True)
    page.write_text("# Trang\n\nXem [[II.1.4]] và [[hoi-cu]].\n", encoding="utf-8")
    told = [str(problem) for problem in read(tmp_path / "left").problems]
    assert [line.partition("Có phải ý là ")[2] for line in told] == ["«II.1.3»?", "«huyen-doan»?"]


def page(site: Site, id: str) -> str:
    return made(site, resolver)[f"di/{id}/index.html"].decode()


def test_a_moved_id_says_so_and_leads_to_its_last_place(left: Site) -> None:
    html = page(left, "II.1.4")
    assert "refresh" not in html, "nobody would see what it says"
    assert 'og:description" content="II.1.4 đã chuyển thành II.1.3. Tập huấn' in html
    assert '<link rel="canonical" href="https://example.org/ke-hoach/muc/II.1/">' in html
    assert 'II.1.4 đã chuyển thành <a href="../../muc/II.1/#II.1.3">II.1.3</a>.' in html
    assert "co-quan/huyen-doan/" in page(left, "hoi-cu")


def test_a_repealed_id_says_by_what_and_leads_on(left: Site) -> None:
    html = page(left, "II.1.6")
    assert "refresh" not in html
    assert "canonical" not in html
    assert 'II.1.6 đã bị bãi bỏ theo <a href="../../van-ban/31-tb-hu/">Thông báo 31-TB/HU</a>. ' in html
    assert 'Xem <a href="../../muc/II.1/">1. Phòng Văn hóa huyện</a>.' in html
    assert "II.1.7 đã chuyển thành II.1.6, rồi bị bãi bỏ theo" in page(left, "II.1.7")
    assert "31-TB/HU" in page(left, "II.9")


def test_a_repealed_point_that_stays_says_so(left: Site) -> None:
    html = page(left, "II.2.2")
    assert 'Đã bãi bỏ từ 10/2024 theo Thông báo 31-TB/HU: <a href="../../muc/II.2/#II.2.2">II.2.2</a>' in html
    assert "refresh" in html
    assert 'og:description" content="[Đã bãi bỏ từ 10/2024 theo Thông báo 31-TB/HU] Đặt thùng' in html


def test_lower_case_addresses_hold_the_same_page(left: Site) -> None:
    pages = made(left, resolver)
    for uri, content in pages.items():
        assert pages[uri.lower()] == content


def test_two_ids_that_differ_in_case_do_not_overwrite_each_other(tmp_path: Path) -> None:
    site = read(laid_over_small(entries(BODIES, "a-b", "i"), tmp_path / "x"))
    assert "ma-trung" in {problem.code for problem in site.problems}
    every = list(site.files())
    uris = [uri for uri, _ in every]
    folded: dict[str, set[bytes]] = {}
    for uri, content in every:
        folded.setdefault(uri.casefold(), set()).add(content)
    assert len(uris) == len(set(uris))
    assert {uri for uri, contents_ in folded.items() if len(contents_) > 1} == set()


def test_without_an_address_there_is_no_canonical_link(small: Site) -> None:
    assert not [uri for uri, content in files(small).items() if b"canonical" in content]


def test_a_broken_ledger_still_gives_pages(tmp_path: Path) -> None:
    ledger = "\n".join(
        ["I mục", "x-y cơ quan → z", "a-b cơ quan → c-d", "c-d cơ quan → a-b", "V.1 bãi bỏ theo I", "V → V"]
    )
    site = read(laid_over_small({LEDGER: ledger}, tmp_path / "x"))
    for id in ("x-y", "a-b", "V", "V.1"):
        assert "không còn trong kế hoạch" in page(site, id)
        assert '<a href="../../">Về trang đầu</a>' in page(site, id)


def test_a_link_that_is_sent_is_titled_by_what_it_leads_to(site: Site) -> None:
    """Of an id that is no citation the reader of a message knows nothing."""
    there, name = files(site), site.linked.plan.front.short
    for entry in site.linked.plan.registered:
        page = there[f"di/{entry.id}/index.html"].decode()
        called = escape(site.composer.writer("/").name(entry.id))
        assert f"<title>{called} · {escape(name)}</title>" in page
        assert f'<meta property="og:title" content="{called} · {escape(name)}">' in page
    for section in site.linked.plan.sections:
        title = f"{section.id} {escape(heading(section.title))}"
        assert f"<title>{title} · {escape(name)}</title>" in there[f"di/{section.id}/index.html"].decode()
