"""What a page has besides as `mkdocs serve` gives it: the problems of the plan, and leave for the server's own script.

None of it is in a file that is built.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from html import escape
from ipaddress import ip_address
from typing import Any
from urllib.parse import urlsplit

from mkdocs.livereload import LiveReloadServer

from plansite.problems.problem import Problem
from plansite.site.writing.policy import inline

_HTML = {"text/html", "text/html; charset=UTF-8"}
_SHOWN = 30
_BEFORE_CONTENT = re.compile(r"<article\b[^>]*>"), re.compile(r"<body\b[^>]*>")
_SUMMED_UP = "Có {count} lỗi trong plan/ và docs/. Khung này chỉ có khi soạn trên máy, trang được dựng không có."
_REFUSED = (
    "Trang đang soạn chỉ mở được bằng địa chỉ mà «mkdocs serve» in ra. Để mở bằng tên «{name}», chạy: "
    "uv run mkdocs serve --dev-addr {name}:{port}"
)
_MORE = "Còn {count} lỗi nữa; gõ «uv run plansite check» để xem hết."


def give(server: LiveReloadServer, problems: Callable[[], Sequence[Problem]]) -> None:
    """Have `mkdocs serve` show in each page what problems there are as it is given, until they are mended.

    The script that the server puts into every page differs each time; the policy is told of it. Under a name that is
    not the machine's nothing is given: MkDocs looks at none, so that any page of the web whose name is led to this
    machine could read what is being written.
    """
    bound, port = server.server_address[:2]
    serve: Callable[..., Iterable[bytes]] = server.get_app()  # type: ignore[assignment]  # one is set when it is made

    def served(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        if is_foreign(environ.get("HTTP_HOST", ""), str(bound)):
            start_response("421 Misdirected Request", [("Content-Type", "text/plain; charset=UTF-8")])
            return [_REFUSED.format(name=_name(environ["HTTP_HOST"]), port=port).encode()]
        begun: list[Any] = []
        given = serve(environ, lambda status, fields: begun.extend((status, fields)))
        status, fields = begun
        if not any(name == "Content-Type" and value in _HTML for name, value in fields):
            start_response(status, fields)
            return given
        html = with_problems(_allowed(b"".join(given).decode(errors="replace")), problems())
        start_response(status, [field for field in fields if field[0] != "Content-Length"])
        return [html.encode()]

    server.set_app(served)


def is_foreign(asked: str, bound: str) -> bool:
    """Whether a page is asked for under a name to which anyone may lead: no address, not this machine, not `bound`."""
    name = _name(asked)
    try:
        ip_address(name)
    except ValueError:
        return bool(asked) and name not in ("localhost", bound.lower()) and not name.endswith(".localhost")
    return False


def _name(asked: str) -> str:
    """The name in a field «Host»; "?" if there is none."""
    try:
        return (urlsplit(f"//{asked}").hostname or "?").rstrip(".")
    except ValueError:
        return "?"


def _allowed(html: str) -> str:
    """A page whose policy allows the last script in it."""
    hashes = "".join(f" 'sha256-{each.hash}'" for each in inline(html[html.rfind("<script>") :]))
    return html.replace("script-src 'self'", f"script-src 'self'{hashes}", 1)


def with_problems(html: str, problems: Sequence[Problem]) -> str:
    """A page that begins with the problems, each where it is, what it is and what to do."""
    begins = next(filter(None, (tag.search(html) for tag in _BEFORE_CONTENT)), None)
    if not problems or begins is None:
        return html
    return f"{html[: begins.end()]}{_told(problems)}{html[begins.end() :]}"


def _told(problems: Sequence[Problem]) -> str:
    """The problems in the theme's own box, which needs no style of its own."""
    items = [_item(problem) for problem in problems[:_SHOWN]]
    more = len(problems) - _SHOWN
    items += [f"<li>{escape(_MORE.format(count=more))}</li>"] if more > 0 else []
    summary = escape(_SUMMED_UP.format(count=len(problems)))
    return (
        f'<details class="failure" open data-problems><summary>{summary}</summary><ul>{"".join(items)}</ul></details>'
    )


def _item(problem: Problem) -> str:
    told, _, remedy = str(problem).partition("\n")
    where = str(problem.span)
    rest = told.removeprefix(f"{where}: ")
    return f"<li><code>{escape(where)}</code>: {escape(rest)}<br>{escape(remedy.strip())}</li>"
