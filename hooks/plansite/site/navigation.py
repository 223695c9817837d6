"""The navigation of mkdocs.yml as a plan fills it: its sections where they are asked for, only pages that are made."""

from __future__ import annotations

from typing import Any

from plansite.site.site import NavigationEntry, Site

SECTIONS_ENTRY = "plan:sections"


def navigation(nav: Any, site: Site) -> Any:
    """The navigation of mkdocs.yml with the plan's sections where it asks for them, without pages that are not made."""
    if not isinstance(nav, list):
        return nav
    entries: list[Any] = []
    for entry in nav:
        if entry == SECTIONS_ENTRY:
            entries += [_listed(each) for each in site.navigation()]
        elif not isinstance(entry, dict):
            entries.append(entry)
        else:
            held = {title: _held(value, site) for title, value in entry.items()}
            entries += [held] if any(held.values()) else []
    return entries


def _held(value: Any, site: Site) -> Any:
    """What stands below one title: a page, or entries; nothing where the page is not made."""
    if isinstance(value, str) and value in site.absent:
        return None
    return navigation([value] if value == SECTIONS_ENTRY else value, site)


def _listed(entry: NavigationEntry) -> dict[str, Any]:
    return {entry.title: [entry.uri, *(_listed(each) for each in entry.held)] if entry.held else entry.uri}
