"""`plan/` on disk → a `Plan`, as far as the files make sense, and every problem of their form."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from plansite.language import ids, inline
from plansite.plan.model.cards import Card
from plansite.plan.model.choices import DASH, FRONT_PLACES, MARKER_WITHIN, PLUS, UNMARKED
from plansite.plan.model.files import (
    BODIES_FILE,
    CORRECTIONS_FILE,
    DOCUMENTS_FILE,
    FILES,
    FOLDER,
    ISSUED_FILE,
    LEDGER_FILE,
    PLAN_FILE,
    SECTIONS,
    WORDINGS_FILE,
)
from plansite.plan.model.ledger import Ledger, read_ledger
from plansite.plan.model.plan import Correction, Paragraph, Plan, PlanFront, Point, Section, SectionFront, Wording
from plansite.plan.model.registries import Body, Document
from plansite.plan.source import blocks
from plansite.plan.source.blocks import Block, Lines, Sheet
from plansite.plan.source.decoding import decode, decode_list
from plansite.plan.source.fields import Reference, key_of
from plansite.plan.source.text import read_text
from plansite.plan.source.yaml_nodes import Table, read_yaml
from plansite.problems import rules
from plansite.problems.problem import Problem, Span, did_you_mean

Record = TypeVar("Record")


@dataclass(frozen=True)
class _Draft:
    """A section file as read, before the sections know each other."""

    front: SectionFront
    sheet: Sheet
    path: str


def read_plan(root: Path) -> tuple[Plan, tuple[Problem, ...]]:
    """The plan below `root`/plan. Never raises for what an editor can write."""
    problems: list[Problem] = list(_strays(root))
    front, places = _front(root, problems)
    drafts = _drafts(root, problems)
    sections, points = _sections(drafts, problems)
    plan = Plan(
        front=front,
        places=places,
        sections=sections,
        points=points,
        bodies=_registry(root, BODIES_FILE, Body, problems),
        documents=_registry(root, DOCUMENTS_FILE, Document, problems),
        wordings=_registry(root, WORDINGS_FILE, Wording, problems),
        corrections=_registry(root, CORRECTIONS_FILE, Correction, problems),
        issued=_issued(root, problems),
        ledger=_ledger(root, problems),
    )
    return plan, tuple(problems)


def _strays(root: Path) -> list[Problem]:
    folder = root / FOLDER
    # Names that begin with a dot are left by operating systems and editors; nobody wrote them.
    files = (file for file in folder.rglob("*") if file.is_file() and not file.name.startswith("."))
    found = sorted(file.relative_to(root).as_posix() for file in files)
    return [
        rules.FILE_UNEXPECTED.at(Span(path), near=did_you_mean(path, FILES))
        for path in found
        if path not in FILES and not (path.startswith(f"{SECTIONS}/") and path.endswith(".md") and path.count("/") == 2)
    ]


def _text(root: Path, path: str, problems: list[Problem]) -> str:
    text, wrong = read_text(root / path, path)
    problems += wrong
    return text or ""


def _registry(root: Path, path: str, record: type[Record], problems: list[Problem]) -> tuple[Record, ...]:
    node, broken = read_yaml(_text(root, path, problems), path)
    records, wrong = decode_list(record, node)
    problems += broken + wrong
    return tuple(entry for entry in records if getattr(entry, "id", "-"))


def _issued(root: Path, problems: list[Problem]) -> tuple[str, ...]:
    text, wrong = read_text(root / ISSUED_FILE, ISSUED_FILE)
    problems += wrong
    if text is not None and not text.strip():
        problems.append(rules.FILE_EMPTY.at(Span(ISSUED_FILE), path=ISSUED_FILE))
    return tuple(" ".join(line.split()) for line in (text or "").split("\n") if line.strip())


def _ledger(root: Path, problems: list[Problem]) -> Ledger:
    if not (root / LEDGER_FILE).is_file():
        problems.append(rules.LEDGER_MISSING.at(Span(LEDGER_FILE)))
        return Ledger()
    text, wrong = read_text(root / LEDGER_FILE, LEDGER_FILE)
    ledger, misread = read_ledger(text or "", LEDGER_FILE)
    problems += wrong + misread
    if text is not None and not ledger.lines and not misread:
        problems.append(rules.LEDGER_MISSING.at(Span(LEDGER_FILE)))
    return ledger


def _front(root: Path, problems: list[Problem]) -> tuple[PlanFront, tuple[Point, ...]]:
    text = _text(root, PLAN_FILE, problems)
    if not text:
        return PlanFront(Span(PLAN_FILE)), ()
    sheet, wrong = blocks.read_sheet(text, PLAN_FILE)
    problems += wrong
    front, wrong = decode(PlanFront, sheet.front) if sheet.front else (PlanFront(Span(PLAN_FILE)), [])
    problems += wrong
    places: list[Point] = []
    for block in sheet.blocks:
        if block.heading in FRONT_PLACES:
            places.append(_point(block, "", None, False, (), UNMARKED, PLAN_FILE, problems))
        else:
            near = did_you_mean(block.heading, FRONT_PLACES)
            expected = f"Trong tệp này chỉ dùng các tiêu đề: {', '.join(FRONT_PLACES)}."
            problems.append(rules.ID_MALFORMED.at(block.span, near=near, id=block.heading, expected=expected))
    return front, tuple(places)


def _drafts(root: Path, problems: list[Problem]) -> dict[str, _Draft]:
    drafts: dict[str, _Draft] = {}
    for file in sorted((root / SECTIONS).glob("*.md")):
        path = f"{SECTIONS}/{file.name}"
        text, wrong = read_text(file, path)
        problems += wrong
        if text is None:
            continue
        sheet, wrong = blocks.read_sheet(text, path)
        problems += wrong
        front, wrong = decode(SectionFront, sheet.front) if sheet.front else (SectionFront(Span(path)), [])
        problems += wrong
        entries = sheet.front.entries if sheet.front else ()
        written = Span(
            path, next((name.span.line for name, _ in entries if name.text == key_of(SectionFront, "id")), 1)
        )
        if front.id and front.id != file.stem:
            problems.append(rules.FILE_NAME.at(written, file=file.name, id=front.id))
        if not ids.is_place(file.stem):
            expected = "Đặt tên tệp theo mã mục, ví dụ «III.4.md»."
            problems.append(rules.ID_MALFORMED.at(written, id=file.stem, expected=expected))
            continue
        # The file's name is the id where the two differ: it is what other files and links were written against.
        drafts[file.stem] = _Draft(front, sheet, path)
    return drafts


def _sections(drafts: dict[str, _Draft], problems: list[Problem]) -> tuple[tuple[Section, ...], tuple[Point, ...]]:
    sections: list[Section] = []
    points: list[Point] = []
    for id in sorted(drafts, key=ids.order):
        draft = drafts[id]
        lineage = [drafts[up] for up in (id, *ids.ancestors(id)) if up in drafts]
        leads = next((each.front.leads for each in lineage if each.front.leads), ())
        marker = next((each.front.marker for each in lineage if each.front.marker), None)
        task = any(each.front.points_are for each in lineage)
        own = _points(draft, id, task, leads, marker, problems)
        points += own
        parent = ids.parent(id)
        components = id.split(".")
        label = draft.front.label or (f"{id}-" if parent is None else ".".join(components[1:]) + ".")
        sections.append(
            Section(
                id, draft.front.title or id, label, parent, tuple(point.id for point in own), leads, task,
                Span(draft.path),
            )
        )  # fmt: skip
    return tuple(sections), tuple(points)


def _points(
    draft: _Draft,
    section: str,
    task: bool,
    leads: tuple[Reference, ...],
    marker: str | None,
    problems: list[Problem],
) -> list[Point]:
    headings = {block.heading for block in draft.sheet.blocks}
    points: list[Point] = []
    for block in draft.sheet.blocks:
        if not ids.is_place(block.heading):
            expected = f"Tiêu đề chỉ gồm mã của điểm, ví dụ «## {section}.1»."
            near = did_you_mean(block.heading, [f"{section}.{n}" for n in range(1, 10)])
            problems.append(rules.ID_MALFORMED.at(block.span, near=near, id=block.heading, expected=expected))
            continue
        above = ids.parent(block.heading)
        parent = above if above in headings else None
        own = marker or DASH
        sign = MARKER_WITHIN.get(own, PLUS) if parent else own
        points.append(_point(block, section, parent, task, leads, sign, draft.path, problems))
    return points


def _point(
    block: Block,
    section: str,
    parent: str | None,
    task: bool,
    leads: tuple[Reference, ...],
    marker: str,
    path: str,
    problems: list[Problem],
) -> Point:
    card, wrong = decode(Card, block.card or Table((), block.span))
    problems += wrong
    paragraphs = tuple(_paragraph(lines, path, problems) for lines in block.paragraphs)
    return Point(
        block.heading, section, parent, block.level, paragraphs, card, block.span, task,
        card.leads or leads, card.marker or marker,
    )  # fmt: skip


def _paragraph(lines: Lines, path: str, problems: list[Problem]) -> Paragraph:
    starts: list[tuple[int, int]] = []
    joined = ""
    for number, line in lines.lines:
        html = inline.raw_html(line)
        if html:
            problems.append(rules.RAW_HTML.at(Span(path, number), mark=html[0]))
        joined += " " if joined else ""
        starts.append((len(joined), number))
        joined += " ".join(line.split())
    parsed = inline.parse(joined)
    reached = [(bisect_left(parsed.offsets, start), number) for start, number in starts]
    paragraph = Paragraph(parsed.plain, parsed.marks, tuple(reached), path)
    problems += [
        rules.LINK_SCHEME.at(paragraph.span_at(mark.start), address=mark.address)
        for mark in parsed.marks
        if mark.kind == "link" and not inline.is_safe_address(mark.address)
    ]
    return paragraph
