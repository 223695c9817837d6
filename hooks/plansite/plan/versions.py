"""Published versions of a plan: `plan/ban/<date>.json`, the files of the plan as they were on that day.

A version is the files themselves, line by line: nothing worked out of them is kept, and today's reader reads them. It
bears the SHA-256 of its own text, so that words changed by hand are told without another copy to compare with.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from functools import cached_property
from hashlib import sha256
from pathlib import Path, PurePosixPath

from plansite.language.calendar import is_date, is_whole
from plansite.plan.model.files import FOLDER, PLAN_FILE, VERSIONS
from plansite.plan.source.folders import is_nobodys, written_files
from plansite.plan.source.text import as_saved, leaves, read_text
from plansite.problems import rules
from plansite.problems.problem import Problem, Span
from plansite.values import frozen

FORM = 1
_PATH = re.compile(rf"{FOLDER}(?:/[\w.-]+)+")
_LONGEST_NAME, _DEEPEST = 255, 16  # bytes that file systems take; folders, more than any plan has


@frozen
class Version:
    """What stood in `plan/` on a day (YYYY-MM-DD): the text of each file by its path below the root."""

    date: str
    files: Mapping[str, str]

    def __hash__(self) -> int:
        return hash(self.date)


def as_it_is(root: Path, date: str) -> Version:
    """The plan below `root` as it is now, for the version of that day; published versions are no part of it."""
    paths = (f"{FOLDER}/{name}" for name in written_files(root / FOLDER))
    kept = (path for path in paths if not path.startswith(f"{VERSIONS}/") and not leaves(root / path, root / FOLDER))
    return Version(date, {path: as_saved((root / path).read_bytes()) for path in kept})


def written(version: Version) -> str:
    """The text of the file that holds a version: UTF-8 JSON, a line of the plan a line, the same on every machine.

    Its «sha256» is that of the text in which it is still empty.
    """
    files = {path: version.files[path].split("\n") for path in sorted(version.files)}
    value = {"luoc_do": FORM, "ngay": version.date, "sha256": "", "tep": files}
    unsealed = f"{json.dumps(value, ensure_ascii=False, indent=0)}\n"
    return unsealed.replace('""', f'"{_seal(unsealed)}"', 1)


def _seal(unsealed: str) -> str:
    return sha256(unsealed.encode()).hexdigest()


def read_version(file: Path, path: str = "") -> tuple[Version | None, list[Problem]]:
    """The version in a file, and why it holds none; `path` is its path below the root."""

    def broken(why: str) -> tuple[None, list[Problem]]:
        return None, [rules.VERSION_BROKEN.at(Span(path), why=why)]

    text, unread = read_text(file, path, lambda _: True)  # what was written then was told then
    if text is None:
        return None, unread
    unwritten = "không phải tệp mà lệnh ấy đã ghi"
    edited = "đã bị sửa sau khi lệnh ấy ghi, không còn khớp với «sha256» ghi trong tệp"
    try:
        value = json.loads(text)
        version = Version(value["ngay"], {path: "\n".join(lines) for path, lines in value["tep"].items()})
        "".join(version.files.values()).encode()  # no file can have halves of signs, written by their numbers
        form, seal = value["luoc_do"], value.get("sha256")
        unsealed = text.rstrip("\n").replace(f'"{seal}"', '""', 1)  # to write it anew takes ten times as long
        as_written = _seal(f"{unsealed}\n") == seal
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return broken(unwritten)
    if type(form) is int and form != FORM:
        return broken(f"ghi theo lược đồ {form}, chương trình này chỉ đọc lược đồ {FORM}")
    if version.date != file.stem or not is_version_date(file.stem):
        return broken("tên tệp không phải ngày của bản, năm-tháng-ngày")
    if not all(_PATH.fullmatch(path) and ".." not in path for path in version.files):
        return broken(f"có tệp nằm ngoài {FOLDER}/")
    if not as_written and isinstance(seal, str):
        return broken(edited)
    if not as_written or PLAN_FILE not in version.files or not _may_stand_together(version.files):
        return broken(unwritten)
    return version, []


def _may_stand_together(paths: Collection[str]) -> bool:
    """Whether files called so are files of a plan, each of which can be written wherever they are unpacked."""
    folders = {above.as_posix() for path in paths for above in PurePosixPath(path).parents}
    named = all(len(part.encode()) <= _LONGEST_NAME and part != "." for path in paths for part in path.split("/"))
    flat = all(path.count("/") < _DEEPEST and not path.startswith(f"{VERSIONS}/") for path in paths)
    return named and flat and folders.isdisjoint(paths)


@frozen
class Published:
    """The published versions of the plan below `root`, the oldest first."""

    root: Path = Path()
    versions: tuple[Version, ...] = ()

    @property
    def days(self) -> tuple[str, ...]:
        """The days of the versions."""
        return tuple(version.date for version in self.versions)

    @cached_property
    def now(self) -> Version | None:
        """The plan as it is, of no day; None where a file cannot be read, which is told where it is."""
        try:
            return as_it_is(self.root, "")
        except (OSError, UnicodeDecodeError):
            return None

    @cached_property
    def unchanged(self) -> bool:
        """Whether the plan is as the last version has it."""
        return bool(self.versions) and self.now is not None and self.now.files == self.versions[-1].files

    @property
    def newest(self) -> str:
        """The day of the last version, or ""."""
        return self.versions[-1].date if self.versions else ""


def read_versions(root: Path) -> tuple[Published, list[Problem]]:
    """Every published version below `root` that can be read, and what is wrong with the others."""
    found: list[Version] = []
    problems: list[Problem] = []
    for file in sorted((root / VERSIONS).glob("*.json")):
        if not is_nobodys(file.name):
            version, wrong = read_version(file, f"{VERSIONS}/{file.name}")
            found += [version] if version else []
            problems += wrong
    return Published(root, tuple(found)), problems


def is_version_date(text: str) -> bool:
    """Whether `text` is a whole day, as versions are called by."""
    return is_date(text) and is_whole(text)


def dates(root: Path) -> tuple[str, ...]:
    """The days of the published versions below `root`, the oldest first."""
    names = (file.stem for file in (root / VERSIONS).glob("*.json"))
    return tuple(sorted(filter(is_version_date, names)))


def version_file(root: Path, date: str) -> Path:
    """Where the version of a day stands."""
    return root / VERSIONS / f"{date}.json"


@contextmanager
def unpacked(version: Version) -> Iterator[Path]:
    """A folder that holds the files of a version for as long as they are read."""
    from tempfile import TemporaryDirectory  # and much behind it, which who only checks a plan does not need

    with TemporaryDirectory(prefix="plansite-") as folder:
        for path, text in version.files.items():
            target = Path(folder, path)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8", newline="\n")
        yield Path(folder)
