"""Files → located YAML and Markdown blocks. Shape only: what the keys and ids mean is not known here."""

from __future__ import annotations

import re

from plansite.plan.source import front_matter
from plansite.plan.source.fences import CARD_CLOSE, CARD_OPEN, HEADING, KEY, with_whole_fences
from plansite.plan.source.yaml_nodes import Table, read_yaml
from plansite.problems import rules
from plansite.problems.problem import Problem, Span
from plansite.values import frozen

_ITEM = re.compile(r"[-+*]\s+")
_NOTE = re.compile(r"\[\^(?P<sign>[^\]\s]+)\]:\s*")
_RULE = re.compile(r"\|?(?:\s*:?-+:?\s*\|)*\s*:?-+:?\s*\|?")


@frozen
class Lines:
    """A paragraph as written: each line with its number, marks still in; `item` if it began with «- ».

    `note` is the sign of the footnote that it is the words of. A row of a table is a paragraph of one line.
    """

    lines: tuple[tuple[int, str], ...]
    item: bool = False
    note: str = ""
    row: bool = False
    head: bool = False


@frozen
class Block:
    """A heading, the paragraphs below it and the card that stands before or behind them."""

    heading: str
    level: int
    span: Span
    paragraphs: tuple[Lines, ...]
    card: Table | None


@frozen
class Sheet:
    """A Markdown file: front matter, None if there is none to read, and blocks."""

    front: Table | None
    blocks: tuple[Block, ...]


def read_sheet(text: str, path: str) -> tuple[Sheet, list[Problem]]:
    """A Markdown file with front matter, read as far as it can be."""
    lines = text.split("\n")
    problems: list[Problem] = []
    front: Table | None = None
    body_from = 0
    if not front_matter.begins(lines):
        problems.append(rules.FRONT_MATTER_MISSING.at(Span(path)))
    else:
        closing = front_matter.closing(lines)
        first_words = next((n for n in range(1, len(lines)) if _begins_words(lines, n)), len(lines))
        if closing is None or closing > first_words:
            problems.append(rules.FRONT_MATTER_OPEN.at(Span(path)))
            closing, body_from = first_words, first_words
        else:
            body_from = closing + 1
        front, broken = front_matter.read(lines, closing, path)
        problems += broken
    blocks, wrong = _blocks(list(enumerate(lines, 1))[body_from:], path)
    return Sheet(front, blocks), problems + wrong


def _begins_words(lines: list[str], number: int) -> bool:
    """Whether a line above the one that should close front matter is a heading, and not a comment among keys."""
    if not HEADING.match(lines[number]):
        return False
    below = (line for line in lines[number + 1 :] if line.strip() and not line.startswith("#"))
    following = next(below, "")
    return not (KEY.match(following) or re.match(r"\s+- |---\s*$", following))


def _blocks(written: list[tuple[int, str]], path: str) -> tuple[tuple[Block, ...], list[Problem]]:
    lines, problems = with_whole_fences(written, path)
    blocks: list[Block] = []
    groups: list[list[tuple[int, str]]] = [[]]
    inside_card = False
    for number, line in lines:
        inside_card = line.strip() not in CARD_CLOSE if inside_card else bool(CARD_OPEN.match(line))
        if HEADING.match(line) and not (inside_card and line.startswith("# ")):
            inside_card = False
            groups.append([])
        groups[-1].append((number, line))
    stray = [(number, line) for number, line in groups[0] if line.strip()]
    if stray:
        problems.append(rules.WORDS_OUTSIDE.at(Span(path, stray[0][0])))
    for group in groups[1:]:
        heading = HEADING.match(group[0][1])
        assert heading is not None
        paragraphs, card, wrong = _body(group[1:], path)
        problems += wrong
        span = Span(path, group[0][0])
        blocks.append(Block(heading[2], len(heading[1]), span, paragraphs, card))
    return tuple(blocks), problems


def _body(lines: list[tuple[int, str]], path: str) -> tuple[tuple[Lines, ...], Table | None, list[Problem]]:
    problems: list[Problem] = []
    cards: list[Table] = []
    paragraphs: list[Lines] = []
    at = 0
    while at < len(lines):
        number, line = lines[at]
        if CARD_OPEN.match(line):
            card, at, wrong = _card(lines, at, path)
            cards += [card] if card else []
            problems += wrong
            if len(cards) > 1 or (paragraphs and any(text.strip() for _, text in lines[at:])):
                problems.append(rules.CARD_MISPLACED.at(Span(path, number)))
        elif _begins_table(lines, at):
            rows = _rows(lines, at)
            paragraphs += rows
            at += len(rows) + 1  # the rule below the head is no row
        elif line.strip():
            paragraph, at = _paragraph(lines, at)
            paragraphs.append(paragraph)
        else:
            at += 1
    return tuple(paragraphs), (cards[0] if cards else None), problems


def _card(lines: list[tuple[int, str]], at: int, path: str) -> tuple[Table | None, int, list[Problem]]:
    """The card that opens at a line, the line behind it, what is wrong with it."""
    number = lines[at][0]
    end = next((n for n in range(at + 1, len(lines)) if lines[n][1].strip() in CARD_CLOSE), None)
    inner = lines[at + 1 : end]
    node, broken = read_yaml("\n".join(text for _, text in inner), path, inner[0][0] if inner else number)
    problems = [rules.CARD_OPEN.at(Span(path, number))] if end is None else broken
    behind = len(lines) if end is None else end + 1
    if node is None or isinstance(node, Table):
        return node, behind, problems
    shape = rules.VALUE_SHAPE.at(node.span, key="thẻ", expected="các dòng «khóa: giá trị»")
    return None, behind, [*problems, shape]


def _paragraph(lines: list[tuple[int, str]], at: int) -> tuple[Lines, int]:
    """The paragraph that begins at a line, and the line behind it."""
    item, note = _ITEM.match(lines[at][1]), _NOTE.match(lines[at][1])
    sign = item or note
    end = next((n for n in range(at + 1, len(lines)) if _ends_paragraph(lines, n)), len(lines))
    first, *others = lines[at:end]
    written = ((first[0], first[1][sign.end() if sign else 0 :]), *others)
    gathered = tuple((number, line.strip()) for number, line in written)
    return Lines(gathered, item is not None, note["sign"] if note else ""), end


def _ends_paragraph(lines: list[tuple[int, str]], at: int) -> bool:
    """Whether a line is no more of the paragraph above it."""
    line = lines[at][1]
    begins = CARD_OPEN.match(line) or _ITEM.match(line) or _NOTE.match(line)
    return bool(begins) or not line.strip() or _begins_table(lines, at)


def _begins_table(lines: list[tuple[int, str]], at: int) -> bool:
    """Whether a line is the head of a table: cells between bars, and below them a rule."""
    if not lines[at][1].lstrip().startswith("|") or at + 1 == len(lines):
        return False
    below = lines[at + 1][1].strip()
    return "|" in below and bool(_RULE.fullmatch(below))


def _rows(lines: list[tuple[int, str]], at: int) -> list[Lines]:
    """The rows of the table whose head stands at a line."""
    end = next((n for n in range(at, len(lines)) if not lines[n][1].lstrip().startswith("|")), len(lines))
    listed = [lines[at], *lines[at + 2 : end]]
    return [Lines(((number, line.strip()),), row=True, head=not n) for n, (number, line) in enumerate(listed)]
