"""Which wordings of time the closed list of a plan needs, so that its brackets and cells are read.

The common list is `docs/bien-tap/thoi-han-mau.yml`. What it lacks is added only where grammar leaves one meaning: who
must ask or guide first, what is to be done by then.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from plansite.plan.linking.deadlines import Deadline, understand
from plansite.plan.linking.stages import parted
from plansite.plan.model.choices import BY_GUIDANCE, ON_EVENT, ON_REQUEST
from plansite.plan.model.wordings import Wording
from plansite.values import frozen

_WAITING = (
    (
        ON_REQUEST,
        re.compile(r"^(?P<before>.*?\bkhi\s+)(?P<who>.+?)(?P<after>\s+(?:có\s+)?yêu cầu)$", re.IGNORECASE),
    ),
    (
        BY_GUIDANCE,
        re.compile(
            r"^(?P<before>.*?\btheo\s+(?:sự\s+)?(?:hướng dẫn|kế hoạch|chỉ đạo|lộ trình|tiến độ|quy định)\s+của\s+)"
            r"(?P<who>.+?)(?P<after>)$",
            re.IGNORECASE,
        ),
    ),
    (
        BY_GUIDANCE,
        re.compile(
            r"^(?P<before>.*?\b(?:ngay\s+)?(?:sau\s+)?khi\s+có\s+(?:văn bản\s+)?"
            r"(?:hướng dẫn|chỉ đạo|kế hoạch)\s+của\s+)(?P<who>.+?)(?P<after>)$",
            re.IGNORECASE,
        ),
    ),
    (ON_REQUEST, re.compile(r"^(?P<before>.*?\btheo\s+yêu cầu\s+của\s+)(?P<who>.+?)(?P<after>)$", re.IGNORECASE)),
)
# «Trình Hội đồng nhân dân tỉnh trong quý II/2026»: what is done stands before the time, and changes nothing in it.
_DONE = re.compile(
    r"(?:hoàn thành|hoàn thiện|xong|ban hành|trình|báo cáo|thực hiện|triển khai|tổ chức|gửi|phê duyệt|công bố"
    r"|sơ kết|tổng kết|khởi công|khánh thành|nghiệm thu|bàn giao|phát động|tham mưu|xây dựng|rà soát|đánh giá"
    r"|cập nhật|duy trì|vận hành)\b",
    re.IGNORECASE,
)
_OF_TIME = re.compile(
    r"\d|[;:()]|\b(?:trước|sau|từ|kể|khi|đến|trong|hằng|hàng|không|đầu(?! tư)|cuối|chậm|định kỳ)\b", re.IGNORECASE
)
_LONGEST_DONE = 12  # words
_SPELLED = (("quí", "quý"), ("qúy", "quý"), ("hàng", "hằng"))  # as some write, and as the common list does
# «Ngay sau khi Nghị quyết được ban hành»: what has to happen first, whoever does it.
_EVENT = re.compile(
    r"^(?:ngay )?sau (?P<event>khi .{3,160}? "
    r"(?:được (?:ban hành|phê duyệt|thông qua|ký|công bố)|có hiệu lực(?: thi hành)?))$",
    re.IGNORECASE,
)
_FROM_EVENT = re.compile(r"\b(?:(?:ngay )?sau )?(?:khi|theo)\b.*$", re.IGNORECASE)
_ONLY = re.compile(r"^(?:(?:thực hiện|hoàn thành|triển khai|báo cáo|đột xuất)\s+)*$", re.IGNORECASE)


@frozen
class NewWording:
    """A wording that waits on somebody or for an event: its words, its kind of time, the ids of whom it waits on."""

    words: str
    kind: str
    waits_on: tuple[str, ...] = ()
    event: str = ""


@dataclass
class Wordings:
    """The wordings that the brackets and cells of a plan were found to need, in the order of the common list.

    `bodies` gives the ids of the bodies that some words name, or none where they name no body.
    """

    common: Sequence[Wording]
    bodies: Callable[[str], tuple[str, ...]]
    used: dict[str, tuple[int, Wording]] = field(default_factory=dict)  # each with its place in the common list
    new: dict[str, NewWording] = field(default_factory=dict)

    def read(self, words: str, *, cell: bool) -> bool:
        """Whether some words of time are read, by a wording that is then needed."""
        waiting = self._waiting(words)
        if waiting:
            self.new.setdefault(waiting.words.casefold(), waiting)
            return True
        return self._one(words, cell=cell) or bool(parted(words, lambda part: self._one(part, cell=cell)))

    def _one(self, words: str, *, cell: bool) -> bool:
        for done, time in _done_and_time(words):
            usual = _as_usual(time)
            for at, wording in enumerate(self.common):
                if _holds(wording, cell=cell) and isinstance(understand(usual, [wording]), Deadline):
                    written = wording.words if usual == time else _as_in(time, wording.words)
                    needed = replace(wording, words=f"{done} {written}".strip())
                    self.used.setdefault(needed.words.casefold(), (at, needed))
                    return True
        return False

    def needed(self) -> list[Wording]:
        """The wordings that are needed, in the order of the common list."""
        return [wording for _, wording in sorted(self.used.values(), key=lambda each: (each[0], each[1].words))]

    def _waiting(self, words: str) -> NewWording | None:
        folded = " ".join(words.split()).rstrip(".;, ")
        for kind, pattern in _WAITING:
            match = pattern.match(folded)
            if match and _ONLY.match(_FROM_EVENT.sub("", match["before"])):
                who = self.bodies(match["who"])
                if who:
                    return NewWording(folded, kind, who)
        event = _EVENT.match(folded)
        return NewWording(folded, ON_EVENT, event=event["event"]) if event else None


def _holds(wording: Wording, *, cell: bool) -> bool:
    """Whether a wording says in any plan what it says in the common list, where whoever or the year is an example."""
    example = wording.waits_on or (wording.meant and wording.meant.year)
    return not example and (cell or not wording.in_cells)


def _done_and_time(words: str) -> Iterator[tuple[str, str]]:
    """The words as nothing but a time; then as what is done and a time behind it, in each way they can be cut."""
    yield "", words
    said = words.split()
    if not _DONE.match(words.strip()):
        return
    of_time = _OF_TIME.search(" ".join(said))
    for end in range(1, min(len(said), _LONGEST_DONE + 1)):
        done = " ".join(said[:end])
        if of_time and of_time.start() < len(done):
            return
        yield done, " ".join(said[end:])


def _as_usual(words: str) -> str:
    for other, usual in _SPELLED:
        words = re.sub(rf"\b{other}\b", usual, words, flags=re.IGNORECASE)
    return words


def _as_in(words: str, wording: str) -> str:
    """A wording spelled as some words are."""
    for other, usual in _SPELLED:
        if re.search(rf"\b{other}\b", words, re.IGNORECASE):
            wording = re.sub(rf"\b{usual}\b", other, wording)
    return wording
