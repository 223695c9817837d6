"""What readers are told by hand shows nothing of how a plan is written."""

from __future__ import annotations

import re

from plansite.plan.model.files import DOCS
from tests.support.building import ROOT
from tests.support.written_keys import WRITTEN

_CODE_AND_ADDRESSES = re.compile(
    r"`[^`]*`|\]\([^)]*\)|\{:[^}]*\}|<[^>]*>|^ma: .*|\[\[[^\]]*\]\]|co-quan:[\w-]+", re.MULTILINE
)


def test_no_page_of_readers_shows_a_key_or_an_editors_quotes() -> None:
    pages = [path for path in (ROOT / DOCS).rglob("*.md") if "bien-tap" not in path.parts]
    assert len(pages) > 3
    found = {}
    for page in pages:
        words = _CODE_AND_ADDRESSES.sub(" ", page.read_text(encoding="utf-8").removeprefix("---").split("\n---\n")[-1])
        left = [match[0] for match in WRITTEN.finditer(words)]
        if left:
            found[page.name] = left
    assert found == {}
