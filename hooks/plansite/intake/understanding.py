"""The face of the room: a source file → everything that is found in it, or why it is not read."""

from __future__ import annotations

from pathlib import Path

from plansite.intake.findings import Findings, find
from plansite.intake.issued_text import issued
from plansite.intake.manuscript import Refusal
from plansite.intake.outline import outline
from plansite.intake.reading import read_manuscript
from plansite.plan.model.wordings import Wording
from plansite.plan.source.decoding import decode_list
from plansite.plan.source.text import read_text
from plansite.plan.source.yaml_nodes import read_yaml

_COMMON = "docs/bien-tap/thoi-han-mau.yml"


def common_wordings(root: Path) -> tuple[Wording, ...]:
    """The list of wordings of time that plans use, as it stands in the guide below `root`."""
    text, _ = read_text(root / _COMMON, _COMMON)
    node, _ = read_yaml(text or "", _COMMON)
    return tuple(decode_list(Wording, node)[0])


def understand_file(file: Path, root: Path) -> tuple[Findings, str] | Refusal:
    """What is found in a file, and what its lines are called; `root` is the checkout whose lists are used."""
    manuscript = read_manuscript(file)
    if isinstance(manuscript, Refusal):
        return manuscript
    words = issued(manuscript)
    return find(words, outline(words), common_wordings(root)), manuscript.unit
