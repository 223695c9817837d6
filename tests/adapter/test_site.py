"""The built site: every link resolves, nothing is loaded from outside, and two builds are the same bytes."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from plansite.plan.model.plan import Plan
from plansite.site.site import Site, read
from tests.support import crawl
from tests.support.building import EDIT_URI, ROOT, SITE_URL, build, clean_copy

LEFT = (
    "III.4.8 điểm → III.4.9", "III.4.9 điểm → III.4.2", "III.4.7 điểm bãi bỏ theo 28-nq-tw-khoa-xiii",
    "III.11 mục → III.10", "V mục bãi bỏ theo 28-nq-tw-khoa-xiii", "ban-cu cơ quan → tinh-uy",
)  # fmt: skip
HAND_WRITTEN = sorted((ROOT / "docs").rglob("*.md"))


@pytest.fixture(scope="module")
def pages(built: Path) -> dict[str, crawl.Page]:
    return crawl.read(built)


def test_every_id_has_its_page_and_its_resolver(real: Site, pages: dict[str, crawl.Page]) -> None:
    for id, address in real.composer.addresses.items():
        page, _, anchor = address.path.partition("#")
        assert f"/{page}" in pages
        assert not anchor or anchor in pages[f"/{page}"].ids
        resolved = [crawl.target(f"/di/{id}/", link) for link in pages[f"/di/{id}/"].links]
        assert resolved == [(f"/{page}", anchor)]


def unresolved(plan: Plan, built_pages: dict[str, crawl.Page]) -> list[str]:
    """The ids of the ledger whose page leads to no element in one hop, as issued or typed in lower case."""
    lost = []
    for line in plan.ledger.lines:
        for spelling in {line.id, line.id.lower()}:
            page = built_pages.get(f"/di/{spelling}/")
            found = [crawl.target(f"/di/{spelling}/", link) for link in page.links] if page else []
            there = [each for each in found if each and (not each[1] or each[1] in built_pages[each[0]].ids)]
            if not found or there != found:
                lost.append(spelling)
    return lost


def test_every_id_of_the_ledger_leads_to_an_element(real: Site, pages: dict[str, crawl.Page]) -> None:
    assert unresolved(real.linked.plan, pages) == []


def test_ids_that_left_lead_to_an_element_too(tmp_path: Path) -> None:
    root = clean_copy(tmp_path)
    ledger = root / "plan/so-ma.txt"
    lines = [*ledger.read_text(encoding="utf-8").splitlines(), *LEFT]
    ledger.write_text("\n".join([*lines[:2], *sorted(lines[2:])]), encoding="utf-8")
    done = build(tmp_path / "site", root)
    assert done.returncode == 0, done.stderr
    moved = crawl.read(tmp_path / "site")
    plan = read(root).linked.plan
    assert len(plan.ledger.lines) == 178 + len(LEFT)
    assert unresolved(plan, moved) == []
    for page in (tmp_path / "site" / "di").rglob("index.html"):
        refreshed = re.findall(r'http-equiv="refresh" content="0; url=([^"]+)"', page.read_text(encoding="utf-8"))
        uri = f"/{page.parent.relative_to(tmp_path / 'site').as_posix()}/"
        for link in refreshed:
            found = crawl.target(uri, link)
            assert found is not None
            assert found[0] in moved
            assert not found[0].startswith("/di/"), "a second hop"
    assert '"location":"di/' not in (tmp_path / "site/search/search_index.json").read_text(encoding="utf-8")
    assert "/di/" not in (tmp_path / "site/sitemap.xml").read_text(encoding="utf-8")


def test_page_count(real: Site, pages: dict[str, crawl.Page]) -> None:
    resolvers = [page for page in pages if page.startswith("/di/")]
    alone = ("tasks", "times", "clarity", "text", "lookup", "data", "bodies", "documents", "matrix")
    generated = 22 + len(real.linked.bodies) + len(real.linked.documents) + len(alone)
    assert len(real.composer.addresses) == len(real.linked.plan.ledger.lines) == 22 + 74 + 4 + 41 + 37
    # Ids of sections and points hold Roman numerals: each has a page in lower case too.
    assert len(resolvers) == len(real.composer.addresses) + 22 + 74
    assert len(pages) - len(resolvers) == generated + len(HAND_WRITTEN) + len(("404",))


def test_every_internal_link_and_anchor_resolves(built: Path, pages: dict[str, crawl.Page]) -> None:
    broken = []
    for uri, page in pages.items():
        if uri == "/404.html":
            continue  # served at any depth, its links are absolute from site_url
        for link in page.links:
            found = crawl.target(uri, link)
            if found is None:
                continue
            path, anchor = found
            if path in pages:
                if anchor and anchor not in pages[path].ids:
                    broken.append((uri, link))
            elif not (built / path.lstrip("/")).is_file():
                broken.append((uri, link))
    assert broken == []


def test_ids_are_unique_on_their_page(pages: dict[str, crawl.Page]) -> None:
    for uri, page in pages.items():
        assert [id for id, count in Counter(page.ids).items() if count > 1] == [], uri


def test_every_edit_link_names_a_file_of_the_repository(pages: dict[str, crawl.Page]) -> None:
    edited = {uri: page.edit for uri, page in pages.items() if page.edit}
    assert len(edited) == len([uri for uri in pages if not uri.startswith("/di/") and uri != "/404.html"])
    base = EDIT_URI.removesuffix("docs/")
    for uri, link in edited.items():
        assert link.startswith(base), uri
        assert (ROOT / link.removeprefix(base)).exists(), (uri, link)


def test_nothing_is_loaded_from_outside(pages: dict[str, crawl.Page]) -> None:
    for uri, page in pages.items():
        outside = [load for load in page.loads if urlsplit(load).netloc and not load.startswith(SITE_URL)]
        assert outside == [], uri


def test_every_page_is_in_vietnamese(built: Path, pages: dict[str, crawl.Page]) -> None:
    english = ("Skip to", "Search", "Made with", "Back to top", "Table of contents", "Edit this", "Initializing")
    for uri, page in pages.items():
        file = built / uri.lstrip("/")
        html = (file / "index.html" if uri.endswith("/") else file).read_text(encoding="utf-8")
        assert 'lang="vi"' in html, uri
        assert [words for words in english if re.search(rf"\b{words}\b", page.text)] == [], uri


def test_every_code_and_key_is_explained(real: Site, pages: dict[str, crawl.Page]) -> None:
    from plansite.plan.source.fields import keys
    from plansite.problems import rules
    from plansite.site.pages.hand_written.blocks import RECORDS

    assert {rule.code for rule in rules.ALL} <= set(pages["/bien-tap/thong-bao/"].ids)
    shown = pages["/bien-tap/khoa/"].text.split()
    assert [name for _, record in RECORDS for name in keys(record) if name not in shown] == []


def test_the_whole_text_holds_every_word_in_order(real: Site, pages: dict[str, crawl.Page]) -> None:
    text = " ".join(pages["/toan-van/"].text.split())
    position = 0
    for point in real.linked.plan.points:
        opening = " ".join(point.words.split()[:6])
        found = text.find(opening, position)
        assert found >= 0, point.id
        position = found


def digests(folder: Path) -> dict[str, str]:
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def test_two_builds_give_the_same_bytes(built: Path, tmp_path: Path) -> None:
    again = build(tmp_path, SITE_URL=SITE_URL, EDIT_URI=EDIT_URI, PYTHONHASHSEED="7", LC_ALL="C", TZ="Asia/Tokyo")
    assert again.returncode == 0, again.stderr
    assert digests(tmp_path) == digests(built)


def test_a_build_without_settings_has_no_edit_links(tmp_path: Path) -> None:
    done = build(tmp_path, SITE_URL="", EDIT_URI="")
    assert done.returncode == 0, done.stderr
    assert all(page.edit is None for page in crawl.read(tmp_path).values())
