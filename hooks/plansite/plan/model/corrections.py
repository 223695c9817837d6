"""Where the words depart from those issued: in `plan/dinh-chinh.yml`, or in the card of the point itself."""

from __future__ import annotations

from dataclasses import fields

from plansite.plan.model import choices
from plansite.plan.source.fields import Reference, Registry, key
from plansite.problems.problem import Span
from plansite.values import frozen


@frozen
class Misprint:
    """A listed departure from the words as issued, of the point in whose card it stands."""

    span: Span
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

    def at(self, place: str) -> Correction:
        """As one that names its place."""
        said = {field.name: getattr(self, field.name) for field in fields(Misprint)}
        return Correction(**said, place=Reference(place, self.span))


@frozen
class Correction(Misprint):
    """One that names its place."""

    place: Reference = key("tai", "reference", "mã điểm", Registry.PLACE, required=True)
