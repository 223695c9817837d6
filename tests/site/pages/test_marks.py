"""What a reader sees holds no sign of a template or of Markdown, and every link says something."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest
from markdown import Markdown

from plansite.plan.source.front_matter import closing
from plansite.site.site import Site, read
from tests.support.building import ROOT
from tests.support.plans import changed, laid_over_small
from tests.support.written_keys import WRITTEN

EXTENSIONS = ("attr_list", "md_in_html", "tables", "def_list", "admonition", "toc")
LEFT = re.compile(r"\{[:%{#]|[%}#]\}|\*\*|\]\(|\[\[|&(?:#\d+|[a-z]+);|^#+ ", re.MULTILINE)
ENDED, BODY = "plan/co-quan/phong-van-hoa-huyen.yml", "plan/co-quan/huyen-doan.yml"
CONTEXT = "boi_canh:\n  - loi: Cả nước đã sắp xếp.\n    nguon: [{tai: https://example.org/x}]\n"
REFUSED = ("<b>Huyện Đoàn", "'<i>'", "")


class _Shown(HTMLParser):
    """The words outside code, and links without words."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self.empty: list[str] = []
        self._code = 0
        self._link: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._code += tag in ("code", "pre", "svg")
        self._link = dict(attrs).get("href") if tag == "a" else self._link

    def handle_endtag(self, tag: str) -> None:
        self._code -= tag in ("code", "pre", "svg")
        if tag == "a" and self._link:
            self.empty.append(self._link)

    def handle_data(self, data: str) -> None:
        if data.strip():
            self._link = None
        if not self._code:
            self.words.append(data)


def shown(markdown: str, rendering: Markdown) -> _Shown:
    lines = markdown.split("\n")
    parser = _Shown()
    parser.feed(rendering.reset().convert("\n".join(lines[(closing(lines) or 0) + 1 :])))
    return parser


def wrong(site: Site) -> dict[str, list[str]]:
    """By page, what is left of a template, of Markdown, of how a plan is written; and links without words."""
    rendering, found = Markdown(extensions=list(EXTENSIONS)), {}
    for page in site.pages():
        seen = shown(page.markdown, rendering)
        left = [match[0] for words in (*seen.words, page.title, page.description) for match in LEFT.finditer(words)]
        left += [match[0] for words in (*seen.words, page.title, page.description) for match in WRITTEN.finditer(words)]
        if left or seen.empty or not page.title.strip():
            found[page.uri] = [*left, *seen.empty]
    return found


def test_no_page_shows_a_sign_of_how_it_is_made(site: Site) -> None:
    assert wrong(site) == {}


def test_nor_do_pages_of_all_that_a_card_can_say(tracked: Site) -> None:
    assert wrong(tracked) == {}


def test_nor_does_a_body_with_all_that_a_registry_can_say(tmp_path: Path) -> None:
    name = "ten: Phòng Văn hóa huyện\n"
    files = changed(ENDED, (name, f"{name}ghi_chu: Kế hoạch gọi là «phòng»\nviet_tat: PVH\n{CONTEXT}"))
    site = read(laid_over_small(files, tmp_path / "x"))
    assert site.problems == ()
    assert wrong(site) == {}


@pytest.mark.parametrize("name", REFUSED)
def test_a_body_whose_name_is_refused_goes_by_its_id_and_is_no_result(name: str, tmp_path: Path) -> None:
    site = read(laid_over_small(changed(BODY, ("ten: Huyện Đoàn", f"ten: {name}")), tmp_path / "x"))
    assert site.problems
    assert wrong(site) == {}
    found = list(site.entries([]))
    assert all(entry.within or entry.said["title"].strip() for entry in found)
    assert "huyen-doan" not in [entry.said["id"] for entry in found]


def test_a_body_says_at_how_many_places_it_stands(site: Site) -> None:
    bodies = {page.uri: page.description for page in site.pages() if page.uri.startswith("co-quan/")}
    assert [uri for uri, said in bodies.items() if not re.search(r"\d", said)] == []


@pytest.mark.parametrize("template", sorted((ROOT / "hooks").rglob("*.md.j2")), ids=lambda path: path.stem)
def test_no_template_loses_the_line_before_an_attribute_list(template: Path) -> None:
    lines = template.read_text(encoding="utf-8").split("\n")
    assert [
        number
        for number, (line, following) in enumerate(pairwise(lines), 1)
        if line.rstrip().endswith("%}") and not line.lstrip().startswith("{%") and following.startswith("{:")
    ] == []
