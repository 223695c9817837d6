"""A section that prints neither number nor title: nothing is printed of it but its words, and it can be called."""

from __future__ import annotations

from pathlib import Path

from plansite.commands.main import main
from plansite.site.site import read
from tests.support.reading_files import FILES


def test_words_that_close_a_document_are_called_by_how_they_begin(tmp_path: Path) -> None:
    assert main(["new", str(tmp_path / "moi"), "--from", str(FILES / "ubnd.txt")]) == 0
    site = read(tmp_path / "moi")
    section = site.linked.sections["m1"]
    assert (section.label, section.title, section.called) == ("", "", "Trên đây là Kế hoạch phát…")
    pages = {page.uri: page for page in site.pages()}
    assert pages["muc/m1/index.md"].title == "m1 · Trên đây là Kế hoạch phát…"
    assert "# Trên đây là Kế hoạch phát… {: #m1 }" in pages["muc/m1/index.md"].markdown
    assert '<span id="m1"></span>' in pages["toan-van/index.md"].markdown
    assert not any("[](" in page.markdown for page in pages.values())
