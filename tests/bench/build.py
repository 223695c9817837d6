"""`make bench`: our build beside plain MkDocs on the same Markdown, its growth with the plan, the weight of pages."""

from __future__ import annotations

import gzip
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import yaml

from tests.support import crawl

ROOT = Path(__file__).parents[2]
RUNS = 5
SIZES = (1, 4, 16)
MARKS = ("III- ", "IV- ", "Nơi nhận:")  # where part III begins and ends, and where the plan's parts end


def seconds(folder: Path, runs: int = RUNS) -> list[float]:
    """Wall time of `runs` strict builds of the MkDocs project in `folder`, after one to warm the disk."""
    times = []
    for _ in range(runs + 1):
        start = time.perf_counter()
        subprocess.run(
            [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"],
            cwd=folder, check=True, capture_output=True,
        )  # fmt: skip
        times.append(time.perf_counter() - start)
    return times[1:]


def copy(into: Path) -> Path:
    """A copy of the repository without what git does not keep."""
    shutil.copytree(ROOT, into, ignore=shutil.ignore_patterns(".git", ".venv", ".uv", "tests", ".*_cache"))
    return into


def plain(into: Path) -> Path:
    """The same pages as files, for MkDocs and Material without our hook."""
    folder = copy(into)
    subprocess.run(
        [sys.executable, "-m", "plansite", "write", str(folder / "docs")],
        cwd=folder / "hooks", check=True, capture_output=True,
    )  # fmt: skip
    settings = re.sub(r"!ENV \[.*\]", '""', (folder / "mkdocs.yml").read_text(encoding="utf-8"))
    config = yaml.safe_load(settings)
    for key in ("hooks", "watch", "nav"):
        config.pop(key, None)
    config["validation"] = {"links": {"anchors": "ignore", "absolute_links": "ignore"}}
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(config, allow_unicode=True), encoding="utf-8")
    # Hand-written pages name blocks and ids that only the hook knows; plain MkDocs shows them as text.
    return folder


def grown(into: Path, times: int) -> tuple[Path, int]:
    """A plan with part III repeated `times` over as parts of its own, and how many points it has."""
    folder = copy(into)
    sections = folder / "plan" / "muc"
    for number in range(1, times):
        part = f"T{number}"
        for file in sorted((ROOT / "plan" / "muc").glob("III*.md")):
            text = _reasoned(file.read_text(encoding="utf-8"))
            (sections / file.name).write_text(text, encoding="utf-8")
            renamed = re.sub(r"^(ma: |#+ )III(?=[.\n])", rf"\g<1>{part}", text, flags=re.MULTILINE)
            (sections / file.name.replace("III", part, 1)).write_text(renamed, encoding="utf-8")
    issued = (ROOT / "plan" / "nguyen-van.txt").read_text(encoding="utf-8").splitlines()
    first, after, end = (next(n for n, line in enumerate(issued) if line.startswith(mark)) for mark in MARKS)
    more = [line.replace("III-", f"T{n}-", 1) for n in range(1, times) for line in issued[first:after]]
    (folder / "plan" / "nguyen-van.txt").write_text("\n".join([*issued[:end], *more, *issued[end:]]), encoding="utf-8")
    subprocess.run(
        [sys.executable, "-m", "plansite", "id", "ghi"], cwd=folder / "hooks", check=True, capture_output=True
    )
    points = sum(
        len(re.findall(r"^##+ ", file.read_text(encoding="utf-8"), re.MULTILINE)) for file in sections.glob("*.md")
    )
    return folder, points


def _reasoned(text: str) -> str:
    """A section whose links to solutions have a reason of their own: repeated words are no longer one."""
    return re.sub(r"^(thuc_hien: .*\n)(?!vi_sao)", r"\1vi_sao_thuc_hien: lặp lại để đo\n", text, flags=re.MULTILINE)


def weights(site: Path) -> list[tuple[int, str]]:
    """Every page with all that it loads but fonts, compressed one by one, in bytes; heaviest first."""

    def compressed(file: Path) -> int:
        return len(gzip.compress(file.read_bytes(), 9, mtime=0))

    found = []
    for uri, page in crawl.read(site).items():
        file = site / uri.lstrip("/")
        total = compressed(file / "index.html" if uri.endswith("/") else file)
        for load in sorted(set(page.loads)):
            inside = crawl.target(uri, load)
            loaded = site / inside[0].lstrip("/") if inside else None
            if loaded and loaded.is_file() and loaded.suffix != ".woff2":
                total += compressed(loaded)
        found.append((total, uri))
    return sorted(found, reverse=True)


def report() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        ours, theirs = seconds(copy(folder / "ours")), seconds(plain(folder / "plain"))
        middle, other = statistics.median(ours), statistics.median(theirs)
        print(f"strict build, median of {RUNS}: {middle:.2f} s ({min(ours):.2f}–{max(ours):.2f})")
        print(f"plain MkDocs, same pages: {other:.2f} s ({min(theirs):.2f}–{max(theirs):.2f})")
        print(f"ratio: {middle / other:.2f}")
        for total, uri in weights(folder / "ours" / "site")[:3]:
            print(f"page and what it loads, fonts apart: {total / 1000:.1f} kB compressed  {uri}")
        for times in SIZES:
            larger, points = grown(folder / f"grown-{times}", times)
            start = time.perf_counter()
            subprocess.run(
                [sys.executable, "-m", "plansite", "write", str(folder / f"out-{times}")],
                cwd=larger / "hooks", check=True, capture_output=True,
            )  # fmt: skip
            core = time.perf_counter() - start
            whole = statistics.median(seconds(larger, 1))
            each = 1000 * core / points
            print(f"{points:5} points: core {core:.2f} s ({each:.1f} ms a point), whole build {whole:.2f} s")


if __name__ == "__main__":
    report()
