"""An edited `nhiem-vu.csv` → the keys of cards that it changes, or why a cell cannot be brought back."""

from __future__ import annotations

import csv
import unicodedata
from collections.abc import Iterator, Mapping
from io import StringIO
from itertools import zip_longest

from plansite.answers.annex import BETWEEN, COLUMNS, ID_COLUMN, Row, names, row
from plansite.checks.times import is_stated
from plansite.commands.table.card_editing import Value
from plansite.language import inline
from plansite.language.signs import signs
from plansite.language.spelling import alike
from plansite.language.spreadsheet_cells import restored
from plansite.plan.linking.deadlines import Deadline, mistyped, understand
from plansite.plan.linking.linked_plan import LinkedPlan
from plansite.plan.model.cards import Card, CardDeadline
from plansite.plan.model.plan import Point
from plansite.plan.model.roles import Role
from plansite.plan.source.fields import key_of
from plansite.plan.source.text import CONTROL, sign_told
from plansite.problems import rules
from plansite.problems.problem import Problem, Span, did_you_mean, in_order
from plansite.values import frozen

NUMBER, WORDS, LEAD, PARTNER, PRODUCT, TIME = COLUMNS
_WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")  # .xlsx and .ods, which are zip files, and .xls
_TO_PLAN = "Sửa trong plan/muc/ rồi xuất bảng mới."


@frozen
class Change:
    """New values of the keys of a task's card; None takes a key away. `told` is each cell before and after."""

    task: str
    keys: Mapping[str, Value]
    span: Span
    told: tuple[str, ...] = ()


@frozen
class _Cells:
    """One line of the table: its cells by column."""

    span: Span
    by_column: Mapping[str, str]


def changes(linked: LinkedPlan, content: bytes, path: str) -> tuple[tuple[Change, ...], tuple[Problem, ...]]:
    """What the table changes in the cards, and every cell that cannot be brought back, each with its line."""
    if content.startswith(_WORKBOOKS):
        detail = "đây là sổ tính, không phải tệp CSV; trong Excel chọn «Lưu thành», loại «CSV UTF-8»"
        return (), (rules.TABLE_COLUMNS.at(Span(path), detail=detail),)
    try:
        text = unicodedata.normalize("NFC", CONTROL.sub("", content.decode("utf-8-sig")))
    except UnicodeDecodeError as error:
        return (), (rules.NOT_UTF8.at(Span(path, content[: error.start].count(b"\n") + 1)),)
    lines, problems = _lines(text, path)
    problems += _odd_signs(linked, text, path)
    found: list[Change] = []
    seen: dict[str, int] = {}
    for line in lines:
        id = line.by_column[ID_COLUMN]
        task = linked.points.get(id)
        if id in seen:
            problems.append(rules.TABLE_ROW.at(line.span, detail=f"mã «{id}» đã có ở dòng {seen[id]}"))
        elif task is None or not task.task or task.card.repealed:
            near = did_you_mean(id, [each.id for each in linked.tasks]) if id else None
            detail = f"mã «{id}» không phải của một nhiệm vụ còn hiệu lực" if id else "cột «Mã» để trống"
            problems.append(rules.TABLE_ROW.at(line.span, near=near if near != id else None, detail=detail))
        else:
            seen[id] = line.span.line
            keys, wrong = _keys(linked, task, line)
            problems += wrong
            found += [Change(id, keys, line.span, tuple(_told(row(linked, task, 0), line)))] if keys else []
    return tuple(found), in_order(problems)


def _odd_signs(linked: LinkedPlan, text: str, path: str) -> Iterator[Problem]:
    """A problem for every sign that would be mistaken, but for those that the plan itself has."""
    found = [*signs(text)]
    known = " ".join(str(cell) for task in linked.tasks for cell in row(linked, task, 0).cells) if found else ""
    yield from (sign_told(sign, Span(path, sign.line)) for sign in found if sign.character not in known)


