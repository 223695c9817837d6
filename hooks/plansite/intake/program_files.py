"""Which files of a checkout are the program's: all but those of its plan, of its study sessions, and what was made."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import plansite
from plansite.plan.model.files import DOCS, FOLDER, STUDY, STUDY_INDEX

_OWN = re.compile(
    rf"{FOLDER}/|{DOCS}/{STUDY}/(?!{re.escape(STUDY_INDEX.rpartition('/')[2])}$)|tests/this_plan/|can-xem\.md$"
)
_MADE = frozenset((
    ".git", ".uv", ".venv", "node_modules", "site", "__pycache__", ".mypy_cache", ".pytest_cache", ".ruff_cache",
    ".offline", "ke-hoach.zip", ".hypothesis", ".DS_Store", "Thumbs.db",
))  # fmt: skip
_NEEDED = ("pyproject.toml", "mkdocs.yml", "hooks/mkdocs_plan.py")


def checkout() -> Path | None:
    """The folder of the project that the running program is of; None where it was installed apart from it."""
    root = Path(plansite.__file__).resolve().parents[2]
    return root if all((root / name).is_file() for name in _NEEDED) else None


def program_files(root: Path) -> list[str]:
    """The paths of the program's files below `root`, in order: what git knows, or without git what was not made."""
    known = _known_to_git(root)
    every = known if known is not None else _not_made(root)
    return sorted(path for path in every if not _OWN.match(path) and (root / path).is_file())


def _known_to_git(root: Path) -> list[str] | None:
    try:
        listed = subprocess.run(  # noqa: S603
            ["git", "-C", str(root), "ls-files", "-z"],  # noqa: S607 (whichever git there is)
            capture_output=True,
            check=True,
            timeout=60,
        ).stdout
    except (OSError, subprocess.SubprocessError):
        return None
    return [path for path in listed.decode("utf-8", "surrogateescape").split("\0") if path] or None


def _not_made(root: Path) -> list[str]:
    found: list[str] = []
    for path in root.rglob("*"):
        parts = path.relative_to(root).parts
        if path.is_file() and not _MADE.intersection(parts):
            found.append("/".join(parts))
    return found
