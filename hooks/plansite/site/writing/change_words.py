"""What has happened to a plan since it was issued, in words: for its page of changes and its feeds."""

from __future__ import annotations

from plansite.answers import names
from plansite.answers.changes import Change
from plansite.language.phrasing import date, mid_sentence
from plansite.plan.linking.linked_plan import LinkedPlan
from plansite.plan.model.cards import Activation, Addition, CardDeadline, Repeal
from plansite.plan.model.choices import PROGRESS_STATES
from plansite.plan.model.corrections import Correction
from plansite.site.writing.wording import come, internal, remark, said


def how_certain(change: Change) -> str:
    """That only the month or the year of a change is known; nothing where its day is."""
    return "" if not change.date or change.date == change.day else f"Chỉ biết thời gian là {date(change.date)}."


def told(linked: LinkedPlan, change: Change) -> tuple[str, str]:
    """What happened, in a few words and in a sentence."""
    record = change.record
    by = f" theo {names.name(linked, change.by)}" if change.by else ""
    if isinstance(record, Correction):
        return "đính chính", said(record)
    if isinstance(record, Addition):
        what = "điểm" if change.place in linked.points else "mục"
        if record.moved_from:
            return f"{what} chuyển tới", f"{what.capitalize()} này trước là {record.moved_from}, chuyển{by}."
        return f"{what} được bổ sung", f"{what.capitalize()} này được bổ sung{by}."
    if isinstance(record, Repeal):
        since = f" từ {date(record.date)}" if record.date else ""
        return "bãi bỏ", f"Điểm này đã bị bãi bỏ{since}{by}."
    if isinstance(record, Activation):
        what = come(linked.timing(change.place))
        return what, f"Điều mà điểm này phải chờ đã có từ {date(record.date)}{by}."
    if isinstance(record, CardDeadline):
        stated = linked.timing(change.place).stated
        before = f"; trước đây: “{stated.words}”" if stated else ""
        of = f" của “{record.of}”" if record.of else ""
        if record in linked.points[change.place].card.superseded:
            return "thời hạn mới", f"Thời hạn{of} khi ấy đổi thành “{record.words}”{by}; về sau lại đổi."
        return "thời hạn mới", f"Thời hạn{of} nay là “{record.words}”{by}{before}."
    label, meaning = PROGRESS_STATES.get(record.state, ("tiến độ", ""))
    proofs = (record.evidence.id if record.evidence else None, internal(record))
    shown = f" Bằng chứng: {'; '.join(filter(None, proofs))}." if any(proofs) else ""
    note = f" {remark(record.note)}" if record.note else ""
    return mid_sentence(label), f"Tiến độ, {date(record.date)}: {label}{by} ({meaning}).{shown}{note}"
