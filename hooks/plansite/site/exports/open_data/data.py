"""`/du-lieu/ke-hoach.json`, the whole plan as data, and `ke-hoach.schema.json`, what that may hold."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from plansite.site.exports.open_data.forms import Schema
from plansite.site.exports.open_data.tables import WHOLE
from plansite.site.writing.addresses import DATA, SCHEMA
from plansite.site.writing.writer import Composer


def files(composer: Composer) -> Iterator[tuple[str, bytes]]:
    """Both JSON files: UTF-8, keys sorted, the same bytes for the same plan."""
    for uri, content in ((DATA, document(composer)), (SCHEMA, schema())):
        text = json.dumps(content, ensure_ascii=False, sort_keys=True, indent=1)
        yield uri, f"{text}\n".encode()


def document(composer: Composer) -> dict[str, Any]:
    """The data before they are written down."""
    written = WHOLE.write(composer, composer.linked.plan)
    assert isinstance(written, dict)
    return written


def schema() -> Schema:
    """The schema, which is of the form and not of this plan; a key that it does not name is wrong."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Văn bản thành dữ liệu",
        **WHOLE.schema,
    }


def example(composer: Composer) -> dict[str, Any] | None:
    """What most ask of a task that has a time, or of the first point."""
    points = document(composer)["diem"]
    point = next((each for each in points if each["nhiem_vu"] and each["thoi_han"]), points[0] if points else None)
    return {key: point[key] for key in ("ma", "loi", "thoi_han", "chu_tri", "duong_dan")} if point else None


def example_of_schema() -> Schema:
    """What some keys of a section may hold."""
    keys = schema()["properties"]["muc"]["items"]["properties"]
    return {key: keys[key] for key in ("cap", "diem", "ten")}
