"""The source file that `new` and `soi` read alike: by the lists of the program's checkout, or told why not."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

from plansite.intake.findings import Findings
from plansite.intake.manuscript import Refusal
from plansite.intake.program_files import checkout
from plansite.intake.understanding import understand_file


@dataclass(frozen=True)
class Understood:
    """What was found in a file, what its lines are called, and the checkout of the program."""

    found: Findings
    unit: str
    program: Path


def understood(source: Path) -> Understood | None:
    """What is found in a file; None, and why in words, where it is not read."""
    program = checkout()
    if program is None:
        print("Lệnh này phải chạy từ thư mục dự án (có pyproject.toml, mkdocs.yml).", file=sys.stderr)
        return None
    read = understand_file(source, program)
    if isinstance(read, Refusal):
        print(f"{read.told}\nChưa ghi gì.", file=sys.stderr)
        return None
    return Understood(*read, program)
