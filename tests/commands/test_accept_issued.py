"""`duyet plan/nguyen-van.txt`: the words as issued are accepted deliberately, and a change of them is told."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from plansite.commands.main import main
from plansite.site.site import read
from tests.support.building import SMALL
from tests.support.plans import ISSUED, PLAN, change, laid_over_small

SHA256 = hashlib.sha256((SMALL / ISSUED).read_bytes()).hexdigest()


def codes(root: Path) -> list[str]:
    return [problem.code for problem in read(root).problems]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The small plan, its words accepted anew."""
    root = laid_over_small({}, tmp_path / "x")
    change(root, PLAN, (f"\nnguyen_van_sha256: {SHA256}", ""))
    assert codes(root) == ["nguyen-van-chua-duyet"]
    assert main(["--root", str(root), "duyet", str(ISSUED)]) == 0
    return root


def test_what_is_accepted_is_the_digest_of_the_file_and_nothing_else_changes(root: Path, tmp_path: Path) -> None:
    digest = hashlib.sha256((root / ISSUED).read_bytes()).hexdigest()
    before = (laid_over_small({}, tmp_path / "y") / PLAN).read_text(encoding="utf-8")
    after = (root / PLAN).read_text(encoding="utf-8")
    assert digest == SHA256
    assert after == before
    assert codes(root) == []


def test_a_change_of_either_is_told_until_it_is_accepted(root: Path) -> None:
    words = (root / ISSUED).read_text(encoding="utf-8")
    (root / ISSUED).write_text(words.replace("buổi tối", "buổi sáng", 1), encoding="utf-8")
    assert codes(root) == ["nguyen-van-doi", "khac-nguyen-van"]
    assert main(["--root", str(root), "duyet", str(ISSUED)]) == 1
    change(root, "plan/muc/II.1.md", ("buổi tối", "buổi sáng"))
    assert codes(root) == ["nguyen-van-doi"]
    assert main(["--root", str(root), "duyet", str(ISSUED)]) == 0
    assert codes(root) == []
    change(root, PLAN, ("nguyen_van_sha256: ", "nguyen_van_sha256: 0"))
    assert codes(root) == ["nguyen-van-doi"]


def test_how_lines_end_is_no_change_and_what_cannot_be_seen_is(root: Path) -> None:
    file = root / ISSUED
    text = file.read_bytes()
    for end in (b"\r\n", b"\r"):
        file.write_bytes(b"\xef\xbb\xbf" + text.replace(b"\n", end))
        assert codes(root) == []
    file.write_bytes(text.replace("buổi".encode(), "bu\u00adổi".encode()))
    assert codes(root) == ["nguyen-van-doi", "ky-tu-an"]
