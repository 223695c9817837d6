"""The marks that the plan's words may carry: *italic*, **bold**, [words](address), [^1]; \\ keeps one as it is."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal

from plansite.language.web_addresses import NEVER, decoded, is_web_address
from plansite.values import frozen

_TOKEN = re.compile(
    r"\\(?P<kept>[\\*\[\]+#-])|(?P<strong>\*\*)|(?P<em>\*)|\[\^(?P<note>[^\W_]{1,4}|\*{1,4})\]"
    r"|\[(?P<words>[^\[\]]*)\]\((?P<address>[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)\)"
)
# Marks of Markdown that words do not carry; they would be printed as they stand.
_FOREIGN = re.compile(
    r"\||\[\^(?!(?:[^\W_]{1,4}|\*{1,4})\])[^\]\s]*\]|!\[|`|~~|\{:|\[\[|^>|^(?:={3,}|-{3,}|_{3,})\s*$|^\[[^\]]+\]:\s"
    r"|(?<!\w)(?P<line>_{1,2})(?=[^\W_])[^_]+(?P=line)(?!\w)|\]\[(?!\^)|&(?:#\d+|#[xX][0-9A-Fa-f]+|[A-Za-z][A-Za-z0-9]*);"
    # of other kinds of Markdown, which programs that make it of Word files write
    r"|==(?=\S)[^=]+==|\^[^\s^\[\]]+\^|(?<!~)~[^\s~]+~(?!~)|\{(?:[.#][A-Za-z]|\+\+|--|>>|\{|%)|^:{3,}|^!{3}\s|^\*\[[^\]]+\]:"
)
_ADDRESS = re.compile(r"\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*")
_HTML = re.compile(r"<[A-Za-z!/?][^>]*>?")
_OUT = re.compile(r"[a-z][a-z0-9+.\-]*:|[/\\]{2}", re.IGNORECASE)
_UNHEARD = re.compile(r"[\x00-\x20\x7f-\xa0\u200b\ufeff]+")  # browsers pass over these
_OTHERWISE = re.compile(r"mailto:|tel:|//[A-Za-z0-9]", re.IGNORECASE)  # what a page may lead to besides
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]*:")

MarkKind = Literal["em", "strong", "link"]


@frozen
class Mark:
    """A stretch of plain words, `start` to `end`, that is italic, bold or a link to `address`."""

    kind: MarkKind
    start: int
    end: int
    address: str = ""


@frozen
class Call:
    """The sign of a footnote, as printed, behind the plain words up to `at`."""

    sign: str
    at: int

    def __str__(self) -> str:
        return f"[^{self.sign}]"


@frozen
class Inline:
    """Plain words, the marks on them, for each plain character its offset in the source, the footnotes called."""

    plain: str
    marks: tuple[Mark, ...]
    offsets: tuple[int, ...]
    calls: tuple[Call, ...] = ()

    @property
    def with_calls(self) -> str:
        """The plain words, each footnote called where it is: «Kế hoạch[^1] của Tỉnh ủy»."""
        return calling(self.plain, self.calls)


def parse(text: str) -> Inline:
    """The words of `text` without marks. A mark that is not closed stays as a character."""
    plain: list[str] = []
    offsets: list[int] = []
    marks: list[Mark] = []
    calls: list[Call] = []
    opened: dict[MarkKind, tuple[int, int]] = {}
    position = 0

    def keep(start: int, end: int) -> None:
        plain.extend(text[start:end])
        offsets.extend(range(start, end))

    for token in _TOKEN.finditer(text):
        keep(position, token.start())
        position = token.end()
        if token["kept"]:
            keep(token.start() + 1, token.end())
        elif token["note"]:
            calls.append(Call(token["note"], len(plain)))
        elif token["address"] is not None:
            start = len(plain)
            keep(token.start("words"), token.end("words"))
            marks.append(Mark("link", start, len(plain), token["address"]))
        else:
            kind: MarkKind = "strong" if token["strong"] else "em"
            if kind in opened:
                marks.append(Mark(kind, opened.pop(kind)[0], len(plain)))
            elif token[0] in text[token.end() :]:
                opened[kind] = (len(plain), token.start())
            else:
                keep(token.start(), token.end())
    keep(position, len(text))
    ordered = sorted(marks, key=lambda mark: (mark.start, -mark.end))
    return Inline("".join(plain), tuple(ordered), tuple(offsets), tuple(calls))


def calling(words: str, calls: Iterable[Call]) -> str:
    """Plain words with the footnotes called in them."""
    made, start = "", 0
    for call in calls:
        made, start = f"{made}{words[start : call.at]}{call}", call.at
    return made + words[start:]


def raw_html(text: str) -> re.Match[str] | None:
    """The first piece of raw HTML in `text`."""
    return _HTML.search(text)


def foreign(text: str) -> re.Match[str] | None:
    """The first mark of a table, a footnote or the like in a line of words; addresses of links are none."""
    return _FOREIGN.search(_ADDRESS.sub("](", text))


def leads_astray(address: str) -> bool:
    """Whether an address on a page leads out of the site to what is no web address, nor mail nor a telephone."""
    leads_out = _OUT.match(_UNHEARD.sub("", decoded(address)))
    return bool(leads_out) and not (is_safe_address(address) or _OTHERWISE.match(address))


def is_safe_address(address: str) -> bool:
    """Whether a link may lead there: a web address, or a relative one without a scheme or another host."""
    read = decoded(address)
    if is_web_address(read):
        return True
    return not (_SCHEME.match(read) or read.startswith("//") or NEVER.search(read) or ":" in read.split("/")[0])
