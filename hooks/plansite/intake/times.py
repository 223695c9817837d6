"""Which wordings of time the closed list of a plan needs, so that its brackets and cells are read.

The common list is `docs/bien-tap/thoi-han-mau.yml`. What it lacks is added only where grammar leaves one meaning: who
must ask or guide first.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from plansite.plan.linking.deadlines import Deadline, understand
from plansite.plan.linking.stages import parted
from plansite.plan.model.choices import BY_GUIDANCE, ON_REQUEST
from plansite.plan.model.plan import Wording

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
    (ON_REQUEST, re.compile(r"^(?P<before>.*?\btheo\s+yêu cầu\s+của\s+)(?P<who>.+?)(?P<after>)$", re.IGNORECASE)),
)
_ONLY = re.compile(r"^(?:(?:thực hiện|hoàn thành|triển khai|báo cáo)\s+)*$", re.IGNORECASE)


@dataclass(frozen=True)
class NewWording:
    """A wording that waits on somebody: its words, its kind of time, the ids of whom it waits on."""

    words: str
    kind: str
    waits_on: tuple[str, ...]


@dataclass
class Wordings:
    """The wordings that the brackets and cells of a plan were found to need, in the order of the common list.

    `bodies` gives the ids of the bodies that some words name, or none where they name no body.
    """

    common: Sequence[Wording]
    bodies: Callable[[str], tuple[str, ...]]
    used: dict[str, Wording] = field(default_factory=dict)
    new: dict[str, NewWording] = field(default_factory=dict)

    def read(self, words: str, *, cell: bool) -> bool:
        """Whether some words of time are read, by a wording that is then needed."""
        waiting = self._waiting(words)
        if waiting:
            self.new.setdefault(waiting.words.casefold(), waiting)
            return True
        return self._one(words, cell=cell) or bool(parted(words, lambda part: self._one(part, cell=cell)))

    def _one(self, words: str, *, cell: bool) -> bool:
        for wording in self.common:
            if wording.in_cells and not cell:
                continue
            if not wording.waits_on and isinstance(understand(words, [wording]), Deadline):
                self.used.setdefault(wording.words, wording)
                return True
        return False

    def needed(self) -> list[Wording]:
        """The wordings of the common list that are needed, in its order."""
        return [wording for wording in self.common if wording.words in self.used]

    def _waiting(self, words: str) -> NewWording | None:
        folded = " ".join(words.split()).rstrip(".;, ")
        for kind, pattern in _WAITING:
            match = pattern.match(folded)
            if match and _ONLY.match(re.sub(r"\b(?:khi|theo)\b.*$", "", match["before"], flags=re.IGNORECASE)):
                who = self.bodies(match["who"])
                if who:
                    return NewWording(folded, kind, who)
        return None
