"""What stands on a picture of a link, as a value."""

from __future__ import annotations

from plansite.values import frozen


@frozen
class Preview:
    """What stands on a picture: what it is of, its name, the beginning of its words; whose it is and where it leads.

    `fonts` is what the letters are drawn with, as a digest: other ones make other pictures.
    """

    kind: str
    name: str
    words: str
    plan: str
    host: str
    fonts: str
