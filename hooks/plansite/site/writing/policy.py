"""The content security policy: what a page may run and load: what the site itself has and the build made."""

from __future__ import annotations

import hashlib
from base64 import b64encode
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from html import escape

from plansite.values import frozen

_CHARSET = '<meta charset="utf-8">'
_DIRECTIVE = {"script": "script-src", "style": "style-src"}
# What a browser never runs: JSON within a page.
_DATA = ('type="application/json"', 'type="application/ld+json"')
_OWN = ("img-src", "font-src", "connect-src", "worker-src", "frame-src", "media-src", "manifest-src", "form-action")
HEADER_FILES = ("_headers", ".htaccess", "headers.nginx.conf")


@frozen(order=True)
class Inline:
    """A script or a style that stands within a page, by the hash of its text."""

    directive: str
    hash: str


def inline(html: str) -> frozenset[Inline]:
    """Every script and style within a page that has words of its own."""
    return frozenset(Inline(_DIRECTIVE[name], _hash(text)) for name in _DIRECTIVE for text in _texts(html, name))


def policy(inlines: Iterable[Inline], own: str = "'self'", extra: Mapping[str, str] | None = None) -> str:
    """The policy that allows these and what comes from the site; `own` says in its words where the site is."""
    allowed = {directive: [own] for directive in ("script-src", "style-src", *_OWN)}
    for each in sorted(set(inlines)):
        allowed[each.directive].append(f"'sha256-{each.hash}'")
    for directive, more in (extra or {}).items():
        allowed[directive].append(more)
    said = [f"{directive} {' '.join(sources)}" for directive, sources in allowed.items()]
    return "; ".join(["default-src 'none'", *said, "base-uri 'none'"])


def guarded(html: str, said: str) -> str:
    """The page under that policy, which must stand before all that it is about."""
    meta = f'<meta http-equiv="Content-Security-Policy" content="{escape(said, quote=False)}">'
    return html.replace(_CHARSET, f"{_CHARSET}\n{meta}", 1)


def headers(inlines: Iterable[Inline]) -> Iterator[tuple[str, bytes]]:
    """The same for whole sites, as common hosts want it said: one policy that every page can live with."""
    said = {
        "Content-Security-Policy": f"{policy(inlines)}; frame-ancestors 'self'",
        "X-Content-Type-Options": "nosniff",
    }
    lines = said.items()
    plain, of_apache, of_nginx = HEADER_FILES
    yield plain, ("/*\n" + "".join(f"  {name}: {value}\n" for name, value in lines)).encode()
    apache = "".join(f'  Header always set {name} "{value}"\n' for name, value in lines)
    yield of_apache, f"<IfModule mod_headers.c>\n{apache}</IfModule>\n".encode()
    nginx = "".join(f'add_header {name} "{value}" always;\n' for name, value in lines)
    yield of_nginx, f"# include in the server or location that serves this folder\n{nginx}".encode()


def _texts(html: str, name: str) -> Iterator[str]:
    start = html.find(f"<{name}")
    while start >= 0:
        begins = html.index(">", start) + 1
        opening, ends = html[start:begins], html.find(f"</{name}>", begins)
        if ends > begins and not any(each in opening for each in _DATA):
            yield html[begins:ends]
        start = html.find(f"<{name}", max(begins, ends))


@lru_cache(maxsize=512)
def _hash(text: str) -> str:
    return b64encode(hashlib.sha256(text.encode()).digest()).decode()
