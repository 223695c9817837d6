"""`new`: a complete repository for another plan, read from the file of it. Made whole or not at all."""

from __future__ import annotations

import shutil
import tempfile
from argparse import Namespace
from collections.abc import Callable, Mapping
from pathlib import Path

from plansite.commands.command_line import Command, Parser, RefusedError
from plansite.commands.source_file import understood
from plansite.intake.program_files import program_files
from plansite.intake.questions import FILE, questions_file
from plansite.intake.writing_files import plan_files
from plansite.plan.ledger_history import issuing
from plansite.plan.model.files import LEDGER_FILE
from plansite.site.site import Site, read


def arguments(parser: Parser) -> None:
    """The folder to be made, and the file of the plan."""
    parser.add_argument("folder", metavar="THƯ-MỤC", type=Path, help="thư mục sẽ lập; chưa có, hoặc đang trống")
    parser.add_argument(
        "--from", dest="source", metavar="TỆP", type=Path, required=True, help="văn bản: .docx, .md hoặc .txt"
    )


def run(_: Path, typed: Namespace) -> int:
    """Make the repository, or say why not."""
    folder: Path = typed.folder.resolve()
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise RefusedError(f"{typed.folder} đã có và không trống. Chọn thư mục khác; lệnh này không ghi đè gì.")
    if not folder.parent.is_dir():
        raise RefusedError(f"Không có thư mục {folder.parent}. Lập nó trước, hoặc chọn chỗ khác.")
    source = understood(typed.source)
    found = source.found

    def asked(problems: int) -> str:
        return questions_file(found, typed.source.name, source.unit, problems)

    site = _made(folder, source.program, plan_files(found), asked)
    _tell(typed.folder, site, len(found.questions) + len(found.proposals))
    return 0


def _made(folder: Path, program: Path, plan: Mapping[str, str], asked: Callable[[int], str]) -> Site:
    """The repository, made beside where it belongs and moved there once it is whole; what is read from it."""
    beside = Path(tempfile.mkdtemp(prefix=f".{folder.name[:80]}.", dir=folder.parent))
    try:
        for path in program_files(program):
            (beside / path).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(program / path, beside / path)
        _write(beside, plan)
        _write(beside, {LEDGER_FILE: issuing.recorded(read(beside).linked.plan)})
        site = read(beside)
        _write(beside, {FILE: asked(len(site.problems))})
        beside.chmod(0o755)
        if folder.exists():
            folder.rmdir()
        beside.rename(folder)
    finally:
        shutil.rmtree(beside, ignore_errors=True)
    return site


def _write(root: Path, contents: Mapping[str, str]) -> None:
    for path, text in contents.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8", newline="\n")


def _tell(folder: Path, site: Site, asked: int) -> None:
    plan = site.linked.plan
    print(
        f"Đã lập {folder}: {len(plan.sections)} mục, {len(plan.points)} điểm, {len(site.linked.tasks)} nhiệm vụ, "
        f"{len(plan.bodies)} cơ quan, {len(plan.documents)} văn bản."
    )
    print(f"{asked} chỗ cần người xem: {folder / FILE}." if asked else "Không có chỗ nào phải hỏi người.")
    if site.problems:
        print(f"Lệnh kiểm tra còn {len(site.problems)} thông báo. Xem: cd {folder} rồi make check")
    else:
        print(f"Lệnh kiểm tra không còn thông báo nào. Xem trang: cd {folder} rồi make serve")


COMMAND = Command(
    name="new",
    does="lập thư mục dự án cho một kế hoạch khác, đọc từ tệp văn bản đã ban hành",
    examples=("new ../ke-hoach-moi --from ke-hoach.docx",),
    arguments=arguments,
    run=run,
    needs_plan=False,
)
