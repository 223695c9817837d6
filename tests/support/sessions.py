"""Study sessions on paper and on the projector."""

from __future__ import annotations

from playwright.sync_api import Browser

from plansite.plan.hand_written.sessions import Session
from plansite.site.site import Site
from tests.support.building import SITE_URL
from tests.support.paper import parts, printed, squeezed, uncorrected

COUNT = ".chieu__count"  # «3 / 12» on the projector


def assert_handout(browser: Browser, address: str, site: Site, session: Session) -> None:
    """A session on paper: every sheet says what it is of, all quotations stand on them in order, notes are left out."""
    url = address + session.uri.removesuffix(".md") + "/"
    sheets = printed(browser, url).pages
    read = [parts(sheet) for sheet in sheets]
    for number, (sheet, (_, margins)) in enumerate(zip(sheets, read, strict=True), 1):
        assert f"{number}/{len(sheets)}" in margins
        assert squeezed(site.linked.plan.front.short) in margins
        assert round(float(sheet.mediabox.width)) in (594, 595, 596)
    whole = uncorrected("".join(body for body, _ in read))
    assert session.quotations
    position = 0
    for quotation in session.quotations:
        paragraphs = site.linked.points[quotation.id].paragraphs
        for said in (*(each.words for each in paragraphs), f"{SITE_URL[8:]}di/{quotation.id}/"):
            found = whole.find(squeezed(said), position)
            assert found >= 0, (quotation.id, said)
            position = found
    assert "Câuhỏi" in whole[position:]
    assert "Ghichúchongườigiảng" not in whole
    assert "Trìnhchiếu" not in whole
