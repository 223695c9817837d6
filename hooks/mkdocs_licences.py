"""`LICENSES/` of a built site: the terms of what it passes on, which ask to go along with every copy."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib.metadata import distribution
from pathlib import Path

import material
from mkdocs.config.defaults import MkDocsConfig

from plansite.site.writing.addresses import LICENCES

_OWN = ("LICENSE", "NOTICE.md")
_THEME = "mkdocs-material"
_OF_THE_THEME = re.compile(r"^([^,\n]*\.dist-info/(?:[^,/\n]*/)*license[^,/\n]*),", re.IGNORECASE | re.MULTILINE)


def licences(config: MkDocsConfig) -> Iterator[tuple[str, bytes]]:
    """Of the project, the theme, the icons that the theme draws, and the fonts."""
    root, fonts = Path(config.config_file_path).parent, Path(config.docs_dir, "assets", "fonts")
    for name in _OWN:
        if (root / name).is_file():
            yield _written(f"plansite-{name}", root / name)
    for name, path in _installed():
        yield _written(name, path)
    for path in sorted(fonts.glob("LICENSE*")):
        yield _written(f"fonts-{path.stem.removeprefix('LICENSE-')}-LICENSE", path)


@cache  # what is installed is loaded once
def _installed() -> tuple[tuple[str, Path], ...]:
    """The terms of the theme and of its icons, each with the name that it gets."""
    theme = distribution(_THEME)
    # Of the 14,000 lines of this list, one a file of the theme, few are made paths.
    listed = map(Path, _OF_THE_THEME.findall(theme.read_text("RECORD") or ""))
    icons = sorted(Path(*material.__path__, "templates", ".icons").glob("*/LICENSE*"))
    return (
        *((f"{_THEME}-{path.name}", Path(str(theme.locate_file(path)))) for path in listed),
        *((f"icons-{path.parent.name}-{path.name}", path) for path in icons),
    )


def _written(name: str, path: Path) -> tuple[str, bytes]:
    """As a text that browsers show, and no page of the site."""
    return f"{LICENCES}/{Path(name).stem if name.endswith(('.md', '.txt')) else name}.txt", path.read_bytes()
