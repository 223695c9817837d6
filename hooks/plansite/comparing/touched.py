"""Which pages of the site and which files a change touches."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from plansite.comparing.difference import Change
from plansite.comparing.facts import Thing
from plansite.comparing.side import Side, page_address
from plansite.plan.model.files import is_page

_NAMES = frozenset(("name", "number", "kind", "title", "term", "aliases"))


def pages_touched(base: Side, head: Side, changes: Iterable[Change]) -> list[str]:
    """The public paths of the pages of what changed, and of what is linked with it.

    What is called otherwise is so on the pages of all that link to it. Pages that gather from the whole plan are no
    page of anything.
    """
    changes = tuple(changes)
    ids = {id for change in changes for id in _ids(change)}
    renamed = {change.subject.id for change in changes if change.steps and change.steps[0].field in _NAMES}
    found = {page_address(id) for id in ids if is_page(id)}
    for side in (base, head):
        links = side.linked.links
        beside = {link.target for link in links if link.source in ids}
        beside |= {link.source for link in links if link.target in renamed}
        found |= {side.pages[each] for each in ids | beside if each in side.pages}
    return sorted(found)


def _ids(change: Change) -> Iterator[str]:
    id = change.subject.id
    yield id.partition(" ")[0] if change.subject.thing == Thing.CORRECTION else id


def files_touched(base: Side, head: Side) -> list[str]:
    """The paths of the files that were changed, added or removed, each with which of these."""
    found = []
    for path in sorted({*base.files, *head.files}):
        if path not in head.files:
            found.append(f"{path} (bỏ)")
        elif path not in base.files:
            found.append(f"{path} (thêm)")
        elif base.files[path] != head.files[path]:
            found.append(path)
    return found
