"""A comparison as one HTML page that stands by itself: no script, nothing loaded, every word escaped."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import jinja2

from plansite.comparing.telling import Telling


@cache  # it holds no comparison
def _template() -> jinja2.Template:
    made = jinja2.Environment(
        loader=jinja2.FileSystemLoader(Path(__file__).parent),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    return made.get_template("web_page.html.j2")


def written(telling: Telling) -> str:
    """The whole page."""
    return _template().render(telling=telling)
