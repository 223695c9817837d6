"""Two people change the plan at once: git alone puts both together, the check tells what is wrong, nothing is lost."""

from __future__ import annotations

import os
import shutil
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

import pytest
import yaml

from plansite.commands.main import main
from plansite.commands.sides import as_it_is
from plansite.comparing.facts import Step, Subject, facts
from tests.support.building import ROOT
from tests.support.plans import change, with_third_part

Edit = list[str | None] | dict[str, str]
SESSIONS = ROOT / "tests" / "small_site" / "docs" / "hoc-tap"


@dataclass(frozen=True)
class Pair:
    """What each of two branches does, whether git leaves it to a person, and the codes of what is told of the merge."""

    ours: list[Edit]
    theirs: list[Edit]
    told: list[str] = field(default_factory=list)
    conflict: bool = False


_WRITTEN = yaml.safe_load(Path(__file__).with_name("branches.yml").read_text(encoding="utf-8"))
PAIRS = {what: Pair(**pair) for what, pair in _WRITTEN.items()}


def git(root: Path, *words: str, check: bool = True) -> int:
    """Git as a host has it: no attributes, no hooks, nobody's settings."""
    own = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")} | {
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_SYSTEM": os.devnull,
    }
    who = ["-c", "user.name=x", "-c", "user.email=x@example.org"]
    return subprocess.run(["git", *who, *words], cwd=root, capture_output=True, check=check, env=own).returncode


def made(root: Path) -> Path:
    with_third_part(root)
    (root / "docs/hoc-tap").mkdir(parents=True)
    for name in ("muc-tieu.md", "tu-sach.md"):
        shutil.copy(SESSIONS / name, root / "docs/hoc-tap" / name)
    git(root, "init", "-q", "-b", "main")
    git(root, "add", "-A")
    git(root, "commit", "-qm", "x")
    return root


def do(root: Path, edits: list[Edit]) -> None:
    for edit in edits:
        if isinstance(edit, dict):
            program, *words = edit["run"].split()
            if program == "mv":
                (root / words[0]).rename(root / words[1])
            else:
                words = [str(root / word) if word.startswith("docs/") else word for word in words]
                assert main(["--root", str(root), *words]) == 0
            continue
        path, old, *new = edit
        assert path is not None
        if old is None:
            (root / path).unlink()
        elif not old:
            assert not (root / path).exists()
            (root / path).write_text(new[0] or "", encoding="utf-8", newline="")
        else:
            change(root, path, (old, new[0] or ""))
    git(root, "add", "-A")
    git(root, "commit", "-qm", "x")


def of(root: Path) -> set[tuple[Subject, tuple[Step, ...], str]]:
    return {(fact.subject, fact.steps, fact.value) for fact in facts(as_it_is(root))}


def test_they_are_many_and_few_are_left_to_a_person() -> None:
    assert len(PAIRS) >= 60
    assert sum(pair.conflict for pair in PAIRS.values()) <= len(PAIRS) // 10


@pytest.mark.parametrize("what", PAIRS)
def test_both_are_there(what: str, tmp_path: Path) -> None:
    pair, root = PAIRS[what], made(tmp_path / "plan")
    before = of(root)
    git(root, "switch", "-qc", "theirs")
    do(root, pair.theirs)
    theirs = of(root)
    git(root, "switch", "-q", "main")
    do(root, pair.ours)
    ours = of(root)
    assert (git(root, "merge", "-q", "theirs", "-m", "x", check=False) != 0) == pair.conflict
    if pair.conflict:
        return
    now = as_it_is(root)
    assert sorted({problem.code for problem in now.problems}) == pair.told
    if not pair.told:
        there = of(root)
        assert (ours | theirs) - before <= there
        assert not (before - ours | before - theirs) & there
