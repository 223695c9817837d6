"""Letters that a reader takes for the same are named, so that a difference nobody sees can be mended."""

from __future__ import annotations

import pytest

from plansite.language.letters import letters_that_differ


@pytest.mark.parametrize(
    ("actual", "expected", "said"),
    [
        ("MỤC TÍÊU", "MỤC TIÊU", ": «Í» phải là «I»"),
        ("Mậu", "Mẫu", ": «ậ» phải là «ẫ»"),
        ("Các", "các", ": «C» phải là «c»"),
        ("đoàn", "doàn", ": «đ» phải là «d»"),
        ("12\u2011NQ/TU", "12-NQ/TU", ": «\u2011» (U+2011) phải là «-»"),
        ("TW\u0410", "TWA", ": «\u0410» (U+0410) phải là «A»"),
        ("hoá", "hóa", ": dấu trong «hoá» phải đặt như «hóa»"),
        ("văn hoá", "văn hóa", ": dấu trong «hoá» phải đặt như «hóa»"),
        ("sáng", "tối", ""),
        ("4/2023", "3/2023", ""),
        ("Kế hoạch", "KẾ HOẠCH", ""),
        ("một hai", "một", ""),
        ("một", "một", ""),
    ],
)
def test_letters_that_look_alike_are_named(actual: str, expected: str, said: str) -> None:
    assert letters_that_differ(actual.split(), expected.split()) == said
