"""`/di/<id>/`: a small page for every id ever issued that leads on to where it lives, or says what became of it.

A script leads on where scripts run, since only it can hand on the day of the version that a printed code bears.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from markupsafe import Markup, escape

from plansite.answers import names
from plansite.language import ids
from plansite.language.phrasing import gist, heading, sentence_start
from plansite.plan.ledger_history.fates import Fate, departed
from plansite.site.writing.addresses import HOME, Address, resolver_page, short
from plansite.site.writing.policy import guarded, inline, policy
from plansite.site.writing.sharing import picture, repealed
from plansite.site.writing.templates import templates_in
from plansite.site.writing.writer import Composer

_SHOWN = 30  # words of a point in a link preview
_TEMPLATES = templates_in(Path(__file__).parent)


def files(composer: Composer) -> Iterator[tuple[str, bytes]]:
    """A page for every id, and the same page at its lower-case form, for those who type the address.

    Of ids that differ in letter case only (a mistake that is told) the first has the page: where files are not told
    apart by case, one would be written over the other.
    """
    seen: set[str] = set()
    for id, page in _pages(composer):
        if id.casefold() in seen:
            continue
        seen.add(id.casefold())
        for spelling in dict.fromkeys((id, id.lower())):
            yield f"{short(spelling)}index.html", page.encode()


def _pages(composer: Composer) -> Iterator[tuple[str, str]]:
    for id in composer.addresses:
        yield id, _page(composer, id, _state(composer, id) + _link(composer, id), id)
    for id, fate in departed(composer.linked.plan).items():
        yield id, _page(composer, id, _told(composer, id, fate), fate.target, at_once=False)


def _page(composer: Composer, id: str, told: Markup, to: str | None, *, at_once: bool = True) -> str:
    """The page of `id`, which leads `to` a living id: `at_once`, or once a reader has seen what is told here."""
    there = composer.addresses.get(to or "")
    canonical = composer.origin + there.path.partition("#")[0] if there and composer.origin else ""
    page = _TEMPLATES.get_template("resolver.html.j2").render(
        id=id,
        name=_title(composer, id, to),
        plan=composer.linked.plan.front.short,
        preview=_preview(composer, id, to),
        refresh=_href(composer, there) if there and at_once else "",
        picture=picture(composer, there.uri if there else HOME),
        canonical=canonical,
        told=told,
    )
    return guarded(page, policy(inline(page)))


def _title(composer: Composer, id: str, to: str | None) -> str:
    """What the thing is called, so that a link sent says it: an id alone where it is a citation, or nothing is left."""
    section = composer.linked.sections.get(to or "")
    if section:
        return f"{id} {heading(section.title)}"
    named = names.name(composer.linked, to) if to and to in composer.addresses else id
    return named if named == id or ids.is_slug(id) else f"{id} {named}"


def _preview(composer: Composer, id: str, to: str | None) -> tuple[tuple[str, str], ...]:
    """What a link to here shows in a message besides its title: the first words, and the address given out."""
    linked = composer.linked
    point = linked.points.get(to or "")
    named = names.name(composer.linked, to) if to and to in composer.addresses else ""
    state = repealed(composer.linked, point) if point else ""
    words = f"{f'[{sentence_start(state)}] ' if state else ''}{gist(point.words, _SHOWN)}" if point else named
    if to and to != id:
        words = f"{id} đã chuyển thành {to}. {words}"
    address = composer.origin + short(id) if composer.origin else ""
    return ("description", words), ("url", address)


def _href(composer: Composer, address: Address) -> str:
    """The relative link to an address from any of these pages."""
    return address.opened_from(resolver_page("id").uri, composer.page_file)


def _link(composer: Composer, id: str) -> Markup:
    if id not in composer.addresses:
        return escape(id)
    href, words = _href(composer, composer.addresses[id]), names.name(composer.linked, id)
    return Markup('<a href="{}">{}</a>').format(href, words)


def _state(composer: Composer, id: str) -> Markup:
    """What a reader must know of an id that is still in the plan: whether it was repealed."""
    point = composer.linked.points.get(id)
    said = repealed(composer.linked, point) if point else ""
    return escape(f"{sentence_start(said)}: ") if said else Markup("")


def _told(composer: Composer, id: str, fate: Fate) -> Markup:
    """What became of an id that left, and where to go on from here."""
    through = [step for step in fate.path if step != id]
    moved = Markup("{} đã chuyển thành {}")
    if fate.target:
        return moved.format(id, _link(composer, fate.target)) + "."
    start = moved.format(id, through[-1]) + ", rồi" if through else Markup("{} đã").format(id)
    by = Markup(" theo {}").format(_link(composer, fate.repealed_by)) if fate.repealed_by else Markup("")
    end = "bị bãi bỏ" if by else f"không còn trong {composer.linked.plan.word}"
    return Markup("{} {}{}. {}").format(start, end, by, _above(composer, id))


def _above(composer: Composer, id: str) -> Markup:
    """A link to what held the id and is still there, at last the first page."""
    above = next((each for each in ids.ancestors(id) if each in composer.addresses), None)
    if above:
        return Markup("Xem {}.").format(_link(composer, above))
    return Markup('<a href="{}">Về trang đầu</a>.').format(_href(composer, Address(HOME)))
