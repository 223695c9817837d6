"""Another generator: the pages do not depend on MkDocs, nor on a hook."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from plansite.commands.main import main
from tests.support import crawl
from tests.support.building import EDIT_URI, SITE_URL, build

pytestmark = pytest.mark.build

GENERATOR = re.compile(rb'<meta name="generator" content="[^"]*">')


def files(folder: Path) -> dict[str, bytes]:
    """Every file of a built site, without the name of what built it."""
    return {
        path.relative_to(folder).as_posix(): GENERATOR.sub(b"", path.read_bytes())
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_properdocs_builds_the_same_site(built: Path, small_repository: Path, tmp_path: Path) -> None:
    done = build(tmp_path, small_repository, generator="properdocs", SITE_URL=SITE_URL, EDIT_URI=EDIT_URI)
    assert done.returncode == 0, done.stderr
    ours, theirs = files(built), files(tmp_path)
    assert set(ours) == set(theirs)
    assert [name for name in ours if ours[name] != theirs[name]] == []
    assert b"ProperDocs" in (tmp_path / "index.html").read_bytes()


def test_properdocs_builds_what_the_command_writes(built: Path, small_repository: Path, tmp_path: Path) -> None:
    """Without our hook: the same pages, data and resolvers, and the same words on each page."""
    written, site = tmp_path / "docs", tmp_path / "site"
    assert main(["--root", str(small_repository), "write", str(written), "--address", SITE_URL]) == 0
    (tmp_path / "properdocs.yml").write_text(
        (
            f"site_name: x\nsite_url: {SITE_URL}\ndocs_dir: docs\n"
            "theme: {name: material, language: vi, font: false}\n"
            "markdown_extensions: [attr_list, md_in_html, tables, def_list, admonition]\nplugins: []\n"
        ),
        encoding="utf-8",
    )
    done = build(site, tmp_path, strict=False, config="properdocs.yml", generator="properdocs")
    assert done.returncode == 0, done.stderr
    made = {path.relative_to(written).as_posix() for path in written.rglob("*") if path.is_file()}
    for uri in made - {".plansite"}:  # which the command keeps for itself
        if not uri.endswith(".md"):
            assert (site / uri).read_bytes() == (built / uri).read_bytes(), uri
    plain, ours = crawl.read(site), crawl.read_once(built)
    pages = {f"/{uri.removesuffix('index.md')}" for uri in made if uri.endswith(".md")}
    assert len(pages) > 15
    for page in pages:
        assert article(site, page) == article(built, page), page
        assert set(plain[page].ids) >= {id for id in ours[page].ids if id[:1] in "IVX"}, page


def article(site: Path, page: str) -> str:
    """The words of a page's article."""
    html = (site / page.lstrip("/") / "index.html").read_text(encoding="utf-8")
    inside = re.search(r"<article[^>]*>(.*?)</article>", html, re.DOTALL)
    assert inside, page
    bare = re.sub(r'<span class="so-ky-hieu">(.*?)</span>', r"\1", inside[1])  # which our Markdown alone puts there
    return " ".join(re.sub(r"<[^>]+>", " ", bare).split())
