"""What the extension makes of numbers of documents, and what it leaves as Markdown makes it."""

from __future__ import annotations

import re

import pytest
from markdown import Markdown

from plansite.site.markdown_extension import PlanExtension

NUMBERS = {
    "Nghị quyết 28-NQ/TW, ngày 17/11/2022.": "Nghị quyết <b>28-NQ/TW</b>, ngày 17/11/2022.",
    "[Nghị quyết 28-NQ/TW](a.md)": '<a href="a.md">Nghị quyết <b>28-NQ/TW</b></a>',
    "theo 28-NQ/TW *và 12-KH/TU* của 01/2014/TTLT-BNV-BTC": "theo <b>28-NQ/TW</b> <em>và <b>12-KH/TU</b></em> "
    "của <b>01/2014/TTLT-BNV-BTC</b>",
    "[x](a.md) 28-NQ/TW": '<a href="a.md">x</a> <b>28-NQ/TW</b>',
    "`so: 28-NQ/TW` và/hoặc 1/2": "<code>so: 28-NQ/TW</code> và/hoặc 1/2",
}


@pytest.mark.parametrize("words", NUMBERS)
def test_numbers_of_documents_stay_in_one_line(words: str) -> None:
    made = Markdown(extensions=[PlanExtension(lambda _: None)]).convert(words)
    bold = re.sub(r'<span class="so-ky-hieu">(.*?)</span>', r"<b>\1</b>", made)
    assert bold == f"<p>{NUMBERS[words]}</p>"


def test_a_number_in_a_heading_is_the_same_in_the_table_of_contents() -> None:
    made = Markdown(extensions=["attr_list", "toc", PlanExtension(lambda _: None)])
    assert '<h1 id="a">Theo <span class="so-ky-hieu">28-NQ/TW</span></h1>' in made.convert("# Theo 28-NQ/TW {: #a }")
    assert made.toc_tokens[0]["name"] == "Theo 28-NQ/TW"  # type: ignore[attr-defined]


@pytest.mark.parametrize("drawn", ["<svg><text>28-NQ/TW</text></svg>", "<select><option>28-NQ/TW</option></select>"])
def test_where_no_element_of_a_page_may_stand_a_number_stays_bare(drawn: str) -> None:
    made = Markdown(extensions=["md_in_html", PlanExtension(lambda _: None)])
    assert drawn in made.convert(f"<div markdown>\n{drawn}\n</div>")
