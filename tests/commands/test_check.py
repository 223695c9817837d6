"""`check` reads again what is new, loads nothing that only writes, and tells what is broken all the same."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from markdown.extensions.toc import slugify

from plansite.problems import rules
from plansite.site.site import Site, read
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


def test_every_message_stands_in_the_list_under_its_code(small: Site) -> None:
    """As the check of links takes for granted, to spare the writing of it: each heading is the place of its name."""
    headings = re.findall(r"^### (\S+)$", small.block("thong-bao") or "", re.MULTILINE)
    assert headings == sorted(rule.code for rule in rules.ALL)
    assert [code for code in headings if slugify(code, "-") != code] == []


def test_a_code_is_a_place_only_on_a_page_that_calls_for_the_list(copy: Path) -> None:
    docs = copy / "docs"
    (docs / "goi.md").write_text("[[khoi:thong-bao]]\n", encoding="utf-8")
    (docs / "nhac.md").write_text("`[[khoi:thong-bao]]`\n\n```\n[[khoi:thong-bao]]\n```\n", encoding="utf-8")
    (docs / "dan.md").write_text("[a](goi.md#khoa-la) [b](nhac.md#khoa-la) [c](goi.md#khoa)\n", encoding="utf-8")
    told = " ".join(each.message for each in read(copy).problems if each.span.path == "docs/dan.md")
    assert re.findall("«(.*?)»", told) == ["goi.md#khoa", "nhac.md#khoa-la"]
