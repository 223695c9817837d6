"""What the editors' guide shows of another plan, written as it says: the check is content."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from plansite.commands import NAMES, command
from plansite.commands.main import main
from plansite.site.site import read
from tests.support.building import ROOT, SMALL

GUIDE = ROOT / "docs" / "bien-tap"


def test_the_guide_to_another_plan_holds_when_followed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (GUIDE / "ke-hoach-khac.md").read_text(encoding="utf-8")
    example = text.split("{: #vi-du }")[1]
    blocks = re.findall(r"^(```|~~~)markdown\n(.*?)\n\1$", example, re.MULTILINE | re.DOTALL)
    (_, source), (_, section) = blocks
    typed, told = re.search(r"`uv run plansite ([^`]+)` (lập [^.]+)\.", example).groups()  # type: ignore[union-attr]
    here = tmp_path / "du-an"
    here.mkdir()
    monkeypatch.chdir(here)
    (here / "van-ban.md").write_text(f"{source}\n", encoding="utf-8")
    assert main(typed.split()) == 0
    made = tmp_path / "ke-hoach-xa"
    assert told.removeprefix("lập ") in capsys.readouterr().out
    assert (made / "plan/muc/D2.md").read_text(encoding="utf-8") == f"{section}\n"
    assert main(["--root", str(made), "check"]) == 0
    assert read(made).composer.citations["D2.1.b"].startswith("điểm b, khoản 1, Điều 2, Kế hoạch")


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


def test_a_document_in_the_guide_is_one_of_the_invented_plan() -> None:
    text = (GUIDE / "index.md").read_text(encoding="utf-8")
    example = re.search(r"^```yaml\n(ma: 12-nq-tu-khoa-xvi\n.*?)^```$", text, re.MULTILINE | re.DOTALL)
    assert example
    assert example[1] == (SMALL / "plan" / "van-ban" / "12-nq-tu-khoa-xvi.yml").read_text(encoding="utf-8")
