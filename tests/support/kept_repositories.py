"""Repositories of the small plan as a host keeps them, and requests made to them."""

from __future__ import annotations

import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from plansite.plan import versions
from plansite.plan.model.files import VERSIONS
from tests.support.building import ROOT
from tests.support.plans import change

SECTION = "plan/muc/II.1.md"
AUTHOR = {
    "GIT_AUTHOR_NAME": "a",
    "GIT_AUTHOR_EMAIL": "a@b.vn",
    "GIT_COMMITTER_NAME": "a",
    "GIT_COMMITTER_EMAIL": "a@b.vn",
    "GIT_CONFIG_GLOBAL": os.devnull,
}


def git(folder: Path, *words: str) -> str:
    """What Git answers in a folder; a failure is told."""
    done = subprocess.run(
        ["git", "-C", str(folder), *words],
        env={**os.environ, **AUTHOR},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, f"git {words}: {done.stderr}"
    return done.stdout.strip()


def remote(folder: Path, compiled: Path) -> Path:
    """A bare repository of the small plan with all that a pipeline uses, and a clone of it to work in beside it."""
    work, bare = folder / "work", folder / "kho.git"
    shutil.copytree(compiled, work)
    shutil.copytree(ROOT / ".ci", work / ".ci")
    for name in ("Makefile", ".gitignore", "pyproject.toml", "uv.lock", ".uv-lock.txt"):
        shutil.copy2(ROOT / name, work / name)
    git(work, "init", "-q", "-b", "main")
    save(work, "bắt đầu")
    git(work, "clone", "-q", "--bare", str(work), str(bare))
    git(work, "remote", "add", "origin", str(bare))
    git(work, "fetch", "-q", "origin")
    return bare


def save(work: Path, why: str) -> str:
    """A commit of all that is in a folder; its name."""
    git(work, "add", "-A")
    git(work, "commit", "-q", "--allow-empty", "-m", why)
    return git(work, "rev-parse", "HEAD")


@dataclass(frozen=True)
class Kept:
    """A repository on a host, `bare`, and a clone of it, `work`, in which requests are made."""

    bare: Path
    work: Path

    def main(self) -> str:
        """The newest commit of main."""
        return git(self.bare, "rev-parse", "main")

    def request(self, number: int, changes: dict[str, list[tuple[str, str]]]) -> tuple[str, str]:
        """A request from a fork, whose branch the host alone keeps: what it is to go into, and its newest commit."""
        git(self.work, "checkout", "-q", "--detach", self.main())
        for path, words in changes.items():
            change(self.work, path, *words)
        head = save(self.work, "đề nghị")
        git(self.work, "push", "-q", "--force", str(self.bare), f"HEAD:refs/pull/{number}/head")
        return self.main(), head

    def goes_on(self, path: str, *words: tuple[str, str]) -> str:
        """Somebody changes main; its newest commit."""
        git(self.work, "checkout", "-q", "-B", "main", self.main())
        change(self.work, path, *words)
        return self._pushed()

    def publishes(self, day: str) -> str:
        """Main as it is becomes a published version; its newest commit."""
        git(self.work, "checkout", "-q", "-B", "main", self.main())
        version = versions.as_it_is(self.work, day)
        (self.work / VERSIONS).mkdir(exist_ok=True)
        versions.version_file(self.work, day).write_text(versions.written(version), encoding="utf-8")
        return self._pushed()

    def _pushed(self) -> str:
        head = save(self.work, "việc trên main")
        git(self.work, "push", "-q", "origin", "main")
        return head
