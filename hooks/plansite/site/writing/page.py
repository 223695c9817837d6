"""A generated page, before any generator has seen it."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import yaml


@dataclass(frozen=True)
class Page:
    """`uri` is its Markdown file below docs/; `source` the file of `plan/` an editor would change.

    A `wide` page has no side columns. What of it can be found by searching is the search's (`exports/browser/search`).
    """

    uri: str
    title: str
    description: str
    body: str
    source: str
    wide: bool = False

    @property
    def markdown(self) -> str:
        """The file: front matter, which says nothing that holds for most pages, and body."""
        front: dict[str, Any] = {"title": self.title, "description": self.description}
        front |= {"wide": True} if self.wide else {}
        written = yaml.safe_dump(front, allow_unicode=True, sort_keys=False, width=math.inf)
        return f"---\n{written}---\n\n{self.body.strip()}\n"
