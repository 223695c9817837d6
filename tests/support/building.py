"""Repositories for the real MkDocs, and MkDocs run as an editor runs it."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
SMALL = ROOT / "tests" / "small"
ANNEXED = ROOT / "tests" / "annexed"
PAGES_OF_SMALL = ROOT / "tests" / "small_site" / "docs"
SITE_URL = "https://example.org/ke-hoach/"
EDIT_URI = "https://example.org/sua/docs/"
# What of this repository is not about its own plan: its settings, its code and the guides.
SETTINGS = ("mkdocs.yml", "mkdocs.offline.yml")
CODE = ("hooks", "overrides")
GUIDES = ("assets", "bien-tap", "gop-y", "kha-nang-tiep-can", "cach-dung.md")
EXAMPLE = "II.2.1"


def repository(root: Path) -> None:
    """A repository at `root` as an editor of the small plan has it: the plan is small's, all else is ours."""
    root.mkdir(parents=True)
    for name in SETTINGS:
        shutil.copy2(ROOT / name, root / name)
    for name in CODE:
        shutil.copytree(ROOT / name, root / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(SMALL / "plan", root / "plan")
    shutil.copytree(PAGES_OF_SMALL, root / "docs")
    for name in GUIDES:
        copy = shutil.copytree if (ROOT / "docs" / name).is_dir() else shutil.copy2
        copy(ROOT / "docs" / name, root / "docs" / name)
    # The readers' guide shows points of the plan as examples; here they are a point of this one.
    guide = root / "docs" / "cach-dung.md"
    text = re.sub(r"\[\[[IVX]+\.[\d.]+\]\]", f"[[{EXAMPLE}]]", guide.read_text(encoding="utf-8"))
    guide.write_text(text, encoding="utf-8", newline="")


def as_compiled(root: Path, compiled: Path) -> None:
    """Have a repository at `root` that came without them take what was compiled and made elsewhere of the same code.

    Code is known by its times, and a clone's are new: where the words are the same the times are made so.
    """
    for file in (compiled / "hooks").rglob("*"):
        ours = root / file.relative_to(compiled)
        if file.parent.name == "__pycache__":
            ours.parent.mkdir(exist_ok=True)
            shutil.copy2(file, ours)
        elif file.suffix == ".py" and ours.is_file() and ours.read_bytes() == file.read_bytes():
            shutil.copystat(file, ours)


def build(
    into: Path,
    root: Path,
    *,
    strict: bool = True,
    config: str = "mkdocs.yml",
    generator: str = "mkdocs",
    **environment: str,
) -> subprocess.CompletedProcess[str]:
    """Run MkDocs, or another generator, as an editor would; its exit code and all it says."""
    command = [sys.executable, "-m", generator, "build", "--config-file", config, "--site-dir", str(into)]
    command += ["--strict"] if strict else []
    return subprocess.run(
        command,
        cwd=root,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", **environment},
        capture_output=True,
        text=True,
        check=False,
    )
