"""`compare`: what differs between two states of the plan, told in words. Nothing is written."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from plansite.commands.command_line import Command, Parser
from plansite.commands.sides import as_it_is, readable, side
from plansite.comparing.forms import FORMS
from plansite.comparing.telling import tell

_SIDE = "một lần lưu của Git (main, HEAD~1), một thư mục có plan/, hoặc ngày của một bản đã công bố (2026-11-26)"


def arguments(parser: Parser) -> None:
    """Both sides, and the form."""
    parser.add_argument("base", metavar="GỐC", help=f"so với gì: {_SIDE}")
    parser.add_argument("head", metavar="NAY", nargs="?", help="bên kia, viết như trên (không ghi thì là bản đang có)")
    parser.add_argument("--format", metavar="DẠNG", choices=tuple(FORMS), default="markdown", help=", ".join(FORMS))


def run(root: Path, typed: Namespace) -> int:
    """Tell every difference; 0 whatever there is to tell."""
    base = readable(side(root, typed.base))
    head = side(root, typed.head) if typed.head else as_it_is(root)
    print(FORMS[typed.format](tell(base, head)), end="")
    return 0


COMMAND = Command(
    name="compare",
    does="kể mọi điều khác nhau giữa hai bản của kế hoạch",
    examples=("compare main", "compare main --format html", "compare 2026-11-26 HEAD"),
    arguments=arguments,
    run=run,
)
