"""Every mistake of `rules.ALL` made once: files of examples/<code> laid over the correct plan of tests/small."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from plansite.commands.table.edited_table import changes
from plansite.problems import rules
from plansite.problems.problem import Problem, Rule
from plansite.site.site import read
from tests.support.building import SMALL

HERE = Path(__file__).parent
EXAMPLES = sorted(folder for folder in (HERE / "examples").iterdir() if folder.is_dir())
EXPECTED = "expected.txt"

every_example = pytest.mark.parametrize("example", EXAMPLES, ids=lambda folder: folder.name)


def laid_over_small(example: Path, root: Path) -> Path:
    """A copy of tests/small at `root` with the example's files in it; `X.missing` stands for X taken away."""
    shutil.copytree(SMALL, root)
    for file in example.rglob("*"):
        target = root / file.relative_to(example)
        if file.is_dir() or file.name == EXPECTED:
            continue
        if file.suffix == ".missing":
            target.with_suffix("").unlink()
        else:
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, target)
    return root


def problems_of(root: Path) -> tuple[Problem, ...]:
    """What an editor is told: of the plan, or of the table that an example brings to be imported into it."""
    site, table = read(root), root / "nhiem-vu.csv"
    return site.problems or (changes(site.linked, table.read_bytes(), table.name)[1] if table.exists() else ())


def test_the_small_plan_has_no_problem() -> None:
    assert [str(problem) for problem in read(SMALL).problems] == []


def test_every_rule_has_its_example() -> None:
    assert [folder.name for folder in EXAMPLES] == sorted(rule.code for rule in rules.ALL)


@every_example
def test_an_editor_is_told_exactly_this(example: Path, tmp_path: Path) -> None:
    problems = problems_of(laid_over_small(example, tmp_path / "plan"))
    told = "\n".join(str(problem) for problem in problems) + "\n"
    assert told == (example / EXPECTED).read_text(encoding="utf-8")


@every_example
def test_an_example_shows_the_mistake_it_is_named_after(example: Path) -> None:
    assert f"[{example.name}]" in (example / EXPECTED).read_text(encoding="utf-8")


@every_example
def test_the_site_is_made_in_spite_of_it(example: Path, tmp_path: Path) -> None:
    site = read(laid_over_small(example, tmp_path / "plan"))
    assert list(site.pages())
    assert list(site.files())


def test_a_term_in_the_words_is_never_overruled(tmp_path: Path) -> None:
    root = laid_over_small(HERE / "examples" / "so-van-ban-trung", tmp_path / "plan")
    for name in ("muc/I.md", "nguyen-van.txt"):
        file = root / "plan" / name
        text = file.read_text(encoding="utf-8")
        assert "12-NQ/TU của Tỉnh ủy" in text
        file.write_text(text.replace("12-NQ/TU của Tỉnh ủy", "12-NQ/TU của Tỉnh ủy (khóa XIV)"), encoding="utf-8")
    site = read(root)
    assert [problem.code for problem in site.problems] == ["so-van-ban-la"]
    assert [mention for mention in site.linked.mentions if mention.place == "I.1"] == []


@every_example
def test_a_message_says_where_and_what_to_do(example: Path, tmp_path: Path) -> None:
    root = laid_over_small(example, tmp_path / "plan")
    for problem in problems_of(root):
        file = root / problem.span.path
        lines = file.read_bytes().count(b"\n") + 1 if file.exists() else 1
        assert 1 <= problem.span.line <= lines
        assert problem.remedy.endswith((".", "?"))
        assert "Traceback" not in str(problem)


@pytest.mark.parametrize("rule", rules.ALL, ids=lambda rule: rule.code)
def test_a_rule_says_what_why_and_what_to_do(rule: Rule) -> None:
    assert rule.message
    assert not rule.message.endswith(".")
    assert rule.reason.endswith(".")
    assert rule.remedy.endswith(".") or rule.remedy in ("{expected}", "{remedy}")
