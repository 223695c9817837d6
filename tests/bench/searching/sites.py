"""The two sites that are measured beside each other, at the plan's size and grown; served, what is asked for noted."""

from __future__ import annotations

import gzip
import json
import random
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.support import serving
from tests.support.building import ROOT, build
from tests.support.searching import completed
from tests.support.serving import Quiet

INDEX = "search/search_index.json"
BLANK = "blank.html"
POINTS = 10_000
A_SECTION = 8  # points of a made-up section
SEED = 28
# Our hook keeps every page out of the index of the theme's plugin, and writes over it; here that has the last word.
THEIRS = """
from mkdocs.plugins import event_priority

said = {}


def on_page_markdown(markdown, page, **_):
    said[page.file.src_uri] = page.meta.get("search", {})


@event_priority(-100)
def on_page_content(html, page, **_):
    page.meta["search"] = said[page.file.src_uri]


@event_priority(-100)
def on_post_build(config):
    config.plugins["material/search"].on_post_build(config=config)
"""

Entry = dict[str, Any]


@dataclass(frozen=True)
class Built:
    """A built site: where it is, the script of its search worker, and what tells its search box of new words."""

    folder: Path
    worker: str
    event: str

    def index(self) -> dict[str, Any]:
        """What its search loads."""
        data: dict[str, Any] = json.loads((self.folder / INDEX).read_text(encoding="utf-8"))
        docs = data["docs"]
        return {**data, "docs": completed(docs) if "kind" in docs[0] else docs}

    def size(self, uri: str) -> int:
        """Bytes of a file of the site, compressed."""
        return len(gzip.compress((self.folder / uri).read_bytes(), 9, mtime=0))


def ours(into: Path) -> Built:
    """The site as it is."""
    done = build(into, ROOT)
    assert done.returncode == 0, done.stderr
    return _built(into, "input")


def theirs(into: Path, tree: Path) -> Built:
    """The same pages with the theme's own box, worker and index: no theme file overridden, its plugin's index kept."""
    for name in ("plan", "docs", "hooks"):
        shutil.copytree(ROOT / name, tree / name)
    (tree / "overrides").mkdir()
    shutil.copy(ROOT / "mkdocs.yml", tree / "base.yml")
    (tree / "theirs.py").write_text(THEIRS, encoding="utf-8")
    (tree / "mkdocs.yml").write_text("INHERIT: base.yml\nhooks: [hooks/mkdocs_plan.py, theirs.py]\n", encoding="utf-8")
    done = build(into, tree)
    assert done.returncode == 0, done.stderr
    return _built(into, "keyup")


def _built(folder: Path, event: str) -> Built:
    (folder / BLANK).write_text('<!doctype html><meta charset="utf-8"><title>.</title>', encoding="utf-8")
    found = re.search(r'"search": "([^"]+)"', (folder / "index.html").read_text(encoding="utf-8"))
    assert found, "the theme names its search worker in the page"
    return Built(folder, found[1], event)


def grown(site: Built, into: Path, texts: list[str]) -> Built:
    """The site with more points in its index, of these texts; no page of theirs is made."""
    shutil.copytree(site.folder, into)
    data = site.index()
    alike = [entry for entry in data["docs"] if entry.get("kind") == "diem" and entry.get("path")]
    data["docs"] += _our_points(texts, alike) if alike else _their_points(texts)
    (into / INDEX).write_text(json.dumps(data, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
    return Built(into, site.worker, site.event)


def _our_points(texts: list[str], alike: list[Entry]) -> Iterator[Entry]:
    """Entries of the shape of the plan's own points, their path and facets those of a point of the plan."""
    chosen = random.Random(SEED)
    for number, text in enumerate(texts):
        id, section = _called(number)
        like = chosen.choice(alike)
        kept = {key: like[key] for key in ("kind", "path", "facets")}
        yield {**kept, "id": id, "title": id, "location": f"muc/{section}/#{id}", "text": text}


def _their_points(texts: list[str]) -> Iterator[Entry]:
    """The same as the theme's plugin writes them: a page for each section, its points below it."""
    for number, text in enumerate(texts):
        id, section = _called(number)
        if number % A_SECTION == 0:
            yield {"location": f"muc/{section}/", "title": section, "text": ""}
        title = f"{id} {' '.join(text.split()[:12])}…"
        yield {"location": f"muc/{section}/#{id}", "title": title, "text": f"<p>{text}</p>"}


def _called(number: int) -> tuple[str, str]:
    section = f"V.{number // A_SECTION + 1}"
    return f"{section}.{number % A_SECTION + 1}", section


def recombined(points: list[Entry]) -> list[str]:
    """Texts of one to three sentences of the plan's points, as many as are wanting to `POINTS`."""
    sentences = [each for point in points for each in re.split(r"(?<=[.;])\s+", point["text"]) if len(each) > 20]
    chosen = random.Random(SEED)
    return [" ".join(chosen.sample(sentences, chosen.randint(1, 3))) for _ in range(POINTS - len(points))]


@contextmanager
def served(site: Built) -> Iterator[tuple[str, list[str]]]:
    """The address of the site, and every file that was asked for, growing as it is."""
    asked: list[str] = []

    class Noting(Quiet):
        def send_head(self) -> Any:
            asked.append(self.path.lstrip("/").partition("?")[0])
            return super().send_head()

    with serving.served(site.folder, Noting) as address:
        yield address, asked
