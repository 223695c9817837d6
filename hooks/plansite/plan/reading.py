"""`plan/` on disk → a `Plan`, as far as the files make sense, and every problem of their form.

Every step gives what it read and what it has to tell.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from plansite.language import ids, inline
from plansite.language.inline import Inline
from plansite.language.signs import Sign
from plansite.plan.model.choices import DASH, FRONT_PLACES, UNMARKED
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
from plansite.plan.model.plan import Correction, Plan, PlanFront, Point, Section, SectionFront, Wording
from plansite.plan.model.registries import Body, Document
from plansite.plan.points import Setting, read_point
from plansite.plan.source.blocks import Block, Sheet, read_sheet
from plansite.plan.source.decoding import decode, decode_list
from plansite.plan.source.fields import key_of
from plansite.plan.source.folders import copied_from, is_nobodys, written_files
from plansite.plan.source.text import digest, links_out_of, odd_words, read_text
from plansite.plan.source.yaml_nodes import read_yaml
from plansite.problems import rules
from plansite.problems.problem import Problem, Span, did_you_mean

Record = TypeVar("Record")
ROMAN_BEGINNING = re.compile(r"^[ivx]+(?=\.|$)")


@dataclass(frozen=True)
class _Draft:
    """A section file as read, before the sections know each other."""

    front: SectionFront
    sheet: Sheet
    path: str


def read_plan(root: Path) -> tuple[Plan, tuple[Problem, ...]]:
    """The plan below `root`/plan. Never raises for what an editor can write."""
    issued_words = odd_words(root / ISSUED_FILE)
    front, places, of_front = _front(root, issued_words)
    drafts, of_drafts = _drafts(root, issued_words)
    sections, points, of_sections = _sections(drafts)
    bodies, of_bodies = _registry(root, BODIES_FILE, Body)
    documents, of_documents = _registry(root, DOCUMENTS_FILE, Document)
    wordings, of_wordings = _registry(root, WORDINGS_FILE, Wording)
    corrections, of_corrections = _registry(root, CORRECTIONS_FILE, Correction)
    lines, of_issued = _issued(root)
    ledger, of_ledger = _ledger(root)
    plan = Plan(
        front=front,
        front_places=places,
        sections=sections,
        points=points,
        bodies=bodies,
        documents=documents,
        wordings=wordings,
        corrections=corrections,
        issued=tuple(" ".join(line.plain.split()) for line in lines),
        ledger=ledger,
        issued_digest=digest(root / ISSUED_FILE),
        issued_marks=frozenset(
            (mark.kind, line.plain[mark.start : mark.end], mark.address) for line in lines for mark in line.marks
        ),
    )
    problems = (
        *links_out_of(root / FOLDER), *_strays(root),
        *of_front, *of_drafts, *of_sections, *of_bodies, *of_documents, *of_wordings, *of_corrections,
        *of_issued, *of_ledger,
    )  # fmt: skip
    return plan, problems


def _strays(root: Path) -> Iterator[Problem]:
    for name in written_files(root / FOLDER):
        path = f"{FOLDER}/{name}"
        above, _, own = path.rpartition("/")
        original = f"{above}/{copied_from(own)}"
        if path in FILES or above in FILES or above.endswith(".md") or (root / path).is_symlink():
            continue  # told where the file is read, if it is none, and where links are
        if (root / original).is_file():
            yield rules.FILE_COPY.at(Span(path), original=original)
        elif above == SECTIONS and own.endswith(".md"):
            continue
        else:
            yield rules.FILE_UNEXPECTED.at(Span(path), near=_meant(root, above, own))


def _meant(root: Path, folder: str, name: str) -> str | None:
    """The file that a misnamed one may be, if no file of that name is there to be written over."""
    stem = re.sub(r"(\.md)?\.\w+$", "", name)
    free = [path for path in FILES if not (root / path).exists()]
    if ids.is_place(stem) and not stem[0].islower() and not (root / SECTIONS / f"{stem}.md").exists():
        return f"{SECTIONS}/{stem}.md"
    return did_you_mean(f"{folder}/{name}", free)


def _registry(root: Path, path: str, record: type[Record]) -> tuple[tuple[Record, ...], list[Problem]]:
    text, unread = read_text(root / path, path)
    node, broken = read_yaml(text or "", path)
    records, wrong = decode_list(record, node)
    return tuple(entry for entry in records if getattr(entry, "id", "-")), [*unread, *broken, *wrong]


def _issued(root: Path) -> tuple[tuple[Inline, ...], list[Problem]]:
    """The words as issued; a sign that the plan has too is told there, or is as issued."""
    shared: frozenset[str] = frozenset()
    if odd_words(root / ISSUED_FILE):
        shared = shared.union(*map(odd_words, (root / PLAN_FILE, *(root / SECTIONS).glob("*.md"))))
    text, problems = read_text(root / ISSUED_FILE, ISSUED_FILE, lambda sign: sign.word in shared)
    if text is not None and not text.strip():
        problems = [*problems, rules.FILE_EMPTY.at(Span(ISSUED_FILE), path=ISSUED_FILE)]
    return tuple(inline.parse(line) for line in (text or "").split("\n") if line.strip()), problems


def _ledger(root: Path) -> tuple[Ledger, list[Problem]]:
    missing = rules.LEDGER_MISSING.at(Span(LEDGER_FILE))
    if not (root / LEDGER_FILE).exists():
        return Ledger(), [missing]
    text, unread = read_text(root / LEDGER_FILE, LEDGER_FILE)
    ledger, misread = read_ledger(text or "", LEDGER_FILE)
    empty = text is not None and not ledger.lines and not misread
    return ledger, [*unread, *misread, *([missing] if empty else [])]


def _as_issued(words: frozenset[str]) -> Callable[[Sign], bool]:
    """Letters that look like others stay where the words as issued have them; nothing unseen does."""
    return lambda sign: not sign.unseen and sign.word in words


def _front(root: Path, issued: frozenset[str]) -> tuple[PlanFront, tuple[Point, ...], list[Problem]]:
    text, problems = read_text(root / PLAN_FILE, PLAN_FILE, _as_issued(issued))
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


def _drafts(root: Path, issued: frozenset[str]) -> tuple[dict[str, _Draft], list[Problem]]:
    drafts: dict[str, _Draft] = {}
    problems: list[Problem] = []
    for file in sorted((root / SECTIONS).glob("*.md")):
        path = f"{SECTIONS}/{file.name}"
        if is_nobodys(file.name) or (file.parent / (copied_from(file.name) or "")).is_file():
            continue  # told with the files that are not read
        text, unread = read_text(file, path, _as_issued(issued))
        problems += unread
        if text is None:
            continue
        sheet, wrong = read_sheet(text, path)
        front, misread = decode(SectionFront, sheet.front) if sheet.front else (SectionFront(Span(path)), [])
        problems += [*wrong, *misread]
        written = _where_the_id_stands(sheet, path)
        capital = ROMAN_BEGINNING.sub(lambda match: match[0].upper(), file.stem)
        if not ids.is_place(file.stem) or capital != file.stem:
            better = capital if ids.is_place(capital) else front.id
            named = ids.is_place(better) and not (file.parent / f"{better}.md").exists()
            expected = f"Đổi tên tệp thành «{better}.md»." if named else "Đặt tên tệp theo mã mục, ví dụ «III.4.md»."
            problems.append(rules.ID_MALFORMED.at(Span(path), id=file.stem, expected=expected))
            continue
        if front.id and front.id != file.stem:
            problems.append(rules.FILE_NAME.at(written, file=file.name, id=front.id))
        # The file's name is the id where the two differ: it is what other files and links were written against.
        drafts[file.stem] = _Draft(front, sheet, path)
    return drafts, problems


def _where_the_id_stands(sheet: Sheet, path: str) -> Span:
    key = key_of(SectionFront, "id")
    entries = sheet.front.entries if sheet.front else ()
    return next((name.span for name, _ in entries if name.text == key), Span(path))


def _sections(drafts: dict[str, _Draft]) -> tuple[tuple[Section, ...], tuple[Point, ...], list[Problem]]:
    sections: list[Section] = []
    points: list[Point] = []
    problems: list[Problem] = []
    for id in sorted(drafts, key=ids.order):
        draft = drafts[id]
        lineage = [drafts[up] for up in (id, *ids.ancestors(id)) if up in drafts]
        setting = Setting(
            draft.path,
            section=id,
            task=any(each.front.points_are for each in lineage),
            leads=next((each.front.leads for each in lineage if each.front.leads), ()),
            marker=next((each.front.marker for each in lineage if each.front.marker), DASH),
            headings=frozenset(block.heading for block in draft.sheet.blocks),
        )
        own, wrong = _points(draft, setting)
        points += own
        problems += wrong
        sections.append(_section(id, draft, setting, own))
    return tuple(sections), tuple(points), problems


def _section(id: str, draft: _Draft, setting: Setting, points: Sequence[Point]) -> Section:
    parent = ids.parent(id)
    within = id.split(".")[1:]
    return Section(
        id=id,
        title=draft.front.title or id,
        label=draft.front.label or (f"{'.'.join(within)}." if within else f"{id}-"),
        parent=parent,
        points=tuple(point.id for point in points),
        leads=setting.leads,
        task=setting.task,
        span=Span(draft.path),
    )


def _points(draft: _Draft, setting: Setting) -> tuple[list[Point], list[Problem]]:
    points: list[Point] = []
    problems: list[Problem] = []
    for block in draft.sheet.blocks:
        if not ids.is_place(block.heading):
            expected = f"Tiêu đề chỉ gồm mã của điểm, ví dụ «## {setting.section}.1»."
            near = did_you_mean(block.heading, [f"{setting.section}.{n}" for n in range(1, 10)])
            problems.append(rules.ID_MALFORMED.at(block.span, near=near, id=block.heading, expected=expected))
            continue
        point, wrong = read_point(block, setting)
        points.append(point)
        problems += [*wrong, *_bare_headings(block, setting.section)]
    return points, problems


def _bare_headings(block: Block, section: str) -> Iterator[Problem]:
    """A line that is nothing but the id of a point of the section was meant for its heading."""
    for number, line in (each for lines in block.paragraphs for each in lines.lines):
        id = line.strip("*:. ")
        if ids.is_place(id) and id.startswith(f"{section}.") and id != block.heading:
            signs = "#" * (2 + ids.depth(id) - ids.depth(section) - 1)
            span = Span(block.span.path, number)
            yield rules.HEADING_BARE.at(span, id=id, line=f"{signs} {id}")
