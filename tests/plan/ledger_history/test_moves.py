"""That a place was moved is written on the ledger's line of its old id, or in the card of the new place."""

from __future__ import annotations

from pathlib import Path

import pytest

from plansite.commands.main import main
from plansite.plan.ledger_history.fates import departed
from plansite.site.site import read
from tests.support.plans import LEDGER, change, told, without

III5 = "plan/muc/III.5.md"
MOVED = "Đóng giá sách (*thực hiện thường xuyên*).\n"


def move(root: Path, *, of: str = "III.4.2", to: str = "III.5.2") -> None:
    """Put III.4.2 behind the last point of III.5, its card saying from where."""
    card = f"\n```yaml\nthem: {{theo: 31-tb-hu, tu: {of}}}\n```\n"
    change(root, III5, ("Giúp các thôn.\n", f"Giúp các thôn.\n\n## {to}\n\n{MOVED}{card}"))


def test_a_card_says_it_and_the_next_version_writes_it_down(copy: Path) -> None:
    without(copy, "III.4.2", "III.4.3")
    move(copy)
    assert told(copy) == []
    assert departed(read(copy).linked.plan)["III.4.2"].target == "III.5.2"
    assert main(["--root", str(copy), "ban", "ghi", "2024-11-26"]) == 0
    assert "III.4.2 điểm → III.5.2\n" in (copy / LEDGER).read_text(encoding="utf-8")
    assert told(copy) == []


def test_both_may_say_it(copy: Path) -> None:
    without(copy, "III.4.2", "III.4.3")
    move(copy)
    change(copy, LEDGER, ("III.4.2 điểm", "III.4.2 điểm → III.5.2"))
    assert told(copy) == []


def test_an_id_that_no_version_has_is_moved_too(copy: Path) -> None:
    without(copy, "III.4.2", "III.4.3")
    change(copy, LEDGER, ("III.4.2 điểm\n", ""))
    move(copy)
    assert told(copy) == []
    assert departed(read(copy).linked.plan)["III.4.2"].target == "III.5.2"


def test_a_section_is_moved_by_its_front_matter(copy: Path) -> None:
    (copy / III5).rename(copy / "plan/muc/III.6.md")
    added = "them: {theo: 31-tb-hu, tu: III.5}"
    change(copy, "plan/muc/III.6.md", ("ma: III.5\n", f"ma: III.6\n{added}\n"), ("## III.5.1", "## III.6.1"))
    change(copy, LEDGER, ("III.5.1 điểm", "III.5.1 điểm → III.6.1"))
    fates = departed(read(copy).linked.plan)
    assert {id: fates[id].target for id in fates} == {"III.5": "III.6", "III.5.1": "III.6.1"}


@pytest.mark.parametrize(
    ("of", "line", "code"),
    [
        ("III.4.3", "III.4.3 điểm", "ma-dung-lai"),
        ("III.4.2", "III.4.2 điểm → III.4.3", "so-ma-trung"),
        ("III.4.2", "III.4.2 điểm bãi bỏ theo 31-tb-hu", "so-ma-trung"),
        ("huyen-doan", "III.4.2 điểm → III.5.2", "sai-dang"),
    ],
    ids=["it is there still", "it went elsewhere", "it was struck", "it is no place"],
)
def test_what_cannot_be_is_told_at_the_card(of: str, line: str, code: str, copy: Path) -> None:
    without(copy, "III.4.2", "III.4.3")
    move(copy, of=of)
    change(copy, LEDGER, (line.partition(" ")[0] + " điểm", line))
    problem = next(each for each in told(copy) if each.code == code)
    assert III5 in (problem.span.path, *problem.message.replace(":", " ").split())
