"""Ways to say a time, and what each means: in `plan/thoi-han.yml`, or in the card of a point that says so."""

from __future__ import annotations

from dataclasses import field

from plansite.plan.model import choices
from plansite.plan.model.roles import Role
from plansite.plan.source.fields import Reference, Registry, key
from plansite.problems.problem import Span
from plansite.values import frozen


@frozen
class Meant:
    """Numbers that a wording means without saying them: «6 tháng đầu năm» ends in month 6."""

    span: Span = field(compare=False)
    day: str | None = key("ngay", "text", "ngày")
    month: str | None = key("thang", "text", "tháng")
    quarter: str | None = key("quy", "text", "quý")
    year: str | None = key("nam", "text", "năm")


@frozen
class Wording:
    """A way to say a time in a bracket; the same wherever it is written."""

    span: Span = field(compare=False)
    words: str = key("loi", "text", "cụm chữ; {ngay} {thang} {quy} {nam}… thay cho con số", required=True)
    kinds: tuple[str, ...] = key(
        "loai", "choices", "loại thời hạn, có thể nhiều", tuple(choices.TIME_KINDS), required=True
    )
    precision: str | None = key("do_chinh_xac", "choice", "thời điểm chính xác tới đâu", tuple(choices.PRECISIONS))
    waits_on: tuple[Reference, ...] = key(
        Role.WAITS_ON, "references", "cơ quan phải yêu cầu hay hướng dẫn trước", Registry.BODY
    )
    meant: Meant | None = key("hieu_la", "record", "con số mà cụm chữ có nghĩa nhưng không viết ra", Meant)
    every: tuple[str, ...] = key("chu_ky", "choices", "lặp lại theo kỳ nào; chỉ với «dinh-ky»", tuple(choices.PERIODS))
    event: str | None = key("su_kien", "text", "sự kiện mà thời hạn tính theo")
    side: str | None = key("khi", "choice", "thời hạn ở phía nào của sự kiện", tuple(choices.SIDES))
    unit: str | None = key("don_vi", "choice", "{so} đếm bằng gì", tuple(choices.UNITS))
    in_cells: str | None = key("trong_o", "choice", "«co» nếu chỉ là thời hạn khi đứng một mình trong ô", ("co",))
