"""`make bench-search`: our search beside lunr as the theme ships it, on the same pages: what is found, and how fast.

Both are the real site, built twice: once as it is, once with no file of the theme overridden and the index that the
theme's plugin writes of the same pages, with the theme's own settings for Vietnamese. Judged queries and phrases go
through the real search box in the browser. The browser slows a page and not its workers (the calibration shows it), so
the slowed figures run the worker's script in the page, as our own page does when it is opened from a folder.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tests.bench.searching import asking, box, sites, speed
from tests.bench.searching.box import Row
from tests.bench.searching.sites import Built
from tests.support import chromium

LABEL, COLUMN = 72, 24
SLOW = speed.RATES[1]
PREFIXES = {"plan": 300, "grown": 80}
TYPED = 10  # judged queries typed letter by letter in the real site

Pair = tuple[Built, Built]


def head(title: str) -> None:
    """Begin a section of the table."""
    print(f"\n{title:{LABEL}}{'OURS':>{COLUMN}}{'LUNR, AS SHIPPED':>{COLUMN}}")


def section(measure: Callable[[Built], list[Row]], pair: Pair) -> None:
    """Measure both and print a row for each figure."""
    both = [dict(measure(site)) for site in pair]
    for label in dict.fromkeys(label for each in both for label in each):
        print(f"{label:{LABEL}}{both[0].get(label, '—'):>{COLUMN}}{both[1].get(label, '—'):>{COLUMN}}", flush=True)


def found(browser: Browser, pair: Pair) -> None:
    """What is found, and the bytes it takes."""
    ours, theirs = pair
    both = {entry["location"] for entry in theirs.index()["docs"]}
    missing = [e["id"] for e in ours.index()["docs"] if e["kind"] == "diem" and e["location"] not in both]
    print(
        f"points that the theme's index does not hold, and phrases are not drawn from: {', '.join(missing) or 'none'}"
    )
    head(f"FOUND, through the box; {asking.PHRASES} phrases of {asking.SYLLABLES[0]}–{asking.SYLLABLES[1]} syllables")
    section(lambda site: box.judged_rows(browser, site, ours, both), pair)
    head("BYTES before the first result, gzip -9")
    section(lambda site: box.weights(browser, site), pair)


def fast(browser: Browser, pair: Pair, size: str, queries: list[str]) -> None:
    """How fast it is and how busy the page, at one size."""
    whole, prefixes = speed.sample(queries, PREFIXES[size])
    asked = {"judged queries, whole": whole, "their prefixes": prefixes}
    points = "the plan's size" if size == "plan" else f"{sites.POINTS:,} points"
    for rate in speed.RATES if size == "grown" else (SLOW,):
        passes = 1 if size == "grown" and rate == SLOW else speed.PASSES
        head(f"SPEED at {points}, CPU {rate}x, the worker's script in the page; passes: {passes}")

        def measure(site: Built, rate: int = rate, passes: int = passes) -> list[Row]:
            return speed.in_page(browser, site, rate, passes, asked)

        section(measure, pair)
    for rate in speed.RATES:
        head(f"PAGE at {points}, CPU {rate}x for the page, 1x for its worker")

        def site_busy(site: Built, rate: int = rate) -> list[Row]:
            return speed.busy(browser, site, rate, whole[:TYPED])

        section(site_busy, pair)


def report() -> None:
    """Measure and print."""
    path = chromium.find()
    if not path:
        sys.exit(chromium.MISSING)
    begun = time.perf_counter()
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        folder = Path(name)
        pair = sites.ours(folder / "ours"), sites.theirs(folder / "theirs", folder / "tree")
        browser = playwright.chromium.launch(executable_path=path, args=list(chromium.ARGUMENTS))
        entries = pair[0].index()["docs"]
        queries = [each.query for each in asking.judged(entries)]
        found(browser, pair)
        print()
        for line in speed.calibration(browser, pair[0]):
            print(line)
        fast(browser, pair, "plan", queries)
        texts = sites.recombined([entry for entry in entries if entry["kind"] == "diem"])
        larger = (
            sites.grown(pair[0], folder / "ours-grown", texts),
            sites.grown(pair[1], folder / "theirs-grown", texts),
        )
        fast(browser, larger, "grown", queries)
        browser.close()
    print(f"\nmeasured in {time.perf_counter() - begun:.0f} s")


if __name__ == "__main__":
    report()
