"""The search of this plan: its entries, and what a phone loads before the first result."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

from plansite.site.site import Site
from tests.support import crawl
from tests.support.searching import completed

MOST_BYTES = 60_000
LOADED = ("assets/js/plan.min.js", "assets/js/search.min.js", "search/search_index.json")


def test_one_entry_for_everything_with_an_id_and_each_leads_somewhere(built: Path, real: Site) -> None:
    index = json.loads((built / "search/search_index.json").read_text(encoding="utf-8"))
    assert sorted(entry["id"] for entry in index["docs"] if entry["id"]) == sorted(real.composer.addresses)
    pages = crawl.read_once(built)
    for entry in completed(index["docs"]):
        page, _, anchor = entry["location"].partition("#")
        assert f"/{page}" in pages, entry["location"]
        assert not anchor or anchor in pages[f"/{page}"].ids, entry["location"]


def test_bytes_before_the_first_result(built: Path) -> None:
    weights = {name: len(gzip.compress((built / name).read_bytes(), mtime=0)) for name in LOADED}
    assert sum(weights.values()) <= MOST_BYTES, weights
