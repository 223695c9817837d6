"""YAML → located nodes: every scalar a string, every mistake told with its line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import yaml

from plansite.plan.source.text import _CONTROL
from plansite.problems import rules
from plansite.problems.problem import Problem, Span

_DEEPEST = 50


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
