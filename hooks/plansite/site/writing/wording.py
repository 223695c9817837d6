"""What readers are told, in words: days, times, duties, what became of a body, progress, corrections."""

from __future__ import annotations

from enum import StrEnum

from plansite.answers.duties import Duties, Standing, standing
from plansite.answers.schedule import Waiting
from plansite.language.calendar import DAY, MONTH, QUARTER, YEAR, Moment
from plansite.language.phrasing import date, sentence_start
from plansite.plan.linking.deadlines import Deadline, Event
from plansite.plan.linking.linked_plan import LinkedPlan
from plansite.plan.linking.timing import Timing
from plansite.plan.model import choices
from plansite.plan.model.cards import Progress
from plansite.plan.model.choices import NOTED, PRECISIONS, SIDES, UNITS
from plansite.plan.model.corrections import Correction
from plansite.plan.model.registries import Body

# The groups of what a body has to do.
DATED = "Có hạn"
WAITING = "Đang chờ yêu cầu, hướng dẫn"
STEADY = "Làm thường xuyên, định kỳ"
UNREAD = "Chưa xếp loại thời gian"
SILENT = "Văn bản không nêu thời hạn"


class TimeClass(StrEnum):
    """How a reader sorts a time; the values are public: facets of the search, names in addresses and style sheets."""

    DATED = choices.DATED
    WAITING = "cho"
    STEADY = choices.ONGOING
    SILENT = "khong-neu"


TIME_CLASSES = {
    TimeClass.DATED: DATED,
    TimeClass.WAITING: WAITING,
    TimeClass.STEADY: STEADY,
    TimeClass.SILENT: SILENT,
}


def time_class(timing: Timing) -> TimeClass:
    """The class of a time: dated, waiting on someone, ongoing, or none stated."""
    if timing.current is None:
        return TimeClass.SILENT
    if timing.dated:
        return TimeClass.DATED
    return TimeClass.WAITING if timing.waiting else TimeClass.STEADY


def until(deadline: Deadline) -> str:
    """A dated time at its precision: «tháng 3/2023», «quý III/2026, quý IV/2026», «10/07/2026 đến 30/11/2026»."""
    if len(deadline.moments) < 2 and not deadline.since:
        return day(deadline.until or "", deadline.precision or DAY)
    return ", ".join(_span(each) for each in deadline.moments)


def _span(moment: Moment) -> str:
    last = day(moment.until, moment.precision)
    if moment.since is None:
        return last
    return f"{day(moment.since, moment.since_precision or DAY)} đến {last}"


def day(iso: str, precision: str) -> str:
    """A day as people say it at that precision."""
    year, month, _ = iso.split("-")
    return {
        YEAR: f"năm {year}",
        QUARTER: f"quý {['I', 'II', 'III', 'IV'][(int(month) - 1) // 3]}/{year}",
        MONTH: f"{PRECISIONS[MONTH]} {int(month)}/{year}",
    }.get(precision, date(iso))


def counted(event: Event) -> str:
    """A time counted from an event: «30 ngày sau khi Trung ương ban hành»."""
    count = f"{event.count} {UNITS[event.unit]} " if event.count and event.unit else ""
    return sentence_start(f"{count}{SIDES.get(event.side, event.side)} {event.words}")


def waited(linked: LinkedPlan, group: Waiting, bodies: str = "") -> str:
    """For whom or what something waits: «Chờ Trung ương»; `bodies` is how they are named, where not by their names."""
    if group.bodies:  # what is Markdown already stays so
        return "Chờ " + (bodies or ", ".join(linked.bodies[id].name for id in group.bodies))
    return f"Chờ một sự việc: {group.event}" if group.event else "Văn bản không nêu chờ ai"


def grouped(linked: LinkedPlan, duties: Duties) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """What is in force by group, each under its heading; no group is empty."""
    groups = (
        (DATED, duties.dated),
        *((waited(linked, group), group.points) for group in duties.waiting),
        (STEADY, duties.steady),
        (UNREAD, duties.unread),
        (SILENT, duties.silent),
    )
    return tuple((title, ids) for title, ids in groups if ids)


def counted_duties(duties: Duties) -> str:
    """How much there is to do: «4 nhiệm vụ: 1 có hạn, 1 đang chờ, 2 thường xuyên, định kỳ»."""
    parts = (
        (len(duties.dated), "có hạn"),
        (duties.waiting_count, "đang chờ"),
        (len(duties.steady), "thường xuyên, định kỳ"),
        (len(duties.unread), "chưa xếp loại thời gian"),
        (len(duties.silent), "văn bản không nêu thời hạn"),
    )
    told = ", ".join(f"{count} {words}" for count, words in parts if count)
    return f"{duties.count} nhiệm vụ{': ' if told else ''}{told}"


def became(body: Body, successors: str = "") -> str:
    """What became of a body since the plan was issued, its successors as they are named; "" where nothing is known."""
    return {
        Standing.SUCCEEDED: "Nay: " + (successors or "cơ quan khác kế tục"),  # what is Markdown already stays so
        Standing.ENDED: "Nay: đã kết thúc hoạt động, chưa rõ nơi tiếp nhận",
        Standing.UNCERTAIN: "Nay: có chủ trương sắp xếp lại, chưa rõ nơi tiếp nhận",
    }.get(standing(body), "")


def body_kind(body: Body) -> str:
    """What kind of body it is, inside a sentence; nothing for a kind that is not on the list."""
    return choices.BODY_KINDS.get(body.kind, "").lower()


def progress_label(state: str) -> str:
    """The words for a state of progress; nothing for one that is not on the list."""
    return choices.PROGRESS_STATES[state][0] if state in choices.PROGRESS_STATES else ""


def come(timing: Timing) -> str:
    """That what a point waited for has come: a request, a guidance, an event."""
    event = timing.current.event if timing.current else None
    return "sự việc phải chờ đã có" if event else "đã có yêu cầu, hướng dẫn"


def remark(text: str) -> str:
    """What an editor notes, quoted as readers' pages quote: «…» → “…”."""
    return text.replace("«", "“").replace("»", "”")


def internal(progress: Progress) -> str:
    """A document of the office that proves a state, which nobody outside can open; "" where there is none."""
    return f"{progress.internal} (văn bản nội bộ)" if progress.internal else ""


def said(correction: Correction) -> str:
    """What a correction did, as readers are told."""
    issued, corrected, why = correction.issued, correction.corrected, remark(correction.reason)
    if correction.kind == NOTED:
        return f"Văn bản in “{issued}”; đúng ra là “{corrected}”: {why}."
    return f"Văn bản đã ban hành viết “{issued}”; trang này viết “{corrected}”: {why}."
