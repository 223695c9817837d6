"""`write`: all pages as Markdown and all data as files, for any generator."""

from __future__ import annotations

import os
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

from plansite.commands.command_line import Command, Parser, RefusedError
from plansite.commands.replacing import make_folder, replace_files
from plansite.site.site import Site, read
from plansite.site.writing.site_address import VARIABLE, completed

_LIST = ".plansite"  # in the folder: what was written there, so that the next run can take away what is no more


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
        raise RefusedError(why)
    site = read(root, address)
    for problem in site.problems:
        print(problem)
    before, written = _listed(typed.out), set[str]()
    for uri, content in _files(site):
        target: Path = typed.out / uri
        make_folder(target.parent)
        written.add(uri)
        replace_files({target: content})
    _take_away(typed.out, before - written)
    replace_files({typed.out / _LIST: "".join(f"{uri}\n" for uri in sorted(written)).encode()})
    return 1 if site.problems else 0


def _files(site: Site) -> Iterator[tuple[str, bytes]]:
    yield from ((page.uri, page.markdown.encode()) for page in site.pages())
    yield from site.files()


def _listed(folder: Path) -> set[str]:
    """What the last run wrote here, as it noted."""
    try:
        return set((folder / _LIST).read_text(encoding="utf-8").split("\n")) - {""}
    except (FileNotFoundError, UnicodeDecodeError):
        return set()


def _take_away(folder: Path, uris: set[str]) -> None:
    """Delete what this command wrote and writes no more, and folders that are empty then; nothing outside, no link."""
    whole = folder.resolve()
    for file in (folder / uri for uri in sorted(uris)):
        if file.is_symlink() or not file.resolve().is_relative_to(whole) or not file.is_file():
            continue
        file.unlink()
        for above in file.parents:
            if above == folder or any(above.iterdir()):
                break
            above.rmdir()


COMMAND = Command(
    name="write",
    does="ghi các trang và dữ liệu ra một thư mục, cho công cụ dựng trang khác",
    examples=("write trang", "write trang --address https://example.org/ke-hoach/"),
    arguments=arguments,
    run=run,
)
