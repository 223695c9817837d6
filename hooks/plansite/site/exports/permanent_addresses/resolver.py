"""`/di/<id>/`: a small page for every id ever issued that leads on to where it lives, or says what became of it."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from html import escape
from urllib.parse import urljoin

from plansite.language import ids
from plansite.language.phrasing import gist
from plansite.plan.ledger_history.fates import Fate, departed
from plansite.site.writing.addresses import HOME, RESOLVER, ROOT, Address
from plansite.site.writing.sharing import repealed
from plansite.site.writing.writer import Composer

_SHOWN = 30  # words of a point in a link preview
_PAGE = """<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<meta property="og:type" content="article">
<meta property="og:locale" content="vi_VN">
<meta property="og:site_name" content="{plan}">
<meta property="og:title" content="{id} · {plan}">
{preview}<meta name="twitter:card" content="summary">
{onward}<title>{id} · {plan}</title>
<style>body{{font:1.1rem/1.5 sans-serif;max-width:40rem;margin:2rem auto;padding:0 1rem;overflow-wrap:anywhere}}</style>
</head>
<body>
<main>
<p>{plan}</p>
<p>{said}</p>
</main>
</body>
</html>
"""


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
            yield f"{RESOLVER}/{spelling}/index.html", page.encode()


def _pages(composer: Composer) -> Iterator[tuple[str, str]]:
    for id in composer.addresses:
        yield id, _page(composer, id, _state(composer, id) + _link(composer, id), id)
    for id, fate in departed(composer.linked.plan).items():
        yield id, _page(composer, id, _told(composer, id, fate), fate.target, at_once=False)


def _page(composer: Composer, id: str, said: str, to: str | None, *, at_once: bool = True) -> str:
    """The page of `id`, which leads `to` a living id: `at_once`, or once a reader has seen what is said here."""
    onward = ""
    if to is not None and to in composer.addresses:
        if at_once:
            onward = f'<meta http-equiv="refresh" content="0; url={_href(composer, composer.addresses[to])}">\n'
        if composer.origin:
            page = composer.addresses[to].path.partition("#")[0]
            onward += f'<link rel="canonical" href="{escape(urljoin(composer.origin, page))}">\n'
    return _PAGE.format(
        onward=onward,
        preview=_preview(composer, id, to),
        id=escape(id),
        plan=escape(composer.linked.plan.front.short),
        said=said,
    )


def _preview(composer: Composer, id: str, to: str | None) -> str:
    """What a link to here shows in a message besides its title: the first words, and the address given out."""
    linked = composer.linked
    point = linked.points.get(to or "")
    named = composer.writer(ROOT).name(to) if to and to in composer.addresses else ""
    state = repealed(composer, point) if point else ""
    words = f"{f'[{state[:1].upper()}{state[1:]}] ' if state else ''}{gist(point.words, _SHOWN)}" if point else named
    if to and to != id:
        words = f"{id} đã chuyển thành {to}. {words}"
    shown = {"description": words, "url": urljoin(composer.origin, f"{RESOLVER}/{id}/") if composer.origin else ""}
    return "".join(f'<meta property="og:{name}" content="{escape(said)}">\n' for name, said in shown.items() if said)


def _href(composer: Composer, address: Address) -> str:
    """The relative link to an address from a page two folders down."""
    page, hash, anchor = address.path.partition("#")
    relative = posixpath.relpath(page or ".", f"{RESOLVER}/id")
    return escape(f"{relative}/{composer.page_file}{hash}{anchor}")


def _link(composer: Composer, id: str, words: str | None = None) -> str:
    if id not in composer.addresses:
        return escape(words or id)
    return f'<a href="{_href(composer, composer.addresses[id])}">{escape(words or composer.writer(ROOT).name(id))}</a>'


def _state(composer: Composer, id: str) -> str:
    """What a reader must know of an id that is still in the plan: whether it was repealed."""
    point = composer.linked.points.get(id)
    said = repealed(composer, point) if point else ""
    return escape(f"{said[:1].upper()}{said[1:]}: ") if said else ""


def _told(composer: Composer, id: str, fate: Fate) -> str:
    """What became of an id that left, and where to go on from here."""
    through = [step for step in fate.path if step != id]
    moved = f"{escape(id)} đã chuyển thành {{to}}"
    if fate.target:
        return moved.format(to=_link(composer, fate.target)) + "."
    start = moved.format(to=escape(through[-1])) + ", rồi" if through else f"{escape(id)} đã"
    by = f" theo {_link(composer, fate.repealed_by)}" if fate.repealed_by else ""
    end = "bị bãi bỏ" if by else "không còn trong kế hoạch"
    return f"{start} {end}{by}. {_above(composer, id)}"


def _above(composer: Composer, id: str) -> str:
    """A link to what held the id and is still there, at last the first page."""
    above = next((each for each in ids.ancestors(id) if each in composer.addresses), None)
    if above:
        return f"Xem {_link(composer, above)}."
    return f'<a href="{_href(composer, Address(HOME))}">Về trang đầu</a>.'
