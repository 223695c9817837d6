"""`id`: new ids told and recorded, free ones proposed. Only «ghi» writes: the ledger, and the plan's own id once."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from plansite.answers.official_citation import identity
from plansite.checks.consequences import keeps_from_recording
from plansite.commands.command_line import Command, Parser, written_nothing
from plansite.commands.replacing import replace_files
from plansite.commands.table.card_editing import front_changed
from plansite.plan.ledger_history import fates, issuing
from plansite.plan.model.files import LEDGER_FILE, PLAN_FILE
from plansite.plan.model.fronts import PlanFront
from plansite.plan.source.fields import key_of
from plansite.site.site import Site, read

RECORD = "ghi"


def arguments(parser: Parser) -> None:
    """Nothing, «ghi», a place or a name: names have spaces, so any number of words."""
    parser.add_argument(
        "what",
        metavar="MÃ-HOẶC-TÊN",
        nargs="*",
        help="không ghi gì: xem mã mới; «ghi»: ghi mã mới vào sổ; mã của một mục hay điểm, hoặc một tên: hỏi mã chưa "
        "dùng",
    )


def run(root: Path, typed: Namespace) -> int:
    """Tell of ids, or record them."""
    site, asked = read(root), " ".join(typed.what)
    if asked == RECORD:
        return _record(root, site)
    if not asked:
        print(issuing.news(site.linked.plan))
        return 0
    said, proposed = issuing.answer(site.linked.plan, asked)
    print(said)
    return 0 if proposed else 1


def _record(root: Path, site: Site) -> int:
    plan = site.linked.plan
    hindrances = keeps_from_recording(site.problems)
    if hindrances:
        return written_nothing(hindrances, "mã đã ghi thì không đổi được nữa")
    file, fresh = root / LEDGER_FILE, fates.new(plan)
    changed = {file: issuing.recorded(plan).encode()}
    if file.is_file() and file.read_bytes() == changed[file]:
        changed.clear()
    own = {} if plan.front.id else {key_of(PlanFront, "id"): identity(plan)}
    if own:
        changed[root / PLAN_FILE] = front_changed((root / PLAN_FILE).read_bytes().decode("utf-8"), own).encode()
    replace_files(changed)
    for key, id in own.items():
        print(f"Đã ghi «{key}: {id}» vào {PLAN_FILE}: mã của cả kế hoạch trong lịch và bản tin, từ nay giữ nguyên.")
    if file not in changed:
        print("Không có mã mới để ghi: mọi mã của kế hoạch đã ở trong sổ mã.")
        return 0
    added = fates.listed(entry.id for entry in fresh)
    print(f"Đã ghi {len(fresh)} mã mới vào {LEDGER_FILE}: {added}." if fresh else f"Đã xếp lại {LEDGER_FILE}.")
    return 0


COMMAND = Command(
    name="id",
    does="xem mã mới, ghi mã mới vào sổ mã, hỏi mã chưa dùng",
    examples=("id", f"id {RECORD}", "id III.4", "id Sở Nội vụ"),
    arguments=arguments,
    run=run,
)
