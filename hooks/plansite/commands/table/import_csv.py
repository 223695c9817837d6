"""`import-csv`: an edited `nhiem-vu.csv` brought back into the cards, all of it or nothing."""

from __future__ import annotations

import tempfile
from argparse import Namespace
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from plansite.answers.annex import ID_COLUMN, row
from plansite.commands.command_line import Command, Parser, RefusedError
from plansite.commands.replacing import make_folder, replace_files
from plansite.commands.table.card_editing import edited
from plansite.commands.table.edited_table import Change, changes
from plansite.plan.model.files import FOLDER
from plansite.problems import rules
from plansite.problems.problem import Problem, in_order
from plansite.site.site import Site, read

_BY_HAND = "Sửa thẻ ấy bằng tay trong plan/muc/."


def apply(
    root: Path, site: Site, wanted: tuple[Change, ...], content: bytes, path: str
) -> tuple[tuple[str, ...], tuple[Problem, ...]]:
    """Write what the table changes into the cards; the files written, or problems and nothing written.

    It is first done in a copy of the plan, which must then be sound and say what the table says, and nothing else.
    """
    texts: dict[str, str] = {}
    places = {change.task: site.linked.points[change.task].span for change in wanted}
    for change in sorted(wanted, key=lambda each: places[each.task], reverse=True):  # later lines first: none moves
        span = places[change.task]
        text = texts.get(span.path) or (root / span.path).read_bytes().decode()
        texts[span.path] = edited(text, span.line, change.keys)
    with tempfile.TemporaryDirectory() as folder:
        trial = Path(folder)
        whole = {file.relative_to(root): file.read_bytes() for file in (root / FOLDER).rglob("*") if file.is_file()}
        whole |= {Path(each): text.encode() for each, text in texts.items()}
        for each in whole:
            make_folder(trial / each.parent)
        replace_files({trial / each: content for each, content in whole.items()})
        after = read(trial)
    left = changes(after.linked, content, path)[0]
    problems = [*_at_their_rows(after, wanted), *_unmade(left), *_unasked(site, after, wanted)]
    if not problems:
        replace_files({root / each: text.encode() for each, text in texts.items()})
    return tuple(sorted(texts)), in_order(problems)


def _at_their_rows(after: Site, wanted: tuple[Change, ...]) -> Iterator[Problem]:
    """What the plan would have, told at the lines of the table that bring it."""
    rows = {after.linked.points[each.task].span: each.span for each in wanted if each.task in after.linked.points}
    begun = sorted(point.span for point in after.linked.points.values())
    for problem in after.problems:
        at = bisect_right(begun, problem.span)
        row = rows.get(begun[at - 1]) if at and begun[at - 1].path == problem.span.path else None
        yield replace(problem, span=row) if row else problem


def _unmade(left: tuple[Change, ...]) -> Iterator[Problem]:
    """A problem for every line that the cards still do not say."""
    for change in left:
        detail = f"thẻ của {change.task} viết theo cách mà lệnh này không sửa được"
        yield rules.TABLE_CONFLICT.at(change.span, column=ID_COLUMN, detail=detail, remedy=_BY_HAND)


def _unasked(before: Site, after: Site, wanted: tuple[Change, ...]) -> Iterator[Problem]:
    """A problem for every task that would say something else though no line asked for it."""
    asked = {change.task for change in wanted}
    for task in before.linked.tasks:
        now = after.linked.points.get(task.id)
        if task.id not in asked and (now is None or row(before.linked, task, 0) != row(after.linked, now, 0)):
            detail = f"sửa theo bảng sẽ làm đổi cả {task.id}"
            yield rules.TABLE_CONFLICT.at(task.span, column=ID_COLUMN, detail=detail, remedy=_BY_HAND)


def arguments(parser: Parser) -> None:
    """The table."""
    parser.add_argument("file", metavar="TỆP", type=Path, help="tệp nhiem-vu.csv đã sửa")


def run(root: Path, typed: Namespace) -> int:
    """Bring a table back, or say why not; nothing is written unless all of it can be."""
    if not typed.file.is_file():
        raise RefusedError(f"Không có tệp {typed.file}.")
    content, name = typed.file.read_bytes(), typed.file.name
    site = read(root)
    wanted, problems = changes(site.linked, content, name)
    problems = site.problems or problems
    written: tuple[str, ...] = ()
    if wanted and not problems:
        written, problems = apply(root, site, wanted, content, name)
    for problem in problems:
        print(problem)
    if problems:
        print(f"\nCó {len(problems)} lỗi, chưa ghi gì. Giải thích từng loại: docs/bien-tap/thong-bao.md")
        return 1
    for change in wanted:
        print(*(f"{change.task}, {told}" for told in change.told), sep="\n")
    print(f"Đã sửa thẻ của {len(wanted)} nhiệm vụ: {', '.join(written)}" if wanted else "Bảng không đổi gì.")
    return 0


COMMAND = Command(
    name="import-csv",
    does="đưa bảng nhiem-vu.csv đã sửa trở lại các thẻ trong plan/muc/",
    examples=("import-csv nhiem-vu.csv",),
    arguments=arguments,
    run=run,
)
