"""The house of the tests: none reads another, and what is about the plan of this repository stands in one folder."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.support.building import ROOT

HERE = ROOT / "tests"
OWN = HERE / "this_plan"
# The benches measure the site of this repository; plans.py says which plans are at hand.
EXCEPT = {HERE / "support" / "plans.py", *(HERE / "bench").rglob("*.py"), Path(__file__)}
OF_THIS_PLAN = re.compile(
    r"""\bROOT / "(?:plan|docs/hoc-tap)"|\b(?:read|read_once)\(ROOT\b|\bbuild\([^()]*\bROOT\b|--root", str\(ROOT\)"""
)
EVERY = sorted(HERE.rglob("*.py"))


@pytest.mark.parametrize("path", EVERY, ids=lambda path: path.relative_to(HERE).as_posix())
def test_no_test_reads_another(path: Path) -> None:
    assert re.findall(r"^(?:from|import) tests\S*\.test_\w+", path.read_text(encoding="utf-8"), re.MULTILINE) == []


@pytest.mark.parametrize(
    "path",
    [path for path in EVERY if path not in EXCEPT and not path.is_relative_to(OWN)],
    ids=lambda path: path.relative_to(HERE).as_posix(),
)
def test_only_one_folder_leans_on_the_plan_of_this_repository(path: Path) -> None:
    """`make apart` proves it by running the tests where that plan is not; this tells at once where it is named."""
    assert OF_THIS_PLAN.findall(path.read_text(encoding="utf-8")) == []


def test_the_index_of_what_tests_share_names_every_module_once() -> None:
    support = HERE / "support"
    named = re.findall(r"`(\w+)`", (support / "README.md").read_text(encoding="utf-8"))
    assert sorted(named) == sorted(path.stem for path in support.glob("*.py"))


@pytest.mark.parametrize(
    "line",
    [
        'shutil.copytree(ROOT / "plan", root)',
        'sorted((ROOT / "docs/hoc-tap").glob("*.md"))',
        "site = read(ROOT, origin)",
        "done = build(into, ROOT, SITE_URL=SITE_URL)",
        'main(["--root", str(ROOT), "check"])',
    ],
)
def test_the_check_sees_what_leans_on_the_plan(line: str) -> None:
    assert OF_THIS_PLAN.search(line)


def test_what_a_page_is_waited_for_is_a_function() -> None:
    """Text is evaluated anew at each look, which the policy of the pages holds back: who must look twice fails."""
    waits = [each for path in EVERY for each in re.findall(r'wait_for_function\(f?"+(?!\()', path.read_text("utf-8"))]
    assert waits == []
