"""The blocks that `docs/index.md` and the guides call for by name: «[[khoi:muc-luc]]»."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache, partial

from plansite.plan.hand_written.sessions import Session
from plansite.site.pages.hand_written import entrance, session
from plansite.site.writing.addresses import ROOT
from plansite.site.writing.writer import Composer

_VALUES: Mapping[str, Callable[[Composer], Mapping[str, object]]] = {
    "gioi-thieu": lambda composer: {"plan": composer.linked.plan},
    "loi-vao": entrance.values,
    "muc-luc": lambda _: {},
    "tien-do": lambda _: {},
}


def blocks(composer: Composer, sessions: Sequence[Session]) -> Mapping[str, Callable[[], str]]:
    """What gives each block as Markdown, made when it is first asked for; its links serve on any page."""
    made = {name: partial(_block, composer, name) for name in _VALUES}
    made[session.LIST] = partial(session.listing, composer, sessions)
    return {name: cache(make) for name, make in made.items()}


def _block(composer: Composer, name: str) -> str:
    return composer.render(f"hand_written/blocks/{name}.md.j2", composer.writer(ROOT), **_VALUES[name](composer))
