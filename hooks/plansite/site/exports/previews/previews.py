"""`…/chia-se.png`: the picture that a link to a page shows in Zalo, Messenger and others; what stands on it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path

from plansite.answers import names
from plansite.language.phrasing import date, gist, heading
from plansite.language.web_addresses import host
from plansite.plan.linking.linked_plan import LinkedPlan
from plansite.plan.model.roles import Role
from plansite.site.exports.previews.preview import Preview
from plansite.site.writing.addresses import SITE_PICTURE
from plansite.site.writing.kept import remembered
from plansite.site.writing.sharing import pictured
from plansite.site.writing.writer import Composer

_FONTS = Path(__file__).parents[5] / "docs" / "assets" / "fonts"
_WORDS = 60  # more than fit


def files(composer: Composer) -> Iterator[tuple[str, bytes]]:
    """A picture for every section, body and document, and one for all other pages.

    Where no address is known no link can lead to them; a copy that is opened from a folder leads to those of the site.
    """
    if not composer.origin or composer.page_file:
        return
    asked = {uri: _preview(composer, id) for uri, id in pictured(composer).items()}
    yield from remembered("previews", {SITE_PICTURE: _preview(composer, ""), **asked}, _picture)


def _picture(preview: Preview) -> bytes:
    from plansite.site.exports.previews.drawing import drawn

    return drawn(preview, _FONTS)


def _preview(composer: Composer, id: str) -> Preview:
    kind, name, words = _said(composer, id)
    plan = composer.linked.plan.front
    return Preview(kind, name, gist(" ".join(words.split()), _WORDS), plan.short, host(composer.origin), _digest())


def _said(composer: Composer, id: str) -> tuple[str, str, str]:
    linked = composer.linked
    if id in linked.sections:
        section = linked.sections[id]
        points = [linked.points[each].words for each in section.points]
        below = [heading(linked.sections[each].title) for each in linked.sections_in(id)]
        return f"Mục {id}", heading(section.title), points[0] if points else " · ".join(below)
    if id in linked.bodies:
        return "Cơ quan", names.name(linked, id), _charged(linked, id)
    if id in linked.documents:
        document = linked.documents[id]
        day = f"Văn bản, {date(document.date)}" if document.date else "Văn bản"
        return day, names.citation(document), document.titled if document.number else ""
    counted = f"{len(linked.tasks)} nhiệm vụ, {len(linked.plan.bodies)} cơ quan, {len(linked.plan.documents)} văn bản"
    return (
        linked.issuer.name if linked.issuer else "",
        linked.plan.front.short,
        f"Từng mục, từng việc, thời hạn và văn bản: {counted}.",
    )


def _charged(linked: LinkedPlan, body: str) -> str:
    led = linked.places(body, Role.LEADS)
    if led:
        return f"Chủ trì {len(led)} điểm của {linked.plan.word}: {linked.points[led[0]].words}"
    named = linked.points_with(body)
    return linked.points[named[0]].words if named else ""


@cache
def _digest() -> str:
    content = b"".join(file.read_bytes() for file in sorted(_FONTS.glob("*.woff2")))
    return sha256(content).hexdigest()
