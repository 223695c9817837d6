"""What a page says of itself to others: its title and description, link previews, addresses, and the plan as data."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest

from plansite.site.exports.standards import legislation
from plansite.site.site import Site, read
from tests.support import schema_org
from tests.support.building import ROOT, SITE_URL, SMALL, build
from tests.support.plans import changed, laid_over_small

FILE = "du-lieu/ke-hoach.jsonld"
ADDRESSES = ("og:url", "og:image")
VIETNAMESE = re.compile(r"[ăâđêôơưàảãạáằẳẵặắầẩẫậấèẻẽẹéềểễệếìỉĩịíòỏõọóồổỗộốờởỡợớùủũụúừửữựứỳỷỹỵý]", re.IGNORECASE)


class Head(HTMLParser):
    """Gathers what the head of a page says."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.meta: dict[str, str] = {}
        self.canonical: str | None = None
        self.title = ""
        self.data = ""
        self._inside = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        name = values.get("property") or values.get("name")
        if tag == "meta" and name:
            assert name not in self.meta, f"{name} is said twice"
            self.meta[name] = values["content"]
        if tag == "link" and values.get("rel") == "canonical":
            self.canonical = values["href"]
        if tag == "script":
            self._inside = "data" if values.get("type") == legislation.MEDIA_TYPE else ""
        if tag == "title" and not self.title:
            self._inside = "title"

    def handle_endtag(self, tag: str) -> None:
        if tag in ("title", "script"):
            self._inside = ""

    def handle_data(self, data: str) -> None:
        if self._inside:
            setattr(self, self._inside, getattr(self, self._inside) + data)


def heads(site: Path) -> dict[str, Head]:
    """The heads of every page of a built site but the resolvers and the page for a missing address."""
    found = {}
    for file in sorted(site.rglob("index.html")):
        uri = file.relative_to(site).as_posix().removesuffix("index.html")
        if not uri.startswith("di/"):
            found[uri] = Head(file.read_text(encoding="utf-8"))
    return found


@pytest.fixture(scope="module")
def told(built: Path) -> dict[str, Head]:
    return heads(built)


def test_titles_and_descriptions_are_each_page_s_own(told: dict[str, Head]) -> None:
    for said in ([head.title for head in told.values()], [head.meta["description"] for head in told.values()]):
        assert [words for words, count in Counter(said).items() if count > 1] == []
        assert [words for words in said if not VIETNAMESE.search(words)] == []


def test_every_page_has_its_address_and_its_preview(told: dict[str, Head], real: Site) -> None:
    name = real.linked.plan.front.short
    for uri, head in told.items():
        assert head.canonical == head.meta["og:url"] == SITE_URL + uri
        assert head.meta["og:description"] == head.meta["description"], uri
        assert head.meta["og:title"] in head.title, uri
        assert head.meta["og:type"] == ("article" if uri else "website")
        assert (head.meta["og:locale"], head.meta["og:site_name"]) == ("vi_VN", name)
        assert head.meta["twitter:card"] == "summary"
        assert "og:image" not in head.meta, "a picture made for one plan would show it for another"


def test_the_short_address_of_a_point_has_a_preview_of_the_point(built: Path, real: Site) -> None:
    head = Head((built / "di/III.4.2/index.html").read_text(encoding="utf-8"))
    assert head.meta["og:title"] == f"III.4.2 · {real.linked.plan.front.short}"
    assert head.meta["og:description"].startswith("Tham mưu ban hành Quy định về phân cấp quản lý cán bộ")
    assert head.meta["og:url"] == f"{SITE_URL}di/III.4.2/"


def test_a_build_without_its_address_says_so_once_and_names_none(tmp_path: Path) -> None:
    done = build(tmp_path, SITE_URL="")
    assert done.returncode == 0, done.stderr
    assert done.stderr.count("SITE_URL") == 1
    assert "INFO    -  Chưa biết địa chỉ của trang" in done.stderr
    for uri, head in heads(tmp_path).items():
        assert head.canonical is None, uri
        assert not set(ADDRESSES) & set(head.meta), uri
        if head.data:
            assert_relative(json.loads(head.data), uri, tmp_path)
    assert_relative(json.loads((tmp_path / FILE).read_text(encoding="utf-8")), FILE, tmp_path)
    assert "://" not in (tmp_path / "di/III.4.2/index.html").read_text(encoding="utf-8")


