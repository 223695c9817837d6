"""The address that the site will have: checked and completed here alone, since codes on paper cannot be taken back."""

from __future__ import annotations

import ipaddress
import re
import unicodedata
from urllib.parse import SplitResult, quote, unquote, urlsplit

from plansite.language.signs import signs

VARIABLE = "SITE_URL"
_PORTS = {"https": 443, "http": 80}
_HOST = re.compile(r"[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*")
_UNFIT = re.compile(r"[\s\\<>\"'`{}|^\x00-\x1f\x7f]")
_FILE = re.compile(r"/[^/]+\.(?:html?|php|aspx?|jsp|md)/?$", re.IGNORECASE)


def completed(written: str) -> tuple[str, str]:
    """The address as the site uses it, "" where none is given or it cannot be used; and why it cannot.

    It begins with «https://» or «http://», names a host and ends with a slash.
    """
    text = unicodedata.normalize("NFC", written.strip())
    if not text:
        return "", ""
    try:
        parts = urlsplit(text)
        host, why = _host(parts), _wrong(text, parts)
        port = "" if parts.port in (None, _PORTS.get(parts.scheme)) else f":{parts.port}"
    except (ValueError, UnicodeError):
        host, why, port = "", "không phải một địa chỉ", ""
    if why or not host:
        said = why or "thiếu tên máy chủ, hoặc tên ấy viết sai"
        return "", f"Địa chỉ của trang «{text}» không dùng được: {said}. Viết như https://example.org/ke-hoach/"
    path = quote(parts.path, safe="/%:@!$&()*+,;=~-._").rstrip("/")
    return f"{parts.scheme}://{host}{port}{path}/", ""


def _wrong(text: str, parts: SplitResult) -> str:
    if parts.scheme not in _PORTS:
        return "phải bắt đầu bằng https:// hoặc http://"
    if _UNFIT.search(text) or any(sign.unseen for sign in signs(unquote(text))):
        return "có dấu cách hay ký tự không dùng trong địa chỉ"
    if parts.port == 0:
        return "không có cổng số 0"
    if parts.username is not None or parts.password is not None:
        return "không được có tên người dùng hay mật khẩu (phần trước dấu @)"
    if "?" in text or "#" in text:
        return "không được có phần sau dấu «?» hay «#»"
    path = unquote(parts.path)  # as browsers read it before they shorten it
    if any(each in (".", "..") for each in path.split("/")) or "//" in path.rstrip("/"):
        return "đường dẫn có đoạn trống, «.» hoặc «..»"
    file = _FILE.search(parts.path)
    return f"phải là địa chỉ của một thư mục, bỏ tên tệp «{file[0].strip('/')}»" if file else ""


def _host(parts: SplitResult) -> str:
    """The host as it is looked up, in ASCII; "" where it is none."""
    host = parts.hostname or ""
    if "%" in host:  # the zone of an IPv6 address, which means something on one machine only
        return ""
    if ":" in host:
        return f"[{ipaddress.IPv6Address(host)}]"
    plain = host.encode("idna").decode() if host else ""
    return plain if _HOST.fullmatch(plain) else ""