def _told(now: Row, line: _Cells) -> Iterator[str]:
    for column, before in zip(COLUMNS[1:], now.cells[1:], strict=True):
        after = line.by_column[column]
        if after != before:
            yield f"{column}: «{before}» → «{after}»"


def _lines(text: str, path: str) -> tuple[list[_Cells], list[Problem]]:
    # Excel writes between cells what the machine's settings say.
    first = next((line for line in text.split("\n") if line.strip(",;\t\r ")), "")
    reader = csv.reader(StringIO(text, newline=""), delimiter=max(",;\t", key=first.count))
    table: list[tuple[int, list[str]]] = []
    start = 1
    try:
        for cells in reader:
            cleaned = [" ".join(restored(cell).split()) for cell in cells]
            if any(cleaned):
                table.append((start, cleaned))
            start = reader.line_num + 1
    except csv.Error:
        return [], [rules.TABLE_COLUMNS.at(Span(path, start), detail="có ô quá dài hoặc dấu nháy mở mà không đóng")]
    return _read(table, path)


def _read(table: list[tuple[int, list[str]]], path: str) -> tuple[list[_Cells], list[Problem]]:
    """The lines below the names of columns. A column without a name may be there, as Excel leaves it, but be empty."""
    at, header = table[0] if table else (1, [])
    named = [name for name in header if name]
    wanted = (*COLUMNS, ID_COLUMN)
    wrong = [name for name in wanted if named.count(name) != 1] or [name for name in named if name not in wanted]
    if wrong:
        listed = ", ".join(f"«{name}»" for name in wrong)
        return [], [rules.TABLE_COLUMNS.at(Span(path, at), detail=f"thiếu, thừa hoặc lặp cột {listed}")]
    last = max(number for number, name in enumerate(header) if name)
    lines: list[_Cells] = []
    problems: list[Problem] = []
    for line, cells in table[1:]:
        stray = next((cell for name, cell in zip_longest(header, cells, fillvalue="") if cell and not name), None)
        if stray:
            detail = f"ô «{stray}» đứng ở cột không có tên"
            problems.append(rules.TABLE_COLUMNS.at(Span(path, line), detail=detail))
        elif len(cells) <= last:
            detail = f"dòng có {len(cells)} ô, dòng tiêu đề có {last + 1}"
            problems.append(rules.TABLE_COLUMNS.at(Span(path, line), detail=detail))
        else:
            by_column = {name: cell for name, cell in zip(header, cells, strict=False) if name}
            lines.append(_Cells(Span(path, line), by_column))
    return lines, problems


def _keys(linked: LinkedPlan, task: Point, line: _Cells) -> tuple[dict[str, Value], list[Problem]]:
    """The keys of the card of one task that the line changes."""
    now = row(linked, task, 0)
    cells = line.by_column
    keys: dict[str, Value] = {}
    problems: list[Problem] = []
    if cells[WORDS] != now.words:
        detail = f"lời văn của {task.id} là «{_around(now.words, cells[WORDS])}»"
        problems.append(rules.TABLE_CONFLICT.at(line.span, column=WORDS, detail=detail, remedy=_TO_PLAN))
    for column, role, own in ((LEAD, Role.LEADS, now.leads), (PARTNER, Role.PARTNERS, now.partners)):
        if cells[column] != own:
            bodies, wrong = _bodies(linked, task, role, column, line)
            problems += wrong
            if not wrong and bodies != linked.targets(task.id, role):
                inherited = role == Role.LEADS and bodies == tuple(
                    each.id for each in linked.sections[task.section].leads
                )
                keys[role] = None if inherited or not bodies else bodies
    if cells[PRODUCT] != now.product:
        keys[key_of(Card, "product")] = cells[PRODUCT] or None
        problems += _unsafe(PRODUCT, line)
    if cells[TIME] != now.time:
        keys[key_of(Card, "deadlines")], wrong = _time(linked, task, now, line)
        problems += wrong
    return keys, problems


