"""The pages of what changed and of the plan as it was: every change is found, nothing past is taken for what holds."""

from __future__ import annotations

import re
from pathlib import Path

from plansite.answers.changes import changes
from plansite.comparing.history import Passage
from plansite.site.site import Site, read
from tests.support.building import ANNEXED
from tests.support.golden import compare
from tests.support.plans import change, changed, entry, laid_over_small, publish

PAGE, VERSION = "thay-doi/index.md", "ban/2024-11-26/index.md"


def test_what_changed_since_a_version(versioned: Site) -> None:
    assert versioned.problems == ()
    compare("changes-since-a-version.md", versioned.markdown(PAGE) or "")


def test_every_link_within_the_page_has_its_place(versioned: Site) -> None:
    page = versioned.markdown(PAGE) or ""
    named = re.findall(r"\bid=\"([^\"]+)\"|\{: #(\S+) \}", page)
    places = [one or other for one, other in named]
    assert len(places) == len(set(places))
    assert set(re.findall(r"\]\(#([^)]+)\)", page)) <= set(places)
    told = [place for place in places if re.fullmatch(r"(ban-)?\d{4}-\d\d-\d\d-\d+", place)]
    assert {place for place in told if f"](#{place})" not in page} == set()


def test_a_correction_is_editorial_and_a_deadline_is_not(versioned: Site) -> None:
    page = versioned.markdown(PAGE) or ""
    substantive, _, editorial = page.partition("#### Biên tập")
    assert "quý II/2025" in substantive.partition("#### Nội dung")[2]
    assert "đọc" in editorial
    assert "đọc" not in substantive.partition("#### Nội dung")[2]


def test_the_plan_as_it_was_stands_on_its_page_alone(versioned: Site) -> None:
    pages = {page.uri: page.body for page in versioned.pages()}
    assert "độc sách" in pages[VERSION]
    assert not [entry for entry in versioned.entries(()) if entry.uri.startswith("ban/")]


def test_the_mark_of_a_past_version_leads_to_what_changed(versioned: Site) -> None:
    page, changes = versioned.markdown(VERSION) or "", versioned.markdown(PAGE) or ""
    anchor = re.search(r"thay-doi/index\.md#(\S+?)\)", page)
    assert page.startswith('<div class="ban-cu" id="ban-2024-11-26" markdown>\n\n**Bản cũ**')
    assert anchor
    assert f"{{: #{anchor[1]} }}" in changes


def test_a_plan_that_nothing_happened_to_says_so(annexed: Site) -> None:
    page = annexed.markdown(PAGE) or ""
    assert "Chưa có thay đổi nào." in page or "Theo ngày" in page


def test_a_change_whose_day_nobody_knows_is_told_last(tmp_path: Path) -> None:
    """Of all that is told, the page says; the feed tells what has a day."""
    moved = changed(entry("31-tb-hu", "van-ban"), ("ngay: 2024-10-02\n", ""))
    page = read(laid_over_small(moved, tmp_path / "plan")).markdown(PAGE) or ""
    by_day, _, unknown = page.partition("## Theo bản")[0].partition("### Chưa rõ ngày {: #ngay-chua-ro }")
    assert "hoàn thành trong quý I/2025" in unknown
    assert "hoàn thành trong quý I/2025" not in by_day
    assert "](#chua-ro-ngay-1)" in page


def test_a_plan_whose_changes_all_lack_a_day_leads_to_no_feed(tmp_path: Path) -> None:
    noted = "- tai: D1.1\n  cach: ghi-chu\n  nguyen_van: các chỉ tiêu\n  dung_la: mọi chỉ tiêu\n  vi_sao: lỗi in\n"
    site = read(laid_over_small({"plan/dinh-chinh.yml": noted}, tmp_path / "plan", ANNEXED))
    page = site.markdown(PAGE) or ""
    assert "### Chưa rõ ngày" in page
    assert site.feed is None
    assert ".atom" not in page


def test_what_is_told_by_day_and_by_version_is_counted_once(tmp_path: Path) -> None:
    root = laid_over_small({}, tmp_path / "plan")
    before = len(changes(read(root).linked))
    publish(root, "2024-11-26")
    repealed = "```yaml\nbai_bo:\n  theo: 31-tb-hu\n```\n"
    change(root, "plan/muc/II.2.md", ("yêu cầu*).\n", f"yêu cầu*).\n\n{repealed}"))
    page = read(root).markdown(PAGE) or ""
    assert (
        page.count("[II.2.1](../muc/II.2/index.md#II.2.1): **bãi bỏ**")
        == page.count("[điểm II.2.1: bãi bỏ](../muc")
        == 1
    )
    assert f"\n{before + 1} thay đổi từ khi kế hoạch được ban hành" in page


def test_what_proves_progress_can_be_opened(tmp_path: Path) -> None:
    proven = "tien_do:\n  - {ngay: 2024-09, trang_thai: hoan-thanh, bang_chung: 'https://example.org/bao-cao'}\n"
    files = changed("plan/muc/II.1.md", ("san_pham: Danh mục", f"{proven}san_pham: Danh mục"))
    page = read(laid_over_small(files, tmp_path / "plan")).markdown(PAGE) or ""
    assert 'Bằng chứng: [example.org](<https://example.org/bao-cao>){: rel="noopener nofollow" }.' in page


def test_what_versions_changed_is_the_same_when_it_was_kept(versioned: Site) -> None:
    """What is put away comes back as it was made."""
    passages = versioned.history.passages
    again = [Passage.from_bytes(each.to_bytes()) for each in passages]
    assert [(each.since, each.until, each.counted, each.items, each.marks) for each in again] == [
        (each.since, each.until, each.counted, each.items, each.marks) for each in passages
    ]


def test_a_clause_that_changed_has_its_history(versioned: Site) -> None:
    section = versioned.markdown("muc/II.2/index.md") or ""
    history = section.partition('<details class="lich-su"')[2].partition("</details>")[0]
    assert "[Bản 26/11/2024](../../ban/2024-11-26/index.md#II.2.1) tới nay: điểm II.2.1: lời văn" in history
    assert "[bỏ: </span>độc" in history
    assert "](../../thay-doi/index.md#II.2.1)" in history


def test_the_first_page_leads_to_what_changed(versioned: Site) -> None:
    assert "thay đổi từ khi ban hành" in (versioned.block("loi-vao") or "")


def test_annexes_are_tables_in_a_past_version(tmp_path: Path) -> None:
    root = laid_over_small({}, tmp_path / "plan", ANNEXED)
    publish(root, "2024-11-26")
    page = read(root).markdown("ban/2024-11-26/index.md") or ""
    assert '<tr id="PL2.I.1"><td><a class="ma" href="../../di/PL2.I.1/">' in page
    assert '<td data-nhan="Cơ quan chủ trì">' in page
