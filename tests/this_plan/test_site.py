"""The built site of this plan, crawled whole."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from plansite.site.site import Site
from tests.support.building import ROOT
from tests.support.heads import assert_each_its_own, heads
from tests.support.sound import SOUND, Built


@pytest.mark.parametrize("holds", SOUND)
def test_the_built_site_is_sound(holds: Callable[[Built], None], built: Path, real: Site) -> None:
    holds(Built(real, built, ROOT))


def test_how_much_there_is(real: Site) -> None:
    plan = real.linked.plan
    assert (len(plan.sections), len(plan.points), len(plan.bodies), len(plan.documents)) == (22, 74, 41, 39)
    assert len(plan.ledger.lines) == 22 + 74 + 4 + 41 + 39


def test_titles_and_descriptions_are_each_page_s_own(built: Path) -> None:
    assert_each_its_own(heads(built))
