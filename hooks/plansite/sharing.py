"""What goes along when one point is passed on: its permanent address, how officials cite it, and its words."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass

from plansite.addresses import code_image, short
from plansite.model import Point
from plansite.writing import Composer


@dataclass(frozen=True)
class Share:
    """A point as it is passed on; `link` is absolute where the address of the site is known, else relative.

    `code` leads to its picture to be scanned; "" where there is none, for want of an address.
    """

    id: str
    link: str
    citation: str
    words: str
    code: str


def share(composer: Composer, point: Point, uri: str) -> Share:
    """What the page `uri` offers to pass on of a point; a paragraph of its words a line."""
    words = "\n".join(paragraph.words for paragraph in point.paragraphs)
    code = _seen_from(uri, code_image(point.id)) if composer.origin else ""
    return Share(point.id, permanent(composer, point.id, uri), composer.citations[point.id], words, code)


def permanent(composer: Composer, id: str, uri: str) -> str:
    """The permanent address of an id: «https://…/di/III.4.2/»; relative to the page `uri` where no site is known."""
    if composer.origin:
        return f"{composer.origin.rstrip('/')}/{short(id)}"
    return f"{_seen_from(uri, short(id))}/{composer.page_file}"


def home(composer: Composer, uri: str) -> str:
    """The first page of the site: «https://…/»; relative to the file `uri` where no site is known."""
    return composer.origin or f"{_seen_from(uri, '.')}/{composer.page_file}"


def _seen_from(uri: str, path: str) -> str:
    return posixpath.relpath(path, posixpath.dirname(uri) or ".")
