"""`/thay-doi/`: what changed in the plan, by day and by published version, and found by body, document and section."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from plansite.answers.changes import Change, Kind, changes, concerned, marks_of
from plansite.answers.duties import Standing, standing
from plansite.comparing.history import Passage, sections_of, short_mark
from plansite.comparing.telling import Told
from plansite.language.phrasing import date
from plansite.plan.model.cards import Progress
from plansite.plan.model.files import SECTIONS
from plansite.site.pages.bodies.body_index import row
from plansite.site.writing.addresses import CHANGES
from plansite.site.writing.change_words import how_certain, told
from plansite.site.writing.page import Page
from plansite.site.writing.writer import Composer
from plansite.values import frozen

SUBSTANTIVE, EDITORIAL = "noi-dung", "bien-tap"
KINDS = {SUBSTANTIVE: "Nội dung", EDITORIAL: "Biên tập, nguồn, cách trình bày"}
UNKNOWN = "chua-ro-ngay"
NOW = "nay"  # of what no version has yet; sorts behind every day


@frozen(kw_only=True)
class Line:
    """One change as the page shows it, under its own anchor: of `places`, in words, or as it was told word by word.

    `mark` tells it from all others whenever the page is made again; `said` is all that is filtered by, by its name.
    """

    anchor: str
    mark: str
    places: tuple[str, ...]
    what: str
    said: Mapping[str, tuple[str, ...]]
    told: Told | None = None
    words: str = ""
    evidence: str = ""
    """The address in `words` that proves it."""

    @property
    def named(self) -> str:
        """What a list says of it."""
        return f"{', '.join(self.places)}: {self.what}" if not self.told else self.what


@frozen
class Since:
    """What changed from one version to the next, what is substantive apart from what is editorial."""

    passage: Passage
    lines: tuple[Line, ...]

    @property
    def parts(self) -> tuple[tuple[str, tuple[Line, ...]], ...]:
        """The lines under their headings."""
        return tuple(
            (heading, tuple(line for line in self.lines if kind in line.said["loai"]))
            for kind, heading in KINDS.items()
        )


def pages(composer: Composer) -> Iterator[Page]:
    """The one page of changes."""
    write, linked = composer.writer(CHANGES), composer.linked
    days = _by_day(composer)
    since = tuple(map(_since, composer.passages))
    lines = [line for held in days.values() for line in held]
    lines += [line for each in since for line in each.lines]
    found = _found(composer, lines)
    body = composer.render(
        "changes/changes.md.j2",
        write,
        count=composer.history.count,
        days=days,
        since=since,
        versions=composer.published.days[::-1],
        found=found,
        filters=_filters(composer, found, since, days),
        feeds=composer.feeds,
        moved=[
            row(linked, body)
            for body in composer.addressed(linked.plan.bodies)
            if standing(body) is not Standing.UNCHANGED
        ],
    )
    said = f"{composer.history.count} thay đổi" if lines else "Chưa có thay đổi nào"
    description = f"{said} của {linked.plan.front.short}: theo ngày, theo bản đã công bố, chữ cũ bên chữ mới."
    yield Page(CHANGES, "Thay đổi", description, body, SECTIONS)


def _by_day(composer: Composer) -> Mapping[str, list[Line]]:
    """Every change by its day, the newest first, those of which none is known ("") last."""
    days: dict[str, list[Line]] = {}
    every = changes(composer.linked)
    for change, mark in zip(every, marks_of(every), strict=True):
        held = days.setdefault(change.day or "", [])
        held.append(_of_day(composer, change, len(held) + 1, mark))
    return days


def _of_day(composer: Composer, change: Change, number: int, mark: str) -> Line:
    what, words = told(composer.linked, change)
    linked = composer.linked
    bodies, documents = concerned(linked, change.place)
    kind = EDITORIAL if change.kind is Kind.CORRECTED else SUBSTANTIVE
    return Line(
        anchor=f"{change.day or UNKNOWN}-{number}",
        mark=short_mark(mark),
        places=(change.place,),
        what=what,
        said=_said(sections_of(linked, change.place), bodies, documents, kind, change.day or ""),
        words=" ".join(part for part in (words, how_certain(change)) if part),
        evidence=evidence.id if isinstance(change.record, Progress) and (evidence := change.record.evidence) else "",
    )


def _since(passage: Passage) -> Since:
    lines = (
        Line(
            anchor=f"ban-{passage.since}-{number}",
            mark=mark,
            places=item.told.places,
            what=item.told.what,
            said=_said(
                item.sections,
                item.bodies,
                item.documents,
                SUBSTANTIVE if item.told.substantive else EDITORIAL,
                passage.until or NOW,
            ),
            told=item.told,
        )
        for number, (item, mark) in enumerate(zip(passage.items, passage.marks, strict=True), 1)
    )
    return Since(passage, tuple(lines))


def _said(
    sections: tuple[str, ...], bodies: tuple[str, ...], documents: tuple[str, ...], kind: str, day: str
) -> Mapping[str, tuple[str, ...]]:
    return {"muc": sections, "co-quan": bodies, "van-ban": documents, "loai": (kind,), "ngay": (day,) if day else ()}


def _found(composer: Composer, lines: Sequence[Line]) -> Mapping[str, Mapping[str, list[Line]]]:
    """The lines by the point, section, body and document that they are of, each in the order of the plan."""
    plan = composer.linked.plan
    held: dict[str, dict[str, list[Line]]] = {
        "diem": {point.id: [] for point in plan.points},
        "muc": {section.id: [] for section in plan.sections},
        "co-quan": {body.id: [] for body in plan.bodies},
        "van-ban": {document.id: [] for document in plan.documents},
    }
    for line in lines:
        for name, ids in {**line.said, "diem": line.places}.items():
            for id in ids:
                held.get(name, {}).get(id, []).append(line)
    return {name: {id: own for id, own in each.items() if own} for name, each in held.items()}


def _filters(
    composer: Composer,
    found: Mapping[str, Mapping[str, Sequence[Line]]],
    since: Sequence[Since],
    days: Mapping[str, Sequence[Line]],
) -> Sequence[tuple[str, str, Sequence[tuple[str, str]]]]:
    """What the page may be filtered by: the name in its address, what it is called, what may be chosen."""
    write = composer.writer(CHANGES)
    named = [
        (name, title, [(id, write.name(id)) for id in found[name]])
        for name, title in (("co-quan", "Cơ quan"), ("muc", "Mục"), ("van-ban", "Văn bản"))
    ]
    published = sorted(
        {each.passage.until for each in since if each.passage.until} | set(filter(None, days)), reverse=True
    )
    when = [(NOW, "Sau bản mới nhất")] if since and not since[0].passage.until else []
    when += [(day, date(day)) for day in published]
    return [*named, ("loai", "Loại", list(KINDS.items())), ("tu", "Từ ngày", when)]
