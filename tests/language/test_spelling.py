"""Words as two offices write them."""

from __future__ import annotations

import pytest

from plansite.language.spelling import alike


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("hoá", "hóa", True),
        ("Uỷ", "ủy", True),
        ("TOÀN", "toàn", True),
        ("ma", "mà", False),
        ("đa", "da", False),
        ("thuỷ", "thuý", False),
    ],
)
def test_words_compare_as_people_read_them(one: str, other: str, same: bool) -> None:
    assert (alike(one) == alike(other)) is same
