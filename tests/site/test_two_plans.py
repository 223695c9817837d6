"""Nothing in the core holds a plan: two plans read and written in one process, in turns, are what each is alone."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest
from pathlib import Path

import pytest

from plansite.site.site import Site, read
from tests.support.building import SMALL
from tests.support.plans import laid_over_small

ORIGIN = "https://example.org/"


def everything(site: Site) -> Iterator[tuple[str, bytes]]:
    """Every page, file, block and entry of a site."""
    yield from ((page.uri, page.markdown.encode()) for page in site.pages())
    yield from site.files()
    for block in ("gioi-thieu", "loi-vao", "muc-luc", "hoc-tap", "so-do"):
        yield block, (site.block(block) or "").encode()
    yield from ((f"{entry.uri}#{entry.anchor}", repr(entry.said).encode()) for entry in site.entries(()))
    yield "problems", repr(site.problems).encode()


@pytest.fixture
def other(tmp_path: Path) -> Path:
    """A plan like the small one, in which the same ids say something else."""
    root = laid_over_small({}, tmp_path / "other")
    changes = {
        "plan/ke-hoach.md": ("45-KH/HU", "46-KH/HU"),
        "plan/co-quan/trung-tam-van-hoa-khu-vuc.yml": ("Trung tâm Văn hóa khu vực", "Nhà Văn hóa khu vực"),
        "plan/thoi-han.yml": ("do_chinh_xac: thang", "do_chinh_xac: nam"),
    }
    for path, (old, new) in changes.items():
        text = (root / path).read_text(encoding="utf-8")
        assert old in text, path
        (root / path).write_text(text.replace(old, new), encoding="utf-8")
    return root


def test_plans_written_in_turns_do_not_know_of_each_other(other: Path) -> None:
    alone = [dict(everything(read(root, ORIGIN))) for root in (SMALL, other)]
    assert alone[0] != alone[1]
    together = (read(SMALL, ORIGIN), read(other, ORIGIN))
    pairs = list(zip_longest(*map(everything, together)))
    for number, expected in enumerate(alone):
        assert dict(pair[number] for pair in pairs if pair[number]) == expected
