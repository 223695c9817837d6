"""What offices are called in short: ministries, departments of provinces, bodies of the Party. Knows no plan.

The names stand in `offices.json`, with public sources of those that were found in one. That a name stands there says
nothing about whether the office still works.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

from plansite.values import frozen

_FILE = Path(__file__).with_name("offices.json")
_WORD = re.compile(r"[^\W\d_][\w&-]*")


@frozen
class Offices:
    """`short` are the abbreviations of each office by its name; `words` what abbreviations within names stand for."""

    short: Mapping[str, tuple[str, ...]]
    words: Mapping[str, str]


@cache
def offices() -> Offices:
    """The list, read once."""
    said = json.loads(_FILE.read_text(encoding="utf-8"))
    short = {name: tuple(abbreviations) for name, abbreviations in said["offices"].items()}
    return Offices(MappingProxyType(short), MappingProxyType(said["words"]))


@cache
def _by_abbreviation() -> Mapping[str, str]:
    return {short: name for name, every in offices().short.items() for short in every}


@cache
def _folded() -> Mapping[str, tuple[str, ...]]:
    return {name.casefold(): short for name, short in offices().short.items()}


def abbreviations_of(name: str) -> tuple[str, ...]:
    """What people type for an office of that name, whatever its letter case."""
    return _folded().get(name.casefold(), ())


def spelled_out(name: str) -> str:
    """A name with its abbreviations written out: «UBND tỉnh» → «Ủy ban nhân dân tỉnh»."""
    whole = _by_abbreviation().get(name)
    return whole or _WORD.sub(lambda word: offices().words.get(word[0], word[0]), name)
