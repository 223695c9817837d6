"""Whatever is written as an address: that of the site, those of sources, those that pages lead to."""

from __future__ import annotations

import time
from html import escape
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plansite.commands.main import main
from plansite.language.web_addresses import disguised, host, is_web_address, passing
from plansite.site.writing.site_address import completed
from tests.support.building import SMALL
from tests.support.chance import SIGNS, dumped, laid, often
from tests.support.plans import changed, entry
from tests.support.telling import SECONDS, checked

PARTS = [
    "https",
    "http",
    "HTTPS",
    "ftp",
    "javascript",
    "data",
    "file",
    ":",
    "//",
    "/",
    "\\",
    "@",
    "?",
    "#",
    "%",
    "%2F",
    "%00",
    ".",
    "..",
    "-",
    "_",
    "[",
    "]",
    "[::1]",
    "[::",
    "[fe80::1%25x]",
    "[v1.a]",
    "::",
    "127.0.0.1",
    "0x7f",
    "2130706433",
    ":80",
    ":443",
    ":0",
    ":65536",
    ":-1",
    ":x",
    ":٣",
    "example.org",
    "EXAMPLE.org",
    "a.vn",
    "xn--a",
    "xn--",
    "ví-dụ.vn",
    "đ.vn",
    "ß.de",
    "ﬀ.vn",
    "。",
    "․",
    "／",
    "：",
    "＠",
    "а.vn",
    "x" * 64,
    "x" * 300,
    "..",
    "a..b",
    " ",
    "\t",
    "\n",
    "\x00",
    "\u200b",
    "\u202e",
    "&amp;",
    "&#58;",
    "&colon;",
    "&" * 3,
    "<",
    ">",
    '"',
    "'",
    "(",
    ")",
    "{",
    "}",
    "|",
    "`",
    "^",
    "ke-hoach",
    "kế hoạch",
    "index.html",
    "page/2",
    "tag",
    "?q=x",
    "?s=%zz",
    ";",
    ",",
    "*",
    "~",
]
ADDRESSES = st.one_of(
    st.lists(st.one_of(st.sampled_from(PARTS), SIGNS), max_size=8).map("".join),
    st.lists(st.sampled_from(PARTS), max_size=6).map(lambda parts: "https://" + "".join(parts)),
)


@often(600)
@given(written=ADDRESSES)
def test_an_address_of_the_site_is_completed_or_refused(written: str) -> None:
    address, why = completed(written)
    assert "" in (address, why)
    assert bool(address or why) == bool(written.strip())
    assert "\n" not in why.replace(written.strip(), "")
    if address:
        assert completed(address) == (address, "")
        assert is_web_address(address)
        assert not disguised(address)
        assert address.endswith("/")
        assert address.isascii()
        assert escape(address).replace("&amp;", "&").replace("&#x27;", "'") == address
        assert urljoin(address, "di/II.1.1/") == f"{address}di/II.1.1/"
        assert (urlsplit(address).query, urlsplit(address).fragment) == ("", "")


@often(600)
@given(address=ADDRESSES)
def test_what_an_address_says_of_itself_can_always_be_asked(address: str) -> None:
    begun = time.process_time()
    shown, safe = host(address), is_web_address(address)
    disguised(address)
    if safe:
        passing(address)
        assert shown
    assert time.process_time() - begun < SECONDS


@often(12)
@given(addresses=st.lists(ADDRESSES, min_size=1, max_size=6))
def test_no_address_of_a_source_ends_in_a_traceback(addresses: list[str]) -> None:
    sources = "".join(f"\n  - tai: {dumped(address).splitlines()[0]}\n    trich: x" for address in addresses)
    with laid(changed(entry("31-tb-hu", "van-ban"), ("\n  - tai: https://example.org/thong-bao", sources))) as root:
        site = checked(root)
        for uri in site.composer.addresses.values():
            site.markdown(uri.uri)


@often(20)
@given(addresses=st.lists(ADDRESSES, min_size=1, max_size=6))
def test_no_link_on_a_page_ends_in_a_traceback(addresses: list[str]) -> None:
    text = "".join(
        f"[x]({each})\n\n![x](<{each}>)\n\n<{each}>\n\n[y{n}]: {each}\n\n[x][y{n}]\n\n<a href='{each}'>x</a>\n\n"
        for n, each in enumerate(addresses)
    )
    with laid({"docs/hoc-tap/bai.md": text.encode("utf-8", "replace")}) as root:
        checked(root)


@pytest.mark.parametrize(
    "address", ["https://[::1", "https://a:x/", "https://" + "x" * 64 + ".vn", "//", "https://a\x00b/", "x" * 5000]
)
def test_a_site_is_written_for_an_address_or_not_at_all(
    address: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--root", str(SMALL), "write", str(tmp_path / "x"), "--address", address]) == 2
    assert "Địa chỉ của trang" in capsys.readouterr().err
    assert not (tmp_path / "x").exists()
