"""Two guides list every key and message as they are declared, in the repository itself; `make golden` renews them."""

from __future__ import annotations

import re

import pytest

from plansite.plan.source.fields import keys
from plansite.problems import rules
from tests.support import golden
from tests.support.building import ROOT
from tests.support.declared import RECORDS, keys_listed, messages_listed

GUIDE = ROOT / "docs" / "bien-tap"
LISTS = {"khoa.md": (keys_listed, "## Các khóa\n"), "thong-bao.md": (messages_listed, "## Các thông báo\n")}


@pytest.mark.parametrize("page", LISTS)
def test_a_guide_holds_the_whole_list_and_none_but_it(page: str) -> None:
    listed, heading = LISTS[page]
    written, _, _ = (GUIDE / page).read_text(encoding="utf-8").partition(heading)
    golden.compare(page, f"{written}{heading}\n{listed()}", GUIDE)


def test_every_key_and_message_can_be_read_in_the_repository() -> None:
    """As a Git host shows the files: each key in a row, each message under a heading that its links lead to."""
    shown = (GUIDE / "khoa.md").read_text(encoding="utf-8")
    assert [name for _, record in RECORDS for name in keys(record) if f"| `{name}` |" not in shown] == []
    headings = re.findall(r"^### (\S+)$", (GUIDE / "thong-bao.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert headings == sorted(rule.code for rule in rules.ALL)
