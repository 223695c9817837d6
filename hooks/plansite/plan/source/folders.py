"""The files of a folder that somebody wrote. What operating systems and editors leave beside them is nobody's."""

from __future__ import annotations

import os
import re
from pathlib import Path

_LEFT_BEHIND = re.compile(
    r"\..*|.*~|~\$.*|~WRL\d+\.tmp|#.*#|.*\.(?:swp|swo|crdownload|part)|(?:eh)?thumbs(?:_vista)?\.db|desktop\.ini|icon\r"
    r"|__MACOSX|\$RECYCLE\.BIN|System Volume Information|@eaDir|lost\+found",
    re.IGNORECASE,
)
_DEVICE = re.compile(r"(?:con|prn|aux|nul|(?:com|lpt)\d)(?:\..*)?", re.IGNORECASE)
_NO_NAME = re.compile(r"[<>:\"|?*\\\x00-\x1f]|[. ]$")
_COPY = re.compile(
    r"(?P<stem>.+?)(?: ?\(\d+\)| ?- ?(?:Copy|Sao chép|Bản sao)(?: ?\(\d+\))?| copy(?: \d+)?)"
    r"|(?:Copy of|Bản sao của) (?P<of>.+)",
    re.IGNORECASE,
)
_KEPT = re.compile(r"(.+\.(?:md|yml|txt|json))\.(?:orig|bak|old|rej|save)", re.IGNORECASE)


def is_nobodys(name: str) -> bool:
    """Whether a system or a program left a file of that name: «.DS_Store», «Thumbs.db», «._III.4.md», «x.md~»."""
    return _LEFT_BEHIND.fullmatch(name) is not None


def written_files(folder: Path) -> list[str]:
    """The paths of all files below `folder` that somebody wrote, in order."""
    found: list[str] = []
    for inner, folders, names in os.walk(folder):
        folders[:] = (name for name in folders if not is_nobodys(name))
        above = Path(inner).relative_to(folder).as_posix().removeprefix(".")
        written = (name for name in names if not is_nobodys(name) and os.path.isfile(f"{inner}/{name}"))  # noqa: PTH113
        found += (f"{above}/{name}" if above else name for name in written)
    return sorted(found)


def has_no_windows(path: str) -> bool:
    """Whether Windows can have no file of that path, so that there neither the repository nor a zip can be unpacked."""
    return any(_DEVICE.fullmatch(part) or _NO_NAME.search(part) for part in path.split("/"))


def taken_for(folder: Path) -> list[str]:
    """The folders beside one, named as it is but for letter case and blanks: «Plan», «docs »."""
    beside = folder.parent.iterdir() if folder.parent.is_dir() else ()
    return sorted(
        each.name
        for each in beside
        if each.name != folder.name and each.name.strip().casefold() == folder.name and each.is_dir()
    )


def copied_from(name: str) -> str | None:
    """The name of the file that one is a copy of, as systems and editors call it: «III.4 (1).md», «III.4.md.orig»."""
    if kept := _KEPT.fullmatch(name):
        return kept[1]
    stem, dot, ending = name.rpartition(".")
    match = _COPY.fullmatch(stem)
    return f"{match['stem'] or match['of']}{dot}{ending}" if match else None
