"""What a person types: one module a command. `COMMANDS` lists them in the order in which they are told."""

from __future__ import annotations

from plansite.commands import accept, archive, check, ids, write
from plansite.commands.table import import_csv

COMMANDS = (
    check.COMMAND, ids.COMMAND, import_csv.COMMAND, accept.COMMAND, write.COMMAND, archive.COMMAND,
)  # fmt: skip
