"""A plan checked as `plansite check` does it: in time, every message at a place that there is."""

from __future__ import annotations

import os
import re
import time
from collections.abc import Iterable
from pathlib import Path

from plansite.problems.problem import Problem
from plansite.site.site import Site, read

SECONDS = 5.0  # of this process: others on the machine do not count


def checked(root: Path, origin: str = "") -> Site:
    """The site below `root`, once every problem was told and every page written by hand was given what it asks for."""
    begun = time.process_time()
    site = read(root, origin)
    for file in sorted((root / "docs").rglob("*.md")):
        if file.is_file():
            site.written(file.relative_to(root / "docs").as_posix(), file.read_bytes().decode(errors="replace"))
    assert time.process_time() - begun < SECONDS
    all_at_places(site.problems, root)
    return site


def all_at_places(problems: Iterable[Problem], root: Path) -> None:
    """Each message can be printed in two lines, and its line is one of a file; what is missing has but one."""
    ends: dict[str, int] = {}
    for problem in problems:
        path = problem.span.path
        where, does = str(problem).split("\n    → ", 1)
        assert len(f"{where} {does}".splitlines()) == 1, repr(problem)
        assert f"{where} {does}".encode(), repr(problem)
        ends[path] = ends[path] if path in ends else _lines(root / path)
        assert 1 <= problem.span.line <= ends[path], repr(problem)


def _lines(file: Path) -> int:
    if not os.path.isfile(file):  # noqa: PTH113 (any length of name)
        return 1
    return len(re.findall(rb"\r\n|\r|\n", file.read_bytes())) + 1
