"""What a reader's browser loads for a page."""

from __future__ import annotations

import functools
import gzip
from pathlib import Path

from tests.support import crawl


def weights(site: Path) -> list[tuple[int, str]]:
    """Every page with its styles and scripts but the search worker, compressed one by one, in bytes; heaviest first."""
    found = []
    for uri, page in crawl.read_once(site).items():
        file = site / uri.lstrip("/")
        total = _compressed(file / "index.html" if uri.endswith("/") else file)
        loads = filter(None, (crawl.target(uri, load) for load in page.loads))
        loaded = {site / path.lstrip("/") for path, _ in loads}
        total += sum(_compressed(each) for each in loaded if each.suffix in (".css", ".js") and each.is_file())
        found.append((total, uri))
    return sorted(found, reverse=True)


@functools.cache
def _compressed(file: Path) -> int:
    return len(gzip.compress(file.read_bytes(), 9, mtime=0))
