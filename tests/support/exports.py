"""The files that a site gives, made no oftener than is asked: those for offices take most of the time."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Protocol

from openpyxl.worksheet.worksheet import Worksheet

from plansite.site.site import Site
from plansite.site.writing.writer import Composer

_KEPT: dict[int, tuple[Site, dict[str, bytes]]] = {}


class Export(Protocol):
    """A module of `site/exports/`."""

    def files(self, composer: Composer, /) -> Iterator[tuple[str, bytes]]:
        """Its files."""


def files(site: Site) -> dict[str, bytes]:
    """Every file of a site, which is kept as long as the tests run."""
    if id(site) not in _KEPT:
        _KEPT[id(site)] = site, dict(site.files())
    return _KEPT[id(site)][1]


def made(site: Site, *exports: Export) -> dict[str, bytes]:
    """The files of these exports alone."""
    return {uri: content for export in exports for uri, content in export.files(site.composer)}


def widths(sheet: Worksheet) -> list[float]:
    """The widths of the six official columns of a workbook; the file tells those of neighbours together."""
    told: list[Any] = list(sheet.column_dimensions.values())
    return [next(each.width for each in told if each.min <= number <= each.max) for number in range(1, 7)]
