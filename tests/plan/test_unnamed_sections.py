"""What a section is called that prints neither number nor title, or below its title to what it is attached."""

from __future__ import annotations

from pathlib import Path

from plansite.commands.main import main
from plansite.site.site import Site, read
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


def test_a_name_says_nothing_of_what_an_annex_is_attached_to(annexed: Site) -> None:
    section = annexed.linked.sections["PL1"]
    assert section.lines == ("CÁC CHỈ TIÊU", "(Kèm theo Nghị quyết số 12-NQ/HU)")
    assert section.called == "PHỤ LỤC I Các chỉ tiêu"
