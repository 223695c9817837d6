"""Which documents the words cite, each by its number, with what the words beside the number say for certain."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from plansite.intake.manuscript import Question
from plansite.language import ids
from plansite.language.document_kinds import ABBREVIATIONS, DOCUMENT_KINDS, kind_by_letters
from plansite.language.document_numbers import Citation, NumberKey, citations, is_number, malformed, number_key

_KINDS = {kind.casefold(): kind for kind in DOCUMENT_KINDS}
_DAY = re.compile(r"^,?\s*(?:ngày\s+)?(\d{1,2})(?:\s*[/.-]\s*|\s+tháng\s+)(\d{1,2})(?:\s*[/.-]\s*|\s+năm\s+)(\d{4})\b")
_ISSUERS = (
    "Ban Chấp hành Trung ương Đảng", "Ban Chấp hành Trung ương", "Bộ Chính trị", "Ban Bí thư Trung ương Đảng",
    "Ban Bí thư", "Quốc hội", "Ủy ban Thường vụ Quốc hội", "Chính phủ", "Thủ tướng Chính phủ", "Ban Thường vụ Tỉnh ủy",
    "Ban Thường vụ Thành ủy", "Tỉnh ủy", "Thành ủy", "Ban Chấp hành Đảng bộ tỉnh", "Ban Tổ chức Trung ương",
    "Ủy ban Kiểm tra Trung ương", "Văn phòng Trung ương Đảng",
)  # fmt: skip
_ANY_ISSUER = "|".join(sorted(_ISSUERS, key=len, reverse=True))
_ISSUER = re.compile(
    rf"^(?:,?\s*ngày\s+[\d/.-]+|,?\s*ngày\s+\d+\s+tháng\s+\d+\s+năm\s+\d+)?,?\s*của\s+({_ANY_ISSUER})"
    r"(?=\s*(?:$|[,;.()]|về\b|khóa\b|khoá\b|ngày\b|ban hành\b|thực hiện\b|quy định\b|gắn\b|và\b|là\b|theo\b|để\b))"
)
# A law is named before its number: «Luật Thư viện số 46/2019/QH14».
_OF_ASSEMBLY = re.compile(r"/(?:UBTV)?QH\d*$")
_NAMED_BEFORE = re.compile(r".*\b(Bộ luật|Luật|Pháp lệnh|Nghị quyết)\s[^.;:()\d]*?\bsố\s*:?\s*$")
_LETTER = re.compile(r"^\d+\s?/\s?[A-ZĐ]{2,}[A-ZĐa-z]*(?:-[A-ZĐ.\w]+)*$")


@dataclass
class FoundDocument:
    """A cited document: its number as first written, what is said of it, and where each of that is said first."""

    id: str
    number: str
    kind: str | None = None
    date: str | None = None
    issuer: str | None = None
    term: str | None = None
    said_at: dict[str, str] = field(default_factory=dict)


class Cited:
    """The documents that a document cites, its own number left aside."""

    def __init__(self, own: str | None) -> None:
        self._own = number_key(own) if own and is_number(own) else None
        self._found: dict[tuple[NumberKey, str | None], FoundDocument] = {}
        self._lines: dict[str, int] = {}
        self.questions: list[Question] = []

    def read(self, place: str, words: str, line: int) -> None:
        """Take what some words at a place cite."""
        for citation in citations(words):
            if number_key(citation.number) != self._own:
                self._take(place, words, citation, line)
        for start, end in malformed(words):
            self.questions.append(
                Question(
                    line=line,
                    met=f"«{words[start:end]}» giống một số, ký hiệu văn bản nhưng không viết theo cách nào đã biết",
                    done="để nguyên, không nối tới văn bản nào",
                    otherwise="so với bản gốc; nếu chép sai thì sửa ở plan/nguyen-van.txt và ở tệp của mục",
                )
            )

    def _take(self, place: str, words: str, citation: Citation, line: int) -> None:
        key = number_key(citation.number)
        document = self._found.get((key, citation.term)) or (None if citation.term else self._namesake(key))
        if document is None and citation.term and (key, None) in self._found:
            document = self._found[(key, citation.term)] = self._found.pop((key, None))
        if document is None:
            document = FoundDocument(self._free(citation), citation.number)
            self._found[(key, citation.term)] = document
            self._lines[document.id] = line
        after = words[citation.end :]
        for fact, value in _facts(citation, words[: citation.start], after):
            before = getattr(document, fact)
            if before is None:
                setattr(document, fact, value)
                document.said_at[fact] = place
            elif before != value:
                self.questions.append(
                    Question(
                        line=line,
                        met=f"«{document.number}» ở nơi này là «{value}», ở nơi khác là «{before}»",
                        done=f"ghi «{before}» vào plan/van-ban/{document.id}.yml",
                        otherwise="nếu là hai văn bản cùng số: thêm một tệp nữa, ghi «khoa» hoặc «ngay» để phân biệt",
                    )
                )
        document.said_at.setdefault("number", place)

    def _namesake(self, key: NumberKey) -> FoundDocument | None:
        """The one document of that number, whatever its term; of two nobody can say which is meant."""
        namesakes = [document for (other, _), document in self._found.items() if other == key]
        return namesakes[0] if len(namesakes) == 1 else None

    def _free(self, citation: Citation) -> str:
        slug = ids.slug(citation.number) + (f"-khoa-{citation.term.lower()}" if citation.term else "")
        taken = {document.id for document in self._found.values()}
        return slug if slug not in taken else next(f"{slug}-{n}" for n in range(2, 99) if f"{slug}-{n}" not in taken)

    def every(self) -> list[FoundDocument]:
        """All of them, by their ids, the kind of each told by its letters where no words tell it."""
        for document in self._found.values():
            document.kind = document.kind or _kind_said_by(document.number)
        return sorted(self._found.values(), key=lambda document: document.id)

    def without_kind(self) -> Iterable[tuple[FoundDocument, int]]:
        """Those whose kind neither words nor letters tell, with the line where each is first cited."""
        return ((each, self._lines[each.id]) for each in self.every() if each.kind is None)


def _facts(citation: Citation, before: str, after: str) -> Iterator[tuple[str, str]]:
    if citation.kind:
        yield "kind", _KINDS[" ".join(citation.kind.casefold().split())]
    elif _OF_ASSEMBLY.search(citation.number) and (named := _NAMED_BEFORE.match(before)):
        yield "kind", _KINDS[named[1].casefold()]
    if citation.term:
        yield "term", citation.term
    day = _DAY.match(after)
    if day:
        yield "date", f"{day[3]}-{int(day[2]):02}-{int(day[1]):02}"
    issuer = _ISSUER.match(after)
    if issuer:
        yield "issuer", issuer[1]


def _kind_said_by(number: str) -> str | None:
    joint = any(letters in ABBREVIATIONS for letters in re.split(r"[/-]", number))
    return kind_by_letters(number) or ("Công văn" if _LETTER.match(number) and not joint else None)
