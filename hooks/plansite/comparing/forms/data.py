"""A comparison as JSON, for programs: the same groups, nothing shortened."""

from __future__ import annotations

import json
from typing import Any

from plansite.comparing.telling import Telling, Told

FORM = 1


def written(telling: Telling) -> str:
    """UTF-8 text, keys in the order in which a reader meets them."""
    value = {
        "luoc_do": FORM,
        "tu": telling.base,
        "den": telling.head,
        "tom_tat": telling.sentence,
        "nhom": [
            {"ma": group.id, "ten": group.title, "muc": [_told(told) for told in group.told]}
            for group in telling.groups
        ],
    }
    return f"{json.dumps(value, ensure_ascii=False, indent=1)}\n"


def _told(told: Told) -> dict[str, Any]:
    where = told.where if told.where and told.where.path else None
    return {
        "viec": told.what,
        "ma": list(told.places),
        "tep": where.path if where else None,
        "dong": where.line if where else None,
        "truoc": told.before or None,
        "sau": told.after or None,
        "can_lam": told.advice or None,
        "chu": [{"loai": stretch.kind, "chu": stretch.words} for stretch in told.words],
    }
