"""`archive`: a built site as one zip file, the same bytes for the same files, to be opened without a server."""

from __future__ import annotations

import unicodedata
import zipfile
from argparse import Namespace
from io import BytesIO
from pathlib import Path

from plansite.commands.command_line import Command, Parser, RefusedError
from plansite.commands.replacing import make_folder, replace_files
from plansite.site.writing.policy import HEADER_FILES

_LEFT_OUT = frozenset({"404.html", "sitemap.xml", "sitemap.xml.gz", *HEADER_FILES})  # of use to servers only
_EPOCH = (1980, 1, 1, 0, 0, 0)  # the first moment a zip can name; no clock is read


def archive(site: Path, target: Path) -> int:
    """Write every file below `site` to `target`, in one folder named like the file; how many there are.

    Of files whose names differ in letter case only the first is taken, the others being for those who type an address:
    Windows and macOS would ask for each of them whether to write it over the first.
    """
    named: dict[str, Path] = {}
    for path in sorted(path for path in site.rglob("*") if path.is_file() and path.name not in _LEFT_OUT):
        named.setdefault(_as_systems_fold_it(path.relative_to(site)), path)
    files = list(named.values())
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as made:
        for path in files:
            entry = zipfile.ZipInfo(f"{target.stem}/{path.relative_to(site).as_posix()}", _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3
            entry.external_attr = 0o644 << 16
            made.writestr(entry, path.read_bytes())
    make_folder(target.parent)
    replace_files({target: packed.getvalue()})
    return len(files)


def _as_systems_fold_it(path: Path) -> str:
    return unicodedata.normalize("NFC", path.as_posix()).casefold()


def arguments(parser: Parser) -> None:
    """What is packed, and into which file."""
    parser.add_argument("site", metavar="THƯ-MỤC", type=Path, help="thư mục trang đã dựng")
    parser.add_argument("target", metavar="TỆP-ZIP", type=Path, help="tệp zip sẽ ghi")


def run(_: Path, typed: Namespace) -> int:
    """Pack the site."""
    if not typed.site.is_dir():
        raise RefusedError(f"Không có thư mục {typed.site}. Dựng trang trước: make offline.")
    print(f"Đã gói {archive(typed.site, typed.target)} tệp vào {typed.target}")
    return 0


COMMAND = Command(
    name="archive",
    does="gói trang đã dựng thành một tệp zip, mở được mà không cần máy chủ",
    examples=("archive .offline ke-hoach.zip",),
    arguments=arguments,
    run=run,
    needs_plan=False,
)
