"""`make pictures`: each kind of page as it was at a revision and as it is now, side by side on one sheet."""

from __future__ import annotations

import html
import io
import os
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright
from playwright.sync_api import TimeoutError as Late

from tests.support import chromium, crawl
from tests.support.building import ROOT, SITE_URL, build
from tests.support.screens import LOOKS, PHONE, Look
from tests.support.serving import served

INTO = ROOT / "pictures"
SIZES: tuple[ViewportSize, ...] = (PHONE, {"width": 1280, "height": 800})
SIDES = ("before", "after")
# The folder and the depth of each kind, as `crawl.kinds` knows them; of many pages of a kind the largest is taken.
KINDS = {
    "section": "muc/*",
    "body": "co-quan/*",
    "bodies": "co-quan",
    "tasks": "nhiem-vu",
    "times": "thoi-han",
    "six questions": "sau-ro",
    "matrix": "ma-tran",
    "document": "van-ban/*",
    "whole text": "toan-van",
    "changes": "thay-doi",
}
STYLE = """body { font: 16px/1.4 sans-serif; margin: 1rem } img { border: 1px solid #888; max-width: 49% }
p { display: flex; gap: 1%; align-items: start } h2 { position: sticky; top: 0; background: #fff; margin: 0 }"""
RESULT = ".md-search-result__item"


def git(*words: str) -> bytes:
    """What Git answers in this repository; where it fails, the command ends with what Git said."""
    done = subprocess.run(["git", "-C", str(ROOT), *words], capture_output=True, check=False)
    if done.returncode:
        sys.exit(done.stderr.decode())
    return done.stdout


def base() -> str:
    """The revision to compare with: the one named, else the last published version, else the commit before."""
    tags = git("tag", "--list", "ban-*", "--sort=-creatordate").decode().split()
    return os.environ.get("BASE") or next(iter(tags), "HEAD~1")


def made(tree: Path, into: Path) -> Path:
    """The site of a tree, built with its own code."""
    done = build(into, tree, strict=False, SITE_URL=SITE_URL, PYTHONPATH=str(tree / "hooks"))
    if done.returncode:
        sys.exit(done.stderr)
    return into


def chosen(site: Path) -> dict[str, str]:
    """The address of each kind of page the site has."""
    pages = crawl.kinds(site)
    found = {"home": ""}
    for kind, place in KINDS.items():
        folder, _, below = place.partition("/")
        for page in pages:
            if page.split("/")[0] == folder and page.count("/") == 1 + bool(below):
                found[kind] = page
    return found


def search(page: Page, words: str) -> None:
    """Open the search on the page and type the words; an answer that does not come is not waited for long."""
    page.keyboard.press("/")
    page.keyboard.type(words)
    try:
        page.locator(RESULT).first.wait_for(timeout=10_000)
    except Late:
        print(f"no result of «{words}»")


def shoot(browser: Browser, site: Path, side: str, pages: dict[str, str], words: str) -> list[str]:
    """Take the first screen of each page on each size in each look; the names of the pictures taken."""
    taken = []
    with served(site) as address:
        for size in SIZES:
            for look in LOOKS:
                with browser.new_context(viewport=size, color_scheme=look, reduced_motion="reduce") as context:
                    tab = context.new_page()
                    for kind, path in {**pages, "search": ""}.items():
                        if not (site / path / "index.html").exists():
                            continue
                        for _ in range(2):  # a first visit may be painted before its fonts come
                            tab.goto(address + path)
                            tab.evaluate("document.fonts.ready.then(() => true)")
                        if kind == "search":
                            search(tab, words)
                        name = named(kind, size, look, side)
                        tab.screenshot(path=INTO / name, animations="disabled")
                        taken.append(name)
    return taken


def named(kind: str, size: ViewportSize, look: Look, side: str) -> str:
    """The name of the file of a picture."""
    return f"{kind.replace(' ', '-')}-{size['width']}-{look}-{side}.png"


def sheet(revision: str, pages: dict[str, str], taken: set[str]) -> str:
    """The sheet in HTML: of each page its pictures of before and after beside each other."""
    parts = [
        f'<!doctype html><html lang="en"><meta charset="utf-8"><title>Pictures</title><style>{STYLE}</style>'
        f"<h1>Before: {html.escape(revision)}. After: the working tree.</h1>"
    ]
    for kind, path in {**pages, "search": ""}.items():
        for size in SIZES:
            for look in LOOKS:
                title = f"{kind} /{html.escape(path)}, {size['width']} px, {look}"
                names = [named(kind, size, look, side) for side in SIDES]
                both = all((INTO / each).exists() for each in names) and taken.issuperset(names)
                same = both and len({(INTO / each).read_bytes() for each in names}) == 1
                shown = "".join(
                    f'<img src="{name}" alt="{side}" loading="lazy">' if name in taken else f"<em>{side}: none</em>"
                    for name, side in zip(names, SIDES, strict=True)
                )
                parts.append(f"<h2>{title}{' (the same)' if same else ''}</h2><p>{shown}</p>")
    return "\n".join(parts) + "\n"


def report() -> None:
    """Build both, take the pictures and say where the sheet is."""
    path = chromium.find()
    if not path:
        sys.exit(chromium.MISSING)
    revision = base()
    INTO.mkdir(exist_ok=True)
    for old in INTO.glob("*.png"):
        old.unlink()
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        folder = Path(name)
        with tarfile.open(fileobj=io.BytesIO(git("archive", revision))) as archive:
            archive.extractall(folder / "tree", filter="data")
        before, after = made(folder / "tree", folder / "before"), made(ROOT, folder / "after")
        pages = chosen(after)
        words = crawl.read(after)[f"/{pages.get('body', '')}"].title.split(" - ")[0]
        browser = playwright.chromium.launch(executable_path=path, args=list(chromium.ARGUMENTS))
        taken = {
            picture
            for site, side in zip((before, after), SIDES, strict=True)
            for picture in shoot(browser, site, side, pages, words)
        }
        browser.close()
    (INTO / "index.html").write_text(sheet(revision, pages, taken), encoding="utf-8", newline="\n")
    print(f"{len(taken)} pictures: {INTO / 'index.html'}")


if __name__ == "__main__":
    report()
