"""`make axe`: every page, not only one of each kind, looked at by axe and measured, on two sizes and in both looks."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

from tests.support import chromium
from tests.support.building import EDIT_URI, ROOT, SITE_URL, build
from tests.support.screens import LOOKS, NARROW, PHONE, SMALL_TARGETS, open_page
from tests.support.serving import served

WIDE: ViewportSize = {"width": 1280, "height": 1024}
AT_ONCE = 2
PAGES_A_BROWSER = 25


def everywhere(site: Path, wanted: list[str]) -> list[str]:
    """The address of every page of a site, or of those that begin with a wanted word."""
    found = (file.relative_to(site).as_posix().removesuffix("index.html") for file in sorted(site.rglob("*.html")))
    return [path for path in found if not wanted or path.startswith(tuple(wanted))]


def found_on(page: Page) -> Iterator[str]:
    """What is wrong with the open page."""
    for fault in Axe().run(page).response["violations"]:
        for node in fault["nodes"]:
            yield f"{fault['id']}: {node['html'][:120]}"
    yield from (f"too small: {each}" for each in page.evaluate(SMALL_TARGETS))


def looked_at(site: Path, base: str, paths: list[str]) -> list[str]:
    """What is wrong with pages, each line with the page, the size and the look."""
    path = chromium.find()
    if not path:
        sys.exit(chromium.MISSING)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(chromium.ARGUMENTS))
        faults = [fault for path in paths for fault in _faults(browser, site, base, path)]
        browser.close()
    return faults


def _faults(browser: Browser, site: Path, base: str, path: str) -> Iterator[str]:
    for look in LOOKS:
        for size in (PHONE, WIDE):
            with browser.new_context(viewport=size, color_scheme=look, reduced_motion="reduce") as context:
                page = context.new_page()
                open_page(page, site, base, path)
                told = [*found_on(page)]
                if size == PHONE:
                    page.set_viewport_size(NARROW)
                    told += [f"too small: {each}" for each in page.evaluate(SMALL_TARGETS)]
                    if page.evaluate("document.documentElement.scrollWidth") > NARROW["width"]:
                        told.append(f"wider than {NARROW['width']} px")
                yield from (f"/{path} {size['width']} {look}: {each}" for each in dict.fromkeys(told))


def report() -> None:
    """Look at every page and print what is wrong; the command fails if anything is."""
    with tempfile.TemporaryDirectory() as name:
        site = Path(os.environ.get("SITE") or name)
        if site == Path(name):
            done = build(site, ROOT, SITE_URL=SITE_URL, EDIT_URI=EDIT_URI)
            if done.returncode:
                sys.exit(done.stderr)
        paths = everywhere(site, sys.argv[1:])
        parts = [paths[start : start + PAGES_A_BROWSER] for start in range(0, len(paths), PAGES_A_BROWSER)]
        count = 0
        with served(site) as base, ProcessPoolExecutor(AT_ONCE) as pool:
            for part, faults in zip(parts, pool.map(partial(looked_at, site, base), parts), strict=True):
                print(f"{len(part)} pages from /{part[0]}: {len(faults)} faults", *faults, sep="\n", flush=True)
                count += len(faults)
    print(f"{len(paths)} pages, {count} faults")
    sys.exit(bool(count))


if __name__ == "__main__":
    report()
