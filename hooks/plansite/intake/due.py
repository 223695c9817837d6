"""By when each task is to be done: in cells, brackets and labels, and in sentences where these leave no doubt."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from plansite.intake.columns import TIME
from plansite.intake.drafts import DraftPoint
from plansite.intake.kinds import BRACKET, kind_of
from plansite.intake.manuscript import Question
from plansite.intake.outline import Outline
from plansite.intake.times import Wordings
from plansite.language.phrasing import is_ditto
from plansite.language.stated_times import rounds_in, times_in
from plansite.plan.linking.deadlines import Deadline, understand
from plansite.plan.linking.stages import CLOSES_CLAUSE, clause_at_the_end
from plansite.plan.model.choices import TASK
from plansite.values import frozen

_MAY_BE_TIME = re.compile(
    r"\d|\b(?:ngày|tháng|quý|năm|tuần|kỳ|khi|sau|trước|sớm|thường xuyên|đột xuất|tiến độ|lộ trình)\b", re.IGNORECASE
)
_ENCLOSED = re.compile(r"\([^()]*\)")
_DONE_BY = re.compile(r"(?:hoàn\s+thành|xong|chậm\s+nhất|muộn\s+nhất|không\s+(?:quá|muộn\s+hơn)|hạn\s+)", re.IGNORECASE)
_BEFORE = re.compile(r"trước\b", re.IGNORECASE)
_CLAUSE_ENDS = re.compile(r"\s*(?:[.;]|$)")
# What a day may be of, in place of the task: «đối với hồ sơ nhận trước ngày 01/7/2025», «đã ban hành trước ngày …».
_OF_ELSE = re.compile(r"\b(?:đối với|trường hợp|đã|từng|phát sinh|tính đến|nếu|những)\b", re.IGNORECASE)


@frozen
class SaidInSentence:
    """A time in a sentence of a task: its words, and those that it is of, "" where the task has no other."""

    point: str
    line: int
    words: str
    of: str = ""


@dataclass
class Due:
    """Reads the times of a document, `since` (YYYY-MM-DD) it was issued, into the list of wordings that it needs."""

    outline: Outline
    kinds: Mapping[str, str]
    wordings: Wordings
    since: str | None
    in_sentences: list[SaidInSentence] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)
    asked: set[str] = field(default_factory=set)

    def read(self, point: DraftPoint, section: str) -> None:
        """The times of a point."""
        roles = self.outline.roles_of(section)
        cells = [(column, cell) for column, cell in point.cells if roles.get(column) == TIME]
        for column, cell in cells:
            if not is_ditto(cell) and not self.wordings.read(cell, cell=True):
                self._unread(point, f"ô «{column}»", cell)
        if kind_of(section, self.kinds) != TASK:
            return
        for line in point.paragraphs:
            for inner in CLOSES_CLAUSE.finditer(line.rest):
                self.wordings.read(inner[1], cell=False)
        labelled = [words for role, words in point.said if role == TIME]
        for words in labelled:
            if not self.wordings.read(words, cell=True):
                self._unread(point, "thời gian", words)
        match = BRACKET.search(point.last.rest)
        if match and not self.wordings.read(match[1], cell=False) and self._in_italics(point, match):
            self._unread(point, "ngoặc cuối", match[1])
        inherited = any(roles.get(column) == TIME for column, _ in point.inherited)
        if not cells and not labelled and not inherited:
            self._in_sentences(point)

    def _in_sentences(self, point: DraftPoint) -> None:
        lines = [line.rest for line in point.paragraphs if not line.cells]
        brackets = [match[1] for words in lines for match in CLOSES_CLAUSE.finditer(words)]
        several = any(self.wordings.read(each, cell=False) for each in brackets)
        found = [pair for words in lines for pair in self._certain(words)]
        if not several and not found:
            rounds = [said for words in lines for said, _ in rounds_in(words)]
            found = [(said, "") for said in rounds if len(rounds) == 1 and self.wordings.read(said, cell=False)]
        several = several or len(found) > 1
        for words, of in found:
            if of or not several:
                said = SaidInSentence(point.id, point.line, words, of if several else "")
                self.in_sentences.append(said)

    def _certain(self, words: str) -> Iterator[tuple[str, str]]:
        """The times in some words by which, for certain, what they say is to be done; with the clause of each."""
        enclosed = [match.span() for match in _ENCLOSED.finditer(words)]
        for said, start in times_in(words):
            end = start + len(said)
            if any(begins <= start < ends for begins, ends in enclosed):
                continue
            clause = clause_at_the_end(words[:start])
            closes = _BEFORE.match(said) and _CLAUSE_ENDS.match(words, end) and not _OF_ELSE.search(clause)
            if (_DONE_BY.match(said) or closes) and self._is_to_come(said) and self.wordings.read(said, cell=False):
                yield said, clause

    def _is_to_come(self, words: str) -> bool:
        time = next((each for each in (understand(words, [one]) for one in self.wordings.common) if each), None)
        until = time.until if isinstance(time, Deadline) else None
        return until is None or self.since is None or until >= self.since

    def _in_italics(self, point: DraftPoint, match: re.Match[str]) -> bool:
        return bool(_MAY_BE_TIME.search(match[1])) and any(
            start <= match.start(1) and end >= match.end(1) for start, end in point.last.italics
        )

    def _unread(self, point: DraftPoint, where: str, words: str) -> None:
        if words in self.asked:
            return  # one entry of the closed list answers for all
        self.asked.add(words)
        self.questions.append(
            Question(
                line=point.line,
                met=f"{where} của «{point.id}»: «{words}», chưa hiểu là thời hạn nào",
                done="giữ nguyên chữ, chưa xếp loại thời hạn",
                otherwise="nếu là thời hạn: thêm cụm ấy vào plan/thoi-han.yml và chọn loại; nếu không phải: ghi vào "
                "«khong_phai_han» trong thẻ của điểm",
            )
        )
