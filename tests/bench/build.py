"""`make bench`: our build beside plain MkDocs on the same Markdown, its growth with the plan, the weight of pages.

Both are measured in turn, so that a machine that is busy for a while is busy for both. All is CPU seconds.
`make bench ONLY="check serve"` measures some of it alone; the parts are in `PARTS`.
"""

from __future__ import annotations

import argparse
import json
import math
import statistics
import tempfile
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.bench.building.cost import BUILD, Cost, run
from tests.bench.building.sites import Repository, grown, plain
from tests.support.weights import weights

# How often part III stands in the plan, how many pairs of builds are measured, what share of plain MkDocs is aimed at.
SIZES = ((1, 7, 1.00), (16, 3, 0.95), (64, 2, 0.80))
LARGEST = 256
REBUILD_AIM, GROWTH_AIM, MEMORY_AIM = 0.40, 4.2, 340
SERVE_PAIRED = 3  # plain builds beside rebuilds
A_PART = 0.3  # seconds at the second largest size: below it, growth is noise
SERVE, CHECK, GROWTH, PAGES = "serve", "check", "growth", "pages"
PARTS = (*(f"build-{times}" for times, _, _ in SIZES), SERVE, CHECK, GROWTH, PAGES)


@dataclass(frozen=True)
class Measured:
    """The builds of one size, ours and plain ones in turn, and how the very first ones compare."""

    first: float
    ours: list[Cost]
    plain: list[Cost]

    @property
    def ratio(self) -> float:
        """The median of the pairs."""
        return statistics.median(our.seconds / their.seconds for our, their in zip(self.ours, self.plain, strict=True))


def middle(costs: list[Cost]) -> float:
    """Their median, in seconds."""
    return statistics.median(each.seconds for each in costs)


def spread(costs: list[Cost]) -> str:
    """The median and the range, in seconds."""
    seconds = [each.seconds for each in costs]
    return f"{statistics.median(seconds):.2f} s ({min(seconds):.2f}–{max(seconds):.2f})"


def measured(ours: Repository, theirs: Repository, runs: int) -> Measured:
    """Build both once, then in turn."""
    first = run(BUILD, ours.folder).seconds / run(BUILD, theirs.folder).seconds
    pairs = [(run(BUILD, ours.folder), run(BUILD, theirs.folder)) for _ in range(runs)]
    return Measured(first, [our for our, _ in pairs], [their for _, their in pairs])


def growth(smaller: dict[str, float], larger: dict[str, float], times: float) -> list[tuple[float, str]]:
    """The exponent by which each part grows with the plan, fastest first."""
    found = [
        (math.log(larger[name] / smaller[name]) / math.log(times), name) for name in smaller if smaller[name] >= A_PART
    ]
    return sorted(found, reverse=True)


def parts(repository: Repository) -> dict[str, float]:
    """CPU seconds of the parts of the core, and of all of them."""
    read: dict[str, float] = json.loads(run(["tests.bench.building.parts"], repository.folder).said)
    return read


def report_builds(ours: Repository, theirs: Repository, runs: int, aim: float) -> Measured:
    """Measure the builds of one size and print."""
    result = measured(ours, theirs, runs)
    print(f"{ours.points:,} points, {runs} pairs: ours {spread(result.ours)}, plain {spread(result.plain)}")
    print(f"  strict build / plain: {result.ratio:.2f} (aim {aim:.2f}); the very first: {result.first:.2f}", flush=True)
    return result


def report_serve(repository: Repository, theirs: Repository) -> None:
    """Measure what an editor waits for after a word, beside plain builds of the same time, and print."""
    run(BUILD, theirs.folder)
    build = middle([run(BUILD, theirs.folder) for _ in range(SERVE_PAIRED)])
    rebuild = statistics.median(json.loads(run(["tests.bench.building.rebuilding"], repository.folder).said))
    print(f"  serve, one word changed: {rebuild:.2f} s, {rebuild / build:.2f} of a plain build (aim {REBUILD_AIM:.2f})")


def report_check(repository: Repository) -> None:
    """Measure what an editor waits for before saving, the first time left out, and print."""
    checks = [run(["plansite", "check"], repository.folder) for _ in range(SIZES[0][1] + 1)][1:]
    print(f"  plansite check: {spread(checks)}", flush=True)


def report_growth(sizes: list[Repository]) -> None:
    """Measure the core alone at three sizes and print how its parts grow."""
    core = [parts(each) for each in sizes]
    for repository, seconds in zip(sizes, core, strict=True):
        print(f"{repository.points:,} points, core alone, nothing made before: {seconds['all']:.2f} s")
    print(f"  the largest / the one before: {core[2]['all'] / core[1]['all']:.2f} (aim {GROWTH_AIM})")
    fastest = growth(core[1], core[2], sizes[2].points / sizes[1].points)
    print("  grow with the plan by the exponent: " + ", ".join(f"{name} {power:.2f}" for power, name in fastest))
    print(
        f"  fastest: {fastest[0][1]}; takes most: {max((t, name) for name, t in core[2].items() if name != 'all')[1]}"
    )


def report(only: Collection[str] = PARTS) -> None:
    """Measure these parts and print."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        ours = {times: grown(folder / f"ours-{times}", times) for times, *_ in SIZES if _needed(times, only)}
        theirs = {
            times: plain(site, folder / f"plain-{times}")
            for times, site in ours.items()
            if f"build-{times}" in only or (times == 1 and SERVE in only)
        }
        for times, runs, aim in SIZES:
            if f"build-{times}" in only:
                result = report_builds(ours[times], theirs[times], runs, aim)
                print(f"  peak memory: {max(each.peak for each in result.ours):.0f} MB", end="")
                print(f" (aim {MEMORY_AIM})" if times == SIZES[-1][0] else "", flush=True)
        if SERVE in only:
            report_serve(ours[1], theirs[1])
        if CHECK in only:
            report_check(ours[1])
        if GROWTH in only:
            report_growth([*(ours[times] for times, *_ in SIZES[1:]), grown(folder / "largest", LARGEST)])
        if PAGES in only:
            run(BUILD, ours[1].folder)
            for total, uri in weights(ours[1].folder / "site")[:3]:
                print(f"page and what it loads, fonts apart: {total / 1000:.1f} kB compressed  {uri}")


def _needed(times: int, only: Collection[str]) -> bool:
    """Whether a plan of that size is measured."""
    return f"build-{times}" in only or (GROWTH in only if times > 1 else bool({SERVE, CHECK, PAGES} & {*only}))


def asked(words: Sequence[str] | None = None) -> list[str]:
    """The parts named after `--only`, in words; all where none is named."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.build", description=report.__doc__)
    parser.add_argument("--only", nargs="*", choices=PARTS, metavar="PART", help=", ".join(PARTS))
    return parser.parse_args(words).only or list(PARTS)


if __name__ == "__main__":
    report(asked())
