"""Source files read as `new` reads them, and what was found in them told in lines that a person compares."""

from __future__ import annotations

from pathlib import Path

from plansite.commands.main import main
from plansite.intake.drafts import DraftSection
from plansite.intake.findings import Findings
from plansite.intake.manuscript import Manuscript
from plansite.intake.reading import read_manuscript
from plansite.intake.understanding import understand_file
from tests.support.building import ROOT
from tests.support.office_annexes import in_word

FILES = ROOT / "tests" / "intake" / "files"


def found_in(file: Path) -> Findings:
    """What is found in a file that can be read."""
    understood = understand_file(file, ROOT)
    assert isinstance(understood, tuple), understood.told
    return understood[0]


def found_in_text(text: str, folder: Path, name: str = "van-ban.md") -> Findings:
    """What is found in a text, written into the folder first."""
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return found_in(file)


def made_of(source: Path, folder: Path) -> Path:
    """The repository that `new` makes of a file, in the folder."""
    assert main(["new", str(folder / "moi"), "--from", str(source)]) == 0
    return folder / "moi"


def word_of(name: str, folder: Path) -> Path:
    """A file of `FILES` as an office has it in Word, written into the folder."""
    manuscript = read_manuscript(FILES / name)
    assert isinstance(manuscript, Manuscript)
    (folder / "van-ban.docx").write_bytes(in_word(manuscript))
    return folder / "van-ban.docx"


def told(sections: tuple[DraftSection, ...]) -> str:
    """Each section in a line, «id | printed | title», and below it its points, «id printed beginning»."""
    lines: list[str] = []
    for section in sections:
        lines.append(" | ".join((section.id, section.label, " / ".join(section.titles))).rstrip(" |"))
        lines += (
            f"  {point.id} {point.printed} {' '.join(point.words.split()[:3])}".replace("  ", " ").replace(" ", "  ", 1)
            for point in section.points
        )
    return "\n".join(lines) + "\n"
