"""Here the site is that of the repository's own plan."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from plansite.site.site import Site
from tests.support.building import EDIT_URI, ROOT, SITE_URL, build
from tests.support.plans import read_once
from tests.support.serving import made_once, served


@pytest.fixture(scope="session")
def real() -> Site:
    """The site of the plan of this repository."""
    return read_once(ROOT)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the plan of this repository, to be changed."""
    root = tmp_path / "copy"
    shutil.copytree(ROOT / "plan", root / "plan")
    return root


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of this repository on disk, built strictly."""

    def make(into: Path) -> None:
        done = build(into, ROOT, SITE_URL=SITE_URL, EDIT_URI=EDIT_URI)
        assert done.returncode == 0, done.stderr

    return made_once(tmp_path_factory, "site-of-this-plan", make)


@pytest.fixture(scope="session")
def address(built: Path) -> Iterator[str]:
    """Where the built site is served: «http://127.0.0.1:…/»."""
    with served(built) as url:
        yield url
