"""Where a hand-written page leads and which places it has, as Python-Markdown reads it, which builds the page.

Nothing is made of it here; only what it says is asked.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from xml.etree.ElementTree import Element

from markdown import Markdown, htmlparser
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor

from plansite.plan.source.text import prose

# Those of mkdocs.yml, and those that MkDocs adds.
EXTENSIONS = ("toc", "tables", "fenced_code", "attr_list", "md_in_html", "def_list", "admonition")
# How many elements a page may have within each other: for each of them Python-Markdown calls itself several times, and
# where Python ends that depends on who calls. Lists twenty deep are within it.
_DEEPEST = 50
_MARGIN = re.compile(r"[ \t>]*")
_WIDEST = 2 * _DEEPEST
_MOST = 500  # links that a line may begin; Python-Markdown looks through all the rest of it for the end of each
_NAMED = re.compile(r"\{:[^}]*#([^\s}]+)|\b(?:id|name)=\"([^\"]+)\"")


@dataclass(frozen=True)
class Rendered:
    """The addresses of links and pictures in order, the names of places that a link may lead to, and the HTML.

    A page that is not `whole` cannot be built: too much stands within each other, or Markdown gives up on it.
    """

    addresses: tuple[str, ...] = ()
    anchors: frozenset[str] = frozenset()
    html: str = ""
    whole: bool = True


@lru_cache(maxsize=256)
def rendered(text: str) -> Rendered:
    """What Python-Markdown makes of the text of a page; HTML within it leads nowhere that is looked at."""
    seen = _Seen()
    if any(margin(line) > _WIDEST or line.count("[") > _MOST for _, line in prose(text)):
        return Rendered(whole=False)
    try:
        html = Markdown(extensions=[*EXTENSIONS, seen]).convert(text)
    except Exception:  # whatever a library that is not ours makes of what an editor writes
        return Rendered(whole=False)
    return Rendered(tuple(seen.addresses), frozenset(seen.anchors), html, seen.depth <= _DEEPEST)


def margin(line: str) -> int:
    """How many columns of a line stand before its words, signs of quotations among them: how deep it stands."""
    found = _MARGIN.match(line.expandtabs(4))
    return len(found[0]) if found else 0


def named(markdown: str) -> frozenset[str]:
    """The places that Markdown names itself, as all that the plan brings does."""
    return frozenset(one or other for one, other in _NAMED.findall(markdown))


class _Seen(Extension):
    def __init__(self) -> None:
        super().__init__()
        self.addresses: list[str] = []
        self.anchors: set[str] = set()
        self.depth = 0

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (the name is Python-Markdown's)
        md.preprocessors.register(_Names(md, self.anchors), "names", 21)  # before HTML is taken out
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
            self._seen.addresses += [address] if address else []
            self._seen.anchors |= {each for each in (element.get("id"), name) if each}


def _depth(root: Element) -> int:
    level, depth = [root], 0
    while level:
        level = [inner for element in level for inner in element]
        depth += 1
    return depth


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
