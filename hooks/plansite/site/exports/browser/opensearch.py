"""`/opensearch.xml`: tells a browser how to search the site from its own address bar (OpenSearch 1.1)."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from plansite.site.writing.addresses import LOOKUP, OPENSEARCH, Address
from plansite.site.writing.writer import Composer

_SHORT_NAME = 16  # characters; the standard allows no more

_DESCRIPTION = """<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>{short}</ShortName>
<LongName>{name}</LongName>
<Description>Tìm trong {name}</Description>
<Language>vi</Language>
<InputEncoding>UTF-8</InputEncoding>
<Url type="text/html" template="{address}?q={{searchTerms}}"/>
</OpenSearchDescription>
"""


def files(composer: Composer) -> Iterator[tuple[str, bytes]]:
    """The description, where it is known at which address the site is; a browser takes no other."""
    if not composer.origin:
        return
    name = composer.linked.plan.front.short
    short = name if len(name) <= _SHORT_NAME else composer.linked.plan.kind
    address = composer.origin + Address(LOOKUP).path
    yield OPENSEARCH, _DESCRIPTION.format(short=escape(short), name=escape(name[:48]), address=escape(address)).encode()
