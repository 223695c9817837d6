"""What was made before and would be made the same again, kept where Python keeps compiled modules.

Nothing of it is output, and everything works without it: the folder may be full, not ours to write in, or emptied.
"""

from __future__ import annotations

import json
import os
import sys
import zlib
from base64 import b64decode, b64encode
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from importlib.util import cache_from_source
from pathlib import Path
from typing import TypeVar

from jinja2.bccache import Bucket, BytecodeCache, FileSystemBytecodeCache

Asked = TypeVar("Asked")
_PACKAGE = Path(__file__).parents[2]


def compiled(made_by: str = "") -> BytecodeCache | None:
    """The templates compiled before; None where Python itself keeps nothing.

    Jinja knows from which words, by which Python and by which Jinja. It does not know with which settings and filters,
    of which it takes some into what it compiles: those of this package, and what else `made_by` says.
    """
    folder = _folder()
    return _Compiled(f"{_code()} {made_by}", folder) if folder else None


def remembered(
    name: str, library: str, asked: Mapping[str, Asked], make: Callable[[Asked], bytes]
) -> Iterator[tuple[str, bytes]]:
    """By path, what `make` makes of each value, made only if it was not made before; other values are forgotten.

    `make` must depend on the value alone, which is known by its `repr`, and on the `library`, a package.
    """
    folder = _folder()
    file = folder / f"{name}.json" if folder else None
    made_by = f"{_code()} {library} {version(library)}"
    before = _read(file, made_by) if file else {}
    now: dict[str, bytes] = {}
    for path, value in asked.items():
        key = _digest(repr(value))
        now[key] = now.get(key) or before.get(key) or make(value)
        yield path, now[key]
    if file and now != before:
        _write(file, made_by, now)


def _folder() -> Path | None:
    if sys.dont_write_bytecode:
        return None
    folder = Path(cache_from_source(__file__)).parent
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
    return folder


@cache  # modules are loaded once
def _code() -> str:
    """What the code is, and the Python that runs it."""
    modules = b"".join(file.read_bytes() for file in sorted(_PACKAGE.rglob("*.py")))
    return f"{_digest(modules)} {sys.version} {zlib.ZLIB_RUNTIME_VERSION}"


def _digest(content: str | bytes) -> str:
    return sha256(content.encode() if isinstance(content, str) else content).hexdigest()


def _read(file: Path, made_by: str) -> dict[str, bytes]:
    with suppress(OSError, ValueError, TypeError, LookupError, AttributeError):
        read = json.loads(file.read_text(encoding="utf-8"))
        if read["by"] == made_by:
            return {key: b64decode(made) for key, made in read["made"].items()}
    return {}


def _write(file: Path, made_by: str, made: dict[str, bytes]) -> None:
    text = json.dumps({"by": made_by, "made": {key: b64encode(each).decode() for key, each in made.items()}})
    beside = file.with_suffix(f".{os.getpid()}")
    with suppress(OSError):
        beside.write_text(text, encoding="utf-8")
        beside.replace(file)
    with suppress(OSError):
        beside.unlink(missing_ok=True)


class _Compiled(FileSystemBytecodeCache):
    """A folder of compiled templates in which to fail is no failure."""

    def __init__(self, made_by: str, folder: Path) -> None:
        super().__init__(str(folder), f"%s.{sys.implementation.cache_tag}.jinja")
        self._made_by = made_by

    def get_source_checksum(self, source: str) -> str:
        return super().get_source_checksum(f"{self._made_by} {source}")

    def load_bytecode(self, bucket: Bucket) -> None:
        with suppress(OSError):
            super().load_bytecode(bucket)

    def dump_bytecode(self, bucket: Bucket) -> None:
        with suppress(OSError):
            super().dump_bytecode(bucket)
