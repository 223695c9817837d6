"""A page as a reader gets it over a slow line: compressed, 400 kbit/s, 400 ms there and back, on a slow phone."""

from __future__ import annotations

import functools
import gzip
import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

from playwright.sync_api import Browser, Page, Request, ViewportSize

from tests.support.screens import PHONE
from tests.support.serving import Quiet

RATE = 400_000 / 8  # bytes a second
LATENCY = 400  # milliseconds
SLOWER = 4
_TEXT = {".html", ".css", ".js", ".json", ".svg", ".xml"}
_NOTE = """
window.moved = 0; window.painted = 0; window.what = ""; window.movers = []
const told = node => node ? node.localName + "." + (node.className?.baseVal ?? node.className) : "gone"
new PerformanceObserver(list => list.getEntries().forEach(entry => {
  window.moved += entry.value
  entry.sources?.forEach(each => window.movers.push(told(each.node?.closest ? each.node : each.node?.parentElement)))
})).observe({type: "layout-shift", buffered: true})
new PerformanceObserver(list => list.getEntries().forEach(entry => {
  window.painted = entry.startTime; window.what = told(entry.element)
})).observe({type: "largest-contentful-paint", buffered: true})
"""


@dataclass(frozen=True)
class Visit:
    """A first visit: seconds to the first and largest paint, shift, bytes by kind, height in screens."""

    first: float
    largest: float
    painted: str
    shift: float
    moved: tuple[str, ...]
    weights: dict[str, int]
    screens: float


class Compressing(Quiet):
    """Serves files as a good server does."""

    def send_head(self) -> BinaryIO | io.BytesIO | None:
        """The file compressed, where it is text."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if path.suffix not in _TEXT or not path.is_file():
            return super().send_head()
        body = _compressed(path, path.stat().st_mtime_ns)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        return io.BytesIO(body)


@functools.cache
def _compressed(path: Path, _changed: int) -> bytes:
    return gzip.compress(path.read_bytes(), 9, mtime=0)


@contextmanager
def slowly(browser: Browser, size: ViewportSize = PHONE, *, line: bool = True) -> Iterator[Page]:
    """A tab of a reader who has never been here, on a slow phone; its line is slow too unless `line` is false."""
    context = browser.new_context(viewport=size, is_mobile=size["width"] < 600, has_touch=size["width"] < 600)
    page = context.new_page()
    tools = page.context.new_cdp_session(page)
    tools.send("Network.enable")
    if line:
        rates = {"downloadThroughput": RATE, "uploadThroughput": RATE}
        tools.send("Network.emulateNetworkConditions", {"offline": False, "latency": LATENCY, **rates})
    tools.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    page.add_init_script(_NOTE)
    yield page
    context.close()


def visit(browser: Browser, url: str, size: ViewportSize = PHONE) -> Visit:
    """Visit a page for the first time."""
    with slowly(browser, size) as page:
        done: list[Request] = []
        page.on("requestfinished", lambda request: done.append(request))
        page.goto(url, wait_until="load", timeout=120_000)
        page.evaluate("document.fonts.ready.then(() => true)")
        page.wait_for_timeout(1500)  # what scripts do once they are there
        told: dict[str, Any] = page.evaluate(
            """() => ({moved: window.moved, painted: window.painted, what: window.what, movers: window.movers,
            first: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0,
            height: document.documentElement.scrollHeight / innerHeight})"""
        )
        weights: dict[str, int] = {}
        for request in done:
            if request.url.startswith("http"):
                kind = Path(request.url.partition("?")[0]).suffix.lstrip(".") or "html"
                weights[kind] = weights.get(kind, 0) + request.sizes()["responseBodySize"]
        return Visit(
            told["first"] / 1000, told["painted"] / 1000, told["what"], told["moved"],
            tuple(dict.fromkeys(told["movers"])), weights, told["height"],
        )  # fmt: skip
