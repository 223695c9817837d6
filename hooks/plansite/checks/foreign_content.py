"""What a hand-written page or drawing must not hold: what runs, sends a reader away, comes from another site."""

from __future__ import annotations

import posixpath
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from html import unescape
from html.parser import HTMLParser

from plansite.language.inline import leads_astray
from plansite.plan.hand_written.markup import BROKEN, ENTITY, INSTRUCTION, Element
from plansite.plan.hand_written.pages import HandWritten, WrittenPage
from plansite.plan.hand_written.rendered import rendered
from plansite.plan.model.files import DOCS
from plansite.problems import rules
from plansite.problems.problem import Problem, Span

# What runs or changes how a page is read, whatever it says.
_ELEMENTS = frozenset({"script", "style", "base", "object", "embed", "applet", "frame", "frameset", "link", "meta"})
_LEADING = frozenset({"href", "xlink:href"})
_LOADING = frozenset(
    {"src", "srcset", "poster", "data", "background", "lowsrc", "imagesrcset", "archive", "code", "from"}
)
_LOADED_BY_HREF = frozenset({"image", "use", "feimage", "pattern", "lineargradient", "textpath"})
_SPACE = re.compile(r"[\x00-\x20\x7f-\xa0\u200b\ufeff]+")
_SCHEME = re.compile(r"([a-z][a-z0-9+.\-]*):", re.IGNORECASE)
_MARKDOWN = re.compile(r"!\[(?:[^\[\]]|\[[^\[\]]*\])*\]\(\s*<?([^)>\"]*)")
_DEFINED = re.compile(r" {0,3}\[[^\[\]]+\]:\s*<?(\S+?)>?(?:\s|$)")
_GIVEN = re.compile(r"\{:?[ ]*([^{}\n]*=[^{}\n]*)\}")
_ATTRIBUTE = re.compile(r"([^\s=\"'{}]+)\s*=\s*(\"[^\"]*\"|'[^']*'|[^\s\"'}]+)")
# Markdown's own: a column that stands to the right; links, which are looked at where all links are.
_ELSEWHERE = re.compile(r"<t[dh] style=…>|<a href=…>")
_PICTURE = re.compile(r"!\[[^\[\]]*\]\[([^\[\]]*)\]")


# What browsers show as pages, or unpack: nobody looks into them, and no policy stands in them.
_PAGES = re.compile(r"\.(?:x?html?|xht|[ps]html?|mht(?:ml)?|svgz|hta|swf|webarchive)$", re.IGNORECASE)
_WHOLE = "là một trang web có sẵn"
_IN_DRAWING = _ELEMENTS - {"style"}
_NAMELESS = {
    ENTITY: "tự khai báo tên thay thế (ENTITY), có thể giấu mã chạy",
    INSTRUCTION: "lấy kiểu chữ từ một tệp khác",
    BROKEN: "không phải XML hợp lệ (không biết trình duyệt sẽ hiện gì)",
}
_SHEET = re.compile(r"@import|url\(\s*[\"']?(?!#)", re.IGNORECASE)
_INDENTED = re.compile(r" {4}|\t")


def check(written: HandWritten) -> list[Problem]:
    """A problem for everything in docs/ that the site's policy would hold back, or that leads astray.

    A policy stands in the pages that the build makes. Files that are passed on as they are have none, so they are told
    whole.
    """
    return [
        *(
            rules.CONTENT_FOREIGN.at(Span(page.path, line), mark=mark)
            for page in written.pages
            for line, mark in _of_page(page)
        ),
        *(
            rules.FILE_RUNS.at(Span(f"{DOCS}/{uri}"), why=_WHOLE)
            for uri in sorted(written.files)
            if _PAGES.search(posixpath.basename(uri))
        ),
        *(
            rules.FILE_RUNS.at(Span(each.path, line), why=why)
            for each in written.drawings
            for line, why in _in_drawing(each.elements)
        ),
    ]


