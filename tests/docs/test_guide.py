"""What the editors' guide shows of another plan, written as it says: the check is content."""

from __future__ import annotations

import re
from pathlib import Path

from plansite.site.site import read
from tests.support.building import ROOT

GUIDE = ROOT / "docs" / "bien-tap"


def test_the_example_of_another_plan_is_whole(tmp_path: Path) -> None:
    text = (GUIDE / "ke-hoach-khac.md").read_text(encoding="utf-8")
    files = re.findall(r"^`(plan/[^`]+)`:\n\n(```|~~~)\w+\n(.*?)\n\2$", text, re.MULTILINE | re.DOTALL)
    empty = re.findall(r"`(plan/[^`]+)`", next(line for line in text.split("\n") if line.startswith("Ba tệp ")))
    assert (len(files), len(empty)) == (6, 3)
    for path, content in [*((path, content) for path, _, content in files), *((path, "") for path in empty)]:
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(content, encoding="utf-8")
    assert [str(problem) for problem in read(tmp_path).problems] == []
    assert read(tmp_path).composer.citations["D2.1.b"] == (
        "điểm b, khoản 1, Điều 2, Kế hoạch số 12/KH-UBND ngày 15/01/2026 của Ủy ban nhân dân xã"
    )
