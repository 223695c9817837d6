"""Where a hand-written page leads and which places it has, as Python-Markdown reads it, which builds the page.

Nothing is made of it here; only what it says is asked.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from xml.etree.ElementTree import Element

from markdown import Markdown, htmlparser
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor

from plansite.language.foreign_html import foreign, led_to
from plansite.plan.hand_written.outline import Outline
from plansite.plan.source.text import prose

# Those of mkdocs.yml, and those that MkDocs adds.
EXTENSIONS = ("toc", "tables", "fenced_code", "attr_list", "md_in_html", "def_list", "admonition")
# How many elements a page may have within each other: for each of them Python-Markdown calls itself several times, and
# where Python ends that depends on who calls. Lists twenty deep are within it.
_DEEPEST = 50
_MARGIN = re.compile(r"[ \t>]*")
_WIDEST = 2 * _DEEPEST  # columns
_MOST = 500  # links that a line may begin
# For each mark left open Python-Markdown reads on to the end of the paragraph: beyond this a page takes minutes.
_READ_ON = 2_000_000  # characters
_BRACKET = re.compile(r"[\[\]()<>]")
_LOOSE = re.compile(r"!?\[[^\[\]\n]+\](?:\[[^\[\]\n]*\]|\([^()\n]*\)?)|\[\^[^\[\]\s]+\]")
_CLOSING = {"]": "[", ")": "(", ">": "<"}


@lru_cache(maxsize=256)
def rendered(text: str) -> Outline:
    """What Python-Markdown makes of the text of a page."""
    lines = tuple(prose(text))
    if fault := _too_much(lines):
        return Outline(fault=fault)
    seen = _Seen()
    try:
        md = Markdown(extensions=[*EXTENSIONS, seen])
        html = md.convert(text)
    except Exception:  # whatever a library that is not ours makes of what an editor writes
        return Outline(fault=(1, "có dấu mà Markdown không đọc nổi"))
    deepest = max(lines, key=lambda line: (_margin(line[1]), -line[0]), default=(1, ""))[0]
    fault = (deepest, "danh sách, trích dẫn hay khung lồng vào nhau quá sâu") if seen.depth > _DEEPEST else None
    marks = tuple(mark for _, mark in foreign(html))
    kept_as_typed = "\n".join(each for each in md.htmlStash.rawHtmlBlocks if isinstance(each, str))
    raw = tuple(address for _, address in led_to(kept_as_typed))
    within_html: list[str] = []
    _Html(within_html).read(kept_as_typed)
    names = Counter((*seen.ids, *within_html))
    repeated = tuple(name for name, places in names.items() if places > 1)
    anchors = frozenset((*seen.anchors, *names))
    return Outline(tuple(seen.addresses), anchors, marks, fault, tuple(seen.loose), raw, seen.title, repeated)


def _too_much(lines: Iterable[tuple[int, str]]) -> tuple[int, str] | None:
    """The first line, of those outside code, with which a page becomes more than can be read in time; and why."""
    paragraph: list[str] = []
    begun = 0
    for number, line in (*lines, (0, "")):
        if _margin(line) > _WIDEST:
            return number, f"dòng này thụt vào {_margin(line)} cột, nhiều nhất là {_WIDEST}"
        if line.count("[") > _MOST:
            return number, f"dòng này có quá {_MOST} dấu «[»"
        if line.strip():
            begun = begun if paragraph else number
            paragraph.append(line)
            continue
        text = "\n".join(paragraph)
        if len(text) ** 2 > _READ_ON and (mark := _left_open(text)):
            return begun, f"đoạn bắt đầu ở dòng này có quá nhiều dấu «{mark}» mở mà không đóng"
        paragraph.clear()
    return None


def _margin(line: str) -> int:
    """How many columns of a line stand before its words, signs of quotations among them: how deep it stands."""
    found = _MARGIN.match(line.expandtabs(4))
    return len(found[0]) if found else 0


def _left_open(text: str) -> str:
    """The bracket that a paragraph opens too often without closing it, or ""."""
    open_now = dict.fromkeys(_CLOSING.values(), 0)
    for bracket in _BRACKET.findall(text):
        if bracket in open_now:
            open_now[bracket] += 1
        else:
            open_now[_CLOSING[bracket]] = max(0, open_now[_CLOSING[bracket]] - 1)
    return next((bracket for bracket, times in open_now.items() if times * len(text) > _READ_ON), "")


class _Seen(Extension):
    def __init__(self) -> None:
        super().__init__()
        self.addresses: list[str] = []
        self.anchors: list[str] = []
        self.ids: list[str] = []
        self.title = ""
        self.loose: list[str] = []
        self.depth = 0

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (the name is Python-Markdown's)
        md.preprocessors.register(_Names(md, self.anchors), "names", 21)  # before HTML is taken out
        md.treeprocessors.register(_Loose(md, self), "loose", 5)  # while signs that are to be plain are still hidden
        md.treeprocessors.register(_Tree(md, self), "seen", 0)  # when all is read


class _Tree(Treeprocessor):
    def __init__(self, md: Markdown, seen: _Seen) -> None:
        super().__init__(md)
        self._seen = seen

    def run(self, root: Element) -> None:
        self._seen.depth = _depth(root)
        for element in root.iter():
            address = element.get({"a": "href", "img": "src"}.get(str(element.tag), ""))
            name = element.get("name") if element.tag == "a" else None
            if element.tag == "h1" and not self._seen.title:
                self._seen.title = " ".join("".join(element.itertext()).split())
            self._seen.addresses += [address] if address else []
            self._seen.loose += ["]()"] if address == "" else []
            self._seen.ids += dict.fromkeys(each for each in (element.get("id"), name) if each)


class _Loose(Treeprocessor):
    def __init__(self, md: Markdown, seen: _Seen) -> None:
        super().__init__(md)
        self._seen = seen

    def run(self, root: Element) -> None:
        for element in root.iter():
            own = element.text if element.tag not in ("code", "pre") else ""
            self._seen.loose += [loose for text in (own, element.tail) for loose in _LOOSE.findall(text or "")]


def _depth(root: Element) -> int:
    level, depth = [root], 0
    while level:
        level = [inner for element in level for inner in element]
        depth += 1
    return depth


class _Names(Preprocessor):
    def __init__(self, md: Markdown, anchors: list[str]) -> None:
        super().__init__(md)
        self._anchors = anchors

    def run(self, lines: list[str]) -> list[str]:
        _Html(self._anchors).read("\n".join(lines))
        return lines


class _Html(htmlparser.htmlparser.HTMLParser):  # type: ignore[name-defined, misc]
    def __init__(self, anchors: list[str]) -> None:
        super().__init__()
        self._anchors = anchors

    def read(self, html: str) -> None:
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = (value for key, value in attrs if value and (key == "id" or (key == "name" and tag == "a")))
        self._anchors += dict.fromkeys(names)
