"""A comparison as Markdown of Git hosts, fit for a comment: it never grows too long.

Nothing in it can be read as a mark. Nobody is called by it either, nothing referred to, no picture put for words:
«@ten», «#12», «!3», «~nhãn», «GH-4» and «:100:» in the words of a plan stay words.
"""

from __future__ import annotations

import re

from plansite.comparing.telling import Group, Telling, Told
from plansite.comparing.word_by_word import Stretch

LONGEST = 60_000  # characters; hosts take 65,536
_SHOWN = 1_200  # of one part of what is told
_SPECIAL = re.compile(r"([\\`*_\[\]{}~|$])")
_CALLS = re.compile(r"(?<=[@#!%~$])(?=\w)|(?<=&amp;)(?=\w)|(?<=GH-)(?=\d)|(?<=:)(?=[\w+-]+:)")
_STARTS = re.compile(r"^(\s*)([-+#:>=]|\d+(?=[.)]))", re.MULTILINE)
_ENDING = 400  # characters kept free for what says that there is more


def written(telling: Telling) -> str:
    """The comparison; where it is too long, its end is counted instead of told."""
    parts = [f"### So sánh «{_value(telling.base)}» với «{_value(telling.head)}»\n\n{escaped(telling.sentence)}\n"]
    left = LONGEST - len(parts[0]) - _ENDING
    for group in telling.groups:
        text, told = _group(group, left)
        parts.append(text)
        left -= len(text)
        if told < len(group.told):
            parts.append(
                f"\n*Còn nữa: dài quá một lời nhắn, từ nhóm «{escaped(group.title)}» trở đi không ghi hết ở đây. "
                "Xem đủ: `uv run plansite compare … --format html`.*\n"
            )
            break
    return "".join(parts)


def _group(group: Group, room: int) -> tuple[str, int]:
    """The group as far as there is room for it, and how many of what it tells."""
    title = f"{escaped(group.title)} ({len(group.told)})"
    opening = f"\n<details><summary>{title}</summary>\n\n" if group.folded else f"\n#### {title}\n\n"
    closing = "\n</details>\n" if group.folded else ""
    room -= len(opening) + len(closing)
    lines: list[str] = []
    for told in group.told:
        line = f"- {_told(told)}\n"
        if len(line) > room:
            break
        room -= len(line)
        lines.append(line)
    return f"{opening}{''.join(lines)}{closing}", len(lines)


def _told(told: Told) -> str:
    parts = [_value(told.what)]
    before, after = (_value(text) for text in (told.before, told.after))
    if told.words:
        parts.append(f": {' '.join(map(_stretch, told.words))}")
    elif before or after:
        old, new = f"~~{before}~~" if before else "", f"**{after}**" if after else ""
        parts.append(f": {old}{' → ' if old and new else ''}{new}")
    if told.where and told.where.path:
        parts.append(f" — `{str(told.where).replace('`', '')}`")
    if told.advice:
        parts.append(f"<br>\n  → {_value(told.advice)}")
    return "".join(parts)


def _value(text: str) -> str:
    return escaped(text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…")


def _stretch(stretch: Stretch) -> str:
    said = _value(stretch.words)
    return {"gone": f"~~{said}~~", "new": f"**{said}**"}.get(stretch.kind, said)


def escaped(text: str) -> str:
    """Markdown that shows `text` as it is, in one line."""
    safe = " ".join(text.split()).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    safe = _SPECIAL.sub(r"\\\1", safe)
    safe = _STARTS.sub(lambda start: f"{start[1]}\\{start[2]}" if not start[2].isdigit() else start[0], safe)
    return _CALLS.sub("<!-- -->", safe)
