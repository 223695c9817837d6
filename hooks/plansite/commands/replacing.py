"""Files written whole or not at all: whoever reads one meanwhile, or after a failure, finds the old or the new one."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

_NEW, _FOLDER = 0o644, 0o755  # whatever the umask: what is written is there to be read


def replace_files(contents: Mapping[Path, bytes]) -> None:
    """Write each file beside where it belongs, and only when all of them are written move them into place."""
    written: dict[Path, Path] = {}
    target = Path()
    try:
        for file, content in contents.items():
            target = file.resolve()  # a link stays a link
            handle, name = tempfile.mkstemp(prefix=f".{target.name[:80]}.", dir=target.parent)
            written[Path(name)] = target
            with os.fdopen(handle, "wb") as beside:
                beside.write(content)
            Path(name).chmod(target.stat().st_mode & 0o7777 if target.exists() else _NEW)
        for temporary, target in written.items():
            temporary.replace(target)
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(target)) from error
    finally:
        for left in written:
            left.unlink(missing_ok=True)


def make_folder(folder: Path) -> None:
    """Make a folder and those above it that are not there, for all to read."""
    for missing in [each for each in (folder, *folder.parents) if not each.exists()][::-1]:
        missing.mkdir(exist_ok=True)
        missing.chmod(_FOLDER)
    folder.mkdir(exist_ok=True)  # a file in its place is told
