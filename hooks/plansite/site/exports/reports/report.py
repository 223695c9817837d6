"""The report of a month: what a body reports on, with what the plan states of it, and places to fill in.

The month is left open, so that one file serves every month and nothing depends on the clock.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from plansite.answers.duties import duties, reporting, tasks_led, tasks_reported
from plansite.answers.names import name
from plansite.language.letterheads import letterhead, report_number
from plansite.language.phrasing import date
from plansite.plan.linking.linked_plan import LinkedPlan
from plansite.plan.model.choices import UNIT
from plansite.plan.model.plan import Point
from plansite.plan.model.roles import Role
from plansite.site.writing.addresses import of_body
from plansite.site.writing.wording import grouped, internal, progress_label
from plansite.site.writing.writer import Composer
from plansite.values import frozen

STATE = "Tình trạng"
COLUMNS = ("TT", "Nhiệm vụ", "Sản phẩm", "Thời hạn", STATE, "Văn bản chứng minh", "Tự đánh giá")
SUPERIOR = "(CƠ QUAN CẤP TRÊN)"
ANY_BODY = "(TÊN CƠ QUAN BÁO CÁO)"
PLACE_AND_DAY = "…………, ngày … tháng … năm ……"
TITLE = ("BÁO CÁO", "kết quả thực hiện nhiệm vụ tháng … năm ……")
RECIPIENT = "Kính gửi: …………………………………"
WISHES = "Khó khăn, vướng mắc; kiến nghị, đề xuất: ………………………………………………………………"
TO = ("Nơi nhận:", "- …………,", "- Lưu …………")
SIGNED = ("QUYỀN HẠN, CHỨC VỤ CỦA NGƯỜI KÝ", "(chữ ký, dấu)", "", "", "", "Họ và tên")
BLANK = (
    "Sản phẩm, thời hạn để trống: văn bản không nêu. Tình trạng, văn bản chứng minh, tự đánh giá để trống: cơ quan báo "
    "cáo ghi."
)


@frozen
class Row:
    """One task; an empty text is to be filled in, or is what the plan does not state."""

    number: int
    words: str
    product: str
    time: str
    state: str
    proof: str

    @property
    def cells(self) -> tuple[int | str, ...]:
        """The values in the order of COLUMNS."""
        return (self.number, self.words, self.product, self.time, self.state, self.proof, "")


@frozen
class Report:
    """The form: who reports, what heads the paper, by which plan, and the rows by group, each under its heading."""

    reporter: str
    head: tuple[str, ...]
    number: str
    plan: str
    groups: tuple[tuple[str, tuple[Row, ...]], ...]


def reports(composer: Composer, uri: str) -> dict[str, Report]:
    """By address, the report that puts together those of all bodies, and one of each that has what to report on."""
    linked = composer.linked
    bodies = (body for body in reporting(linked) if body in composer.addresses)
    return {uri: whole(linked)} | {of_body(uri, body): of(linked, body) for body in bodies}


def of(linked: LinkedPlan, body: str) -> Report:
    """The report of one body: its tasks by what is asked first of them, as its page has them."""
    reporter = linked.bodies[body]
    single = reporter.kind == UNIT  # others are of many, each of which has a name of its own
    tasks = tasks_reported(linked, body)
    named = reporter.name.upper() if single else ANY_BODY
    return _report(
        linked, named, reporter.name, grouped(linked, duties(linked, tasks)), lambda id: _whose(linked, id, body)
    )


def whole(linked: LinkedPlan) -> Report:
    """The report of all: the tasks by whom the plan charges with them."""
    led = ((body, [id for id in tasks_led(linked, body) if linked.points[id].in_force]) for body in linked.leaders)
    listed = [(linked.bodies[body].name, ids) for body, ids in led if ids]
    return _report(linked, ANY_BODY, linked.issuer.name if linked.issuer else "", listed, lambda _: "")


def _report(
    linked: LinkedPlan,
    named: str,
    kin: str,
    listed: Iterable[tuple[str, Iterable[str]]],
    whose: Callable[[str], str],
) -> Report:
    """The form headed as the papers of `kin` are, its rows numbered through."""
    number, groups = 0, []
    for title, ids in listed:
        rows = []
        for id in ids:
            number += 1
            rows.append(_row(linked, linked.points[id], number, whose(id)))
        groups.append((title, tuple(rows)))
    head = letterhead(kin)
    return Report(named, head, report_number(head), linked.plan.front.short or linked.plan.name, tuple(groups))


def _row(linked: LinkedPlan, task: Point, number: int, whose: str) -> Row:
    current = linked.timing(task.id).current
    latest = task.card.history[0] if task.card.progress else None
    proofs = (
        name(linked, latest.document.id) if latest and latest.document else "",
        internal(latest) if latest else "",
        latest.evidence.id if latest and latest.evidence else "",
    )
    return Row(
        number,
        f"{task.words} (điểm {task.id}{whose})",
        task.card.product or "",
        current.words if current else "",
        f"{progress_label(latest.state)} ({date(latest.date)})" if latest else "",
        "; ".join(filter(None, proofs)),
    )


def _whose(linked: LinkedPlan, task: str, body: str) -> str:
    """Whom the plan charges with a task, where that is not the body that reports."""
    leads = linked.targets(task, Role.LEADS)
    return "" if body in leads else f"; {linked.plan.word} giao {', '.join(linked.bodies[id].name for id in leads)}"
