"""What a page says of itself to others: its title and description, link previews, addresses, and the plan as data."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest

from plansite.site.exports.standards import legislation
from plansite.site.site import Site, read
from tests.support import schema_org
from tests.support.building import SITE_URL
from tests.support.exports import made
from tests.support.heads import Head, assert_each_its_own, heads
from tests.support.plans import changed, laid_over_small

FILE = "du-lieu/ke-hoach.jsonld"
ADDRESSES = ("og:url", "og:image")


@pytest.fixture(scope="module")
def told(built: Path) -> dict[str, Head]:
    return heads(built)


def test_titles_and_descriptions_are_each_page_s_own(told: dict[str, Head]) -> None:
    assert_each_its_own(told)


def test_every_page_has_its_address_and_its_preview(told: dict[str, Head], small: Site) -> None:
    name = small.linked.plan.front.short
    for uri, head in told.items():
        assert head.canonical == head.meta["og:url"] == SITE_URL + uri
        assert head.meta["og:description"] == head.meta["description"], uri
        assert head.meta["og:title"] in head.title, uri
        assert head.meta["og:type"] == ("article" if uri else "website")
        assert (head.meta["og:locale"], head.meta["og:site_name"]) == ("vi_VN", name)
        assert head.meta["twitter:card"] == "summary_large_image"


def test_the_short_address_of_a_point_has_a_preview_of_the_point(built: Path, small: Site) -> None:
    head = Head((built / "di/II.1.1/index.html").read_text(encoding="utf-8"))
    assert head.meta["og:title"] == f"II.1.1 · {small.linked.plan.front.short}"
    assert head.meta["og:description"].startswith("Lập danh mục sách cho tủ sách thôn")
    assert head.meta["og:url"] == f"{SITE_URL}di/II.1.1/"


def test_a_build_without_its_address_says_so_once_and_names_none(built_without_address: Path) -> None:
    site = built_without_address
    said = site.with_suffix(".said").read_text(encoding="utf-8")
    assert said.count("SITE_URL") == 1
    assert "INFO    -  Chưa biết địa chỉ của trang" in said
    for uri, head in heads(site).items():
        assert head.canonical is None, uri
        assert not set(ADDRESSES) & set(head.meta), uri
        if head.data:
            assert_relative(json.loads(head.data), uri, site)
    assert_relative(json.loads((site / FILE).read_text(encoding="utf-8")), FILE, site)
    assert "://" not in (site / "di/II.1.1/index.html").read_text(encoding="utf-8")


def test_a_build_with_its_address_says_nothing_of_it(built: Path) -> None:
    assert "SITE_URL" not in built.with_suffix(".said").read_text(encoding="utf-8")


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


def test_the_data_is_of_the_vocabulary(published: Site) -> None:
    file = json.loads(made(published, legislation)[FILE])
    assert list(schema_org.faults(file)) == []
    for uri in legislation.PAGES:
        assert list(schema_org.faults(json.loads(published.structured_data(uri) or ""))) == []


def test_the_judge_tells_what_is_wrong() -> None:
    wrong = {"@type": "Legislation", "passedBy": "x", "hasPart": {"@type": "Organization"}, "legislationDate": "mai"}
    assert list(schema_org.faults(wrong)) == [
        ": Legislation has no passedBy",
        "/hasPart: cannot be Organization",
        "/legislationDate: «mai» is no Date",
    ]


def test_the_data_holds_every_part_and_every_word(published: Site) -> None:
    plan = published.linked.plan
    file = json.loads(made(published, legislation)[FILE])
    found = {each["identifier"]: each for each in things(file) if "identifier" in each}
    assert set(found) == {each.id for each in plan.sections} | {each.id for each in plan.points}
    assert all(found[point.id]["text"] == point.words for point in plan.points)
    assert all(each["@id"] == f"{SITE_URL}di/{id}/" for id, each in found.items())
    assert [each["name"] for each in file.get("legislationEnsuresImplementationOf", [])] == [
        published.composer.writer("").name(reference.id) for reference in plan.front.carries_out
    ]
    assert {each["@id"] for each in file["citation"]} == {f"{SITE_URL}di/{each.id}/" for each in published.linked.cited}


def test_what_the_plan_does_not_state_is_left_out(small: Site, tmp_path: Path) -> None:
    unstated = {"legislationIdentifier", "legislationDate"}
    assert unstated < set(legislation.document(small.composer, FILE))
    front = changed("plan/ke-hoach.md", ("so: 45-KH/HU\nngay: 2024-05-20\n", ""))
    made = legislation.document(read(laid_over_small(front, tmp_path / "x")).composer, FILE)
    assert not unstated & set(made)
    assert "null" not in json.dumps(made)


def test_two_pages_hold_the_data_small(told: dict[str, Head], small: Site) -> None:
    assert {uri for uri, head in told.items() if head.data} == {"", "toan-van/"}
    for uri in ("", "toan-van/"):
        data = json.loads(told[uri].data)
        assert (data["@id"], data["name"]) == (f"{SITE_URL}toan-van/", small.linked.plan.name)
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
