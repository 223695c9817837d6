"""The front matter of a generated page is the same whichever of the two writers of YAML is at hand."""

from __future__ import annotations

import yaml
from hypothesis import given
from hypothesis import strategies as st

from plansite.site.writing.page import front_matter

ODD = " \n\r\t:#-'\"[]{}&*!|>%@`,?đĐ\x85\u2028\ufeff01.e~"
WORDS = st.text(st.one_of(st.characters(codec="utf-8"), st.sampled_from(ODD)))


@given(WORDS, WORDS)
def test_both_write_alike(title: str, description: str) -> None:
    front = {"title": title, "description": description, "wide": True}
    assert front_matter(front) == yaml.safe_dump(front, allow_unicode=True, sort_keys=False, width=2**31 - 1)
