"""The real MkDocs, run as an editor runs it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
SMALL = ROOT / "tests" / "small"
SITE_URL = "https://example.org/ke-hoach/"
EDIT_URI = "https://example.org/sua/docs/"


def build(
    into: Path, root: Path = ROOT, *, strict: bool = True, config: str = "mkdocs.yml", **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run MkDocs as an editor would; its exit code and all it says."""
    command = [sys.executable, "-m", "mkdocs", "build", "--config-file", config, "--site-dir", str(into)]
    command += ["--strict"] if strict else []
    return subprocess.run(
        command,
        cwd=root,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def clean_copy(tmp_path: Path) -> Path:
    """A copy of what an editor has."""
    root = tmp_path / "copy"
    shutil.copytree(ROOT, root, ignore=shutil.ignore_patterns(".git", ".venv", ".uv", "site", "tests", ".*_cache"))
    return root
