"""`datapackage.json`: the tables and other files of `/du-lieu/` as a Data Package describes them."""

from __future__ import annotations

import json
import posixpath
from collections.abc import Iterator
from typing import Any

from plansite.answers.annex import COLUMNS, ID_COLUMN
from plansite.language.ids import slug
from plansite.site.exports.open_data.catalogue import Offer, offers
from plansite.site.writing.addresses import DATA_FOLDER, DATA_PACKAGE, TASKS_CSV
from plansite.site.writing.writer import Composer

MEANINGS = {
    "TT": "Số thứ tự trong bảng",
    "Nhiệm vụ": "Lời văn của điểm, như đã ban hành",
    "Cơ quan chủ trì": "Tên cơ quan, nhiều cơ quan thì cách nhau bằng dấu chấm phẩy",
    "Cơ quan phối hợp": "Tên cơ quan, cách nhau bằng dấu chấm phẩy; trống là văn bản không nêu",
    "Kết quả": "Sản phẩm phải có; trống là văn bản không nêu",
    "Thời gian hoàn thành": "Cụm chữ thời hạn, như văn bản viết; trống là văn bản không nêu",
    "Mã": "Mã của điểm, không bao giờ đổi",
}


def files(composer: Composer) -> Iterator[tuple[str, bytes]]:
    """The one description."""
    text = json.dumps(package(composer), ensure_ascii=False, sort_keys=True, indent=1)
    yield DATA_PACKAGE, f"{text}\n".encode()


def package(composer: Composer) -> dict[str, Any]:
    """The description before it is written down."""
    plan = composer.linked.plan
    return {
        "name": slug(plan.front.short) or "ke-hoach",
        "title": plan.front.short or plan.name,
        "description": plan.name,
        "resources": [
            resource
            for offer in offers(composer.linked, composer.addresses)
            if offer.uri != DATA_PACKAGE
            for resource in _resources(composer, offer)
        ],
    }


def _resources(composer: Composer, offer: Offer) -> Iterator[dict[str, Any]]:
    name = slug(posixpath.basename(offer.uri))
    yield _resource(offer, name, offer.uri, offer.title)
    for body, uri in offer.own:
        yield _resource(offer, f"{name}-{body}", uri, f"{offer.title}: {composer.linked.bodies[body].name}")


def _resource(offer: Offer, name: str, uri: str, title: str) -> dict[str, Any]:
    described = {
        "name": name,
        "title": title,
        "description": offer.meaning,
        "path": posixpath.relpath(uri, DATA_FOLDER),
        "format": offer.form,
        "mediatype": offer.media_type,
    }
    if offer.uri != TASKS_CSV:
        return described
    fields: list[dict[str, Any]] = [
        {"name": column, "type": "integer" if column == COLUMNS[0] else "string", "description": MEANINGS[column]}
        for column in (*COLUMNS, ID_COLUMN)
    ]
    fields[-1]["constraints"] = {"required": True, "unique": True}
    return described | {
        "profile": "tabular-data-resource",
        "encoding": "utf-8",
        "schema": {"fields": fields, "missingValues": [""], "primaryKey": [ID_COLUMN]},
    }
