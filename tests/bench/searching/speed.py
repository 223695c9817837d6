"""How long search takes and keeps the page busy, on the machine as it is and slowed, at the plan's size and grown."""

from __future__ import annotations

import random
import statistics
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Browser, CDPSession, Page
from playwright.sync_api import TimeoutError as TookTooLong

from tests.bench.searching.box import READY, Row, opened
from tests.bench.searching.sites import BLANK, INDEX, Built, served

RATES = (1, 4)
PASSES = 3
LOOPS = 5
BUDGET = 6_000  # milliseconds for one pass over queries in the page
TYPING = 4_000  # milliseconds of typing in the real box
SEED = 4


def sample(queries: list[str], prefixes: int) -> tuple[list[str], list[str]]:
    """The queries in a random order, and some of the prefixes that are sent while they are typed letter by letter."""
    chosen = random.Random(SEED)
    every = [query[:end] for query in queries for end in range(1, len(query))]
    return chosen.sample(queries, len(queries)), chosen.sample(every, min(prefixes, len(every)))


@contextmanager
def _slowed(browser: Browser, address: str, rate: int) -> Iterator[tuple[Page, CDPSession]]:
    """A page whose main thread runs so many times slower; its workers do not (`calibration` shows it)."""
    page = opened(browser, "about:blank")
    tools = page.context.new_cdp_session(page)
    tools.send("Emulation.setCPUThrottlingRate", {"rate": rate})
    tools.send("Performance.enable", {"timeDomain": "threadTicks"})
    page.goto(address)
    yield page, tools
    page.context.close()


def calibration(browser: Browser, site: Built) -> list[str]:
    """What the throttle really does, as lines to print: the same loop in the page and in a worker, slowed and not."""
    took: dict[tuple[str, int], list[float]] = {}
    with served(site) as (address, _):
        for _ in range(LOOPS):
            for rate in RATES:
                with _slowed(browser, address + BLANK, rate) as (page, tools):
                    for where in ("loop", "loopInWorker"):
                        page.evaluate(f"() => bench.{where}()")  # compiled by the first run
                        before = _cpu(tools)
                        took.setdefault((where, rate), []).append(page.evaluate(f"() => bench.{where}()"))
                        took.setdefault((f"{where} cpu", rate), []).append(_cpu(tools) - before)
    lines = []
    for where, said in (("loop", "page"), ("loop cpu", "page, its own time"), ("loopInWorker", "dedicated worker")):
        one, four = (statistics.median(took[where, rate]) for rate in RATES)
        lines.append(
            f"throttle {RATES[1]}x, a loop in the {said}: {one:.0f} ms → {four:.0f} ms, {four / one:.1f} times"
        )
    return lines


def in_page(browser: Browser, site: Built, rate: int, passes: int, asked: dict[str, list[str]]) -> list[Row]:
    """The worker's script run in the page, as from a folder without a server, so that the throttle reaches it."""
    made: dict[str, list[float]] = {"ready": [], "longest": [], "cpu": [], "heap": []}
    times: dict[str, list[list[float]]] = {label: [] for label in asked}
    spent: dict[str, list[float]] = {label: [] for label in asked}
    with served(site) as (address, _):
        for _ in range(passes):
            with _slowed(browser, address + BLANK, rate) as (page, tools):
                heap, cpu = _heap(tools), _cpu(tools)
                told = page.evaluate("([worker, index]) => bench.prepare(worker, index)", [site.worker, INDEX])
                told |= {"cpu": _cpu(tools) - cpu, "heap": _heap(tools) - heap}
                for key, values in made.items():
                    values.append(told[key])
                for label, queries in asked.items():
                    cpu = _cpu(tools)
                    times[label].append(page.evaluate("([q, most]) => bench.times(q, most)", [queries, BUDGET]))
                    spent[label].append((_cpu(tools) - cpu) / len(times[label][-1]))
    middle = {key: statistics.median(values) for key, values in made.items()}
    rows = [
        ("setup message to ready", _milliseconds(middle["ready"])),
        ("  the thread's own time, script and index read too", _milliseconds(middle["cpu"])),
        ("  longest task meanwhile, were it in the page", _milliseconds(middle["longest"])),
        ("  heap kept when ready", f"{middle['heap'] / 1e6:.0f} MB"),
    ]
    for label in asked:
        own = statistics.median(spent[label])
        rows += [*_queries(label, times[label]), (f"{label}: the thread's own time, mean", _milliseconds(own))]
    return rows


def _queries(label: str, passes: list[list[float]]) -> list[Row]:
    """Median and p95 over queries of the median of each over the passes; a pass may have run out of time."""
    each = [statistics.median(times) for times in zip(*passes, strict=False)]
    p95 = statistics.quantiles(each, n=20, method="inclusive")[-1] if len(each) > 1 else each[0]
    return [
        (f"{label}: median", f"{_milliseconds(statistics.median(each))} (n={len(each)})"),
        (f"{label}: p95", _milliseconds(p95)),
    ]


def _heap(tools: CDPSession) -> float:
    tools.send("HeapProfiler.collectGarbage")
    used: dict[str, Any] = tools.send("Runtime.getHeapUsage")
    return float(used["usedSize"])


def _cpu(tools: CDPSession) -> float:
    """Milliseconds that tasks of the main thread have had of a processor; what other programs take does not count."""
    metrics: dict[str, Any] = tools.send("Performance.getMetrics")
    return 1000 * float(next(each["value"] for each in metrics["metrics"] if each["name"] == "TaskDuration"))


def _milliseconds(value: float) -> str:
    return f"{value:,.1f} ms" if value < 100 else f"{value:,.0f} ms"


def busy(browser: Browser, site: Built, rate: int, queries: list[str]) -> list[Row]:
    """The longest task of the page's main thread in the real site, whose search runs in its worker at full speed."""
    with served(site) as (address, _), _slowed(browser, address, rate) as (page, _):
        try:
            page.wait_for_function("() => bench.isReady()", timeout=READY)
        except TookTooLong:
            return [("real site, while loading", f"not ready in {READY // 1000} s")]
        page.wait_for_timeout(200)
        loaded = page.evaluate("() => performance.now()")
        letters = page.evaluate("([q, event, most]) => bench.type(q, event, most)", [queries, site.event, TYPING])
        page.wait_for_timeout(200)
        loading, typing = page.evaluate("(at) => [bench.longest(0, at), bench.longest(at)]", loaded)
    return [
        ("real site: longest task of the page, loading", _task(loading)),
        ("real site: longest task of the page, typing", f"{_task(typing)} ({letters} letters)"),
    ]


def _task(longest: float) -> str:
    return f"{longest:.0f} ms" if longest else "under 50 ms"
