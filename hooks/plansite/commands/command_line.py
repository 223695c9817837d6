"""What a command is, and argparse speaking Vietnamese: help, and wrong use told with the right form and an example."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import NoReturn

from plansite.language.phrasing import sentence_start
from plansite.problems.problem import Problem
from plansite.values import frozen

PROGRAM = "uv run plansite"
_WIDTH = 100  # characters of a line of help
WRONG_USE = 2  # the exit code of a command that could not begin


class RefusedError(Exception):
    """What was typed can be understood and not be done; the words say why, and what to do instead.

    Whatever command raises it ends with `WRONG_USE`.
    """


def written_nothing(problems: Iterable[Problem], why: str) -> int:
    """Tell the problems that keep a command from writing, and why they do; its exit code."""
    print(*problems, sep="\n")
    print(f"\nChưa ghi gì: sửa các lỗi trên trước, vì {why}.")
    return 1


class _Formatter(argparse.RawDescriptionHelpFormatter):
    """The layout of argparse, its one English word replaced.

    A width of its own spares argparse to load, for every command, what asks how wide the terminal is.
    """

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=_WIDTH)

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, prefix or "Cách gõ: ")


class Parser(argparse.ArgumentParser):
    """Reads what was typed behind the program, or behind a command."""

    def __init__(self, command: str, told: str, examples: Sequence[str], usage: str | None = None) -> None:
        typed = "\n".join(f"  {PROGRAM} {example}" for example in examples)
        super().__init__(
            prog=f"{PROGRAM} {command}".rstrip(),
            usage=usage,
            description=told,
            epilog=f"Ví dụ:\n{typed}",
            formatter_class=_Formatter,
            add_help=False,
            allow_abbrev=False,
        )
        self._positionals.title = "Ghi sau tên lệnh"
        self._optionals.title = "Tùy chọn"
        self.add_argument("-h", "--help", action="help", help="hiện hướng dẫn này")

    def read(self, words: Sequence[str] | None) -> argparse.Namespace:
        """What the words mean; words that mean nothing are wrong use."""
        meant, unknown = self.parse_known_args(words)
        if unknown:
            self.refuse(f"Không hiểu {', '.join(f'«{word}»' for word in unknown)}.")
        return meant

    def error(self, message: str) -> NoReturn:
        """What argparse found, in Vietnamese: its English words are dropped, the names in them kept."""
        names = [name for each in self._actions for name in (*each.option_strings, each.metavar) if name]
        self.refuse(f"Thiếu hoặc chưa đúng: {', '.join(str(name) for name in names if str(name) in message)}.")

    def refuse(self, why: str) -> NoReturn:
        """End because of wrong use: why, the right form, an example."""
        self.exit(WRONG_USE, f"{why}\n\n{self.format_usage()}\n{self.epilog}\n")


@frozen(kw_only=True)
class Command:
    """What a person may type behind the program's name.

    `examples` are whole: what is typed behind the program's name; `run` gets the folder that holds plan/ and what was
    typed, and gives the exit code. A command that does not need a plan runs anywhere.
    """

    name: str
    does: str
    examples: tuple[str, ...]
    run: Callable[[Path, argparse.Namespace], int]
    arguments: Callable[[Parser], object] = lambda _: None
    needs_plan: bool = True

    def parser(self) -> Parser:
        """What reads the words behind the command's name."""
        parser = Parser(self.name, f"{sentence_start(self.does)}.", self.examples)
        self.arguments(parser)
        return parser
