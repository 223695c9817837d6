"""Located YAML → a record of the model. One generic reader; the keys it follows are those of `fields.key`."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, TypeVar

from plansite.language import inline
from plansite.language.calendar import DATE, is_date
from plansite.language.ids import slug
from plansite.plan.source.fields import PLACEHOLDER, Key, Reference, keys
from plansite.plan.source.yaml_nodes import Listing, Node, Scalar, Table
from plansite.problems import rules
from plansite.problems.problem import Problem, did_you_mean

Record = TypeVar("Record")

_DATE_REMEDY = "Viết năm-tháng-ngày, ví dụ 2023-03-31, và xem lại ngày ấy có trên lịch không."
_TEXT = "một dòng chữ"
_TABLE = "các dòng «khóa: giá trị» thụt vào"


def decode(record: type[Record], table: Table) -> tuple[Record, list[Problem]]:
    """A `record` from `table`, as much of it as makes sense, and everything that does not."""
    known = keys(record)
    problems: list[Problem] = []
    values: dict[str, Any] = {"span": table.span}
    written: dict[str, Node] = {}
    for label, value in table.entries:
        if label.text in known:
            written[label.text] = value
            continue
        plain = slug(label.text).replace("-", "_")
        near = plain if plain in known else did_you_mean(label.text, known)
        problems.append(rules.KEY_UNKNOWN.at(label.span, near=near, key=label.text, known=", ".join(known)))
    for name, (field, key) in known.items():
        node = written.get(name, Scalar("", table.span))
        if isinstance(node, Scalar) and not node.text:
            if name in written and key.shape == "record":
                problems.append(_wrong(node, name, _TABLE))
            if key.required:
                problems.append(rules.KEY_MISSING.at(node.span, key=name, meaning=key.meaning))
            continue
        read, wrong = _value(key, node)
        problems += wrong
        if read is not None:
            values[field] = read
        if key.required and not read and not wrong:
            problems.append(rules.KEY_MISSING.at(node.span, key=name, meaning=key.meaning))
    for required in (field for field, key in known.values() if key.required and field not in values):
        if _default(record, required) is None:
            values[required] = Reference("", table.span)
    return record(**values), problems


def decode_list(record: type[Record], node: Node | None, key: str = "") -> tuple[tuple[Record, ...], list[Problem]]:
    """A record from each table of a listing; nothing at all is an empty listing. Of a `key` none stands there twice."""
    if node is None or (isinstance(node, Scalar) and not node.text):
        return (), []
    if not isinstance(node, Listing):
        return (), [_wrong(node, key or "danh sách", "danh sách, mỗi mục bắt đầu bằng «- »")]
    records: list[Record] = []
    problems: list[Problem] = []
    seen: list[object] = []
    for item in node.items:
        if isinstance(item, Table):
            said = _said(item)
            if key and said in seen:
                first = next((value.text for _, value in item.entries if isinstance(value, Scalar)), key)
                problems.append(rules.VALUE_TWICE.at(item.span, value=first, key=key))
                continue
            seen.append(said)
            value, wrong = decode(record, item)
            records.append(value)
            problems += wrong
        else:
            problems.append(_wrong(item, key or "mục của danh sách", _TABLE))
    return tuple(records), problems


def _said(node: Node) -> object:
    """What a node says, wherever it stands."""
    if isinstance(node, Scalar):
        return " ".join(node.text.split())
    if isinstance(node, Listing):
        return [_said(each) for each in node.items]
    return [(label.text, _said(value)) for label, value in node.entries]


def _default(record: type, field: str) -> object:
    return record.__dataclass_fields__[field].default  # type: ignore[attr-defined]


def _wrong(node: Node, name: str, expected: str) -> Problem:
    return rules.VALUE_SHAPE.at(node.span, key=name, expected=expected)


def _value(key: Key, node: Node) -> tuple[Any, list[Problem]]:
    if key.shape in ("texts", "choices", "references"):
        return _several(key, node)
    if key.shape == "records":
        if key.lone and isinstance(node, Scalar):
            return (), [_wrong(node, key.name, f"{_TABLE}; nhiều thì thành danh sách, mỗi mục bắt đầu bằng «- »")]
        alone = key.lone and isinstance(node, Table)
        return decode_list(key.of, Listing((node,), node.span) if alone else node, key.name)
    if key.shape == "record":
        if isinstance(node, Table):
            return decode(key.of, node)
        return None, [_wrong(node, key.name, _TABLE)]
    if key.shape == "pairs":
        return _pairs(key, node)
    if not isinstance(node, Scalar):
        return None, [_wrong(node, key.name, _TEXT)]
    return _one(key, node)


def _pairs(key: Key, node: Node) -> tuple[tuple[tuple[str, str], ...] | None, list[Problem]]:
    if not isinstance(node, Table):
        return None, [_wrong(node, key.name, _TABLE)]
    values: list[tuple[str, str]] = []
    problems: list[Problem] = []
    for label, said in node.entries:
        if not isinstance(said, Scalar):
            problems.append(_wrong(said, label.text, _TEXT))
            continue
        value, wrong = _one(replace(key, name=label.text, shape="choice"), said)
        problems += wrong
        if value and any(value == before for _, before in values):
            problems.append(rules.VALUE_TWICE.at(said.span, value=value, key=key.name))
        values += [(" ".join(label.text.split()), value)] if value else []
    return tuple(values), problems


def _several(key: Key, node: Node) -> tuple[tuple[Any, ...], list[Problem]]:
    """A listing of scalars; a single scalar stands for a listing of one."""
    values: list[Any] = []
    problems: list[Problem] = []
    for item in node.items if isinstance(node, Listing) else (node,):
        if not isinstance(item, Scalar) or not item.text:
            problems.append(_wrong(item, key.name, "một giá trị, hoặc danh sách [a, b]"))
            continue
        value, wrong = _one(key, item)
        problems += wrong
        if value is not None and value in values:
            problems.append(rules.VALUE_TWICE.at(item.span, value=item.text, key=key.name))
        elif value is not None:
            values.append(value)
    return tuple(values), problems


def _one(key: Key, node: Scalar) -> tuple[Any, list[Problem]]:
    text, problems = " ".join(node.text.split()), _unsafe(node, key.name)
    if problems:
        return None, problems
    if key.shape in ("reference", "references"):
        return Reference(text, node.span), []
    if text == PLACEHOLDER and key.shape in ("choice", "choices", "date"):
        otherwise = rules.MUST_BE_THERE if key.required else rules.LEFT_OUT
        return None, [rules.PLACEHOLDER_LEFT.at(node.span, words=text, otherwise=otherwise)]
    if key.shape in ("choice", "choices") and text not in key.of:
        near = slug(text) if slug(text) in key.of else did_you_mean(text, key.of)
        return None, [rules.VALUE_UNKNOWN.at(node.span, near=near, value=text, key=key.name, known=", ".join(key.of))]
    if key.shape == "date" and not DATE.fullmatch(text):
        return None, [_wrong(node, key.name, "năm-tháng-ngày, ví dụ 2023-03-31")]
    if key.shape == "date" and not is_date(text):
        return None, [rules.DATE_IMPOSSIBLE.at(node.span, key=key.name, value=text, remedy=_DATE_REMEDY)]
    return text, []


def _unsafe(node: Scalar, name: str) -> list[Problem]:
    html = inline.raw_html(node.text)
    return [rules.RAW_HTML.at(node.span, key=name, mark=html[0])] if html else []
