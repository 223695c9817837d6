"""What an office does to a plan in a year, as the guide says: few files, few tries, and every place tells of it."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, field
from pathlib import Path

import pytest
import yaml

from plansite.commands.keeping import with_broken_promises
from plansite.commands.main import main
from plansite.commands.sides import as_it_is
from plansite.comparing.forms.markdown import written
from plansite.comparing.telling import tell
from plansite.site.site import Site, read
from plansite.site.writing.addresses import FEED
from tests.support.building import PAGES_OF_SMALL
from tests.support.plans import change, with_third_part

CHANGES = "thay-doi/index.md"


@dataclass(frozen=True)
class Edit:
    """What is written, try by try, and what is then said where."""

    tries: list[list[list[str] | dict[str, str]]]
    compared: list[str]
    page: list[str] = field(default_factory=list)
    document: list[str] = field(default_factory=list)
    changes: list[str] = field(default_factory=list)
    feed: list[str] = field(default_factory=list)
    feeds: dict[str, list[str]] = field(default_factory=dict)


_WRITTEN = yaml.safe_load(Path(__file__).with_name("edits.yml").read_text(encoding="utf-8"))
EDITS = {what: Edit(**edit) for what, edit in _WRITTEN.items()}


def do(root: Path, edits: list[list[str] | dict[str, str]]) -> set[str]:
    """The files that were touched."""
    touched = set()
    for edit in edits:
        if isinstance(edit, dict):
            name, *words = edit["run"].split()
            assert main(["--root", str(root), name, *(str(root / word) for word in words)]) == 0
            continue
        path, old, new = edit
        touched.add(path)
        if old:
            change(root, path, (old, new))
        else:
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            assert not (root / path).exists()
            (root / path).write_text(new, encoding="utf-8", newline="")
    return touched


def own_feeds(site: Site, feeds: dict[str, list[str]]) -> dict[str, tuple[str, list[str]]]:
    files, uris = dict(site.files()), site.composer.feeds
    return {id: (files[uris[id]].decode() if id in uris else "", words) for id, words in feeds.items()}


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = with_third_part(tmp_path_factory.mktemp("published") / "plan")
    (root / "docs/hoc-tap").mkdir(parents=True)
    shutil.copy(PAGES_OF_SMALL / "hoc-tap/muc-tieu.md", root / "docs/hoc-tap/muc-tieu.md")
    assert main(["--root", str(root), "ban", "ghi", "2024-11-26"]) == 0
    return root


def test_they_are_twelve() -> None:
    assert len(EDITS) >= 12


@pytest.mark.parametrize("what", EDITS)
def test_it_is_done_and_told_everywhere(what: str, published: Path, tmp_path: Path) -> None:
    edit, root = EDITS[what], tmp_path / "plan"
    shutil.copytree(published, root)
    base = as_it_is(published)
    assert len(edit.tries) <= 2
    for edits in edit.tries:
        before = as_it_is(root)
        assert len(do(root, edits)) <= 2
        assert with_broken_promises(before, as_it_is(root)) == ()
    head = as_it_is(root)
    assert with_broken_promises(base, head) == ()
    compared = written(tell(base, head))
    site = read(root, "https://example.org/")
    said = {
        "compared": (compared, edit.compared),
        "page": (site.markdown(edit.page[0]) or "" if edit.page else "", edit.page[1:]),
        "document": (site.markdown(edit.document[0]) or "" if edit.document else "", edit.document[1:]),
        "changes": (site.markdown(CHANGES) or "", edit.changes),
        "feed": (dict(site.files()).get(FEED, b"").decode(), edit.feed),
    }
    assert main(["--root", str(root), "ban", "ghi", "2025-12-31"]) == 0
    said |= own_feeds(read(root), edit.feeds)
    missing = {where: [words for words in expected if words not in text] for where, (text, expected) in said.items()}
    assert missing == {where: [] for where in said}, "\n\n".join(text for text, _ in said.values())
