"""Word files read back in a test, and shown as lines."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from plansite.intake.manuscript import Manuscript, Question
from plansite.intake.reading import read_manuscript


def read_word(folder: Path, content: bytes) -> Manuscript:
    """The manuscript of a Word file with that content."""
    file = folder / "tep.docx"
    file.write_bytes(content)
    manuscript = read_manuscript(file)
    assert isinstance(manuscript, Manuscript), manuscript
    return manuscript


def printed(manuscript: Manuscript) -> list[str]:
    """The text of each paragraph."""
    return [each.text for each in manuscript.paragraphs()]


def shown(questions: Sequence[Question]) -> list[str]:
    """Each question as its line and what was met."""
    return [f"{question.line}: {question.met}" for question in questions]
