"""The theme without what every build does anew: compiling templates, and listing files that MkDocs leaves out."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, TemplateNotFound
from mkdocs import __version__
from mkdocs.theme import Theme

from plansite.plan.source.text import leaves
from plansite.site.writing.compiled import compiled


def quicken(theme: Theme) -> None:
    """Have the theme keep its templates compiled, in this one build's configuration."""
    make = theme.get_env

    def environment() -> Environment:
        made = make()
        made.loader = _Visible(theme.dirs, theme.custom_dir)
        made.bytecode_cache = compiled(f"MkDocs {__version__}")
        return made

    theme.get_env = environment  # type: ignore[method-assign]


class _Visible(FileSystemLoader):
    """Lists nothing of hidden folders, in one of which Material has 11,000 icons: MkDocs copies none of it."""

    def __init__(self, folders: Sequence[str], own: str | None) -> None:
        super().__init__(folders)
        self._own = Path(own) if own else None

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        """The template, but for one that is a link out of the folder of our own."""
        found = super().get_source(environment, template)
        if self._own and Path(found[1]).is_relative_to(self._own) and leaves(Path(found[1]), self._own):
            raise TemplateNotFound(template)
        return found

    def list_templates(self) -> list[str]:
        found: set[str] = set()
        for root in self.searchpath:
            for folder, inner, files in os.walk(root, followlinks=self.followlinks):
                inner[:] = [each for each in inner if not each.startswith(".")]
                found.update(os.path.relpath(os.path.join(folder, file), root).replace(os.sep, "/") for file in files)  # noqa: PTH118
        return sorted(found)
