"""`/du-lieu/ke-hoach.schema.json`: what `ke-hoach.json` may hold, as a JSON Schema; a key it does not name is wrong."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from plansite.language.document_numbers import DOCUMENT_KINDS
from plansite.plan.model.choices import (
    BODY_KINDS,
    CORRECTION_KINDS,
    PERIODS,
    PRECISIONS,
    PROGRESS_STATES,
    RELATIONS,
    SIDES,
    TIME_KINDS,
    UNITS,
)
from plansite.plan.model.registries import FACT_KEYS
from plansite.site.exports.open_data.data import SCHEMA_VERSION
from plansite.site.writing.addresses import SCHEMA
from plansite.site.writing.writer import Composer

Schema = dict[str, Any]

TEXT: Schema = {"type": "string"}
SAID: Schema = {"type": "string", "minLength": 1}
COUNT: Schema = {"type": "integer", "minimum": 0}
YES_OR_NO: Schema = {"type": "boolean"}
DAY: Schema = {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"}
DATE: Schema = {"type": "string", "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$"}
ID: Schema = {"type": "string", "pattern": r"^[A-Za-z0-9.-]+$"}


def files(composer: Composer) -> Iterator[tuple[str, bytes]]:  # noqa: ARG001 (every export has this form)
    """The one schema: it is of the form, not of this plan."""
    yield SCHEMA, f"{json.dumps(schema(), ensure_ascii=False, sort_keys=True, indent=1)}\n".encode()


def schema() -> Schema:
    """The schema of the whole file."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Kế hoạch thành dữ liệu",
        **_table(
            luoc_do={"const": SCHEMA_VERSION},
            ke_hoach=_table(
                ten=SAID, ten_ngan=TEXT, so=_or_none(TEXT), ngay=_or_none(DATE), co_quan_ban_hanh=_or_none(TEXT),
                nguoi_ky=_or_none(TEXT), noi_nhan=_list(TEXT), thuc_hien=_list(ID),
            ),
            muc=_list(
                _table(ma=ID, ten=TEXT, nhan=TEXT, cap=COUNT, thuoc=_or_none(ID), diem=_list(ID), duong_dan=SAID)
            ),
            diem=_list(_point()),
            co_quan=_list(_body()),
            van_ban=_list(_document()),
        ),
    }  # fmt: skip


def _point() -> Schema:
    correction = _table(
        cach=_one_of(CORRECTION_KINDS), nguyen_van=_or_none(TEXT), dung_la=_or_none(TEXT), vi_sao=TEXT,
        ngay=_or_none(DATE),
    )  # fmt: skip
    repeal = _table(theo=_or_none(ID), ngay=_or_none(DATE))
    progress = _table(
        ngay=DATE, trang_thai=_one_of(PROGRESS_STATES), van_ban=_or_none(ID), bang_chung=_or_none(SAID),
        ghi_chu=_or_none(TEXT),
    )  # fmt: skip
    return _table(
        ma=ID, muc=ID, thuoc=_or_none(ID), loi=TEXT, nhiem_vu=YES_OR_NO, thoi_han=_or_none(_time()),
        chu_tri=_list(ID), phoi_hop=_list(ID), bao_cao=_list(ID), tham_quyen=_list(ID), nhac_den=_list(ID),
        thuc_hien=_list(ID), vi_sao_thuc_hien=_or_none(TEXT), van_ban=_list(ID), tien_do=_list(progress),
        san_pham=_or_none(TEXT), bai_bo=YES_OR_NO, bai_bo_boi=_or_none(repeal), dinh_chinh=_list(correction),
        trich_dan=TEXT,
        ghi_chu=_or_none(TEXT), duong_dan=SAID,
    )  # fmt: skip


def _time() -> Schema:
    precision = _one_of(PRECISIONS)
    return _table(
        nguyen_van=SAID, loai=_list(_one_of(TIME_KINDS)), den=_or_none(DAY), do_chinh_xac=_or_none(precision),
        theo=_or_none(_list(ID)), doi_theo=_or_none(ID), truoc_khi_doi=_or_none(TEXT), tu=_or_none(DAY),
        moc=_list(_table(tu=_or_none(DAY), den=DAY, do_chinh_xac=precision)),
        chu_ky=_or_none(
            _table(
                moi=_list(_one_of(PERIODS)), lan=_or_none(COUNT), quy=_or_none(COUNT), thang=_or_none(COUNT),
                ngay=_or_none(COUNT),
            )
        ),
        su_kien=_or_none(
            _table(loi=SAID, khi=_one_of(SIDES), so=_or_none(COUNT), don_vi=_or_none(_one_of(UNITS)))
        ),
        kich_hoat=_or_none(_table(ngay=DATE, van_ban=ID, den=_or_none(DAY))),
    )  # fmt: skip


def _body() -> Schema:
    return _table(
        ma=ID, ten=TEXT, loai=_one_of(BODY_KINDS), ten_goi=_list(TEXT), thanh_vien=_list(ID), tiep_noi=_list(ID),
        ket_thuc=_or_none(_statement()), ghi_chu=_or_none(TEXT), nguon=_list(_source()), duong_dan=SAID,
    )  # fmt: skip


def _document() -> Schema:
    return _table(
        ma=ID, so=_or_none(TEXT), loai=_one_of(DOCUMENT_KINDS), ten=TEXT, co_quan_ban_hanh=_or_none(TEXT),
        ngay=_or_none(DATE), khoa=_or_none(TEXT), duoc_dan_trong=_list(ID), tinh_trang=_or_none(_statement()),
        quan_he=_list(_table(loai=_one_of(RELATIONS), van_ban=ID)), ghi_chu=_or_none(TEXT), nguon=_list(_source()),
        duong_dan=SAID,
    )  # fmt: skip


def _source() -> Schema:
    return _table(tai=SAID, trich=_or_none(TEXT), cho=_list(_one_of(FACT_KEYS)))


def _statement() -> Schema:
    return _table(loi=TEXT, nguon=_list(_source()))


def _table(**keys: Schema) -> Schema:
    return {"type": "object", "properties": keys, "required": sorted(keys), "additionalProperties": False}


def _list(items: Schema) -> Schema:
    return {"type": "array", "items": items}


def _one_of(values: Iterable[str]) -> Schema:
    return {"enum": list(values)}


def _or_none(schema: Schema) -> Schema:
    return {"anyOf": [schema, {"type": "null"}]}
