"""Names given to the theme as text: it prints most of them as they come, in attributes too."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from markupsafe import Markup, escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation

_OF_THE_SITE = ("site_name", "site_description", "site_author")
_OF_A_PAGE = ("title", "subtitle", "description", "author")


def escape_names(config: MkDocsConfig, nav: Navigation, files: Files) -> None:
    """Escape the names of the site, of its pages and its navigation once for all; `| e` adds nothing to them then.

    It is time when every page has been rendered, which gives it its title, and none has been put into a template.
    """
    for key in _OF_THE_SITE:
        config[key] = _escaped(config[key])
    for page in (file.page for file in files.documentation_pages() if file.page):
        for key in _OF_A_PAGE:
            if key in page.meta:
                page.meta[key] = _escaped(page.meta[key])
    _escape_titles(nav.items)
    _escape_titles(file.page for file in files.documentation_pages() if file.page)


def _escape_titles(items: Iterable[Any]) -> None:
    for item in items:
        item.title = _escaped(item.title)
        _escape_titles(item.children or ())


def _escaped(said: object) -> Markup | None:
    """What is escaped already stays as it is."""
    return None if said is None else escape(said if hasattr(said, "__html__") else str(said))
