"""HTML that runs, sends a reader away, or takes something from another site."""

from __future__ import annotations

import re
from html import unescape
from html.parser import HTMLParser

from plansite.language.inline import leads_astray

# What runs or changes how a page is read, whatever it says.
ELEMENTS = frozenset({"script", "style", "base", "object", "embed", "applet", "frame", "frameset", "link", "meta"})
_LEADING = frozenset({"href", "xlink:href"})
_LOADING = frozenset(
    {"src", "srcset", "poster", "data", "background", "lowsrc", "imagesrcset", "archive", "code", "from"}
)
_LOADED_BY_HREF = frozenset({"image", "use", "feimage", "pattern", "lineargradient", "textpath"})
_SPACE = re.compile(r"[\x00-\x20\x7f-\xa0\u200b\ufeff]+")
_SCHEME = re.compile(r"([a-z][a-z0-9+.\-]*):", re.IGNORECASE)


def foreign(html: str) -> list[tuple[int, str]]:
    """Every tag that may not stand in a page, with its line, as an editor is told of it."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.found


class _Reader(HTMLParser):
    """Notes the tags of raw HTML that may not stand, each at its line."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[int, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note the tag itself, or the first of its attributes that may not stand."""
        if tag in ELEMENTS:
            self.found.append((self.getpos()[0], f"<{tag}>"))
            return
        wrong = next((name for name, value in attrs if is_wrong(tag, name, value or "")), None)
        if wrong:
            self.found.append((self.getpos()[0], f"<{tag} {wrong}=…>"))


def is_wrong(tag: str, name: str, value: str) -> bool:
    """Whether an attribute of a tag runs, leads astray or loads from elsewhere; names in small letters."""
    if name.startswith("on") or name in ("style", "srcdoc", "ping", "is"):
        return True
    if name in _LOADING or (name in _LEADING and tag in _LOADED_BY_HREF):
        parts = re.split(r",\s|\s", value.strip()) if name.endswith("srcset") else [value]
        return any(is_elsewhere(part) for part in parts)
    if name in ("action", "formaction"):
        return is_elsewhere(value)
    if name in _LEADING or (name in ("to", "values") and tag in ("set", "animate")):
        return leads_astray(value)
    return "url(" in value.replace(" ", "").lower() and not value.startswith("url(#")


def is_elsewhere(address: str) -> bool:
    """Whether what is loaded is not a file of the site."""
    plain = _SPACE.sub("", unescape(address)).replace("\\", "/")
    return plain.startswith("//") or bool(_SCHEME.match(plain))
