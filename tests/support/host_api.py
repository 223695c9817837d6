"""A Git host's API of requests, comments and releases, on this machine: it keeps what it is sent, refuses wrong use."""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

TOKEN = "token-for-this-run"


@dataclass
class Host:
    """What the host has: open requests as GitHub tells them, comments by request, and all else that was sent to it."""

    pulls: list[dict[str, Any]] = field(default_factory=list)
    comments: dict[int, list[dict[str, Any]]] = field(default_factory=dict)
    sent: list[tuple[str, str, bytes]] = field(default_factory=list)
    writes_as: str = "github-actions[bot]"
    refuses_writing: bool = False
    url: str = ""

    def open(self, number: int, owner: str, branch: str, sha: str) -> None:
        """Open a request."""
        self.pulls.append({"number": number, "head": {"sha": sha, "label": f"{owner}:{branch}"}})
        self.comments.setdefault(number, [])

    def says(self, number: int, login: str, body: str) -> None:
        """Add a comment of somebody."""
        ids = [each["id"] for every in self.comments.values() for each in every]
        self.comments[number].append({"id": max(ids, default=0) + 1, "user": {"login": login}, "body": body})

    def answer(self, method: str, path: str, query: dict[str, list[str]], body: bytes) -> tuple[int, object]:
        """The status and what is answered, as JSON."""
        if method != "GET" and self.refuses_writing:
            return 403, {"message": "Resource not accessible by integration"}
        if method == "GET" and path == "/repos/xa/kho/pulls":
            assert query["state"] == ["open"]
            return 200, [each for each in self.pulls if query["head"] == [each["head"]["label"]]]
        if listed := re.fullmatch(r"/repos/xa/kho/issues/(\d+)/comments", path):
            number = int(listed[1])
            if method == "POST":
                self.says(number, self.writes_as, json.loads(body)["body"])
                return 201, {}
            each, page = int(query["per_page"][0]), int(query["page"][0])
            return 200, self.comments[number][each * (page - 1) : each * page]
        if (one := re.fullmatch(r"/repos/xa/kho/issues/comments/(\d+)", path)) and method == "PATCH":
            (found,) = (c for every in self.comments.values() for c in every if c["id"] == int(one[1]))
            found["body"] = json.loads(body)["body"]
            return 200, {}
        if method in ("POST", "PUT"):
            self.sent.append((method, path, body))
            return 201, {"id": len(self.sent)}
        return 404, {}


@contextmanager
def hosted() -> Iterator[Host]:
    """A host that answers at `url` and takes only what bears the token."""
    host = Host()

    class Handler(BaseHTTPRequestHandler):
        def _do(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            parts = urlsplit(self.path)
            lent = self.headers.get("JOB-TOKEN") or (self.headers.get("Authorization") or " ").split()[-1]
            status, told = (
                host.answer(self.command, parts.path, parse_qs(parts.query), body) if lent == TOKEN else (401, {})
            )
            answer = json.dumps(told).encode()
            self.send_response(status)
            self.send_header("Content-Length", str(len(answer)))
            self.end_headers()
            self.wfile.write(answer)

        do_GET = do_POST = do_PATCH = do_PUT = _do  # noqa: N815 (the server asks for these names)

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    host.url = f"http://127.0.0.1:{server.server_port}"
    try:
        yield host
    finally:
        server.shutdown()
        server.server_close()
