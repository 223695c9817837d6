"""Tags that may not stand in a page, and those that keep words from being seen."""

from __future__ import annotations

import pytest

from plansite.language.foreign_html import foreign, is_wrong


@pytest.mark.parametrize(
    ("html", "told"),
    [
        ("<svg><path/></svg>", []),
        ("<svg/> <tên cơ quan>", [(1, "<tên cơ quan>")]),
        ("\n<svg><g></g></svg>\n<script>", [(3, "<script>")]),
        ('<p onclick="x">', [(1, "<p onclick=…>")]),
    ],
)
def test_a_name_is_known_within_a_drawing_alone(html: str, told: list[tuple[int, str]]) -> None:
    assert foreign(html) == told


@pytest.mark.parametrize(
    ("tag", "name", "value", "whether"),
    [
        ("img", "srcset", "a.png 1x, https://example.org/b.png 2x", True),
        ("img", "srcset", "a.png 1x, b.png 2x", False),
        ("a", "href", "https://example.org/", False),
        ("a", "href", "javascript:x()", True),
        ("image", "href", "https://example.org/a.png", True),
    ],
)
def test_an_attribute_that_loads_from_elsewhere(tag: str, name: str, value: str, whether: bool) -> None:
    assert is_wrong(tag, name, value) is whether
