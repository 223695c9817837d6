"""A time line as SVG: days from top to bottom, beside each what begins, is activated or is due on it.

One fixed width that a phone has, so its words are never scaled down; cut into panels that fit on a sheet of paper.
Colours are classes. Nothing says what is past: `data-day` and `data-below` let a reader's browser draw that.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape
from itertools import groupby
from math import ceil

from plansite.language.phrasing import date
from plansite.site.pictures.letters import Type
from plansite.values import frozen

LAST, FIRST, ACTIVATED = "ngay-cuoi", "ngay-dau", "kich-hoat"
# In the order in which they stand on one day, each with the words before the day.
MARK_KINDS = {ACTIVATED: "có yêu cầu ", FIRST: "từ ", LAST: ""}

WIDTH = 288  # CSS pixels: a screen of 320 less its margins
TALLEST = 620  # a sheet of A4 less its margins and a heading
_AXIS, _LANE, _MOST_LANES = 60, 7, 8
_YEAR, _QUARTER, _ROW = 26, 20, 28  # heights; what can be touched is a row high and as wide as _NARROWEST
_NARROWEST, _PADDING = 28, 4
_SET = Type(12.5, 600)  # days and ids
_DIGITS = str.maketrans("0123456789", "4" * 10)  # the widest of them: what stands beside days stands in one line
_MOST_EMPTY_YEARS = 10
_QUARTERS = (("01-01", "Quý I"), ("04-01", "Quý II"), ("07-01", "Quý III"), ("10-01", "Quý IV"))


@frozen
class Mark:
    """What a task has on a day (YYYY-MM-DD): `kind` is of MARK_KINDS, `words` say it in full, `href` leads to it."""

    day: str
    kind: str
    id: str
    href: str
    words: str


@frozen
class Stretch:
    """The days from a first mark to a last one."""

    since: str
    until: str


@frozen
class _Cell:
    """The place of a mark on its line: from `x` on, `breadth` wide."""

    mark: Mark
    x: int
    breadth: int


@frozen
class _Line:
    """A line of the drawing: a year, a quarter, years left out, or marks of one kind and day with where each stands.

    `label` is empty where the marks only go on from the line before.
    """

    day: str
    kind: str
    label: str
    height: int
    cells: tuple[_Cell, ...] = ()


def panels(marks: Sequence[Mark], stretches: Iterable[Stretch] = ()) -> tuple[str, ...]:
    """The drawing as SVG elements to stand one below the other; none where there is no mark."""
    bars = _lanes(stretches)
    left = _AXIS + 14 + _LANE * max((lane + 1 for lane in bars.values()), default=0)
    cut = tuple(_cut(_lines(marks, left)))
    days = sorted(mark.day for mark in marks)
    span = " đến ".join(dict.fromkeys(date(day) for day in (*days[:1], *days[-1:])))
    drawn: list[str] = []
    top = 0
    places = tuple(_places(cut, bars))
    for number, lines in enumerate(cut, 1):
        part = f", phần {number} trên {len(cut)}" if len(cut) > 1 else ""
        bottom = top + sum(line.height for line in lines)
        inside = [(x, max(a, top) - top, min(b, bottom) - top) for x, a, b in places if a < bottom and b > top]
        drawn.append(_panel(number, f"Trục thời gian: {span}{part}", lines, inside, left))
        top = bottom
    return tuple(drawn)


def _lanes(stretches: Iterable[Stretch]) -> dict[Stretch, int]:
    """The lane of each stretch, so that none covers another; what finds no room is left to the marks at its ends."""
    taken: list[str] = []
    found: dict[Stretch, int] = {}
    for each in sorted(set(stretches), key=lambda each: (each.since, each.until)):
        lane = next((number for number, until in enumerate(taken) if until < each.since), len(taken))
        if lane < _MOST_LANES:
            taken[lane : lane + 1] = [each.until]
            found[each] = lane
    return found


def _lines(marks: Iterable[Mark], left: int) -> Iterator[_Line]:
    """Everything from top to bottom: every year, the quarters of those with marks, the marks of each day."""
    rank = list(MARK_KINDS)
    ordered = sorted(marks, key=lambda mark: (mark.day, rank.index(mark.kind)))
    before = None
    for year, of_year in groupby(ordered, key=lambda mark: mark.day[:4]):
        if before is not None:
            yield from _empty_years(before + 1, int(year) - 1)
        before = int(year)
        yield _Line(f"{year}-01-01", "nam", year.lstrip("0"), _YEAR)
        waiting = list(of_year)
        for number, (start, label) in enumerate(_QUARTERS):
            yield _Line(f"{year}-{start}", "quy", label, _QUARTER)
            ends = f"{year}-{_QUARTERS[number + 1][0]}" if number < 3 else f"{year}-13"
            inside = [mark for mark in waiting if f"{year}-{start}" <= mark.day < ends]
            for (day, kind), same in groupby(inside, key=lambda mark: (mark.day, mark.kind)):
                yield from _rows(day, kind, same, left)


def _empty_years(first: int, last: int) -> Iterator[_Line]:
    """The years between two that have marks; of many only the first and the last."""
    many = last - first >= _MOST_EMPTY_YEARS
    for year in (first, last) if many else range(first, last + 1):
        yield _Line(f"{year:04}-01-01", "nam", str(year), _YEAR)
        if many and year == first:
            yield _Line(f"{year + 1:04}-01-01", "dut", "…", 2 * _YEAR)


def _rows(day: str, kind: str, marks: Iterable[Mark], left: int) -> Iterator[_Line]:
    """The marks of one kind on one day, on as many lines as they need."""
    label = f"{MARK_KINDS[kind]}{date(day)}"
    at, cells = left + ceil(_SET.width(label.translate(_DIGITS))) + _PADDING, list[_Cell]()
    for mark in marks:
        breadth = min(max(_NARROWEST, ceil(_SET.width(mark.id)) + 2 * _PADDING), WIDTH - left + _PADDING)
        if at + breadth > WIDTH:
            yield _Line(day, kind, label, _ROW, tuple(cells))
            label, at, cells = "", left - _PADDING, []
        cells.append(_Cell(mark, at, breadth))
        at += breadth
    yield _Line(day, kind, label, _ROW, tuple(cells))


def _cut(lines: Iterable[_Line]) -> Iterator[tuple[_Line, ...]]:
    """The lines in panels."""
    panel: list[_Line] = []
    for line in lines:
        if panel and sum(each.height for each in panel) + line.height > TALLEST:
            yield tuple(panel)
            panel = []
        panel.append(line)
    if panel:
        yield tuple(panel)


def _places(cut: Iterable[Iterable[_Line]], bars: Mapping[Stretch, int]) -> Iterator[tuple[int, int, int]]:
    """Where each bar stands in the drawing as if it were not cut: x, top, bottom."""
    starts: dict[str, int] = {}
    ends: dict[str, int] = {}
    top = 0
    for line in (line for panel in cut for line in panel):
        if line.label and line.kind in MARK_KINDS:
            (ends if line.kind == LAST else starts).setdefault(line.day, top + _ROW // 2)
        top += line.height
    for each, lane in bars.items():
        if each.since in starts and each.until in ends:
            yield _AXIS + _LANE * (lane + 1) + 2, starts[each.since], ends[each.until]


def _panel(number: int, title: str, lines: Iterable[_Line], bars: Iterable[tuple[int, int, int]], left: int) -> str:
    """One SVG element; no blank line, which would end raw HTML in Markdown."""
    body: list[str] = [f'<path class="khoang" d="M{x} {top}V{bottom}"/>' for x, top, bottom in bars]
    top = 0
    for line in lines:
        below = top + line.height
        body.append(f'<g class="{line.kind}" data-day="{escape(line.day)}" data-below="{below}">')
        body.append(f'<path class="truc" d="M{_AXIS} {top}V{below}"/>')
        body += _row(line, top, left) if line.kind in MARK_KINDS else _tick(line, top)
        body.append("</g>")
        top = below
    name = f"truc-{number}"
    return "\n".join(
        (
            f'<svg role="group" aria-labelledby="{name}" width="{WIDTH}" height="{top}" viewBox="0 0 {WIDTH} {top}">',
            f'<title id="{name}">{escape(title)}</title>',
            *body,
            "</svg>",
        )
    )


def _tick(line: _Line, top: int) -> Iterator[str]:
    middle = top + line.height // 2
    yield f'<path class="vach" d="M{_AXIS - 5} {middle}h5"/>'
    yield f'<text x="{_AXIS - 9}" y="{middle + 4}" text-anchor="end" aria-hidden="true">{escape(line.label)}</text>'


def _row(line: _Line, top: int, left: int) -> Iterator[str]:
    middle = top + line.height // 2
    if line.label:
        shape = f"M{_AXIS - 5} {middle}a5 5 0 1 0 10 0a5 5 0 1 0 -10 0z"
        if line.kind == ACTIVATED:
            shape = f"M{_AXIS} {middle - 6}l6 6l-6 6l-6 -6z"
        yield f'<path class="dau-moc" d="{shape}"/>'
        yield f'<text class="ngay" x="{left}" y="{middle + 4}" aria-hidden="true">{escape(line.label)}</text>'
    for cell in line.cells:
        room = cell.breadth - 2 * _PADDING
        too_long = _SET.width(cell.mark.id) > room
        squeezed = f' textLength="{room}" lengthAdjust="spacingAndGlyphs"' if too_long else ""
        yield (
            f'<a href="{escape(cell.mark.href)}" aria-label="{escape(cell.mark.words)}">'
            f'<rect x="{cell.x}" y="{top}" width="{cell.breadth}" height="{line.height}"/>'
            f'<text x="{cell.x + _PADDING}" y="{middle + 4}"{squeezed}>{escape(cell.mark.id)}</text></a>'
        )
