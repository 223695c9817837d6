"""The address of the site: completed where that is certain, refused where a wrong one would stand in every code."""

from __future__ import annotations

import pytest

from plansite.site.writing.site_address import completed

COMPLETED = {
    "https://example.org/ke-hoach/": "https://example.org/ke-hoach/",
    "https://example.org/ke-hoach": "https://example.org/ke-hoach/",
    "https://example.org": "https://example.org/",
    "http://example.org//": "http://example.org/",
    "  https://example.org/a \n": "https://example.org/a/",
    "HTTPS://Example.ORG/Ke-Hoach": "https://example.org/Ke-Hoach/",
    "https://example.org:443/a/": "https://example.org/a/",
    "http://127.0.0.1:8000/a/": "http://127.0.0.1:8000/a/",
    "http://localhost/": "http://localhost/",
    "http://[::1]:80/": "http://[::1]/",
    "https://tỉnh.vn/kế-hoạch": "https://xn--tnh-dlz.vn/k%E1%BA%BF-ho%E1%BA%A1ch/",
    "https://example.org/k%E1%BA%BF": "https://example.org/k%E1%BA%BF/",
    "https://example.org/v1.2/": "https://example.org/v1.2/",
    "": "",
    "  ": "",
}
REFUSED = {
    "https://example.org/%2e%2E/a/": "«.» hoặc «..»",
    "https://example.org/a%2F%2Fb/": "đoạn trống",
    "https://example.org/k\u200be-hoach/": "ký tự không dùng",
    "https://example.org/%E2%80%AEa/": "ký tự không dùng",
    "ftp://example.org/": "https:// hoặc http://",
    "javascript:alert(1)": "https:// hoặc http://",
    "file:///srv/site/": "https:// hoặc http://",
    "example.org/ke-hoach/": "https:// hoặc http://",
    "//example.org/": "https:// hoặc http://",
    "localhost:8000": "https:// hoặc http://",
    "https:example.org": "tên máy chủ",
    "https:///ke-hoach/": "tên máy chủ",
    "https://-a.org/": "tên máy chủ",
    "https://a..org/": "không phải một địa chỉ",
    "https://user:x@example.org/": "người dùng",
    "https://chinhphu.vn@evil.example/": "người dùng",
    "https://@example.org/": "người dùng",
    "https://example.org/?a=b": "dấu «?»",
    "https://example.org/?": "dấu «?»",
    "https://example.org/#a": "dấu «?» hay «#»",
    "https://example.org/#": "dấu «?» hay «#»",
    "https://example.org/ke hoach/": "dấu cách",
    "https://example.org\\\\a": "ký tự",
    'https://example.org/"onload=x': "ký tự",
    "https://example.org:99999/": "không phải một địa chỉ",
    "https://[::1/": "không phải một địa chỉ",
    "https://example.org/a/../b/": "«..»",
    "https://example.org//evil.example/": "đoạn trống",
    "https://example.org/index.html": "«index.html»",
}


@pytest.mark.parametrize("written", COMPLETED)
def test_an_address_is_completed(written: str) -> None:
    assert completed(written) == (COMPLETED[written], "")
    assert completed(COMPLETED[written]) == (COMPLETED[written], "")


@pytest.mark.parametrize("written", REFUSED)
def test_an_address_that_cannot_be_used_is_refused(written: str) -> None:
    address, why = completed(written)
    assert address == ""
    assert REFUSED[written] in why
    assert why.endswith("https://example.org/ke-hoach/")
