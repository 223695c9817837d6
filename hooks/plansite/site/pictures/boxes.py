"""Boxes and arrows → the text of an SVG picture. Knows lengths and lines, nothing of a plan or a page.

Boxes stand below each other, at a size of type that never changes: a narrower picture is drawn anew, not shrunk.
Colours, lines and type come from the style sheet by the classes named here. Lengths are CSS pixels.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from html import escape

from plansite.site.pictures.letters import Type
from plansite.values import frozen

_PAD, _LINE, _SMALL = 7, 17, 15
_GAP, _LABELLED, _APART = 8, 24, 14  # between boxes of a group; where an arrow's words stand; between groups
_LANE, _TRUNK = 12, 18
_LANES = 4  # at most: with more, lines lie on each other rather than take the room of the boxes
_STEM = 16  # how far from the left side of a box its arrow leaves
_WORDS, _MORE = Type(13, 600), Type(11, 400)
_IN_A_BOX = ("ten", "them")  # how its words are set: its name, and what more is said of it


@frozen
class Box:
    """One node, which is a link: `words` in bold, `more` below in small, `style` its class, `cited` if led to."""

    id: str
    words: str
    more: str
    href: str
    style: str = ""
    cited: bool = False


@frozen
class Arrow:
    """From the box `source` to the box `target`, both ids of one group."""

    source: str
    target: str
    words: str


@frozen
class Group:
    """Boxes below each other and the arrows between them."""

    boxes: tuple[Box, ...]
    arrows: tuple[Arrow, ...] = ()


@frozen
class Drawing:
    """A `head`, and the groups that its last box leads to with a broken line, which says `leads`."""

    title: str
    description: str
    head: Group
    groups: tuple[Group, ...]
    leads: str


@frozen
class _Set:
    """A group given its place: lines of SVG, where it ends below, and the boxes with the middle of their left side."""

    lines: tuple[str, ...]
    bottom: int
    sides: tuple[tuple[Box, int], ...]


def svg(drawing: Drawing, name: str, width: int, columns: int) -> str:
    """The picture, `width` wide, its groups in so many columns; `name` begins its ids, which a page has once."""
    pitch = (width + _APART) // columns
    wide = pitch - _APART - _TRUNK
    head = _placed(drawing.head, 0, 1, min(width, 2 * wide + _TRUNK + _APART) if columns > 1 else width)
    lines, bottom = list(head.lines), head.bottom
    if drawing.groups:
        level = head.bottom + _LABELLED
        lines += [
            f'<path class="dan" d="M{_STEM} {head.bottom}V{level}"/>',
            _text(drawing.leads, _STEM + 8, level - 8, "nhan"),
        ]
        trunks: list[int] = []
        for column, groups in enumerate(_columns(drawing.groups, min(columns, len(drawing.groups)), wide)):
            left, top, last = column * pitch, level + _APART, 0
            for group in groups:
                placed = _placed(group, left + _TRUNK, top, wide)
                lines += [line for box, y in placed.sides if box.cited for line in _stub(left + 4, y)]
                last = max([last, *(y for box, y in placed.sides if box.cited)])
                lines += placed.lines
                top, bottom = placed.bottom + _APART, max(bottom, placed.bottom)
            if last:
                trunks.append(left + 4)
                lines.append(f'<path class="dan" d="M{left + 4} {level}V{last}"/>')
        lines.append(f'<path class="dan" d="M{min([_STEM, *trunks])} {level}H{max([_STEM, *trunks])}"/>')
    height = bottom + 2
    return "\n".join(
        [
            f'<svg class="so-do {name}" role="group" aria-labelledby="{name}-ten" aria-describedby="{name}-ta" '
            f'width="{width}" height="{height}" viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg">',
            f'<title id="{name}-ten">{escape(drawing.title)}</title>',
            f'<desc id="{name}-ta">{escape(drawing.description)}</desc>',
            *lines,
            "</svg>",
        ]
    )


def _placed(group: Group, left: int, top: int, width: int) -> _Set:
    """The group with its upper left corner there, and room for the arrows that go round boxes to its right."""
    order = {box.id: number for number, box in enumerate(group.boxes)}
    arrows = [arrow for arrow in group.arrows if arrow.source in order and arrow.target in order]
    straight = [arrow for arrow in arrows if order[arrow.source] == order[arrow.target] + 1]
    round_ = [arrow for arrow in arrows if order[arrow.source] != order[arrow.target] + 1]
    targets = sorted({arrow.target for arrow in round_}, key=order.__getitem__, reverse=True)
    lanes = {target: number % _LANES + 1 for number, target in enumerate(targets)}
    inner = width - _LANE * min(_LANES, len(lanes)) - (4 if lanes else 0)
    lines: list[str] = []
    spans: dict[str, tuple[int, int]] = {}
    for number, box in enumerate(group.boxes):
        words = [
            (next((arrow.words for arrow in straight if arrow.source == box.id), ""), "nhan", _STEM + 8),
            (", ".join(dict.fromkeys(arrow.words for arrow in round_ if arrow.source == box.id)), "nhan cuoi", inner),
        ]
        if number:
            top += _LABELLED if any(said for said, _, _ in words) else _GAP
        lines += [_text(said, left + x, top - 8, style) for said, style, x in words if said]
        drawn, height = _box(box, left, top, inner)
        lines += drawn
        spans[box.id] = (top, top + height)
        top += height
    lines += [line for each in straight for line in _up(left + _STEM, spans[each.source][0], spans[each.target][1])]
    for arrow in round_:
        lane = lanes[arrow.target]
        edge, x = left + inner, left + inner + _LANE * lane
        # What leaves and what arrives at the same side of a box, each at its own height.
        start, end = sum(spans[arrow.source]) // 2 + 3 * lane, sum(spans[arrow.target]) // 2 - 3
        lines.append(f'<path class="duong" d="M{edge} {start}H{x}V{end}H{edge + 4}"/>')
        lines.append(f'<path class="mui" d="M{edge} {end}l7 -4v8z"/>')
    return _Set(tuple(lines), top, tuple((box, sum(spans[box.id]) // 2) for box in group.boxes))


def _box(box: Box, left: int, top: int, width: int) -> tuple[list[str], int]:
    """A box and its height."""
    room = width - 2 * _PAD - 4
    words, more = _lines(box.words, room, _WORDS, 3), _lines(box.more, room, _MORE, 2)
    height = 2 * _PAD + _LINE * len(words) + _SMALL * len(more) - 2
    shown = " ".join(words + more) == " ".join(f"{box.words} {box.more}".split())
    drawn = [f'<a href="{escape(box.href)}" class="{escape(f"hop {box.style}".strip())}">']
    if not shown:
        drawn.append(f"<title>{escape(f'{box.words} {box.more}'.strip())}</title>")
    drawn.append(f'<rect x="{left + 1}" y="{top}" width="{width - 2}" height="{height}" rx="4"/>')
    at = top + _PAD + 12
    for line in words:
        drawn.append(_text(line, left + _PAD + 3, at, _IN_A_BOX[0]))
        at += _LINE
    for line in more:
        drawn.append(_text(line, left + _PAD + 3, at - 1, _IN_A_BOX[1]))
        at += _SMALL
    return [*drawn, "</a>"], height


def _up(x: int, start: int, end: int) -> Iterator[str]:
    yield f'<path class="duong" d="M{x} {start}V{end + 5}"/>'
    yield f'<path class="mui" d="M{x} {end}l4 7h-8z"/>'


def _stub(x: int, y: int) -> Iterator[str]:
    yield f'<path class="dan" d="M{x} {y}H{x + _TRUNK - 8}"/>'
    yield f'<path class="mui" d="M{x + _TRUNK - 3} {y}l-7 -4v8z"/>'


def _text(words: str, x: int, y: int, style: str) -> str:
    # Between boxes words would be read without a place; the text beside the picture says what they say.
    unread = "" if style in _IN_A_BOX else ' aria-hidden="true"'
    return f'<text x="{x}" y="{y}" class="{style}"{unread}>{escape(words)}</text>'


def _columns(groups: Sequence[Group], columns: int, width: int) -> list[list[Group]]:
    """The groups in order, one column after the other, none much longer than the rest."""
    heights = [_placed(group, 0, 0, width).bottom + _APART for group in groups]
    share = sum(heights) / columns
    found: list[list[Group]] = [[] for _ in range(columns)]
    before = 0
    for group, height in zip(groups, heights, strict=True):
        found[min(columns - 1, int((before + height / 2) / share))].append(group)
        before += height
    return found


@lru_cache(maxsize=2048)  # each box is placed in several pictures, and tried in several columns
def _lines(words: str, room: int, type: Type, most: int) -> tuple[str, ...]:
    """The words in lines that fit; the last ends in «…» where there are too many."""
    lines: list[str] = []
    for word in (piece for each in words.split() for piece in type.pieces(each, room)):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and type.width(longer) <= room:
            lines[-1] = longer
        elif len(lines) == most:
            kept = lines[-1]
            while kept and type.width(f"{kept}…") > room:
                kept = kept.rpartition(" ")[0] or kept[:-1]
            return (*lines[:-1], f"{kept.rstrip(',;')}…")
        else:
            lines.append(word)
    return tuple(lines)
