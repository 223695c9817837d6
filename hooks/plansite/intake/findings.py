"""All that is found in a source file: what stands where, who is named, what is cited, what is due, what is asked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from plansite.intake.bodies import FoundBody, is_whole_name, names_in
from plansite.intake.charges import charges_in
from plansite.intake.columns import TIME
from plansite.intake.documents import Cited, FoundDocument
from plansite.intake.drafts import DraftPoint, DraftSection
from plansite.intake.issued_text import Issued
from plansite.intake.manuscript import Question
from plansite.intake.outline import Outline
from plansite.intake.prose import as_written, issuer_in, lead_in, with_shared_end
from plansite.intake.times import Wordings
from plansite.language import ids
from plansite.language.document_numbers import citations
from plansite.language.phrasing import is_ditto
from plansite.plan.linking.stages import CLOSES_CLAUSE
from plansite.plan.model.cards import Card
from plansite.plan.model.choices import PREAMBLE, RECIPIENTS, SIGNATURE, TARGET, TASK, TITLE
from plansite.plan.model.roles import Role
from plansite.plan.model.wordings import Wording
from plansite.plan.source.fields import PLACEHOLDER, keys

BRACKET = re.compile(r"\(([^()]+)\)\s*[.;,:]?$")
_MAY_BE_TIME = re.compile(
    r"\d|\b(?:ngày|tháng|quý|năm|tuần|kỳ|khi|sau|trước|sớm|thường xuyên|đột xuất|tiến độ|lộ trình)\b", re.IGNORECASE
)
_CARRIED_OUT = re.compile(r"\bthực hiện\s+(?:các\s+)?$", re.IGNORECASE)


@dataclass(frozen=True)
class Proposal:
    """A lead that the words of a point seem to name; nobody is written down for it."""

    point: str
    line: int
    name: str
    words: str


@dataclass(frozen=True)
class Findings:
    """What was found. `leads` and `kinds` are by section: who leads all its points, what its points are.

    `charged` are, by point, the bodies by fields of its card that its cells do not say in a form that is read.
    """

    issued: Issued
    outline: Outline
    bodies: tuple[FoundBody, ...]
    documents: tuple[FoundDocument, ...]
    wordings: Wordings
    leads: dict[str, tuple[str, ...]]
    charged: dict[str, dict[str, tuple[str, ...]]]
    kinds: dict[str, str]
    issuer: str
    carries_out: tuple[str, ...]
    proposals: tuple[Proposal, ...]
    questions: tuple[Question, ...]

    @property
    def tasks(self) -> Iterator[tuple[DraftSection, DraftPoint]]:
        """Every point that is a task, with its section."""
        for section in self.outline.sections:
            if self.kind_of(section.id) == TASK:
                yield from ((section, point) for point in section.points)

    def kind_of(self, section: str) -> str | None:
        """What the points of a section are, by its own or by the section that holds it."""
        return kind_of(section, self.kinds)


def kind_of(section: str, kinds: Mapping[str, str]) -> str | None:
    """What the points of a section are, by its own kind or that of the section that holds it."""
    return next((kinds[id] for id in (section, *ids.ancestors(section)) if id in kinds), None)


def find(issued: Issued, outline: Outline, common: Sequence[Wording]) -> Findings:
    """Everything that the words of a document say for certain."""
    return _Finder(issued, outline, common).findings()


class _Finder:
    def __init__(self, issued: Issued, outline: Outline, common: Sequence[Wording]) -> None:
        self.issued, self.outline = issued, outline
        self.cited = Cited(issued.head.number)
        self.place = ""
        self.charges = charges_in(outline)
        self.wordings = Wordings(common, self._waited_on)
        self.questions: list[Question] = []
        self.proposals: list[Proposal] = []
        self.kinds: dict[str, str] = {}
        self.untimed: set[str] = set()

    def findings(self) -> Findings:
        """Look at everything once, in the order of print."""
        self._kinds_of_points()
        self._times()
        self._prose()
        self._citations()
        issuer = self._issuer()
        title = " ".join(line.text for line in self.outline.title)
        return Findings(
            issued=self.issued,
            outline=self.outline,
            bodies=tuple(self.charges.registry.every()),
            documents=tuple(self.cited.every()),
            wordings=self.wordings,
            leads=self.charges.leads,
            charged=self.charges.charged,
            kinds=self.kinds,
            issuer=issuer,
            carries_out=tuple(self._carried_out(title)),
            proposals=tuple(self.proposals),
            questions=(*self.outline.questions, *self.charges.questions, *self.questions, *self.cited.questions),
        )

    def _kinds_of_points(self) -> None:
        for id, columns in self.outline.tables.items():
            self.kinds[id] = TARGET if columns.targets else TASK
            if columns.guessed:
                self._ask(
                    self._section(id).line,
                    f"cột «{columns.guessed}» của bảng ở «{id}»",
                    "coi là cơ quan chủ trì",
                    f"nếu không phải: sửa «vai_tro» ở đầu tệp plan/muc/{id}.md",
                )
        for section in self.outline.sections:
            held = [each for each in self.outline.sections if ids.parent(each.id) == section.id]
            charged = [each for each in held if each.id in self.charges.leads]
            if held and 2 * len(charged) > len(held):
                self.kinds[section.id] = TASK
        for section in self.outline.sections:
            led = section.id in self.charges.leads or self._charged(section)
            shared = self.charges.shares_out(self.outline, section) and self._any_timed(section)
            if kind_of(section.id, self.kinds) is None and (led or shared or self._timed(section)):
                self.kinds[section.id] = TASK
        for part in (each for each in self.outline.sections if "." not in each.id):
            if not self.outline.tables and not self._has_kind(part.id):
                self._untasked(part)

    def _has_kind(self, part: str) -> bool:
        return any(id == part or id.startswith(f"{part}.") for id in self.kinds)

    def _untasked(self, part: DraftSection) -> None:
        if re.search(r"nhiệm vụ|giải pháp|phân công|tổ chức thực hiện|nội dung", part.title, re.IGNORECASE):
            self._ask(
                part.line,
                f"phần «{part.label} {part.title}»",
                "không coi các điểm là nhiệm vụ, vì không mục nào mang tên cơ quan và ít điểm ghi thời hạn trong ngoặc",
                f"nếu là nhiệm vụ: ghi «loai_diem: nhiem-vu» ở đầu tệp plan/muc/{part.id}.md",
            )

    def _charged(self, section: DraftSection) -> bool:
        """Whether words within most of its points say who leads them."""
        own = [point for point in section.points if ids.parent(point.id) == section.id]
        led = [point for point in own if keys(Card)[Role.LEADS][0] in self.charges.charged.get(point.id, {})]
        return bool(led) and 2 * len(led) >= len(own) and section.id not in self.outline.tables

    def _any_timed(self, section: DraftSection) -> bool:
        return any(self._bracket(point) for point in section.points)

    def _timed(self, section: DraftSection) -> bool:
        self.place = section.id
        own = [
            point for point in section.points if ids.parent(point.id) == section.id
        ]  # what they hold is part of them
        timed = sum(bool(self._bracket(point)) for point in own)
        return timed > 0 and 2 * timed >= len(own)

    def _bracket(self, point: DraftPoint) -> str | None:
        """The bracket that closes a point, where it is read as a time."""
        last = point.last.rest
        match = BRACKET.search(last)
        probe = Wordings(self.wordings.common, lambda words: ("x",) if names_in(words) else ())
        return match[1] if match and probe.read(match[1], cell=False) else None

    def _times(self) -> None:
        for section in self.outline.sections:
            roles = self.outline.roles_of(section.id)
            tasks = kind_of(section.id, self.kinds) == TASK
            for point in section.points:
                self.place = point.id
                for column, cell in point.cells:
                    if roles.get(column) == TIME and not is_ditto(cell) and not self.wordings.read(cell, cell=True):
                        self._untimed(point, f"ô «{column}»", cell)
                for line in point.paragraphs if tasks else ():
                    for inner in CLOSES_CLAUSE.finditer(line.rest):
                        self.wordings.read(inner[1], cell=False)
                for role, words in point.said:
                    if tasks and role == TIME and not self.wordings.read(words, cell=True):
                        self._untimed(point, "thời gian", words)
                match = BRACKET.search(point.last.rest)
                if tasks and match and not self.wordings.read(match[1], cell=False) and self._in_italics(point, match):
                    self._untimed(point, "ngoặc cuối", match[1])

    def _in_italics(self, point: DraftPoint, match: re.Match[str]) -> bool:
        return bool(_MAY_BE_TIME.search(match[1])) and any(
            start <= match.start(1) and end >= match.end(1) for start, end in point.last.italics
        )

    def _untimed(self, point: DraftPoint, where: str, words: str) -> None:
        if words in self.untimed:
            return  # one entry of the closed list answers for all
        self.untimed.add(words)
        self._ask(
            point.line,
            f"{where} của «{point.id}»: «{words}», chưa hiểu là thời hạn nào",
            "giữ nguyên chữ, chưa xếp loại thời hạn",
            "nếu là thời hạn: thêm cụm ấy vào plan/thoi-han.yml và chọn loại; nếu không phải: ghi vào «khong_phai_han» "
            "trong thẻ của điểm",
        )

    def _waited_on(self, words: str) -> tuple[str, ...]:
        names = [name for name in with_shared_end(names_in(words)) if is_whole_name(name)]
        return self.charges.named(names, self.place) if names else ()

    def _prose(self) -> None:
        for section in self.outline.sections:
            roles = self.outline.roles_of(section.id)
            if section.id in self.charges.leads or Role.LEADS in roles.values():
                continue
            for point in section.points:
                led = keys(Card)[Role.LEADS][0] in self.charges.charged.get(point.id, {})
                found = None if led else lead_in(point.words)
                if found:
                    self.proposals.append(Proposal(point.id, point.line, *found))

    def _citations(self) -> None:
        self.cited.read(TITLE, " ".join(line.text for line in self.outline.title), 1)
        for place, lines in (
            (PREAMBLE, self.outline.preamble),
            (RECIPIENTS, self.outline.recipients),
            (SIGNATURE, self.outline.signature),
        ):
            for line in lines:
                self.cited.read(place, line.text, line.line)
                for note in line.footnotes:
                    self.cited.read(place, note.text, line.line)
        for section in self.outline.sections:
            for point in section.points:
                for paragraph in point.paragraphs:
                    self.cited.read(point.id, paragraph.rest, paragraph.line)
                    for note in paragraph.footnotes:
                        self.cited.read(point.id, note.text, paragraph.line)
                for _, note in point.cell_notes:
                    self.cited.read(point.id, note.text, point.line)
                for _, cell in point.cells:
                    self.cited.read(point.id, cell, point.line)
        for document, first in self.cited.without_kind():
            self._ask(
                first,
                f"văn bản «{document.number}»: lời văn không nói loại, ký hiệu dùng cho nhiều loại",
                f"ghi «loai: {PLACEHOLDER}» trong plan/van-ban/{document.id}.yml",
                "xem văn bản ấy là loại gì rồi ghi vào",
            )

    def _issuer(self) -> str:
        """The id of who issues: as the preamble says, or else as the head has it."""
        said = issuer_in([line.text for line in self.outline.preamble])
        if said:
            return self.charges.registry.named(said, PREAMBLE).id
        head = self.issued.head.issuer
        words = [(PREAMBLE, line.text) for line in self.outline.preamble]
        words += [(SIGNATURE, line.text) for line in self.outline.signature]
        for start in range(len(head)):
            name = " ".join(head[start:])
            place = next((place for place, text in words if name.casefold() in text.casefold()), None)
            if place:
                return self.charges.registry.named(as_written(name, [text for _, text in words]), place).id
        self._ask(
            self.issued.head.line,
            f"cơ quan ban hành: «{' / '.join(head) or 'chưa thấy'}»",
            f"ghi «co_quan_ban_hanh: {PLACEHOLDER}» ở đầu tệp plan/ke-hoach.md",
            "thêm cơ quan ấy vào plan/co-quan/ rồi ghi mã của nó vào chỗ ấy",
        )
        return PLACEHOLDER

    def _carried_out(self, title: str) -> Iterator[str]:
        """The documents that the title says are carried out."""
        for citation in citations(title):
            if _CARRIED_OUT.search(title[: citation.start]):
                yield from (each.id for each in self.cited.every() if each.number == citation.number)

    def _section(self, id: str) -> DraftSection:
        return next(section for section in self.outline.sections if section.id == id)

    def _ask(self, line: int, met: str, done: str, otherwise: str) -> None:
        self.questions.append(Question(line=line, met=met, done=done, otherwise=otherwise))
