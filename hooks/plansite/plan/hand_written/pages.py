"""The pages of `docs/` as values, read once: what they say of themselves, their lines, the words they quote."""

from __future__ import annotations

import posixpath
import re
from functools import lru_cache
from html import unescape
from pathlib import Path

from plansite.language.signs import signs
from plansite.plan.hand_written.fronts import PageFront, of_any_page
from plansite.plan.hand_written.markup import ENDINGS, MarkupFile, read_markup
from plansite.plan.hand_written.quotations import Quotation, quotations
from plansite.plan.model.files import STUDY, STUDY_INDEX
from plansite.plan.source import front_matter
from plansite.plan.source.decoding import decode
from plansite.plan.source.folders import written_files
from plansite.plan.source.text import leaves, links_out_of, prose, read_text, sign_told
from plansite.plan.source.yaml_nodes import Table
from plansite.problems import rules
from plansite.problems.problem import Problem, Span
from plansite.values import frozen

# What a line or words in double brackets stand for: an id, with words of one's own or not; a block by its name.
REFERENCE = r"\[\[([A-Za-z0-9.\-]+)(?:\|([^\[\]\n]+))?\]\]"
BLOCKS = frozenset({"gioi-thieu", "hoc-tap", "loi-vao", "muc-luc", "so-do", "tien-do"})
CALLED = ("van-ban", "Van-ban", "diem", "muc", "co-quan", "cach-dan")
"""What a page may call for inside a line: the kind of the plan, and one id or citation of its own as an example."""
CALL = re.compile(rf"\[\[goi:({'|'.join(CALLED)})\]\]")
BLOCK = r"^\[\[khoi:([a-z\-]+)\]\][ \t]*$"


@frozen
class WrittenPage:
    """A page an editor writes: `uri` below docs/, `path` below the root of the repository.

    `front` is what it says of itself, empty where it says nothing, None where that cannot be read; `said` is of that
    what any page may say; `lines` are those outside code, each with its number; `text` is what is below that, from line
    `first` on.
    """

    uri: str
    path: str
    readable: bool
    front: Table | None
    said: PageFront
    lines: tuple[tuple[int, str], ...]
    text: str
    first: int
    quotations: tuple[Quotation, ...]

    @property
    def is_session(self) -> bool:
        """Whether it is a study session."""
        return is_session(self.uri)

    @property
    def outside_code(self) -> str:
        """Those lines as one text, each where it stands in the file."""
        lines = dict(self.lines)
        return "".join(f"{lines.get(number, '')}\n" for number in range(1, max(lines, default=0) + 1))


@frozen
class HandWritten:
    """All that an editor keeps in `docs/`: the pages, the uri of every file below it, theirs among them, and drawings.

    A drawing is any file that a browser reads as XML.
    """

    pages: tuple[WrittenPage, ...]
    files: frozenset[str]
    drawings: tuple[MarkupFile, ...] = ()


def is_session(uri: str) -> bool:
    """Whether a page of docs/ is a study session."""
    return posixpath.dirname(uri) == STUDY and uri != STUDY_INDEX


def read_hand_written(docs: Path) -> tuple[HandWritten, list[Problem]]:
    """Everything below `docs`, in the order of the names, and what cannot be read of it."""
    files = [uri for uri in written_files(docs) if not leaves(docs / uri, docs)]
    pages: list[WrittenPage] = []
    named = (sign_told(sign, Span(f"{docs.name}/{uri}")) for uri in files for sign in signs(uri) if sign.unseen)
    problems = [*links_out_of(docs), *named]
    for uri in files:
        if uri.endswith(".md"):
            page, wrong = _read(docs, uri)
            pages.append(page)
            problems += wrong
    drawn = tuple(read_markup(docs / uri, f"{docs.name}/{uri}") for uri in files if uri.lower().endswith(ENDINGS))
    return HandWritten(tuple(pages), frozenset(files), drawn), problems


def _read(docs: Path, uri: str) -> tuple[WrittenPage, list[Problem]]:
    path = f"{docs.name}/{uri}"
    text, unread = read_text(docs / uri, path)
    page, wrong = _page(text, uri, path)
    return page, [*unread, *wrong]


@lru_cache(maxsize=1024)  # of all pages an editor changes one
def _page(text: str | None, uri: str, path: str) -> tuple[WrittenPage, tuple[Problem, ...]]:
    front, broken = _front(text or "", path)
    lines = (text or "").split("\n")
    end = front_matter.closing(lines) if front_matter.begins(lines) else None
    body = [] if text is None else lines[0 if end is None else end + 1 :]
    outside_code = tuple(prose(text or ""))
    broken += [
        sign_told(sign, Span(path, number))
        for number, line in outside_code
        for sign in (signs(unescape(line)) if "&" in line else ())
        if sign.unseen and sign.character not in line
    ]
    quoted, malformed = quotations(outside_code, path)
    below, first = "\n".join(body), len(lines) - len(body) + 1
    own = front or Table((), Span(path))
    said, misread = decode(PageFront, of_any_page(own) if is_session(uri) else own)
    page = WrittenPage(uri, path, text is not None, front, said, outside_code, below, first, quoted)
    return page, (*broken, *misread, *malformed)


def _front(text: str, path: str) -> tuple[Table | None, list[Problem]]:
    lines = text.split("\n")
    if not front_matter.begins(lines):
        return Table((), Span(path)), []
    closing = front_matter.closing(lines)
    if closing is None:
        return None, [rules.FRONT_MATTER_OPEN.at(Span(path))]
    front, broken = front_matter.read(lines, closing, path)
    return None if broken else front, broken
