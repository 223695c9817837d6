"""A generated page, before any generator has seen it."""

from __future__ import annotations

import re
from typing import Any

import yaml

from plansite.values import frozen

_WRITTEN_OTHERWISE = re.compile("[\x85\U00010000-\U0010ffff]")
_ONE_LINE = 2**31 - 1  # as much as C can count to


@frozen
class Page:
    """`uri` is its Markdown file below docs/; `source` the file of `plan/` an editor would change.

    A `wide` page has no side columns; a `hidden` one is kept from search engines. What of it can be found by our own
    search is that one's (`exports/browser/search`).
    """

    uri: str
    title: str
    description: str
    body: str
    source: str
    wide: bool = False
    hidden: bool = False

    @property
    def markdown(self) -> str:
        """The file: front matter, which says nothing that holds for most pages, and body."""
        front: dict[str, Any] = {"title": self.title, "description": self.description}
        front |= {name: True for name in ("wide", "hidden") if getattr(self, name)}
        return f"---\n{front_matter(front)}---\n\n{self.body.strip()}\n"


def front_matter(front: dict[str, Any]) -> str:
    """As YAML, by the writer in C where it writes as the one in Python does, at a seventh of its time."""
    quick = yaml.__with_libyaml__ and not any(_WRITTEN_OTHERWISE.search(str(value)) for value in front.values())
    dumper = yaml.CSafeDumper if quick else yaml.SafeDumper
    return str(yaml.dump(front, Dumper=dumper, allow_unicode=True, sort_keys=False, width=_ONE_LINE))
