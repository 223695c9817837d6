"""QR codes, read by another library than the one that drew them."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO

import zxingcpp
from PIL import Image
from playwright.sync_api import Browser

from tests.support.screens import DESKTOP

_ON_ONE_SCREEN = 30


def read_codes(picture: bytes | Image.Image) -> list[str]:
    """What a telephone reads in a picture."""
    seen = Image.open(BytesIO(picture)) if isinstance(picture, bytes) else picture
    return [each.text for each in zxingcpp.read_barcodes(seen)]


def codes_of(browser: Browser, address: str, points: Sequence[str]) -> list[str]:
    """What is read in the codes of these points, seen many on a screen."""
    tab = browser.new_page(viewport=DESKTOP)
    tab.goto(f"{address}404.html")
    found: list[str] = []
    for start in range(0, len(points), _ON_ONE_SCREEN):
        images = "".join(f'<img src="/di/{id}/qr.svg" width=200>' for id in points[start : start + _ON_ONE_SCREEN])
        tab.evaluate("images => { document.body.innerHTML = images }", images)
        tab.evaluate("Promise.all([...document.images].map(each => each.decode()))")
        found += read_codes(tab.screenshot(full_page=True))
    tab.close()
    return sorted(found)
