"""`check`: every problem of the plan and of the pages written by hand. Nothing is written."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

from plansite.commands.command_line import Command, Parser
from plansite.problems.forms import FORMS, TEXT
from plansite.problems.problem import Problem
from plansite.site.site import Site, read


def arguments(parser: Parser) -> None:
    """What the plan is compared with, if with anything, and the form."""
    parser.add_argument(
        "--base",
        metavar="GỐC",
        nargs="?",
        const=True,
        help="xem cả những gì đã công bố ở GỐC có còn nguyên không; GỐC là một lần lưu của Git (origin/main), một thư "
        "mục có plan/, hoặc ngày của một bản đã công bố; không ghi, hay không có Git, thì là bản công bố gần nhất",
    )
    parser.add_argument("--format", metavar="DẠNG", choices=tuple(FORMS), default=TEXT, help=", ".join(FORMS))


def run(root: Path, typed: Namespace) -> int:
    """Tell every problem; 1 if there is one."""
    site = read(root)
    problems = site.problems if typed.base is None else _with_what_is_kept(root, site, typed.base)
    print(FORMS[typed.format](problems), end="")
    if typed.format == TEXT:
        _sum_up(site, problems)
    return 1 if problems else 0


def _with_what_is_kept(root: Path, site: Site, asked: str | bool) -> Sequence[Problem]:
    from plansite.commands.keeping import with_broken_promises
    from plansite.commands.sides import base_to_keep, of_site

    base, instead = base_to_keep(root, asked if isinstance(asked, str) else None)
    if instead:
        print(instead, file=sys.stderr)
    return with_broken_promises(base, of_site(site, root))


def _sum_up(site: Site, problems: Sequence[Problem]) -> None:
    if problems:
        print(f"\nCó {len(problems)} lỗi. Giải thích từng loại: docs/bien-tap/thong-bao.md")
        return
    plan = site.linked.plan
    counted = f"{len(plan.sections)} mục, {len(plan.points)} điểm, {len(plan.bodies)} cơ quan"
    print(f"Không có lỗi: {counted}, {len(plan.documents)} văn bản.")


COMMAND = Command(
    name="check",
    does="báo mọi lỗi trong plan/ và docs/",
    examples=("check", "check --base origin/main", "check --format github"),
    arguments=arguments,
    run=run,
)
