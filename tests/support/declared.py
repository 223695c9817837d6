"""The lists of keys and of messages that two guides hold, as the model and the rules declare them."""

from __future__ import annotations

import re

from plansite.plan.hand_written.fronts import PageFront, SearchFront
from plansite.plan.hand_written.sessions import SessionFront
from plansite.plan.model.cards import Activation, Addition, Card, CardDeadline, Progress, Repeal
from plansite.plan.model.corrections import Correction
from plansite.plan.model.fronts import PlanFront, SectionFront
from plansite.plan.model.registries import Body, Document, Relation, Source, Statement, Succession
from plansite.plan.model.wordings import Meant, Wording
from plansite.plan.source.fields import Key, keys
from plansite.problems import rules
from plansite.problems.problem import Rule
from plansite.site.writing.templates import escape

RECORDS = (
    ("Thẻ của một điểm", Card),
    ("Đầu tệp của một mục", SectionFront),
    ("Đầu tệp của kế hoạch", PlanFront),
    ("Một cơ quan", Body),
    ("Một văn bản", Document),
    ("Nguồn của một dữ kiện (nguon)", Source),
    ("Quan hệ giữa hai văn bản (quan_he)", Relation),
    ("Cơ quan kế tục (tiep_noi, ke_tuc)", Succession),
    ("Câu nêu dữ kiện (boi_canh, ket_thuc, tinh_trang)", Statement),
    ("Cụm chữ thời hạn (plan/thoi-han.yml, cum_thoi_han)", Wording),
    ("Con số cụm chữ có nghĩa mà không viết (hieu_la)", Meant),
    ("Đính chính (dinh_chinh trong thẻ; ở plan/dinh-chinh.yml thêm tai)", Correction),
    ("Thời hạn ghi trong thẻ (thoi_han)", CardDeadline),
    ("Việc đang chờ đã được yêu cầu, hướng dẫn (kich_hoat)", Activation),
    ("Tiến độ (tien_do)", Progress),
    ("Thêm vào sau, chuyển tới (them)", Addition),
    ("Bãi bỏ (bai_bo)", Repeal),
    ("Đầu tệp của một buổi học (docs/hoc-tap/)", SessionFront),
    ("Đầu tệp của một trang viết tay khác (docs/)", PageFront),
    ("Trang ấy trong ô tìm kiếm (search)", SearchFront),
)
_KEYS = """### {title}

| Khóa | Ý nghĩa | Bắt buộc |
| --- | --- | --- |
{rows}
"""
_MESSAGE = """### {rule.code}

Thông báo: «{message}»

- Vì sao: {reason}
- Làm gì: {remedy}
"""


def keys_listed() -> str:
    """A table of keys for each record that an editor writes."""
    rows = {title: "\n".join(_row(key) for _, key in keys(record).values()) for title, record in RECORDS}
    return "\n".join(_KEYS.format(title=escape(title), rows=each) for title, each in rows.items())


def _row(key: Key) -> str:
    return f"| `{key.name}` | {escape(key.meaning)} | {'có' if key.required else 'không'} |"


def messages_listed() -> str:
    """Every message under its code."""
    return "\n".join(map(_message, sorted(rules.ALL, key=lambda rule: rule.code)))


def _message(rule: Rule) -> str:
    remedy = _blanks(rule.remedy)
    said = "thông báo nói rõ, tùy từng chỗ." if remedy == "…" else escape(remedy)
    return _MESSAGE.format(rule=rule, reason=escape(rule.reason), message=escape(_blanks(rule.message)), remedy=said)


def _blanks(template: str) -> str:
    """The template of a message with its places to fill shown as «…»."""
    return re.sub(r"\{\w+\}", "…", template)
