"""What was found in a source file → the files of `plan/`, in the form in which editors write them."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from plansite.intake.columns import holds_tasks
from plansite.intake.drafts import DraftPoint, DraftSection, inner_marker, section_marker
from plansite.intake.findings import Findings
from plansite.intake.footnotes import called, defined
from plansite.intake.issued_text import Line, Zone
from plansite.intake.manuscript import Stretch
from plansite.intake.registry_files import body_file, document_file, wordings_file
from plansite.intake.table_rows import Grid, GridRow
from plansite.intake.yaml_text import entry, listed, many, references, scalar
from plansite.language import ids, inline
from plansite.language.phrasing import heading
from plansite.plan.model import files
from plansite.plan.model.cards import Card, CardDeadline
from plansite.plan.model.choices import (
    DASH,
    PREAMBLE,
    PRODUCT_COLUMN,
    RECIPIENTS,
    SIGNATURE,
    TIME_COLUMN,
    TITLE,
    UNMARKED,
)
from plansite.plan.model.fronts import PlanFront, SectionFront
from plansite.plan.model.schemas import modeline
from plansite.plan.source.fields import PLACEHOLDER, key_of

_BRACKETS = re.compile(r"\([^()]*\)")
_MARKS = re.compile(r"([\\*\[\]])")
_SENTENCE = re.compile(r"(?<!^\d\.)(?<!^\d\d\.)(?<=[;.])\s+(?=[^\W\d_])")
_SIGN = re.compile(r"^(?:[-+](?= )|#)")  # at the beginning of words, where it would begin an item or a heading
_SHORT = 14  # words of a short name
BAR = r"\|"


def plan_files(found: Findings) -> dict[str, str]:
    """Every file of the plan, by its path; the ledger is made when the plan was read."""
    outline = found.outline
    issued = _issued(found)
    made = {files.ISSUED_FILE: issued, files.PLAN_FILE: _plan_file(found, issued)}
    for section in outline.sections:
        made[f"{files.SECTIONS}/{section.id}.md"] = _section_file(found, section)
    for body in found.bodies:
        made[f"{files.BODIES}/{body.id}.yml"] = body_file(body)
    for document in found.documents:
        made[f"{files.DOCUMENTS}/{document.id}.yml"] = document_file(document)
    made[files.WORDINGS_FILE] = wordings_file(found.wordings)
    made[files.CORRECTIONS_FILE] = (
        f"{modeline(files.CORRECTIONS_FILE)}# Chỗ lời văn có lỗi in hoặc được phép khác văn bản đã ban hành.\n"
    )
    return made


def _issued(found: Findings) -> str:
    noted = found.outline.noted

    def has_notes(each: Line | GridRow) -> bool:
        return (each.line, each.rest) in noted if isinstance(each, Line) else _is_task(found, each)

    return found.issued.written(kept, escaped, has_notes)


def _is_task(found: Findings, row: GridRow) -> bool:
    return any(isinstance(each, Grid) and holds_tasks(each) and row in each.rows for each in found.issued.lines)


def short_name(found: Findings) -> str:
    """A name for headings: the kind with the number, or else with the beginning of the title."""
    title = [line.text for line in found.outline.title]
    if not title:
        return PLACEHOLDER
    kind = heading(title[0])
    if found.issued.head.number:
        return f"{kind} {found.issued.head.number}"
    words = f"{kind} {' '.join(title[1:])}".replace(" số ", " ").split()
    end = next((at for at, word in enumerate(words) if at > 4 and word in ("của", "về")), min(len(words), _SHORT))
    return " ".join(words[:end]).rstrip(",;")


def _plan_file(found: Findings, issued: str) -> str:
    head, outline = found.issued.head, found.outline
    short = short_name(found)
    name = f"{found.issuer} {short}" if found.issuer != PLACEHOLDER else short
    front = [
        entry(PlanFront, "short", short),
        entry(PlanFront, "number", head.number or ""),
        entry(PlanFront, "date", head.date or ""),
        entry(PlanFront, "issuer", found.issuer),
        *([listed(PlanFront, "carries_out", found.carries_out)] if found.carries_out else []),
        entry(PlanFront, "id", ids.slug(name)[:100].strip("-")),
        *_order(found),
        entry(PlanFront, "issued_digest", hashlib.sha256(issued.encode()).hexdigest()),
    ]
    parts = ["\n".join(("---", *front, "---"))]
    title = outline.title
    parts.append(_place(TITLE, [*map(_words, title), *_defined(title)] or [PLACEHOLDER]))
    if outline.preamble:
        preamble = [_words(line, whole=True) for line in outline.preamble]
        parts.append(_place(PREAMBLE, [*preamble, *_defined(outline.preamble)]))
    else:
        parts.append(_place(PREAMBLE, [PLACEHOLDER]))
    recipients = outline.recipients[1:]
    if recipients:
        listed_ = "\n".join(f"- {called(line.rest, line.footnotes, escaped)}" for line in recipients)
        parts.append(_place(RECIPIENTS, [listed_, *_defined(recipients)]))
    if outline.signature:
        parts.append(_place(SIGNATURE, [*map(_words, outline.signature), *_defined(outline.signature)]))
    return "\n\n".join(parts) + "\n"


def _defined(lines: Iterable[Line]) -> list[str]:
    return [each for line in lines for each in defined(line.footnotes, escaped)]


def _order(found: Findings) -> Iterator[str]:
    """`bo_cuc`, where the order of print is not that of the ids."""
    places = [id for id in found.outline.order if id in (PREAMBLE, RECIPIENTS, SIGNATURE)]
    sections = sorted((id for id in found.outline.order if id not in places), key=ids.order)
    usual = [
        *(id for id in places if id == PREAMBLE), *sections, *(id for id in (RECIPIENTS, SIGNATURE) if id in places)
    ]  # fmt: skip
    if usual != list(found.outline.order):
        yield listed(PlanFront, "order", found.outline.order)


def _place(id: str, paragraphs: Iterable[str]) -> str:
    return "\n\n".join((f"# {id}", *paragraphs))


def _section_file(found: Findings, section: DraftSection) -> str:
    """The front matter of a section, then its points."""
    marker = section_marker(section.points, section.id)
    front = [entry(SectionFront, "id", section.id)]
    if section.titles:
        front.append(_title(section))
    row = section.grid is None and any(each in found.outline.tables for each in ids.ancestors(section.id))
    if section.label != _usual_label(section, row=row):
        front.append(entry(SectionFront, "label", section.label))
    if section.id in found.leads:
        front.append(references(SectionFront, "leads", found.leads[section.id]))
    if section.points and marker != _marker_above(found, section) and not found.outline.table_of(section.id):
        front.append(entry(SectionFront, "marker", marker))
    if section.id in found.kinds:
        front.append(entry(SectionFront, "points_are", found.kinds[section.id]))
    front += _table(found, section)
    blocks = [_point(found, section, point, marker) for point in section.points]
    return "\n\n".join(("\n".join(("---", *front, "---")), *blocks)) + "\n"


def _marker_above(found: Findings, section: DraftSection) -> str:
    """The marker that a section has from the one that holds it, where that says one."""
    for id in ids.ancestors(section.id):
        above = next((each for each in found.outline.sections if each.id == id), None)
        if above and above.points and not found.outline.table_of(id):
            return section_marker(above.points, id)
    return DASH


def _title(section: DraftSection) -> str:
    if len(section.titles) == 1:
        return entry(SectionFront, "title", section.titles[0])
    return "\n".join(many(SectionFront, "title", section.titles))


def _usual_label(section: DraftSection, *, row: bool) -> str:
    within = section.id.split(".")[1:]
    if not ids.is_counted(section.id):
        return ""
    if row:
        return within[-1] if within else section.id
    return f"{'.'.join(within)}." if within else f"{section.id}-"


def _table(found: Findings, section: DraftSection) -> Iterator[str]:
    if section.grid:
        yield listed(SectionFront, "columns", section.grid.columns)
        roles = found.outline.tables[section.id].written(section.grid)
        if roles:
            yield f"{key_of(SectionFront, 'roles')}:"
            yield from (f"  {scalar(name)}: {role}" for name, role in roles)


def _point(found: Findings, section: DraftSection, point: DraftPoint, marker: str) -> str:
    level = 1 + ids.depth(point.id) - ids.depth(section.id)
    parts = [f"{'#' * level} {point.id}", *_blocks(point.paragraphs)]
    if point.cells:
        parts.append("\n".join(f"- {escaped(name)}: {_cell(point, name, cell)}" for name, cell in point.cells))
    notes = [note for line in point.paragraphs for note in sorted(line.footnotes, key=lambda note: note.at)]
    for name, _ in point.cells:
        notes += sorted((note for column, note in point.cell_notes if column == name), key=lambda note: note.at)
    if notes:
        parts.append("\n".join(line for note in notes for line in defined([note], escaped)))
    card = [references(Card, role, bodies) for role, bodies in found.charged.get(point.id, {}).items()]
    card += _over(found, section, point)
    card += _printed(section, point, marker, row=found.outline.table_of(section.id) is not None)
    if card:
        parts.append("\n".join(("```yaml", *card, "```")))
    return "\n\n".join(parts)


def _over(found: Findings, section: DraftSection, point: DraftPoint) -> Iterator[str]:
    """What a card says because a cell of a row above goes over this one too, or because labels in the words do."""
    roles = found.outline.roles_of(section.id)
    for role, words in (*((roles.get(column), cell) for column, cell in point.inherited), *point.said):
        if role == TIME_COLUMN and (point.inherited or found.wordings.read(words, cell=True)):
            yield f"{key_of(Card, 'deadlines')}:\n  {entry(CardDeadline, 'words', words)}"
        elif role == PRODUCT_COLUMN and not point.inherited:
            yield entry(Card, "product", words)
    in_sentences = [each for each in found.in_sentences if each.point == point.id]
    if in_sentences:
        yield f"{key_of(Card, 'deadlines')}:"
    for each in in_sentences:
        yield f"  - {entry(CardDeadline, 'words', each.words)}"
        yield from ([f"    {entry(CardDeadline, 'of', each.of)}"] if each.of else [])


def _printed(section: DraftSection, point: DraftPoint, marker: str, *, row: bool) -> Iterator[str]:
    """What prints the sign or the number before a point, where that is not what the site prints by itself."""
    inside = ids.parent(point.id) != section.id
    if row:
        if not point.printed:
            yield entry(Card, "marker", UNMARKED)
        elif point.printed != point.id.removeprefix(f"{section.id}."):
            yield f"{key_of(Card, 'printed')}: '{point.printed}'"
    elif point.marker is None:
        yield f"{key_of(Card, 'printed')}: '{point.printed}'"
    elif point.marker != (inner_marker(marker) if inside else marker):
        yield entry(Card, "marker", point.marker)


def _cell(point: DraftPoint, name: str, cell: str) -> str:
    return called(cell, [note for column, note in point.cell_notes if column == name], escaped)


def _blocks(lines: Sequence[Line]) -> Iterator[str]:
    """The paragraphs of a point; the rows of a table stand together, below its head a rule."""
    for is_table, run in groupby(lines, key=lambda line: bool(line.cells)):
        if not is_table:
            written = ((line, _words(line)) for line in run)
            yield from (
                f"- {words}" if line.number and line is not lines[0] else words for line, words in written if words
            )
            continue
        rows = [(line, f"| {' | '.join(escaped(cell).replace('|', BAR) for cell in line.cells)} |") for line in run]
        rule = f"|{' --- |' * len(rows[0][0].cells)}"
        yield "\n".join(f"{row}\n{rule}" if line.head else row for line, row in rows)


def _words(line: Line, *, whole: bool = False) -> str:
    """The words of a line, each sentence and clause on its own line; italics only within brackets, as times are set."""
    words = line.text if whole else line.rest or line.text
    before = len(words) - len(line.rest) if whole else 0
    italics = [] if whole and line.number else [each for each in line.italics if _bracketed(words, each)]
    marks = [(at, "*") for stretch in italics for at in stretch]
    marks += [(note.at + before, f"[^{note.mark}]") for note in line.footnotes]
    made, at = "", 0
    for end, mark in sorted(marks, key=lambda each: each[0]):
        made += f"{escaped(words[at:end])}{mark}"
        at = end
    made += escaped(words[at:])
    if not line.number:
        made = _SIGN.sub(r"\\\g<0>", made)
    return made if line.zone is Zone.SIGNATURE else _SENTENCE.sub("\n", made)


def _bracketed(words: str, stretch: Stretch) -> bool:
    start, end = stretch
    within = any(match.start() < start and end < match.end() for match in _BRACKETS.finditer(words))
    return within and words[start:end].strip() == words[start:end]


def escaped(words: str) -> str:
    """Words in which the signs that would be marks stay as they are."""
    return _MARKS.sub(r"\\\1", words)


def kept(line: str) -> str:
    """A line of the issued words, its signs escaped only where they would be read as marks."""
    return line if inline.parse(line).with_calls == line and "[^" not in line else escaped(line)
