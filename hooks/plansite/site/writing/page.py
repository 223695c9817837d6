"""A generated page, before any generator has seen it."""

from __future__ import annotations

from dataclasses import dataclass


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
        """The file as a generator reads it: front matter and body."""
        front = {"title": self.title, "description": self.description}
        lines = [f'{name}: "{_quoted(value)}"' for name, value in front.items()]
        if not self.searchable:
            lines += ["search:", "  exclude: true"]
        if self.wide:
            lines += ["hide: [navigation, toc]"]
        return "\n".join(["---", *lines, "---", "", self.body.strip(), ""])


def _quoted(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"')
