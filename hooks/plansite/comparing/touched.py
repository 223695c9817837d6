"""Which pages of the site and which files a change touches."""

from __future__ import annotations

from collections.abc import Iterable

from plansite.comparing.facts import Subject
from plansite.comparing.side import Side


def pages_touched(base: Side, head: Side, subjects: Iterable[Subject]) -> list[str]:
    """The public paths of the pages of what changed, and of the bodies and documents that are anything to it."""
    ids = {subject.id for subject in subjects}
    found: set[str] = set()
    for side in (base, head):
        beside = {link.target for link in side.linked.links if link.source in ids}
        found |= {side.pages[each] for each in ids | beside if each in side.pages}
    return sorted(found)


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
