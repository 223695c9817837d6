"""python -m tests.mutation.sieve: the examples and no more, without pytest; fails at the first that is told otherwise.

What a mistake in the code does to messages shows here in a few seconds, before the tests are asked.
"""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from plansite.site.site import read
from tests.support.building import ROOT
from tests.support.example import Case, expected, made, problems_of, read_example, said


def as_expected(case: Case) -> bool:
    """Whether exactly what the example says is told."""
    with TemporaryDirectory() as folder:
        root = made(case, Path(folder) / "plan")
        return said(problems_of(read(root), root, case)) == expected(case, root)


def main() -> int:
    """The command."""
    examples = (read_example(file) for file in sorted((ROOT / "tests/checks/examples").glob("*.yml")))
    return 0 if all(as_expected(case) for each in examples for case in (*each.wrong, *each.right)) else 1


if __name__ == "__main__":
    sys.exit(main())
