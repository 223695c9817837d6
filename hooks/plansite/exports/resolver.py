"""`/di/<id>/`: a small page for every id that leads on to where the id lives, with no script."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from html import escape

from plansite.addresses import RESOLVER, Address
from plansite.linking import LinkedPlan

_PAGE = """<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url={to}">
<link rel="canonical" href="{to}">
<title>{name}</title>
</head>
<body>
<main>
<p>«{name}» ở <a href="{to}">{to}</a>.</p>
</main>
</body>
</html>
"""


def files(linked: LinkedPlan, where: Mapping[str, Address]) -> Iterator[tuple[str, bytes]]:
    """A page for every section, point, body and document."""
    del linked  # every exporter is called alike; the addresses alone say it all here
    for id, address in where.items():
        uri = f"{RESOLVER}/{id}/index.html"
        page, hash, anchor = address.path.partition("#")
        to = posixpath.relpath(page, posixpath.dirname(uri)) + "/" + hash + anchor
        yield uri, _PAGE.format(name=escape(id), to=escape(to)).encode()
