"""One page of each kind, whole, as it is meant to be. `make golden` accepts what the pages are now."""

from __future__ import annotations

import pytest

from plansite.plan.model.roles import Role
from plansite.site.pages.kinds import KINDS, Kind
from plansite.site.site import Site
from plansite.site.writing.addresses import FEED
from tests.support.exports import files
from tests.support.golden import compare

DATA = "du-lieu/ke-hoach.json"
# Of a kind with many pages those that show the most of it: the body that leads most, the document that is cited most.
SHOWN = {
    "section": ("muc/II.1/index.md", "muc/II/index.md"),
    "body": ("co-quan/phong-van-hoa-huyen/index.md",),
    "document": ("van-ban/12-nq-tu-khoa-xv/index.md",),
    "version": ("ban/2024-11-26/index.md",),
}


def name_of(kind: Kind) -> str:
    return kind.pages.__module__.rpartition(".")[2]


@pytest.mark.parametrize("kind", KINDS, ids=name_of)
def test_a_page_of_each_kind(kind: Kind, small: Site, tracked: Site, annexed: Site, versioned: Site) -> None:
    """A kind that the small plan has no page of is shown of a plan that has one."""
    plans = (small, tracked, annexed, versioned)
    plan = next(each for each in plans if kind.made(each.composer) and any(kind.pages(each.composer)))
    pages = {page.uri: page.markdown for page in kind.pages(plan.composer)}
    for number, uri in enumerate(SHOWN.get(name_of(kind), (kind.uri,)), 1):
        compare(f"{name_of(kind).replace('_', '-')}{f'-{number}' if number > 1 else ''}.md", pages[uri])


# What only a plan with annexes has.
ANNEXES = {
    "row.md": "muc/PL2.I/index.md",
    "annex.md": "muc/PL1/index.md",
    "section-with-closing-words.md": "muc/D3/index.md",
    "untitled-section.md": "muc/D1/index.md",
    "whole-text-with-annexes.md": "toan-van/index.md",
    "tasks-of-annexes.md": "nhiem-vu/index.md",
}


@pytest.mark.parametrize("golden", ANNEXES)
def test_a_page_of_a_plan_with_annexes(golden: str, annexed: Site) -> None:
    compare(golden, annexed.markdown(ANNEXES[golden]) or "")


def test_the_data_of_a_plan_with_annexes(annexed: Site) -> None:
    compare("annexes.json", files(annexed)[DATA].decode())


def test_what_is_shown_of_many_shows_the_most(small: Site) -> None:
    linked = small.linked
    body = next(iter(linked.leaders))
    document = max(linked.plan.documents, key=lambda each: len(linked.places(each.id, Role.CITES))).id
    assert SHOWN["body"] == (f"co-quan/{body}/index.md",)
    assert SHOWN["document"] == (f"van-ban/{document}/index.md",)


def test_the_data(small: Site) -> None:
    compare("ke-hoach.json", files(small)[DATA].decode())


def test_the_feed_of_changes(tracked: Site) -> None:
    compare("thay-doi.atom", files(tracked)[FEED].decode())


def test_a_resolver(small: Site) -> None:
    compare("di-II.1.1.html", files(small)["di/II.1.1/index.html"].decode())


@pytest.mark.parametrize("block", ["gioi-thieu", "loi-vao", "muc-luc", "so-do"])
def test_the_blocks_of_the_first_page(block: str, small: Site) -> None:
    compare(f"khoi-{block}.md", small.block(block) or "")
