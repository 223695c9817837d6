"""Where a hand-written page leads and which places it has, as Python-Markdown reads it, which builds the page.

Nothing is made of it here; only what it says is asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from xml.etree.ElementTree import Element

from markdown import Markdown, htmlparser
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor

# Those of mkdocs.yml, and those that MkDocs adds.
EXTENSIONS = ("toc", "tables", "fenced_code", "attr_list", "md_in_html", "def_list", "admonition")
_BRACKET = re.compile(r"[\[\]()<>]")
_CLOSING = {"]": "[", ")": "(", ">": "<"}
# For each mark left open Python-Markdown reads on to the end of the paragraph, and a list in a list it reads by calling
# itself: beyond these a page takes seconds, then minutes, or ends the build.
_READ_ON = 2_000_000  # characters
_DEEPEST = 400  # columns of a line's margin, four for each list
_NAMED = re.compile(r"\{:[^}]*#([^\s}]+)|\b(?:id|name)=\"([^\"]+)\"")


@dataclass(frozen=True)
class Rendered:
    """The addresses of links and pictures in order, and the names of places that a link may lead to."""

    addresses: tuple[str, ...]
    anchors: frozenset[str]


@lru_cache(maxsize=256)
def rendered(text: str) -> Rendered:
    """What Python-Markdown makes of the text of a page; HTML within it leads nowhere that is looked at."""
    seen = _Seen()
    Markdown(extensions=[*EXTENSIONS, seen]).convert(text)
    return Rendered(tuple(seen.addresses), frozenset(seen.anchors))


def too_much(lines: Iterable[tuple[int, str]]) -> tuple[int, str] | None:
    """The first line, of those outside code, with which a page becomes more than can be read in time; and why."""
    paragraph: list[str] = []
    begun = 0
    for number, line in (*lines, (0, "")):
        if len(margin := line[: len(line) - len(line.lstrip(" \t"))].expandtabs(4)) > _DEEPEST:
            return number, f"dòng này thụt vào {len(margin)} dấu cách, nhiều nhất là {_DEEPEST}"
        if line.strip():
            begun = begun if paragraph else number
            paragraph.append(line)
            continue
        text = "\n".join(paragraph)
        if len(text) ** 2 > _READ_ON and (mark := _left_open(text)):
            return begun, f"đoạn bắt đầu ở dòng này có quá nhiều dấu «{mark}» mở mà không đóng"
        paragraph.clear()
    return None


def _left_open(text: str) -> str:
    """The bracket that a paragraph opens too often without closing it, or ""."""
    open_now = dict.fromkeys(_CLOSING.values(), 0)
    for bracket in _BRACKET.findall(text):
        if bracket in open_now:
            open_now[bracket] += 1
        else:
            open_now[_CLOSING[bracket]] = max(0, open_now[_CLOSING[bracket]] - 1)
    return next((bracket for bracket, times in open_now.items() if times * len(text) > _READ_ON), "")


def named(markdown: str) -> frozenset[str]:
    """The places that Markdown names itself, as all that the plan brings does."""
    return frozenset(one or other for one, other in _NAMED.findall(markdown))


class _Seen(Extension):
    def __init__(self) -> None:
        super().__init__()
        self.addresses: list[str] = []
        self.anchors: set[str] = set()

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (the name is Python-Markdown's)
        md.preprocessors.register(_Names(md, self.anchors), "names", 21)  # before HTML is taken out
        md.treeprocessors.register(_Tree(md, self), "seen", 0)  # when all is read


class _Tree(Treeprocessor):
    def __init__(self, md: Markdown, seen: _Seen) -> None:
        super().__init__(md)
        self._seen = seen

    def run(self, root: Element) -> None:
        for element in root.iter():
            address = element.get({"a": "href", "img": "src"}.get(str(element.tag), ""))
            name = element.get("name") if element.tag == "a" else None
            self._seen.addresses += [address] if address else []
            self._seen.anchors |= {each for each in (element.get("id"), name) if each}


class _Names(Preprocessor):
    def __init__(self, md: Markdown, anchors: set[str]) -> None:
        super().__init__(md)
        self._anchors = anchors

    def run(self, lines: list[str]) -> list[str]:
        parser = _Html(self._anchors)
        parser.feed("\n".join(lines))
        parser.close()
        return lines


class _Html(htmlparser.htmlparser.HTMLParser):  # type: ignore[name-defined, misc]
    def __init__(self, anchors: set[str]) -> None:
        super().__init__()
        self._anchors = anchors

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._anchors |= {value for key, value in attrs if value and (key == "id" or (key == "name" and tag == "a"))}
