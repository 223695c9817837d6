"""What a hand-written page may say of itself: keys that the generator and the theme know, each with its shape.

They print and look into whatever stands there, so nothing else is handed on to them.
"""

from __future__ import annotations

import math
from typing import Any

import yaml

from plansite.plan.source.fields import key, keys
from plansite.plan.source.yaml_nodes import Table
from plansite.problems.problem import Span
from plansite.values import frozen

_YES = "true"


@frozen
class SearchFront:
    """Whether a page can be found by searching."""

    span: Span
    exclude: str | None = key("exclude", "choice", "«true» thì không tìm thấy trang qua ô tìm kiếm", (_YES, "false"))


@frozen
class PageFront:
    """What any hand-written page may say of itself."""

    span: Span
    title: str | None = key("title", "text", "tên trang")
    description: str | None = key("description", "text", "một câu giới thiệu, hiện khi gửi liên kết")
    author: str | None = key("author", "text", "người viết trang")
    hide: tuple[str, ...] = key("hide", "choices", "phần của trang không hiện", ("navigation", "toc", "path", "footer"))
    search: SearchFront | None = key("search", "record", "trang này trong ô tìm kiếm", SearchFront)


def of_any_page(front: Table) -> Table:
    """The entries that any page may have, left of a front matter that has keys of its own besides."""
    return Table(tuple(entry for entry in front.entries if entry[0].text in keys(PageFront)), front.span)


def written(front: PageFront, description: str = "") -> str:
    """Front matter that says this and nothing else; `description` where the page has none itself."""
    said: dict[str, Any] = {"title": front.title, "description": front.description or description}
    said |= {"author": front.author, "hide": list(front.hide)}
    said |= {"search": {"exclude": True}} if front.search and front.search.exclude == _YES else {}
    held = {name: value for name, value in said.items() if value}
    return f"---\n{yaml.safe_dump(held, allow_unicode=True, sort_keys=False, width=math.inf)}---\n\n"
