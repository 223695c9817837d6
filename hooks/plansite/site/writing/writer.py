"""Values → Markdown of one page. Text is escaped unless it is already Markdown (`Markup`); every link is relative."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import TypeVar

import jinja2
from markupsafe import Markup

from plansite.answers import official_citation
from plansite.answers.names import name
from plansite.answers.solutions import Correspondences
from plansite.comparing.history import History, Passage
from plansite.language.inline import is_safe_address
from plansite.language.phrasing import gist, heading, sentence_start
from plansite.language.web_addresses import host, is_web_address
from plansite.plan.linking.deadlines import Deadline, Stage
from plansite.plan.linking.linked_plan import LinkedPlan
from plansite.plan.linking.mentions import Mention
from plansite.plan.linking.segments import segments
from plansite.plan.model.choices import BY_GUIDANCE, DATED, ON_EVENT, ON_REQUEST, TIME_KINDS
from plansite.plan.model.paragraphs import Note
from plansite.plan.model.plan import Point
from plansite.plan.model.registries import Body, Document
from plansite.plan.versions import Published
from plansite.site.writing.addresses import HOME, Address, feeds, pages, short
from plansite.site.writing.templates import escape
from plansite.site.writing.wording import counted, until
from plansite.values import frozen

Registered = TypeVar("Registered", Body, Document)

_DUE = "Hạn: "
_STAGE = 8  # words shown of what a time is of
_SENTENCE = re.compile(r"(?<=[.!?…])\s+(?=[“«\"(]?[A-ZĐÀ-Ỹ])")


def sentence_around(words: str, start: int, end: int) -> tuple[int, int]:
    """Where the sentence that holds `start` to `end` begins and ends."""
    cuts = [0, *(match.end() for match in _SENTENCE.finditer(words)), len(words)]
    return max(cut for cut in cuts if cut <= start), min((cut for cut in cuts if cut >= end), default=len(words))


@frozen
class Composer:
    """Everything pages are made from."""

    linked: LinkedPlan
    addresses: Mapping[str, Address]
    templates: jinja2.Environment
    history: History
    origin: str = ""
    """The public address of the site, «https://…/», where it is known."""
    page_file: str = ""
    """What a link to a folder must name besides: «index.html» where no server does so by itself."""

    @property
    def passages(self) -> tuple[Passage, ...]:
        """What changed from each published version to the next and since the last, the newest first."""
        return self.history.passages

    @property
    def past_days(self) -> tuple[str, ...]:
        """The days of the published versions that the plan of today is not."""
        return self.published.days[: len(self.published.days) - self.published.unchanged]

    @property
    def published(self) -> Published:
        """The published versions."""
        return self.history.published

    @cached_property
    def citations(self) -> Mapping[str, str]:
        """How officials cite every section, point and front place, by id."""
        return official_citation.citations(self.linked)

    @cached_property
    def correspondences(self) -> Correspondences:
        """Which task carries out which solution."""
        return Correspondences(self.linked)

    @cached_property
    def uris(self) -> frozenset[str]:
        """The Markdown files below docs/ that the generated pages take."""
        return pages(self.linked, self.addresses, self.published.days)

    @cached_property
    def feeds(self) -> Mapping[str, str]:
        """The feeds of changes: of the whole plan (""), of bodies and documents by id."""
        return feeds(self.linked, self.addresses, self.history)

    def writer(self, uri: str) -> Writer:
        """The writer of the page `uri`."""
        return Writer(self.linked, self.addresses, uri, self.origin, self.page_file)

    def addressed(self, entries: Iterable[Registered]) -> Iterator[Registered]:
        """The entries of a registry that have a page."""
        return (entry for entry in entries if entry.id in self.addresses)

    def render(self, template: str, writer: Writer, **values: object) -> str:
        """The Markdown of `pages/<template>`, which knows its writer as `w`."""
        return self.templates.get_template(template).render(w=writer, **values)


