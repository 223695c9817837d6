"""The extension leaves all that Markdown knows as it is, whatever comes after it in the list of extensions."""

from __future__ import annotations

import re

import pytest
from markdown import Extension, Markdown
from markdown.inlinepatterns import SimpleTagInlineProcessor

from plansite.site.markdown_extension import PlanExtension

WORDS = r"""# Đầu *nghiêng* {: #dau }

Một [liên kết](a.md), `mã *x*`, \*thoát\*, <https://example.vn/>, **đậm _và nghiêng_**, ![hình](b.png) và &amp;
xuống
dòng [tham chiếu][một], [[III.4.2]], ~~gạch~~.

<div markdown="1">

- *một*
- [hai](c.md "tên")

</div>

[một]: d.md
"""


class _Struck(Extension):
    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        md.inlinePatterns.register(SimpleTagInlineProcessor(r"()~~(.+?)~~", "del"), "struck", 170)


def _made(*more: Extension) -> str:
    return Markdown(extensions=["attr_list", "md_in_html", "toc", *more]).convert(WORDS)


def test_patterns_of_others_are_kept_whether_they_come_before_or_after() -> None:
    alone = _made(_Struck())
    ours = PlanExtension(lambda _: None)
    assert "<del>gạch</del>" in alone
    assert _made(ours, _Struck()) == _made(_Struck(), ours) == alone


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
