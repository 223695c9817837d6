"""Where a hand-written page leads, which places it has, what in it may not stand. What reads that is `rendered`."""

from __future__ import annotations

import json
import re

from plansite.values import frozen

_NAMED = re.compile(r"\{:[^}]*#([^\s}]+)|\b(?:id|name)=\"([^\"]+)\"")


@frozen
class Outline:
    """The addresses of links and pictures in order, the names of places that a link may lead to, and `foreign` marks;
    `loose` is what was meant as a link and stays as it is typed: «[x][y]» without «[y]: …»; `raw` are the addresses of
    this site in HTML, which nobody writes anew where the page is built; `title` is its first heading of all, `repeated`
    are the names that several of its places have.

    A page that has a `fault` cannot be built, or not in time: on which line of its text, and why.
    """

    addresses: tuple[str, ...] = ()
    anchors: frozenset[str] = frozenset()
    marks: tuple[str, ...] = ()
    fault: tuple[int, str] | None = None
    loose: tuple[str, ...] = ()
    raw: tuple[str, ...] = ()
    title: str = ""
    repeated: tuple[str, ...] = ()

    def to_bytes(self) -> bytes:
        """What `from_bytes` makes the same outline of."""
        said: list[object] = [self.addresses, sorted(self.anchors), self.marks, self.fault, self.loose, self.raw]
        said += [self.title, self.repeated]
        return json.dumps(said).encode()

    @staticmethod
    def from_bytes(kept: bytes) -> Outline:
        """The outline that `to_bytes` was asked of."""
        addresses, anchors, marks, fault, loose, raw, title, repeated = json.loads(kept)
        where = (fault[0], fault[1]) if fault else None
        return Outline(
            tuple(addresses), frozenset(anchors), tuple(marks), where, tuple(loose), tuple(raw), title, tuple(repeated)
        )


def named(markdown: str) -> frozenset[str]:
    """The places that Markdown names itself, as all that the plan brings does."""
    return frozenset(one or other for one, other in _NAMED.findall(markdown))
