"""The folder into which MkDocs writes: one build at a time, files that all may read, a full disk told in words.

MkDocs empties that folder and fills it file by file: a second build meanwhile would delete what the first has written.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from mkdocs.exceptions import Abort

from plansite.commands.replacing import make_folder
from plansite.problems.system import told

try:
    import fcntl
except ImportError:  # Windows, where no folder can be locked
    fcntl = None  # type: ignore[assignment]

_READABLE = 0o022
_BUSY = (
    "Thư mục {folder} đang được một lần dựng khác ghi vào. Đợi lần ấy xong rồi dựng lại, hoặc dựng vào thư mục khác "
    "bằng --site-dir."
)


class Output:
    """The folder of the site while a command of MkDocs runs."""

    def __init__(self) -> None:
        self._umask: int | None = None
        self._held: int | None = None

    def on_startup(self) -> None:
        """Let all read what will be written, whatever the umask says."""
        self._umask = os.umask(_READABLE)

    def on_shutdown(self) -> None:
        """Leave the process as it was."""
        self.release()
        if self._umask is not None:
            os.umask(self._umask)

    def hold(self, folder: Path) -> None:
        """Keep other builds out of the folder until this one ends, however it ends; ends this one if another has it."""
        self.release()
        make_folder(folder)
        if fcntl is None:
            return
        handle = os.open(folder, os.O_RDONLY)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(handle)
            raise Abort(_BUSY.format(folder=folder)) from None
        except OSError:  # a file system that knows no locks
            os.close(handle)
        else:
            self._held = handle

    def release(self) -> None:
        """Let other builds into the folder."""
        if self._held is not None:
            with suppress(OSError):
                os.close(self._held)
            self._held = None

    def on_build_error(self, error: Exception) -> None:
        """End a build that could not read or write a file with one line that says which and why."""
        self.release()
        if isinstance(error, OSError):
            raise Abort(told(error)) from None
