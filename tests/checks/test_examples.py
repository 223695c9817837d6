"""Every mistake of `rules.ALL` as edits of the correct plan of tests/small, and what comes close and is right.

In examples/<code>.yml: `wrong`, ways to make the mistake, each with exactly what an editor is then told; `right`, ways
to come close that are none. A place is written as the text of its line: no example moves when the small plan does.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
import yaml

from plansite.problems import rules
from plansite.problems.problem import Problem, Rule
from plansite.site.site import Site, read
from tests.support.building import SMALL
from tests.support.example import TABLE, Case, Example, expected, made, messages, problems_of, read_example, said
from tests.support.plans import accept_issued

HERE = Path(__file__).parent
EXAMPLES = {file.stem: read_example(file) for file in sorted((HERE / "examples").glob("*.yml"))}
UNRELATED = [Case(**each) for each in yaml.safe_load((HERE / "unrelated.yml").read_text("utf-8"))]
WRONG = [(code, number) for code, example in EXAMPLES.items() for number in range(len(example.wrong))]


@dataclass(frozen=True)
class Reading:
    """A plan with a mistake in it, read once for all that is asked of it."""

    site: Site
    problems: tuple[Problem, ...]
    expected: str
    lengths: dict[str, int]
    """How many lines each file has of which something is told."""


def read_case(case: Case) -> Reading:
    with TemporaryDirectory() as folder:
        root = made(case, Path(folder) / "plan")
        site = read(root)
        problems = problems_of(site, root, case)
        files = {problem.span.path: root / problem.span.path for problem in problems}
        lengths = {path: file.read_bytes().count(b"\n") + 1 if file.is_file() else 1 for path, file in files.items()}
        return Reading(site, problems, expected(case, root), lengths)


@cache
def reading(code: str, number: int) -> Reading:
    return read_case(EXAMPLES[code].wrong[number])


def unrelated(example: Example) -> Case:
    """The first way to make the mistake with every unrelated one beside it that touches other files."""
    first = together = example.wrong[0]
    table = TABLE in first.edits  # a table is only looked at in a plan without mistakes
    for case in UNRELATED:
        if (TABLE in case.edits) if table else not (first.touched & case.touched or TABLE in case.edits):
            hidden = any(f"[{code}]" in case.told for code in example.hidden)
            together = together.beside(Case(case.edits) if hidden else case)
    assert together is not first
    return together


def test_the_small_plan_has_no_problem() -> None:
    assert said(read(SMALL).problems) == ""


def test_every_rule_has_its_example() -> None:
    assert sorted(EXAMPLES) == sorted(rule.code for rule in rules.ALL)


@pytest.mark.parametrize("code", EXAMPLES)
def test_what_comes_close_is_right(code: str) -> None:
    assert EXAMPLES[code].right
    assert {case.why: said(read_case(case).problems) for case in EXAMPLES[code].right} == dict.fromkeys(
        (case.why for case in EXAMPLES[code].right), ""
    )


@pytest.mark.parametrize(("code", "number"), WRONG)
def test_an_editor_is_told_exactly_this(code: str, number: int) -> None:
    assert f"[{code}]" in EXAMPLES[code].wrong[number].told
    assert said(reading(code, number).problems) == reading(code, number).expected


@pytest.mark.parametrize("example", EXAMPLES.values(), ids=EXAMPLES)
def test_mistakes_beside_it_are_told_as_well(example: Example) -> None:
    both = read_case(unrelated(example))
    assert messages(said(both.problems)) == messages(both.expected)
    assert bool(example.hidden) == bool(example.alone)


@pytest.mark.parametrize(("code", "number"), WRONG)
def test_a_message_says_where_and_what_to_do(code: str, number: int) -> None:
    found = reading(code, number)
    for problem in found.problems:
        assert 1 <= problem.span.line <= found.lengths[problem.span.path]
        assert problem.remedy.endswith((".", "?"))
        assert "Traceback" not in str(problem)


@pytest.mark.parametrize("code", EXAMPLES)
def test_the_site_is_made_in_spite_of_it(code: str) -> None:
    site = reading(code, 0).site
    assert list(site.pages())
    assert list(site.files())


def test_a_term_in_the_words_is_never_overruled(tmp_path: Path) -> None:
    root = made(EXAMPLES["so-van-ban-trung"].wrong[0], tmp_path / "plan")
    for name in ("muc/I.md", "nguyen-van.txt"):
        file = root / "plan" / name
        text = file.read_text(encoding="utf-8")
        assert "12-NQ/TU của Tỉnh ủy" in text
        file.write_text(text.replace("12-NQ/TU của Tỉnh ủy", "12-NQ/TU của Tỉnh ủy (khóa XIV)"), encoding="utf-8")
    accept_issued(root)
    site = read(root)
    assert [problem.code for problem in site.problems] == ["so-van-ban-la"]
    assert [mention for mention in site.linked.mentions if mention.place == "I.1"] == []


@pytest.mark.parametrize("rule", rules.ALL, ids=lambda rule: rule.code)
def test_a_rule_says_what_why_and_what_to_do(rule: Rule) -> None:
    assert rule.message
    assert not rule.message.endswith(".")
    assert rule.reason.endswith(".")
    assert rule.remedy.endswith(".") or rule.remedy in ("{expected}", "{remedy}")
