"""What the heads of built pages say of them."""

from __future__ import annotations

import re
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path

from plansite.site.exports.standards import legislation

VIETNAMESE = re.compile(r"[ăâđêôơưàảãạáằẳẵặắầẩẫậấèẻẽẹéềểễệếìỉĩịíòỏõọóồổỗộốờởỡợớùủũụúừửữựứỳỷỹỵý]", re.IGNORECASE)


class Head(HTMLParser):
    """Gathers what the head of a page says."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.meta: dict[str, str] = {}
        self.canonical: str | None = None
        self.title = ""
        self.data = ""
        self._inside = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        name = values.get("property") or values.get("name")
        if tag == "meta" and name:
            assert name not in self.meta, f"{name} is said twice"
            self.meta[name] = values["content"]
        if tag == "link" and values.get("rel") == "canonical":
            self.canonical = values["href"]
        if tag == "script":
            self._inside = "data" if values.get("type") == legislation.MEDIA_TYPE else ""
        if tag == "title" and not self.title:
            self._inside = "title"

    def handle_endtag(self, tag: str) -> None:
        if tag in ("title", "script"):
            self._inside = ""

    def handle_data(self, data: str) -> None:
        if self._inside:
            setattr(self, self._inside, getattr(self, self._inside) + data)


def heads(site: Path) -> dict[str, Head]:
    """The heads of every page of a built site but the resolvers and the page for a missing address."""
    found = {}
    for file in sorted(site.rglob("index.html")):
        uri = file.relative_to(site).as_posix().removesuffix("index.html")
        if not uri.startswith("di/"):
            found[uri] = Head(file.read_text(encoding="utf-8"))
    return found


def assert_each_its_own(told: dict[str, Head]) -> None:
    """No two pages have one title or one description, and all are in Vietnamese."""
    for said in ([head.title for head in told.values()], [head.meta["description"] for head in told.values()]):
        assert [words for words, count in Counter(said).items() if count > 1] == []
        assert [words for words in said if not VIETNAMESE.search(words)] == []
