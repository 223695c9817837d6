"""What a command costs: CPU seconds of its process and of those it waited for, and the most memory that it held."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from tests.support.building import ROOT, SITE_URL

_KILOBYTES = 1 if sys.platform != "darwin" else 1024  # a unit of ru_maxrss
BUILD = ("mkdocs", "build", "--strict", "--quiet")


@dataclass(frozen=True)
class Cost:
    """CPU seconds, megabytes, and what the command said."""

    seconds: float
    peak: float
    said: str


def run(module: list[str] | tuple[str, ...], folder: Path) -> Cost:
    """Run a Python module in `folder`, with the code that stands there; it must succeed."""
    paths = os.pathsep.join((str(folder / "hooks"), str(ROOT)))
    environment = {**os.environ, "SITE_URL": SITE_URL, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": paths}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # what is compiled is kept, as after the first build of anyone
    started = subprocess.Popen(
        [sys.executable, "-m", *module], cwd=folder, env=environment, stdout=subprocess.PIPE, text=True
    )
    assert started.stdout is not None
    said = started.stdout.read()
    _, status, used = os.wait4(started.pid, 0)
    assert status == 0, f"{' '.join(module)} failed in {folder}: {said[-2000:]}"
    return Cost(used.ru_utime + used.ru_stime, used.ru_maxrss / _KILOBYTES / 1000, said)
