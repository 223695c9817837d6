"""The other engines that the tests drive, Firefox and WebKit, as Debian packs them. Run as a script it installs them.

Playwright drives only builds of its own; these are driven by WebDriver: Firefox speaks it on a socket of its own
(Marionette), WebKit through Debian's driver. No library is needed for either.
"""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from base64 import b64decode
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.support import chromium

FIREFOX = ("firefox-esr", "firefox")
WEBKIT = "WebKitWebDriver"
SYSTEM_PYTHON = "/usr/bin/python3"  # Debian's GObject bindings are for this one
PACKAGES = ("firefox-esr", "webkit2gtk-driver", "gir1.2-webkit2-4.1", "python3-gi", "xvfb")
PRINTER = Path(__file__).with_name("print_by_webkit.py")
WAIT = 60.0  # seconds, for what takes one or two
_ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
_QUIET = {
    "app.update.enabled": False,
    "app.normandy.enabled": False,
    "browser.shell.checkDefaultBrowser": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "dom.disable_open_during_load": False,
    "marionette.port": 0,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "services.settings.server": "data:,",
    "toolkit.telemetry.enabled": False,
}
_PATHS = {
    "Navigate": "url",
    "ExecuteScript": "execute/sync",
    "FindElement": "element",
    "ElementClick": "element/{id}/click",
    "ElementSendKeys": "element/{id}/value",
    "PerformActions": "actions",
}
Send = Callable[[str, dict[str, Any]], Any]
Print = Callable[[str], bytes]


class Tab:
    """One window of an engine."""

    def __init__(self, name: str, send: Send, print_page: Print) -> None:
        self.name = name
        self._send = send
        self._print = print_page

    def visit(self, url: str) -> None:
        """Open an address, the page before it forgotten."""
        self._send("Navigate", {"url": "about:blank"})
        self._send("Navigate", {"url": url})

    def run(self, script: str) -> Any:
        """The value of an expression in the page."""
        return self._send("ExecuteScript", {"script": f"return ({script})", "args": []})

    def wait(self, script: str) -> Any:
        """The value of an expression in the page once it is something."""
        end = time.monotonic() + WAIT
        while not (value := self.run(script)):
            assert time.monotonic() < end, f"{self.name}: never true: {script}"
            time.sleep(0.05)
        return value

    def click(self, selector: str) -> None:
        """Click as a reader does."""
        self._send("ElementClick", {"id": self._find(selector)})

    def type(self, selector: str, text: str) -> None:
        """Type into a field as a reader does."""
        self._send("ElementSendKeys", {"id": self._find(selector), "text": text})

    def press(self, key: str) -> None:
        """Press and let go a key; its name is that of WebDriver's table of code points."""
        strokes = [{"type": kind, "value": key} for kind in ("keyDown", "keyUp")]
        self._send("PerformActions", {"actions": [{"type": "key", "id": "keys", "actions": strokes}]})

    def printed(self, url: str) -> bytes:
        """A page as this engine prints it, as PDF."""
        return self._print(url)

    def _find(self, selector: str) -> str:
        found = self._send("FindElement", {"using": "css selector", "value": selector})
        found = found.get("value", found)
        return str(found[_ELEMENT])


@contextmanager
def firefox() -> Iterator[Tab]:
    """Firefox without a screen."""
    path = next(filter(None, map(shutil.which, FIREFOX)), None)
    assert path
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        settings = (f"user_pref({json.dumps(name)}, {json.dumps(value)});" for name, value in _QUIET.items())
        Path(profile, "user.js").write_text("\n".join(settings), encoding="utf-8")
        command = [path, "--headless", "--marionette", "--no-remote", "--profile", profile]
        with _running(command, {"HOME": profile, "MOZ_HEADLESS_WIDTH": "1400"}):
            port = int(_soon(Path(profile, "MarionetteActivePort").read_text))
            with socket.create_connection(("127.0.0.1", port), WAIT) as line:
                _received(line)

                def send(command: str, parameters: dict[str, Any]) -> Any:
                    packet = json.dumps([0, 1, f"WebDriver:{command}", parameters]).encode()
                    line.sendall(b"%d:%s" % (len(packet), packet))
                    _, _, failed, value = _received(line)
                    assert not failed, failed
                    return value["value"] if isinstance(value, dict) and set(value) == {"value"} else value

                def print_page(url: str) -> bytes:
                    send("Navigate", {"url": url})
                    send("ExecuteScript", {"script": "return document.fonts.ready.then(() => true)", "args": []})
                    return b64decode(send("Print", {"background": True}))

                send("NewSession", {})
                yield Tab("firefox", send, print_page)