def _around(words: str, other: str) -> str:
    """The words from a little before the first that differs."""
    pairs = enumerate(zip(words.split(), other.split(), strict=False))
    at = next((n for n, (one, two) in pairs if one != two), min(len(words.split()), len(other.split())))
    return " ".join(words.split()[max(0, at - 3) : at + 6])


def _unsafe(column: str, line: _Cells) -> list[Problem]:
    mark = inline.raw_html(line.by_column[column])
    if not mark:
        return []
    detail, remedy = f"có «{mark[0]}»", "Viết chữ thường, không dùng thẻ HTML."
    return [rules.TABLE_VALUE.at(line.span, value=line.by_column[column], column=column, detail=detail, remedy=remedy)]


def _bodies(
    linked: LinkedPlan, task: Point, role: Role, column: str, line: _Cells
) -> tuple[tuple[str, ...], list[Problem]]:
    """The ids of the bodies that a cell names."""
    problems: list[Problem] = []
    found: list[str] = []
    for name in filter(None, (part.strip() for part in line.by_column[column].split(BETWEEN.strip()))):
        named = [body.id for body in linked.plan.bodies if alike(name) in (alike(body.name), body.id)]
        if len(named) == 1:
            found += named if named[0] not in found else []
            continue
        near = did_you_mean(name, [body.name for body in linked.plan.bodies])
        detail = f"nhiều cơ quan cùng tên: {', '.join(named)}" if named else "không có cơ quan nào tên như vậy"
        remedy = "Viết đúng tên như trong plan/co-quan/, nhiều cơ quan thì cách nhau bằng dấu chấm phẩy; hoặc viết mã."
        problems.append(
            rules.TABLE_VALUE.at(line.span, near=near, value=name, column=column, detail=detail, remedy=remedy)
        )
    inherited = tuple(reference.id for reference in linked.sections[task.section].leads) if role == Role.LEADS else ()
    if role == Role.LEADS and not found and not problems and inherited:
        detail = f"cả mục {task.section} giao cho {names(linked, inherited)}"
        remedy = "Ghi tên cơ quan chủ trì, hoặc sửa «chu_tri» ở đầu tệp của mục."
        problems.append(rules.TABLE_CONFLICT.at(line.span, column=column, detail=detail, remedy=remedy))
    return tuple(found), problems


def _time(linked: LinkedPlan, task: Point, now: Row, line: _Cells) -> tuple[Value, list[Problem]]:
    words, timing = line.by_column[TIME], linked.timing(task.id)
    by_hand = "Thời hạn đổi theo văn bản nào thì ghi «thoi_han» với «theo» trong thẻ, bằng tay."
    several = timing.current is not None and bool(timing.current.stages)
    if timing.stated or timing.given_by or several:
        said = "thẻ ghi nhiều thời hạn" if several and not timing.stated else "lời văn đã nói"
        who = f"văn bản {timing.given_by} đã đặt" if timing.given_by else said
        detail = f"{who} «{now.time}»"
        return None, [rules.TABLE_CONFLICT.at(line.span, column=TIME, detail=detail, remedy=by_hand)]
    if words and not isinstance(understand(words, linked.plan.wordings), Deadline):
        near = mistyped(words, linked.plan.wordings)
        detail, remedy = "không có trong plan/thoi-han.yml", "Sửa lại, hoặc thêm cụm chữ vào plan/thoi-han.yml trước."
        return None, [
            rules.TABLE_VALUE.at(line.span, near=near, value=words, column=TIME, detail=detail, remedy=remedy)
        ]
    if words and not is_stated(linked, task, words):
        detail = f"lời văn của {task.id} không có cụm ấy"
        return None, [rules.TABLE_CONFLICT.at(line.span, column=TIME, detail=detail, remedy=by_hand)]
    return ({key_of(CardDeadline, "words"): words} if words else None), []
