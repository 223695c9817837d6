"""All that is found in a source file: what stands where, who is named, what is cited, what is due, what is asked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from plansite.intake.bodies import FoundBody, is_whole_name, names_in
from plansite.intake.charges import charges_in
from plansite.intake.documents import Cited, FoundDocument
from plansite.intake.drafts import DraftPoint, DraftSection
from plansite.intake.due import Due, SaidInSentence
from plansite.intake.issued_text import Issued
from plansite.intake.kinds import Kinds, kind_of
from plansite.intake.manuscript import Question
from plansite.intake.outline import Outline
from plansite.intake.prose import as_written, issuer_in, lead_in, partners_in, with_shared_end
from plansite.intake.times import Wordings
from plansite.language.document_numbers import citations
from plansite.plan.model.cards import Card
from plansite.plan.model.choices import PREAMBLE, RECIPIENTS, SIGNATURE, TASK, TITLE
from plansite.plan.model.roles import Role
from plansite.plan.model.wordings import Wording
from plansite.plan.source.fields import PLACEHOLDER, keys
from plansite.values import frozen

_CARRIED_OUT = re.compile(r"\bthực hiện\s+(?:các\s+)?$", re.IGNORECASE)


@frozen
class Proposal:
    """A lead that the words of a point seem to name, and who is to work with it; written down as mentioned alone.

    `within` are the points that stand below words which end in a colon: what is proposed may be for them too.
    """

    point: str
    line: int
    name: str
    words: str
    leads: tuple[str, ...] = ()
    partners: tuple[str, ...] = ()
    within: tuple[str, ...] = ()


@frozen
class Findings:
    """What was found. `leads` and `kinds` are by section: who leads all its points, what its points are.

    `charged` are, by point, the bodies by fields of its card that its cells do not say in a form that is read;
    `in_sentences` the times for its card.
    """

    issued: Issued
    outline: Outline
    bodies: tuple[FoundBody, ...]
    documents: tuple[FoundDocument, ...]
    wordings: Wordings
    leads: dict[str, tuple[str, ...]]
    charged: dict[str, dict[str, tuple[str, ...]]]
    in_sentences: tuple[SaidInSentence, ...]
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


def find(issued: Issued, outline: Outline, common: Sequence[Wording]) -> Findings:
    """Everything that the words of a document say for certain."""
    return _Finder(issued, outline, common).findings()


class _Finder:
    def __init__(self, issued: Issued, outline: Outline, common: Sequence[Wording]) -> None:
        self.issued, self.outline = issued, outline
        self.cited = Cited(issued.head.number)
        self.place = ""
        self.charges = charges_in(outline)
        self.kinds = Kinds(outline, self.charges, common)
        self.due = Due(outline, self.kinds.found, Wordings(common, self._waited_on), issued.head.date)
        self.questions: list[Question] = []
        self.proposals: list[Proposal] = []

    def findings(self) -> Findings:
        """Look at everything once, in the order of print."""
        self.kinds.find()
        for section in self.outline.sections:
            for point in section.points:
                self.place = point.id
                self.due.read(point, section.id)
        self._prose()
        self._citations()
        issuer = self._issuer()
        self._names()
        title = " ".join(line.text for line in self.outline.title)
        return Findings(
            issued=self.issued,
            outline=self.outline,
            bodies=tuple(self.charges.registry.every()),
            documents=tuple(self.cited.every()),
            wordings=self.due.wordings,
            leads=self.charges.leads,
            charged=self.charges.charged,
            in_sentences=tuple(self.due.in_sentences),
            kinds=self.kinds.found,
            issuer=issuer,
            carries_out=tuple(self._carried_out(title)),
            proposals=tuple(self.proposals),
            questions=tuple(
                question
                for each in (self.outline, self.charges, self.kinds, self.due, self, self.cited)
                for question in each.questions
            ),
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
                    self.proposals.append(self._proposal(section, point, *found))

    def _proposal(self, section: DraftSection, point: DraftPoint, who: str, words: str) -> Proposal:
        leads = self.charges.named([name for name in names_in(who) if is_whole_name(name)], point.id)
        partners = self.charges.named(partners_in(point.words), point.id)
        partners = tuple(id for id in partners if id not in leads)
        card = self.charges.charged.setdefault(point.id, {})
        mentioned = tuple(id for id in (*leads, *partners) if not any(id in ids for ids in card.values()))
        if mentioned:
            card[keys(Card)[Role.MENTIONS][0]] = mentioned
        held = point.words.endswith(":")
        within = (each.id for each in section.points if held and each.id.startswith(f"{point.id}."))
        return Proposal(point.id, point.line, who, words, leads, partners, tuple(within))

    def _names(self) -> None:
        lines = {point.id: point.line for point in self.outline.points}
        for bodies in self.charges.registry.maybe_one():
            places = [place for body in bodies for place in body.places if place in lines]
            self._ask(
                lines[places[-1]] if places else 1,
                f"tên «{'», «'.join(body.name for body in bodies)}» gần như nhau",
                f"lập {len(bodies)} cơ quan: {', '.join(f'plan/co-quan/{body.id}.yml' for body in bodies)}",
                "nếu là một cơ quan: giữ một tệp, thêm tên kia vào «ten_goi» của nó, xóa tệp kia, đổi mã ấy trong thẻ",
            )

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

    def _ask(self, line: int, met: str, done: str, otherwise: str) -> None:
        self.questions.append(Question(line=line, met=met, done=done, otherwise=otherwise))
