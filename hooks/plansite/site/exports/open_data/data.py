"""`/du-lieu/ke-hoach.json`: the whole plan as data, in the shape the public contract fixes."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from plansite.language import ids
from plansite.plan.linking.deadlines import Event, Recurrence
from plansite.plan.linking.linked_plan import PLAN_ID, LinkedPlan
from plansite.plan.linking.timing import Timing
from plansite.plan.model.cards import Activation, Progress, Repeal
from plansite.plan.model.plan import Point
from plansite.plan.model.registries import Document, Source, Statement
from plansite.plan.model.roles import Role
from plansite.site.writing.addresses import DATA, Address
from plansite.site.writing.writer import Composer

SCHEMA_VERSION = 1


def files(composer: Composer) -> Iterator[tuple[str, bytes]]:
    """The one JSON file: UTF-8, keys sorted, the same bytes for the same plan."""
    text = json.dumps(document(composer), ensure_ascii=False, sort_keys=True, indent=1)
    yield DATA, f"{text}\n".encode()


def document(composer: Composer) -> dict[str, Any]:
    """The data before it is written down."""
    linked, where = composer.linked, composer.addresses
    plan = linked.plan
    recipients = plan.place("noi-nhan")
    return {
        "luoc_do": SCHEMA_VERSION,
        "ke_hoach": {
            "ten": plan.name,
            "ten_ngan": plan.front.short,
            "so": plan.front.number,
            "ngay": plan.front.date,
            "co_quan_ban_hanh": linked.issuer.name if linked.issuer else None,
            "nguoi_ky": plan.signer,
            "noi_nhan": [each.words.rstrip(" ,.;") for each in recipients.paragraphs] if recipients else [],
            "thuc_hien": list(linked.targets(PLAN_ID, Role.CARRIES_OUT)),
        },
        "muc": [
            {
                "ma": section.id,
                "ten": section.title,
                "nhan": section.label,
                "cap": ids.depth(section.id),
                "thuoc": section.parent,
                "diem": [point.id for point in linked.points_of(section.id)],
                "duong_dan": where[section.id].path,
            }
            for section in plan.sections
        ],
        "diem": [_point(linked, point, where) | {"trich_dan": composer.citations[point.id]} for point in plan.points],
        "co_quan": [
            {
                "ma": body.id,
                "ten": body.name,
                "loai": body.kind,
                "ten_goi": list(body.aliases),
                "thanh_vien": list(linked.targets(body.id, Role.HOLDS)),
                "tiep_noi": list(linked.targets(body.id, Role.SUCCEEDED_BY)),
                "ket_thuc": _statement(body.end),
                "ghi_chu": body.note,
                "nguon": _sources(body.sources),
                "duong_dan": where[body.id].path,
            }
            for body in composer.addressed(plan.bodies)
        ],
        "van_ban": [_document(linked, each, where) for each in composer.addressed(plan.documents)],
    }


def _point(linked: LinkedPlan, point: Point, where: Mapping[str, Address]) -> dict[str, Any]:
    roles = (Role.LEADS, Role.PARTNERS, Role.REPORTS_TO, Role.DECIDES, Role.MENTIONS, Role.CARRIES_OUT)
    return {
        "ma": point.id,
        "muc": point.section,
        "thuoc": point.parent,
        "loi": point.words,
        "nhiem_vu": point.task,
        "thoi_han": _time(linked.timing(point.id)),
        **{role: list(linked.targets(point.id, role)) for role in roles},
        "van_ban": list(linked.targets(point.id, Role.CITES)),
        "san_pham": point.card.product,
        "vi_sao_thuc_hien": point.card.reason,
        "tien_do": [_progress(each) for each in point.card.history],
        "bai_bo": point.card.repealed is not None,
        "bai_bo_boi": _repeal(point.card.repealed),
        "dinh_chinh": [
            {
                "cach": each.kind,
                "nguyen_van": each.issued,
                "dung_la": each.corrected,
                "vi_sao": each.reason,
                "ngay": each.date,
            }
            for each in linked.corrections_of(point.id)
        ],
        "ghi_chu": point.card.note,
        "duong_dan": where[point.id].path,
    }


def _time(timing: Timing) -> dict[str, Any] | None:
    current = timing.current
    if current is None:
        return None
    return {
        "nguyen_van": current.words,
        "loai": list(current.kinds),
        "den": current.until,
        "do_chinh_xac": current.precision,
        "theo": [reference.id for reference in current.waits_on] or None,
        "doi_theo": timing.given_by,
        "truoc_khi_doi": timing.stated.words if timing.given and timing.stated else None,
        "tu": current.since,
        "moc": [{"tu": each.since, "den": each.until, "do_chinh_xac": each.precision} for each in current.moments],
        "chu_ky": _recurrence(current.recurrence) if current.recurrence else None,
        "su_kien": _event(current.event) if current.event else None,
        "kich_hoat": _activation(timing.activated, timing.until) if timing.activated else None,
    }


def _activation(activated: Activation, until: str | None) -> dict[str, Any]:
    return {"ngay": activated.date, "van_ban": activated.by.id, "den": until}


def _progress(progress: Progress) -> dict[str, Any]:
    return {
        "ngay": progress.date,
        "trang_thai": progress.state,
        "van_ban": progress.document.id if progress.document else None,
        "bang_chung": progress.evidence.id if progress.evidence else None,
        "ghi_chu": progress.note,
    }


def _recurrence(round: Recurrence) -> dict[str, Any]:
    return {
        "moi": list(round.every),
        "lan": round.times,
        "quy": round.quarter,
        "thang": round.month,
        "ngay": round.day,
    }


def _event(event: Event) -> dict[str, Any]:
    return {"loi": event.words, "khi": event.side, "so": event.count, "don_vi": event.unit}


def _document(linked: LinkedPlan, each: Document, where: Mapping[str, Address]) -> dict[str, Any]:
    return {
        "ma": each.id,
        "so": each.number,
        "loai": each.kind,
        "ten": each.title,
        "co_quan_ban_hanh": each.issuer,
        "ngay": each.date,
        "khoa": each.term,
        "duoc_dan_trong": list(linked.places(each.id, Role.CITES)),
        "quan_he": [{"loai": relation.kind, "van_ban": relation.document.id} for relation in each.relations],
        "tinh_trang": _statement(each.status),
        "ghi_chu": each.note,
        "nguon": _sources(each.sources),
        "duong_dan": where[each.id].path,
    }


def _repeal(repeal: Repeal | None) -> dict[str, Any] | None:
    return {"theo": repeal.by.id if repeal.by else None, "ngay": repeal.date} if repeal else None


def _statement(statement: Statement | None) -> dict[str, Any] | None:
    return {"loi": statement.words, "nguon": _sources(statement.sources)} if statement else None


def _sources(sources: Iterable[Source]) -> list[dict[str, Any]]:
    return [{"tai": each.at.id, "trich": each.quote, "cho": list(each.facts)} for each in sources]
