"""YAML → located nodes: every scalar a string, every mistake told with its line."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml

from plansite.language.signs import signs
from plansite.plan.source.text import CONTROL, sign_told
from plansite.plan.source.yaml_mistakes import told
from plansite.problems import rules
from plansite.problems.problem import Problem, Span

_DEEPEST = 50
_READ_OTHERWISE = re.compile(r"\t|(?<!\w)\?")


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

    ends = [offset for offset, character in enumerate(text) if character == "\n"]  # YAML ends lines at more than that

    def span(mark: Any) -> Span:
        return Span(path, first_line + (bisect_left(ends, mark.index) if mark else 0))

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
        if node.style == '"':  # where signs may be written by their numbers
            problems.extend(sign_told(sign, here) for sign in signs(node.value) if sign.character not in text)
        nothing = not node.style and node.value in ("", "~", "null")
        # A quoted scalar can write what no file may hold: "\\0".
        return Scalar("" if nothing else CONTROL.sub("", node.value).strip(), here)

    try:
        root = _composed(text)
        return (None if root is None else convert(root)), problems
    except _TooDeepError as error:
        return None, [rules.YAML_BROKEN.at(span(error.mark), detail="lồng nhau quá sâu")]
    except _ForbiddenError as error:
        mark = text[error.mark.index :].split(maxsplit=1)[0]
        return None, [rules.YAML_FORBIDDEN.at(span(error.mark), mark=mark)]
    except (yaml.YAMLError, OverflowError, ValueError) as error:
        line, words = told(error, text)
        return None, [rules.YAML_BROKEN.at(Span(path, first_line + line), detail=words)]


class _RefusedError(Exception):
    """YAML that no file of a plan may hold, and where."""

    def __init__(self, mark: Any) -> None:
        super().__init__()
        self.mark = mark


class _TooDeepError(_RefusedError):
    """Nested deeper than anything a plan has."""


class _ForbiddenError(_RefusedError):
    """An anchor, an alias or a tag."""


def _composed(text: str) -> yaml.Node | None:
    """The root of the YAML, by the parser in C where that reads as the one in Python does, at a fifteenth of its time.

    It lets some tabs and «?» pass that the other refuses, and tells of mistakes in other words. A «?» inside a word, as
    addresses have it, is read otherwise between brackets alone.
    """
    if yaml.__with_libyaml__ and not _READ_OTHERWISE.search(text):
        try:
            root = _composed_by(text, yaml.CBaseLoader)
            if "?" not in text or not any("?" in text[begin:end] for begin, end in _bracketed(root)):
                return root
        except (yaml.YAMLError, OverflowError, ValueError):
            pass  # the other one tells
    return _composed_by(text, yaml.BaseLoader)


def _bracketed(node: yaml.Node | None) -> Iterator[tuple[int, int]]:
    """Where the outermost brackets of a node begin and end, as offsets in the text."""
    if isinstance(node, yaml.CollectionNode):
        if node.flow_style:
            yield node.start_mark.index, node.end_mark.index
            return
        held = node.value if isinstance(node, yaml.SequenceNode) else (each for pair in node.value for each in pair)
        for each in held:
            yield from _bracketed(each)


def _composed_by(text: str, loader: Any) -> yaml.Node | None:
    depth = 0
    for event in yaml.parse(text, Loader=loader):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > _DEEPEST:
            raise _TooDeepError(event.start_mark)
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None) or getattr(event, "tag", None):
            raise _ForbiddenError(event.start_mark)
    root: yaml.Node | None = yaml.compose(text, Loader=loader)
    return root
