"""The feed of changes, read back by a reader of news and held against the standard by a validator; neither is ours."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import feedparser
import pytest
from lxml import etree

from plansite.answers.changes import changes, dated
from plansite.plan.linking.linked_plan import LinkedPlan
from plansite.site.exports.standards import feed
from plansite.site.site import Site, read
from plansite.site.writing.addresses import FEED
from tests.support.building import ROOT, SITE_URL
from tests.support.exports import files, made
from tests.support.plans import (
    AT_HAND,
    LEDGER,
    change,
    laid_over_small,
    publish,
    published_twice,
    read_once,
    with_progress,
)  # fmt: skip

GRAMMAR = etree.RelaxNG(file=str(ROOT / "tests" / "support" / "atom.rng"))
HEAD = '<link rel="alternate feed" type="application/atom+xml"'


def feed_of(site: Site) -> bytes:
    """The feed of a site; a plan of which nothing changed on a day that is known has none."""
    if site.feed is None:
        assert not dated(site.linked)
        pytest.skip("the plan has no change with a day")
    return made(site, feed)[FEED]


def parsed(content: bytes) -> Any:
    found = feedparser.parse(content)
    assert not found.bozo, found.get("bozo_exception")
    return found


@pytest.fixture(params=[*AT_HAND, "tracked", "tracked, its address known"])
def content(request: pytest.FixtureRequest, tmp_path: Path, tracked: Site) -> bytes:
    """The feed of each plan."""
    if request.param.endswith("known"):
        return feed_of(read(with_progress(tmp_path / "plan"), SITE_URL))
    return feed_of(tracked if request.param == "tracked" else read_once(AT_HAND[request.param]))


def test_the_feed_keeps_the_standard(content: bytes) -> None:
    GRAMMAR.assertValid(etree.fromstring(content))


def test_each_body_and_document_has_the_changes_that_are_of_it(tracked: Site) -> None:
    linked, feeds = tracked.linked, tracked.composer.feeds
    found = made(tracked, feed)
    assert set(feeds.values()) == set(found)
    of = {id: uri for id, uri in feeds.items() if id}
    every = parsed(feed_of(tracked)).entries
    for id, uri in of.items():
        GRAMMAR.assertValid(etree.fromstring(found[uri]))
        entries = parsed(found[uri]).entries
        linking = {link.source for link in linked.links if link.target == id}
        of_it = linking | {point for point in linked.points if id in linked.bodies_of(point)}
        assert [entry.id for entry in entries] == [entry.id for entry in every if place_of(entry) in of_it]
        link = urljoin(f"https://example.org/{uri}", entries[0].link)
        assert link == f"https://example.org/di/{place_of(entries[0])}/"
    assert {"phong-van-hoa-huyen", "31-tb-hu"} <= set(of)
    assert len({parsed(content).feed.id for content in found.values()}) == len(found)


def place_of(entry: Any) -> str:
    return str(entry.title.partition(":")[0])


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        (b"author>", b"autor>"),
        (b"</author>", b"</author><updated>2024-01-01T00:00:00Z</updated>"),
        (b"T00:00:00+07:00", b""),
        (b"T00:00:00+07:00", b"T00:00:00"),
        (b"urn:uuid:", b""),
        (b' href="', b' address="'),
    ],
)
def test_the_validator_tells_what_is_wrong(right: bytes, wrong: bytes, tracked: Site) -> None:
    assert right in feed_of(tracked)
    assert not GRAMMAR.validate(etree.fromstring(feed_of(tracked).replace(right, wrong)))


def test_a_reader_finds_every_change_once_the_newest_first(content: bytes) -> None:
    found = parsed(content)
    assert found.version == "atom10"
    assert found.feed.title.startswith("Thay đổi của Kế hoạch")
    moments = [entry.updated for entry in found.entries]
    assert moments == sorted(moments, reverse=True)
    assert found.feed.updated == moments[0]
    assert len({entry.id for entry in found.entries} | {found.feed.id}) == len(found.entries) + 1
    for entry in found.entries:
        assert entry.title
        assert entry.summary
        assert entry.updated_parsed
        assert entry.updated > "1900", "no reader believes such a day"


def test_what_is_told_of_each_kind_of_change(tracked: Site) -> None:
    told = [(entry.title, entry.updated[:10], entry.summary) for entry in parsed(feed_of(tracked)).entries]
    assert [(title, day) for title, day, _ in told] == [
        ("II.2.1: tạm dừng", "2024-11-30"),
        ("II.2.2: bãi bỏ", "2024-10-31"),
        ("II.1.3: thời hạn mới", "2024-10-02"),
        ("II.2.1: đã có yêu cầu, hướng dẫn", "2024-10-02"),
        ("II.1.1: đã hoàn thành", "2024-09-30"),
        ("II.1.1: đang thực hiện", "2024-06-03"),
        ("II.1.2: đính chính", "2024-05-27"),
    ]
    summaries = {title: summary for title, _, summary in told}
    assert "từ 10/2024 theo Thông báo 31-TB/HU. Chỉ biết thời gian là 10/2024." in summaries["II.2.2: bãi bỏ"]
    assert "“hoàn thành trong quý I/2025” theo Thông báo 31-TB/HU; trước đây: “" in summaries["II.1.3: thời hạn mới"]
    assert "Bằng chứng: https://example.org/danh-muc." in summaries["II.1.1: đã hoàn thành"]


def test_every_record_of_change_with_a_day_is_an_entry(site: Site, tracked: Site) -> None:
    for each in (site, tracked):
        assert len(changes(each.linked)) == records(each.linked)
        assert len(parsed(feed_of(each)).entries) == len(dated(each.linked))


def records(linked: LinkedPlan) -> int:
    """How many changes the files of a plan tell of, counted another way."""
    cards = [point.card for point in linked.plan.points]
    moved = [each for card in cards for each in card.deadlines if each.by]
    return (
        len(linked.plan.corrections)
        + len(moved)
        + sum(bool(card.added) + bool(card.repealed) + bool(card.activated) + len(card.progress) for card in cards)
    )


@pytest.mark.parametrize("plan", AT_HAND.values(), ids=AT_HAND)
@pytest.mark.parametrize("origin", ["", SITE_URL])
def test_every_link_leads_into_the_site(plan: Path, origin: str) -> None:
    site = read_once(plan, origin)
    found = parsed(feed_of(site))
    there = set(files(site))
    links = [entry.link for entry in found.entries]
    base = SITE_URL + FEED
    assert [link for link in links if link.startswith(SITE_URL) is not bool(origin)] == []
    assert {urljoin(base, link).removeprefix(SITE_URL) + "index.html" for link in links} <= there
    own = [link.href for link in found.feed.links if link.rel == "self"]
    assert own == ([base] if origin else [])
    assert urljoin(base, found.feed.link) == SITE_URL


def test_an_id_stays_when_the_site_moves_and_the_reason_is_put_better(tmp_path: Path) -> None:
    root = with_progress(tmp_path / "plan")
    before = parsed(feed_of(read(root)))
    change(root, "plan/dinh-chinh.yml", ("vi_sao: lỗi in\n", "vi_sao: lỗi khi in ấn\n"))
    after = parsed(feed_of(read(root, SITE_URL)))
    assert [entry.id for entry in after.entries] == [entry.id for entry in before.entries]
    assert after.feed.id == before.feed.id


def test_two_corrections_alike_are_two_entries(tmp_path: Path) -> None:
    root = laid_over_small({}, tmp_path / "plan")
    file = root / "plan" / "dinh-chinh.yml"
    text = file.read_text(encoding="utf-8")
    twice = text[text.index("- tai: II.2.1") :].rstrip() + "\n  ngay: 2024-06-01\n"
    file.write_text(text + twice + twice, encoding="utf-8")
    entries = parsed(feed_of(read(root))).entries
    assert len({entry.id for entry in entries}) == len(entries) == 4


def test_a_plan_that_nothing_has_happened_to_has_no_feed(tmp_path: Path) -> None:
    root = laid_over_small({}, tmp_path / "plan")
    (root / "plan" / "dinh-chinh.yml").write_text("", encoding="utf-8")
    change(root, "plan/muc/II.1.md", ("thoi_han:\n  loi: hoàn thành trong quý I/2025\n  theo: 31-tb-hu\n", ""))
    change(root, "plan/muc/II.2.md", ("```yaml\nbai_bo:\n  theo: 31-tb-hu\n  ngay: 2024-10\n```\n", ""))
    site = read(root)
    assert site.feed is None
    assert made(site, feed) == {}
    assert FEED not in next(page.markdown for page in site.pages() if page.uri == "du-lieu/index.md")
    assert (root / LEDGER).is_file()


def test_changes_without_a_day_alone_make_no_feed(tmp_path: Path) -> None:
    """A day that nobody stated is told to no reader; the page of the data and every head say the same."""
    root = laid_over_small({}, tmp_path / "plan")
    change(root, "plan/muc/II.1.md", ("thoi_han:\n  loi: hoàn thành trong quý I/2025\n  theo: 31-tb-hu\n", ""))
    change(root, "plan/muc/II.2.md", ("  ngay: 2024-10\n", ""), ("  theo: 31-tb-hu\n", ""), ("bai_bo:", "bai_bo: {}"))
    site = read(root)
    assert changes(site.linked)
    assert site.feed is None
    assert made(site, feed) == {}
    assert FEED not in next(page.markdown for page in site.pages() if page.uri == "du-lieu/index.md")


def test_words_of_an_editor_are_words_in_the_feed(tmp_path: Path) -> None:
    root = laid_over_small({}, tmp_path / "plan")
    change(root, "plan/dinh-chinh.yml", ("vi_sao: lỗi in\n", 'vi_sao: 5 < 7 & «]]>» "x"\n'))
    change(root, "plan/dinh-chinh.yml", ('"x"\n', '"x"\n  ngay: 2024-06-01\n'))
    entry = next(each for each in parsed(feed_of(read(root))).entries if each.title == "II.1.2: đính chính")
    assert '5 &lt; 7 &amp; “]]&gt;” "x"' in entry.summary or '5 < 7 & “]]>” "x"' in entry.summary


def test_pages_say_where_the_feed_is(built: Path, built_without_address: Path) -> None:
    for page, href in (("index.html", FEED), ("muc/II.1/index.html", f"../../{FEED}")):
        html = (built / page).read_text(encoding="utf-8")
        assert html.count(HEAD) == 1
        assert f'href="{href}"' in html[html.index(HEAD) :].partition(">")[0]
    shown = (built / "du-lieu" / "index.html").read_text(encoding="utf-8")
    assert 'href="thay-doi.atom"' in shown
    assert "&lt;entry&gt;" in shown
    GRAMMAR.assertValid(etree.fromstring((built_without_address / FEED).read_bytes()))


def test_a_published_version_is_an_entry_that_stays(tmp_path: Path) -> None:
    """Of the whole plan and of those to whom it matters; words put better after it leave its id."""
    root = published_twice(laid_over_small({}, tmp_path / "plan"))
    site = read(root, SITE_URL)
    found = made(site, feed)
    uri = "du-lieu/co-quan/phong-van-hoa-huyen/thay-doi.atom"
    ids = []
    for content in (found[FEED], found[uri]):
        GRAMMAR.assertValid(etree.fromstring(content))
        (entry,) = [each for each in parsed(content).entries if each.title.startswith("Bản ")]
        assert entry.title == "Bản 20/12/2024: 2 thay đổi"
        assert entry.link == f"{SITE_URL}thay-doi/#tu-2024-11-26"
        assert "quý II/2025" in entry.summary
        ids.append(entry.id)
    assert len(set(ids)) == 2
    change(root, "plan/muc/II.1.md", ("quý II/2025", "quý III/2025"))
    (again,) = [each for each in parsed(made(read(root), feed)[FEED]).entries if each.title.startswith("Bản ")]
    assert again.id == ids[0]
    assert urljoin(SITE_URL + FEED, again.link) == f"{SITE_URL}thay-doi/#tu-2024-11-26"


def test_one_who_led_a_task_is_told_that_another_leads_it(tmp_path: Path) -> None:
    root = laid_over_small({}, tmp_path / "plan")
    publish(root, "2024-11-26")
    change(root, "plan/muc/II.1.md", ("chu_tri: phong-van-hoa-huyen", "chu_tri: huyen-doan"))
    publish(root, "2024-12-20")
    found = made(read(root), feed)
    for body in ("phong-van-hoa-huyen", "huyen-doan"):
        entries = parsed(found[f"du-lieu/co-quan/{body}/thay-doi.atom"]).entries
        assert [each.title for each in entries if each.title.startswith("Bản 20/12/2024")]
