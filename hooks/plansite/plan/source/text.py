"""Files → text, whichever way they were saved; the lines of a hand-written page outside its code."""

from __future__ import annotations

import os
import re
import stat
import unicodedata
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path

from plansite.language.signs import Sign, as_meant, signs, spaces
from plansite.plan.source.folders import taken_for
from plansite.problems import rules
from plansite.problems.problem import Problem, Span
from plansite.problems.system import reason

# The lines that git puts between what two people wrote.
_CONFLICT = re.compile(r"^(<{7}|={7}|>{7}|\|{7})(?: |$)", re.MULTILINE)
# Unseen characters that pasting leaves behind; YAML refuses them.
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u200b\u2060\ufeff\ud800-\udfff\ufffe\uffff]")
_FENCE = re.compile(r"\s*(```+|~~~+)")
_CODE = re.compile(r"(`+).*?\1")


def read_text(
    file: Path, path: str, allowed: Callable[[Sign], bool] = lambda _: False
) -> tuple[str | None, list[Problem]]:
    """The text of `file` as NFC with \\n, or None; a byte order mark and CRLF are accepted.

    Signs that cannot be seen or look like others are told and read as what was meant, but for those `allowed`.
    """
    folder = path.split("/", maxsplit=1)[0]
    if leaves(file, file.parents[path.count("/") - 1]):
        return None, [rules.FILE_LINK.at(Span(path), folder=folder)]
    try:
        mode = file.stat().st_mode
        if stat.S_ISDIR(mode):
            return None, [rules.FILE_IS_FOLDER.at(Span(path))]
        if not stat.S_ISREG(mode):
            return None, [rules.FILE_UNREADABLE.at(Span(path), why="đó không phải một tệp")]
        content = file.read_bytes()
    except FileNotFoundError:
        return None, [rules.FILE_MISSING.at(Span(path), path=path)]
    except OSError as error:
        return None, [rules.FILE_UNREADABLE.at(Span(path), why=reason(error))]
    try:
        written = as_saved(content)
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        return None, [rules.NOT_UTF8.at(Span(path, line))]
    found = [*signs(written), *(() if path.endswith(".txt") else spaces(written))]
    odd = [sign for sign in found if not allowed(sign)]
    text = CONTROL.sub("", as_meant(written, odd) if odd else written)
    marks = [(text.count("\n", 0, match.start()) + 1, match[1]) for match in _CONFLICT.finditer(text)]
    opening = [mark for mark in marks if mark[1].startswith("<")] or marks[:1]
    conflicts = [rules.MERGE_CONFLICT.at(Span(path, number), mark=mark) for number, mark in opening]
    return text, [*conflicts, *(sign_told(sign, Span(path, sign.line)) for sign in odd)]


def as_saved(content: bytes) -> str:
    """The text of a file, the same however it was saved: NFC, its lines ended by \\n, no byte order mark.

    UnicodeDecodeError where it is no UTF-8.
    """
    text = content.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", text)


def digest(file: Path) -> str:
    """The SHA-256 of the text of a file, the same however its lines end; "" where it cannot be read."""
    text = _whole(file)
    return "" if text is None else sha256(text.encode()).hexdigest()


def odd_words(file: Path) -> frozenset[str]:
    """The words of a file in which such signs stand; none where it cannot be read, which is told elsewhere."""
    return frozenset(sign.word for sign in signs(_whole(file) or ""))


def _whole(file: Path) -> str | None:
    """The whole text of a file; None where it cannot be read, which is told where it is read."""
    try:
        return as_saved(file.read_bytes())
    except (OSError, UnicodeDecodeError):
        return None


def sign_told(sign: Sign, span: Span) -> Problem:
    """A sign that cannot be seen, or looks like another one, as a problem."""
    if sign.unseen:
        return rules.SIGN_UNSEEN.at(span, word=sign.shown, name=sign.name, code=sign.code)
    return rules.SIGN_ALIKE.at(
        span, character=sign.character, word=sign.shown, like=sign.like, name=sign.name, code=sign.code
    )


def leaves(path: Path, folder: Path) -> bool:
    """Whether a symbolic link leads `path` out of the folder that it stands in, or nowhere, or round in a ring."""
    step, end = str(path), str(folder)
    while not os.path.islink(step):  # noqa: PTH114 (of every file: Path takes five times as long)
        if step == end:
            return False  # there is no link on the way
        above = os.path.dirname(step)  # noqa: PTH120
        if above == step:
            break
        step = above
    try:
        return not path.resolve(strict=path.is_symlink()).is_relative_to(folder.resolve())
    except (OSError, RuntimeError):
        return True


def links_out_of(folder: Path) -> list[Problem]:
    """A problem for every symbolic link below `folder` that leads to anything but a file in it.

    Generators follow links to folders, and there is no end to a folder that holds itself.
    """
    found = []
    for inner, folders, files in os.walk(folder):
        for link in (Path(inner, name) for name in (*folders, *files) if os.path.islink(f"{inner}/{name}")):  # noqa: PTH114
            if leaves(link, folder) or not link.is_file():
                path = link.relative_to(folder.parent).as_posix()
                found.append(rules.FILE_LINK.at(Span(path), folder=folder.name))
    return found


def misnamed(folder: Path) -> list[Problem]:
    """A problem for every folder that nobody reads because its name only looks like that of `folder`."""
    return [rules.FOLDER_NAME.at(Span(name), name=folder.name) for name in taken_for(folder)]


def prose(text: str) -> Iterator[tuple[int, str]]:
    """The numbered lines of a hand-written page outside code, code within them taken out."""
    fence = ""
    for number, line in enumerate(text.split("\n"), 1):
        mark = _FENCE.match(line)
        if mark and (not fence or mark[1].startswith(fence)):
            fence = "" if fence else mark[1]
        elif not fence:
            yield number, _CODE.sub("", line) if "`" in line else line
