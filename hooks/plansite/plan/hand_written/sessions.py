"""Study sessions: the pages of `docs/hoc-tap/` as values. What they say beside their front matter stays Markdown."""

from __future__ import annotations

from collections.abc import Iterable

from plansite.plan.hand_written.fronts import PageFront
from plansite.plan.hand_written.pages import WrittenPage
from plansite.plan.hand_written.quotations import Quotation
from plansite.plan.source.decoding import decode
from plansite.plan.source.fields import key, keys
from plansite.plan.source.yaml_nodes import Table
from plansite.problems.problem import Problem, Span
from plansite.values import frozen


@frozen
class SessionFront:
    """What a trainer says of a session before it begins."""

    span: Span
    title: str = key("title", "text", "tên buổi học", required=True)
    description: str | None = key("description", "text", "một câu giới thiệu, hiện ở danh sách và khi gửi liên kết")
    audience: str = key("doi_tuong", "text", "buổi học dành cho ai", required=True)
    duration: str = key("thoi_luong", "text", "thời lượng, ví dụ 45 phút", required=True)
    goals: tuple[str, ...] = key("muc_tieu", "texts", "học xong thì biết, làm được gì", required=True)


@frozen
class Session:
    """A study session; `uri` is its page below docs/, `titled` whether its words begin with a title of their own."""

    uri: str
    front: SessionFront
    quotations: tuple[Quotation, ...]
    titled: bool


def sessions(pages: Iterable[WrittenPage]) -> tuple[tuple[Session, ...], list[Problem]]:
    """Every session in the order of the file names, and what is wrong with what they say of themselves."""
    found: list[Session] = []
    problems: list[Problem] = []
    for page in pages:
        if not page.is_session or not page.readable:
            continue  # what cannot be read is told with the other hand-written pages
        front, wrong = decode(SessionFront, _own(page.front or Table((), Span(page.path))))
        titled = any(line.startswith("# ") for _, line in page.lines)
        found.append(Session(page.uri, front, page.quotations, titled))
        problems += wrong if page.front else []
    return tuple(found), problems


def _own(front: Table) -> Table:
    """The entries that a session says something by; the others are those of any page."""
    others = keys(PageFront).keys() - keys(SessionFront).keys()
    return Table(tuple(entry for entry in front.entries if entry[0].text not in others), front.span)
