"""Every table of `ke-hoach.json`, each key with its form and its value: the data and their schema both come from here.

Keys are written sorted, so their order here is only for reading. A key that goes or means something else is a new
`SCHEMA_VERSION`.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from plansite.language import ids
from plansite.language.calendar import Moment
from plansite.language.document_kinds import DOCUMENT_KINDS
from plansite.plan.linking.deadlines import Deadline, Event, Recurrence, Stage
from plansite.plan.linking.references import PLAN_ID
from plansite.plan.linking.timing import Timing
from plansite.plan.model import choices
from plansite.plan.model.cards import Activation, Addition, Progress, Repeal
from plansite.plan.model.corrections import Correction
from plansite.plan.model.paragraphs import Cell, Note
from plansite.plan.model.plan import Plan, Point, Section
from plansite.plan.model.registries import FACT_KEYS, Body, Document, Relation, Source, Statement
from plansite.plan.model.roles import Role
from plansite.site.exports.open_data.forms import (
    COUNT,
    DATE,
    DAY,
    ID,
    PLACE,
    REFERENCE,
    SAID,
    TEXT,
    YES_OR_NO,
    Form,
    Key,
    asked,
    key,
    many,
    maybe,
    one_of,
    only,
    table,
)  # fmt: skip
from plansite.site.writing.writer import Composer

SCHEMA_VERSION = 1


class Identified(Protocol):
    """What has an id and a place on the site."""

    @property
    def id(self) -> str:
        """The id."""


def _linked(role: Role) -> Key[Identified]:
    """The ids that its links of this role lead to."""
    return asked(role.value, many(ID), lambda composer, each: composer.linked.targets(each.id, role))


def _recipients(plan: Plan) -> Iterable[str]:
    place = plan.front_place(choices.RECIPIENTS)
    return (paragraph.words.rstrip(" ,.;") for paragraph in place.paragraphs) if place else ()


def _time(composer: Composer, point: Point) -> Timing | None:
    timing = composer.linked.timing(point.id)
    return timing if timing.current else None


def _now(timing: Timing) -> Deadline:
    assert timing.current
    return timing.current


_NAME: Form[Body] = Form(TEXT.schema, lambda _, body: body.name)
_PATH: Key[Identified] = asked("duong_dan", SAID, lambda composer, each: composer.addresses[each.id].path)

SOURCE: Form[Source] = table(
    key("tai", PLACE, lambda source: source.at),
    key("trich", maybe(TEXT), lambda source: source.quote),
    key("doc_ngay", maybe(DAY), lambda source: source.read_on),
    key("cho", many(one_of(FACT_KEYS)), lambda source: source.facts),
)
STATEMENT: Form[Statement] = table(
    key("loi", TEXT, lambda statement: statement.words),
    key("nguon", many(SOURCE), lambda statement: statement.sources),
)
PLAN: Form[Plan] = table(
    key("ten", SAID, lambda plan: plan.name),
    key("ten_ngan", TEXT, lambda plan: plan.front.short),
    key("so", maybe(TEXT), lambda plan: plan.front.number),
    key("ngay", maybe(DATE), lambda plan: plan.front.date),
    asked("co_quan_ban_hanh", maybe(_NAME), lambda composer, _: composer.linked.issuer),
    key("nguoi_ky", maybe(TEXT), lambda plan: plan.signer),
    key("noi_nhan", many(TEXT), _recipients),
    asked("thuc_hien", many(ID), lambda composer, _: composer.linked.targets(PLAN_ID, Role.CARRIES_OUT)),
)
SECTION: Form[Section] = table(
    key("ma", ID, lambda section: section.id),
    key("ten", TEXT, lambda section: section.title),
    key("nhan", TEXT, lambda section: section.label),
    key("cap", COUNT, lambda section: ids.depth(section.id)),
    key("thuoc", maybe(ID), lambda section: section.parent),
    asked("diem", many(ID), lambda composer, section: [point.id for point in composer.linked.points_of(section.id)]),
    _PATH,
)
MOMENT: Form[Moment] = table(
    key("tu", maybe(DAY), lambda moment: moment.since),
    key("den", DAY, lambda moment: moment.until),
    key("do_chinh_xac", one_of(choices.PRECISIONS), lambda moment: moment.precision),
)
RECURRENCE: Form[Recurrence] = table(
    key("moi", many(one_of(choices.PERIODS)), lambda round: round.every),
    key("lan", maybe(COUNT), lambda round: round.times),
    key("quy", maybe(COUNT), lambda round: round.quarter),
    key("thang", maybe(COUNT), lambda round: round.month),
    key("ngay", maybe(COUNT), lambda round: round.day),
)
EVENT: Form[Event] = table(
    key("loi", SAID, lambda event: event.words),
    key("khi", one_of(choices.SIDES), lambda event: event.side),
    key("so", maybe(COUNT), lambda event: event.count),
    key("don_vi", maybe(one_of(choices.UNITS)), lambda event: event.unit),
)
ACTIVATION: Form[tuple[Activation, str | None]] = table(
    key("ngay", DATE, lambda come: come[0].date),
    key("van_ban", REFERENCE, lambda come: come[0].by),
    key("den", maybe(DAY), lambda come: come[1]),
)
STAGE: Form[Stage] = table(
    key("cua", maybe(TEXT), lambda stage: stage.of or None),
    key("nguyen_van", SAID, lambda stage: stage.deadline.words),
    key("loai", many(one_of(choices.TIME_KINDS)), lambda stage: stage.deadline.kinds),
    key("den", maybe(DAY), lambda stage: stage.deadline.until),
    key("do_chinh_xac", maybe(one_of(choices.PRECISIONS)), lambda stage: stage.deadline.precision),
)
TIME: Form[Timing] = table(
    key("nguyen_van", SAID, lambda timing: _now(timing).words),
    key("loai", many(one_of(choices.TIME_KINDS)), lambda timing: _now(timing).kinds),
    key("den", maybe(DAY), lambda timing: _now(timing).until),
    key("do_chinh_xac", maybe(one_of(choices.PRECISIONS)), lambda timing: _now(timing).precision),
    key("theo", maybe(many(REFERENCE)), lambda timing: _now(timing).waits_on or None),
    key("doi_theo", maybe(ID), lambda timing: timing.given_by),
    key("truoc_khi_doi", maybe(TEXT), lambda timing: timing.stated.words if timing.given and timing.stated else None),
    key("tu", maybe(DAY), lambda timing: _now(timing).since),
    key("moc", many(MOMENT), lambda timing: _now(timing).moments),
    key("tung_han", many(STAGE), lambda timing: _now(timing).stages),
    key("chu_ky", maybe(RECURRENCE), lambda timing: _now(timing).recurrence),
    key("su_kien", maybe(EVENT), lambda timing: _now(timing).event),
    key("kich_hoat", maybe(ACTIVATION), lambda timing: (timing.activated, timing.until) if timing.activated else None),
)
PROGRESS: Form[Progress] = table(
    key("ngay", DATE, lambda progress: progress.date),
    key("trang_thai", one_of(choices.PROGRESS_STATES), lambda progress: progress.state),
    key("van_ban", maybe(REFERENCE), lambda progress: progress.document),
    key("bang_chung", maybe(PLACE), lambda progress: progress.evidence),
    key("van_ban_noi_bo", maybe(TEXT), lambda progress: progress.internal),
    key("ghi_chu", maybe(TEXT), lambda progress: progress.note),
)
REPEAL: Form[Repeal] = table(
    key("theo", maybe(REFERENCE), lambda repeal: repeal.by),
    key("ngay", maybe(DATE), lambda repeal: repeal.date),
)
ADDITION: Form[Addition] = table(
    key("theo", REFERENCE, lambda addition: addition.by),
    key("ngay", maybe(DATE), lambda addition: addition.date),
    key("vi_sao", maybe(TEXT), lambda addition: addition.reason),
)
CORRECTION: Form[Correction] = table(
    key("cach", one_of(choices.CORRECTION_KINDS), lambda correction: correction.kind),
    key("nguyen_van", maybe(TEXT), lambda correction: correction.issued),
    key("dung_la", maybe(TEXT), lambda correction: correction.corrected),
    key("vi_sao", TEXT, lambda correction: correction.reason),
    key("ngay", maybe(DATE), lambda correction: correction.date),
)
CELL: Form[Cell] = table(
    key("cot", TEXT, lambda cell: cell.column.title),
    key("loi", TEXT, lambda cell: cell.paragraph.words),
)
NOTE: Form[Note] = table(
    key("dau", TEXT, lambda note: note.sign),
    key("loi", TEXT, lambda note: note.paragraph.words),
)
POINT: Form[Point] = table(
    key("ma", ID, lambda point: point.id),
    key("muc", ID, lambda point: point.section),
    key("thuoc", maybe(ID), lambda point: point.parent),
    key("loi", TEXT, lambda point: point.words),
    key("nhiem_vu", YES_OR_NO, lambda point: point.task),
    key("chi_tieu", YES_OR_NO, lambda point: point.target),
    key("o", many(CELL), lambda point: [cell for cell in point.cells if cell.paragraph.words]),
    key("chu_thich", many(NOTE), lambda point: point.notes),
    asked("thoi_han", maybe(TIME), _time),
    _linked(Role.LEADS),
    _linked(Role.PARTNERS),
    _linked(Role.REPORTS_TO),
    _linked(Role.DECIDES),
    _linked(Role.MENTIONS),
    _linked(Role.CARRIES_OUT),
    asked("van_ban", many(ID), lambda composer, point: composer.linked.targets(point.id, Role.CITES)),
    key("san_pham", maybe(TEXT), lambda point: point.card.product),
    key("vi_sao_thuc_hien", maybe(TEXT), lambda point: point.card.reason),
    key("tien_do", many(PROGRESS), lambda point: point.card.history),
    key("them", maybe(ADDITION), lambda point: point.added),
    key("bai_bo", YES_OR_NO, lambda point: point.card.repealed is not None),
    key("bai_bo_boi", maybe(REPEAL), lambda point: point.card.repealed),
    asked("dinh_chinh", many(CORRECTION), lambda composer, point: composer.linked.corrections_of(point.id)),
    asked("trich_dan", TEXT, lambda composer, point: composer.citations[point.id]),
    key("ghi_chu", maybe(TEXT), lambda point: point.card.note),
    _PATH,
)
BODY: Form[Body] = table(
    key("ma", ID, lambda body: body.id),
    key("ten", TEXT, lambda body: body.name),
    key("loai", one_of(choices.BODY_KINDS), lambda body: body.kind),
    key("ten_goi", many(TEXT), lambda body: body.aliases),
    _linked(Role.HOLDS),
    _linked(Role.SUCCEEDED_BY),
    key("ket_thuc", maybe(STATEMENT), lambda body: body.end),
    key("ghi_chu", maybe(TEXT), lambda body: body.note),
    key("nguon", many(SOURCE), lambda body: body.sources),
    _PATH,
)
RELATION: Form[Relation] = table(
    key("loai", one_of(choices.RELATIONS), lambda relation: relation.kind),
    key("van_ban", REFERENCE, lambda relation: relation.document),
)
DOCUMENT: Form[Document] = table(
    key("ma", ID, lambda document: document.id),
    key("so", maybe(TEXT), lambda document: document.number),
    key("loai", one_of(DOCUMENT_KINDS), lambda document: document.kind),
    key("ten", maybe(TEXT), lambda document: document.title),
    key("co_quan_ban_hanh", maybe(TEXT), lambda document: document.issuer),
    key("ngay", maybe(DATE), lambda document: document.date),
    key("khoa", maybe(TEXT), lambda document: document.term),
    asked("duoc_dan_trong", many(ID), lambda composer, document: composer.linked.places(document.id, Role.CITES)),
    key("quan_he", many(RELATION), lambda document: document.relations),
    key("tinh_trang", maybe(STATEMENT), lambda document: document.status),
    key("ghi_chu", maybe(TEXT), lambda document: document.note),
    key("nguon", many(SOURCE), lambda document: document.sources),
    _PATH,
)
WHOLE: Form[Plan] = table(
    key("luoc_do", only(SCHEMA_VERSION), lambda _: SCHEMA_VERSION),
    key("ke_hoach", PLAN, lambda plan: plan),
    key("muc", many(SECTION), lambda plan: plan.sections),
    key("diem", many(POINT), lambda plan: plan.points),
    asked("co_quan", many(BODY), lambda composer, plan: composer.addressed(plan.bodies)),
    asked("van_ban", many(DOCUMENT), lambda composer, plan: composer.addressed(plan.documents)),
)
