"""One page of each kind, whole, as it is meant to be. `make golden` accepts what the pages are now."""

from __future__ import annotations

import pytest

from plansite.plan.model.roles import Role
from plansite.site.site import Site
from plansite.site.writing.addresses import FEED, PROGRESS
from tests.support.exports import files
from tests.support.golden import compare

DATA = "du-lieu/ke-hoach.json"
# One page a kind, of the small invented plan.
PAGES = {
    "section": "muc/II.1/index.md",
    "section-that-holds-others": "muc/II/index.md",
    "body": "co-quan/{body}/index.md",
    "document": "van-ban/{document}/index.md",
    "tasks": "nhiem-vu/index.md",
    "times": "thoi-han/index.md",
    "six-questions": "sau-ro/index.md",
    "whole-text": "toan-van/index.md",
    "body-index": "co-quan/index.md",
    "document-index": "van-ban/index.md",
    "lookup": "tra-cuu/index.md",
    "data-index": "du-lieu/index.md",
    "solutions": "ma-tran/index.md",
}


@pytest.mark.parametrize("kind", PAGES)
def test_a_page_of_each_kind(kind: str, small: Site) -> None:
    # The body that leads most and the document that is cited most show the most of their kind.
    body = next(iter(small.linked.leaders))
    document = max(small.linked.plan.documents, key=lambda each: len(small.linked.places(each.id, Role.CITES))).id
    uri = PAGES[kind].format(body=body, document=document)
    compare(f"{kind}.md", next(page for page in small.pages() if page.uri == uri).markdown)


def test_a_page_of_progress(tracked: Site) -> None:
    compare("progress.md", next(page for page in tracked.pages() if page.uri == PROGRESS).markdown)


def test_every_kind_has_a_golden_page() -> None:
    from plansite.site.pages import KINDS

    shown = {kind.split("-that-")[0].replace("-", "_") for kind in PAGES} | {"progress"}
    assert {kind.pages.__module__.rpartition(".")[2] for kind in KINDS} == shown


def test_the_data(small: Site) -> None:
    compare("ke-hoach.json", files(small)[DATA].decode())


def test_the_feed_of_changes(tracked: Site) -> None:
    compare("thay-doi.atom", files(tracked)[FEED].decode())


def test_a_resolver(small: Site) -> None:
    compare("di-II.1.1.html", files(small)["di/II.1.1/index.html"].decode())


@pytest.mark.parametrize("block", ["gioi-thieu", "loi-vao", "muc-luc", "so-do"])
def test_the_blocks_of_the_first_page(block: str, small: Site) -> None:
    compare(f"khoi-{block}.md", small.block(block) or "")
