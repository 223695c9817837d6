"""The lines between which a card stands; those that are nearly so are told, and read as they were meant."""

from __future__ import annotations

import re
from collections.abc import Sequence

from plansite.problems import rules
from plansite.problems.problem import Problem, Span

# The space after the signs is often forgotten; after a single sign it tells a heading from words.
HEADING = re.compile(r"(#{2,}(?=[^#\s])|#+(?=\s))\s*([^#\s].*?)\s*#*\s*$")
KEY = re.compile(r"[a-z_]+:(\s|$)")
CARD_CLOSE = ("```", "~~~")
CARD_OPEN = re.compile(r"\s*(```\s*(ya?ml)?|~~~\s*ya?ml)\s*$", re.IGNORECASE)
# One sign too few or too many, others like them, another word behind them.
_SPOILT = re.compile(r"\s*([`~'´‘’]{2,}|`)\s*[^\W\d_]{0,6}\s*$")

Numbered = tuple[int, str]


def with_whole_fences(lines: Sequence[Numbered], path: str) -> tuple[list[Numbered], list[Problem]]:
    """The lines with the fences of cards as they are meant, and a problem for each that is not so."""
    whole: list[Numbered] = []
    problems: list[Problem] = []
    inside = False

    def tell(number: int, line: str, which: str, right: str, where: str) -> None:
        span = Span(path, number)
        problems.append(rules.CARD_FENCE.at(span, which=which, line=line.strip(), right=right, where=where))

    for index, (number, line) in enumerate(lines):
        following = next((text for _, text in lines[index + 1 :] if text.strip()), "")
        if HEADING.match(line) and not (inside and line.startswith("# ")):
            inside = False
        elif inside:
            inside = line.strip() not in CARD_CLOSE
            if inside and _SPOILT.match(line) and not CARD_OPEN.match(line):
                tell(number, line, "đóng", "```", "thay cho dòng này")
                inside, line = False, "```"
        elif line.strip() in CARD_CLOSE and not KEY.match(following) and (at := _first_key(whole)) is not None:
            tell(*whole[at], "mở", "```yaml", "ngay trên dòng này")
            whole.insert(at, (whole[at][0], "```yaml"))
        elif CARD_OPEN.match(line):
            inside = True
        elif _SPOILT.match(line) and KEY.match(following):
            tell(number, line, "mở", "```yaml", "thay cho dòng này")
            inside, line = True, "```yaml"
        whole.append((number, line))
    return whole, problems


def _first_key(lines: Sequence[Numbered]) -> int | None:
    """Where the keys right above begin, if keys stand there."""
    found = None
    for index in range(len(lines) - 1, -1, -1):
        line = lines[index][1]
        if not line.strip() or HEADING.match(line):
            break
        if KEY.match(line):
            found = index
    return found
