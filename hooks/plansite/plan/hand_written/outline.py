"""Where a hand-written page leads and which places it has. What reads that out of the page is `rendered`."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass

_NAMED = re.compile(r"\{:[^}]*#([^\s}]+)|\b(?:id|name)=\"([^\"]+)\"")


@dataclass(frozen=True)
class Outline:
    """The addresses of links and pictures in order, and the names of places that a link may lead to."""

    addresses: tuple[str, ...]
    anchors: frozenset[str]

    def to_bytes(self) -> bytes:
        """What `from_bytes` makes the same outline of."""
        return json.dumps([self.addresses, sorted(self.anchors)]).encode()

    @staticmethod
    def from_bytes(kept: bytes) -> Outline:
        """The outline that `to_bytes` was asked of."""
        addresses, anchors = json.loads(kept)
        return Outline(tuple(addresses), frozenset(anchors))


def named(markdown: str) -> frozenset[str]:
    """The places that Markdown names itself, as all that the plan brings does."""
    return frozenset(one or other for one, other in _NAMED.findall(markdown))