@contextmanager
def webkit() -> Iterator[Tab]:
    """WebKitGTK, on a screen that nobody sees."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder, _screen() as screen:
        port = _free_port()
        place = {**screen, "HOME": folder, "WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS": "1"}
        with _running([WEBKIT, f"--port={port}"], place):
            root = f"http://127.0.0.1:{port}/session"
            made = _soon(lambda: _asked(root, {"capabilities": {}}))
            session = f"{root}/{made['sessionId']}"

            def send(command: str, parameters: dict[str, Any]) -> Any:
                return _asked(f"{session}/{_PATHS[command].format_map(parameters)}", parameters)

            def print_page(url: str) -> bytes:
                into = Path(folder, "printed.pdf")
                into.unlink(missing_ok=True)
                subprocess.run(
                    [SYSTEM_PYTHON, PRINTER, url, into], env={**os.environ, **place}, timeout=WAIT, check=True
                )
                return into.read_bytes()

            yield Tab("webkit", send, print_page)
            urllib.request.urlopen(urllib.request.Request(session, method="DELETE"), timeout=WAIT).close()


ENGINES = {"firefox": firefox, "webkit": webkit}


def missing(name: str) -> str | None:
    """What an engine lacks on this machine, or None."""
    if name == "firefox":
        return None if any(map(shutil.which, FIREFOX)) else "firefox-esr"
    lacking = [each for each in (WEBKIT, "Xvfb", SYSTEM_PYTHON) if not shutil.which(each)]
    if lacking:
        return ", ".join(lacking)
    bindings = "import gi; gi.require_version('WebKit2', '4.1')"
    found = subprocess.run([SYSTEM_PYTHON, "-c", bindings], stderr=subprocess.DEVNULL, check=False).returncode == 0
    return None if found else "gir1.2-webkit2-4.1"


def _received(line: socket.socket) -> Any:
    length = b""
    while not length.endswith(b":"):
        length += line.recv(1)
    packet = b""
    while len(packet) < int(length[:-1]):
        packet += line.recv(int(length[:-1]) - len(packet))
    return json.loads(packet)


def _asked(url: str, parameters: dict[str, Any]) -> Any:
    asked = urllib.request.Request(url, json.dumps(parameters).encode(), {"Content-Type": "application/json"})
    with urllib.request.urlopen(asked, timeout=WAIT) as answer:
        return json.load(answer)["value"]


@contextmanager
def _running(command: list[str], place: dict[str, str]) -> Iterator[None]:
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(command, env={**os.environ, **place}, stdout=quiet, stderr=quiet)
    try:
        yield
    finally:
        process.terminate()
        process.wait(WAIT)


@contextmanager
def _screen() -> Iterator[dict[str, str]]:
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1400x1000x24", "-nolisten", "tcp"]
    process = subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL)
    os.close(write)
    try:
        with os.fdopen(read) as told:
            yield {"DISPLAY": f":{told.readline().strip()}"}
    finally:
        process.terminate()
        process.wait(WAIT)


def _free_port() -> int:
    with socket.socket() as any_port:
        any_port.bind(("127.0.0.1", 0))
        return int(any_port.getsockname()[1])


def _soon(ask: Callable[[], Any]) -> Any:
    """What is asked for, once whoever answers is there."""
    end = time.monotonic() + WAIT
    while True:
        try:
            if answer := ask():
                return answer
        except OSError:
            if time.monotonic() > end:
                raise
        time.sleep(0.1)


if __name__ == "__main__":
    if any(map(missing, ENGINES)):
        chromium.install_packages(*PACKAGES)
    for engine in ENGINES:
        lacking = missing(engine)
        print(f"{engine}: {f'left out, it needs {lacking}' if lacking else 'there'}")  # noqa: T201
    if os.environ.get("CI") and any(map(missing, ENGINES)):
        sys.exit("Where CI is set no engine is left out.")
