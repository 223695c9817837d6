"""What the plan brings to the pages of `docs/`: a session's opening, blocks called by name, words that are quoted."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cached_property

from plansite.plan.hand_written.pages import BLOCK, CALL, CALLED
from plansite.plan.hand_written.quotations import QUOTATION, Quotation
from plansite.plan.hand_written.sessions import Session
from plansite.plan.source.text import prose
from plansite.problems.problem import Span
from plansite.site.pages.hand_written import session
from plansite.site.pages.hand_written.blocks import blocks
from plansite.site.writing.templates import escape
from plansite.site.writing.writer import Composer
from plansite.values import frozen

_MAP = "so-do"


@frozen
class Brought:
    """What one plan brings, with the sessions that its trainers made."""

    composer: Composer
    sessions: tuple[Session, ...]

    @cached_property
    def _blocks(self) -> Mapping[str, Callable[[], str]]:
        return blocks(self.composer, self.sessions)

    def block(self, name: str, uri: str) -> str | None:
        """The Markdown of a named block for the page `uri`, or None; only pictures differ from page to page."""
        if name == _MAP:
            from plansite.site.pages.documents import document_map  # which draws, and few pages call for it

            return document_map.markdown(self.composer, uri, whole=False)
        return self._blocks[name]() if name in self._blocks else None

    @cached_property
    def _sessions(self) -> Mapping[str, Session]:
        return {each.uri: each for each in self.sessions}

    def description(self, uri: str) -> str:
        """What a session says of itself where its page gives no description; "" for any other page."""
        study = self._sessions.get(uri)
        return session.described(study) if study else ""

    def page(self, uri: str, markdown: str) -> str:
        """The page `uri`, whose words are `markdown`, with all that it calls for."""
        study = self._sessions.get(uri)
        opening = session.opening(self.composer, study) if study else ""
        lines = markdown.split("\n")
        for number, line in prose(markdown):
            brought = self._line(line, uri)
            lines[number - 1] = CALL.sub(self._call, lines[number - 1]) if brought is None else f"\n{brought}\n"
        return opening + "\n".join(lines)

    @cached_property
    def _called(self) -> Mapping[str, str]:
        """What each call inside a line gives. The examples are a task where there is one, and whom it charges."""
        linked = self.composer.linked
        point = next((each for each in (*linked.tasks, *linked.plan.points) if each.in_force), None)
        body = next((each for each in (*linked.leaders, *linked.bodies) if each in self.composer.addresses), "")
        of_point = (point.id, point.section, self.composer.citations[point.id]) if point else ("", "", "")
        id, section, citation = of_point
        return dict(zip(CALLED, (linked.plan.word, linked.plan.kind, id, section, body, citation), strict=True))

    def _call(self, mark: re.Match[str]) -> str:
        return escape(self._called[mark[1]])

    def _line(self, line: str, uri: str) -> str | None:
        if match := re.match(BLOCK, line):
            return self.block(match[1], uri)
        if match := re.match(QUOTATION, line):
            return session.quotation(self.composer, Quotation(match[1], match[2], Span("")))
        return None
