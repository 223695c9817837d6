"""What a hand-written page or drawing must not hold: what runs, sends a reader away, comes from another site."""

from __future__ import annotations

import posixpath
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from plansite.language.foreign_html import ELEMENTS, foreign, is_elsewhere, is_unseen, is_wrong
from plansite.language.inline import leads_astray
from plansite.plan.hand_written.markup import BROKEN, ENTITY, INSTRUCTION, Element
from plansite.plan.hand_written.outline import Outline
from plansite.plan.hand_written.pages import HandWritten, WrittenPage
from plansite.plan.model.files import DOCS
from plansite.problems import rules
from plansite.problems.problem import Problem, Span

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
_IN_DRAWING = ELEMENTS - {"style"}
_NAMELESS = {
    ENTITY: "tự khai báo tên thay thế (ENTITY), có thể giấu mã chạy",
    INSTRUCTION: "lấy kiểu chữ từ một tệp khác",
    BROKEN: "không phải XML hợp lệ (không biết trình duyệt sẽ hiện gì)",
}
_SHEET = re.compile(r"@import|url\(\s*[\"']?(?!#)", re.IGNORECASE)
_INDENTED = re.compile(r" {4}|\t")


def check(written: HandWritten, outlines: Mapping[str, Outline]) -> list[Problem]:
    """A problem for everything in docs/ that the site's policy would hold back, or that leads astray.

    A policy stands in the pages that the build makes. Files that are passed on as they are have none, so they are told
    whole.
    """
    return [
        *(
            (rules.WORDS_UNSEEN if is_unseen(mark) else rules.CONTENT_FOREIGN).at(Span(page.path, line), mark=mark)
            for page in written.pages
            for line, mark in _of_page(page, outlines[page.uri].marks)
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
    return not data and is_wrong(element.name, name, value)


def _of_page(page: WrittenPage, made: Sequence[str]) -> list[tuple[int, str]]:
    """What was found in the words of a page and is there too once Markdown has read them; code is only shown.

    What Markdown makes and no line was found for is told of the page.
    """
    if not made:
        return []
    left = Counter(made)
    candidates = sorted(_found(page), key=lambda each: (bool(_INDENTED.match(each[3])), each[0]))
    found = []
    for line, mark, kind, _ in candidates:
        there = next((each for each in left if left[each] and each.endswith(kind)), None)
        if there:
            left[there] -= 1
            found.append((line, mark))
    rest = (mark for mark, count in left.items() for _ in range(count) if not _ELSEWHERE.fullmatch(mark))
    return sorted([*found, *((page.first, mark) for mark in rest)])


def _found(page: WrittenPage) -> Iterator[tuple[int, str, str, str]]:
    """Each line, what is told of it, how the tag ends that Markdown makes of it, and the whole line."""
    lines = dict(page.lines)
    yield from ((number, mark, mark, lines[number]) for number, mark in foreign(page.outside_code))
    by_name = any(_PICTURE.search(line) for _, line in page.lines)
    for number, line in page.lines:
        pictures = [*_MARKDOWN.findall(line), *(_DEFINED.findall(line) if by_name else ())]
        for address in pictures:  # links are looked at where all links are
            if is_elsewhere(address) and not leads_astray(address):
                yield number, address.strip(), "<img src=…>", line
        for name, value in (each for given in _GIVEN.findall(line) for each in _ATTRIBUTE.findall(given)):
            if is_wrong("", name.lower(), value.strip("\"'")):
                yield number, f"{name}=", f" {name.lower()}=…>", line
