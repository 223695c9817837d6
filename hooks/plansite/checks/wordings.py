"""The closed list of times: each wording says what it can, and nothing it says is lost."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plansite.language import calendar
from plansite.language.calendar import ROUND, START
from plansite.language.phrasing import folded
from plansite.plan.linking.deadlines import fields, implied
from plansite.plan.linking.linked_plan import LinkedPlan
from plansite.plan.model.choices import BY_GUIDANCE, DATED, ON_EVENT, ON_REQUEST, ONGOING, REPEATED, WAITING
from plansite.plan.model.wordings import Wording
from plansite.plan.source.fields import key_of
from plansite.problems import rules
from plansite.problems.problem import Problem


def wordings_make_sense(linked: LinkedPlan) -> Iterator[Problem]:
    """A wording holds only known fields, each with what it needs beside it, so that nothing it says is lost."""
    for wording in linked.plan.wordings:
        for field, expected in faults(wording):
            yield rules.VALUE_SHAPE.at(wording.span, key=key_of(Wording, field), expected=expected)
        if DATED in wording.kinds and not wording.precision:
            meaning = "ngay, thang, quy hay nam"
            yield rules.KEY_MISSING.at(wording.span, key=key_of(Wording, "precision"), meaning=meaning)


_UNITS = (calendar.DAY, calendar.MONTH, calendar.QUARTER, calendar.YEAR)
# A number that words have beside its name, or where dates have it; «6 tháng đầu năm» has none of a month.
_WRITTEN = {
    calendar.DAY: re.compile(r"\bngày\s+\d"),
    calendar.MONTH: re.compile(r"\btháng\s+\d|\b\d{1,2}/\d{4}\b"),
    calendar.QUARTER: re.compile(r"\bquý\s+[ivx\d]"),
    calendar.YEAR: re.compile(r"\b\d{4}\b"),
}
_NAMES = {"ngày": calendar.DAY, "tháng": calendar.MONTH, "quý": calendar.QUARTER, "năm": calendar.YEAR}
_NAMED = re.compile(rf"\b({'|'.join(_NAMES)})\s+\{{({'|'.join(_NAMES.values())})(?:_\w+)?\}}")
_IN_A_DATE = re.compile(r"\{([a-z]+)(?:_\w+)?\}[/.-]\{([a-z]+)(?:_\w+)?\}")
# What words call themselves they are, whatever else they are besides.
_SAY = {
    ONGOING: re.compile(r"\bthường xuyên\b"),
    REPEATED: re.compile(r"\bđịnh kỳ\b|\bh[ằà]ng (?:tuần|tháng|quý|năm)\b|\blần\b"),
    ON_REQUEST: re.compile(r"\byêu cầu\b"),
    BY_GUIDANCE: re.compile(r"\bhướng dẫn\b"),
}
_NUMBERS = "{ngay} {thang} {quy} {nam}, thêm đuôi _2 _3 _4 _tu _ky khi cần, cùng {so} {lan}; mỗi thứ một lần"


def faults(wording: Wording) -> Iterator[tuple[str, str]]:
    """What of a wording says nothing or would be lost: the field, and what is expected there."""
    written = fields(wording.words)
    meant = implied(wording)
    said = {*written, *meant}
    dated, repeated = DATED in wording.kinds, REPEATED in wording.kinds
    ends = {end: calendar.group(dict.fromkeys(said, "1"), end) for end in (*calendar.MORE, START, ROUND)}
    if set(written) - set(calendar.FIELDS) or len(set(written)) < len(written):
        yield "words", f"cụm chữ chỉ dùng {_NUMBERS}"
    elif dated != (calendar.YEAR in said):
        yield "words", "cụm chữ có {nam} khi loại là «moc», và chỉ khi ấy; năm bắt đầu thì viết {nam_tu}"
    elif ends[START] and not {calendar.YEAR, f"{calendar.YEAR}{START}"} & said:
        yield "words", "cụm chữ có {nam_tu} hoặc {nam} khi có ngày, tháng, quý bắt đầu"
    elif not dated and any(ends[end] for end in calendar.MORE[1:]):
        yield "words", "cụm chữ chỉ dùng đuôi _2 _3 _4 khi loại có «moc»"
    elif not repeated and (ends[ROUND] or (ends[""] and not dated)):
        yield "words", "ngày, tháng, quý không kèm năm chỉ khi loại có «dinh-ky»"
    yield from _against_its_words(wording)
    lacking = [kind for kind in _said_besides(wording) if wording.kinds and kind not in wording.kinds]
    yield from (("kinds", f"có «{kind}», như cụm chữ nói") for kind in lacking)
    spelled = {unit for unit in meant if _WRITTEN[unit].search(folded(wording.words))}
    if any(unit in written or not calendar.is_number(unit, number) for unit, number in meant.items()) or spelled:
        yield "meant", "con số mà cụm chữ không viết ra, ví dụ «thang: 6»"
    finest = next((unit for unit in _UNITS if unit in said), None) if set(written) <= set(calendar.FIELDS) else None
    if dated and finest and wording.precision and wording.precision != finest:
        yield "precision", f"{finest}, phần nhỏ nhất mà cụm chữ nói"
    if wording.waits_on and wording.kinds and not set(WAITING).intersection(wording.kinds):
        yield "waits_on", f"bỏ trống khi loại không có {' hay '.join(f'«{kind}»' for kind in WAITING)}"
    if wording.every and not repeated and REPEATED not in lacking:
        yield "every", "bỏ trống khi loại không có «dinh-ky»"
    if calendar.TIMES in written and not wording.every:
        yield "every", "kỳ mà {lan} đếm trong đó, ví dụ «nam»"
    if (ON_EVENT in wording.kinds and not wording.event) or bool(wording.event) != bool(wording.side):
        yield "event", "sự kiện mà thời hạn tính theo, cùng khóa «khi»"
    if (calendar.COUNT in written) != bool(wording.unit) or (wording.unit and not wording.event):
        yield "unit", "đơn vị của {so}, chỉ khi có {so} và «su_kien»"


def _against_its_words(wording: Wording) -> Iterator[tuple[str, str]]:
    """Fields that stand for another number than their words say."""
    for name, field in _NAMED.findall(folded(wording.words)):
        if _NAMES[name] != field:
            yield "words", f"cụm chữ có {{{_NAMES[name]}}} sau chữ «{name}»"
    if any(_is_turned(*pair) for pair in _IN_A_DATE.findall(wording.words)):
        yield "words", "cụm chữ viết ngày trước tháng, tháng trước năm, như lời văn"


def _said_besides(wording: Wording) -> Iterator[str]:
    """The kinds that the words themselves name; who asks or guides may be told as an event too."""
    waits = bool(set(WAITING).intersection(wording.kinds))
    for kind, says in _SAY.items():
        if says.search(folded(wording.words)) and not (waits and kind in WAITING):
            yield kind


def _is_turned(first: str, second: str) -> bool:
    """Whether of two parts of a date the larger stands in front."""
    return {first, second} <= set(_UNITS) and _UNITS.index(first) > _UNITS.index(second)


CHECKS = (wordings_make_sense,)
