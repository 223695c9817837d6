"""Read a built site as a browser would: every page's ids, links and what it loads."""

from __future__ import annotations

import functools
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

ORIGIN = "http://site.invalid/"
_LOADING = {"script": "src", "link": "href", "img": "src", "iframe": "src", "source": "src", "use": "href"}


@dataclass
class Page:
    """What one HTML page says; `names` are those of its `links`."""

    ids: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    loads: list[str] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    edit: str | None = None
    text: str = ""
    title: str = ""


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.page = Page()
        self._silent = 0
        self._within: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep ids, links and loads."""
        values = dict(attrs)
        self._silent += tag in ("script", "style")
        if values.get("id"):
            self.page.ids.append(values["id"] or "")
        if tag == "a" and values.get("href"):
            link = values["href"] or ""
            self.page.links.append(link)
            self.page.names.append(values.get("aria-label") or values.get("title") or "")
            if values.get("rel") == "edit":
                self.page.edit = link
        if (tag == "a" and values.get("href")) or (tag == "title" and not self.page.title):
            self._within = tag
        if tag == "img" and self._within == "a":
            self.page.names[-1] += values.get("alt") or ""
        if tag in _LOADING and values.get(_LOADING[tag]) and values.get("rel") not in ("canonical", "prev", "next"):
            self.page.loads.append(values[_LOADING[tag]] or "")

    def handle_endtag(self, tag: str) -> None:
        """Leave a script, a style, a link or the title."""
        self._silent -= tag in ("script", "style")
        self._within = None if tag == self._within else self._within

    def handle_data(self, data: str) -> None:
        """Keep the words."""
        if self._within == "title":
            self.page.title += data
        elif self._within == "a":
            self.page.names[-1] += data
        if not self._silent:
            self.page.text += data


def read(site: Path) -> dict[str, Page]:
    """Every page of a built site by its address: «/», «/muc/III.4/»."""
    pages = {}
    for file in sorted(site.rglob("*.html")):
        reader = _Reader()
        reader.feed(file.read_text(encoding="utf-8"))
        uri = "/" + file.relative_to(site).as_posix().removesuffix("index.html")
        pages[uri] = reader.page
    return pages


@functools.cache
def read_once(site: Path) -> dict[str, Page]:
    """The pages of a built site that no test changes."""
    return read(site)


def target(page: str, link: str) -> tuple[str, str] | None:
    """Where a link on a page leads inside the site, as (address, anchor); None if it leads outside."""
    whole = urlsplit(urljoin(urljoin(ORIGIN, page.lstrip("/")), link))
    if f"{whole.scheme}://{whole.netloc}/" != ORIGIN:
        return None
    return unquote(whole.path), unquote(whole.fragment)


def kinds(site: Path) -> list[str]:
    """A page of each kind of a built site, resolvers aside: of pages that stand in one folder the largest one."""
    largest: dict[tuple[str, int], tuple[int, str]] = {}
    for file in sorted(site.rglob("*.html")):
        parts = file.relative_to(site).parts
        uri = "/".join(parts).removesuffix("index.html")
        if parts[0] != "di":
            kind = (parts[0], len(parts))
            largest[kind] = max(largest.get(kind, (0, "")), (file.stat().st_size, uri))
    return sorted(uri for _, uri in largest.values())
