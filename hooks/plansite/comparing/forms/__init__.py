"""How a comparison is written: a module a form. `FORMS` has them by the name that is typed."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from plansite.comparing.forms import data, markdown, web_page
from plansite.comparing.telling import Telling

FORMS: Mapping[str, Callable[[Telling], str]] = {
    "markdown": markdown.written,
    "html": web_page.written,
    "json": data.written,
}