def _in_drawing(elements: Iterable[Element]) -> Iterator[tuple[int, str]]:
    for each in elements:
        wrong = next((name for name, value in each.attributes.items() if _is_wrong_in_drawing(each, name, value)), None)
        if each.name in _NAMELESS:
            yield each.line, _NAMELESS[each.name]
        elif each.name in _IN_DRAWING:
            yield each.line, f"có <{each.name}>, có thể chạy mã hoặc lấy nội dung từ nơi khác"
        elif wrong or _SHEET.search(each.words):
            yield each.line, f"có <{each.name}{f' {wrong}=…' if wrong else ''}> chạy mã hoặc lấy nội dung từ nơi khác"


def _is_wrong_in_drawing(element: Element, name: str, value: str) -> bool:
    """A drawing may say how it looks by «style», and be linked to itself; in a page that is held back."""
    if name == "style":
        return bool(_SHEET.search(value))
    data = value.lower().startswith("data:image/") and not value.lower().startswith("data:image/svg")
    return not data and _is_wrong(element.name, name, value)


def _of_page(page: WrittenPage) -> list[tuple[int, str]]:
    """What was found in the words of a page and is there too once Markdown has read them; code is only shown.

    What Markdown makes and no line was found for is told of the page.
    """
    candidates = sorted(_found(page), key=lambda each: (bool(_INDENTED.match(each[3])), each[0]))
    made = Counter(mark for _, mark in _read(rendered(page.text).html))
    found = []
    for line, mark, kind, _ in candidates:
        there = next((each for each in made if made[each] and each.endswith(kind)), None)
        if there:
            made[there] -= 1
            found.append((line, mark))
    rest = (mark for mark, count in made.items() for _ in range(count) if not _ELSEWHERE.fullmatch(mark))
    return sorted([*found, *((page.first, mark) for mark in rest)])


def _read(html: str) -> list[tuple[int, str]]:
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.found


def _found(page: WrittenPage) -> Iterator[tuple[int, str, str, str]]:
    """Each line, what is told of it, how the tag ends that Markdown makes of it, and the whole line."""
    lines = dict(page.lines)
    whole = "\n".join(lines.get(number, "") for number in range(1, max(lines, default=0) + 1))
    yield from ((number, mark, mark, lines[number]) for number, mark in _read(f"{whole}\n"))
    by_name = any(_PICTURE.search(line) for _, line in page.lines)
    for number, line in page.lines:
        pictures = [*_MARKDOWN.findall(line), *(_DEFINED.findall(line) if by_name else ())]
        for address in pictures:  # links are looked at where all links are
            if _is_elsewhere(address) and not leads_astray(address):
                yield number, address.strip(), "<img src=…>", line
        for given in _GIVEN.findall(line):
            for name, value in _ATTRIBUTE.findall(given):
                if _is_wrong("", name.lower(), value.strip("\"'")):
                    yield number, f"{name}=", f" {name.lower()}=…>", line


class _Reader(HTMLParser):
    """Notes the tags of raw HTML that may not stand, each at its line."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[int, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note the tag itself, or the first of its attributes that may not stand."""
        if tag in _ELEMENTS:
            self.found.append((self.getpos()[0], f"<{tag}>"))
            return
        wrong = next((name for name, value in attrs if _is_wrong(tag, name, value or "")), None)
        if wrong:
            self.found.append((self.getpos()[0], f"<{tag} {wrong}=…>"))


def _is_wrong(tag: str, name: str, value: str) -> bool:
    if name.startswith("on") or name in ("style", "srcdoc", "ping", "is"):
        return True
    if name in _LOADING or (name in _LEADING and tag in _LOADED_BY_HREF):
        parts = re.split(r",\s|\s", value.strip()) if name.endswith("srcset") else [value]
        return any(_is_elsewhere(part) for part in parts)
    if name in ("action", "formaction"):
        return _is_elsewhere(value)
    if name in _LEADING or (name in ("to", "values") and tag in ("set", "animate")):
        return leads_astray(value)
    return "url(" in value.replace(" ", "").lower() and not value.startswith("url(#")


def _is_elsewhere(address: str) -> bool:
    """Whether what is loaded is not a file of the site."""
    plain = _SPACE.sub("", unescape(address)).replace("\\", "/")
    return plain.startswith("//") or bool(_SCHEME.match(plain))
