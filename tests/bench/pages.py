"""`make bench-pages`: each kind of page as a reader first gets it on a slow phone and line, and the heaviest."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.support import chromium, crawl
from tests.support.building import ROOT, build
from tests.support.serving import served
from tests.support.slow_line import Compressing, visit
from tests.support.weights import weights

VISITS = 3
HEAVIEST = 5


def report() -> None:
    """Measure and print; of several visits the quickest paint and the largest shift, since a machine may be busy."""
    path = chromium.find()
    if not path:
        sys.exit(chromium.MISSING)
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        site = Path(name)
        done = build(site, ROOT)
        assert done.returncode == 0, done.stderr
        print(f"{'PAGE':44}{'FIRST':>8}{'LARGEST':>9}{'SHIFT':>8}{'SCREENS':>9}{'kB':>6}  LARGEST IS")
        heavy = {uri.lstrip("/"): total for total, uri in weights(site)}
        browser = playwright.chromium.launch(executable_path=path, args=list(chromium.ARGUMENTS))
        with served(site, Compressing) as base:
            for page in crawl.kinds(site):
                visits = [visit(browser, base + page) for _ in range(VISITS)]
                best = min(visits, key=lambda each: each.largest)
                shift = max(each.shift for each in visits)
                print(
                    f"{page or '/':44}{best.first:6.2f} s{best.largest:7.2f} s{shift:8.3f}{best.screens:9.1f}"
                    f"{heavy[page] / 1000:6.0f}  {best.painted}",
                    flush=True,
                )
        browser.close()
        for page in sorted(heavy, key=lambda each: -heavy[each])[:HEAVIEST]:
            print(f"heaviest: {heavy[page] / 1000:.1f} kB {page}")


if __name__ == "__main__":
    report()
