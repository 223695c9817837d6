"""Two sets of facts: what is changed, what came or went as a whole, and what is left out because both say the same."""

from __future__ import annotations

import pytest

from plansite.comparing.difference import differences
from plansite.comparing.facts import Fact, Step, Subject, Thing
from plansite.problems.problem import Span


def facts(said: str) -> list[Fact]:
    """From «II.1=… II.1/lời=…»: a subject, the steps to a field, the value; the line is the place in the list."""
    found = []
    for line, each in enumerate(said.split(), 1):
        path, value = each.split("=")
        id, *steps = path.split("/")
        place = Span("plan/muc/II.md", line)
        found.append(Fact(Subject(Thing.POINT, id), tuple(Step(step) for step in steps), value, place))
    return found


BASE = "I=một I/lời=đọc I/hạn=quý1 I/hạn/theo=1-TB II=hai II/lời=viết"
CHANGED = {
    "nothing": (BASE, []),
    "the places alone": ("II=hai II/lời=viết I=một I/lời=đọc I/hạn=quý1 I/hạn/theo=1-TB", []),
    "the order of fields": ("I=một I/hạn/theo=1-TB I/hạn=quý1 I/lời=đọc II=hai II/lời=viết", []),
    "what a subject is called": (BASE.replace("I=một", "I=khác"), []),
    "a value": (BASE.replace("viết", "vẽ"), ["II/lời: viết → vẽ"]),
    "a field more": (f"{BASE} II/hạn=quý2", ["II/hạn:  → quý2"]),
    "a field with all that it holds": (
        "I=một I/lời=đọc II=hai II/lời=viết", ["I/hạn: quý1, 1-TB → "],
    ),
    "a subject": ("II=hai II/lời=viết", ["I: một, đọc, quý1, 1-TB → "]),
    "what came, then what went": (
        "III=ba III/lời=vẽ II=hai II/lời=viết", ["III:  → ba, vẽ", "I: một, đọc, quý1, 1-TB → "],
    ),
    "the second of one id": (f"{BASE} I=bốn I/lời=hát", []),
    "a field that only the second of one id has": (f"{BASE} I=bốn I/nơi=xã", ["I/nơi:  → xã"]),
}  # fmt: skip


@pytest.mark.parametrize("what", CHANGED)
def test_what_changed_is_told(what: str) -> None:
    head, told = CHANGED[what]
    found = differences(facts(BASE), facts(head))
    assert [
        f"{'/'.join((each.subject.id, *(step.field for step in each.steps)))}: "
        f"{', '.join(fact.value for fact in each.before)} → {', '.join(fact.value for fact in each.after)}"
        for each in found
    ] == told
