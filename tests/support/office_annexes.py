"""A whole document with annexes as an office writes it in Word.

Lists number themselves, what stands side by side is a table, group rows are merged, heads are repeated on each page.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from plansite.intake.manuscript import Block, Cell, Manuscript, Paragraph, Stretch, Table
from tests.support.office_forms import BOLD, CENTRE
from tests.support.word_files import cell, level, listed, lists, paragraph, row, run, table, word_file

_ITALIC = "<w:i/>"
_DASHES = 1  # the list of dashes; those that count follow


@dataclass
class _Lists:
    """The lists of a file, and how far the last one has counted."""

    instances: dict[int, int | tuple[int, str]] = field(default_factory=lambda: {_DASHES: 1})
    counted: int = 0

    def beginning_at(self, number: int) -> int:
        """A new list that begins there."""
        made = max(self.instances) + 1
        self.instances[made] = (2, f'<w:lvlOverride w:ilvl="0"><w:startOverride w:val="{number}"/></w:lvlOverride>')
        self.counted = number - 1
        return made

    def next(self, number: str) -> int | None:
        """The list that prints the number next, a new one at «1.»; None where it is to be typed."""
        if number != f"{self.counted + 1}." or len(self.instances) == 1:
            if number != "1.":
                return None
            self.beginning_at(1)
        self.counted += 1
        return max(self.instances)


def in_word(manuscript: Manuscript) -> bytes:
    """The manuscript as a .docx: the same words in the same order."""
    made = _Lists()
    body: list[str] = []
    blocks = list(manuscript.blocks)
    for at, block in enumerate(blocks):
        if isinstance(block, Table):
            made.beginning_at(1)
            body.append(_table(block, made))
        elif _is_received(blocks, at):
            continue
        elif block.text.startswith("Nơi nhận"):
            body.append(_side_by_side(blocks, at))
        else:
            body.append(_paragraph(block, made))
    numbering = lists({1: level(0, "bullet", "-"), 2: level(0, "decimal", "%1.")}, made.instances)
    return word_file("".join(body), numbering=numbering)


def _runs(block: Paragraph, start: int = 0) -> Iterator[str]:
    """The runs of a paragraph from that sign on, cut where its look changes."""
    cuts = sorted(
        {start, len(block.text), *(at for each in (*block.bolds, *block.italics) for at in each if at > start)}
    )
    for begin, end in pairwise(cuts):
        look = (BOLD if _within(block.bolds, begin) else "") + (_ITALIC if _within(block.italics, begin) else "")
        yield run(block.text[begin:end], look)


def _within(stretches: Sequence[Stretch], at: int) -> bool:
    return any(start <= at < end for start, end in stretches)


def _paragraph(block: Paragraph, made: _Lists) -> str:
    """A paragraph; dashes and figures are counted by Word, where it counts as they are printed."""
    form = CENTRE if block.centred or (block.heading and not block.number) else ""
    look = BOLD if block.heading else ""
    behind = len(block.number) + 1
    if block.number == "-":
        return paragraph(*_runs(block, behind), form=listed(_DASHES))
    list_id = made.next(block.number) if not block.heading else None
    if list_id:
        return paragraph(*_runs(block, behind), form=listed(list_id))
    return paragraph(*([run(block.text, look)] if look else _runs(block)), form=form)


def _is_received(blocks: Sequence[Block], at: int) -> bool:
    """Whether the block stands beside «Nơi nhận», and was put into the table with it."""
    for back in range(at - 1, -1, -1):
        before = blocks[back]
        if isinstance(before, Table):
            return False
        if before.text.startswith("Nơi nhận"):
            return all(_is_dash(each) for each in blocks[back + 1 : at])
    return False


def _is_dash(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.number == "-"


def _side_by_side(blocks: Sequence[Block], at: int) -> str:
    """Recipients on the left, the signature on the right."""
    received = [blocks[at]]
    for block in blocks[at + 1 :]:
        received.append(block)
        if not _is_dash(block):
            break
    told = [each for each in received if isinstance(each, Paragraph)]
    left = [paragraph(*_runs(each)) for each in told if _is_dash(each) or each is told[0]]
    right = [paragraph(run(each.text, BOLD), form=CENTRE) for each in told[1:] if not _is_dash(each)]
    return table(row(cell(*left), cell(*right)))


def _table(block: Table, made: _Lists) -> str:
    rows = []
    for at, cells in enumerate(block.rows):
        words = [each for each in cells if each.paragraphs]
        if at < block.head:
            rows.append(row(*(_head_cell(each) for each in cells), form="<w:cantSplit/><w:tblHeader/>"))
        elif cells[0].paragraphs and words[-1].column <= 1 and len(cells) > 2:
            rows.append(_group(cells, words, block.columns))
        else:
            rows.append(row(*(_cell(each, made) for each in cells)))
    return table(*rows)


def _head_cell(each: Cell) -> str:
    return cell(*(paragraph(run(words.text, BOLD), form=CENTRE) for words in each.paragraphs))


def _group(cells: Sequence[Cell], words: Sequence[Cell], columns: int) -> str:
    """A row that names a group: its number, then its name over all other columns."""
    if len(words) == 1 and words[0].column == 0:
        return row(cell(*(paragraph(run(each.text, BOLD)) for each in words[0].paragraphs), form=_span(columns)))
    name = [paragraph(run(each.text, BOLD)) for each in cells[1].paragraphs]
    return row(cell(*(paragraph(*_runs(each)) for each in cells[0].paragraphs)), cell(*name, form=_span(columns - 1)))


def _span(columns: int) -> str:
    return f'<w:gridSpan w:val="{columns}"/>'


def _cell(each: Cell, made: _Lists) -> str:
    """A cell; where Word would count the number that stands alone in it, Word does."""
    list_id = made.next(each.words) if each.column == 0 else None
    if list_id:
        return cell(paragraph(form=listed(list_id)))
    return cell(*(paragraph(*_runs(words)) for words in each.paragraphs))
