"""How mistakes are told: where, what, why and what to do. Problems are values; nothing here prints or raises."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import field

from plansite.values import frozen

_PLACE = re.compile(r"\w+(\.\w+)+")
# Of what is said in a message, what others may follow from.
_ABOUT = ("key", "number", "words", "id", "address")


@frozen(order=True)
class Span:
    """A line of a file: `path` relative to the repository with forward slashes, `line` from 1."""

    path: str
    line: int = 1

    def __str__(self) -> str:
        return f"{_printed(self.path)}:{self.line}"


@frozen
class Rule:
    """One kind of mistake. `code` is permanent; `message` and `remedy` are templates for `str.format`."""

    code: str
    message: str
    remedy: str
    reason: str

    def at(self, span: Span, *, near: str | None = None, **values: object) -> Problem:
        """The problem of this rule at `span`; `near` is the closest thing that exists, if any."""
        hint = f" Có phải ý là «{near}»?" if near else ""
        about = next((str(values[name]) for name in _ABOUT if name in values), "")
        return Problem(
            span, self.code, self.message.format(**values), self.remedy.format(**values) + hint, (about, near or "")
        )


def codes_of(*listed: Rule) -> frozenset[str]:
    """The codes under which rules are told."""
    return frozenset(rule.code for rule in listed)


@frozen(order=True)
class Problem:
    """One mistake at one place, in the words an editor reads."""

    span: Span
    code: str
    message: str
    remedy: str
    about: tuple[str, ...] = field(compare=False, default=())
    """The key, number or words it is about, and what may be meant by them."""

    def __str__(self) -> str:
        return f"{self.span}: {_printed(self.message)} [{self.code}]\n    → {_printed(self.remedy)}"


def _printed(text: str) -> str:
    """The text in one line, with what cannot be seen made visible: «a\\nb.md», «a<202E>b»."""
    return "".join(map(_seen, text))


def _seen(sign: str) -> str:
    kind = unicodedata.category(sign)
    if kind == "Cf":  # it turns words round, or joins them
        return f"<{ord(sign):04X}>"
    return ascii(sign)[1:-1] if kind in ("Cc", "Cs", "Zl", "Zp") else sign


def did_you_mean(word: str, candidates: Iterable[str]) -> str | None:
    """The candidate most like `word`, or None where nothing is close.

    Of places, «III.4.2», only those are close that differ in one part: others are of another depth, or another plan's.
    """
    ordered = sorted(each for each in set(candidates) if _may_be_meant(word, each))
    folded = {candidate.casefold(): candidate for candidate in reversed(ordered)}
    close = difflib.get_close_matches(word.casefold(), list(folded), n=1, cutoff=0.6)
    return folded[close[0]] if close else None


def _may_be_meant(word: str, candidate: str) -> bool:
    if not (_PLACE.fullmatch(word) and _PLACE.fullmatch(candidate)):
        return True
    parts, others = word.casefold().split("."), candidate.casefold().split(".")
    differing = [one for one, other in zip(parts, others, strict=False) if one != other]
    return len(parts) == len(others) and len(differing) <= 1


def in_order(problems: Iterable[Problem], first: str = "") -> tuple[Problem, ...]:
    """The problems once each, by file, line and code; those below the folder `first` before all that lean on it."""
    return tuple(sorted(set(problems), key=lambda each: (not each.span.path.startswith(first), each)))
