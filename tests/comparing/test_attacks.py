"""Changes that would have readers find other words, other bodies or nothing under what they were given: each is told.

Each is made in a copy of the small plan with a third part, or of the one with annexes, as one would who knows all
checks: the copy of the issued words, its digest and the ledger are changed along.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pytest
import yaml

from plansite.commands.keeping import with_broken_promises
from plansite.commands.sides import as_it_is
from plansite.comparing.side import Side
from tests.support.building import ANNEXED
from tests.support.plans import change, laid_over_small
from tests.support.recorded_plan import VERSION, publish, recorded


@dataclass(frozen=True)
class Attack:
    """Files below plan/ that are renamed, words of them that become others, and the code of what is told of it.

    With a `version` the published one is written anew, whole and with its own digest, of such a plan; taken away by "".
    `also` are versions put beside it, each of such a plan.
    """

    told: str
    edits: list[tuple[str, str | None, str]]
    renamed: dict[str, str] = field(default_factory=dict)
    before: list[tuple[str, str | None, str]] = field(default_factory=list)
    plan: str = "small"
    version: str | None = None
    also: dict[date, str] = field(default_factory=dict)


_WRITTEN = yaml.safe_load(Path(__file__).with_name("attacks.yml").read_text(encoding="utf-8"))
ATTACKS = {what: Attack(**attack) for what, attack in _WRITTEN.items()}


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Side:
    return as_it_is(recorded(tmp_path_factory.mktemp("base") / "plan"))


def test_what_is_attacked_has_no_problem_and_keeps_all_of_itself(base: Side) -> None:
    assert with_broken_promises(base, base) == ()


def test_they_are_many() -> None:
    assert len(ATTACKS) >= 150


@pytest.mark.parametrize("what", ATTACKS)
def test_it_is_told(what: str, base: Side, tmp_path: Path) -> None:
    attack, root = ATTACKS[what], tmp_path / "plan"
    if attack.plan == "small":
        recorded(root)
    else:
        laid_over_small({}, root, ANNEXED)
    if attack.before or attack.plan != "small":
        edited(root, attack.before)
        base = as_it_is(root)
        assert with_broken_promises(base, base) == ()
    for path, to in attack.renamed.items():
        (root / "plan" / path).rename(root / "plan" / to)
    edited(root, attack.edits)
    if attack.version:
        publish(root, attack.version)
    elif attack.version == "":
        (root / VERSION).unlink()
    for day, text in attack.also.items():
        publish(root, text, day.isoformat())
    assert attack.told in {problem.code for problem in with_broken_promises(base, as_it_is(root))}


def edited(root: Path, edits: list[tuple[str, str | None, str]]) -> None:
    """Words of files below plan/ become others; no words make the file, null takes it away."""
    for path, old, new in edits:
        if old is None:
            (root / "plan" / path).unlink()
        elif old:
            change(root, f"plan/{path}", (old, new))
        else:
            (root / "plan" / path).write_text(new, encoding="utf-8")
