"""What the tests of pipelines share: a repository on a host, requests to it, and the host's API."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.host_api import TOKEN, Host, hosted
from tests.support.kept_repositories import Kept, git, remote
from tests.support.pipelines import Run
from tests.support.serving import made_once


@pytest.fixture(scope="session")
def made_repository(compiled: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a repository that no test changes."""
    return made_once(tmp_path_factory, "host", lambda folder: remote(folder, compiled))


@pytest.fixture
def kept(made_repository: Path, tmp_path: Path) -> Kept:
    """A repository on a host, to be changed."""
    shutil.copytree(made_repository, tmp_path / "host", symlinks=True)
    kept = Kept(tmp_path / "host" / "kho.git", tmp_path / "host" / "work")
    git(kept.work, "remote", "set-url", "origin", str(kept.bare))
    return kept


@pytest.fixture
def host() -> Iterator[Host]:
    """The API of a host."""
    with hosted() as running:
        yield running


@pytest.fixture
def run(kept: Kept, host: Host, tmp_path: Path) -> Run:
    """A workflow about to run in the repository «xa/kho» of the host."""
    known = {
        "github": {"token": TOKEN, "repository": "xa/kho", "server_url": "https://git.example", "ref_name": "main"}
    }
    told = {
        "GITHUB_API_URL": host.url,
        "GITHUB_REPOSITORY": "xa/kho",
        "GITHUB_REF_NAME": "main",
        "GITHUB_SHA": git(kept.work, "rev-parse", "origin/main"),
    }
    return Run(known, kept.bare, kept.work, tmp_path / "run", told)
