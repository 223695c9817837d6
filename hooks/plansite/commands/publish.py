"""`ban`: the published versions told, a new one written. Only «ghi» writes: the version, and the ledger's new ids."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

from plansite.commands.command_line import Command, Parser, RefusedError, written_nothing
from plansite.commands.replacing import make_folder, replace_files
from plansite.commands.sides import as_it_is, of_version, published
from plansite.comparing.promises import to_look_at
from plansite.comparing.telling import tell
from plansite.language.phrasing import date
from plansite.plan import versions
from plansite.plan.ledger_history import issuing
from plansite.plan.model.files import LEDGER_FILE, is_of_plan
from plansite.problems import rules
from plansite.problems.problem import Problem, codes_of

RECORD = "ghi"
SEEN = "--da-xem"
# Of which a person may find, the signed document or the source in hand, that what was published was wrong.
_MAY_BE_WRONG = codes_of(
    rules.ISSUED_REWRITTEN, rules.WORDS_REWRITTEN, rules.ASSIGNMENT_CHANGED, rules.CITATION_LOST,
    rules.DOCUMENT_REPLACED, rules.FACT_REPLACED,
)  # fmt: skip


def arguments(parser: Parser) -> None:
    """Nothing, or «ghi» and the day of the version: no clock is asked."""
    parser.add_argument("what", metavar="VIỆC", nargs="?", choices=(RECORD,), help="«ghi»: ghi một bản mới")
    parser.add_argument("day", metavar="NGÀY", nargs="?", help="ngày của bản, năm-tháng-ngày")
    parser.add_argument(
        SEEN,
        dest="seen",
        action="store_true",
        help="người duyệt đã đối chiếu với văn bản có chữ ký, với nguồn: điều đã công bố trước đây mới là sai",
    )


def run(root: Path, typed: Namespace) -> int:
    """Tell the versions, or write one."""
    return _record(root, typed.day or "", seen=typed.seen) if typed.what else _listed(root)


def _listed(root: Path) -> int:
    days = versions.dates(root)
    if not days:
        print("Chưa có bản nào được công bố. Ghi bản đầu: uv run plansite ban ghi NGÀY")
        return 0
    for day in days:
        plan = published(root, day).linked.plan
        held = f"{len(plan.sections)} mục, {len(plan.points)} điểm, {len(plan.bodies)} cơ quan"
        print(f"{day}: {held}, {len(plan.documents)} văn bản")
    print(f"Từ bản {date(days[-1])} tới nay: {tell(published(root, days[-1]), as_it_is(root)).sentence}")
    return 0


def _record(root: Path, day: str, *, seen: bool) -> int:
    days = versions.dates(root)
    if not versions.is_version_date(day):
        raise RefusedError("Ghi đủ năm-tháng-ngày của bản: uv run plansite ban ghi 2026-11-26")
    if days and day <= days[-1]:
        newest = f"bản gần nhất là của ngày {date(days[-1])}"
        raise RefusedError(f"Bản mới phải có ngày sau mọi bản đã có: {newest}; bản đã công bố thì không sửa.")
    now = as_it_is(root)
    hindering = _hindering(now.problems)
    last = now.published.versions[-1] if now.published.versions else None
    told = to_look_at(of_version(last), now.of_the_plan()) if last else ()
    hindering += tuple(problem for problem in told if not (seen and problem.code in _MAY_BE_WRONG))
    if hindering:
        asked = any(problem.code in _MAY_BE_WRONG for problem in hindering)
        more = f". Người duyệt đã đối chiếu và thấy điều cũ mới là sai thì gõ thêm {SEEN}" if asked else ""
        return written_nothing(hindering, f"bản đã công bố thì không sửa được nữa{more}")
    ledger = issuing.recorded(now.linked.plan)
    version = versions.as_it_is(root, day)
    version = versions.Version(day, {**version.files, LEDGER_FILE: ledger})
    if last and version.files == last.files:
        print(f"Kế hoạch không khác bản {date(last.date)}; không ghi gì.")
        return 0
    file = versions.version_file(root, day)
    make_folder(file.parent)
    replace_files({file: versions.written(version).encode(), root / LEDGER_FILE: ledger.encode()})
    print(f"Đã ghi {file.relative_to(root).as_posix()}.")
    return 0


def _hindering(problems: Sequence[Problem]) -> tuple[Problem, ...]:
    """What must be mended first: all that is wrong with the plan."""
    return tuple(problem for problem in problems if is_of_plan(problem.span.path))


COMMAND = Command(
    name="ban",
    does="xem các bản đã công bố, ghi kế hoạch hiện nay thành một bản mới",
    examples=("ban", f"ban {RECORD} 2026-11-26"),
    arguments=arguments,
    run=run,
)
