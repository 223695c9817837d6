"""The site that MkDocs builds, and ProperDocs: whole, the same bytes each time, whatever became of an id."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from dataclasses import replace
from html import unescape
from pathlib import Path
from urllib.parse import unquote
from zipfile import ZipFile

import material
import pytest

from plansite.commands.main import main
from plansite.plan.source.fields import keys
from plansite.problems import rules
from plansite.site.site import read
from tests.support import crawl
from tests.support.building import EDIT_URI, SITE_URL, build
from tests.support.declared import RECORDS
from tests.support.plans import read_once
from tests.support.sound import SOUND, Built, unresolved

pytestmark = pytest.mark.build

LEFT = (
    "II.1.8 điểm → II.1.9", "II.1.9 điểm → II.1.2", "II.1.7 điểm bãi bỏ theo 31-tb-hu",
    "II.3 mục → II.2", "V mục bãi bỏ theo 31-tb-hu", "ban-cu cơ quan → huyen-doan",
)  # fmt: skip


@pytest.mark.parametrize("holds", SOUND)
def test_the_built_site_is_sound(holds: Callable[[Built], None], built: Path, small_repository: Path) -> None:
    holds(Built(read_once(small_repository), built, small_repository))


def test_ids_that_left_lead_to_an_element_too_and_a_page_that_no_menu_names_is_fine(root: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    (root / "docs/moi.md").write_text("# Trang mới\n\nXem [trang đầu](index.md) và [[II.1.2]].\n", encoding="utf-8")
    ledger = root / "plan/so-ma.txt"
    lines = [*ledger.read_text(encoding="utf-8").splitlines(), *LEFT]
    ledger.write_text("\n".join([*lines[:2], *sorted(lines[2:])]), encoding="utf-8")
    assert read(root).problems == ()
    done = build(site, root, SITE_URL=SITE_URL)
    assert done.returncode == 0, done.stderr
    assert (site / "moi/index.html").is_file()
    moved = crawl.read(site)
    plan = read(root).linked.plan
    assert set(LEFT) <= {str(line) for line in plan.ledger.lines}
    assert unresolved(plan, moved) == []
    for page in (site / "di").rglob("index.html"):
        refreshed = re.findall(r'http-equiv="refresh" content="0; url=([^"]+)"', page.read_text(encoding="utf-8"))
        uri = f"/{page.parent.relative_to(site).as_posix()}/"
        for link in refreshed:
            found = crawl.target(uri, link)
            assert found is not None
            assert found[0] in moved
            assert not found[0].startswith("/di/"), "a second hop"
    assert '"location":"di/' not in (site / "search/search_index.json").read_text(encoding="utf-8")
    assert "/di/" not in (site / "sitemap.xml").read_text(encoding="utf-8")


def test_every_code_and_key_is_explained(built: Path) -> None:
    pages = crawl.read_once(built)
    assert {rule.code for rule in rules.ALL} <= set(pages["/bien-tap/thong-bao/"].ids)
    shown = pages["/bien-tap/khoa/"].text.split()
    assert [name for _, record in RECORDS for name in keys(record) if name not in shown] == []


def test_no_two_pages_have_one_title_and_no_link_is_without_a_name(built: Path) -> None:
    titled: dict[str, set[str]] = {}
    for uri, page in crawl.read_once(built).items():
        titled.setdefault(page.title.strip(), set()).add(uri.casefold())  # an address in small letters is the same
        assert all(name.strip() for name in page.names), uri
    assert {title: uris for title, uris in titled.items() if len(uris) > 1 or not title} == {}


def digests(folder: Path) -> dict[str, str]:
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def test_whatever_the_build_makes_no_file_by_hand_can_stand_in_its_place(built: Path, small_repository: Path) -> None:
    """But for scripts, styles and pictures of the theme, which one's own may replace; web pages are refused anyway."""
    docs, of_theme = small_repository / "docs", ("assets/images/", "assets/javascripts/", "assets/stylesheets/")
    files = {file.relative_to(built).as_posix() for file in built.rglob("*") if file.is_file()}
    made = {uri for uri in files if not (docs / uri).is_file() and not uri.startswith(of_theme)}
    made = {uri for uri in made if not uri.endswith(".html")}
    site = read_once(small_repository)
    put = replace(site, by_hand=replace(site.by_hand, files=site.by_hand.files | made))
    told = {each.span.path.removeprefix("docs/") for each in put.problems if each.code == rules.PAGE_TAKEN.code}
    assert {"sitemap.xml", "opensearch.xml", "search/search_index.json", "di/II.1.1/qr.svg"} <= made
    assert made - told == set()


