"""Study sessions: the pages of `docs/hoc-tap/` as values. What they say beside their front matter stays Markdown."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from plansite.plan.hand_written.quotations import Quotation, quotations
from plansite.plan.model.files import STUDY, STUDY_INDEX
from plansite.plan.source.decoding import decode
from plansite.plan.source.fields import key
from plansite.plan.source.text import prose, read_text
from plansite.plan.source.yaml_nodes import Scalar, Table, read_yaml
from plansite.problems.problem import Problem, Span

# Keys of a page that any hand-written page may have; they are the generator's own.
_OF_ANY_PAGE = ("search", "hide")


@dataclass(frozen=True)
class SessionFront:
    """What a trainer says of a session before it begins."""

    span: Span
    title: str = key("title", "text", "tên buổi học", required=True)
    description: str | None = key("description", "text", "một câu giới thiệu, hiện ở danh sách và khi gửi liên kết")
    audience: str = key("doi_tuong", "text", "buổi học dành cho ai", required=True)
    duration: str = key("thoi_luong", "text", "thời lượng, ví dụ 45 phút", required=True)
    goals: tuple[str, ...] = key("muc_tieu", "texts", "học xong thì biết, làm được gì", required=True)


@dataclass(frozen=True)
class Session:
    """A study session; `uri` is its page below docs/, `titled` whether its words begin with a title of their own."""

    uri: str
    front: SessionFront
    quotations: tuple[Quotation, ...]
    titled: bool


def read_sessions(docs: Path) -> tuple[tuple[Session, ...], list[Problem]]:
    """Every session in the order of the file names, and what is wrong with what they say of themselves."""
    sessions: list[Session] = []
    problems: list[Problem] = []
    for file in sorted((docs / STUDY).glob("*.md")):
        uri = file.relative_to(docs).as_posix()
        path = f"{docs.name}/{uri}"
        text = read_text(file, path)[0]  # what cannot be read is told with the other hand-written pages
        if uri == STUDY_INDEX or text is None:
            continue
        table, readable = _front(text, path)
        front, wrong = decode(SessionFront, table)
        titled = any(line.startswith("# ") for _, line in prose(text))
        sessions.append(Session(uri, front, quotations(text, path)[0], titled))
        problems += wrong if readable else []
    return tuple(sessions), problems


def _front(text: str, path: str) -> tuple[Table, bool]:
    """The front matter, empty if there is none, and whether it could be read."""
    lines = text.split("\n")
    nothing = Table((), Span(path))
    if lines[0].rstrip() != "---":
        return nothing, True
    closing = next((n for n, line in enumerate(lines[1:], 1) if line.rstrip() == "---"), None)
    node, broken = read_yaml("\n".join(lines[1:closing]), path, 2)
    if closing is None or broken or isinstance(node, Scalar):
        return nothing, False
    if not isinstance(node, Table):
        return nothing, True
    return Table(tuple(entry for entry in node.entries if entry[0].text not in _OF_ANY_PAGE), node.span), True
