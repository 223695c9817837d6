"""A Python-Markdown extension: `[[III.4.2]]` becomes a link with the right words; numbers of documents are unbroken.

Links are from the root of docs/ (`/muc/III.4/index.md#III.4.2`), so one extension serves every page.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element

from markdown import Extension, Markdown
from markdown.inlinepatterns import InlineProcessor
from markdown.postprocessors import Postprocessor
from markdown.treeprocessors import Treeprocessor

from plansite.language.document_numbers import citations
from plansite.plan.hand_written.pages import REFERENCE

_ADDRESSED = {"a": "href", "img": "src"}
_VERBATIM = ("code", "pre")
_NUMBER = "so-ky-hieu"
_KEPT = re.compile(rf'<span class="{_NUMBER}">(.*?)</span>')
_OWN_WORDS = re.compile(r"<(svg|select)\b.*?</\1>", re.DOTALL)  # no element of a page may stand in their words

Resolve = Callable[[str], tuple[str, str] | None]


class _Links(InlineProcessor):
    def __init__(self, md: Markdown, resolve: Resolve) -> None:
        super().__init__(REFERENCE, md)
        self._resolve = resolve

    def handleMatch(  # type: ignore[override]  # noqa: N802 (the name is Python-Markdown's)
        self, match: re.Match[str], _data: str
    ) -> tuple[Element | None, int | None, int | None]:
        found = self._resolve(match[1])
        if found is None:
            return None, None, None
        link = Element("a", {"href": found[0]})
        link.text = match[2] or found[1]
        return link, match.start(0), match.end(0)


class _TaskTables(Treeprocessor):
    """Markdown gives a table no name and its rows no heads; one in a box with `data-ten` gets both."""

    def run(self, root: Element) -> None:
        """Name the tables and head their rows."""
        for box in root.iter("div"):
            name = box.get("data-ten")
            for table in box.iter("table") if name else ():
                table.set("aria-label", name or "")
                for row in table.iterfind("tbody/tr"):
                    row[0].set("role", "rowheader")


class _Numbers(Treeprocessor):
    """Keeps numbers of documents, «28-NQ/TW», from being broken at their signs; what is copied stays as it is."""

    def run(self, root: Element) -> None:
        """Put each into an element of its own, whatever it stands in."""
        self._within(root)

    def _within(self, element: Element) -> None:
        if element.tag in _VERBATIM:
            return
        for child in [*element]:
            self._within(child)
            if child.tail and "/" in child.tail:
                child.tail, numbers = _apart(child.tail)
                at = [*element].index(child) + 1
                element[at:at] = numbers
        if element.text and "/" in element.text:
            element.text, numbers = _apart(element.text)
            element[0:0] = numbers


def _apart(text: str) -> tuple[str, list[Element]]:
    """The words before the first number, and the numbers, each with the words behind it."""
    found = citations(text)
    if not found:
        return text, []
    starts = [each.end - len(each.number) for each in found]
    made = []
    for each, following in zip(found, [*starts[1:], len(text)], strict=True):
        number = Element("span", {"class": _NUMBER})
        number.text, number.tail = each.number, text[each.end : following]
        made.append(number)
    return text[: starts[0]], made


class _BareNumbers(Postprocessor):
    """Takes the element away again in drawings and choices, where Markdown sees only tags among words."""

    def run(self, text: str) -> str:
        """Give the page with the words of these as they were."""
        return _OWN_WORDS.sub(lambda found: _KEPT.sub(r"\1", found[0]), text)


class _Addresses(Treeprocessor):
    """Takes out addresses that nobody can read: a generator takes each apart, and ends where it cannot."""

    def run(self, root: Element) -> None:
        """Leave of a link without an address its words, of a picture what stands for it."""
        for element in root.iter():
            name = _ADDRESSED.get(str(element.tag))
            if name and not _is_readable(element.get(name)):
                element.text = element.get("alt") or element.text
                known = element.get("id") or element.get("name")
                element.tag, element.attrib = "span", {"id": known} if known else {}


def _is_readable(address: str | None) -> bool:
    if address is None:
        return False
    try:
        urlsplit(address)
    except ValueError:
        return False
    return True


class PlanExtension(Extension):
    """`resolve` gives the link and the words of an id."""

    def __init__(self, resolve: Resolve) -> None:
        super().__init__()
        self._resolve = resolve

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (the name is Python-Markdown's)
        """Register it with a Markdown converter."""
        # Above links (160), so that [[…]] is not read as one.
        md.inlinePatterns.register(_Links(md, self._resolve), "plan-link", 165)
        # Below attribute lists, above the table of contents.
        md.treeprocessors.register(_Numbers(md), "plan-numbers", 6)
        md.postprocessors.register(_BareNumbers(md), "plan-bare-numbers", 25)  # below raw HTML, put back at 30
        md.treeprocessors.register(_TaskTables(md), "plan-tables", 5)
        md.treeprocessors.register(_Addresses(md), "plan-addresses", 4)  # below attribute lists, above the generator's
