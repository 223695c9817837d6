"""What the tests share: the real plan read, the real site built by the real MkDocs, served, and a real browser."""

from __future__ import annotations

import functools
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import chromium
import pytest
from playwright.sync_api import Browser, sync_playwright

from plansite.site import Site, read

ROOT = Path(__file__).parent.parent
SITE_URL = "https://example.org/ke-hoach/"
EDIT_URI = "https://example.org/sua/docs/"


def build(into: Path, root: Path = ROOT, *, strict: bool = True, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run MkDocs as an editor would; its exit code and all it says."""
    command = [sys.executable, "-m", "mkdocs", "build", "--site-dir", str(into), *(["--strict"] if strict else [])]
    return subprocess.run(
        command,
        cwd=root,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", **environment},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture(scope="session")
def real() -> Site:
    """The site of the plan of this repository."""
    return read(ROOT)


@pytest.fixture(scope="session")
def small() -> Site:
    """The site of the small invented plan."""
    return read(ROOT / "tests" / "small")


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real site on disk, built strictly."""
    into = tmp_path_factory.mktemp("site")
    done = build(into, SITE_URL=SITE_URL, EDIT_URI=EDIT_URI)
    assert done.returncode == 0, done.stderr
    return into


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="session")
def address(built: Path) -> Iterator[str]:
    """Where the built site is served: «http://127.0.0.1:…/»."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=str(built)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A running browser."""
    path = chromium.find()
    assert path, chromium.MISSING
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=path, args=list(chromium.ARGUMENTS))
        yield running
        running.close()
