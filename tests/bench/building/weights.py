"""What a reader's browser loads for a page."""

from __future__ import annotations

import gzip
from pathlib import Path

from tests.support import crawl


def weights(site: Path) -> list[tuple[int, str]]:
    """Every page with all that it loads but fonts, compressed one by one, in bytes; heaviest first."""
    found = []
    for uri, page in crawl.read(site).items():
        file = site / uri.lstrip("/")
        total = _compressed(file / "index.html" if uri.endswith("/") else file)
        for load in sorted(set(page.loads)):
            inside = crawl.target(uri, load)
            loaded = site / inside[0].lstrip("/") if inside else None
            if loaded and loaded.is_file() and loaded.suffix != ".woff2":
                total += _compressed(loaded)
        found.append((total, uri))
    return sorted(found, reverse=True)


def _compressed(file: Path) -> int:
    return len(gzip.compress(file.read_bytes(), 9, mtime=0))
