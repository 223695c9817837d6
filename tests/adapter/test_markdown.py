"""The converter made quick gives of every text what the library and MkDocs give, however odd the text is."""

from __future__ import annotations

import random
from typing import Any

import pytest
from markdown import Extension, Markdown
from markdown.inlinepatterns import SimpleTagInlineProcessor
from markdown.treeprocessors import InlineProcessor
from mkdocs.structure.pages import _RawHTMLPreprocessor

from mkdocs_markdown import Quick
from plansite.plan.hand_written.rendered import EXTENSIONS
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
TEXTS = {
    "a page": WORDS,
    "anchors in HTML": "<a name=một></a> <p id='hai'>x</p>\n\n<div id=ba markdown>\n\n<br id=bốn />\n\n</div>",
    "an anchor in a comment": '<!-- <a id="x"> --> <b id=y>',
    "an anchor in a script": "<script>'<a id=x>'</script> <b id=y>",
    "an anchor in a title": "<title><a id=x></title> <b id=y>",
    "an anchor behind a broken tag": "<a href='x'b <b id=một> > <b id=hai>",
    "an anchor behind broken references": "&# <b id=một> &#x; <b id=hai>",
    "an instruction": "<? <b id=một> ?> <b id=hai>",
    "links within links": "[a [b](c.md) d](e.md) [f](<g h.md> 'i') [j](k(l).md) [m](n.md \"o\") [p]( q.md ) [r](s.md",
    "a reference within a link": "[a][b] [c][] [d] ![e][b] [f](g.md)\n\n[b]: h.md\n[d]: i.md",
    "a reference that nobody gives": "[a][b] [c][] [d] ![e][b]",
    "signs escaped": r"\[a\](b.md) [c\](d.md) [e](f\).md) [g](h\_i.md) `\` \\",
    "a line that breaks": "một  \nhai *ba  \nbốn*",
    "a letter's address": "<a@b.vn> <https://a_b.vn/*c*>",
    "a sign of the library's own": "\x02klzzwxh:0000\x03 [a](\x02.md) *b*",
    "nothing": "",
}
BITS = (
    "a", " ", "  \n", "\n", "\n\n", "[", "]", "(", ")", "](", "](b.md)", '[x](a.md "t")', "[x][r]", "![",
    "![h](c.png)", "[r]: d.md\n", "*", "**", "_", "`", "``", '\\', "\\[", "<", "</", "<a", '<a id="q">', "</a>",
    "<a name=n>", "</b>", "<b id='z'>", "<div markdown>", '<div id=d markdown="1">\n\n', "</div>\n\n", "<div>",
    "<p markdown=span>", "<hr id=h>", "<br/>", "<img id=i src=x />", "<!--", "-->", "<!x>", "<?", "?>", "&amp;",
    "&#124;", "&#", "&#x;", "&", "<script id=s>", "</script>", "<title id=t>", '<x y="', '"', "'", "=", "/>", ">",
    "<a href='x'b", "{: #i .c }", "\n{: #b }\n", "| a | b |\n", "| --- | --- |\n", "# ", "## h\n", "- ", "1. ", "> ",
    "    ", "```\n", ":   ", "[[III.1]]", "[[II|w]]", "<m@e.vn>", "28-NQ/TW", "\x02", "[TOC]", "<textarea id=u>",
    "<noscript id=n>", "<details open markdown>\n\n", "<svg id=v>",
)  # fmt: skip
FUZZED = 600


class _Struck(Extension):
    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        md.inlinePatterns.register(SimpleTagInlineProcessor(r"()~~(.+?)~~", "del"), "struck", 170)


def _made(text: str, *more: Extension) -> object:
    """The HTML, the anchors that MkDocs finds in raw HTML, and the contents of a page; how it ends if it fails."""
    md: Any = Markdown(extensions=[*EXTENSIONS, PlanExtension(lambda id: ("/a.md", id) if id > "III" else None), *more])
    anchors = _RawHTMLPreprocessor()
    anchors._register(md)
    try:
        return md.convert(text), anchors.present_anchor_ids, md.toc_tokens
    except Exception as error:
        return type(error)


@pytest.mark.parametrize("name", TEXTS)
def test_a_page_is_what_the_library_makes_of_it(name: str) -> None:
    assert _made(TEXTS[name], Quick()) == _made(TEXTS[name])


def test_signs_thrown_together_are_what_the_library_makes_of_them() -> None:
    chance = random.Random(14)
    for _ in range(FUZZED):
        text = "".join(chance.choice(BITS) for _ in range(chance.randint(1, 40)))
        assert _made(text, Quick()) == _made(text), repr(text)


def test_patterns_of_others_are_kept_whether_they_come_before_or_after() -> None:
    alone = _made(WORDS, _Struck())
    assert "<del>gạch</del>" in str(alone)
    assert _made(WORDS, Quick(), _Struck()) == _made(WORDS, _Struck(), Quick()) == alone


def test_it_tries_what_can_match_and_reads_the_html_once(monkeypatch: pytest.MonkeyPatch) -> None:
    tried = []
    apply = "_InlineProcessor__applyPattern"
    library = getattr(InlineProcessor, apply)

    def noted(self: Any, pattern: Any, *rest: Any) -> Any:
        tried.append(pattern)
        return library(self, pattern, *rest)

    def twice(*_: object) -> None:
        raise AssertionError("the HTML is read once more")

    monkeypatch.setattr(InlineProcessor, apply, noted)
    monkeypatch.setattr(_RawHTMLPreprocessor, "run", twice)
    _made("Một chữ.\n\nHai chữ.\n\n<p id=ba>chữ</p>", Quick())
    assert tried == []
