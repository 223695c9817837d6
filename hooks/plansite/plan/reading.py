"""`plan/` on disk → a `Plan`, as far as the files make sense, and every problem of their form.

Every step gives what it read and what it has to tell.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

from plansite.language import ids, inline
from plansite.language.inline import Inline
from plansite.plan.cells import with_cells
from plansite.plan.model.cards import Addition
from plansite.plan.model.choices import FRONT_PLACES, UNMARKED
from plansite.plan.model.corrections import Correction
from plansite.plan.model.files import (
    BODIES,
    CORRECTIONS_FILE,
    DOCUMENTS,
    ENDINGS,
    FILES,
    FOLDER,
    ISSUED_FILE,
    LEDGER_FILE,
    PLAN_FILE,
    SECTIONS,
    VERSIONS,
    WORDINGS_FILE,
)
from plansite.plan.model.fronts import PlanFront
from plansite.plan.model.ledger import IdKind, Ledger, LedgerLine, read_ledger, with_moves
from plansite.plan.model.plan import Plan, Point, Section
from plansite.plan.model.registries import Body, Document
from plansite.plan.model.wordings import Wording
from plansite.plan.points import Setting, read_point
from plansite.plan.registry_files import read_registry, with_successors
from plansite.plan.section_files import read_sections, where_issued
from plansite.plan.source.blocks import read_sheet
from plansite.plan.source.decoding import decode, decode_list
from plansite.plan.source.fields import Reference, key_of
from plansite.plan.source.folders import copied_from, has_no_windows, written_files
from plansite.plan.source.text import digest, links_out_of, odd_words, read_text
from plansite.plan.source.yaml_nodes import read_yaml
from plansite.problems import rules
from plansite.problems.problem import Problem, Span, did_you_mean

Record = TypeVar("Record")
_NAMED_FREELY = {**ENDINGS, VERSIONS: ".json"}  # folders of files that are each read, or told, one by one

_NOTHING_TO_COMPARE = {
    "so": " nên lời văn chưa được so với văn bản đã ban hành",
    "remedy": f"Chép toàn bộ văn bản đã ban hành vào «{ISSUED_FILE}», mỗi đoạn một dòng.",
}


def read_plan(root: Path) -> tuple[Plan, tuple[Problem, ...]]:
    """The plan below `root`/plan. Never raises for what an editor can write."""
    issued_words = odd_words(root / ISSUED_FILE)
    front, places, of_front = _front(root, issued_words)
    sections, points, of_sections = read_sections(root, issued_words, front.order)
    bodies, of_bodies = read_registry(root, BODIES, Body)
    points, of_cells = with_cells(points, bodies)
    documents, of_documents = read_registry(root, DOCUMENTS, Document)
    wordings, of_wordings = _list(root, WORDINGS_FILE, Wording)
    corrections, of_corrections = _list(root, CORRECTIONS_FILE, Correction)
    lines, of_issued = _issued(root, issued_words)
    ledger, of_ledger = _ledger(root)
    moves, of_moves = _moves(sections, points)
    plan = Plan(
        front=front,
        front_places=places,
        sections=sections,
        points=points,
        bodies=with_successors(bodies),
        documents=documents,
        wordings=(*wordings, *_more_wordings(wordings, (*places, *points))),
        corrections=(*corrections, *_in_cards((*places, *points))),
        issued=tuple(" ".join(line.with_calls.split()) for line in lines),
        ledger=with_moves(ledger, moves),
        issued_digest=digest(root / ISSUED_FILE),
        issued_marks=frozenset(
            (mark.kind, line.plain[mark.start : mark.end], mark.address) for line in lines for mark in line.marks
        ),
    )
    problems = (
        *links_out_of(root / FOLDER), *_strays(root),
        *of_front, *of_sections, *of_cells, *of_bodies, *of_documents, *of_wordings, *of_corrections,
        *of_issued, *of_ledger, *of_moves,
    )  # fmt: skip
    return plan, problems


def _in_cards(points: Iterable[Point]) -> Iterator[Correction]:
    """The corrections that stand in the cards of points, each with its place."""
    return (each.at(point.id) for point in points for each in point.card.corrections)


def _more_wordings(listed: Sequence[Wording], points: Iterable[Point]) -> Iterator[Wording]:
    """Those that stand in the cards of points, what is said more than once in the same way once."""
    written = dict.fromkeys(each for point in points for each in point.card.wordings)
    return (each for each in written if each not in listed)


def _moves(sections: Iterable[Section], points: Iterable[Point]) -> tuple[list[LedgerLine], list[Problem]]:
    """The lines of ids from which places say that they were moved, by the place that says it itself."""
    said = {section.added: (section.id, IdKind.SECTION) for section in [*sections][::-1] if section.added}
    said |= {point.card.added: (point.id, IdKind.POINT) for point in points if point.card.added}
    moves: list[LedgerLine] = []
    problems: list[Problem] = []
    for addition, (id, kind) in said.items():
        old = addition.moved_from
        if old and ids.is_place(old):
            moves.append(LedgerLine(old, kind, successor=Reference(id, addition.span), span=addition.span))
        elif old:
            key = key_of(Addition, "moved_from")
            problems.append(rules.VALUE_SHAPE.at(addition.span, key=key, expected="mã của một mục hay điểm"))
    return moves, problems


def _strays(root: Path) -> Iterator[Problem]:
    for name in written_files(root / FOLDER):
        path = f"{FOLDER}/{name}"
        if has_no_windows(name):
            yield rules.NAME_OF_SOME_SYSTEMS.at(Span(path))
        above, _, own = path.rpartition("/")
        original = f"{above}/{copied_from(own)}"
        if path in FILES or above in FILES or above.endswith(tuple(ENDINGS.values())) or (root / path).is_symlink():
            continue  # told where the file is read, if it is none, and where links are
        if (root / original).is_file():
            yield rules.FILE_COPY.at(Span(path), original=original)
        elif own.endswith(_NAMED_FREELY.get(above, "/")):
            continue
        else:
            yield rules.FILE_UNEXPECTED.at(Span(path), near=_meant(root, above, own))


def _meant(root: Path, folder: str, name: str) -> str | None:
    """The file that a misnamed one may be, if no file of that name is there to be written over."""
    stem = re.sub(r"(\.(?:md|ya?ml))?\.\w+$", "", name)
    kept_in = SECTIONS if ids.is_place(stem) and not stem[0].islower() else folder
    if kept_in in ENDINGS and (kept_in == SECTIONS or ids.is_slug(stem)):
        path = f"{kept_in}/{stem}{ENDINGS[kept_in]}"
        if not (root / path).exists():
            return path
    return did_you_mean(f"{folder}/{name}", [path for path in FILES if not (root / path).exists()])


def _list(root: Path, path: str, record: type[Record]) -> tuple[tuple[Record, ...], list[Problem]]:
    text, unread = read_text(root / path, path)
    node, broken = read_yaml(text or "", path)
    records, wrong = decode_list(record, node)
    return records, [*unread, *broken, *wrong]


def _issued(root: Path, odd: frozenset[str]) -> tuple[tuple[Inline, ...], list[Problem]]:
    """The words as issued; a sign that the plan has too is told there, or is as issued. `odd` are those with signs."""
    shared: frozenset[str] = frozenset()
    if odd:
        shared = shared.union(*map(odd_words, (root / PLAN_FILE, *(root / SECTIONS).glob("*.md"))))
    text, problems = read_text(root / ISSUED_FILE, ISSUED_FILE, lambda sign: sign.word in shared)
    if text is not None and not text.strip():
        problems = [*problems, rules.FILE_EMPTY.at(Span(ISSUED_FILE), **_NOTHING_TO_COMPARE)]
    return tuple(inline.parse(line) for line in (text or "").split("\n") if line.strip()), problems


def _ledger(root: Path) -> tuple[Ledger, list[Problem]]:
    missing = rules.LEDGER_MISSING.at(Span(LEDGER_FILE))
    if not (root / LEDGER_FILE).exists():
        return Ledger(), [missing]
    text, unread = read_text(root / LEDGER_FILE, LEDGER_FILE)
    ledger, misread = read_ledger(text or "", LEDGER_FILE)
    empty = text is not None and not ledger.lines and not misread
    return ledger, [*unread, *misread, *([missing] if empty else [])]


def _front(root: Path, issued: frozenset[str]) -> tuple[PlanFront, tuple[Point, ...], list[Problem]]:
    text, problems = read_text(root / PLAN_FILE, PLAN_FILE, where_issued(issued))
    if text is not None and not text.strip():
        problems, text = [*problems, rules.FILE_EMPTY.at(Span(PLAN_FILE), **rules.EMPTIED)], None
    if text is None:
        return PlanFront(Span(PLAN_FILE)), (), problems
    sheet, wrong = read_sheet(text, PLAN_FILE)
    front, misread = decode(PlanFront, sheet.front) if sheet.front else (PlanFront(Span(PLAN_FILE)), [])
    problems = [*problems, *wrong, *misread]
    places: list[Point] = []
    for block in sheet.blocks:
        if block.heading in FRONT_PLACES:
            place, wrong = read_point(block, Setting(PLAN_FILE, marker=UNMARKED))
            places.append(place)
            problems += wrong
        else:
            near = did_you_mean(block.heading, FRONT_PLACES)
            expected = f"Trong tệp này chỉ dùng các tiêu đề: {', '.join(FRONT_PLACES)}."
            problems.append(rules.ID_MALFORMED.at(block.span, near=near, id=block.heading, expected=expected))
    return front, tuple(places), problems
