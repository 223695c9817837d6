"""The program: finds the command and the folder of the plan, and runs the one on the other."""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from plansite.commands import NAMES, command
from plansite.commands.command_line import PROGRAM, WRONG_USE, Command, Parser, RefusedError
from plansite.plan.model.files import FOLDER, SECTIONS
from plansite.problems import system
from plansite.problems.problem import did_you_mean


def main(words: Sequence[str] | None = None) -> int:
    """Run one command; 0 if all is well, 1 if the plan or what was asked has problems, 2 if it could not begin."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # whatever the terminal says of itself
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        try:
            return _understood(words)
        finally:
            sys.stdout.flush()
    except BrokenPipeError:  # who reads it, as «head» does, has read enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except RefusedError as refused:
        print(refused, file=sys.stderr)
    except OSError as error:
        print(system.told(error), file=sys.stderr)
    return WRONG_USE


def _understood(words: Sequence[str] | None) -> int:
    parser = _parser()
    asked = parser.read(words)
    if asked.command is None:
        parser.print_help()
        return 0
    if asked.command not in NAMES:
        near = did_you_mean(asked.command, NAMES)
        hint = f" Có phải ý là «{near}»?" if near else f" Xem các lệnh: {PROGRAM} --help"
        parser.refuse(f"Không có lệnh «{asked.command}».{hint}")
    typed = command(asked.command)
    return _run(typed, asked.root, typed.parser().read(asked.rest))


class _Program(Parser):
    """Reads which command is meant, and tells all of them where help is asked for."""

    def format_help(self) -> str:
        width = max(map(len, NAMES)) + 2
        listed = "\n".join(
            f"  {each.name:{width}}{each.does}\n  {'':{width}}ví dụ: {PROGRAM} {each.examples[0]}"
            for each in map(command, NAMES)
        )
        self.description = f"Kiểm tra một kế hoạch và dựng các trang của nó.\n\nCác lệnh:\n{listed}"
        return super().format_help()


def _parser() -> Parser:
    parser = _Program("", "", ("check", "check --help"), f"{PROGRAM} [--root THƯ-MỤC] LỆNH …")
    parser.add_argument(
        "--root",
        metavar="THƯ-MỤC",
        type=Path,
        help="thư mục chứa plan/ (không ghi thì tìm ở thư mục hiện tại, rồi ở các thư mục bên trên)",
    )
    parser.add_argument("command", nargs="?", help=argparse.SUPPRESS)
    parser.add_argument("rest", nargs=argparse.REMAINDER, help=argparse.SUPPRESS)
    return parser


def _run(command: Command, told: Path | None, typed: argparse.Namespace) -> int:
    root = told or _root(Path.cwd())
    if command.needs_plan and (root is None or not (root / FOLDER).is_dir()):
        where = f"trong {told}" if told else "ở đây hay ở thư mục bên trên"
        raise RefusedError(
            f"Không tìm thấy thư mục {FOLDER}/ {where}. Gõ lệnh trong thư mục dự án, hoặc chỉ ra thư mục ấy: "
            f"{PROGRAM} --root THƯ-MỤC {command.examples[0]}"
        )
    return command.run(root or Path.cwd(), typed)


def _root(start: Path) -> Path | None:
    return next((folder for folder in (start, *start.parents) if (folder / SECTIONS).is_dir()), None)
