"""What an editor does to a copy of the plan, and what the check then says."""

from __future__ import annotations

from pathlib import Path

from plansite.problems import Problem
from plansite.site import read

LEDGER = "plan/so-ma.txt"
SECTION = "plan/muc/III.4.md"


def change(root: Path, path: str, *changes: tuple[str, str]) -> None:
    """Change words of one file, each where it first stands."""
    text = (root / path).read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new, 1)
    (root / path).write_text(text, encoding="utf-8", newline="")


def without(root: Path, point: str, following: str) -> None:
    """Take a point out of its file."""
    file = root / SECTION
    head, _, rest = file.read_text(encoding="utf-8").partition(f"## {point}\n")
    file.write_text(head + f"## {following}\n" + rest.partition(f"## {following}\n")[2], encoding="utf-8")


def number(root: Path, line: str) -> int:
    """The number of a line of the ledger."""
    return (root / LEDGER).read_text(encoding="utf-8").split("\n").index(line) + 1


def told(root: Path) -> list[Problem]:
    """Every problem."""
    return list(read(root).problems)
