"""`soi`: a draft that is not issued yet read as `new` would read it, and told to its drafter. Nothing is written."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from plansite.commands.command_line import Command, Parser
from plansite.commands.source_file import understood
from plansite.intake.rehearsal import rehearse
from plansite.plan.linking.linked_plan import LinkedPlan, link
from plansite.plan.model.files import SECTIONS
from plansite.plan.reading import read_plan


def arguments(parser: Parser) -> None:
    """The draft."""
    parser.add_argument("source", metavar="TỆP", type=Path, help="dự thảo: .docx, .md hoặc .txt")


def run(root: Path, typed: Namespace) -> int:
    """Print the page."""
    read = understood(typed.source)
    print(rehearse(read.found, typed.source.name, read.unit, _registry(root)), end="")
    return 0


def _registry(root: Path) -> LinkedPlan | None:
    """The plan of the folder, whose registries the draft is held against; None where there is none."""
    return link(read_plan(root)[0])[0] if (root / SECTIONS).is_dir() else None


COMMAND = Command(
    name="soi",
    does="đọc một dự thảo, nói nhiệm vụ nào chưa rõ, thời hạn, số văn bản nào phải xem lại; không ghi gì",
    examples=("soi du-thao.docx",),
    arguments=arguments,
    run=run,
    needs_plan=False,
)
