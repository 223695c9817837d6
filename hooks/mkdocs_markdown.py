"""Python-Markdown without what it does in vain: the same HTML of every page, sooner.

It tries every pattern on every text, also where the sign that the pattern begins with does not stand; looks for
references where none is given; reads links sign by sign; makes sets of the names of elements anew at every tag. MkDocs
reads all HTML of a page once more, for its anchors. What is quicker is put before the library's own, for the converter
of one page alone, and asks the library wherever it is not sure. Private names: `__handleInline` and `__applyPattern` of
Python-Markdown, `_RawHTMLPreprocessor` of MkDocs.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from markdown import Markdown, inlinepatterns
from markdown.extensions import Extension
from markdown.extensions.md_in_html import HtmlBlockPreprocessor, HTMLExtractorExtra
from markdown.preprocessors import Preprocessor
from markdown.util import STX, AtomicString
from mkdocs.structure.pages import _RawHTMLPreprocessor

from plansite.plan.hand_written.pages import REFERENCE

_HANDLE, _APPLY = "_InlineProcessor__handleInline", "_InlineProcessor__applyPattern"
# Signs of which one must stand in a text for a pattern to match there, by the pattern; any other is always tried.
_SIGNS: Mapping[str, tuple[str, ...]] = {
    REFERENCE: ("[[",),
    inlinepatterns.BACKTICK_RE: ("`",),
    inlinepatterns.ESCAPE_RE: ("\\",),
    inlinepatterns.LINK_RE: ("[",),
    inlinepatterns.IMAGE_LINK_RE: ("![",),
    inlinepatterns.AUTOLINK_RE: ("<",),
    inlinepatterns.AUTOMAIL_RE: ("<",),
    inlinepatterns.LINE_BREAK_RE: ("  \n",),
    inlinepatterns.HTML_RE: ("<",),
    inlinepatterns.ENTITY_RE: ("&",),
    r"\*|_": ("*", "_"),
}
_ALWAYS = ("",)  # stands in every text
_BY_REFERENCE = frozenset(
    (
        inlinepatterns.ReferenceInlineProcessor,
        inlinepatterns.ImageReferenceInlineProcessor,
        inlinepatterns.ShortReferenceInlineProcessor,
        inlinepatterns.ShortImageReferenceInlineProcessor,
    )
)
_WORDS = re.compile(r"[^\[\]]*\]")
_TARGET = re.compile(rf"\(([^()'\"<{STX}]*)\)")
# Where one of these stands, MkDocs and Python-Markdown may see other tags.
_SEEN_OTHERWISE = re.compile(
    r"<[!?]|&#(?!(?:[0-9]+|x[0-9a-f]+);)|<(?:script|style|textarea|title|iframe|xmp|plaintext|no\w+)", re.IGNORECASE
)


class Quick(Extension):
    """Makes a converter quick when it begins, since only then all that it consists of is known."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (the name is Python-Markdown's)
        """Register it with a Markdown converter."""
        md.preprocessors.register(_Beginning(md), "plan-quick", 1000)


class _Beginning(Preprocessor):
    def run(self, lines: list[str]) -> list[str]:
        """Quicken the converter; the lines stay as they are."""
        md: Markdown = self.md
        elements = frozenset(md.block_level_elements)
        md.is_block_level = lambda tag: isinstance(tag, str) and tag.lower().rstrip("/") in elements  # type: ignore[method-assign]
        _quicken_patterns(md)
        block = md.preprocessors["html_block"]
        if type(block) is HtmlBlockPreprocessor:
            block.run = _Html(md).run  # type: ignore[method-assign]
        return lines


def _quicken_patterns(md: Markdown) -> None:
    inline: Any = md.treeprocessors["inline"]
    apply = getattr(inline, _APPLY)
    patterns: list[tuple[Any, Sequence[str]]] = []

    def handle(text: str, first: int = 0) -> str:
        if isinstance(text, AtomicString):
            return text
        if not patterns:  # not before: all references of a page are known only now
            patterns.extend((each, _signs(md, each)) for each in md.inlinePatterns)
        start = 0
        number = first
        while number < len(patterns):
            pattern, signs = patterns[number]
            matched = False
            for sign in signs:
                if sign in text:
                    text, matched, start = apply(pattern, text, number, start)
                    break
            if not matched:
                number, start = number + 1, 0
        return text

    setattr(inline, _HANDLE, handle)
    for pattern in md.inlinePatterns:
        if type(pattern) is inlinepatterns.LinkInlineProcessor:
            _quicken_links(pattern)


def _signs(md: Markdown, pattern: Any) -> Sequence[str]:
    if type(pattern) in _BY_REFERENCE and not md.references:
        return ()
    return _SIGNS.get(pattern.pattern, _ALWAYS) if isinstance(pattern, inlinepatterns.InlineProcessor) else _ALWAYS


def _quicken_links(links: Any) -> None:
    text_of: Callable[[str, int], tuple[str, int, bool]] = links.getText
    target_of: Callable[[str, int], tuple[str, str | None, int, bool]] = links.getLink

    def words(data: str, index: int) -> tuple[str, int, bool]:
        found = _WORDS.match(data, index)
        return (data[index : found.end() - 1], found.end(), True) if found else text_of(data, index)

    def target(data: str, index: int) -> tuple[str, str | None, int, bool]:
        found = _TARGET.match(data, index)
        return (found[1].strip(), None, found.end(), True) if found else target_of(data, index)

    links.getText, links.getLink = words, target


class _Html:
    """Takes the HTML out of a page, and notes the anchors in it on the way."""

    def __init__(self, md: Markdown) -> None:
        self._md = md
        self._anchors = next((each for each in md.preprocessors if type(each) is _RawHTMLPreprocessor), None)
        if self._anchors:
            self._look, self._anchors.run = self._anchors.run, lambda lines: lines  # type: ignore[method-assign]

    def run(self, lines: list[str]) -> list[str]:
        source = "\n".join(lines)
        parser = _Extractor(self._md)
        parser.feed(source)
        parser.close()
        if self._anchors and (parser.broken or _SEEN_OTHERWISE.search(source)):
            self._look(lines)
        elif self._anchors:
            self._anchors.present_anchor_ids = parser.anchors
        return "".join(parser.cleandoc).split("\n")


class _Extractor(HTMLExtractorExtra):
    block_level_tags = block_tags = span_and_blocks_tags = frozenset[str]()  # type: ignore[assignment]

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self.anchors: set[Any] = set()
        self.broken = False
        self.block_level_tags = frozenset(md.block_level_elements)
        self.block_tags = self.block_level_tags - (self.span_tags | self.raw_tags | self.empty_tags)
        self.span_and_blocks_tags = self.block_tags | self.span_tags

    def parse_starttag(self, i: int) -> int:
        end: int = super().parse_starttag(i)
        self.broken |= end == i + 1
        return end

    def handle_starttag(self, tag: str, attrs: Iterable[tuple[str, str | None]]) -> None:
        self._note(tag, attrs)
        super().handle_starttag(tag, attrs)

    def handle_startendtag(self, tag: str, attrs: Iterable[tuple[str, str | None]]) -> None:
        self._note(tag, attrs)
        super().handle_startendtag(tag, attrs)

    def _note(self, tag: str, attrs: Iterable[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name == "id" or (name == "name" and tag == "a"):
                self.anchors.add(value)
