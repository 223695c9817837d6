"""What the points of each section are: tasks, targets, or neither; by tables, charges, times and titles."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from plansite.intake.bodies import names_in
from plansite.intake.charges import Charges
from plansite.intake.drafts import DraftPoint, DraftSection
from plansite.intake.manuscript import Question
from plansite.intake.outline import ATTACHED, Outline
from plansite.intake.prose import lead_in
from plansite.intake.times import Wordings
from plansite.language import ids
from plansite.language.stated_times import times_in
from plansite.plan.model.cards import Card
from plansite.plan.model.choices import PLAIN, TARGET, TASK
from plansite.plan.model.fronts import SectionFront
from plansite.plan.model.roles import Role
from plansite.plan.model.wordings import Wording
from plansite.plan.source.fields import key_of, keys

BRACKET = re.compile(r"\(([^()]+)\)\s*[.;,:]?$")
_OF_TASKS = re.compile(r"^(?:(?:các|một số|những|nội dung|phân công)[,\s]+(?:và\s+)?)?nhiệm vụ\b", re.IGNORECASE)
_SOLUTIONS = re.compile(r"giải pháp", re.IGNORECASE)
_MAY_BE_TASKS = re.compile(r"nhiệm vụ|giải pháp|phân công|tổ chức thực hiện|nội dung", re.IGNORECASE)


@dataclass
class Kinds:
    """The kinds by section, of those that have one of their own, and what of it a person must look at."""

    outline: Outline
    charges: Charges
    common: Sequence[Wording]
    found: dict[str, str] = field(default_factory=dict)
    questions: list[Question] = field(default_factory=list)

    def find(self) -> None:
        """Look at every table, every section, every part, what says most first."""
        sections = self.outline.sections
        for id, columns in self.outline.tables.items():
            self.found[id] = TARGET if columns.targets else TASK
            if columns.guessed:
                self._ask(
                    next(section for section in sections if section.id == id),
                    f"cột «{columns.guessed}» của bảng ở «{id}»",
                    "coi là cơ quan chủ trì",
                    f"nếu không phải: sửa «vai_tro» ở đầu tệp plan/muc/{id}.md",
                )
        for section in sections:
            held = [each for each in sections if ids.parent(each.id) == section.id]
            charged = [each for each in held if self._shared_out(each)]
            if held and 2 * len(charged) > len(held):
                self.found[section.id] = TASK
        if not self.outline.tables:
            for part in self._parts():
                self._by_title(part)
        for section in sections:
            led = section.id in self.charges.leads or self._charged(section)
            shared = self.charges.shares_out(self.outline, section) and any(map(self._bracket, section.points))
            if kind_of(section.id, self.found) is None and (led or shared or self._timed(section)):
                self.found[section.id] = TASK
        for part in (each for each in self._parts() if _MAY_BE_TASKS.search(each.title)):
            why = self._why_no_tasks(part)
            if why:
                self._ask(
                    part,
                    f"phần «{part.label} {part.title}»",
                    f"không coi các điểm là nhiệm vụ, vì {why}",
                    f"nếu là nhiệm vụ: ghi «{key_of(SectionFront, 'points_are')}: {TASK}» ở đầu tệp "
                    f"plan/muc/{part.id}.md",
                )

    def _parts(self) -> Iterator[DraftSection]:
        """The outermost sections; of a programme that is attached to a decision those within it."""
        sections = self.outline.sections
        above = {each.id: ids.parent(each.id) for each in sections}
        attached = {id for id in above.values() if id and "." not in id and id.startswith(ATTACHED)}
        outermost = (None, *attached)
        yield from (each for each in sections if above[each.id] in outermost and each.id not in attached)

    def _why_no_tasks(self, part: DraftSection) -> str:
        """Why what may be tasks is none; "" where nothing of the part may be."""
        if not self.outline.tables:
            if self._has_kind(part.id):
                return ""
            elsewhere = "việc được giao ở mục mang tên cơ quan"
            return elsewhere if self.found else "không mục nào mang tên cơ quan và ít điểm ghi thời hạn trong ngoặc"
        within = (each for each in self.outline.sections if each.id == part.id or part.id in ids.ancestors(each.id))
        others = [point for each in within if kind_of(each.id, self.found) is None for point in each.points]
        told = any(lead_in(point.words) or any(times_in(point.words)) for point in others)
        return "việc được giao ở bảng, dù câu văn ở đây nêu người làm hay thời hạn" if told else ""

    def _by_title(self, part: DraftSection) -> None:
        """A part that is called «Nhiệm vụ», or shares the work out, where no section that bears names does that."""
        assigned = bool(self.charges.leads)
        titled = _OF_TASKS.match(part.title) and not (assigned and _SOLUTIONS.search(part.title))
        shares = not assigned and self.charges.shares_out(self.outline, part) and self._led_by_sentences(part)
        if part.id in self.found or not (titled or shares):
            return
        self.found[part.id] = TASK
        key = key_of(SectionFront, "points_are")
        self._ask(
            part,
            f"phần «{part.label} {part.title}»",
            "coi mọi điểm là nhiệm vụ, vì "
            + ("tên phần nói thế" if titled else "phần này phân công và phần lớn câu nêu ai làm"),
            f"nếu không phải: xóa dòng «{key}: {TASK}» ở đầu tệp plan/muc/{part.id}.md; riêng một mục con không phải: "
            f"ghi «{key}: {PLAIN}» ở đầu tệp của mục ấy",
        )

    def _led_by_sentences(self, part: DraftSection) -> bool:
        own = _own(part)
        return bool(own) and 2 * sum(bool(lead_in(point.words)) for point in own) >= len(own)

    def _has_kind(self, part: str) -> bool:
        return any(id == part or id.startswith(f"{part}.") for id in self.found)

    def _shared_out(self, section: DraftSection) -> bool:
        """Whether a section says whom its points are for: by its name, or by its words where it shares the work out."""
        if section.id in self.charges.leads or self._charged(section):
            return True
        shares = not self.outline.tables and self.charges.shares_out(self.outline, section)
        return shares and self._led_by_sentences(section)

    def _charged(self, section: DraftSection) -> bool:
        """Whether words within most of its points say who leads them."""
        own = _own(section)
        led = [point for point in own if keys(Card)[Role.LEADS][0] in self.charges.charged.get(point.id, {})]
        return bool(led) and 2 * len(led) >= len(own) and section.id not in self.outline.tables

    def _timed(self, section: DraftSection) -> bool:
        own = _own(section)
        timed = sum(bool(self._bracket(point)) for point in own)
        return timed > 0 and 2 * timed >= len(own)

    def _bracket(self, point: DraftPoint) -> str | None:
        """The bracket that closes a point, where it is read as a time."""
        match = BRACKET.search(point.last.rest)
        probe = Wordings(self.common, lambda words: ("x",) if names_in(words) else ())
        return match[1] if match and probe.read(match[1], cell=False) else None

    def _ask(self, section: DraftSection, met: str, done: str, otherwise: str) -> None:
        self.questions.append(Question(line=section.line, met=met, done=done, otherwise=otherwise))


def _own(section: DraftSection) -> list[DraftPoint]:
    """The points right below a section: what they hold is part of them."""
    return [point for point in section.points if ids.parent(point.id) == section.id]


def kind_of(section: str, kinds: Mapping[str, str]) -> str | None:
    """What the points of a section are, by its own kind or that of the section that holds it."""
    return next((kinds[id] for id in (section, *ids.ancestors(section)) if id in kinds), None)
