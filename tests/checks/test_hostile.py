"""Whatever stands in `plan/`: never a traceback, never an element or a file that hostile text made."""

from __future__ import annotations

import random
from collections.abc import Mapping
from html.parser import HTMLParser
from pathlib import Path

import markdown
import pytest
import yaml

from plansite.site.site import Site, read
from tests.support.building import SMALL
from tests.support.hostile_plans import DOCUMENTS, PLANS, SECTION, card, words
from tests.support.plans import EVERY_FILE, Files, changed, laid_over_small


def everything_of(root: Path) -> Site:
    """The site below `root`, once every problem was told and every page, file, list and block was made."""
    site = read(root)
    assert all(str(problem) for problem in site.problems)
    uris = [page.uri for page in site.pages()] + [uri for uri, _ in site.files()]
    for uri in uris:
        assert not {"", ".", ".."} & set(uri.split("/")), f"{uri} would be written elsewhere"
    site.navigation()
    for block in ("gioi-thieu", "loi-vao", "muc-luc", "khoa", "thong-bao", "tien-do", "so-do"):
        assert site.block(block) is not None
    return site


CONTENTS: Mapping[str, str | bytes | None] = {
    "empty": "",
    "only the opening of front matter": "---\n",
    "binary": bytes(range(256)),
    "control characters": "\0\x01\x1b\x7f",
    "one line of 200 kB": "chữ " * 50_000,
    "one word of 200 kB": "x" * 200_000,
    "open brackets": "[" * 900,
    "tabs": "\t- a:\n\t\tb\n",
    "a quote never closed": "- ma: 'a\n  ten: \"b\n",
    "lists in lists": "- a\n- - b\n- [c]\n- [[d]]\n",
    "tables in tables": "a:\n  b: {c: d}\n",
    "a number": "3\n",
    "a recursion bomb": "&a [*a, *a]\n",
    "anchors": "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n",
    "line separators of Unicode": "a\u2028b\u2029c\x85d\x0be\x0cf\u202eg",
    "not there": None,
}

HEADINGS = [
    "# I.1", "####### I.1", "## I", "## I.2.3.4", "## ..", "## I.1 {#x}", "##I.1", "## <b>", "## I.1/..", "## i.1",
    "## " + "I." * 300 + "1", "## I.1\n\n### I.1.1\n\nx\n\n## I.1.2",
]  # fmt: skip
CARD_KEYS = [
    "chu_tri", "phoi_hop", "bao_cao", "nhac_den", "van_ban", "san_pham", "thoi_han", "thuc_hien", "vi_sao_thuc_hien",
    "bai_bo", "dau", "ghi_chu",
]  # fmt: skip
CARD_VALUES = [
    "khong-co", "''", "[a, [b], {c: d}, '']", "{theo: [a], ngay: 2024-99}", "{theo: khong-co}",
    "{theo: khong-co, loi: khong-co}",
]  # fmt: skip


@pytest.mark.parametrize("path", EVERY_FILE)
@pytest.mark.parametrize("content", CONTENTS.values(), ids=CONTENTS)
def test_any_file_may_hold_anything(path: str, content: str | bytes | None, tmp_path: Path) -> None:
    everything_of(laid_over_small({path: content}, tmp_path / "x"))


@pytest.mark.parametrize("files", PLANS.values(), ids=PLANS)
def test_any_plan_is_read(files: Files, tmp_path: Path) -> None:
    assert everything_of(laid_over_small(files, tmp_path / "x")).problems


@pytest.mark.parametrize("heading", HEADINGS, ids=lambda heading: heading[:20])
def test_any_heading_is_read(heading: str, tmp_path: Path) -> None:
    files = {SECTION: f"---\nma: I\nten: MỤC TIÊU\n---\n\n{heading}\n\nMột chữ.\n"}
    assert everything_of(laid_over_small(files, tmp_path / "x")).problems


@pytest.mark.parametrize("key", CARD_KEYS)
@pytest.mark.parametrize("value", CARD_VALUES)
def test_any_card_is_read(key: str, value: str, tmp_path: Path) -> None:
    everything_of(laid_over_small(card(f"{key}: {value}"), tmp_path / "x"))


# Hostile words

