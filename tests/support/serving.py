"""Sites built once for all workers of a run, and served."""

from __future__ import annotations

import functools
import os
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

_LONGEST_WAIT = 300  # seconds


def made_once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], object]) -> Path:
    """The path that `make` fills in by the first worker that asks; the others wait for it and share it."""
    base = factory.getbasetemp()
    here = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / name
    done, failed = here.with_suffix(".done"), here.with_suffix(".failed")
    try:
        here.with_suffix(".lock").mkdir()
    except FileExistsError:
        until = time.monotonic() + _LONGEST_WAIT
        while not (done.exists() or failed.exists()):
            assert time.monotonic() < until, f"{name} was never made"
            time.sleep(0.05)
        assert not failed.exists(), failed.read_text(encoding="utf-8")
        return here
    try:
        make(here)
    except BaseException as error:
        failed.write_text(f"{name} could not be made: {error}", encoding="utf-8")
        raise
    done.touch()
    return here


class Quiet(SimpleHTTPRequestHandler):
    """Serves files and says nothing."""

    protocol_version = "HTTP/1.1"  # a browser keeps its connection

    def end_headers(self) -> None:
        """Let a browser keep what no page of a built site changes."""
        if "/assets/" in self.path:
            self.send_header("Cache-Control", "max-age=3600")
        super().end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing."""


class _Server(ThreadingHTTPServer):
    def handle_error(self, *_: object) -> None:
        """Say nothing of a tab that was closed while it loaded."""


@contextmanager
def served(folder: Path, by: type[Quiet] = Quiet) -> Iterator[str]:
    """Where a folder is served: «http://127.0.0.1:…/»."""
    server = _Server(("127.0.0.1", 0), functools.partial(by, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
