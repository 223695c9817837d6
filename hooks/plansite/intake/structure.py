"""Lines → a tree of what holds what, by the numbers before them. What is a section and what a point is asked later."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from plansite.intake.issued_text import Line
from plansite.intake.levels import CAPITAL, DECIMAL, LETTERED, ROMAN, SIGN, WORD, Number
from plansite.intake.prose import heads_in
from plansite.intake.table_rows import Grid

HEADLINE = "headline"  # the level of headings without a number
_LONGEST_TITLE = 60  # words
_ENDS_OF_SENTENCES = (".", ";", ":", "./.", ",")
_RANKS = (WORD, CAPITAL, ROMAN, DECIMAL, LETTERED, SIGN)


@dataclass
class Node:
    """A line that may hold others, or a table; built up while the lines are read, and read only from then on."""

    line: Line | None = None
    level: str = ""
    grid: Grid | None = None
    children: list[Node] = field(default_factory=list)
    titles: list[Line] = field(default_factory=list)  # below a label that stands on a line of its own

    @property
    def number(self) -> Number | None:
        """The number before it."""
        return self.line.number if self.line else None

    @property
    def styled(self) -> bool:
        """Whether the file sets it off from running text."""
        return bool(self.line and self.line.styled)

    @property
    def marked(self) -> list[Node]:
        """What it holds that has a number or a sign."""
        return [child for child in self.children if child.number]

    @property
    def is_text(self) -> bool:
        """Whether it is a paragraph without a number that heads nothing."""
        return self.line is not None and self.number is None and self.level != HEADLINE


def tree(lines: Iterable[Line | Grid]) -> Node:
    """The lines as a tree below one node that is none of them."""
    root = Node()
    stack = [root]
    for each in lines:
        if isinstance(each, Grid):
            _leave(stack, SIGN)
            stack[-1].children.append(Node(grid=each))
            continue
        if _is_title_of(stack[-1], each):
            stack[-1].titles.append(each)
        elif each.number:
            _place(stack, Node(each, each.number.level))
        elif is_headline(each):
            _place(stack, Node(each, HEADLINE))
        else:
            _leave(stack, SIGN)
            stack[-1].children.append(Node(each))
    return root


def _is_title_of(node: Node, line: Line) -> bool:
    """Whether a line is the title of what stands last: «Chương I», its words on the next line."""
    labelled = node.number is not None and node.number.family == WORD and node.line is not None and not node.line.rest
    # Below a title in capitals, words that are not in capitals head what follows.
    of_title = line.text.isupper() or not (node.titles and node.titles[-1].text.isupper())
    titled = line.text.isupper() or (line.styled and of_title and not line.text.endswith(_ENDS_OF_SENTENCES))
    return labelled and not node.children and not line.number and titled


def is_headline(line: Line) -> bool:
    """Whether a line without a number heads what follows."""
    return (line.bold or line.heading) and not line.text.endswith(_ENDS_OF_SENTENCES) and bool(line.text)


def reads_as_title(line: Line) -> bool:
    """Whether the words of a line are a title: set off, or no sentence, or the names of bodies alone."""
    words = len(line.rest.split())
    if line.styled:
        return words <= 2 * _LONGEST_TITLE
    if line.rest.endswith(":") and heads_in(line.rest):
        return True
    return 0 < words <= _LONGEST_TITLE and not line.rest.endswith(_ENDS_OF_SENTENCES)


def _leave(stack: list[Node], *families: str) -> None:
    while stack[-1].number and stack[-1].number.family in families:
        stack.pop()


def _place(stack: list[Node], node: Node) -> None:
    """Put a node where its number belongs: beside one of its level, else below what stands last."""
    at = _beside(stack, node)
    if at is None:
        _rise(stack, node)
    else:
        del stack[at:]
    stack[-1].children.append(node)
    stack.append(node)


def _beside(stack: list[Node], node: Node) -> int | None:
    """Where in the stack stands what the node comes after, being of one level with it."""
    number = node.number
    if number and len(number.parts) > 1:
        above = next((at for at in _down(stack) if _parts(stack[at]) == number.parts[:-1]), None)
        if above is not None:
            return above + 1
    alike = [at for at in _down(stack) if _one_level(stack[at], node)]
    if not alike or number is None:
        return alike[0] if alike else None
    ranked = sorted(alike, key=lambda at: (not _follows(stack[at], number), stack[at].styled != node.styled))
    best = ranked[0]
    # «1.» in running text below a heading that is numbered «2.» begins a count of its own.
    if number.value == 1 and not _follows(stack[best], number) and stack[best].styled and not node.styled:
        return None
    return best


def _down(stack: list[Node]) -> range:
    return range(len(stack) - 1, 0, -1)


def _parts(node: Node) -> tuple[int, ...]:
    return node.number.parts if node.number else ()


def _one_level(one: Node, other: Node) -> bool:
    if one.level == other.level:
        return True
    a, b = one.number, other.number
    alike = a and b and (a.family, len(a.parts), bool(a.above)) == (b.family, len(b.parts), bool(b.above))
    same = alike and a and a.family != SIGN and a.family != WORD
    return bool(same and a and b and b.value == a.value + 1 and one.styled == other.styled)


def _follows(node: Node, number: Number) -> bool:
    return node.number is not None and (number.family == SIGN or number.value == node.number.value + 1)


def _rise(stack: list[Node], node: Node) -> None:
    """Leave what cannot hold the node: a sign holds no number, running text no heading."""
    if node.level == HEADLINE:
        _leave(stack, SIGN, LETTERED)
        while len(stack) > 1 and stack[-1].number and not stack[-1].styled and stack[-1].number.family == DECIMAL:
            stack.pop()
        return
    family = node.number.family if node.number else SIGN
    while len(stack) > 1 and stack[-1].number and _RANKS.index(stack[-1].number.family) > _RANKS.index(family):
        stack.pop()
