"""Examples of mistakes: edits of tests/small, and what is then told, each place written as the text of its line."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import yaml

from plansite.commands.keeping import with_broken_promises
from plansite.commands.sides import as_it_is, of_site
from plansite.commands.table.edited_table import changes
from plansite.problems.problem import Problem
from plansite.site.exports.annex.annex_csv import files
from plansite.site.site import Site, read
from tests.support.building import SMALL
from tests.support.plans import accept_issued

TABLE = "nhiem-vu.csv"
_PLACE = re.compile(r"(?P<path>[\w/.-]+\.\w+):\{(?P<text>[^{}]+)\}|\{(?P<of>[\w/.-]+\.\w+):(?P<line>[^{}]+)\}")
_AFTER = " > "  # «## II.1.3 > thoi_han»: the first line that begins so after the one before it

# What is done to one file: words replaced, all of them written anew, or None, the file taken away.
Edit = Mapping[str, str] | str | None


@dataclass(frozen=True)
class Case:
    """Edits of the small plan, symbolic links and pipes, all made at once, what is then told; `why` it shows.

    The words as issued are accepted as they then are, unless they are to be `unaccepted`. With a `base`, edits of the
    small plan too, it is also told what that plan had and this one does not keep.
    """

    edits: Mapping[str, Edit] = field(default_factory=dict)
    saved_as: Mapping[str, str] = field(default_factory=dict)
    told: str = ""
    why: str = ""
    links: Mapping[str, str] = field(default_factory=dict)
    pipes: Sequence[str] = ()
    unaccepted: bool = False
    base: Mapping[str, Edit] | None = None

    @property
    def touched(self) -> set[str]:
        """The files that it changes or of which something is told."""
        return {
            *self.edits,
            *self.saved_as,
            *self.links,
            *self.pipes,
            *(message.partition(":")[0] for message in messages(self.told)),
        }

    def beside(self, other: Case) -> Case:
        """Both mistakes at once, made at different words."""
        edits = {**self.edits, **other.edits}
        for path in set(self.edits) & set(other.edits):
            one, two = self.edits[path], other.edits[path]
            assert isinstance(one, dict)
            assert isinstance(two, dict)
            edits[path] = {**one, **two}
        return Case(
            edits,
            self.saved_as,
            self.told + other.told,
            links={**self.links, **other.links},
            pipes=(*self.pipes, *other.pipes),
            unaccepted=self.unaccepted or other.unaccepted,
            base=None if self.base is None else {**self.base, **other.edits},
        )


@dataclass(frozen=True)
class Example:
    """A rule's file: ways to break it and ways to come close.

    `alone` says why the first way hides mistakes elsewhere, `hidden` the codes of those that it hides.
    """

    code: str
    wrong: tuple[Case, ...]
    right: tuple[Case, ...]
    hidden: tuple[str, ...] = ()
    alone: str = ""


def read_example(file: Path) -> Example:
    """The example that `file` holds."""
    written: dict[str, Any] = yaml.safe_load(file.read_text(encoding="utf-8"))
    wrong, right = (tuple(Case(**case) for case in written.pop(key)) for key in ("wrong", "right"))
    return Example(file.stem, wrong, right, **written)


def made(case: Case, root: Path) -> Path:
    """A copy of tests/small at `root` with the edits made in it; every replaced word must be there, and once."""
    shutil.copytree(SMALL, root)
    for path in {*case.edits, *case.saved_as}:
        target, edit = root / path, case.edits.get(path, {})
        if edit is None:
            target.unlink()
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        if not isinstance(edit, str):
            edit = _edited(_table() if path == TABLE else target.read_text("utf-8"), edit)
        target.write_bytes(edit.encode(case.saved_as.get(path, "utf-8")))
    for path, to in case.links.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).symlink_to(to)
    for path in case.pipes:
        (root / path).unlink(missing_ok=True)
        os.mkfifo(root / path)
    if not case.unaccepted:
        accept_issued(root)
    return root


def _edited(text: str, edit: Mapping[str, str]) -> str:
    places = []
    for old, new in edit.items():
        assert text.count(old) == 1, f"«{old}» stands {text.count(old)} times"
        places.append((text.index(old), old, new))
    for start, old, new in sorted(places, reverse=True):
        text = text[:start] + new + text[start + len(old) :]
    return text


@cache
def _table() -> str:
    """The table of tasks of the small plan as an editor downloads it."""
    return next(files(read(SMALL).composer))[1].decode("utf-8-sig").replace("\r\n", "\n")


def problems_of(site: Site, root: Path, case: Case) -> tuple[Problem, ...]:
    """What an editor is told: of the plan and of what it does not keep, or of the table to be imported into it."""
    table = root / TABLE
    if case.base is not None:
        with TemporaryDirectory() as folder:
            base = as_it_is(made(Case(case.base), Path(folder) / "base"))
        return with_broken_promises(base, of_site(site, root))
    return site.problems or (changes(site.linked, table.read_bytes(), TABLE)[1] if table.exists() else ())


def said(problems: tuple[Problem, ...]) -> str:
    """Problems as the command prints them."""
    return "".join(f"{problem}\n" for problem in problems)


def expected(case: Case, root: Path) -> str:
    """What is to be told of a case made at `root`, the lines by number."""

    def numbered(match: re.Match[str]) -> str:
        number = _number(root / (match["path"] or match["of"]), match["text"] or match["line"])
        return f"{match['path']}:{number}" if match["path"] else str(number)

    return _PLACE.sub(numbered, case.told)


def messages(text: str) -> list[str]:
    """The messages in what was told, in the order of letters."""
    return sorted(re.split(r"\n(?!    → )", text.rstrip("\n")))


def _number(file: Path, text: str) -> int:
    lines = [line.strip() for line in file.read_text("utf-8").split("\n")]
    first, *following = text.split(_AFTER)
    found = [number for number, line in enumerate(lines, 1) if line.startswith(first)]
    whole = [number for number in found if lines[number - 1] == first]
    assert len(whole or found) == 1, f"«{first}» begins lines {found} of {file.name}"
    number = (whole or found)[0]
    for each in following:
        number = next(n for n in range(number + 1, len(lines) + 1) if lines[n - 1].startswith(each))
    return number
