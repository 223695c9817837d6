"""Which nodes of the tree are sections, which points, which tables of tasks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plansite.intake.bodies import names_in_title
from plansite.intake.columns import holds_tasks
from plansite.intake.labels import labelled
from plansite.intake.levels import CAPITAL, DECIMAL, LETTERED, ROMAN, SIGN, WORD
from plansite.intake.structure import HEADLINE, Node, reads_as_title

TABLE, SECTION, POINTS = "table", "section", "points"


def kind(node: Node, held: Sequence[Node]) -> str:
    """What a node is among its siblings, of which `held` are sections."""
    if node.grid:
        return TABLE if holds_tasks(node.grid) else POINTS
    return SECTION if any(node is each for each in held) else POINTS


def sections_among(node: Node) -> list[Node]:
    """What of a node's children are sections; of one level all are, or none is."""
    tasks = {child.level for child in node.children if labelled(child)}
    held = [child for child in node.children if _is_section(child) and child.level not in tasks]
    levels = {
        child.level for child in held if not _is_name(child) or 2 * _beside(child, held) > _beside(child, node.children)
    }
    return [child for child in node.children if child.line and child.level and child.level in levels]


def _is_name(node: Node) -> bool:
    """Whether it is a title for being the name of bodies alone: others beside it may say what to do at once."""
    return node.line is not None and not node.line.styled and bool(names_in_title(node.line.rest))


def _beside(node: Node, nodes: Sequence[Node]) -> int:
    return sum(each.level == node.level for each in nodes)


def _is_section(node: Node) -> bool:
    if node.level == HEADLINE:
        return True
    if not node.number or not node.line:
        return False
    if node.number.family in (WORD, ROMAN, CAPITAL):
        return True
    if _heads_tasks(node):
        return True
    holds = bool(node.marked)
    if node.number.family == DECIMAL:
        return (node.line.heading or node.line.bold or holds) and reads_as_title(node.line)
    return node.number.family == LETTERED and (node.line.heading or node.line.bold) and holds


def _heads_tasks(node: Node) -> bool:
    """Whether a line is the title of a table of tasks, and no sentence that it only stands behind."""
    titled = node.line is not None and (reads_as_title(node.line) or node.line.rest.endswith(":"))
    return titled and any(child.grid and holds_tasks(child.grid) for child in node.children)


def with_tables_beside(nodes: Sequence[Node]) -> Iterator[Node]:
    """The nodes, a table of tasks that stands behind a sentence beside it: it belongs to what holds them both."""
    for node in nodes:
        apart = node.number is not None and node.number.family in (DECIMAL, LETTERED, SIGN) and not _heads_tasks(node)
        tables = [child for child in node.children if apart and child.grid and holds_tasks(child.grid)]
        node.children = [child for child in node.children if child not in tables]
        yield from (node, *tables)
