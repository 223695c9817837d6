"""What YAML reads without a word though nobody meant it: a value cut at « #», a quotation closed by a later one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

import yaml
from yaml.tokens import (
    BlockEntryToken,
    BlockMappingStartToken,
    BlockSequenceStartToken,
    ScalarToken,
    Token,
    ValueToken,
)

_CUT = re.compile(r"\S[ \t]+#|^[ \t]+#\S", re.MULTILINE)
_COMMENT = re.compile(r"(?:^|(?<=[ \t]))#[^\n]*", re.MULTILINE)
_NESTED = (BlockMappingStartToken, BlockSequenceStartToken)
_LEAD = re.compile(r"[ \t]*(?:-[ \t]+)*")
_VALUE = re.compile(r"(?:\w+:[ \t]+)?(?P<mark>['\"\[{])")
_BLOCK_TEXT = re.compile(r"(?:^|[ \t])[|>][-+0-9]*[ \t]*(?:#.*)?$")


def cuts(text: str) -> Iterator[tuple[int, str]]:
    """Where «#» ends a value that no sign closes, and what stands from there on and is read by nobody.

    A comment on a line of its own, behind a closing quotation mark or bracket, or above what a key holds cuts nothing.
    """
    if not _CUT.search(text):
        return
    tokens = list(_tokens(text))
    for before, after in pairwise([*tokens, None]):
        if before is None or not _may_be_cut(before, after):
            continue
        start = before.end_mark.index
        found = _COMMENT.search(text, start, after.start_mark.index if after else len(text))
        if found is None:
            continue
        between = text[start : found.start()]
        own_line = "\n" in between
        if not own_line or (_goes_on(text, start, found) and between.count("\n") == 1 and _plain(before)):
            yield found.start(), found[0].strip()


def _tokens(text: str) -> Iterator[Token]:
    """The tokens up to the first mistake."""
    try:
        yield from yaml.scan(text, Loader=yaml.CBaseLoader if yaml.__with_libyaml__ else yaml.BaseLoader)
    except (yaml.YAMLError, OverflowError, ValueError):
        return


def _plain(token: Token) -> bool:
    return isinstance(token, ScalarToken) and bool(token.plain)


def _may_be_cut(before: Token, after: Token | None) -> bool:
    """Whether a plain value ends there, or a value that is nothing yet and stays so."""
    if isinstance(before, ValueToken):
        return not isinstance(after, (BlockEntryToken, *_NESTED))
    if isinstance(before, BlockEntryToken):
        return not isinstance(after, _NESTED)
    return _plain(before)


def _goes_on(text: str, end: int, comment: re.Match[str]) -> bool:
    """Whether a line that begins with «#28» stands where the value before it would go on."""
    lead = _LEAD.match(text, text.rfind("\n", 0, end) + 1)
    column = comment.start() - text.rfind("\n", 0, comment.start()) - 1
    return bool(lead and column > len(lead[0]) and not re.match(r"#(\s|#|$)", comment[0]))


def unclosed(text: str) -> int | None:
    """Where the first quotation or bracket begins that only a later one closes: it holds a line that is no part of it.

    What goes on stands further in than the key it belongs to; a bracket may close at the margin.
    """
    lines = text.split("\n")
    number, offset = 0, 0
    while number < len(lines):
        line = lines[number]
        lead = _LEAD.match(line)
        column = len(lead[0]) if lead else 0
        value = _VALUE.match(line, column)
        last = number
        if ("|" in line or ">" in line) and _BLOCK_TEXT.search(line) and not value:
            last = _end_of_block_text(lines, number, column)
        elif value:
            last = _closing(lines, number, value.start("mark"))
            inner = lines[number + 1 : last + 1]
            if any(each.strip() and _indent(each) <= column and each[:1] not in "]}" for each in inner):
                return offset + value.start("mark")
        offset += sum(len(each) + 1 for each in lines[number : last + 1])
        number = last + 1
    return None


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _end_of_block_text(lines: list[str], start: int, column: int) -> int:
    last = start
    while last + 1 < len(lines) and (not lines[last + 1].strip() or _indent(lines[last + 1]) > column):
        last += 1
    return last


def _closing(lines: list[str], start: int, column: int) -> int:
    """The line on which what opens at `column` of a line closes; the last one where nothing closes it."""
    quote, depth = "", 0
    for number in range(start, len(lines)):
        line, position = lines[number], column if number == start else 0
        while position < len(line):
            sign = line[position]
            if quote:
                if (sign == "\\" and quote == '"') or (sign == quote and line[position : position + 2] == "''"):
                    position += 1
                elif sign == quote:
                    quote = ""
            elif sign in "'\"" and not line[position - 1 : position].isalnum():
                quote = sign
            elif sign in "[{":
                depth += 1
            elif sign in "]}":
                depth -= 1
            elif sign == "#" and line[position - 1 : position] in (" ", "\t", ""):
                break
            position += 1
            if not quote and depth <= 0:
                return number
    return len(lines) - 1
