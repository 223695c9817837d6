"""The files of docs/ by their names: those that nobody reads as pages, and those that stand in the place of others."""

from __future__ import annotations

import posixpath
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping

from plansite.checks.hand_written import target
from plansite.language import ids
from plansite.plan.hand_written.outline import Outline
from plansite.plan.hand_written.pages import HandWritten
from plansite.plan.model.files import DOCS, STUDY
from plansite.plan.source.folders import copied_from, has_no_windows
from plansite.problems import rules
from plansite.problems.problem import Problem, Span

_PAGE = re.compile(r"\.(?:mdx?|markdown|mdown|mkdn?|mdwn|mdtxt|mdtext)(?:\.(?:txt|docx?|html?))?$", re.IGNORECASE)
_TEXT = re.compile(r"(?:^|/)[^./]+$|\.(?:txt|text|docx?|odt|rtf|html?)$", re.IGNORECASE)
_WEB = re.compile(r"(?<!\.md)\.html?$", re.IGNORECASE)
_KEPT = re.compile(r"\.(?:bak|backup|old|orig|tmp)$", re.IGNORECASE)
_MADE = "một trang hay tệp được dựng tự động"
_INSIDE = (
    "nằm trong thư mục con nên không thành buổi học",
    f"Chuyển tệp ra ngay trong {DOCS}/{STUDY}/; trang không phải buổi học thì để ngoài thư mục ấy.",
)


def check(
    written: HandWritten, outlines: Mapping[str, Outline], generated: Iterable[str], kept: Iterable[str]
) -> Iterator[Problem]:
    """A problem for every file that is not read as the page it is, or takes the address of another.

    `outlines` says of each page by its uri where it leads; `generated` are the files that a build makes, `kept` the
    folders in which nothing else may stand.
    """
    yield from _unread(written, outlines)
    yield from _taken(written, generated, tuple(f"{folder}/".casefold() for folder in kept))
    yield from _copied(written)
    yield from (
        rules.NAME_OF_SOME_SYSTEMS.at(Span(f"{DOCS}/{uri}")) for uri in sorted(written.files) if has_no_windows(uri)
    )


def _copied(written: HandWritten) -> Iterator[Problem]:
    """Files that bear the name of a copy, or of what an editor kept, of another in their folder."""
    for uri in sorted(written.files):
        folder, name = posixpath.split(uri)
        original = posixpath.join(folder, copied_from(name) or _KEPT.sub("", name))
        if original != uri and original in written.files:
            yield rules.PAGE_COPY.at(Span(f"{DOCS}/{uri}"), original=f"{DOCS}/{original}")


def _unread(written: HandWritten, outlines: Mapping[str, Outline]) -> Iterator[Problem]:
    linked = {target(address, page.uri)[0] for page in written.pages for address in outlines[page.uri].addresses}
    for uri in sorted(written.files):
        folder, name = posixpath.split(uri)
        first = uri.partition("/")[0]
        if _WEB.search(name) or has_no_windows(uri):
            continue  # told by what may run in it, or by the name
        span = Span(f"{DOCS}/{uri}")
        if _PAGE.search(name) and not name.endswith(".md"):
            better = f"{_PAGE.sub('', name)}.md"
            why = f"không phải một trang vì đuôi là «{name[len(better) - 3 :]}»"
            yield rules.PAGE_UNREAD.at(span, why=why, remedy=f"Đổi tên tệp thành «{better}».")
        elif first != STUDY and _letters(first) == _letters(STUDY) and folder and name.endswith(".md"):
            why, remedy = f"không thành buổi học vì thư mục tên «{first}»", f"Đổi tên thư mục thành «{STUDY}»."
            yield rules.PAGE_UNREAD.at(span, why=why, remedy=remedy)
        elif first == STUDY and folder != STUDY and folder and name.endswith(".md"):
            yield rules.PAGE_UNREAD.at(span, why=_INSIDE[0], remedy=_INSIDE[1])
        elif (
            folder == STUDY
            and name.endswith(".md")
            and name != "README.md"
            and not ids.is_slug(stem := name.removesuffix(".md"))
        ):
            expected = (
                "Tên tệp của buổi học là địa chỉ của nó: chỉ dùng chữ thường không dấu, chữ số và gạch nối, rồi «.md»."
            )
            yield rules.ID_MALFORMED.at(span, near=ids.slug(stem), id=stem, expected=expected)
        elif first == STUDY and folder and _TEXT.search(name) and uri not in linked:
            remedy = (
                "Buổi học thì viết thành tệp có đuôi «.md» ngay trong thư mục ấy; tài liệu đi kèm thì đặt liên kết tới "
                "nó trong một trang."
            )
            yield rules.PAGE_UNREAD.at(span, why="không thành buổi học và không trang nào dẫn tới", remedy=remedy)


def _taken(written: HandWritten, generated: Iterable[str], kept: tuple[str, ...]) -> Iterator[Problem]:
    made = {_built(uri).casefold() for uri in generated}
    folders = {above for uri in (*made, *kept) for above in _above(uri)}
    seen: dict[str, str] = {}
    for uri in sorted(written.files, key=lambda each: (each.endswith("README.md"), each)):
        if _WEB.search(uri):
            continue  # not passed on
        built = _built(uri).casefold()
        if built in made or built in folders or built.startswith(kept):
            yield rules.PAGE_TAKEN.at(Span(f"{DOCS}/{uri}"), other=_MADE)
        elif built in seen:
            yield rules.PAGE_TAKEN.at(Span(f"{DOCS}/{uri}"), other=f"«{DOCS}/{seen[built]}»")
        seen.setdefault(built, uri)


def _letters(name: str) -> str:
    return ids.slug(name).replace("-", "")


def _above(uri: str) -> Iterator[str]:
    while uri := posixpath.dirname(uri):
        yield uri


def _built(uri: str) -> str:
    """The file that one of docs/ becomes: «x.md» and «x/index.md» both become «x/index.html»."""
    uri = unicodedata.normalize("NFC", uri)
    if not uri.endswith(".md"):
        return uri
    folder, name = posixpath.split(uri.removesuffix(".md"))
    return posixpath.join(folder, "" if name in ("index", "README") else name, "index.html")
