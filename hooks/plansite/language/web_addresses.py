"""What a public address says of itself: whether a browser can open it, and whether its words will stay there."""

from __future__ import annotations

import re
from html import unescape
from typing import Literal
from unicodedata import name
from urllib.parse import parse_qsl, unquote, urlsplit

# Pages whose content turns over; machines that are not for the public: for trying things out, or inside an office; what
# only hands on to another address, or shows the page of another.
Passing = Literal["tag", "search", "list", "home", "trial", "inner", "short", "onward", "shown"]

_ENTITY = re.compile(r"&#?\w+;")
NEVER = re.compile(r"[\s\\\x00-\x1f\x7f]")  # browsers drop control characters, even inside «javascript:»
_TRIAL = re.compile(
    r"(?:test|testing|thunghiem|uat|stg|stage|staging|dev|develop|demo|beta|qa|preview|preprod|sandbox)\d*"
)
_INNER = {"localhost", "local", "localdomain", "internal", "intranet", "lan", "test", "invalid"}
_NUMERAL = re.compile(r"0x[0-9a-f]*|\d+")  # «0x7f.1», which browsers read as an address of numbers
_SHORTENERS = {
    "adf.ly", "bit.do", "bit.ly", "bitly.com", "buff.ly", "cutt.ly", "fb.me", "goo.gl", "ift.tt", "is.gd", "lnkd.in",
    "ow.ly", "rb.gy", "rebrand.ly", "s.id", "shorturl.at", "t.co", "t.ly", "tiny.cc", "tinyurl.com", "trib.al", "v.gd",
}  # fmt: skip
# Who shows it translated, made light or kept for a while.
_SHOWN_BY_OTHERS = (
    ".translate.goog", "translate.google.com", "webcache.googleusercontent.com", "cc.bingj.com", ".cdn.ampproject.org",
    "12ft.io", "r.jina.ai",
)  # fmt: skip
_ASKED_ONWARD = {"url", "u", "link", "target", "dest", "destination", "redirect", "redirect_url", "goto"}
_ARCHIVES = {"web.archive.org", "archive.ph", "archive.today", "archive.is"}
_TAGS = {"tag", "tags", "hashtag", "tu-khoa", "tukhoa"}
_TAG_NAME = re.compile(r".+-(?:p?tag\d+|ptag)|tag-\d+|.+\.tag")
_SEARCHES = {"tim-kiem", "timkiem", "search"}
_LISTS = {"category", "categories", "chuyen-muc", "danh-muc", "archive", "archives", "author", "tac-gia"}
_FEEDS = {"rss", "feed"}
_TURNED = re.compile(r"(?:page|trang)[-_/]?\d+|.+-page-\d+")
_SHARED_LIST = re.compile(r"/lists/.+/(?:view|allitems)$")  # of SharePoint; with an item asked for it is that item
_HOMES = {"", "index", "default", "home", "trang-chu"}
_ASKED_TAGS = {"tag", "tags"}
_ASKED_WORDS = {"q", "query", "search", "keyword", "keywords", "tukhoa", "tu-khoa", "timkiem", "tim-kiem", "txtsearch"}
_ASKED_PAGES = {"page", "paged", "trang"}


def is_web_address(address: str) -> bool:
    """Whether it is a whole address that a browser can open, and opens where it seems to lead.

    http or https, a host of letters, digits and hyphens; no name of a user before it, no space, and no backslash, which
    browsers take for a slash.
    """
    read = decoded(address)
    try:
        parts = urlsplit(read)
        return (
            parts.scheme in ("http", "https")
            and all(letter in ".-:" or _plain(letter) for letter in parts.hostname or " ")
            and ".." not in (parts.hostname or "")
            and parts.username is None
            and parts.password is None
            and (parts.port is None or parts.port > 0)
            and not NEVER.search(read)
        )
    except ValueError:
        return False


def host(address: str) -> str:
    """The host that a browser asks for an http(s) address, as it is shown to readers; "" where there is none."""
    try:
        parts = urlsplit(decoded(address).replace("\\", "/"))
        return (parts.hostname or "").removeprefix("www.") if parts.scheme in ("http", "https") else ""
    except ValueError:
        return ""


def disguised(address: str) -> bool:
    """Whether an http(s) address looks as if it led to another host than it does."""
    authority = re.match(r"https?://([^/?#]*)", decoded(address), re.IGNORECASE)
    found = host(address)
    return bool(authority and found and ".." not in found and not is_web_address(authority[0]))


def decoded(address: str) -> str:
    """An address without entities, which a browser reads as what they stand for, however often they are wrapped."""
    while (read := _ENTITY.sub(lambda match: unescape(match[0]), address)) != address:
        address = read
    return address


def _plain(letter: str) -> bool:
    """Whether a letter of a host is Latin or a digit: all others may be taken for one of these."""
    return letter.isalnum() and (letter.isascii() or name(letter, "").startswith("LATIN"))


def passing(address: str) -> Passing | None:
    """Why words found at a web address will not be found there for long, where the address itself says so.

    Only what is plain is told: many a list has an address like that of an article.
    """
    parts = urlsplit(address)
    host = (parts.hostname or "").rstrip(".")
    if host in _ARCHIVES:  # a copy that is kept of a list stays as it is
        return None
    asked = dict(parse_qsl(parts.query.casefold()))
    return _onward(host, asked) or _machine(host) or _page(unquote(parts.path).casefold(), asked)


def _onward(host: str, asked: dict[str, str]) -> Passing | None:
    if host.removeprefix("www.") in _SHORTENERS:
        return "short"
    handed = (asked.get(key, "") for key in _ASKED_ONWARD)
    if host.endswith(_SHOWN_BY_OTHERS):
        return "shown"
    return "onward" if any(re.match(r"https?://", each) for each in handed) else None


def _machine(host: str) -> Passing | None:
    labels = host.split(".")
    if ":" in host or len(labels) == 1 or labels[-1] in _INNER or all(map(_NUMERAL.fullmatch, labels)):
        return "inner"
    words = (word for label in labels[:-2] for word in label.replace("thu-nghiem", "thunghiem").split("-"))
    return "trial" if any(map(_TRIAL.fullmatch, words)) else None


def _page(path: str, asked: dict[str, str]) -> Passing | None:
    segments = [segment for segment in re.sub(r"\.(?!tag$)\w{2,5}$", "", path).split("/") if segment]
    last = segments[-1] if segments else ""
    if _TAGS & set(segments) or _ASKED_TAGS & set(asked) or _TAG_NAME.fullmatch(last):
        return "tag"
    if _SEARCHES & set(segments) or _ASKED_WORDS & set(asked) or ("s" in asked and not segments):
        return "search"
    listed = _LISTS.intersection(segments[-2:-1]) and not re.search(r"\d{4}", last)
    turned = _TURNED.fullmatch("/".join(segments[-2:])) or _TURNED.fullmatch(last)
    asked_for = any(asked.get(key, "").isdigit() for key in _ASKED_PAGES)
    shared = _SHARED_LIST.search("/" + "/".join(segments)) and not {"id", "itemid"} & set(asked)
    if listed or turned or asked_for or shared or last in _FEEDS:
        return "list"
    return "home" if not asked and last in _HOMES and len(segments) < 2 else None
