"""The QR codes as files, drawn again by the library for itself."""

from __future__ import annotations

import io

import segno

from plansite.site.exports.permanent_addresses import qr
from plansite.site.site import Site
from tests.support.building import SITE_URL


def test_the_code_of_every_point_is_its_short_address(published: Site) -> None:
    files = dict(qr.files(published.composer))
    newest = published.published.newest
    version = f"?ban={newest}" if newest else ""
    for point in published.linked.plan.points:
        drawn = files[f"di/{point.id}/qr.svg"]
        code = segno.make(f"{SITE_URL}di/{point.id}/{version}", error="m", boost_error=False, micro=False)
        expected = io.BytesIO()
        code.save(
            expected, kind="svg", border=4, dark="#000", light="#fff", omitsize=True, svgclass=None, lineclass=None
        )
        assert drawn == expected.getvalue()
        assert code.error == "M"


def test_without_an_address_there_are_no_codes_and_links_stay_inside(sessions: Site) -> None:
    assert list(qr.files(sessions.composer)) == []
    quoted = sessions.written("x.md", f"[[trich:{sessions.sessions[0].quotations[0].id}]]")
    assert "qr.svg" not in quoted
    assert "/di/I.1/index.html" in quoted
    assert "http" not in quoted
