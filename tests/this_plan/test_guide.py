"""What goes along with the program to another plan holds nothing of this one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from plansite.commands.main import main
from plansite.intake.program_files import program_files
from plansite.site.site import Site, read
from tests.support.building import ROOT, SITE_URL
from tests.support.reading_files import FILES

FOR_PEOPLE = ("docs/", "overrides/", "README", "NOTICE", "CONTRIBUTING", "mkdocs")
SHARED = (
    "docs/assets/js/",
    "docs/bien-tap/thoi-han-mau.yml",
    "docs/bien-tap/luoc-do/",
)  # offices, wordings of many plans
OFFICES = (ROOT / "hooks" / "plansite" / "language" / "offices.json").read_text(encoding="utf-8")


def own_words(site: Site) -> Iterator[str]:
    """Ids, numbers, titles and names that only this plan has: no plain words, and no office of every province."""
    for body in site.linked.plan.bodies:
        names = (body.name, *body.aliases)
        if not any(name in OFFICES for name in names):
            yield from (name for name in names if len(name.split()) > 3)
            yield from [body.id] if body.id.count("-") > 1 else []
    for document in site.linked.plan.documents:
        yield from (each for each in (document.number, document.id) if each and "-" in each)
        yield from (each for each in (document.title, *document.aliases) if each and len(each.split()) > 3)


def test_the_files_of_a_new_repository_that_people_read() -> None:
    paths = [path for path in program_files(ROOT) if path.startswith(FOR_PEOPLE) and not path.startswith(SHARED)]
    told = {path: (ROOT / path).read_text("utf-8") for path in paths if path.endswith((".md", ".html", ".yml"))}
    words = sorted(set(own_words(read(ROOT))))
    assert len(words) > 100
    assert len(told) > 20
    assert [(path, each) for path, text in told.items() for each in words if each in text] == []


def test_the_site_of_a_new_repository(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", str(tmp_path / "moi"), "--from", str(FILES / "ubnd.txt")]) == 0
    capsys.readouterr()
    site = read(tmp_path / "moi", SITE_URL)
    told = {page.uri: f"{page.title}\n{page.markdown}" for page in site.pages()}
    told |= {uri: content.decode("utf-8", "ignore") for uri, content in site.files()}
    written = (file.relative_to(tmp_path / "moi" / "docs").as_posix() for file in (tmp_path / "moi/docs").rglob("*.md"))
    told |= {uri: site.written(uri, site.source(uri) or "") for uri in written}
    source = (FILES / "ubnd.txt").read_text(encoding="utf-8")
    words = sorted({each for each in own_words(read(ROOT)) if each not in source})
    assert [(uri, each) for uri, text in told.items() for each in words if each in text] == []
