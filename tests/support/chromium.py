"""Where the browser is that the tests drive. Run as a script it installs Debian's Chromium if there is none."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge")
PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
MISSING = (
    "The tests need Chromium or Chrome and found neither. Install one, or name it with CHROMIUM=/path/to/it; "
    "on Debian or Ubuntu: sudo apt-get install chromium"
)
# The browser must not look for updates or components: the tests prove that nothing leaves the machine.
ARGUMENTS = (
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)


def find() -> str | None:
    """The path of the browser, or None."""
    named = os.environ.get("CHROMIUM")
    if named:
        return named if Path(named).exists() else None
    found = (shutil.which(name) for name in NAMES)
    return next((path for path in (*found, *PLACES) if path and Path(path).exists()), None)


def install() -> bool:
    """Install Debian's Chromium; whether it is there afterwards."""
    return install_packages("chromium") and find() is not None


def install_packages(*names: str) -> bool:
    """Install packages of Debian where apt is and may be used without asking; whether that was done."""
    if not shutil.which("apt-get"):
        return False
    before = [] if os.geteuid() == 0 else ["sudo", "-n"]
    for step in (
        ["apt-get", "update", "-qq"],
        ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *names],
    ):
        done = subprocess.run(
            [*before, *step],
            env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
            stdout=subprocess.DEVNULL,
            check=False,
        )
        if done.returncode:
            return False
    return True


if __name__ == "__main__":
    if not (find() or install()):
        sys.exit(MISSING)
    print(f"browser: {find()}")  # noqa: T201
