"""Files → text, whichever way they were saved; the lines of a hand-written page outside its code."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from plansite.problems import rules
from plansite.problems.problem import Problem, Span

_CONFLICT = re.compile(r"(<{7}|={7}|>{7})( |$)")


# Unseen characters that pasting leaves behind; YAML refuses them.
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u200b\u2060\ufeff\ud800-\udfff\ufffe\uffff]")


_FENCE = re.compile(r"\s*(```+|~~~+)")


_CODE = re.compile(r"(`+).*?\1")


def read_text(file: Path, path: str) -> tuple[str | None, list[Problem]]:
    """The text of `file` as NFC with \\n, or None; a byte order mark and CRLF are accepted."""
    if file.is_dir():
        return None, [rules.FILE_IS_FOLDER.at(Span(path))]
    if not file.is_file():
        return None, [rules.FILE_MISSING.at(Span(path), path=path)]
    try:
        text = file.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = file.read_bytes()[: error.start].count(b"\n") + 1
        return None, [rules.NOT_UTF8.at(Span(path, line))]
    text = unicodedata.normalize("NFC", CONTROL.sub("", text).replace("\r\n", "\n").replace("\r", "\n"))
    marks = [(number, match[1]) for number, line in enumerate(text.split("\n"), 1) if (match := _CONFLICT.match(line))]
    opening = [mark for mark in marks if mark[1].startswith("<")] or marks[:1]
    return text, [rules.MERGE_CONFLICT.at(Span(path, number), mark=mark) for number, mark in opening]


def prose(text: str) -> Iterator[tuple[int, str]]:
    """The numbered lines of a hand-written page outside code, code within them taken out."""
    fence = ""
    for number, line in enumerate(text.split("\n"), 1):
        mark = _FENCE.match(line)
        if mark and (not fence or mark[1].startswith(fence)):
            fence = "" if fence else mark[1]
        elif not fence:
            yield number, _CODE.sub("", line)
