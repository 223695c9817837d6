"""The mistakes that `make mutation` plants by hand are mistakes in the code as it is."""

from __future__ import annotations

from tests.mutation.__main__ import by_hand
from tests.support.building import ROOT


def test_every_planted_mistake_changes_one_place_of_the_code() -> None:
    assert all(mutant.source != (ROOT / mutant.path).read_text(encoding="utf-8") for mutant in by_hand())
