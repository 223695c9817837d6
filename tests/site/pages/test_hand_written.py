"""Hand-written pages as a generator is to read them: only what a theme understands stands in their front matter."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from plansite.site.site import read
from tests.support.plans import laid_over_small

SESSION = """---
title: Tủ sách của thôn
{more}doi_tuong: người giữ tủ sách
thoi_luong: 30 phút
muc_tieu: [Kể được ba việc., Biết hỏi ai]
---

Lời mở đầu.
"""
TEXT = "\nLời.\n"
PAGES = {
    "nothing": ("Note: một dòng\n", {}, "Note: một dòng\n"),
    "all that a page may say": (
        f"---\ntitle: Trang\ndescription: Một câu\nauthor: Ai\nhide: toc\nsearch: {{exclude: true}}\n---\n{TEXT}",
        {"title": "Trang", "description": "Một câu", "author": "Ai", "hide": ["toc"], "search": {"exclude": True}},
        TEXT,
    ),
    "found by searching": (f"---\nsearch: {{exclude: false}}\n---\n{TEXT}", {}, TEXT),
    "what no theme understands": (f"---\ntemplate: x.html\nhide: 3\ntitle: [a]\nicon: x\n---\n{TEXT}", {}, TEXT),
    "broken": (f"---\ntitle: [\n---\n{TEXT}", {}, TEXT),
}


@pytest.mark.parametrize(("written", "said", "text"), PAGES.values(), ids=PAGES)
def test_a_generator_reads_what_the_check_has_read(
    written: str, said: dict[str, object], text: str, tmp_path: Path
) -> None:
    source = read(laid_over_small({"docs/thu.md": written}, tmp_path / "plan")).source("thu.md")
    assert source is not None
    _, front, body = source.split("---\n", 2)
    assert yaml.safe_load(front) == said
    assert body == f"\n{text}"


@pytest.mark.parametrize(
    ("more", "description"),
    [
        ("", "Đối tượng: người giữ tủ sách. Mục tiêu: Kể được ba việc; Biết hỏi ai."),
        ("description: Một câu\n", "Một câu"),
    ],
)
def test_a_session_always_says_what_it_is_when_it_is_sent(more: str, description: str, tmp_path: Path) -> None:
    root = laid_over_small({"docs/hoc-tap/thu.md": SESSION.format(more=more)}, tmp_path / "plan")
    site = read(root)
    assert site.problems == ()
    source = site.source("hoc-tap/thu.md")
    assert source is not None
    assert yaml.safe_load(source.split("---\n")[1]) == {"title": "Tủ sách của thôn", "description": description}


def test_a_page_that_only_the_plan_brings_has_no_such_source(tmp_path: Path) -> None:
    assert read(laid_over_small({}, tmp_path / "plan")).source("nhiem-vu/index.md") is None
