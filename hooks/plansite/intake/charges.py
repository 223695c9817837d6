"""Who is charged with what, as names of sections and cells say it; what cells do not say plainly goes into cards."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from plansite.intake.bodies import Registry, is_whole_name, names_below, names_in, names_in_title, stretches_of
from plansite.intake.drafts import DraftPoint, DraftSection
from plansite.intake.labels import Said, parted
from plansite.intake.manuscript import Question
from plansite.intake.outline import Outline
from plansite.intake.prose import heads_in
from plansite.language import ids
from plansite.language.phrasing import is_ditto
from plansite.plan.model.cards import Card
from plansite.plan.model.roles import Role
from plansite.plan.source.fields import keys

_SHARED_OUT = re.compile(r"tổ chức (?:thực hiện|triển khai)|phân công|trách nhiệm|giao nhiệm vụ", re.IGNORECASE)
_CHARGING = (Role.LEADS, Role.PARTNERS, Role.DECIDES)


@dataclass
class Charges:
    """`leads` are by section; `charged` by point and by field of its card, where its cells alone would not be read."""

    registry: Registry = field(default_factory=Registry)
    leads: dict[str, tuple[str, ...]] = field(default_factory=dict)
    charged: dict[str, dict[str, tuple[str, ...]]] = field(default_factory=dict)
    questions: list[Question] = field(default_factory=list)
    asked: set[str] = field(default_factory=set)

    def named(self, names: Iterable[str], place: str) -> tuple[str, ...]:
        """The ids of the bodies that names at a place mean."""
        return tuple(dict.fromkeys(self.registry.named(name, place).id for name in names))

    def cell(self, point: DraftPoint, column: str, cell: str) -> None:
        """The bodies in a cell; what is no name is asked."""
        for name in names_in(cell):
            if is_whole_name(name):
                self.registry.named(name, point.id)
            elif name not in self.asked:  # one file of a body answers for all cells
                self.asked.add(name)
                self._ask(
                    point,
                    f"ô «{column}» của «{point.id}» có «{name}», không phải tên một cơ quan",
                    "để nguyên trong ô, không lập cơ quan nào",
                    "nếu là tên cơ quan: thêm tệp vào plan/co-quan/; nếu ô bị cắt hay in thừa: sửa chữ trong ô",
                )

    def in_card(self, point: DraftPoint, role: Role, cell: str, *, merged: bool) -> None:
        """The bodies of a cell, for the card of the point; a `merged` one stands in a row above and is for all."""
        names = [name for name in names_in(cell) if is_whole_name(name)]
        # Words of a row above do not stand in this one.
        self.charged.setdefault(point.id, {})[keys(Card)[role][0]] = self.named(names, "" if merged else point.id)
        if merged or cell in self.asked:
            return  # certain, or the same words, understood in the same way
        self.asked.add(cell)
        self._ask(
            point,
            f"ô «{cell}» của «{point.id}»: hai tên liền nhau không có dấu ngăn",
            f"ghi {', '.join(names)} vào thẻ của điểm",
            "nếu không phải: sửa thẻ của điểm",
        )

    def by_labels(self, section: DraftSection) -> None:
        """The bodies that labels in the words of points name: «Cơ quan chủ trì: Sở Y tế»."""
        for point in section.points:
            self.in_parts(point, point.said)

    def in_parts(self, point: DraftPoint, said: Said) -> None:
        """The bodies that words name for several parts that they have in a point."""
        for role, words in said:
            charging = next((each for each in _CHARGING if each == role), None)
            names = [name for name in names_in(words) if is_whole_name(name)] if charging else []
            if charging and names:
                self.cell(point, charging, words)
                self.charged.setdefault(point.id, {})[keys(Card)[charging][0]] = self.named(names, point.id)

    def beside_parts(self, point: DraftPoint, role: str | None, column: str, cell: str) -> None:
        """The bodies of a cell, beside those that another cell names for the same part: a card stands for all cells."""
        charging = next((each for each in _CHARGING if each == role), None)
        key, charged = keys(Card)[charging][0] if charging else "", self.charged.get(point.id, {})
        if key in charged and not parted(cell) and not is_ditto(cell):
            names = names_below(dict(point.lines).get(column, ())) or filter(is_whole_name, names_in(cell))
            charged[key] = tuple(dict.fromkeys((*charged[key], *self.named(names, point.id))))

    def shares_out(self, outline: Outline, section: DraftSection) -> bool:
        """Whether the title of a section, or of one that holds it, says that the work is shared out there."""
        above = (each.title for each in outline.sections if section.id.startswith(f"{each.id}."))
        return section.id not in outline.tables and any(map(_SHARED_OUT.search, (section.title, *above)))

    def by_heads(self, section: DraftSection) -> None:
        """Who leads, where a section that shares out the work has a point begin with the name of a body and a colon."""
        own = [point for point in section.points if ids.parent(point.id) == section.id]
        heads = {point.id: names for point in own if (names := heads_in(point.paragraphs[0].rest))}
        for point in section.points:
            above = next((id for id in (point.id, *ids.ancestors(point.id)) if id in heads), "")
            if above:
                led = self.charged.setdefault(point.id, {})
                led.setdefault(keys(Card)[Role.LEADS][0], self.named(heads[above], above))

    def _ask(self, point: DraftPoint, met: str, done: str, otherwise: str) -> None:
        self.questions.append(Question(line=point.line, met=met, done=done, otherwise=otherwise))


def charges_in(outline: Outline) -> Charges:
    """Who is charged in a whole document, by the names of its sections and the cells of its tables."""
    charges = Charges()
    for section in outline.sections:
        names = names_in_title(section.title) if section.id not in outline.tables else ()
        for part, words in section.said:
            names = names or (names_in_title(words) if part == Role.LEADS else ())
        if names:
            charges.leads[section.id] = charges.named(names, section.id)
    for section in outline.sections:
        charges.by_labels(section)
        if section.id not in charges.leads and charges.shares_out(outline, section):
            charges.by_heads(section)
        roles = outline.roles_of(section.id)
        for point in section.points:
            for column, cell in (*point.cells, *point.inherited):
                role = next((each for each in _CHARGING if each == roles.get(column)), None)
                if role is None or is_ditto(cell):
                    continue
                below = names_below(dict(point.lines).get(column, ()))
                if len(below) > len(stretches_of(cell)):
                    charges.charged.setdefault(point.id, {})[keys(Card)[role][0]] = charges.named(below, point.id)
                    continue
                parts = parted(cell)
                if parts:
                    charges.in_parts(point, parts)
                    continue
                merged, together = (column, cell) in point.inherited, len(names_in(cell)) > len(stretches_of(cell))
                if not merged:
                    charges.cell(point, column, cell)
                if together or merged:
                    charges.in_card(point, role, cell, merged=merged and not together)
            for column, cell in point.cells:
                charges.beside_parts(point, roles.get(column), column, cell)
    return charges
