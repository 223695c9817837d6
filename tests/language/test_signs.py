"""Signs that cannot be seen or look like others: found by name, and nothing that officials write is taken for one."""

from __future__ import annotations

import pytest

from plansite.language.signs import as_meant, signs, spaces

UNSEEN = (
    "\u00ad\u061c\u200b\u200c\u200d\u200e\u200f\u202a\u202e\u2060\u2066\u2069\ufeff\u2028\u3164\u034f"
    "\x07\ue000\ufe0f\uffff"
)
ALIKE = {
    "Н\u1ed9i": "H", "Tһư": "h", "Α\u0301n": "A", "Ðảng": "Đ", "Ｎội": "N", "𝐀": "A", "Ⅳ": "IV", "ﬁ": "fi",
    "12⁄NQ": "/", "А": "A", "٣": "3", "x\u0335": "x", "аbc": "a", "ԁo": "d", "１": "1",
}  # fmt: skip
USUAL = (
    "Đ đ Ơ ơ Ư ư Ế ỹ «» “” ‘’ – — … • → ≤ ≥ × ÷ ± ° § ½ ² ³ μg kΩ α Москва 日本（書） é ü ø ł № ℃ € ₫ ⚠️ 👩\u200d💻 1️⃣ ✓"
)


@pytest.mark.parametrize("character", UNSEEN, ids=ascii)
def test_what_cannot_be_seen_is_named_with_its_place(character: str) -> None:
    found = [sign for sign in signs(f"Một\nhai b{character}a") if sign.unseen]
    assert [(sign.line, sign.character) for sign in found] == [(2, character)]
    assert found[0].name
    assert character not in found[0].shown


@pytest.mark.parametrize("word", ALIKE)
def test_what_looks_like_another_letter_is_named_with_that_letter(word: str) -> None:
    found = next(signs(f"Một {word} hai"))
    assert (found.unseen, found.like) == (False, ALIKE[word])
    assert found.word == word


def test_what_officials_write_is_no_sign() -> None:
    assert list(signs(USUAL)) == []


def test_spaces_of_other_kinds_are_told_where_they_are_taken_for_words() -> None:
    assert list(spaces("Điều\u00a05, 10\u202f000")) == []
    assert [sign.line for sign in spaces("\u00a0a\n-\u00a0b\nma:\u00a0c\n## \u3000d\n")] == [1, 2, 3, 4]


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Ban Nội \u0441hính", "Ban Nội chính"),
        ("hiệu\u00ad quả", "hiệu quả"),
        ("a\u202eb\n\u202ec", "ab\nc"),
        ("việ\u0323c", "việc"),
        ("một\u2028hai", "một hai"),
        ("12\uff0fNQ", "12/NQ"),
        ("mất ch\ufffd", "mất ch\ufffd"),
    ],
    ids=ascii,
)
def test_what_was_meant_is_read_in_the_stead_of_a_sign(text: str, meant: str) -> None:
    assert as_meant(text, signs(text)) == meant
