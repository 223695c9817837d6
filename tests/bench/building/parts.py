"""Run as a module in a repository: CPU seconds of each part of the core, nothing made before at hand, as JSON."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import Any

sys.dont_write_bytecode = True  # so that nothing made before is taken

from plansite.answers.solutions import Correspondences  # noqa: E402
from plansite.checks import check  # noqa: E402
from plansite.plan.linking.linked_plan import link  # noqa: E402
from plansite.plan.reading import read_plan  # noqa: E402
from plansite.site.exports.browser import search  # noqa: E402
from plansite.site.exports.formats import EXPORTS  # noqa: E402
from plansite.site.pages.kinds import KINDS  # noqa: E402
from plansite.site.site import read  # noqa: E402
from plansite.site.writing.writer import Composer  # noqa: E402
from tests.support.building import SITE_URL  # noqa: E402

READING, LINKING, CHECKING = "reading", "linking", "checking"


def report(root: Path) -> dict[str, float]:
    """The seconds by part; `all` is their sum."""
    parts: dict[str, float] = {}

    def timed(name: str, make: Callable[[], Any]) -> Any:
        start = time.process_time()
        made = make()
        parts[name] = parts.get(name, 0.0) + time.process_time() - start
        return made

    plan, _ = timed(READING, lambda: read_plan(root))
    linked, _ = timed(LINKING, lambda: link(plan))
    timed(CHECKING, lambda: check(linked))
    composer = read(root, SITE_URL).composer
    timed("correspondences", lambda: Correspondences(linked))
    for kind in KINDS:
        if kind.made(composer):
            timed(f"pages {_name(kind.pages.__module__)}", partial(_all, kind.pages, composer))
    for export in EXPORTS:
        timed(f"files {_name(export.__name__)}", partial(_all, export.files, composer))
    timed("search entries", lambda: list(search.entries(composer)))
    return {"all": sum(parts.values()), **parts}


def _name(module: str) -> str:
    return module.rpartition(".")[2]


def _all(make: Callable[[Composer], Iterable[object]], composer: Composer) -> list[object]:
    return list(make(composer))


if __name__ == "__main__":
    print(json.dumps(report(Path.cwd())))
