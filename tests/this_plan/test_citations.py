"""What officials call each place of this plan: the whole list."""

from __future__ import annotations

from pathlib import Path

from plansite.answers.official_citation import citations
from plansite.site.site import Site
from tests.support.golden import compare


def test_every_citation(real: Site) -> None:
    linked = real.linked
    every = citations(linked)
    assert set(every) == {*linked.points, *linked.sections}
    said = "".join(f"{id}\t{words}\n" for id, words in every.items())
    compare("trich-dan.txt", said, Path(__file__).parent / "golden")


def test_the_paragraph_without_a_dash(real: Site) -> None:
    every = real.composer.citations
    assert every["II.6.3a"].startswith("đoạn sau gạch đầu dòng thứ ba, mục 6, phần II, ")
    assert every["II.6.4"].startswith("gạch đầu dòng thứ tư, mục 6, phần II, ")
