"""Whatever an editor writes into a page of docs/: the build ends in words, and every other page is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from plansite.site.site import read
from tests.support.building import SITE_URL, build

pytestmark = pytest.mark.build

ADDRESSES = (
    "http://[y",
    "//[y",
    "http://]",
    "http://a:b/",
    "http://a:99999999/",
    "http://[::1]x",
    "?#",
    "%zz",
    "mailto:[",
)
FRONTS = (
    "title: [a]", "title: {a: b}", "title: 3", "title:", "hide: 3", "hide: {a: b}", "hide: [toc, [a]]", "tags: {}",
    "template: nothing.html", "template: [a]", "template: 404.html", "search: no", "search: 3", "search: {exclude: 3}",
    "icon: ../../x", "icon: [a]", "status: [a]", "description: {a: b}", "revision_date: 2020-13-45", "wide: true",
    "a: *b", "!!python/object:os.system x", "- a", "3", "[", "1: 2", "title: .nan",
    "date: 2001-12-14t21:59:43.10-25:99",
)  # fmt: skip
BODIES = {
    "quotations": ">" * 900 + " x",
    "lists": "".join("    " * depth + "- a\n" for depth in range(200)),
    "notes": "".join("    " * depth + "!!! note\n\n" for depth in range(120)),
    "brackets": "[" * 4000,
    "frames": "<div markdown='1'>\n" * 200 + "\n# x",
    "unclosed": "<div>\n# x\n\n<b><!-- y",
    "a name": '<div markdown="1"><a name="x">y</a></div>\n\n<p markdown="1"><img alt="z"></p>',
    "control signs": "a\0b \x02klzzwxh:0000\x03 [c](\x02amp\x03)",
    "entities": "[x](&#0;) [y](&#xD800;) &#x110000; &#99999999999;",
    "code": '``` {.x #y hl_lines="a" linenums="z"}\nx\n```',
    "attributes": "# x {: = }\n\n{: id= }\n\n[a](b){: href='http://[y' }",
    "templates": "# {{ x }} {% raw %} {# a",
}  # fmt: skip
# Files that are copied as they are, where nothing in them can run: no policy stands in them.
PASSED_ON = {
    "page.html": "<p>a</p>",
    "page.xhtml": "<p/>",
    "plain.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>',
    "script.svg": '<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>',
    "broken.xml": "<a>",
}
SAID = "Note: the first line of a page is no front matter"


def odd_pages() -> dict[str, str]:
    """Pages by name below docs/: each way to write an address, each front matter, each body."""
    pages = {}
    for number, address in enumerate(ADDRESSES):
        ways = f'[a]({address}) [b](<{address}>) ![c]({address}) [d][r] <{address}> <a href="{address}">e</a>'
        pages[f"dia-chi-{number}.md"] = f"# Trang\n\n{ways}\n\n[r]: {address}\n"
    for number, front in enumerate(FRONTS):
        pages[f"dau-tep-{number}.md"] = f"---\n{front}\n---\n\n# Trang {number}\n\nChữ của trang {number}.\n"
    for name, body in BODIES.items():
        pages[f"{name.replace(' ', '-')}.md"] = f"{body}\n"
    return {**pages, "note.md": f"{SAID}\n\nMore.\n"}


def test_no_page_of_docs_ends_a_build(root: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    pages = odd_pages()
    for name, text in pages.items():
        (root / "docs" / name).write_text(text, encoding="utf-8")
    for name, content in PASSED_ON.items():
        (root / "docs" / name).write_text(content, encoding="utf-8")
    told = read(root).problems
    done = build(site, root, strict=False, SITE_URL=SITE_URL)
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    built = {name: (site / name.removesuffix(".md") / "index.html").read_text(encoding="utf-8") for name in pages}
    assert (site / "muc/II.1/index.html").is_file()
    for number in range(len(FRONTS)):
        assert f"Chữ của trang {number}." in built[f"dau-tep-{number}.md"]
    assert SAID in built["note.md"]
    assert [name for name in PASSED_ON if (site / name).exists()] == ["plain.svg"]
    # What MkDocs says in English of these pages the check has said before, of the same page.
    ours = {problem.span.path.removeprefix("docs/") for problem in told}
    assert set(re.findall(r"Doc file '([^']+)' contains", done.stderr)) - ours == set()
