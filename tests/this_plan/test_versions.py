"""The published versions of this plan: its present state is kept by them, and each can be read."""

from __future__ import annotations

import itertools

from plansite.commands.keeping import with_broken_promises
from plansite.commands.sides import as_it_is, published
from plansite.plan import versions
from tests.support.building import ROOT


def test_the_first_state_is_the_first_version() -> None:
    assert versions.dates(ROOT)[0] == "2026-11-26"


def test_every_version_is_read_and_whole() -> None:
    for day in versions.dates(ROOT):
        assert published(ROOT, day).of_the_plan().problems == ()
        assert versions.version_file(ROOT, day).stat().st_size < 200_000


def test_the_plan_keeps_what_was_published() -> None:
    days = versions.dates(ROOT)
    sides = [*(published(ROOT, day) for day in days), as_it_is(ROOT).of_the_plan()]
    for base, head in itertools.pairwise(sides):
        assert with_broken_promises(base, head) == ()
