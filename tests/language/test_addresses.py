"""Where an address leads: as a browser reads it, not as it looks."""

from __future__ import annotations

import pytest

from plansite.language import inline, web_addresses

DISGUISED = {
    "https://chinhphu.vn:x@evil.example/a": "evil.example",
    "https://chinhphu.vn@evil.example": "evil.example",
    "https://@evil.example/": "evil.example",
    "https://evil.example\\@chinhphu.vn/": "evil.example",
    "https://evil.example&bsol;@chinhphu.vn/": "evil.example",
    "https://chinhphu.vn&commat;evil.example/": "evil.example",
    "https://chinhphu.vn%2eevil.example/": "chinhphu.vn%2eevil.example",
    "https://сhinhphu.vn/": "сhinhphu.vn",
    "https://chinhphu.vn．evil.example/": "chinhphu.vn．evil.example",
}
NOWHERE = (
    "javascript&colon;x(1)", "javascript&#58;x", "javascript&#x3a;x", "java&Tab;script:x", "java&NewLine;script:x",
    "&#106;avascript&colon;x", "javascript&amp;colon;x", "javascript&amp;amp;#58;x", "data&colon;text/html,x",
    "&sol;&sol;evil.example", "/&bsol;evil.example", "https:evil", "https://", "http:///a", "https://a b/",
    "https://a:99999/", "https://[/", "vbscript&colon;x",
)  # fmt: skip
SAFE = {
    "https://www.chinhphu.vn:8080/a?b=c@d&copy=1#e": "chinhphu.vn",
    "HTTPS://example.org": "example.org",
    "https://tiếng-việt.vn/": "tiếng-việt.vn",
}


@pytest.mark.parametrize("address", [*DISGUISED, *NOWHERE])
def test_no_link_leads_elsewhere_than_it_says(address: str) -> None:
    assert not inline.is_safe_address(address)
    assert not web_addresses.is_web_address(address)
    if address in DISGUISED:
        assert web_addresses.disguised(address)
        assert web_addresses.host(address) == DISGUISED[address]


@pytest.mark.parametrize("address", SAFE)
def test_the_host_is_the_one_that_a_browser_asks(address: str) -> None:
    assert inline.is_safe_address(address)
    assert web_addresses.is_web_address(address)
    assert not web_addresses.disguised(address)
    assert web_addresses.host(address) == SAFE[address]
