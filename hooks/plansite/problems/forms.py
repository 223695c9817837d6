"""How problems are written: for a person, and for the programs that show them at their lines."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from hashlib import sha256

from plansite.problems.problem import Problem

_SHOWN_BY_GITHUB = 10  # annotations of one kind in one step; the others are dropped without a word
# How one begins in a log: a line with «::», or «##[» anywhere.
_COMMAND = re.compile(r"^(\s*):(?=:)|##(?=\[)", re.MULTILINE)
FORM = 1


def text(problems: Sequence[Problem]) -> str:
    """As a person at a terminal reads them."""
    return "".join(f"{problem}\n" for problem in problems)


def github(problems: Sequence[Problem]) -> str:
    """Commands of a workflow of GitHub or Forgejo, which show each problem at its line.

    The last that is shown says how many are not; those are in the log, as a person reads them.
    """
    return "".join(_annotations(problems))


def _annotations(problems: Sequence[Problem]) -> Iterator[str]:
    hidden = len(problems) - _SHOWN_BY_GITHUB
    for number, problem in enumerate(problems, 1):
        if number > _SHOWN_BY_GITHUB:
            yield _COMMAND.sub(lambda begun: f"{begun[0]} ", f"{problem}\n")
            continue
        more = f"\nCòn {hidden} lỗi nữa, xem nhật ký của bước này." if number == _SHOWN_BY_GITHUB and hidden > 0 else ""
        path, title = (
            _escaped(part).replace(":", "%3A").replace(",", "%2C") for part in (problem.span.path, problem.code)
        )
        told = _escaped(f"{problem.message}\n→ {problem.remedy}{more}")
        yield f"::error file={path},line={problem.span.line},title={title}::{told}\n"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def gitlab(problems: Sequence[Problem]) -> str:
    """A report of Code Quality, which GitLab shows in a merge request; a fingerprint stays when lines move."""
    seen: Counter[str] = Counter()
    report = []
    for problem in problems:
        told = f"{problem.span.path}\n{problem.code}\n{problem.message}"
        seen[told] += 1
        report.append(
            {
                "description": f"{problem.message} → {problem.remedy}",
                "check_name": problem.code,
                "fingerprint": sha256(f"{told}\n{seen[told]}".encode()).hexdigest(),
                "severity": "major",
                "location": {"path": problem.span.path, "lines": {"begin": problem.span.line}},
            }
        )
    return f"{json.dumps(report, ensure_ascii=False, indent=1)}\n"


def data(problems: Sequence[Problem]) -> str:
    """JSON, for any other program."""
    told = [
        {
            "tep": problem.span.path,
            "dong": problem.span.line,
            "ma": problem.code,
            "loi": problem.message,
            "can_lam": problem.remedy,
        }
        for problem in problems
    ]
    return f"{json.dumps({'luoc_do': FORM, 'loi': told}, ensure_ascii=False, indent=1)}\n"


TEXT = "text"
FORMS: Mapping[str, Callable[[Sequence[Problem]], str]] = {TEXT: text, "github": github, "gitlab": gitlab, "json": data}
