"""YAML → located nodes: every scalar a string, every mistake told with its line."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property
from typing import Any

import yaml

from plansite.language.signs import signs
from plansite.plan.source.text import CONTROL, sign_told
from plansite.plan.source.yaml_mistakes import CUT, UNCLOSED_BRACKET, UNCLOSED_QUOTE, told
from plansite.plan.source.yaml_slips import cuts, unclosed
from plansite.problems import rules
from plansite.problems.problem import Problem, Span
from plansite.values import frozen

_DEEPEST = 50
# Without these signs there is no anchor, alias or tag. A block begins further in than what holds it, but for a list in
# a table: what begins within twelve columns is at most 24 deep, and brackets can add no more than there are of them.
_MARKED, _BRACKETS = re.compile(r"[&*!]|^[ \t?:-]{12}", re.MULTILINE), 24
_LINE_END = re.compile("\n")
_READ_OTHERWISE = re.compile(r"\t|(?<!\w)\?")


@frozen
class Scalar:
    """A YAML scalar, always a string; empty (also «~», «null» unquoted) means nothing was written."""

    text: str
    span: Span


@frozen
class Listing:
    """A YAML sequence."""

    items: tuple[Node, ...]
    span: Span


@frozen
class Table:
    """A YAML mapping, in written order, duplicate keys already dropped."""

    entries: tuple[tuple[Scalar, Node], ...]
    span: Span

    def span_of(self, key: str) -> Span:
        """Where a key is written, or where the table begins if it has none of that name."""
        return next((name.span for name, _ in self.entries if name.text == key), self.span)


Node = Scalar | Listing | Table


@frozen
class _Source:
    """The text of some YAML, and where it stands in its file."""

    text: str
    path: str
    first_line: int

    @cached_property
    def _ends(self) -> list[int]:
        """Where the lines of the file end; YAML ends lines at more than that."""
        return [end.start() for end in _LINE_END.finditer(self.text)]

    def line(self, offset: int) -> int:
        """In which line of the text an offset stands, from 0."""
        return bisect_left(self._ends, offset)

    def at(self, offset: int) -> Span:
        """Where an offset of the text stands in the file."""
        return Span(self.path, self.first_line + self.line(offset))

    def marked(self, mark: Any) -> Span:
        """Where a mark of the parser stands in the file."""
        return self.at(mark.index if mark else 0)


def read_yaml(text: str, path: str, first_line: int = 1) -> tuple[Node | None, list[Problem]]:
    """The YAML in `text`, whose first line is line `first_line` of the file; None if empty or broken."""
    source = _Source(text, path, first_line)
    try:
        root = _composed(text)
    except _TooDeepError as error:
        return None, [rules.YAML_BROKEN.at(source.marked(error.mark), detail="lồng nhau quá sâu")]
    except _ForbiddenError as error:
        mark = text[error.mark.index :].split(maxsplit=1)[0]
        return None, [rules.YAML_FORBIDDEN.at(source.marked(error.mark), mark=mark)]
    except (yaml.YAMLError, OverflowError, ValueError) as error:
        return None, [_broken(error, source)]
    slipped = unclosed(text) if "'" in text or '"' in text else None
    if slipped is not None and slipped in _quoted(root):
        return None, [_unclosed(source, slipped)]
    problems = [rules.VALUE_CUT.at(source.at(offset), words=words) for offset, words in cuts(text)]
    return (None if root is None else _located(root, source, problems)), problems


def _located(node: yaml.Node, source: _Source, problems: list[Problem]) -> Node:
    """A node with its lines; what is wrong in it is added to `problems`."""
    start = source.marked(node.start_mark)
    if isinstance(node, yaml.MappingNode):
        return _table(node, source, problems)
    if isinstance(node, yaml.SequenceNode):
        return Listing(tuple(_located(item, source, problems) for item in node.value), start)
    assert isinstance(node, yaml.ScalarNode)
    if node.style == '"':  # where signs may be written by their numbers
        problems.extend(sign_told(sign, start) for sign in signs(node.value) if sign.character not in source.text)
    nothing = not node.style and node.value in ("", "~", "null")
    # A quoted scalar can write what no file may hold: "\0".
    return Scalar("" if nothing else CONTROL.sub("", node.value).strip(), start)


def _table(node: yaml.MappingNode, source: _Source, problems: list[Problem]) -> Table:
    seen: dict[str, Span] = {}
    entries = []
    for name, value in node.value:
        where = source.marked(name.start_mark)
        label = name.value if isinstance(name, yaml.ScalarNode) else "[…]"
        if label in seen:
            problems.append(rules.KEY_DUPLICATE.at(where, key=label, first=seen[label].line))
        else:
            seen[label] = where
            entries.append((Scalar(label, where), _located(value, source, problems)))
    return Table(tuple(entries), source.marked(node.start_mark))


def _broken(error: yaml.YAMLError | OverflowError | ValueError, source: _Source) -> Problem:
    """Why the text is no YAML, at the line where somebody can mend it."""
    line, words = told(error, source.text)
    slipped = unclosed(source.text)
    if slipped is not None and source.line(slipped) <= line:
        return _unclosed(source, slipped)
    cut = [offset for offset, _ in cuts(source.text) if line - 2 <= source.line(offset) <= line]
    if cut:
        return rules.YAML_BROKEN.at(source.at(cut[-1]), detail=CUT)
    return rules.YAML_BROKEN.at(Span(source.path, source.first_line + line), detail=words)


def _unclosed(source: _Source, offset: int) -> Problem:
    detail = UNCLOSED_QUOTE if source.text[offset] in "'\"" else UNCLOSED_BRACKET
    return rules.YAML_BROKEN.at(source.at(offset), detail=detail)


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


def _held(node: yaml.CollectionNode) -> Iterator[yaml.Node]:
    return iter(node.value) if isinstance(node, yaml.SequenceNode) else (each for pair in node.value for each in pair)


def _quoted(node: yaml.Node | None) -> Iterator[int]:
    """Where the quoted scalars of a node begin, as offsets in the text."""
    if isinstance(node, yaml.ScalarNode):
        if node.style in ("'", '"'):
            yield node.start_mark.index
    elif isinstance(node, yaml.CollectionNode):
        for each in _held(node):
            yield from _quoted(each)


def _bracketed(node: yaml.Node | None) -> Iterator[tuple[int, int]]:
    """Where the outermost brackets of a node begin and end, as offsets in the text."""
    if isinstance(node, yaml.CollectionNode):
        if node.flow_style:
            yield node.start_mark.index, node.end_mark.index
            return
        for each in _held(node):
            yield from _bracketed(each)


def _composed_by(text: str, loader: Any) -> yaml.Node | None:
    depth = 0
    simple = not _MARKED.search(text) and text.count("[") + text.count("{") <= _BRACKETS
    for event in () if simple else yaml.parse(text, Loader=loader):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > _DEEPEST:
            raise _TooDeepError(event.start_mark)
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None) or getattr(event, "tag", None):
            raise _ForbiddenError(event.start_mark)
    root: yaml.Node | None = yaml.compose(text, Loader=loader)
    return root
