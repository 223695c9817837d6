"""A generated page, before any generator has seen it."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import yaml


@dataclass(frozen=True)
class Page:
    """`uri` is its Markdown file below docs/; `source` the file of `plan/` an editor would change.

    `searchable` is false for pages that only repeat what other pages say; a `wide` page has no side columns.
    """

    uri: str
    title: str
    description: str
    body: str
    source: str
    searchable: bool = True
    wide: bool = False

    @property
    def markdown(self) -> str:
        """The file: front matter, which says nothing that holds for most pages, and body."""
        front: dict[str, Any] = {"title": self.title, "description": self.description}
        front |= {} if self.searchable else {"searchable": False}
        front |= {"wide": True} if self.wide else {}
        written = yaml.safe_dump(front, allow_unicode=True, sort_keys=False, width=math.inf)
        return f"---\n{written}---\n\n{self.body.strip()}\n"
