"""A run of Word's text as values: its signs, and how they look when all styles have had their say."""

from __future__ import annotations

from plansite.intake.manuscript import Footnote
from plansite.values import frozen


@frozen(kw_only=True)
class Run:
    """Signs of one look; `raw` is what stood in the file where the signs were turned into Unicode."""

    text: str = ""
    raw: str = ""
    bold: bool = False
    italic: bool = False
    font: str = ""
    note: Footnote | None = None
