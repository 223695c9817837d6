"""What the tests share: plans read, the small site built by the real MkDocs and served, and a real browser."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

from plansite.site.site import Site, read
from tests.support import chromium, engines
from tests.support.building import ANNEXED, EDIT_URI, SITE_URL, SMALL, build, repository
from tests.support.hands import Hand, first_visit
from tests.support.plans import AT_HAND, read_once, with_progress, with_third_part, with_versions
from tests.support.serving import made_once, served

# The same input on every run, and no clock: a machine may be slow.
settings.register_profile("same", derandomize=True, deadline=None, database=None)
settings.load_profile("same")


LONGEST = ("this_plan", "adapter", "pipelines", "browser")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what drives a browser, and what looks at a site that MkDocs built, for `make quick` to leave out.

    What takes longest comes first, so that no worker is left with it when the others have done.
    """
    items.sort(key=lambda item: item.path.parent.name not in LONGEST)
    for item in items:
        fixtures: tuple[str, ...] = getattr(item, "fixturenames", ())
        if "browser" in fixtures or "engine" in fixtures:
            item.add_marker("browser")
        if any(name.startswith("built") for name in fixtures):
            item.add_marker("build")


@pytest.fixture(scope="session")
def small() -> Site:
    """The site of the small invented plan."""
    return read_once(SMALL)


@pytest.fixture(scope="session")
def annexed() -> Site:
    """The site of an invented plan whose tasks and targets stand in annexes."""
    return read_once(ANNEXED)


@pytest.fixture(scope="session", params=AT_HAND)
def site(request: pytest.FixtureRequest) -> Site:
    """The site of each plan at hand: the small one, and the repository's own where there is one."""
    return read_once(AT_HAND[request.param])


@pytest.fixture(scope="session", params=AT_HAND)
def published(request: pytest.FixtureRequest) -> Site:
    """The site of each plan at hand, where it will be known."""
    return read_once(AT_HAND[request.param], SITE_URL)


@pytest.fixture(scope="session")
def tracked(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The small plan once its progress is written down, and what a task waited for has come."""
    return read(with_progress(tmp_path_factory.mktemp("tracked") / "plan"))


@pytest.fixture(scope="session")
def versioned(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The small plan with a published version, and what was changed since."""
    return read(with_versions(tmp_path_factory.mktemp("versioned") / "plan"), SITE_URL)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A plan to be changed: the small one with a third part, and no hand-written page."""
    return with_third_part(tmp_path / "copy")


@pytest.fixture(scope="session")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository of the small plan from which the others are copied; nobody changes it or builds in it again.

    Its site was built, from nothing and strictly, so that the copies bring along what a first build compiles and makes.
    """

    def make(root: Path) -> None:
        repository(root)
        site = root.with_suffix(".site")
        done = build(site, root, SITE_URL=SITE_URL, EDIT_URI=EDIT_URI)
        assert done.returncode == 0, done.stderr
        site.with_suffix(".said").write_text(done.stderr, encoding="utf-8")

    return made_once(tmp_path_factory, "compiled", make)


@pytest.fixture(scope="session")
def small_repository(compiled: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository of the small plan, to be built and not changed."""
    return made_once(tmp_path_factory, "small-repository", lambda root: shutil.copytree(compiled, root))


@pytest.fixture
def root(compiled: Path, tmp_path: Path) -> Path:
    """A repository of the small plan, to be changed and built."""
    return Path(shutil.copytree(compiled, tmp_path / "repository"))


@pytest.fixture(scope="session")
def built(compiled: Path) -> Path:
    """The small site on disk, built strictly; what MkDocs said stands beside it, in a file that ends in «.said»."""
    return compiled.with_suffix(".site")


@pytest.fixture(scope="session")
def built_without_address(small_repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small site built without settings; what MkDocs said stands beside it, in a file that ends in «.said»."""

    def make(into: Path) -> None:
        done = build(into, small_repository, SITE_URL="", EDIT_URI="")
        assert done.returncode == 0, done.stderr
        into.with_suffix(".said").write_text(done.stderr, encoding="utf-8")

    return made_once(tmp_path_factory, "small-site-without-address", make)


@pytest.fixture(scope="session")
def sessions(small_repository: Path) -> Site:
    """The small plan with its study sessions."""
    return read_once(small_repository)


@pytest.fixture(scope="session")
def address(built: Path) -> Iterator[str]:
    """Where the built site is served: «http://127.0.0.1:…/»."""
    with served(built) as url:
        yield url


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A running browser."""
    path = chromium.find()
    assert path, chromium.MISSING
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=path, args=list(chromium.ARGUMENTS))
        yield running
        running.close()


@pytest.fixture(scope="module", params=engines.ENGINES)
def engine(request: pytest.FixtureRequest) -> Iterator[engines.Tab]:
    """A tab of each other engine. Where one is missing its tests are left out, and `pytest` ends by saying so."""
    lacking = engines.missing(request.param)
    if lacking and not os.environ.get("CI"):
        pytest.skip(f"{request.param} is left out, it needs {lacking}")
    assert not lacking, f"{request.param} needs {lacking}"
    with engines.ENGINES[request.param]() as tab:
        yield tab


@pytest.fixture
def hand(browser: Browser, address: str) -> Iterator[Hand]:
    """A phone that has never been here, on the first page."""
    with first_visit(browser, address) as hand:
        yield hand