@frozen
class Writer:
    """Writes Markdown for the page `uri`."""

    linked: LinkedPlan
    addresses: Mapping[str, Address]
    uri: str
    origin: str = ""
    page_file: str = ""

    def href(self, id: str) -> Markup:
        """The relative link to an id."""
        return Markup(self.addresses[id].seen_from(self.uri))

    def to(self, uri: str, anchor: str = "") -> Markup:
        """The relative link to another page of the site."""
        return Markup(Address(uri, anchor).seen_from(self.uri))

    def opened(self, uri: str, anchor: str = "") -> str:
        """The relative address of another page or a file as raw HTML writes it."""
        return Address(uri, anchor).opened_from(self.uri, self.page_file)

    def opened_id(self, id: str) -> str:
        """The relative address of an id that has one, as raw HTML writes it."""
        return self.addresses[id].opened_from(self.uri, self.page_file)

    def permanent(self, id: str) -> str:
        """The short address of an id, to be read on paper; «…/» stands for the site's where it is not known."""
        return f"{self.origin or '…/'}{short(id)}"

    def link(self, id: str, words: str | None = None) -> Markup:
        """A link to an id, by its name unless other words are given; only the words where the id leads nowhere."""
        said = escape(words or self.name(id))
        return Markup(f"[{said}]({self.href(id)})") if id in self.addresses else said

    def link_home(self, words: str = "Trang đầu") -> Markup:
        """A link to the first page."""
        return Markup(f"[{escape(words)}]({self.to(HOME)})")

    def links(self, ids: Iterable[str]) -> Markup:
        """Links to bodies or documents, separated by commas."""
        return Markup(", ".join(self.link(id) for id in ids))

    def name(self, id: str) -> str:
        """What a link to `id` says."""
        return name(self.linked, id)

    def words(self, point: Point, paragraph: int) -> Markup:
        """One paragraph of a place with its marks, its documents as links, its corrections beside it."""
        return self._stretch(point, paragraph)

    def cells(self, point: Point, paragraph: int) -> list[Markup]:
        """The cells of a row of the table within a point."""
        return [self._stretch(point, paragraph, cell) for cell in point.every_paragraph[paragraph].cells]

    def around(self, mentions: Sequence[Mention]) -> list[Markup]:
        """The sentences around mentions of one document in one place, each sentence once, the mentions marked."""
        sentences: dict[tuple[int, tuple[int, int]], None] = {}
        for mention in mentions:
            words = self.linked.points[mention.place].every_paragraph[mention.paragraph].words
            sentences[mention.paragraph, sentence_around(words, mention.start, mention.end)] = None
        point = self.linked.points[mentions[0].place] if mentions else None
        return [self._stretch(point, *sentence, mentions) for sentence in sentences] if point else []

    def opening(self, point: Point, words: int = 36) -> Markup:
        """The first words of a point, as plain text."""
        return escape(gist(point.words, words))

    def whole(self, point: Point) -> Markup:
        """All words of a point, marks, links and footnotes too, a paragraph a line, where no paragraphs may stand."""
        words = (self.words(point, number) for number in range(len(point.paragraphs)))
        return Markup("<br>").join((*words, *(self.note(point, *each) for each in point.listed_notes)))

    def note(self, point: Point, paragraph: int, note: Note) -> Markup:
        """A footnote in a line: its sign, its words."""
        sign = Markup(f"{_called(note.sign)} ")
        return Markup(f'<span class="chu-thich">{sign}{self.words(point, paragraph)}</span>')

    def excerpt(self, point: Point, words: int = 36) -> Markup:
        """The first words of a point on a screen; on paper, where nothing can be opened, all of them."""
        whole = " ".join(point.words.split())
        shown = gist(whole, words)
        if shown == whole:
            return escape(whole)
        rest = _inner(whole[len(shown) - len("…") :])
        return Markup(f'{escape(shown[:-1])}<span class="bot">…</span><span class="con-lai">{rest}</span>')

    def time(self, deadline: Deadline | None) -> Markup:
        """A time in a few words: «Hạn: tháng 3/2023», «Thường xuyên», «Khi Trung ương yêu cầu»."""
        if deadline is None:
            return escape("Văn bản không nêu thời hạn")
        if deadline.stages:
            first, *others = (self._stage(stage) for stage in deadline.stages)
            return Markup("; ").join((first, *(Markup(other.removeprefix(_DUE)) for other in others)))
        if not deadline.kinds:
            return escape(deadline.words)
        said = [self._kind(kind, deadline) for kind in deadline.kinds]
        return Markup("; ".join(said))

    def _stage(self, stage: Stage) -> Markup:
        """One of several times, what it is of behind it: «Hạn: quý II/2025 (dự thảo)»."""
        of = Markup(f" ({_inner(gist(stage.of, _STAGE))})") if stage.of else Markup("")
        return self.time(stage.deadline) + of

    def _kind(self, kind: str, deadline: Deadline) -> str:
        if kind == DATED and deadline.until:
            return escape(f"{_DUE}{until(deadline)}")
        if kind in (ON_REQUEST, BY_GUIDANCE):
            who = self.links(reference.id for reference in deadline.waits_on if reference.id in self.linked.bodies)
            if not who:  # «Theo lộ trình» says more than that somebody guides
                return escape(sentence_start(deadline.words) if deadline.kinds == (kind,) else TIME_KINDS[kind])
            return f"Khi {who} yêu cầu" if kind == ON_REQUEST else f"Theo hướng dẫn của {who}"
        if kind == ON_EVENT and deadline.event:
            return escape(counted(deadline.event))
        return escape(TIME_KINDS[kind])

    def source(self, at: str) -> Markup:
        """Where a fact stands, a place of the plan or a public address, as a link."""
        if at in self.addresses:
            said = f"mục {at} ({heading(self.linked.sections[at].title)})" if at in self.linked.sections else None
            return Markup(f"{self.link(at, said)} của {escape(self.linked.plan.word)}")
        if not is_web_address(at):
            return escape(at)
        return Markup(f'[{escape(host(at))}](<{_address(at)}>){{: rel="noopener nofollow" }}')

    def _stretch(
        self, point: Point, number: int, stretch: tuple[int, int] | None = None, cited: Sequence[Mention] = ()
    ) -> Markup:
        parts: list[str] = []
        for segment in segments(self.linked, point, number, stretch):
            text = _inner(segment.words) if parts else str(escape(segment.words))
            for mark in segment.marks:
                text = _marked(text, mark.kind, mark.address)
            if segment.mention in cited:
                text = f"<mark>{text}</mark>"
            elif segment.mention and not segment.linked_by_hand:
                text = f"[{text}]({self.href(segment.mention.document)})"
            for correction in segment.misprint:
                text = f'<span class="sai-in">{text}</span>'
                if correction in segment.ended:
                    text += f' <span class="dinh-chinh">[đúng ra: “{escape(correction.corrected or "")}”]</span>'
            text += "".join(_called(call.sign) for call in segment.calls)
            parts.append(text)
        return Markup("".join(parts))


def _inner(text: str) -> str:
    """Escaped text that is not at the start of a line."""
    return str(escape("a" + text))[1:]


def _called(sign: str) -> str:
    return f'<sup><span class="plan-sr-only">chú thích </span>{escape(sign)}</sup>'


def _marked(text: str, kind: str, address: str) -> str:
    core = text.strip()
    before, after = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    if not core:
        return text
    if kind == "link":
        if not is_safe_address(address):
            return text
        return f"{before}[{core}](<{_address(address)}>){after}"
    sign = "**" if kind == "strong" else "*"
    return f"{before}{sign}{core}{sign}{after}"


def _address(address: str) -> str:
    """An outside address that cannot end the link it stands in."""
    escaped = re.sub(r"[\s<>\"'()\[\]\\`*_{}]", lambda match: f"%{ord(match[0]):02X}", address)
    return escaped.replace("&", "&amp;")  # or the browser reads what follows as an entity
