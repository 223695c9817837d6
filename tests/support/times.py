"""The page of times, read back."""

from __future__ import annotations

import re
from collections.abc import Mapping

from plansite.site.site import Site

TIMES = "thoi-han/index.md"


def page(site: Site) -> str:
    return next(page.markdown for page in site.pages() if page.uri == TIMES)


def parts(site: Site) -> Mapping[str, tuple[str, list[str]]]:
    """The sections of the page by anchor: each heading with the ids of its list, as they stand."""
    found = re.split(r"^## (.*) \{: #([\w-]+)[^}]*\}$", page(site), flags=re.MULTILINE)[1:]
    return {
        anchor: (title, re.findall(r"^\[([^\]]+)\]\(\S+\)\{: \.ma \}", body, re.MULTILINE))
        for title, anchor, body in zip(found[::3], found[1::3], found[2::3], strict=True)
    }
