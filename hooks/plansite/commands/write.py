"""`write`: all pages as Markdown and all data as files, for any generator."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from pathlib import Path

from plansite.commands.command_line import WRONG_USE, Command, Parser
from plansite.commands.replacing import make_folder, replace_files
from plansite.site.site import read
from plansite.site.writing.site_address import VARIABLE, completed


def arguments(parser: Parser) -> None:
    """Where to, and the address that the pages will have."""
    parser.add_argument("out", metavar="THƯ-MỤC", type=Path, help="thư mục sẽ chứa các trang")
    parser.add_argument(
        "--address",
        metavar="ĐỊA-CHỈ",
        default=os.environ.get(VARIABLE, ""),
        help=f"địa chỉ mà trang sẽ có (không ghi thì lấy ở biến {VARIABLE})",
    )


def run(root: Path, typed: Namespace) -> int:
    """Write everything, whatever problems there are, and tell these."""
    address, why = completed(typed.address)
    if why:
        print(why, file=sys.stderr)
        return WRONG_USE
    site = read(root, address)
    for problem in site.problems:
        print(problem)
    files = [(page.uri, page.markdown.encode()) for page in site.pages()]
    for uri, content in (*files, *site.files()):
        target: Path = typed.out / uri
        make_folder(target.parent)
        replace_files({target: content})
    return 1 if site.problems else 0


COMMAND = Command(
    name="write",
    does="ghi các trang và dữ liệu ra một thư mục, cho công cụ dựng trang khác",
    examples=("write trang", "write trang --address https://example.org/ke-hoach/"),
    arguments=arguments,
    run=run,
)
