"""Where the words depart from those issued: `plan/dinh-chinh.yml`."""

from __future__ import annotations

from dataclasses import dataclass

from plansite.plan.model import choices
from plansite.plan.source.fields import Reference, Registry, key
from plansite.problems.problem import Span


@dataclass(frozen=True)
class Correction:
    """A listed departure from the words as issued."""

    span: Span
    place: Reference = key("tai", "reference", "mã điểm", Registry.PLACE, required=True)
    kind: str = key(
        "cach",
        "choice",
        "ghi-chu: giữ nguyên chữ; thay: đã thay chữ",
        choices.CORRECTION_KINDS,
        required=True,
    )
    issued: str | None = key("nguyen_van", "text", "cụm chữ như đã ban hành")
    corrected: str | None = key("dung_la", "text", "cụm chữ đúng")
    reason: str = key("vi_sao", "text", "vì sao", required=True)
    date: str | None = key("ngay", "date", "ngày ghi đính chính này")
