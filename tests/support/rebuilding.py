"""`mkdocs serve` without its server: rebuilds in one process, and each build afresh in a process of its own.

Both are forked from one that has loaded MkDocs and the core, and read no plan, so that «afresh» costs no loading.
"""

from __future__ import annotations

import logging
import multiprocessing
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Literal

ADDRESS = "http://127.0.0.1:8000/"
_processes = multiprocessing.get_context("forkserver")
_processes.set_forkserver_preload(
    [
        "tests.support.rebuilding",
        "mkdocs.commands.build",
        "material.plugins.search.plugin",
        "plansite.site.site",
        "plansite.site.pages.kinds",
        "plansite.site.exports.formats",
    ]
)

Told = list[str]
Command = Literal["build", "serve"]


class _Noting(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.INFO)
        self.told: Told = []

    def emit(self, record: logging.LogRecord) -> None:
        if "seconds" not in record.getMessage():
            self.told.append(f"{record.levelname} {record.getMessage()}")


def _build(root: Path, site_dir: Path, command: Command | None) -> Told:
    """One build as `mkdocs serve` makes it, the first if a command is named; what MkDocs told, or how it failed."""
    from mkdocs.commands.build import build
    from mkdocs.config import load_config

    noting, logger = _Noting(), logging.getLogger("mkdocs")
    logger.setLevel(logging.INFO)
    logger.addHandler(noting)
    try:
        config = load_config(config_file=str(root / "mkdocs.yml"), site_dir=str(site_dir))
        if command:
            config.plugins.on_startup(command=command, dirty=False)
        config.site_url = ADDRESS
        build(config, serve_url=ADDRESS)
    except Exception as error:  # the next edit may mend it, as under the server
        noting.told.append(f"{type(error).__name__}: {error}")
    finally:
        logger.removeHandler(noting)
    return noting.told


def _serve(root: Path, site_dir: Path, pipe: Any) -> None:
    os.chdir(root)
    pipe.send(_build(root, site_dir, "serve"))
    while pipe.recv():
        pipe.send(_build(root, site_dir, None))


def _once(root: Path, site_dir: Path, pipe: Any) -> None:
    os.chdir(root)
    pipe.send(_build(root, site_dir, "build"))


def _begun(target: Callable[[Path, Path, Any], None], root: Path, site_dir: Path) -> Any:
    ours, theirs = _processes.Pipe()
    _processes.Process(target=target, args=(root, site_dir, theirs), daemon=True).start()
    return ours


@contextmanager
def serving(root: Path, site_dir: Path) -> Iterator[Callable[[], Told]]:
    """The site of the repository `root`, built; what builds it again and gives what was told."""
    pipe = _begun(_serve, root, site_dir)
    pipe.recv()

    def rebuild() -> Told:
        pipe.send(True)
        told: Told = pipe.recv()
        return told

    yield rebuild
    pipe.send(False)


def begin_afresh(root: Path, site_dir: Path) -> Callable[[], Told]:
    """Begin to build the same in a process that has built nothing; what waits for it and gives what was told."""
    told: Callable[[], Told] = _begun(_once, root, site_dir).recv
    return told
