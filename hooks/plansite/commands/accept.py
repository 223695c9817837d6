"""`duyet`: the words of the plan accepted as they are now where pages quote them; or the words as issued as a whole.

Only the named pages are written, or the digest of the issued words in the front matter of the plan.
"""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Collection
from pathlib import Path

from plansite.commands.command_line import Command, Parser, RefusedError, written_nothing
from plansite.commands.replacing import replace_files
from plansite.commands.table.card_editing import front_changed
from plansite.plan.hand_written import quotations
from plansite.plan.model.files import DOCS, ISSUED_FILE, PLAN_FILE, is_of_plan
from plansite.plan.model.fronts import PlanFront
from plansite.plan.source.fields import key_of
from plansite.problems import rules
from plansite.problems.problem import Problem
from plansite.site.site import read


def arguments(parser: Parser) -> None:
    """The pages."""
    parser.add_argument(
        "files",
        metavar="TỆP",
        type=Path,
        nargs="+",
        help="trang trong docs/, ví dụ docs/hoc-tap/ten-bai.md; hoặc plan/nguyen-van.txt",
    )


def run(root: Path, typed: Namespace) -> int:
    """Accept the words that pages quote, in all of them or in none."""
    files = [(file, _found(root, file)) for file in typed.files]
    if [(root / ISSUED_FILE).resolve()] == [found for _, found in files]:
        return _accept_issued(root)
    docs = (root / DOCS).resolve()
    pages: dict[str, Path] = {}
    for file, found in files:
        if found is None or found.suffix != ".md" or not found.is_relative_to(docs):
            raise RefusedError(f"{file}: không có tệp này, hoặc không phải một trang .md trong docs/.")
        pages[f"{DOCS}/{found.relative_to(docs).as_posix()}"] = found
    site = read(root)
    hindering = [problem for problem in site.problems if _keeps_from_accepting(problem, pages)]
    if hindering:
        return written_nothing(hindering, "duyệt là nhận đúng lời văn đang có")
    accepted = {
        path: quotations.accept(file.read_bytes().decode("utf-8"), path, site.linked) for path, file in pages.items()
    }
    replace_files({pages[path]: text.encode() for path, (text, changed) in accepted.items() if changed})
    for path, (_, changed) in accepted.items():
        for each in changed:
            print(f"{each.quotation.span}: {each.line}\n    «{each.words}»")
        print(f"Đã duyệt {len(changed)} chỗ trích trong {path}." if changed else f"{path}: không có gì phải duyệt.")
    return 0


def _found(root: Path, file: Path) -> Path | None:
    """The file that is meant: as typed from where one stands, or else below the root."""
    candidates = (path.resolve() for path in (file, root / file) if path.is_file())
    return next((path for path in candidates if path.is_relative_to(root.resolve())), None)


def _accept_issued(root: Path) -> int:
    """Write down the SHA-256 of the words as issued, which every word of the plan must then be."""
    site = read(root)
    key, digest = key_of(PlanFront, "issued_digest"), site.linked.plan.issued_digest
    unaccepted = (rules.ISSUED_CHANGED.code, rules.ISSUED_UNACCEPTED.code)
    hindering = [
        problem for problem in site.problems if is_of_plan(problem.span.path) and problem.code not in unaccepted
    ]
    if hindering:
        return written_nothing(hindering, "duyệt là nhận đúng nguyên văn đang có")
    if site.linked.plan.front.issued_digest == digest:
        print(f"{ISSUED_FILE}: không có gì phải duyệt.")
        return 0
    text = (root / PLAN_FILE).read_bytes().decode("utf-8")
    replace_files({root / PLAN_FILE: front_changed(text, {key: digest}).encode()})
    print(f"Đã duyệt {ISSUED_FILE}: ghi «{key}: {digest}» vào {PLAN_FILE}.")
    return 0


def _keeps_from_accepting(problem: Problem, pages: Collection[str]) -> bool:
    """Whether the words of the plan are not certain, or a page has a quotation that cannot be accepted."""
    asked = (rules.QUOTATION_STALE.code, rules.QUOTATION_UNMARKED.code)
    if is_of_plan(problem.span.path):
        return True
    return problem.span.path in pages and problem.code not in asked


COMMAND = Command(
    name="duyet",
    does="nhận lời văn hiện nay cho các chỗ trích [[trich:…]] của một trang, hay nguyên văn đang có",
    examples=("duyet docs/hoc-tap/ten-bai.md", "duyet plan/nguyen-van.txt"),
    arguments=arguments,
    run=run,
)
