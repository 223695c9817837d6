"""What the tests share: the real plan read, the real site built by the real MkDocs, served, and a real browser."""

from __future__ import annotations

import functools
import shutil
import threading
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from plansite.site.site import Site, read
from tests.support import chromium
from tests.support.building import EDIT_URI, ROOT, SITE_URL, SMALL, build
from tests.support.plans import with_progress


@pytest.fixture(scope="session")
def real() -> Site:
    """The site of the plan of this repository."""
    return read(ROOT)


@pytest.fixture(scope="session")
def small() -> Site:
    """The site of the small invented plan."""
    return read(SMALL)


@pytest.fixture(scope="session")
def tracked(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The small plan once its progress is written down, and what a task waited for has come."""
    return read(with_progress(tmp_path_factory.mktemp("tracked") / "plan"))


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the real plan, to be changed."""
    root = tmp_path / "copy"
    shutil.copytree(ROOT / "plan", root / "plan")
    return root


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