def test_a_build_with_its_address_says_nothing_of_it(tmp_path: Path) -> None:
    done = build(tmp_path, SITE_URL=SITE_URL)
    assert "SITE_URL" not in done.stderr


def things(thing: Any) -> Iterator[dict[str, Any]]:
    """A thing of JSON-LD and all it holds."""
    for value in thing.values() if isinstance(thing, dict) else thing if isinstance(thing, list) else ():
        yield from things(value)
    if isinstance(thing, dict):
        yield thing


def assert_relative(thing: dict[str, Any], uri: str, site: Path) -> None:
    """No address is made up, and each leads to a page from where it stands."""
    origin = "http://site.invalid/"
    for each in things(thing):
        assert "@id" not in each
        for name in ("url", "contentUrl"):
            if name in each:
                assert "://" not in each[name]
                path = urljoin(origin + uri, each[name]).removeprefix(origin).partition("#")[0]
                assert (site / path / "index.html").is_file() or (site / path).is_file(), each[name]


@pytest.fixture(scope="module", params=["small", "real"])
def site(request: pytest.FixtureRequest) -> Site:
    return read(SMALL if request.param == "small" else ROOT, SITE_URL)


def test_the_data_is_of_the_vocabulary(site: Site) -> None:
    file = json.loads(dict(site.files())[FILE])
    assert list(schema_org.faults(file)) == []
    for uri in legislation.PAGES:
        assert list(schema_org.faults(json.loads(site.structured_data(uri) or ""))) == []


def test_the_judge_tells_what_is_wrong() -> None:
    wrong = {"@type": "Legislation", "passedBy": "x", "hasPart": {"@type": "Organization"}, "legislationDate": "mai"}
    assert list(schema_org.faults(wrong)) == [
        ": Legislation has no passedBy",
        "/hasPart: cannot be Organization",
        "/legislationDate: «mai» is no Date",
    ]


def test_the_data_holds_every_part_and_every_word(site: Site) -> None:
    plan = site.linked.plan
    file = json.loads(dict(site.files())[FILE])
    found = {each["identifier"]: each for each in things(file) if "identifier" in each}
    assert set(found) == {each.id for each in plan.sections} | {each.id for each in plan.points}
    assert all(found[point.id]["text"] == point.words for point in plan.points)
    assert all(each["@id"] == f"{SITE_URL}di/{id}/" for id, each in found.items())
    assert [each["name"] for each in file["legislationEnsuresImplementationOf"]] == [
        site.composer.writer("").name(reference.id) for reference in plan.front.carries_out
    ]
    assert {each["@id"] for each in file["citation"]} == {f"{SITE_URL}di/{each.id}/" for each in site.linked.cited}


def test_what_the_plan_does_not_state_is_left_out(real: Site, small: Site) -> None:
    unstated = {"legislationIdentifier", "legislationDate"}
    assert not unstated & set(legislation.document(real.composer, FILE))
    assert unstated < set(legislation.document(small.composer, FILE))
    assert "null" not in json.dumps(legislation.document(real.composer, FILE))


def test_two_pages_hold_the_data_small(told: dict[str, Head], real: Site) -> None:
    assert {uri for uri, head in told.items() if head.data} == {"", "toan-van/"}
    for uri in ("", "toan-van/"):
        data = json.loads(told[uri].data)
        assert (data["@id"], data["name"]) == (f"{SITE_URL}toan-van/", real.linked.plan.name)
        assert data["encoding"]["contentUrl"] == SITE_URL + FILE
        assert not any("text" in each for each in things(data))
        assert len(told[uri].data.encode()) < 20_000


def test_no_words_of_the_plan_end_the_element_that_holds_them(tmp_path: Path) -> None:
    hostile = "Kế hoạch < 5 & Bộ > 3"
    front = changed("plan/ke-hoach.md", ("Kế hoạch phát triển văn hóa đọc", hostile))
    made = read(laid_over_small(front, tmp_path / "x"))
    held = made.structured_data("index.md") or ""
    assert not set("<>&") & set(held)
    assert json.loads(held)["alternateName"] == hostile
