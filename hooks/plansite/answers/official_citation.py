"""What officials call a place of the plan («gạch đầu dòng thứ hai, mục 4, phần III, Kế hoạch …»), from its structure.

Counted is what was issued: a point added later (whose card says «them») is called by the one it stands
behind, and one that left the plan still counts, so that the citation of an issued point never changes.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from plansite.language import ids
from plansite.language.phrasing import label_heading, official_date
from plansite.plan.linking.linked_plan import LinkedPlan
from plansite.plan.model.choices import DASH, FRONT_PLACES, LETTER, NUMBER, PLUS
from plansite.plan.model.ledger import IdKind
from plansite.plan.model.plan import Plan, Point, Section
from plansite.plan.model.printed import marker

_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_COUNTED = {DASH: "gạch đầu dòng", PLUS: "dấu cộng"}
_ROMAN = re.compile(r"[IVXLC]+|[A-Z]")
_DECIMAL = re.compile(r"\d+[a-z]*(\.\d+[a-z]*)*")


def ordinal(number: int) -> str:
    """An ordinal in words: 1 → «thứ nhất», 4 → «thứ tư», 21 → «thứ hai mươi mốt», 124 → «thứ 124»."""
    if number in (1, 4):
        return {1: "thứ nhất", 4: "thứ tư"}[number]
    if number > 99:
        return f"thứ {number}"
    tens, ones = divmod(number, 10)
    unit = "" if tens and not ones else _DIGITS[ones]
    if tens:
        unit = {5: "lăm"}.get(ones, unit)
    if tens > 1:
        unit = {1: "mốt", 4: "tư"}.get(ones, unit)
    head = {0: "", 1: "mười"}.get(tens, f"{_DIGITS[tens]} mươi")
    return " ".join(word for word in ("thứ", head, unit) if word)


def citations(linked: LinkedPlan) -> Mapping[str, str]:
    """How officials cite every section, point and front place, by id."""
    whole = name_of_plan(linked)
    namer = _Namer(linked)
    places = {place.id: f"{FRONT_PLACES[place.id].lower()}, {whole}" for place in linked.plan.front_places}
    sections = {section.id: ", ".join([*namer.sections(section.id), whole]) for section in linked.plan.sections}
    points = {
        point.id: ", ".join([*namer.points(point), *namer.sections(point.section), whole])
        for point in linked.plan.points
    }
    return places | sections | points


def name_of_plan(linked: LinkedPlan) -> str:
    """«Kế hoạch số 45-KH/HU ngày 20/5/2024 của Ban Thường vụ Huyện ủy»; its short name where it has no number."""
    plan = linked.plan
    front = plan.front
    if not front.number:
        return front.short or plan.name
    date = official_date(front.date) if front.date else ""
    parts = [f"{plan.kind} số {front.number}", date, f"của {linked.issuer.name}" if linked.issuer else ""]
    return " ".join(part for part in parts if part)


def identity(plan: Plan) -> str:
    """What tells this plan from others in ids that leave the site; a slug.

    Written down once, it stays whatever else becomes known; else it is made of what the plan says of itself today.
    """
    front = plan.front
    if front.id:
        return ids.slug(front.id)
    said = (front.number, front.issuer.id if front.issuer else None, front.short)
    return ids.slug(" ".join(filter(None, said))) or "ke-hoach"


class _Namer:
    """Names of places in one plan; what is looked up more than once is gathered first."""

    def __init__(self, linked: LinkedPlan) -> None:
        self._linked = linked
        self._added = {point.id for point in linked.plan.points if point.added}
        self._siblings: dict[tuple[str, str | None], list[Point]] = {}
        for point in linked.plan.points:
            self._siblings.setdefault((point.section, point.parent), []).append(point)
        self._left: dict[str | None, list[str]] = {}
        for line in linked.plan.ledger.lines:
            # Its sign is not known any more; one with a letter was put in later or stood without a sign.
            gone = line.departed and line.kind == IdKind.POINT and line.id not in linked.points
            if gone and line.id.rpartition(".")[2].isdigit():
                self._left.setdefault(ids.parent(line.id), []).append(line.id)

    def sections(self, id: str) -> list[str]:
        """The section and those that hold it, innermost first."""
        own = self._linked.sections.get(id)
        inward = (*self._linked.ancestors(id), own) if own else ()
        return [name for section in reversed(inward) if (name := self._section(section))]

    def _section(self, section: Section) -> str:
        label = section.label.strip().rstrip(".-:) ")
        if _ROMAN.fullmatch(label):
            return f"{'mục' if section.row else 'phần'} {label}"
        if _DECIMAL.fullmatch(label):
            return f"tiểu mục {label}" if self._in_numbered(section) or "." in label else f"mục {label}"
        return label_heading(label)  # «Điều 5», «Chương II», «Phụ lục 1» say it themselves

    def _in_numbered(self, section: Section) -> bool:
        """Whether a section with a number in digits holds this one."""
        above = self._linked.ancestors(section.id)
        return any(_DECIMAL.fullmatch(each.label.strip().rstrip(".-:) ")) for each in above)

    def points(self, point: Point) -> list[str]:
        """The point and those that hold it, innermost first."""
        held = self._linked.points.get(point.parent or "") if not point.columns else None
        return [self._point(point), *(self.points(held) if held else [])]

    def _point(self, point: Point) -> str:
        own = (point.card.printed or "").rstrip(".)") or point.id.rpartition(".")[2]
        if point.columns and point.id not in self._added:
            return f"số thứ tự {marker(point)}"
        if point.marker == LETTER:
            return f"điểm {ids.printed(own)}"
        if point.marker == NUMBER:
            return f"{self._word_for_numbers(point)} {own}"
        before, after = self._around(point)
        if point.id in self._added:
            return self._added_point(point, before)
        if point.marker in _COUNTED:
            return f"{_COUNTED[point.marker]} {ordinal(self._count(point, before))}"
        return self._unmarked(point, before, after)

    def _word_for_numbers(self, point: Point) -> str:
        if point.parent:
            return "điểm"
        names = self.sections(point.section)
        if names and names[0].startswith("Điều "):
            return "khoản"
        return "mục" if names and names[0].startswith("phần ") else "điểm"

    def _around(self, point: Point) -> tuple[list[Point], list[Point]]:
        """The points beside it that were issued, before and after it."""
        siblings = self._siblings[point.section, point.parent]
        at = next(number for number, each in enumerate(siblings) if each is point)
        issued = [[each for each in some if each.id not in self._added] for some in (siblings[:at], siblings[at + 1 :])]
        return issued[0], issued[1]

    def _count(self, point: Point, before: list[Point]) -> int:
        left = [id for id in self._left.get(ids.parent(point.id), ()) if ids.order(id) < ids.order(point.id)]
        return 1 + len(left) + sum(each.marker == point.marker for each in before)

    def _added_point(self, point: Point, before: list[Point]) -> str:
        called = _COUNTED.get(point.marker, "đoạn")
        siblings = self._siblings[point.section, point.parent]
        behind = before[-1] if before else None
        run = siblings[siblings.index(behind) + 1 if behind else 0 :]
        alike = []
        for each in run:
            if each.id not in self._added:
                break
            if each.marker == point.marker:
                alike.append(each.id)
        which = f" {ordinal(alike.index(point.id) + 1)}" if alike.index(point.id) else ""
        where = f"sau {self._point(behind)}" if behind else "ở đầu"
        return f"{called} bổ sung{which} {where}"

    def _unmarked(self, point: Point, before: list[Point], after: list[Point]) -> str:
        """A paragraph with no sign: counted from the sign it stands behind, and never counted with the signs."""
        signed = [number for number, each in enumerate(before) if each.marker != point.marker]
        run = before[signed[-1] + 1 if signed else 0 :]
        following = next((number for number, each in enumerate(after) if each.marker != point.marker), len(after))
        alone = not run and not following
        which = "" if alone else f" {ordinal(len(run) + 1)}"
        if signed:
            return f"đoạn{which} sau {self._point(before[signed[-1]])}"
        if following < len(after):
            return f"đoạn mở đầu{which}"
        return f"đoạn {ordinal(len(run) + 1)}"
