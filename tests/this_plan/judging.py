"""The queries that people judged, questions as typed on phones, and what counts as a right answer to one."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from plansite.site.site import Site
from plansite.site.writing.addresses import Address

QUERIES = Path(__file__).parent / "queries.json"
JUDGED: list[dict[str, Any]] = json.loads(QUERIES.read_text(encoding="utf-8"))
QUESTIONS: list[dict[str, Any]] = json.loads((Path(__file__).parent / "questions.json").read_text(encoding="utf-8"))
_FRONT = {"front": ("tieu-de", "loi-dan"), "recipient": ("noi-nhan",)}


def without_marks(text: str) -> str:
    """A query as most people type it on a phone."""
    plain = "".join(sign for sign in unicodedata.normalize("NFD", text) if not unicodedata.combining(sign))
    return plain.replace("đ", "d").replace("Đ", "D")


@dataclass(frozen=True)
class Judge:
    """Tells whether a result answers a query."""

    site: Site

    def listed(self, query: dict[str, Any], path: str) -> bool:
        """Whether it is one of the points, documents or bodies that the judged query lists."""
        where = self.site.composer.addresses
        points = [id for named in query["points"] for id in _FRONT.get(named, (named,))]
        numbers, names = query.get("documents", ()), query.get("bodies", ())
        pages = [each.id for each in self.site.linked.plan.documents if each.number in numbers]
        pages += [each.id for each in self.site.linked.plan.bodies if each.name in names]
        return path in {where[id].path for id in (*points, *pages)}

    def right(self, query: dict[str, Any], path: str) -> bool:
        """Whether it is listed, or is the page of a body or document that leads to a listed point."""
        if self.listed(query, path):
            return True
        linked, where = self.site.linked, self.site.composer.addresses
        points = {id for named in query["points"] for id in _FRONT.get(named, (named,))}
        meant = next((each.id for each in linked.plan.registered if where[each.id].path == path), None)
        return meant is not None and any(link.target == meant and link.source in points for link in linked.links)

    def answers(self, question: dict[str, Any], path: str) -> bool:
        """Whether it is one of the places that a question lists: by id, by path, or, with a star, by how it begins."""
        where = self.site.composer.addresses
        return any(
            path.startswith(right.removesuffix("*")) if right.endswith("*") else path in (right, _path(where, right))
            for right in question["right"]
        )


def _path(where: Mapping[str, Address], id: str) -> str:
    return where[id].path if id in where else ""


def share(marks: list[bool]) -> float:
    """How many of them are true, from 0 to 1."""
    return sum(marks) / len(marks)
