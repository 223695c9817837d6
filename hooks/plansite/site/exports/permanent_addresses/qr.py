"""`/di/<id>/qr.svg`: the permanent short address of every point as a QR code, for slides and paper."""

from __future__ import annotations

import io
from collections.abc import Iterator
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from plansite.site.writing.addresses import code_image, short
from plansite.site.writing.kept import remembered
from plansite.site.writing.writer import Composer

# As of ISO/IEC 18004: level M mends 15 % of damage, and readers need four modules of white around.
ERROR_CORRECTION = "m"
QUIET_ZONE = 4


def files(composer: Composer) -> Iterator[tuple[str, bytes]]:
    """A picture for every point, where it is known at which address the site is; a code needs a whole address.

    Of ids that differ in letter case only, the first has its picture, as in the resolver.
    """
    if not composer.origin:
        return
    by_address = _by_address(composer)
    drawn = remembered("qr", _version(), by_address, _picture)
    for address, uri in by_address.items():
        yield uri, drawn[address].encode()


def _by_address(composer: Composer) -> dict[str, str]:
    """The path of every picture, by the whole address that it shows."""
    found = {point.id.casefold(): point.id for point in reversed(composer.linked.plan.points)}
    shown = (point.id for point in composer.linked.plan.points if found[point.id.casefold()] == point.id)
    return {composer.origin + short(id): code_image(id) for id in shown}


def _version() -> str:
    """What a picture depends on besides the address: this module and the library."""
    return f"{sha256(Path(__file__).read_bytes()).hexdigest()[:16]}.{version('segno')}"


def _picture(address: str) -> str:
    import segno

    code = segno.make(address, error=ERROR_CORRECTION, boost_error=False, micro=False)
    drawn = io.BytesIO()
    # Always black on white: readers fail on a code that a dark page turns around.
    code.save(
        drawn, kind="svg", border=QUIET_ZONE, dark="#000", light="#fff", omitsize=True, svgclass=None, lineclass=None
    )
    return drawn.getvalue().decode()
