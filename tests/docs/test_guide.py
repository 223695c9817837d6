"""What the editors' guide shows of another plan, written as it says: the check is content."""

from __future__ import annotations

import re
from pathlib import Path

from plansite.commands import NAMES, command
from plansite.commands.main import main
from plansite.site.site import read
from tests.support.building import ROOT

GUIDE = ROOT / "docs" / "bien-tap"


def test_the_example_of_another_plan_is_whole(tmp_path: Path) -> None:
    text = (GUIDE / "ke-hoach-khac.md").read_text(encoding="utf-8")
    files = re.findall(r"^`(plan/[^`]+)`:\n\n(```|~~~)\w+\n(.*?)\n\2$", text, re.MULTILINE | re.DOTALL)
    empty = re.findall(r"`(plan/[^`]+)`", next(line for line in text.split("\n") if line.startswith("Hai tệp ")))
    assert (len(files), len(empty)) == (7, 2)
    for path, content in [*((path, content) for path, _, content in files), *((path, "") for path in empty)]:
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(content, encoding="utf-8")
    assert [problem.code for problem in read(tmp_path).problems] == ["nguyen-van-chua-duyet"]
    assert main(["--root", str(tmp_path), "duyet", str(tmp_path / "plan" / "nguyen-van.txt")]) == 0
    assert [str(problem) for problem in read(tmp_path).problems] == []
    assert read(tmp_path).composer.citations["D2.1.b"] == (
        "điểm b, khoản 1, Điều 2, Kế hoạch số 12/KH-UBND ngày 15/01/2026 của Ủy ban nhân dân xã"
    )


TOLD_IN = [
    ROOT / "Makefile",
    *sorted(ROOT.glob("*.md")),
    *sorted((ROOT / "docs").rglob("*.md")),
    *sorted((ROOT / "hooks").rglob("*.py")),
]
TYPED = re.compile(r"""(?:uv run |\.venv/bin/|python -m |\$\(RUN\))plansite\b(?: ([^`»"'\\\n#]*))?""")


def test_a_command_that_is_told_can_be_typed() -> None:
    """From the repository's root, as it stands in guides, messages and the Makefile."""
    readers = {name: command(name).parser() for name in NAMES}
    told = [(file.relative_to(ROOT), words) for file in TOLD_IN for words in TYPED.findall(file.read_text("utf-8"))]
    for file, line in told:
        name, *words = line.split() or ["--help"]
        if name != "--help":
            assert name in readers, f"{file}: plansite {line}"
            readers[name].read(words)
    assert {str(file) for file, _ in told} > {"README.md", "README.vi.md", "Makefile", "docs/bien-tap/index.md"}
    assert {line.split()[0] for _, line in told if line.split()} == {*readers, "--help"}


def test_no_command_is_told_from_another_folder() -> None:
    told = {file: file.read_text("utf-8") for file in TOLD_IN}
    assert [str(file) for file, text in told.items() if re.search(r"cd hooks|hooks &&|run in `hooks", text)] == []
    assert [file.name for file, text in told.items() if "python -m plansite" in text] == ["README.md", "__main__.py"]
