"""`check` reads again what is new, loads nothing that only writes, and tells what is broken all the same."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from plansite.problems import rules
from plansite.site.site import read
from plansite.site.writing import kept

# What only writing needs, and what only reading a page anew does.
FOR_WRITING = ("jinja2", "plansite.site.pages.kinds", "plansite.site.exports.formats", "plansite.commands.write")
FOR_READING = ("markdown",)
RUN = """
import json, sys
from plansite.commands.main import main
main(["--root", sys.argv[1], "check"])
print(json.dumps([name for name in sys.argv[2:] if name in sys.modules]))
"""


def loaded(root: Path, folder: Path) -> list[str]:
    """Which of them a check has loaded, what is kept standing in a folder of its own."""
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": str(folder)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    words = [sys.executable, "-c", RUN, str(root), *FOR_WRITING, *FOR_READING]
    done = subprocess.run(words, env=environment, capture_output=True, text=True, check=True)
    read: list[str] = json.loads(done.stdout.splitlines()[-1])
    return read


def test_a_check_loads_what_it_needs(copy: Path, tmp_path: Path) -> None:
    folder, page = tmp_path / "kept", copy / "docs" / "trang.md"
    page.parent.mkdir(exist_ok=True)
    page.write_text("# Trang\n", encoding="utf-8")
    assert loaded(copy, folder) == [*FOR_READING]
    assert loaded(copy, folder) == []
    page.write_text("# Trang mới\n", encoding="utf-8")
    assert loaded(copy, folder) == [*FOR_READING]


def test_a_link_that_breaks_is_told_though_the_page_was_read_before(
    copy: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kept, "kept_in", lambda: tmp_path)
    page = copy / "docs" / "hai.md"
    (copy / "docs" / "mot.md").write_text("[sang](hai.md#cho-nay)\n", encoding="utf-8")
    told = []
    for words in ("# Chỗ này {: #cho-nay }\n", "# Chỗ khác {: #cho-khac }\n", "# Chỗ này {: #cho-nay }\n"):
        page.write_text(words, encoding="utf-8")
        told.append([str(each.span) for each in read(copy).problems if each.code == rules.LINK_BROKEN.code])
    page.unlink()
    told.append([str(each.span) for each in read(copy).problems if each.code == rules.LINK_BROKEN.code])
    assert told == [[], ["docs/mot.md:1"], [], ["docs/mot.md:1"]]
    assert (tmp_path / "outlines.kept").is_file()
