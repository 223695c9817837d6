"""Where a hand-written page leads and which places it has, as Python-Markdown reads it, which builds the page.

Nothing is made of it here; only what it says is asked.
"""

from __future__ import annotations

from functools import lru_cache
from xml.etree.ElementTree import Element

from markdown import Markdown, htmlparser
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor

from plansite.plan.hand_written.outline import Outline

# Those of mkdocs.yml, and those that MkDocs adds.
EXTENSIONS = ("toc", "tables", "fenced_code", "attr_list", "md_in_html", "def_list", "admonition")


@lru_cache(maxsize=256)
def rendered(text: str) -> Outline:
    """What Python-Markdown makes of the text of a page; HTML within it leads nowhere that is looked at."""
    seen = _Seen()
    Markdown(extensions=[*EXTENSIONS, seen]).convert(text)
    return Outline(tuple(seen.addresses), frozenset(seen.anchors))


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