def test_two_builds_give_the_same_bytes(built: Path, small_repository: Path, tmp_path: Path) -> None:
    again = build(
        tmp_path / "site",
        small_repository,
        SITE_URL=SITE_URL,
        EDIT_URI=EDIT_URI,
        PYTHONHASHSEED="7",
        LC_ALL="C",
        TZ="Asia/Tokyo",
    )
    assert again.returncode == 0, again.stderr
    assert digests(tmp_path / "site") == digests(built)


def test_a_site_of_no_known_address_leads_nobody_out_of_it(built: Path, built_without_address: Path) -> None:
    said = built_without_address.with_suffix(".said").read_text(encoding="utf-8")
    assert "Chưa biết địa chỉ của trang" in said
    assert "SITE_URL=https://" in said
    for name in ("404.html", "sitemap.xml", "sitemap.xml.gz"):
        assert not (built_without_address / name).exists()
        assert (built / name).is_file()


def test_the_terms_of_what_is_passed_on_go_along(built: Path) -> None:
    texts = [file.read_text(encoding="utf-8") for file in sorted((built / "LICENSES").iterdir())]
    for holder in ("Martin Donath", "Be Vietnam Pro", "Font Awesome", "GitHub"):
        assert any(holder in text for text in texts), holder
    drawn = {path.read_text(encoding="utf-8") for path in Path(*material.__path__).rglob(".icons/*/LICENSE*")}
    assert drawn
    assert drawn <= set(texts)
    fonts = {path.read_text(encoding="utf-8") for path in (built / "assets/fonts").glob("LICENSE*")}
    assert len(fonts) == 2
    assert fonts <= set(texts)
    assert not [page for page in crawl.read_once(built) if "LICENSES" in page]


def test_a_zip_has_no_twins_and_what_is_sent_from_it_leads_to_the_site(
    small_repository: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    done = build(tmp_path / "site", small_repository, config="mkdocs.offline.yml", SITE_URL=SITE_URL, EDIT_URI="")
    assert done.returncode == 0, done.stderr
    assert main(["archive", str(tmp_path / "site"), str(tmp_path / "ke-hoach.zip")]) == 0
    with ZipFile(tmp_path / "ke-hoach.zip") as packed:
        names = packed.namelist()
        packed.extractall(tmp_path / "out")
    assert len({name.casefold() for name in names}) == len(names)
    assert [name for name in names if "/LICENSES/" in name]
    there = tmp_path / "out/ke-hoach"
    section = (there / "muc/II.1/index.html").read_text(encoding="utf-8")
    assert f'data-link="{SITE_URL}di/II.1.1/"' in section
    assert (there / "di/II.1.1/qr.svg").is_file()
    for path, address in (("muc/II.1/index.html", "muc/II.1/"), ("cach-dung.html", "cach-dung/"), ("index.html", "")):
        assert f'<link rel="canonical" href="{SITE_URL}{address}">' in (there / path).read_text(encoding="utf-8")
    for page in there.rglob("*.html"):
        for link in re.findall(r'(?:href|src)="([^"#?]+)', page.read_text(encoding="utf-8")):
            if not re.match(r"[a-z]+:", link):
                assert (page.parent / unquote(unescape(link))).is_file(), f"{page}: {link}"


def test_a_build_without_settings_has_no_edit_links(built_without_address: Path) -> None:
    assert all(page.edit is None for page in crawl.read_once(built_without_address).values())
