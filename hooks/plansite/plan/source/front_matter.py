"""The front matter of a Markdown file: where it ends, what it says."""

from __future__ import annotations

from collections.abc import Sequence

from plansite.plan.source.yaml_nodes import Table, read_yaml
from plansite.problems import rules
from plansite.problems.problem import Problem, Span

_FENCE = "---"


def begins(lines: Sequence[str]) -> bool:
    """Whether the lines of a file begin with front matter."""
    return bool(lines) and lines[0].rstrip() == _FENCE


def closing(lines: Sequence[str]) -> int | None:
    """The index of the line that closes front matter begun on the first; None where none does."""
    return next((number for number, line in enumerate(lines) if number and line.rstrip() == _FENCE), None)


def read(lines: Sequence[str], end: int, path: str) -> tuple[Table | None, list[Problem]]:
    """What stands from the first line to the one that closes it; None where that cannot be read."""
    node, broken = read_yaml("\n".join(lines[1:end]), path, 2)
    if isinstance(node, Table):
        return node, broken
    if node is not None:
        broken = [*broken, rules.VALUE_SHAPE.at(node.span, key="phần đầu tệp", expected="các dòng «khóa: giá trị»")]
    return (None if broken else Table((), Span(path))), broken
