"""What was made before and would be made the same again, kept where Python keeps compiled modules.

Nothing of it is output, and everything works without it: the folder may be full, not ours to write in, or emptied.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from importlib.util import cache_from_source
from pathlib import Path

from jinja2.bccache import Bucket, BytecodeCache, FileSystemBytecodeCache


def compiled(version: str) -> BytecodeCache | None:
    """The templates that this `version` of an environment compiled; None where Python itself keeps nothing.

    Jinja knows what was compiled from which words, by which Python and by which Jinja. It does not know with which
    settings and filters, of which it takes some into what it compiles: another version must say so.
    """
    folder = _folder()
    return _Compiled(version, folder) if folder else None


def remembered(name: str, version: str, asked: Iterable[str], make: Callable[[str], str]) -> Mapping[str, str]:
    """What `make` makes of each text that is asked for, made only where this `version` of it has not made it before.

    What is not asked for is forgotten. `make` must depend on the text alone.
    """
    folder = _folder()
    file = folder / f"{name}.{version}.json" if folder else None
    before = _read(file) if file else {}
    now = {text: before[text] if text in before else make(text) for text in asked}
    if file and now != before:
        with suppress(OSError):
            beside = file.with_suffix(f".{os.getpid()}")
            beside.write_text(json.dumps(now), encoding="utf-8")
            beside.replace(file)
    return now


def _folder() -> Path | None:
    if sys.dont_write_bytecode:
        return None
    folder = Path(cache_from_source(__file__)).parent
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
    return folder


def _read(file: Path) -> dict[str, str]:
    with suppress(OSError, ValueError):
        read = json.loads(file.read_text(encoding="utf-8"))
        if isinstance(read, dict):
            return {text: made for text, made in read.items() if isinstance(made, str)}
    return {}


class _Compiled(FileSystemBytecodeCache):
    """A folder of compiled templates in which to fail is no failure."""

    def __init__(self, version: str, folder: Path) -> None:
        super().__init__(str(folder), f"%s.{sys.implementation.cache_tag}.jinja")
        self._version = version

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        return super().get_cache_key(f"{self._version} {name}", filename)

    def load_bytecode(self, bucket: Bucket) -> None:
        with suppress(OSError):
            super().load_bytecode(bucket)

    def dump_bytecode(self, bucket: Bucket) -> None:
        with suppress(OSError):
            super().dump_bytecode(bucket)
