"""Files → located YAML and Markdown blocks. Shape only: what the keys and ids mean is not known here."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from plansite import rules
from plansite.problems import Problem, Span

# The space after the signs is often forgotten; after a single sign it tells a heading from words.
HEADING = re.compile(r"(#{2,}(?=[^#\s])|#+(?=\s))\s*([^#\s].*?)\s*#*\s*$")
_ITEM = re.compile(r"[-+*]\s+")
_CONFLICT = re.compile(r"(<{7}|={7}|>{7})( |$)")
# Unseen characters that pasting leaves behind; YAML refuses them.
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u200b\u2060\ufeff\ud800-\udfff\ufffe\uffff]")
_FENCE = re.compile(r"\s*(```+|~~~+)")
_CODE = re.compile(r"(`+).*?\1")
CARD_CLOSE = ("```", "~~~")
_DEEPEST = 50
CARD_OPEN = re.compile(r"(```\s*(ya?ml)?|~~~\s*ya?ml)\s*$", re.IGNORECASE)


@dataclass(frozen=True)
class Scalar:
    """A YAML scalar, always a string; empty (also «~», «null» unquoted) means nothing was written."""

    text: str
    span: Span


@dataclass(frozen=True)
class Listing:
    """A YAML sequence."""

    items: tuple[Node, ...]
    span: Span


@dataclass(frozen=True)
class Table:
    """A YAML mapping, in written order, duplicate keys already dropped."""

    entries: tuple[tuple[Scalar, Node], ...]
    span: Span


Node = Scalar | Listing | Table


@dataclass(frozen=True)
class Lines:
    """A paragraph as written: each line with its number, marks still in; `item` if it began with «- »."""

    lines: tuple[tuple[int, str], ...]
    item: bool = False


@dataclass(frozen=True)
class Block:
    """A heading, the paragraphs below it and the card that closes it."""

    heading: str
    level: int
    span: Span
    paragraphs: tuple[Lines, ...]
    card: Table | None


@dataclass(frozen=True)
class Sheet:
    """A Markdown file: front matter, None if there is none to read, and blocks."""

    front: Table | None
    blocks: tuple[Block, ...]


def read_text(file: Path, path: str) -> tuple[str | None, list[Problem]]:
    """The text of `file` as NFC with \\n, or None; a byte order mark and CRLF are accepted."""
    if not file.is_file():
        return None, [rules.FILE_MISSING.at(Span(path), path=path)]
    try:
        text = file.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = file.read_bytes()[: error.start].count(b"\n") + 1
        return None, [rules.NOT_UTF8.at(Span(path, line))]
    text = unicodedata.normalize("NFC", _CONTROL.sub("", text).replace("\r\n", "\n").replace("\r", "\n"))
    marks = [(number, match[1]) for number, line in enumerate(text.split("\n"), 1) if (match := _CONFLICT.match(line))]
    opening = [mark for mark in marks if mark[1].startswith("<")] or marks[:1]
    return text, [rules.MERGE_CONFLICT.at(Span(path, number), mark=mark) for number, mark in opening]


def read_yaml(text: str, path: str, first_line: int = 1) -> tuple[Node | None, list[Problem]]:
    """The YAML in `text`, whose first line is line `first_line` of the file; None if empty or broken."""

    def span(mark: Any) -> Span:
        return Span(path, first_line + (mark.line if mark else 0))

    problems: list[Problem] = []

    def convert(node: yaml.Node) -> Node:
        here = span(node.start_mark)
        if isinstance(node, yaml.MappingNode):
            seen: dict[str, Span] = {}
            entries = []
            for name, value in node.value:
                where = span(name.start_mark)
                label = name.value if isinstance(name, yaml.ScalarNode) else "[…]"
                if label in seen:
                    problems.append(rules.KEY_DUPLICATE.at(where, key=label, first=seen[label].line))
                else:
                    seen[label] = where
                    entries.append((Scalar(label, where), convert(value)))
            return Table(tuple(entries), here)
        if isinstance(node, yaml.SequenceNode):
            return Listing(tuple(convert(item) for item in node.value), here)
        assert isinstance(node, yaml.ScalarNode)
        nothing = not node.style and node.value in ("", "~", "null")
        # A quoted scalar can write what no file may hold: "\\0".
        return Scalar("" if nothing else _CONTROL.sub("", node.value).strip(), here)

    try:
        depth = 0
        for event in yaml.parse(text, Loader=yaml.BaseLoader):
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            if depth > _DEEPEST:
                return None, [rules.YAML_BROKEN.at(span(event.start_mark), detail="lồng nhau quá sâu")]
            if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None) or getattr(event, "tag", None):
                where = event.start_mark
                mark = text.split("\n")[where.line][where.column :].split(" ")[0] if where else ""
                return None, [rules.YAML_FORBIDDEN.at(span(where), mark=mark)]
        root = yaml.compose(text, Loader=yaml.BaseLoader)
        return (None if root is None else convert(root)), problems
    except yaml.YAMLError as error:
        opened, met = getattr(error, "context_mark", None), getattr(error, "problem_mark", None)
        # What was opened and never closed is told where it was opened, not where the file ends.
        unclosed = opened and any(words in str(error) for words in ("quoted", "flow sequence", "flow mapping"))
        return None, [rules.YAML_BROKEN.at(span(opened if unclosed else met or opened), detail=_in_vietnamese(error))]


def _in_vietnamese(error: yaml.YAMLError) -> str:
    said = str(getattr(error, "problem", None) or error)
    known = (
        ("mapping values are not allowed", "có dấu hai chấm thừa; giá trị chứa «: » phải đặt trong dấu nháy"),
        ("could not find expected ':'", "thiếu dấu hai chấm sau tên khóa"),
        ("found character '\\t'", "có dấu tab; hãy dùng dấu cách"),
        ("expected <block end>", "thụt đầu dòng không thẳng hàng"),
        ("while scanning a quoted", "dấu nháy mở mà không đóng"),
        ("found unexpected end of stream", "dấu nháy mở mà không đóng"),
        ("expected ',' or", "thiếu dấu phẩy hoặc dấu ngoặc đóng"),
        ("found unexpected document", "có dòng «---» thừa"),
        ("but found another document", "có dòng «---» thừa"),
        ("special characters are not allowed", "có ký tự điều khiển không được phép"),
        ("cannot start any token", "ký tự này không được đứng đầu giá trị; hãy đặt trong dấu nháy"),
    )
    return next((words for start, words in known if start in said), "dấu câu hoặc khoảng trắng đặt sai chỗ")


def read_sheet(text: str, path: str) -> tuple[Sheet, list[Problem]]:
    """A Markdown file with front matter, read as far as it can be."""
    lines = text.split("\n")
    problems: list[Problem] = []
    front: Table | None = None
    body_from = 0
    if lines[0].rstrip() != "---":
        problems.append(rules.FRONT_MATTER_MISSING.at(Span(path)))
    else:
        closing = next((n for n, line in enumerate(lines[1:], 1) if line.rstrip() == "---"), None)
        first_words = next((n for n, line in enumerate(lines[1:], 1) if HEADING.match(line)), len(lines))
        if closing is None or closing > first_words:
            problems.append(rules.FRONT_MATTER_OPEN.at(Span(path)))
            closing, body_from = first_words, first_words
        else:
            body_from = closing + 1
        node, broken = read_yaml("\n".join(lines[1:closing]), path, 2)
        problems += broken
        if isinstance(node, Table):
            front = node
        elif node is not None:
            problems.append(rules.VALUE_SHAPE.at(node.span, key="phần đầu tệp", expected="các dòng «khóa: giá trị»"))
        elif not broken:
            front = Table((), Span(path))
    blocks, wrong = _blocks(list(enumerate(lines, 1))[body_from:], path)
    return Sheet(front, blocks), problems + wrong


def _blocks(lines: list[tuple[int, str]], path: str) -> tuple[tuple[Block, ...], list[Problem]]:
    problems: list[Problem] = []
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
    gathered: list[tuple[int, str]] = []
    item = False

    def close() -> None:
        if gathered:
            paragraphs.append(Lines(tuple(gathered), item))
            gathered.clear()

    position = 0
    while position < len(lines):
        number, line = lines[position]
        position += 1
        if CARD_OPEN.match(line):
            close()
            item = False
            end = next((n for n in range(position, len(lines)) if lines[n][1].strip() in CARD_CLOSE), None)
            if end is None:
                problems.append(rules.CARD_OPEN.at(Span(path, number)))
            inner = [text for _, text in lines[position : len(lines) if end is None else end]]
            node, broken = read_yaml("\n".join(inner), path, number + 1)
            problems += broken
            if isinstance(node, Table):
                cards.append(node)
            elif node is not None:
                problems.append(rules.VALUE_SHAPE.at(node.span, key="thẻ", expected="các dòng «khóa: giá trị»"))
            position = len(lines) if end is None else end + 1
            rest = [text for _, text in lines[position:] if text.strip()]
            if rest or len(cards) > 1:
                problems.append(rules.CARD_MISPLACED.at(Span(path, number)))
        elif not line.strip():
            close()
            item = False
        else:
            mark = _ITEM.match(line)
            if mark:
                close()
                item = True
                line = line[mark.end() :]
            gathered.append((number, line.strip()))
    close()
    return tuple(paragraphs), (cards[0] if cards else None), problems


def prose(text: str) -> Iterator[tuple[int, str]]:
    """The numbered lines of a hand-written page outside code, code within them taken out."""
    fence = ""
    for number, line in enumerate(text.split("\n"), 1):
        mark = _FENCE.match(line)
        if mark and (not fence or mark[1].startswith(fence)):
            fence = "" if fence else mark[1]
        elif not fence:
            yield number, _CODE.sub("", line)
