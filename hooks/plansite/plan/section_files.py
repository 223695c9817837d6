"""The files of sections → sections and their points."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from plansite.language import ids
from plansite.language.phrasing import gist
from plansite.language.signs import Sign
from plansite.plan.model.annex_table import columns
from plansite.plan.model.choices import DASH, TARGET, TASK
from plansite.plan.model.files import SECTIONS
from plansite.plan.model.fronts import SectionFront
from plansite.plan.model.plan import Point, Section
from plansite.plan.points import Setting, read_point
from plansite.plan.source.blocks import Block, Sheet, read_sheet
from plansite.plan.source.decoding import decode
from plansite.plan.source.fields import key_of, keys
from plansite.plan.source.folders import copied_from, is_nobodys
from plansite.plan.source.text import read_text
from plansite.plan.source.yaml_nodes import Table
from plansite.problems import rules
from plansite.problems.problem import Problem, Span, did_you_mean
from plansite.values import frozen

_OPENING = 6  # words
_PLACE_BEGINS = re.compile(r"[A-Z]+(?:\.[0-9]+[a-z]?)+(?!\w)")
_SPACED = re.compile(r"[A-Z]+(?:\s*\.\s*[0-9]+[a-z]?)+\.?$")
ROMAN_BEGINNING = re.compile(r"^[ivx]+(?=\.|$)")


@frozen
class _Draft:
    """A section file as read, before the sections know each other."""

    front: SectionFront
    sheet: Sheet
    path: str


def read_sections(
    root: Path, issued: frozenset[str], order: Sequence[str] = ()
) -> tuple[tuple[Section, ...], tuple[Point, ...], list[Problem]]:
    """Every section below `root` in the order of the plan, its points, and every problem of their form.

    `issued` as in `where_issued`; `order` names the parts as they are printed, where ids do not say it.
    """
    drafts, problems = _drafts(root, issued)
    sections, points, wrong = _sections(drafts, order)
    return sections, points, [*problems, *wrong]


def where_issued(words: frozenset[str]) -> Callable[[Sign], bool]:
    """Letters that look like others stay where the words as issued have them; nothing unseen does."""
    return lambda sign: not sign.unseen and sign.word in words


def _drafts(root: Path, issued: frozenset[str]) -> tuple[dict[str, _Draft], list[Problem]]:
    drafts: dict[str, _Draft] = {}
    problems: list[Problem] = []
    for file in sorted((root / SECTIONS).glob("*.md")):
        path = f"{SECTIONS}/{file.name}"
        if is_nobodys(file.name) or (file.parent / (copied_from(file.name) or "")).is_file():
            continue  # told with the files that are not read
        text, unread = read_text(file, path, where_issued(issued))
        problems += unread
        if text is None:
            continue
        if not text.strip():
            problems.append(rules.FILE_EMPTY.at(Span(path), **rules.EMPTIED))
            continue
        sheet, wrong = read_sheet(text, path)
        front, misread = decode(SectionFront, sheet.front) if sheet.front else (SectionFront(Span(path)), [])
        problems += [*wrong, *misread, *_roles_of_no_column(front, sheet.front)]
        capital = ROMAN_BEGINNING.sub(lambda match: match[0].upper(), file.stem)
        if not ids.is_place(file.stem) or capital != file.stem:
            better = capital if ids.is_place(capital) else front.id
            named = ids.is_place(better) and not (file.parent / f"{better}.md").exists()
            expected = f"Đổi tên tệp thành «{better}.md»." if named else "Đặt tên tệp theo mã mục, ví dụ «III.4.md»."
            problems.append(rules.ID_MALFORMED.at(Span(path), id=file.stem, expected=expected))
            continue
        if front.id and front.id != file.stem:
            written = sheet.front.span_of(key_of(SectionFront, "id")) if sheet.front else Span(path)
            problems.append(rules.FILE_NAME.at(written, file=file.name, id=front.id))
        # The file's name is the id where the two differ: it is what other files and links were written against.
        drafts[file.stem] = _Draft(front, sheet, path)
    return drafts, problems


def _roles_of_no_column(front: SectionFront, written: Table | None) -> Iterator[Problem]:
    """Of a column that the table does not have nothing is read: its name is a slip."""
    columns, roles = (key_of(SectionFront, field) for field in ("columns", "roles"))
    span = written.span_of(roles) if written else front.span
    if front.roles and not front.columns:
        yield rules.KEY_MISSING.at(span, key=columns, meaning=keys(SectionFront)[columns][1].meaning)
    for title, _ in front.roles if front.columns else ():
        if title not in front.columns:
            near, known = did_you_mean(title, front.columns), ", ".join(front.columns)
            yield rules.VALUE_UNKNOWN.at(span, near=near, value=title, key=columns, known=known)


def _sections(
    drafts: dict[str, _Draft], order: Sequence[str]
) -> tuple[tuple[Section, ...], tuple[Point, ...], list[Problem]]:
    sections: list[Section] = []
    points: list[Point] = []
    problems: list[Problem] = []
    place = {id: position for position, id in enumerate(order)}
    for id in sorted(drafts, key=lambda id: (place.get(ids.top(id), len(place)), ids.order(id))):
        draft = drafts[id]
        lineage = [drafts[up] for up in (id, *ids.ancestors(id)) if up in drafts]
        kind = next((each.front.points_are for each in lineage if each.front.points_are), None)
        table = next((each.front for each in lineage if each.front.columns), None)
        setting = Setting(
            draft.path,
            section=id,
            task=kind == TASK,
            target=kind == TARGET,
            added=next((each.front.added for each in lineage if each.front.added), None),
            columns=columns(table.columns, table.roles) if table else (),
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
    row = bool(setting.columns) and not draft.front.columns
    label = draft.front.label or _label(id, within, row=row)
    return Section(
        id=id,
        title=" ".join(draft.front.title),
        label=label,
        parent=parent,
        points=tuple(point.id for point in points),
        leads=setting.leads,
        task=setting.task,
        span=Span(draft.path),
        lines=draft.front.title,
        columns=setting.columns if draft.front.columns else (),
        row=row,
        added=setting.added,
        opening="" if draft.front.title or not points else gist(points[0].words, _OPENING),
    )


def _label(id: str, within: Sequence[str], *, row: bool) -> str:
    """What is printed before a title unless the section says otherwise: «III-», «4.», in a table «II».

    Nothing is before one whose id is no number: what is attached to a document has none.
    """
    if not ids.is_counted(id):
        return ""
    if row:
        return within[-1] if within else id
    return f"{'.'.join(within)}." if within else f"{id}-"


def _points(draft: _Draft, setting: Setting) -> tuple[list[Point], list[Problem]]:
    points: list[Point] = []
    problems: list[Problem] = []
    for block in draft.sheet.blocks:
        if not ids.is_place(block.heading):
            expected = f"Tiêu đề chỉ gồm mã của điểm, ví dụ «## {setting.section}.1»."
            begun = _PLACE_BEGINS.match(
                "".join(block.heading.split(" ")) if _SPACED.match(block.heading) else block.heading
            )
            meant = begun[0] if begun and begun[0].startswith(f"{setting.section}.") else None
            near = meant or did_you_mean(block.heading, [f"{setting.section}.{n}" for n in range(1, 10)])
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
