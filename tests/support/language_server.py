"""The YAML language server, spoken to as an editor speaks to it: over its standard input and output."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.support import node

SERVER = node.MODULES / "yaml-language-server" / "bin" / "yaml-language-server"
_SETTINGS = {"completion": True, "validate": True, "hover": True, "schemaStore": {"enable": False}}


class Editor:
    """An editor with one file of a folder open."""

    def __init__(self, runs: subprocess.Popen[bytes], folder: Path) -> None:
        self._runs = runs
        self._last = 0
        self._told: dict[str, list[dict[str, Any]]] = {}
        capabilities = {"textDocument": {"publishDiagnostics": {}}, "workspace": {"configuration": True}}
        self.ask("initialize", {"processId": None, "rootUri": folder.as_uri(), "capabilities": capabilities})
        self._say({"method": "initialized", "params": {}})

    def open(self, file: Path, text: str) -> str:
        """Open a file with this text in it, written or not; what it is called."""
        document = {"uri": file.as_uri(), "languageId": "yaml", "version": 1, "text": text}
        self._say({"method": "textDocument/didOpen", "params": {"textDocument": document}})
        return file.as_uri()

    def completions(self, uri: str, line: int, column: int) -> dict[str, str]:
        """What may be written there, and what it means; lines and columns from 0."""
        at = {"textDocument": {"uri": uri}, "position": {"line": line, "character": column}}
        answer = self.ask("textDocument/completion", at)
        return {each["label"]: _words(each.get("documentation", "")) for each in answer["items"]}

    def problems(self, uri: str) -> list[tuple[int, str]]:
        """The lines, from 0, that are marked in a file, each with why."""
        while uri not in self._told:
            self._answered(self._read())
        return [(each["range"]["start"]["line"], each["message"]) for each in self._told[uri]]

    def ask(self, method: str, params: dict[str, Any]) -> Any:
        """The server's answer."""
        self._last += 1
        self._say({"id": self._last, "method": method, "params": params})
        while True:
            message = self._read()
            if message.get("id") == self._last and "method" not in message:
                return message["result"]
            self._answered(message)

    def _answered(self, message: dict[str, Any]) -> None:
        if message.get("method") == "textDocument/publishDiagnostics":
            self._told[message["params"]["uri"]] = message["params"]["diagnostics"]
        elif message.get("method") == "workspace/configuration":
            asked = [each.get("section") for each in message["params"]["items"]]
            self._say({"id": message["id"], "result": [_SETTINGS if each == "yaml" else {} for each in asked]})
        elif "id" in message:
            self._say({"id": message["id"], "result": None})

    def _say(self, message: dict[str, Any]) -> None:
        content = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._runs.stdin
        self._runs.stdin.write(b"Content-Length: %d\r\n\r\n" % len(content) + content)
        self._runs.stdin.flush()

    def _read(self) -> dict[str, Any]:
        assert self._runs.stdout
        length = 0
        while line := self._runs.stdout.readline().strip():
            name, _, value = line.partition(b":")
            length = int(value) if name.lower() == b"content-length" else length
        assert length, "the server ended"
        message: dict[str, Any] = json.loads(self._runs.stdout.read(length))
        return message


def _words(documentation: str | dict[str, str]) -> str:
    return documentation if isinstance(documentation, str) else documentation["value"]


@contextmanager
def editing(folder: Path) -> Iterator[Editor]:
    """An editor of a folder, its language server running."""
    assert node.is_installed(), node.NOT_INSTALLED
    command = [node.find()[0], str(SERVER), "--stdio"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as runs:
        try:
            yield Editor(runs, folder)
        finally:
            runs.kill()
