"""What goes along when one point is passed on: its permanent address, how officials cite it, and its words."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass

from plansite.addresses import RESOLVER
from plansite.model import Point
from plansite.writing import Composer


@dataclass(frozen=True)
class Share:
    """A point as it is passed on; `link` is absolute where the address of the site is known, else relative."""

    id: str
    link: str
    citation: str
    words: str


def share(composer: Composer, point: Point, uri: str) -> Share:
    """What the page `uri` offers to pass on of a point; a paragraph of its words a line."""
    words = "\n".join(paragraph.words for paragraph in point.paragraphs)
    return Share(point.id, permanent(composer, point.id, uri), composer.citations[point.id], words)


def permanent(composer: Composer, id: str, uri: str) -> str:
    """The permanent address of an id: «https://…/di/III.4.2/»; relative to the page `uri` where no site is known."""
    path = f"{RESOLVER}/{id}/"
    if composer.origin:
        return f"{composer.origin.rstrip('/')}/{path}"
    return f"{posixpath.relpath(path, posixpath.dirname(uri) or '.')}/{composer.page_file}"
