"""What a hand-written page must not hold: what runs, what sends a reader away, what comes from another site."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from html.parser import HTMLParser

from plansite.plan.hand_written.pages import HandWritten, WrittenPage
from plansite.problems import rules
from plansite.problems.problem import Problem, Span

# What runs or changes how a page is read, whatever it says.
_ELEMENTS = frozenset({"script", "style", "base", "object", "embed", "applet", "frame", "frameset", "link", "meta"})
_LEADING = frozenset({"href", "xlink:href"})
_LOADING = frozenset(
    {"src", "srcset", "poster", "data", "background", "lowsrc", "imagesrcset", "archive", "code", "from"}
)
_LOADED_BY_HREF = frozenset({"image", "use", "feimage", "pattern", "lineargradient", "textpath"})
_SPACE = re.compile(r"[\x00-\x20\x7f-\xa0\u200b\ufeff]+")
_SCHEME = re.compile(r"([a-z][a-z0-9+.\-]*):", re.IGNORECASE)
_LEADS = frozenset({"http", "https", "mailto", "tel", "sms"})
_MARKDOWN = re.compile(r"!\[(?:[^\[\]]|\[[^\[\]]*\])*\]\(\s*<?([^)>\"]*)")
_DEFINED = re.compile(r" {0,3}\[[^\[\]]+\]:\s*<?(\S+?)>?(?:\s|$)")
_GIVEN = re.compile(r"\{:?[ ]*([^{}\n]*=[^{}\n]*)\}")
_ATTRIBUTE = re.compile(r"([^\s=\"'{}]+)\s*=\s*(\"[^\"]*\"|'[^']*'|[^\s\"'}]+)")
_PICTURE = re.compile(r"!\[[^\[\]]*\]\[([^\[\]]*)\]")


def check(written: HandWritten) -> list[Problem]:
    """A problem for everything in the pages of docs/ that the site's policy would hold back, or that leads astray."""
    return [
        rules.CONTENT_FOREIGN.at(Span(page.path, line), mark=mark)
        for page in written.pages
        for line, mark in _found(page)
    ]


def _found(page: WrittenPage) -> Iterator[tuple[int, str]]:
    lines = dict(page.lines)
    reader = _Reader()
    reader.feed("\n".join(lines.get(number, "") for number in range(1, max(lines, default=0) + 1)) + "\n")
    reader.close()
    yield from reader.found
    by_name = any(_PICTURE.search(line) for _, line in page.lines)
    for number, line in page.lines:
        pictures = [*_MARKDOWN.findall(line), *(_DEFINED.findall(line) if by_name else ())]
        for address in pictures:  # links are looked at where all links are
            if _is_elsewhere(address) and not _runs(address):
                yield number, address.strip()
        for given in _GIVEN.findall(line):
            for name, value in _ATTRIBUTE.findall(given):
                if _is_wrong("", name.lower(), value.strip("\"'")):
                    yield number, f"{name}="


class _Reader(HTMLParser):
    """Notes the tags of raw HTML that may not stand, each at its line."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[int, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note the tag itself, or the first of its attributes that may not stand."""
        if tag in _ELEMENTS:
            self.found.append((self.getpos()[0], f"<{tag}>"))
            return
        wrong = next((name for name, value in attrs if _is_wrong(tag, name, value or "")), None)
        if wrong:
            self.found.append((self.getpos()[0], f"<{tag} {wrong}=…>"))


def _is_wrong(tag: str, name: str, value: str) -> bool:
    if name.startswith("on") or name in ("style", "srcdoc", "ping", "is"):
        return True
    if name in _LOADING or (name in _LEADING and tag in _LOADED_BY_HREF):
        parts = re.split(r",\s|\s", value.strip()) if name.endswith("srcset") else [value]
        return any(_is_elsewhere(part) for part in parts)
    if name in ("action", "formaction"):
        return _is_elsewhere(value)
    if name in _LEADING or (name in ("to", "values") and tag in ("set", "animate")):
        return _runs(value)
    return "url(" in value.replace(" ", "").lower() and not value.startswith("url(#")


def _runs(address: str) -> bool:
    """Whether a link does other than lead to a page, a telephone or a letter."""
    scheme = _SCHEME.match(_SPACE.sub("", unescape(address)))
    return scheme is not None and scheme[1].lower() not in _LEADS


def _is_elsewhere(address: str) -> bool:
    """Whether what is loaded is not a file of the site."""
    plain = _SPACE.sub("", unescape(address)).replace("\\", "/")
    return plain.startswith("//") or bool(_SCHEME.match(plain))
