"""What was made before and would be made the same again, kept where Python keeps compiled modules.

Nothing of it is output, and everything works without it: the folder may be full, not ours to write in, or emptied.
"""

from __future__ import annotations

import json
import os
import sys
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from functools import cache
from hashlib import sha256
from importlib.util import cache_from_source
from pathlib import Path
from typing import TypeVar

Asked = TypeVar("Asked")
_PACKAGE = Path(__file__).parents[2]


def remembered(name: str, asked: Mapping[str, Asked], make: Callable[[Asked], bytes]) -> Iterator[tuple[str, bytes]]:
    """By path, what `make` makes of each value, made only if it was not made before; other values are forgotten.

    `make` must depend on the value alone, which is known by its `repr`, and on modules.
    """
    folder = kept_in()
    file = folder / f"{name}.kept" if folder else None
    made_by = code()
    before = _read(file, made_by) if file else {}
    now: dict[str, bytes] = {}
    for path, value in asked.items():
        key = _digest(repr(value))
        now[key] = now.get(key) or before.get(key) or make(value)
        yield path, now[key]
    if file and now != before:
        _write(file, made_by, now)


def kept_in() -> Path | None:
    """The folder in which things are kept; None where Python itself keeps nothing."""
    if sys.dont_write_bytecode:
        return None
    folder = Path(cache_from_source(__file__)).parent
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
    return folder


@cache  # modules are loaded once
def code() -> str:
    """What the code is, by what Python itself goes by: the times and sizes of modules; and what else is installed."""
    return f"{_digest(repr((_modules(), _installed())))} {sys.version} {zlib.ZLIB_RUNTIME_VERSION}"


def _modules() -> list[tuple[str, int, int]]:
    whole = str(_PACKAGE)
    files = (f"{inner}/{name}" for inner, _, names in os.walk(whole) for name in names if name.endswith(".py"))
    stamps = ((file[len(whole) + 1 :], os.stat(file)) for file in files)  # noqa: PTH116 (Path takes twice as long)
    return sorted((name, stamp.st_mtime_ns, stamp.st_size) for name, stamp in stamps)


def _installed() -> list[str]:
    """The libraries at hand, each by the folder that bears its name and release."""
    names: list[str] = []
    for folder in dict.fromkeys(sys.path):
        with suppress(OSError), os.scandir(folder or ".") as entries:
            names += (entry.name for entry in entries if entry.name.endswith((".dist-info", ".egg-info")))
    return sorted(names)


def _digest(content: str) -> str:
    return sha256(content.encode()).hexdigest()


def _read(file: Path, made_by: str) -> dict[str, bytes]:
    """What the file keeps: a line of JSON (by what, and how long each is), then all of it as it is, one by one."""
    with suppress(OSError, ValueError, TypeError, LookupError, AttributeError), file.open("rb") as kept:
        head = json.loads(kept.readline())
        if head["by"] == made_by:
            made = {key: kept.read(length) for key, length in head["made"].items()}
            if not kept.read(1) and all(len(each) == head["made"][key] for key, each in made.items()):
                return made
    return {}


def _write(file: Path, made_by: str, made: dict[str, bytes]) -> None:
    head = json.dumps({"by": made_by, "made": {key: len(each) for key, each in made.items()}})
    beside = file.with_suffix(f".{os.getpid()}")
    with suppress(OSError):
        beside.write_bytes(b"".join((head.encode(), b"\n", *made.values())))
        beside.replace(file)
    with suppress(OSError):
        beside.unlink(missing_ok=True)
