"""What a spreadsheet does with words: which it reckons with, and how many it holds."""

from __future__ import annotations

import re

LONGEST_CELL = 32767  # characters, as UTF-16 counts them; Excel calls a book with a longer cell damaged

# What a spreadsheet would reckon with, or turn into a number or a day, were it not marked as words.
_RECKONED = re.compile(r"'*(?:\s*[=+\-@\t\r\n＝＋－＠|%]|[\d.,/:\s-]+$)")
_MARKED = re.compile(rf"'(?={_RECKONED.pattern})")


def defused(text: str) -> str:
    """Words that no spreadsheet takes for a formula, number or day: marked with «'» where it would."""
    return f"'{text}" if _RECKONED.match(text) else text


def too_long(cell: str) -> bool:
    """Whether no cell of Excel holds all of these words."""
    return len(cell.encode("utf-16-le")) > 2 * LONGEST_CELL


def restored(cell: str) -> str:
    """The words of a cell, its mark taken off."""
    return _MARKED.sub("", cell, count=1) if _MARKED.match(cell) else cell
