"""`thay-doi.json`: what changed from version to version, for programs and for the page that a printed code opens.

Of the pages `browser/page/since.js` reads it: a sheet of paper says of which version it is, the page what came after.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from plansite.comparing.history import Item, Passage
from plansite.site.writing.addresses import CHANGES, CHANGES_DATA, Address
from plansite.site.writing.writer import Composer

FORM = 1


def files(composer: Composer) -> Iterator[tuple[str, bytes]]:
    """The one file; none where no version was published."""
    if not composer.published.versions:
        return
    changes = [
        _change(passage, number, item) for passage in composer.passages for number, item in enumerate(passage.items, 1)
    ]
    value = {"luoc_do": FORM, "ban": list(composer.published.days), "thay_doi": changes}
    yield CHANGES_DATA, f"{json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(',', ':'))}\n".encode()


def _change(passage: Passage, number: int, item: Item) -> dict[str, Any]:
    """Words are in the order in which they are read: [«cu», …] are gone, [«moi», …] new, [«», …] the same."""
    told = item.told
    kinds = {"gone": "cu", "new": "moi"}
    said = {
        "tu": passage.since,
        "den": passage.until,
        "ma": list(told.places),
        "muc": list(item.sections),
        "co_quan": list(item.bodies),
        "van_ban": list(item.documents),
        "viec": told.what,
        "truoc": told.before,
        "sau": told.after,
        "chu": [[kinds.get(each.kind, ""), each.words] for each in told.words],
        "noi_dung": told.substantive,
        "duong_dan": Address(CHANGES, f"ban-{passage.since}-{number}").path,
    }
    return {key: value for key, value in said.items() if value not in ("", [])}
