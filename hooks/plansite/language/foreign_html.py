"""HTML that runs, sends a reader away, takes something from another site, or keeps words from being seen; and where
it leads within the site.
"""

from __future__ import annotations

import re
from html import unescape
from html.parser import HTMLParser

from plansite.language.inline import leads_astray

# What runs or changes how a page is read, whatever it says.
ELEMENTS = frozenset({"script", "style", "base", "object", "embed", "applet", "frame", "frameset", "link", "meta"})
# The elements of HTML in which words are seen, and those of older pages.
_NAMES = """
    a abbr acronym address area article aside audio b bdi bdo big blockquote body br button canvas caption center cite
    code col colgroup data datalist dd del details dfn dialog dir div dl dt em fieldset figcaption figure font footer
    form h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label legend li main map mark math
    menu meter nav nobr ol optgroup option output p param picture pre progress q rb rp rt rtc ruby s samp search
    section select slot small source span strike strong sub summary sup svg table tbody td tfoot th thead time tr
    track tt u ul var video wbr
"""
_KNOWN = frozenset(_NAMES.split())
_DRAWN = frozenset({"svg", "math"})  # within these other names are known
_ATTRIBUTE_NAME = re.compile(r"[a-z_:@.][\w:@.\-]*", re.ASCII)
_LEADING = frozenset({"href", "xlink:href"})
_LOADING = frozenset(
    {"src", "srcset", "poster", "data", "background", "lowsrc", "imagesrcset", "archive", "code", "from"}
)
_NAMING = _LEADING | _LOADING | {"action", "formaction"}
_SIZE = re.compile(r"[\d.]+[wxh]")
_LOADED_BY_HREF = frozenset({"image", "use", "feimage", "pattern", "lineargradient", "textpath"})
_SPACE = re.compile(r"[\x00-\x20\x7f-\xa0\u200b\ufeff]+")
_SCHEME = re.compile(r"([a-z][a-z0-9+.\-]*):", re.IGNORECASE)


def foreign(html: str) -> list[tuple[int, str]]:
    """Every tag that may not stand in a page, with its line, as an editor is told of it."""
    return _read(html).found


def led_to(html: str) -> list[tuple[int, str]]:
    """Every address of this site, with its line, that a tag of raw HTML leads to or loads."""
    return _read(html).led_to


def _read(html: str) -> _Reader:
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader


class _Reader(HTMLParser):
    """Notes the tags of raw HTML that may not stand, and the addresses of the site, each at its line."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[int, str]] = []
        self.led_to: list[tuple[int, str]] = []
        self._drawings = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note the tag itself, or the first of its attributes that may not stand."""
        self._drawings += tag in _DRAWN
        if tag in ELEMENTS:
            self.found.append((self.getpos()[0], f"<{tag}>"))
            return
        wrong = next((name for name, value in attrs if is_wrong(tag, name, value or "")), None)
        if wrong:
            self.found.append((self.getpos()[0], f"<{tag} {wrong}=…>"))
            return
        named = (address for name, value in attrs if name in _NAMING for address in _addresses(name, value or ""))
        self.led_to += [(self.getpos()[0], address) for address in named if not is_elsewhere(address)]
        if not self._drawings and _hides(tag, attrs):
            self.found.append((self.getpos()[0], " ".join((self.get_starttag_text() or "").split())))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag that closes itself; in a drawing it may be a drawing."""
        self.handle_starttag(tag, attrs)
        self._drawings -= tag in _DRAWN

    def handle_endtag(self, tag: str) -> None:
        """Leave a drawing."""
        self._drawings = max(0, self._drawings - (tag in _DRAWN))


def is_unseen(mark: str) -> bool:
    """Whether a tag that `foreign` found is told for words that it keeps from being seen."""
    return mark.startswith("<") and "=…" not in mark and mark.strip("<>").lower() not in ELEMENTS


def _hides(tag: str, attributes: list[tuple[str, str | None]]) -> bool:
    """Whether words were meant where a browser reads a tag: «<tên cơ quan>»; or whether it shows nothing within it."""
    named = tag in _KNOWN or ("-" in tag and tag.isascii())
    return not named or any(not _ATTRIBUTE_NAME.fullmatch(name) and value is None for name, value in attributes)


def is_wrong(tag: str, name: str, value: str) -> bool:
    """Whether an attribute of a tag runs, leads astray or loads from elsewhere; names in small letters."""
    if name.startswith("on") or name in ("style", "srcdoc", "ping", "is"):
        return True
    if name in _LOADING or (name in _LEADING and tag in _LOADED_BY_HREF):
        return any(is_elsewhere(part) for part in _addresses(name, value))
    if name in ("action", "formaction"):
        return is_elsewhere(value)
    if name in _LEADING or (name in ("to", "values") and tag in ("set", "animate")):
        return leads_astray(value)
    return "url(" in value.replace(" ", "").lower() and not value.startswith("url(#")


def _addresses(name: str, value: str) -> list[str]:
    """The addresses in an attribute: of a picture in several sizes each."""
    parts = re.split(r"[,\s]+", value) if name.endswith("srcset") else [value.strip()]
    return [part for part in parts if part and not _SIZE.fullmatch(part)]


def is_elsewhere(address: str) -> bool:
    """Whether what is loaded is not a file of the site."""
    plain = _SPACE.sub("", unescape(address)).replace("\\", "/")
    return plain.startswith("//") or bool(_SCHEME.match(plain))