WORDS = [
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "chữ <b onclick=x>đậm</b>", "</p><iframe src=//x>",
    "<!-- ẩn --> hiện", "<div markdown>", "<https://example.org>", "a < b > c & d", "a<b", "<<<<<<", "\"onx='1",
    "&lt;script&gt; &amp; &#60;b&#62; &nbsp; &copy &", "{{ 7*7 }} {% raw %} {# ghi #} {%- endraw %}",
    "{: onclick=x }", "chữ {: #II.1 .x onclick=x } chữ", "{#II.1}", "{:}", "{", "`mã` và ``hai`` và ```ba", "~~~",
    "| a | b |", "a\\|b", "___ ** __đậm__ _nghiêng_ *", "[x][y]", "![x][y]",
    "[y]: https://example.org", "[[III.4.2]] [[khoi:muc-luc]]", "](x)", "[a](", "[^1]", "*[HTML]: x", "===",
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


@pytest.fixture(scope="module")
def harmless(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Reader]:
    """The pages when the point reads «Một chữ.»."""
    return as_browsers_see(read(laid_over_small(words("Một chữ."), tmp_path_factory.mktemp("harmless") / "x")))


@pytest.mark.parametrize("text", WORDS)
def test_words_are_shown_and_do_nothing(text: str, harmless: dict[str, Reader], tmp_path: Path) -> None:
    site = read(laid_over_small(words(text), tmp_path / "x"))
    pages = as_browsers_see(site)
    assert " ".join(pages["muc/I/index.md"].clauses[0].split()) == text
    assert {uri: page.elements for uri, page in pages.items()} == {uri: each.elements for uri, each in harmless.items()}
    assert not [address for page in pages.values() for address in page.addresses if "script:" in address.casefold()]


@pytest.mark.parametrize(
    "address", ["javascript:alert", "javascript:alert(1)", "JAVASCRIPT:alert", "data:text/html,x", "vbscript:x"]
)
def test_an_address_that_does_something_is_no_link(address: str, tmp_path: Path) -> None:
    files = {
        **words(f"[chữ]({address})"),
        **changed(DOCUMENTS, ("tai: https://example.org/so-tay", f"tai: '{address}'")),
    }
    pages = as_browsers_see(read(laid_over_small(files, tmp_path / "x")))
    assert "chữ" in pages["muc/I/index.md"].clauses[0]
    assert not [each for page in pages.values() for each in page.addresses if each.casefold() == address.casefold()]


@pytest.mark.parametrize("text", ["Theo !12-NQ/TU.", "Xem ![ảnh](https://example.org/x.png)"])
def test_an_exclamation_mark_before_a_link_makes_no_picture(text: str, tmp_path: Path) -> None:
    pages = as_browsers_see(read(laid_over_small(words(text), tmp_path / "x")))
    assert [uri for uri, page in pages.items() for element in page.elements if element[0] == "img"] == []
    assert "!" in pages["muc/I/index.md"].clauses[0]


@pytest.mark.parametrize("text", [*WORDS, "\x01 chữ", "a\x7fb", "a\ufffeb"])
def test_front_matter_holds_any_words(text: str, tmp_path: Path) -> None:
    for page in read(laid_over_small(words(text), tmp_path / "x")).pages():
        front = yaml.safe_load(page.markdown.split("---\n")[1])
        assert (front["title"], front["description"]) == (page.title, page.description)


# Chance

NOISE = "-:#*[]{}()`|\\<>&!'\"\t\n\r …đĐ019IVX./~@%^=_\x00\u2028"


def spoilt(text: str, chance: random.Random) -> str:
    """`text` with a few lines or characters taken away, doubled, swapped or put in."""
    for _ in range(chance.randint(1, 4)):
        lines = text.split("\n")
        one, other, at = chance.randrange(len(lines)), chance.randrange(len(lines)), chance.randrange(len(text) + 1)
        before, here, after = text[:at], text[at : at + 1], text[at + 1 :]
        shorter, longer, swapped = lines.copy(), lines.copy(), lines.copy()
        del shorter[one]
        longer.insert(other, lines[one])
        swapped[one], swapped[other] = lines[other], lines[one]
        noisy, turned = before + chance.choice(NOISE) + here + after, before + after[:1] + here + after[1:]
        ways = ["\n".join(shorter), "\n".join(longer), "\n".join(swapped), before + after, before + here * 2 + after]
        text = chance.choice([*ways, noisy, turned, before])
    return text


@pytest.mark.parametrize("seed", range(200))
def test_no_slip_of_the_hand_ends_in_a_traceback(seed: int, tmp_path: Path) -> None:
    chance = random.Random(seed)
    files = {
        path: spoilt((SMALL / path).read_text(encoding="utf-8"), chance)
        for path in chance.sample(EVERY_FILE, chance.randint(1, 3))
    }
    everything_of(laid_over_small(files, tmp_path / "x"))
