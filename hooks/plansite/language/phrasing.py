"""How Vietnamese official texts and their readers put things: days, beginnings of texts, titles in lists."""

from __future__ import annotations

import re


def blanks(template: str) -> str:
    """A message's template with its places to fill shown as «…»."""
    return re.sub(r"\{\w+\}", "…", template)


def date(iso: str) -> str:
    """A date as people write it: «2022-10-26» → «26/10/2022», «2022-10» → «10/2022»."""
    return "/".join(reversed(iso.split("-")))


def gist(text: str, words: int = 12) -> str:
    """The first words of a text."""
    every = text.split()
    return text if len(every) <= words else " ".join(every[:words]).rstrip(",;:.") + "…"


def heading(title: str) -> str:
    """A title for lists: one in capitals is put in sentence case."""
    return title.capitalize() if title.isupper() else title
