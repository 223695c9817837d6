"""The grammar of `plan/so-ma.txt`, the ledger of every id ever issued: one a line, in code point order."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import field, replace
from enum import StrEnum

from plansite.language import ids
from plansite.plan.source.fields import Reference
from plansite.problems import rules
from plansite.problems.problem import Problem, Span
from plansite.values import frozen


class IdKind(StrEnum):
    """Of what kind an id was issued; the value is the word on its line without accents."""

    SECTION = "muc"
    POINT = "diem"
    FRONT_PLACE = "phan"
    BODY = "co-quan"
    DOCUMENT = "van-ban"


KIND_WORDS = {
    IdKind.SECTION: "mục",
    IdKind.POINT: "điểm",
    IdKind.FRONT_PLACE: "phần",
    IdKind.BODY: "cơ quan",
    IdKind.DOCUMENT: "văn bản",
}

HEADER = (
    "# Sổ mã: mọi mã đã cấp, mỗi mã một dòng, xếp theo thứ tự chữ cái. Không xóa dòng nào.",
    "# Mã đã rời kế hoạch: «III.4.9 điểm → III.4.2» (đã chuyển) hoặc «III.4.9 điểm bãi bỏ theo 12-qd-tu».",
)


@frozen
class LedgerLine:
    """An issued id. One that left the plan has a `successor`, or the document it was `repealed_by`."""

    id: str
    kind: IdKind | None
    successor: Reference | None = None
    repealed_by: Reference | None = None
    span: Span = field(default=Span(""), compare=False)

    @property
    def departed(self) -> bool:
        """Whether the line says that the id left the plan."""
        return self.successor is not None or self.repealed_by is not None

    def __str__(self) -> str:
        end = f" → {self.successor.id}" if self.successor else ""
        end += f" bãi bỏ theo {self.repealed_by.id}" if self.repealed_by else ""
        return f"{self.id}{f' {KIND_WORDS[self.kind]}' if self.kind else ''}{end}"


@frozen
class Ledger:
    """The lines as the file has them, and the comments, which begin with «#»."""

    lines: tuple[LedgerLine, ...] = ()
    comments: tuple[str, ...] = ()


def read_ledger(text: str, path: str) -> tuple[Ledger, list[Problem]]:
    """The ledger in `text`, and a problem for every line that is none.

    Accepted: «III.4.2 điểm», «III.4.9 điểm → III.4.2» (or «->»), «III.4.9 điểm bãi bỏ theo 12-qd-tu»; the words with
    or without accents, in any letter case. Only a place may come without its kind: a slug does not tell its own.
    """
    lines: list[LedgerLine] = []
    comments: list[str] = []
    problems: list[Problem] = []
    for number, written in enumerate(text.split("\n"), 1):
        if written.lstrip().startswith("#"):
            comments.append(written.strip())
        elif written.strip():
            span = Span(path, number)
            line = _line(written, span)
            if line:
                lines.append(line)
            else:
                problems.append(rules.LEDGER_LINE.at(span, line=_shortened(written.strip())))
    return Ledger(tuple(lines), tuple(comments)), problems


def with_moves(ledger: Ledger, moves: Iterable[LedgerLine]) -> Ledger:
    """The ledger with lines of ids that left as places say to which they were moved.

    Each stands in the place of one that does not say so yet; beside one that says otherwise, which is told.
    """
    lines = list(ledger.lines)
    for move in moves:
        at = next((number for number, line in enumerate(lines) if line.id >= move.id), len(lines))
        known = lines[at] if at < len(lines) and lines[at].id == move.id else None
        if known is None:
            lines.insert(at, move)
        elif not known.departed:
            lines[at] = move
        elif str(known) != str(move):
            lines.insert(at + 1, move)
    return replace(ledger, lines=tuple(lines))


def _shortened(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:60]}…"


def _line(written: str, span: Span) -> LedgerLine | None:
    id, *rest = written.replace("->", " → ").replace("→", " → ").split()
    if not (ids.is_place(id) or ids.is_slug(id)):
        return None
    folded = [ids.slug(word) for word in rest]
    kind = next((name for name in IdKind if folded[: name.count("-") + 1] == name.split("-")), None)
    after = kind.count("-") + 1 if kind else 0
    rest, folded = rest[after:], folded[after:]
    if kind is None and not ids.is_place(id):
        return None
    if not rest:
        return LedgerLine(id, kind, span=span)
    if rest[0] == "→" and len(rest) == 2:
        return LedgerLine(id, kind, successor=Reference(rest[1], span), span=span)
    if folded[:3] == ["bai", "bo", "theo"] and len(rest) == 4:
        return LedgerLine(id, kind, repealed_by=Reference(rest[3], span), span=span)
    return None


def write_ledger(lines: Iterable[LedgerLine], comments: Iterable[str] = ()) -> str:
    """The text of the file: comments first, each line once, in code point order, so that git and editors agree."""
    ordered = sorted({str(line) for line in lines})
    return "".join(f"{line}\n" for line in (*(tuple(comments) or HEADER), *ordered))
