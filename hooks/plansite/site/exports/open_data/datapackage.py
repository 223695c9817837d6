"""`datapackage.json`: the tables and other files of `/du-lieu/` as a Data Package describes them."""

from __future__ import annotations

import json
import posixpath
from collections.abc import Iterator, Mapping
from hashlib import sha256
from typing import Any

from plansite.answers.annex import COLUMNS, ID_COLUMN
from plansite.answers.changes import newest_day
from plansite.answers.names import citation
from plansite.language.ids import slug
from plansite.plan.linking.linked_plan import LinkedPlan
from plansite.site.exports.open_data.catalogue import Offer, offers
from plansite.site.writing.addresses import DATA_FOLDER, DATA_PACKAGE, TASKS_CSV
from plansite.site.writing.writer import Composer
from plansite.values import frozen

MEANINGS = {
    "TT": "Số thứ tự trong bảng",
    "Nhiệm vụ": "Lời văn của điểm, như đã ban hành",
    "Cơ quan chủ trì": "Tên cơ quan, nhiều cơ quan thì cách nhau bằng dấu chấm phẩy",
    "Cơ quan phối hợp": "Tên cơ quan, cách nhau bằng dấu chấm phẩy; trống là văn bản không nêu",
    "Kết quả": "Sản phẩm phải có; trống là văn bản không nêu",
    "Thời gian hoàn thành": "Cụm chữ thời hạn, như văn bản viết; trống là văn bản không nêu",
    "Mã": "Mã của điểm, không bao giờ đổi",
}


_LICENCE = (
    "Lời văn là của văn bản chính thức, chép lại như đã ban hành; dự án không nhận quyền nào và không khẳng định gì về "
    "bản quyền của lời văn, người dùng lại phải tự kiểm tra"
)
_TABLE, _FILE = "table", "file"  # by the ends of their names programs would take workbooks and JSON for tables too


@frozen
class Weight:
    """By what whoever took a file knows that it came whole."""

    bytes: int
    hash: str


def weighed(content: bytes) -> Weight:
    """The weight of a file."""
    return Weight(len(content), f"sha256:{sha256(content).hexdigest()}")


def files(composer: Composer, weights: Mapping[str, Weight]) -> Iterator[tuple[str, bytes]]:
    """The one description, of files that were made before it and weigh so much, by path below the site's root."""
    described = package(composer)
    described["version"] = _version(composer.linked, weights)
    for resource in described["resources"]:
        weight = weights[posixpath.join(DATA_FOLDER, resource["path"])]
        resource |= {"bytes": weight.bytes, "hash": weight.hash}
    text = json.dumps(described, ensure_ascii=False, sort_keys=True, indent=1)
    yield DATA_PACKAGE, f"{text}\n".encode()


def _version(linked: LinkedPlan, weights: Mapping[str, Weight]) -> str:
    """The newest day that the plan knows of itself, and after the plus what tells any two states of it apart."""
    day = newest_day(linked) or "0-0-0"
    state = sha256("".join(weight.hash for _, weight in sorted(weights.items())).encode()).hexdigest()[:12]
    return f"{'.'.join(str(int(part)) for part in day.split('-'))}+{state}"


def package(composer: Composer) -> dict[str, Any]:
    """The description but for what only the files themselves tell."""
    plan = composer.linked.plan
    return {
        "licenses": [{"name": "notspecified", "title": _LICENCE}],
        "name": slug(plan.front.short) or "ke-hoach",
        "title": plan.front.short or plan.name,
        "description": plan.name,
        "resources": [
            resource
            for offer in offers(composer.linked, composer.addresses, composer.history)
            if offer.uri != DATA_PACKAGE
            for resource in _resources(composer, offer)
        ],
    }


def _resources(composer: Composer, offer: Offer) -> Iterator[dict[str, Any]]:
    name = slug(posixpath.basename(offer.uri))
    yield _resource(offer, name, offer.uri, offer.title)
    for body, uri in offer.own:
        yield _resource(offer, f"{name}-{body}", uri, f"{offer.title}: {composer.linked.bodies[body].name}")
    for document, uri in zip(offer.documents, offer.of_documents, strict=True):
        called = citation(composer.linked.documents[document])
        yield _resource(offer, f"{name}-{document}", uri, f"{offer.title}: {called}")


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
        return described | {"type": _FILE}
    fields: list[dict[str, Any]] = [
        {"name": column, "type": "integer" if column == COLUMNS[0] else "string", "description": MEANINGS[column]}
        for column in (*COLUMNS, ID_COLUMN)
    ]
    fields[-1]["constraints"] = {"required": True, "unique": True}
    return described | {
        "type": _TABLE,
        "profile": "tabular-data-resource",
        "encoding": "utf-8",
        "schema": {"fields": fields, "missingValues": [""], "primaryKey": [ID_COLUMN]},
    }
