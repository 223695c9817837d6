"""How problems are written for the programs of Git hosts, read back as those hosts read them."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plansite.problems.forms import FORMS
from plansite.problems.problem import Problem, Span

HOSTILE = "100% \r\n::error file=x::y, z: %0A %25 \u2028 ##[endgroup] «ký tự»"
COMMAND = re.compile(r"::(?P<name>\w+) (?P<properties>[^:]*)::(?P<data>.*)", re.DOTALL)


def problems(count: int, path: str = "plan/muc/II.1.md") -> list[Problem]:
    return [Problem(Span(path, line), "khac-nguyen-van", f"chữ {line}", "Sửa lại.") for line in range(1, count + 1)]


def read_by_the_runner(line: str) -> tuple[str, dict[str, str], str]:
    """A command as the runner of GitHub reads it: cut first, its escapes undone afterwards, %25 last."""
    match = COMMAND.fullmatch(line)
    assert match, line
    properties = dict(each.split("=", 1) for each in match["properties"].split(","))

    def undone(text: str, *more: tuple[str, str]) -> str:
        for escaped, meant in (("%0D", "\r"), ("%0A", "\n"), *more, ("%25", "%")):
            text = text.replace(escaped, meant)
        return text

    of_properties = (("%3A", ":"), ("%2C", ","))
    return (
        match["name"],
        {key: undone(value, *of_properties) for key, value in properties.items()},
        undone(match["data"]),
    )


def shown_by_github(found: Sequence[Problem]) -> list[tuple[str, dict[str, str], str]]:
    return [read_by_the_runner(line) for line in FORMS["github"](found).split("\n") if line.startswith("::")]


def test_github_shows_each_problem_at_its_line_with_what_to_do() -> None:
    assert FORMS["github"](problems(1)) == (
        "::error file=plan/muc/II.1.md,line=1,title=khac-nguyen-van::chữ 1%0A→ Sửa lại.\n"
    )


@given(st.text(min_size=1), st.text(), st.text())
def test_whatever_words_say_github_reads_them_back_and_nothing_else(path: str, message: str, remedy: str) -> None:
    ((name, properties, told),) = shown_by_github([Problem(Span(path, 7), "ma-la", message, remedy)])
    assert (name, told) == ("error", f"{message}\n→ {remedy}")
    assert properties == {"file": path, "line": "7", "title": "ma-la"}


def test_signs_of_commands_are_escaped_each_in_its_place() -> None:
    written = FORMS["github"]([Problem(Span("a,b:c%.md", 1), "m", HOSTILE, "")])
    assert written.startswith("::error file=a%2Cb%3Ac%25.md,line=1,title=m::100%25 %0D%0A::error file=x::y, z: %250A ")
    assert written.count("\n") == 1


@pytest.mark.parametrize(("count", "hidden"), [(9, 0), (10, 0), (11, 1), (37, 27)])
def test_the_tenth_says_how_many_github_does_not_show(count: int, hidden: int) -> None:
    shown = shown_by_github(problems(count))
    assert len(shown) == min(count, 10)
    more = [(number, told) for number, (_, _, told) in enumerate(shown, 1) if "lỗi nữa" in told]
    assert [number for number, _ in more] == ([10] if hidden else [])
    assert all(f"Còn {hidden} lỗi nữa, xem nhật ký của bước này." in told for _, told in more)


def test_what_github_does_not_show_is_in_the_log_as_a_person_reads_it() -> None:
    found = problems(12)
    assert FORMS["github"](found).split("\n", 10)[10] == f"{found[10]}\n{found[11]}\n"


def test_a_problem_beyond_the_tenth_is_never_a_command() -> None:
    """A runner takes a line that begins with «::» for a command, and «##[» wherever it stands."""
    hostile = [*problems(10), Problem(Span("::add-mask::x.md", 1), "m", HOSTILE, HOSTILE)]
    log = FORMS["github"](hostile).split("\n", 10)[10]
    assert ": :add-mask::x.md:1: 100%" in log
    assert not any(line.lstrip().startswith("::") for line in log.split("\n"))
    assert "##[" not in log


def report(found: Sequence[Problem]) -> list[dict[str, object]]:
    read: list[dict[str, object]] = json.loads(FORMS["gitlab"](found))
    return read


def test_gitlab_gets_what_code_quality_needs() -> None:
    (entry,) = report([Problem(Span("plan/muc/II.1.md", 7), "khac-nguyen-van", "chữ khác", "Sửa lại.")])
    print_ = entry.pop("fingerprint")
    assert entry == {
        "description": "chữ khác → Sửa lại.",
        "check_name": "khac-nguyen-van",
        "severity": "major",
        "location": {"path": "plan/muc/II.1.md", "lines": {"begin": 7}},
    }
    assert re.fullmatch("[0-9a-f]{64}", str(print_))
    assert report([]) == []


def test_a_fingerprint_stays_when_lines_move_and_is_of_one_problem_alone() -> None:
    def prints(*found: Problem) -> list[object]:
        return [entry["fingerprint"] for entry in report(found)]

    there = Problem(Span("a.md", 7), "m", "chữ khác", "Sửa lại.")
    moved = Problem(Span("a.md", 99), "m", "chữ khác", "Sửa khác.")
    assert prints(there) == prints(moved)
    twice = prints(there, moved)
    assert len(set(twice)) == 2
    assert twice[:1] == prints(there)
    others = [
        Problem(Span("b.md", 7), "m", "chữ khác", ""),
        Problem(Span("a.md", 7), "n", "chữ khác", ""),
        Problem(Span("a.md", 7), "m", "chữ", ""),
    ]
    assert len(set(prints(there, *others))) == 4


def test_json_says_all_of_each_problem() -> None:
    assert json.loads(FORMS["json"]([Problem(Span("plan/a.md", 7), "m", HOSTILE, "Sửa.")])) == {
        "luoc_do": 1,
        "loi": [{"tep": "plan/a.md", "dong": 7, "ma": "m", "loi": HOSTILE, "can_lam": "Sửa."}],
    }
    assert json.loads(FORMS["json"]([])) == {"luoc_do": 1, "loi": []}


@pytest.mark.parametrize("form", FORMS)
def test_no_form_says_how_a_machine_calls_its_folders(form: str) -> None:
    written = FORMS[form](problems(2))
    assert "plan/muc/II.1.md" in written
    assert "/plan" not in written
