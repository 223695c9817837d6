"""Hostile words in `plan/`: shown as they are, on every page; never an element, an address or a picture."""

from __future__ import annotations

from functools import cache
from html.parser import HTMLParser

import markdown
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from plansite.site.site import Site, read
from tests.support.chance import NOISE, laid, often
from tests.support.hostile_plans import SECTION, words
from tests.support.plans import Files, changed, entry

WORDS = [
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "chữ <b onclick=x>đậm</b>", "</p><iframe src=//x>",
    "<!-- ẩn --> hiện", "<div markdown>", "<https://example.org>", "a < b > c & d", "a<b", "<<<<<<", "\"onx='1",
    "&lt;script&gt; &amp; &#60;b&#62; &nbsp; &copy &", "{{ 7*7 }} {% raw %} {# ghi #} {%- endraw %}",
    "{: onclick=x }", "chữ {: #II.1 .x onclick=x } chữ", "{#II.1}", "{:}", "{", "`mã` và ``hai`` và ```ba", "~~~",
    "| a | b |", "a\\|b", "___ ** __đậm__ _nghiêng_ *", "[x][y]", "![x][y]",
    "[y]: https://example.org", "[[III.4.2]] [[khoi:muc-luc]]", "](x)", "[a](", "[^1 2]", "*[HTML]: x", "===",
    "2023. Một năm", "2023) Một năm", "12345678901. x", "1. một", "+một", "-một", "--", "–", "> trích", "#một", "***",
    "https://example.org/a_b_c", "a@example.org", "chữ\\", "\\<b>", "klzzwxh:0001", "$x$ \\(x\\) ~~a~~ ==a== ^a^",
    "a]b[c", "%3Cscript%3E", "• một", "::: x", "!!! note", ": định nghĩa",
]  # fmt: skip
EXTENSIONS = ["attr_list", "md_in_html", "tables", "def_list", "admonition", "toc"]
WITHOUT_END = {"br", "hr", "img", "input", "link", "meta"}


class Reader(HTMLParser):
    """What a browser would make of a page: its elements with their attributes' names, and the words of clauses."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, ...]] = []
        self.addresses: list[str] = []
        self.clauses: list[str] = []
        self._open: list[tuple[str, bool]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, *sorted(name for name, _ in attrs)))
        self.addresses += [value or "" for name, value in attrs if name in ("href", "src")]
        clause = "loi" in (dict(attrs).get("class") or "").split()
        if clause:
            self.clauses.append("")
        if tag not in WITHOUT_END:
            self._open.append((tag, clause))

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if any(clause for _, clause in self._open):
            self.clauses[-1] += data

    def handle_comment(self, data: str) -> None:
        self.elements.append(("a comment",))


def as_browsers_see(site: Site) -> dict[str, Reader]:
    readers = {}
    for page in site.pages():
        readers[page.uri] = Reader()
        readers[page.uri].feed(markdown.markdown(page.body, extensions=EXTENSIONS))
    return readers


def points(texts: list[str]) -> Files:
    """Section I with these texts as the words of its points, nothing before them."""
    written = (f"## I.{number}\n\n{text}\n" for number, text in enumerate(texts, 1))
    return {SECTION: "---\nma: I\nten: MỤC TIÊU\ndau: khong\n---\n\n" + "\n".join(written)}


def seen_of(files: Files) -> dict[str, Reader]:
    with laid(files) as root:
        return as_browsers_see(read(root))


def test_words_are_shown_and_do_nothing() -> None:
    pages, harmless = seen_of(points(WORDS)), seen_of(points(["Một chữ."] * len(WORDS)))
    assert [" ".join(clause.split()) for clause in pages["muc/I/index.md"].clauses] == WORDS
    assert {uri: page.elements for uri, page in pages.items()} == {uri: each.elements for uri, each in harmless.items()}
    assert not [address for page in pages.values() for address in page.addresses if "script:" in address.casefold()]


def test_an_address_that_does_something_is_no_link() -> None:
    addresses = ["javascript:alert", "javascript:alert(1)", "JAVASCRIPT:alert", "data:text/html,x", "vbscript:x"]
    sources = "".join(f"\n  - tai: '{address}'" for address in addresses)
    documents = changed(entry("31-tb-hu", "van-ban"), ("\n  - tai: https://example.org/thong-bao", sources))
    pages = seen_of({**points([f"[chữ]({address})" for address in addresses]), **documents})
    assert all("chữ" in clause for clause in pages["muc/I/index.md"].clauses)
    linked = {address.casefold() for page in pages.values() for address in page.addresses}
    assert not linked & {address.casefold() for address in addresses}


def test_an_exclamation_mark_before_a_link_makes_no_picture() -> None:
    pages = seen_of(points(["Theo !12-NQ/TU.", "Xem ![ảnh](https://example.org/x.png)"]))
    assert [uri for uri, page in pages.items() for element in page.elements if element[0] == "img"] == []
    assert ["!" in clause for clause in pages["muc/I/index.md"].clauses] == [True, True]


@pytest.mark.parametrize("text", [*WORDS, "\x01 chữ", "a\x7fb", "a\ufffeb"])
def test_front_matter_holds_any_words(text: str) -> None:
    with laid(words(text)) as root:
        pages = list(read(root).pages())
    for page in pages:
        front = yaml.safe_load(page.markdown.split("---\n")[1])
        assert (front["title"], front["description"]) == (page.title, page.description)


@often(20)
@given(st.lists(st.text(st.one_of(st.sampled_from(NOISE), st.characters(codec="utf-8")), max_size=30), max_size=4))
def test_no_words_make_an_element_that_the_plan_has_not(texts: list[str]) -> None:
    """But the marks of the plan itself: *italic*, **bold** and links to where it is safe."""
    seen = Reader()
    with laid(points(texts)) as root:
        page = next(page for page in read(root).pages() if page.uri == "muc/I/index.md")
    seen.feed(markdown.markdown(page.body, extensions=EXTENSIONS))
    assert not set(seen.elements) - {*_harmless(), ("em",), ("strong",), ("a", "href")}
    assert not [address for address in seen.addresses if "script:" in address.casefold()]


@cache
def _harmless() -> set[tuple[str, ...]]:
    return {element for page in seen_of(points(["Theo 12-NQ/TU khóa XV."])).values() for element in page.elements}
