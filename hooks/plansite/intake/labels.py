"""«Cơ quan chủ trì: …», «Thời gian thực hiện: …» in running words: what the columns of an annex say, said in lines."""

from __future__ import annotations

import re
from collections.abc import Iterable

from plansite.intake.columns import role_of
from plansite.intake.issued_text import Line
from plansite.intake.structure import Node
from plansite.plan.model.roles import Role

_NAME = (
    r"(?:(?:cơ quan|đơn vị|sở|ngành|tổ chức)(?:,? (?:cơ quan|đơn vị|cá nhân))? )?(?:chủ trì|phối hợp|đầu mối)"
    r"(?:,? (?:thực hiện|chính|tham mưu))?|(?:cơ quan|đơn vị) (?:thực hiện|phụ trách|triển khai)"
    r"|(?:thời gian|thời hạn|thời điểm|tiến độ)(?: (?:thực hiện|hoàn thành|trình|ban hành))?"
    r"|(?:sản phẩm|kết quả)(?: (?:đầu ra|dự kiến|hoàn thành|thực hiện))?"
    r"|(?:cấp|cơ quan|thẩm quyền) (?:trình|ban hành|phê duyệt|quyết định)"
)
_LABEL = re.compile(rf"(?P<before>^|[.;,(]\s*)(?P<name>{_NAME})\s*:\s*", re.IGNORECASE)
_LED = re.compile(
    r"(?P<lead>[^.;:()]+?),?\s+chủ trì(?:[,;]?\s+phối hợp(?:\s+(?:với|cùng))?\s+(?P<partner>[^.:()]+?))?[.;]?"
)
Said = tuple[tuple[str, str], ...]  # role of a column → what is said of it


def said_in(words: str) -> Said:
    """What labels in some words say: «Cơ quan chủ trì: Sở Y tế; thời gian: quý II/2026.»"""
    labels = list(_LABEL.finditer(words))
    ends = [*(label.start() for label in labels), len(words)][1:]
    pairs = zip(labels, ends, strict=bool(labels))
    found = ((role_of(each["name"]), _trimmed(words[each.end() : end])) for each, end in pairs)
    return tuple((role, said) for role, said in found if role and said)


def _trimmed(words: str) -> str:
    """Words without the signs round them, nor the end of a bracket in which their label stands."""
    open_within = words.count("(") >= words.count(")")
    return words.strip(" .;,") if open_within else words.strip(" .;,)")


def parted(cell: str) -> Said:
    """Who leads and who works on it, where one cell says both: «Sở Y tế chủ trì, phối hợp với Sở Nội vụ»."""
    said = said_in(cell) if is_labelled(cell) else ()
    led = None if said else _LED.fullmatch(cell.strip())
    if led:
        said = ((Role.LEADS, led["lead"].strip()), *(((Role.PARTNERS, led["partner"]),) if led["partner"] else ()))
    return said


def said_by(lines: Iterable[Line]) -> Said:
    """What labels in some lines say, each role once."""
    every = (each for line in lines if not line.cells for each in said_in(line.rest))
    said: dict[str, str] = {}
    for role, words in every:
        said.setdefault(role, words)
    return tuple(said.items())


def is_labelled(words: str) -> bool:
    """Whether words begin with a label."""
    label = _LABEL.match(words)
    return label is not None and not label["before"]


def is_label(line: Line) -> bool:
    """Whether a line is nothing but what labels say."""
    return is_labelled(line.rest)


def labelled(node: Node) -> list[Node]:
    """Of what a node holds, the dashes that are words of its own: all that there are where one of them says who leads.

    What holds them is one task, whatever else its dashes say of it.
    """
    dashes = [child for child in node.children if child.number]
    plain = all(child.line and child.number and child.number.printed == "-" and not child.children for child in dashes)
    leads = any(child.line and is_label(child.line) and _leads(child.line) for child in dashes)
    return dashes if plain and leads and len(dashes) == len(node.children) else []


def _leads(line: Line) -> bool:
    return any(role == Role.LEADS for role, _ in said_in(line.rest))
