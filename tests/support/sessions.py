"""Study sessions on paper and on the projector."""

from __future__ import annotations

from playwright.sync_api import Browser

from plansite.plan.hand_written.sessions import Session
from plansite.site.site import Site
from tests.support.building import SITE_URL
from tests.support.paper import body_text, printed, squeezed, words

COUNT = ".chieu__count"  # «3 / 12» on the projector


def assert_handout(browser: Browser, address: str, site: Site, session: Session) -> None:
    """A session on paper: every sheet says what it is of, all quotations stand on them in order, notes are left out."""
    url = address + session.uri.removesuffix(".md") + "/"
    sheets = printed(browser, url).pages
    for number, sheet in enumerate(sheets, 1):
        assert f"{number}/{len(sheets)}" in words(sheet, margins=True)
        assert squeezed(site.linked.plan.front.short) in words(sheet, margins=True)
        assert round(float(sheet.mediabox.width)) in (594, 595, 596)
    whole = body_text(sheets)
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
