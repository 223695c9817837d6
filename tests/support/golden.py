"""Golden files: what is made, held against what it is meant to be. `make golden` accepts what is made now."""

from __future__ import annotations

import os
from pathlib import Path

from tests.support.building import ROOT

GOLDEN = ROOT / "tests" / "site" / "pages" / "golden"


def compare(name: str, actual: str, folder: Path = GOLDEN) -> None:
    """Compare with the golden file, or write it when that is asked for."""
    file = folder / name
    if os.environ.get("PLANSITE_GOLDEN") == "write":
        file.parent.mkdir(exist_ok=True)
        file.write_text(actual, encoding="utf-8", newline="\n")
    assert file.exists(), f"no golden file {name}; look at the page, then run: make golden"
    assert actual == file.read_text(encoding="utf-8")
