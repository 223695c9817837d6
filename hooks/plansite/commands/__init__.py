"""What a person types: one module a command, loaded when it is typed. `NAMES` stand in the order of the help."""

from __future__ import annotations

from importlib import import_module

from plansite.commands.command_line import Command

_MODULES = {
    "check": "check", "compare": "compare", "id": "ids", "ban": "publish", "import-csv": "table.import_csv",
    "duyet": "accept", "write": "write", "archive": "archive", "new": "new", "soi": "rehearsal",
}  # fmt: skip
NAMES = tuple(_MODULES)


def command(name: str) -> Command:
    """The command of one of `NAMES`."""
    found: Command = import_module(f"{__name__}.{_MODULES[name]}").COMMAND
    return found
