"""The source file that `new` and `soi` read alike: by the lists of the program's checkout."""

from __future__ import annotations

from pathlib import Path

from plansite.commands.command_line import RefusedError
from plansite.intake.findings import Findings
from plansite.intake.manuscript import Refusal
from plansite.intake.program_files import checkout
from plansite.intake.understanding import understand_file
from plansite.values import frozen


@frozen
class Understood:
    """What was found in a file, what its lines are called, and the checkout of the program."""

    found: Findings
    unit: str
    program: Path


def understood(source: Path) -> Understood:
    """What is found in a file; refused where it is not read."""
    program = checkout()
    if program is None:
        raise RefusedError("Lệnh này phải chạy từ thư mục dự án (có pyproject.toml, mkdocs.yml).")
    read = understand_file(source, program)
    if isinstance(read, Refusal):
        raise RefusedError(f"{read.told}\nChưa ghi gì.")
    return Understood(*read, program)
