"""Markdown, as people write it and converters make it → blocks: what it prints, each paragraph with its line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from plansite.intake.manuscript import Block, Footnote, Question
from plansite.intake.numbers import printed_number
from plansite.intake.pieces import composed
from plansite.intake.plain.marks import marked
from plansite.intake.plain.tables import begins_table, html_end, html_table, piped

_HEADING = re.compile(r" {0,3}(#{1,6})\s+(?=\S)(.*)")
_RULE = re.compile(r"^\s{0,3}([-*_=])(?:\s*\1){2,}\s*$")
_FENCE = re.compile(r"^\s{0,3}(`{3,}|~{3,})")
_NOTE = re.compile(r"^\s{0,3}\[\^([^\]\s]+)\]:\s*(.*)$")
_ITEM = re.compile(r"^\s*[-+*•]\s")
_HARD = ("  ", "\\")  # a line that ends so breaks there
_MARKS = re.compile(r"^ {0,3}#{1,6}\s|\*\*\S|^[ \t]*\|.*\|[ \t]*$|<table\b", re.MULTILINE)
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)

_ASKED = {
    "picture": ("hình", "không lấy; chữ trong hình không đọc được", "nếu trong hình có lời của văn bản thì gõ vào"),
    "struck": ("chữ bị gạch ngang (~~)", "đã lấy như chữ thường", "nếu gạch để bỏ thì xóa chữ này"),
    "comment": ("ghi chú ẩn <!-- … -->", "không lấy, vì không in ra", "nếu là lời của văn bản thì đưa vào"),
    "matter": ("phần khai báo giữa hai dòng «---» ở đầu tệp", "không lấy", "nếu là lời của văn bản thì đưa vào"),
}


def is_markdown(text: str) -> bool:
    """Whether a text has marks of Markdown that nobody types in plain text."""
    return bool(_MARKS.search(text))


@dataclass
class _Markdown:
    """Reads lines from the first to the last."""

    lines: Sequence[str]
    notes: dict[str, Footnote]
    blocks: list[Block] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)
    open: list[str] = field(default_factory=list)
    begun: int = 0

    def read(self, at: int) -> None:
        """Read from that line (from 0) to the end."""
        while at < len(self.lines):
            at = self._from(at)
        self.end()

    def _from(self, at: int) -> int:
        line = self.lines[at]
        fence = _FENCE.match(line)
        if fence:
            self.end()
            return self._fenced(at + 1, fence[1])
        if begins_table(self.lines, at):
            self.end()
            table, end = piped(self.lines, at, self.notes)
            self.blocks += [table] if table else []
        elif line.lstrip().lower().startswith("<table"):
            self.end()
            end = html_end(self.lines, at)
            self.blocks += html_table(self.lines, at, end)
        else:
            self._line(line, at + 1)
            return at + 1
        return end

    def _fenced(self, at: int, fence: str) -> int:
        while at < len(self.lines) and not self.lines[at].strip().startswith(fence):
            self._paragraph(self.lines[at].replace("\\", "\\\\").replace("*", "\\*").replace("_", "\\_"), at + 1)
            at += 1
        return at + 1

    def _line(self, line: str, number: int) -> None:
        line = re.sub(r"^\s{0,3}(?:>\s?)+", "", line)
        heading, rule = _HEADING.match(line), _RULE.match(line)
        if not line.strip():
            self.end()
        elif heading:
            self.end()
            self._paragraph(_without_marks_behind(heading[2]), number, len(heading[1]))
        elif rule:
            self.end(heading={"=": 1, "-": 2}.get(rule[1]) if " " not in line.strip() else None)
        elif not _NOTE.match(line):
            if _ITEM.match(line) or _numbered(line):
                self.end()
            if not self.open:
                self.begun = number
            self.open.append(line)

    def end(self, heading: int | None = None) -> None:
        """The open paragraph ends here."""
        lines, self.open = self.open, []
        if lines:
            parts = [line.removesuffix("\\").strip() + ("\n" if line.endswith(_HARD) else " ") for line in lines]
            self._paragraph("".join(parts), self.begun, heading)

    def _paragraph(self, text: str, number: int, heading: int | None = None) -> None:
        found = marked(text.strip(), self.notes)
        for kind in sorted(found.met):
            self.ask(kind, number)
        made = composed(found.pieces)
        if made.text:
            self.blocks.append(made.paragraph(number, heading=heading))

    def ask(self, kind: str, number: int) -> None:
        """Ask about what was met at a line."""
        met, done, otherwise = _ASKED[kind]
        self.questions.append(Question(line=number, met=met, done=done, otherwise=otherwise))


def _without_marks_behind(text: str) -> str:
    """A heading without the # that may stand behind it too."""
    bare = text.rstrip().rstrip("#")
    return bare if bare[-1:].isspace() else text


def _numbered(line: str) -> bool:
    """Whether a line begins with a number, its marks aside."""
    return bool(printed_number(re.sub(r"[*_]+", "", line).strip()))


def read_markdown(text: str) -> tuple[list[Block], list[Question]]:
    """The blocks of a text, and what a person must look at."""
    reader = _Markdown(lines=[], notes={})

    reader.lines = _shown(text, reader).split("\n")
    for line in reader.lines:
        note = _NOTE.match(line)
        if note:
            words = composed(marked(note[2], {}).pieces).text
            reader.notes.setdefault(note[1], Footnote(mark=note[1], text=words, at=0))
    reader.read(_behind_matter(reader))
    return reader.blocks, reader.questions


def _shown(text: str, reader: _Markdown) -> str:
    """The text without what is hidden in it, on the same lines."""
    shown: list[str] = []
    at, line = 0, 1
    for comment in _COMMENT.finditer(text):
        line += text.count("\n", at, comment.start())
        reader.ask("comment", line)
        shown += [text[at : comment.start()], "\n" * comment[0].count("\n")]
        line += comment[0].count("\n")
        at = comment.end()
    return "".join(shown) + text[at:]


def _behind_matter(reader: _Markdown) -> int:
    """The line behind the front matter, which must hold keys alone."""
    lines = reader.lines
    if not lines or lines[0].strip() != "---":
        return 0
    end = next((at for at, line in enumerate(lines[1:200], 1) if line.strip() in ("---", "...")), 0)
    if end and all(re.match(r"^(?:[\w-]+:|\s|$|-\s|#)", line) for line in lines[1:end]):
        reader.ask("matter", 1)
        return end + 1
    return 0
