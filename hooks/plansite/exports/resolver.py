"""`/di/<id>/`: a small page for every id that leads on to where the id lives, with no script."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from html import escape

from plansite.addresses import RESOLVER, ROOT
from plansite.writing import Composer

_PAGE = """<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url={to}">
<link rel="canonical" href="{to}">
<title>{id} · {plan}</title>
</head>
<body>
<main>
<p>{plan}: <a href="{to}">{name}</a></p>
</main>
</body>
</html>
"""


def files(composer: Composer) -> Iterator[tuple[str, bytes]]:
    """A page for every section, point, body and document."""
    writer = composer.writer(ROOT)
    for id, address in composer.addresses.items():
        name = writer.name(id)
        uri = f"{RESOLVER}/{id}/index.html"
        page, hash, anchor = address.path.partition("#")
        to = posixpath.relpath(page, posixpath.dirname(uri)) + "/" + hash + anchor
        yield (
            uri,
            _PAGE.format(
                id=escape(id), name=escape(name), plan=escape(composer.linked.plan.front.short), to=escape(to)
            ).encode(),
        )
