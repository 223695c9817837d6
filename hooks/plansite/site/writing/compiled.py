"""Templates compiled before, of our own pages and of the theme, kept with what else is kept."""

from __future__ import annotations

import sys
from contextlib import suppress
from pathlib import Path

from jinja2.bccache import Bucket, BytecodeCache, FileSystemBytecodeCache

from plansite.site.writing import kept


def compiled(made_by: str = "") -> BytecodeCache | None:
    """The templates compiled before; None where Python itself keeps nothing.

    Jinja knows from which words, by which Python and by which Jinja. It does not know with which settings and filters,
    of which it takes some into what it compiles: those of this package, and what else `made_by` says.
    """
    folder = kept.kept_in()
    return _Compiled(f"{kept.code()} {made_by}", folder) if folder else None


class _Compiled(FileSystemBytecodeCache):
    """A folder of compiled templates in which to fail is no failure."""

    def __init__(self, made_by: str, folder: Path) -> None:
        super().__init__(str(folder), f"%s.{sys.implementation.cache_tag}.jinja")
        self._made_by = made_by

    def get_cache_key(self, name: str, filename: str | None = None) -> str:  # noqa: ARG002 (wherever it stands)
        return super().get_cache_key(name)

    def get_source_checksum(self, source: str) -> str:
        return super().get_source_checksum(f"{self._made_by} {source}")

    def load_bytecode(self, bucket: Bucket) -> None:
        with suppress(OSError):
            super().load_bytecode(bucket)

    def dump_bytecode(self, bucket: Bucket) -> None:
        with suppress(OSError):
            super().dump_bytecode(bucket)
