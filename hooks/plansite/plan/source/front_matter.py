"""Where the front matter of a Markdown file ends."""

from __future__ import annotations

from collections.abc import Sequence

_FENCE = "---"


def begins(lines: Sequence[str]) -> bool:
    """Whether the lines of a file begin with front matter."""
    return bool(lines) and lines[0].rstrip() == _FENCE


def closing(lines: Sequence[str]) -> int | None:
    """The index of the line that closes front matter begun on the first; None where none does."""
    return next((number for number, line in enumerate(lines) if number and line.rstrip() == _FENCE), None)
