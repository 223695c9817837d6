"""`/tra-cuu/`: every section, body and document on one page, for those without a script and for browsers."""

from __future__ import annotations

from collections.abc import Iterator

from plansite.plan.model.files import SECTIONS
from plansite.site.writing.addresses import LOOKUP
from plansite.site.writing.page import Page
from plansite.site.writing.writer import Composer


def pages(composer: Composer) -> Iterator[Page]:
    """The one page of all that has a page of its own."""
    linked, write = composer.linked, composer.writer(LOOKUP)
    body = composer.render(
        "finding/lookup.md.j2",
        write,
        bodies=sorted(composer.addressed(linked.plan.bodies), key=lambda each: each.id),
        documents=sorted(composer.addressed(linked.plan.documents), key=lambda each: each.id),
    )
    description = (
        f"{len(linked.plan.sections)} mục, {len(linked.plan.bodies)} cơ quan và {len(linked.plan.documents)} văn bản "
        "xếp thành danh mục, xem được khi không có ô tìm."
    )
    yield Page(LOOKUP, "Mục lục chung", description, body, SECTIONS)
