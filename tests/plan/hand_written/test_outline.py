"""Where a page leads, as Python-Markdown reads it, survives being kept."""

from __future__ import annotations

import pytest

from plansite.plan.hand_written.outline import Outline
from plansite.plan.hand_written.pages import BLOCKS
from plansite.plan.hand_written.rendered import rendered
from plansite.site.site import Site

PAGE = """
# Đọc sách

[một](a.md) ![hai](<b c.png>) [một](a.md) <a name="cu"></a> <b id="x">y</b>

## Hỏi đáp {: #hoi-dap }
"""


@pytest.mark.parametrize("text", ["", PAGE, "<a name='\N{PILE OF POO}'></a> [x](“”.md)"])
def test_what_is_kept_is_what_was_read(text: str) -> None:
    outline = rendered(text)
    assert Outline.from_bytes(outline.to_bytes()) == outline


def test_links_are_in_order_and_as_often_as_written() -> None:
    assert rendered(PAGE).addresses == ("a.md", "b c.png", "a.md")
    assert rendered(PAGE).anchors >= {"cu", "x", "hoi-dap"}


def test_every_block_that_may_be_called_for_is_made_and_no_other(site: Site) -> None:
    assert {name for name in BLOCKS if site.block(name) is None} == set()
    assert site.block("khong-co") is None
