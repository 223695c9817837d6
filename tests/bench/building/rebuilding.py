"""Run as a module in a repository: CPU seconds of each rebuild under `mkdocs serve` after one word changed, as JSON."""

from __future__ import annotations

import json
import logging
import tempfile
import time
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config

SECTION, WORD, OTHER = "plan/muc/III.4.md", "cán bộ", "công chức"
REBUILDS = 5
ADDRESS = "http://127.0.0.1:8000/"


def report(root: Path) -> list[float]:
    """The seconds of each rebuild, the first build left out."""
    logging.getLogger("mkdocs").addHandler(logging.NullHandler())
    section = root / SECTION
    words = section.read_text(encoding="utf-8")
    assert WORD in words
    found = []
    with tempfile.TemporaryDirectory() as site_dir:
        for number in range(REBUILDS + 1):
            section.write_text(words.replace(WORD, f"{OTHER} {number}", 1) if number else words, encoding="utf-8")
            start = time.process_time()
            config = load_config(config_file=str(root / "mkdocs.yml"), site_dir=site_dir)
            if not number:
                config.plugins.on_startup(command="serve", dirty=False)
            config.site_url = ADDRESS
            build(config, serve_url=ADDRESS)
            found.append(time.process_time() - start)
    section.write_text(words, encoding="utf-8")
    return found[1:]


if __name__ == "__main__":
    print(json.dumps(report(Path.cwd())))
