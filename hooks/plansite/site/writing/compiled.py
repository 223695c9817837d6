"""Templates as Jinja compiled them before, kept where Python keeps compiled modules."""

from __future__ import annotations

import sys
from contextlib import suppress
from importlib.util import cache_from_source
from pathlib import Path

from jinja2.bccache import Bucket, BytecodeCache, FileSystemBytecodeCache


def compiled(version: str) -> BytecodeCache | None:
    """What was compiled by this `version` of an environment; None where Python itself keeps nothing.

    Jinja knows what was compiled from which words, by which Python and by which Jinja. It does not know with which
    settings and filters, of which it takes some into what it compiles: another version must say so.
    """
    if sys.dont_write_bytecode:
        return None
    folder = Path(cache_from_source(__file__)).parent
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
    return _Compiled(version, folder)


class _Compiled(FileSystemBytecodeCache):
    """A folder that may be full, or not ours to write in."""

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
