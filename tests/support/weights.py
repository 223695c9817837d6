"""What a reader's browser loads for a page."""

from __future__ import annotations

import functools
import gzip
import re
from pathlib import Path, PurePosixPath

from tests.support import crawl

# What loads by itself; fonts and the index are weighed apart. That a visit loads nothing else, test_loading.py looks.
_KINDS = {".css", ".js", ".svg", ".png"}
_NAMED = re.compile(r"url\([\"']?([^\"')]+)")


def loads(site: Path) -> dict[str, set[str]]:
    """By the address of each page («/muc/III.4/») those of all that a visit may load, itself too, but for fonts."""
    found = {}
    for uri, page in crawl.read_once(site).items():
        own = _among(site, uri, page.loads)
        found[uri] = {uri, *own, *(picture for each in own if each.endswith(".css") for picture in _named(site, each))}
    return found


def weights(site: Path) -> list[tuple[int, str]]:
    """Every page with all that a visit may load, compressed one by one, in bytes; heaviest first."""
    found = [(sum(_compressed(site, each) for each in all_), uri) for uri, all_ in loads(site).items()]
    return sorted(found, reverse=True)


def _among(site: Path, uri: str, named: list[str]) -> set[str]:
    places = {place[0] for each in named if (place := crawl.target(uri, each))}
    return {each for each in places if PurePosixPath(each).suffix in _KINDS and (site / each.lstrip("/")).is_file()}


@functools.cache
def _named(site: Path, sheet: str) -> set[str]:
    return _among(site, sheet, _NAMED.findall((site / sheet.lstrip("/")).read_text(encoding="utf-8")))


@functools.cache
def _compressed(site: Path, uri: str) -> int:
    file = site / uri.lstrip("/")
    return len(gzip.compress((file / "index.html" if uri.endswith("/") else file).read_bytes(), 9, mtime=0))
