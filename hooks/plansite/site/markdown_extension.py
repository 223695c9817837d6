"""A Python-Markdown extension: `[[III.4.2]]` becomes a link with the right words, `[[khoi:…]]` a generated block,
`[[trich:III.4.2 3f9a1c2b]]` the words of a point.

Links are from the root of docs/ (`/muc/III.4/index.md#III.4.2`), so one extension serves every page.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from xml.etree.ElementTree import Element

from markdown import Extension, Markdown
from markdown.inlinepatterns import InlineProcessor
from markdown.preprocessors import Preprocessor

from plansite.checks.hand_written import BLOCK, REFERENCE
from plansite.plan.hand_written.quotations import QUOTATION, Quotation
from plansite.problems.problem import Span

Resolve = Callable[[str], tuple[str, str] | None]
Blocks = Callable[[str], str | None]
Quote = Callable[[Quotation], str | None]


class _Links(InlineProcessor):
    def __init__(self, md: Markdown, resolve: Resolve) -> None:
        super().__init__(REFERENCE, md)
        self._resolve = resolve

    def handleMatch(  # type: ignore[override]  # noqa: N802 (the name is Python-Markdown's)
        self, match: re.Match[str], _data: str
    ) -> tuple[Element | None, int | None, int | None]:
        found = self._resolve(match[1])
        if found is None:
            return None, None, None
        link = Element("a", {"href": found[0]})
        link.text = match[2] or found[1]
        return link, match.start(0), match.end(0)


class _Blocks(Preprocessor):
    def __init__(self, md: Markdown, blocks: Blocks, quote: Quote) -> None:
        super().__init__(md)
        self._blocks = blocks
        self._quote = quote

    def run(self, lines: list[str]) -> list[str]:
        """The lines with every line that is a block's name or a quotation replaced by what it stands for."""
        written: list[str] = []
        for line in lines:
            block = self._meant(line)
            written += [line] if block is None else ["", *block.split("\n"), ""]
        return written

    def _meant(self, line: str) -> str | None:
        if match := re.match(BLOCK, line):
            return self._blocks(match[1])
        if match := re.match(QUOTATION, line):
            return self._quote(Quotation(match[1], match[2], Span("")))
        return None


class PlanExtension(Extension):
    """`resolve` gives the link and words of an id; `blocks` the Markdown of a block by name, `quote` of a quotation."""

    def __init__(self, resolve: Resolve, blocks: Blocks, quote: Quote) -> None:
        super().__init__()
        self._resolve = resolve
        self._block = blocks
        self._quote = quote

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (the name is Python-Markdown's)
        """Register both with a Markdown converter."""
        # Above links (160), so that [[…]] is not read as one; below fenced code (25), above raw HTML (20).
        md.inlinePatterns.register(_Links(md, self._resolve), "plan-link", 165)
        md.preprocessors.register(_Blocks(md, self._block, self._quote), "plan-block", 23)
