"""`/di/<id>/qr.svg`: the permanent short address of every point and body as a QR code, for slides and paper."""

from __future__ import annotations

import io
from collections.abc import Iterator

from plansite.site.writing.addresses import code_image, short
from plansite.site.writing.kept import remembered
from plansite.site.writing.writer import Composer

# As of ISO/IEC 18004: level M mends 15 % of damage, and readers need four modules of white around.
ERROR_CORRECTION = "m"
QUIET_ZONE = 4


def files(composer: Composer) -> Iterator[tuple[str, bytes]]:
    """A picture for every point and body, where it is known at which address the site is; a code needs a whole address.

    With the day of the newest published version: whoever opens it later is told what has changed since.

    Of ids that differ in letter case only, the first has its picture, as in the resolver.
    """
    if not composer.origin:
        return
    ids: dict[str, str] = {}
    plan = composer.linked.plan
    for id in (*(point.id for point in plan.points), *(body.id for body in composer.addressed(plan.bodies))):
        ids.setdefault(id.casefold(), id)
    asked = {code_image(id): composer.origin + short(id, composer.published.newest) for id in ids.values()}
    yield from remembered("qr", asked, _picture)


def _picture(address: str) -> bytes:
    import segno

    code = segno.make(address, error=ERROR_CORRECTION, boost_error=False, micro=False)
    drawn = io.BytesIO()
    # Always black on white: readers fail on a code that a dark page turns around.
    code.save(
        drawn, kind="svg", border=QUIET_ZONE, dark="#000", light="#fff", omitsize=True, svgclass=None, lineclass=None
    )
    return drawn.getvalue()
