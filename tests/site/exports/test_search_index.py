"""What the search is made of: the entries, their weight, the theme's protocol, and the folder without a server."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
import zipfile
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from plansite.commands.main import main
from plansite.site.exports.browser.page_words import plain
from plansite.site.exports.browser.search import entries
from plansite.site.site import Site, read
from tests.support import crawl
from tests.support.building import SITE_URL, build
from tests.support.plans import laid_over_small
from tests.support.screens import assert_no_script_error
from tests.support.searching import Box, completed
from tests.support.serving import made_once


@pytest.fixture(scope="module")
def index(built: Path) -> dict[str, Any]:
    """The search index of the built site."""
    found: dict[str, Any] = json.loads((built / "search/search_index.json").read_text(encoding="utf-8"))
    return found


def test_one_entry_for_everything_with_an_id(index: dict[str, Any], small: Site) -> None:
    ids = [entry["id"] for entry in index["docs"] if entry["id"]]
    assert sorted(ids) == sorted(small.composer.addresses)


def test_an_entry_tells_where_it_stands(index: dict[str, Any]) -> None:
    entry = next(entry for entry in index["docs"] if entry["id"] == "II.1.1")
    assert entry == {
        "id": "II.1.1",
        "kind": "diem",
        "text": entry["text"],
        "facets": {"thoi-han": ["moc"]},
        "days": ["2024-09-30"],
    }
    assert entry["text"].endswith("(hoàn thành trong tháng 9/2024).")


def test_what_a_point_does_not_say_is_told_by_its_section(index: dict[str, Any]) -> None:
    entry = next(entry for entry in completed(index["docs"]) if entry["id"] == "II.1.1")
    assert (entry["title"], entry["path"]) == ("II.1.1", "II › 1 · Phòng Văn hóa huyện")
    assert entry["location"] == "muc/II.1/#II.1.1"
    assert entry["facets"]["phan"] == ["II"]
    assert entry["leads"] == ["phong-van-hoa-huyen"]


def test_a_section_without_a_number_is_told_by_how_its_title_begins(tmp_path: Path) -> None:
    attached = {
        "plan/muc/KT.md": "---\nma: KT\nten: [CHƯƠNG TRÌNH HÀNH ĐỘNG, (Kèm theo Kế hoạch số 3-KH/HU)]\n---\n",
        "plan/muc/KT.I.md": "---\nma: KT.I\nten: Tủ sách\n---\n\n## KT.I.1\n\nMở cửa tủ sách.\n",
    }
    composer = read(laid_over_small(attached, tmp_path / "x")).composer
    assert {each.said["path"] for each in entries(composer) if each.said["id"] == "KT.I"} == {"Chương trình hành động"}


def test_what_a_body_became_and_what_is_asked_of_it_stand_on_its_card(index: dict[str, Any]) -> None:
    said = {entry["id"]: (entry.get("now"), entry.get("charge")) for entry in index["docs"]}
    assert said["phong-van-hoa-huyen"] == (
        "Nay: Trung tâm Văn hóa khu vực.",
        "5 nhiệm vụ: 2 có hạn, 1 làm thường xuyên, định kỳ, 2 văn bản không nêu thời hạn",
    )
    assert said["trung-tam-van-hoa-khu-vuc"] == ("Kế tục: Phòng Văn hóa huyện.", None)


def test_pages_are_found_by_what_people_call_them_and_those_of_editors_are_told_apart(index: dict[str, Any]) -> None:
    pages = {entry["location"]: entry for entry in index["docs"] if entry["kind"] == "trang"}
    assert {"nhiem-vu/", "thoi-han/", "sau-ro/", "ma-tran/", "du-lieu/", "toan-van/", "tra-cuu/"} <= set(pages)
    assert "deadline" in pages["thoi-han/"]["names"]
    assert pages["thoi-han/"]["answers"] == "thoi-han"
    assert {location for location, page in pages.items() if page.get("editors")} == {
        location for location in pages if location.startswith("bien-tap/")
    }


def test_every_entry_leads_somewhere(index: dict[str, Any], built: Path) -> None:
    pages = crawl.read_once(built)
    for entry in completed(index["docs"]):
        page, _, anchor = entry["location"].partition("#")
        assert f"/{page}" in pages, entry["location"]
        assert not anchor or anchor in pages[f"/{page}"].ids, entry["location"]


def test_hand_written_pages_are_in_it_unless_they_ask_not_to_be(index: dict[str, Any]) -> None:
    written = {entry["location"] for entry in index["docs"] if entry["kind"] == "trang"}
    assert {"", "cach-dung/"} <= written
    assert all(entry["title"] for entry in completed(index["docs"]))


def test_words_of_a_page_are_what_a_reader_sees_but_for_its_title() -> None:
    html = '<h1>Tên<a href="#x">¶</a></h1><p>một <em>h</em>ai &amp; ba</p><ul><li>bốn</li></ul>'
    assert plain(html) == "một hai & ba bốn"


@pytest.mark.parametrize(
    ("heading", "shown"), [("<h2>Mục {}</h2>", "Mục 0 · Mục 1 · Mục 2"), ("", "chữ chữ chữ")], ids=["headings", "none"]
)
def test_a_long_page_is_found_by_its_headings_or_its_beginning(heading: str, shown: str) -> None:
    html = "".join(f"{heading.format(number)}<p>{'chữ ' * 500}</p>" for number in range(90))
    assert plain(html).startswith(shown)
    assert ("chữ" in plain(html)) is not bool(heading)
    assert len(plain(html)) <= 200


def test_the_script_holds_the_same_index(built: Path, index: dict[str, Any]) -> None:
    script = (built / "search/search_index.js").read_text(encoding="utf-8")
    assert json.loads(script.removeprefix("var __index = ")) == index


def test_a_browser_is_told_how_to_search(built: Path) -> None:
    name = "{http://a9.com/-/spec/opensearch/1.1/}"
    root = ET.fromstring((built / "opensearch.xml").read_bytes())
    url = root.find(f"{name}Url")
    assert root.tag == f"{name}OpenSearchDescription"
    assert len(root.findtext(f"{name}ShortName") or "") <= 16
    assert url is not None
    assert url.attrib == {"type": "text/html", "template": f"{SITE_URL}tra-cuu/?q={{searchTerms}}"}


# ---- The theme's protocol ----

# What of Material's script the search relies on, each by what it is for. Names in the script are made short anew with
# every release, so a name is any word.
PROTOCOL = {
    "the address of the worker is «search» in the page's configuration": r"\w+\(\w+\.search,\w+\)",
    "the worker is made with new Worker(address)": r"=new Worker\(\w+\)",
    "setup is type 0 with configuration and entries": r"type:0,data:\{config:\w+,docs:\w+",
    "ready is type 1": r"return \w+\.type===1\}",
    "a query is type 2": r"type:2,data:\w+",
    "a result is type 3": r"return \w+\.type===3\}",
    "the index is a file over http": r'"search/search_index\.json"',
    "and a script on file://": r'"search/search_index\.js".{0,60}__index',
    "in a group the one without # leads": r'findIndex\(\w+=>!`\$\{new URL\(\w+\.location,.{9,19}includes\("#"\)',
    "the title is put in as it is": r'\w+\("h1",null,\w+\.title\)',
    "the field is listened to by keys": r'\w+\(\w+,"keyup"\)',
    "Tab closes the search": r'case"Escape":case"Tab":',
}


@pytest.mark.parametrize("relied_on", PROTOCOL)
def test_the_installed_theme_speaks_the_protocol(relied_on: str) -> None:
    scripts = files("material").joinpath("templates/assets/javascripts")
    bundle = next(each for each in scripts.iterdir() if re.fullmatch(r"bundle\.\w+\.min\.js", each.name))
    assert re.search(PROTOCOL[relied_on], bundle.read_text(encoding="utf-8")), relied_on


def test_the_pages_name_our_worker_and_never_the_themes(built: Path) -> None:
    for path in ("index.html", "muc/II.1/index.html", "404.html"):
        page = (built / path).read_text(encoding="utf-8")
        config = re.search(r'<script id="__config" type="application/json">(.*?)</script>', page, re.DOTALL)
        assert config
        assert json.loads(config[1])["search"].endswith("assets/js/search.min.js")
        assert page.index("assets/js/plan.min.js") < page.index("assets/javascripts/bundle.")


# ---- Without a server ----


@pytest.fixture(scope="session")
def built_folder(small_repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site as someone unpacks it from a stick."""

    def make(here: Path) -> None:
        done = build(here / "built", small_repository, config="mkdocs.offline.yml")
        assert done.returncode == 0, done.stderr
        for name in ("one.zip", "two.zip"):
            assert main(["archive", str(here / "built"), str(here / name)]) == 0
        with zipfile.ZipFile(here / "one.zip") as packed:
            packed.extractall(here)
        one, two = ((here / name).read_bytes() for name in ("one.zip", "two.zip"))
        assert one.replace(b"one/", b"two/") == two, "the same files must give the same bytes"

    return made_once(tmp_path_factory, "folder", make) / "one"


def test_from_a_folder_by_double_click(browser: Browser, built_folder: Path) -> None:
    page = assert_no_script_error(browser.new_page())
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    box = Box(page, f"{built_folder.as_uri()}/").open("index.html")
    assert box.ask("nguoi khiem thi")[0] == "muc/II.1/index.html#II.1.1"
    page.locator("a.md-search-result__link").first.click()
    expect(page.locator("mark.plan-found").first).to_have_text("người khiếm thị")
    page.locator("article").get_by_role("link", name="Phòng Văn hóa huyện").first.click()
    expect(page.locator("h1")).to_have_text("Phòng Văn hóa huyện")
    assert [url for url in asked if not url.startswith(("file:", "data:"))] == []
    page.close()


def test_no_link_of_the_folder_asks_for_a_folder(built_folder: Path) -> None:
    for path in built_folder.rglob("*.html"):
        for link in re.findall(r'(?:href|src|url)="?=?([^"#?]+)', path.read_text(encoding="utf-8")):
            if ":" not in link and not link.startswith("//"):
                assert not (path.parent / link).is_dir(), f"{path}: {link}"
