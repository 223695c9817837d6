"""How Vietnamese official texts and their readers put things: days, beginnings of texts, titles in lists."""

from __future__ import annotations

import re


def blanks(template: str) -> str:
    """A message's template with its places to fill shown as «…»."""
    return re.sub(r"\{\w+\}", "…", template)


def date(iso: str) -> str:
    """A date as people write it: «2022-10-26» → «26/10/2022», «2022-10» → «10/2022»."""
    return "/".join(reversed(iso.split("-")))


def official_date(iso: str) -> str:
    """A date as official texts write it, two digits for days below ten and months below three.

    «2024-05-20» → «ngày 20/5/2024», «2024-02» → «tháng 02/2024», «2024» → «năm 2024».
    """
    year, month, day = (*(int(part) for part in iso.split("-")), 0, 0)[:3]
    if not month:
        return f"năm {year}"
    months = f"{month:02}" if month < 3 else str(month)
    return f"ngày {day:02}/{months}/{year}" if day else f"tháng {months}/{year}"


def gist(text: str, words: int = 12) -> str:
    """The first words of a text."""
    every = text.split()
    return text if len(every) <= words else " ".join(every[:words]).rstrip(",;:.") + "…"


def heading(title: str) -> str:
    """A title for lists: one in capitals is put in sentence case."""
    return title.capitalize() if title.isupper() else title
