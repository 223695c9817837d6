"""What YAML reads in silence though nobody meant it: told, at the line on which it begins."""

from __future__ import annotations

import pytest

from plansite.plan.source.yaml_nodes import read_yaml
from plansite.problems import rules

CUT = {
    "in the middle of a value": ("a: Nghị quyết #28 của Trung ương\n", 1, "#28 của Trung ương"),
    "a value that is nothing else": ("a: #28\nb: 1\n", 1, "#28"),
    "nothing but a comment": ("b: 1\nso: # chưa có\n", 2, "# chưa có"),
    "an item of a list": ("- một\n- #28\n- ba\n", 2, "#28"),
    "in an entry of a list": ("- a: 1\n  b: hai # ba\n", 2, "# ba"),
    "where the value goes on": ("a: về việc\n  #28 của\nb: 1\n", 2, "#28 của"),
}


@pytest.mark.parametrize(("text", "line", "words"), CUT.values(), ids=CUT)
def test_a_value_that_ends_at_a_comment_is_told(text: str, line: int, words: str) -> None:
    (problem,) = read_yaml(text, "x")[1]
    assert (problem.code, problem.span.line) == (rules.VALUE_CUT.code, line)
    assert f"«{words}»" in problem.message


@pytest.mark.parametrize(
    "text",
    [
        "# đầu\na: 1\n",
        "a: 1\n# giữa\nb: 2\n",
        "a:\n  # trên\n  - x\n  # dưới\n",
        "a: # các tên\n  - x\n",
        "a: # các tên\n- x\n",
        "a: 'x #1' # sau dấu nháy\n",
        "a: [x, y] # sau ngoặc\n",
        "a: https://example.org/#x\n",
        "a: C#\n",
        "a: |\n  x #1\n",
        "a: >\n  x #1\n  #2\nb: 1\n",
        "a: một\n  # ghi chú\nb: 1\n",
        "a: 1\n#b: 2\n",
    ],
)
def test_what_cuts_nothing_is_not_told(text: str) -> None:
    assert read_yaml(text, "x")[1] == []


@pytest.mark.parametrize("text", ["a: một #28\n  hai\nb: 1\n", "b: 1\na: [x #1, y]\n"])
def test_what_cannot_be_read_because_of_it_is_told_there(text: str) -> None:
    (problem,) = read_yaml(text, "x")[1]
    assert (problem.code, problem.span.line) == ("yaml-hong", text[: text.index(" #")].count("\n") + 1)
    assert "« #»" in problem.message


UNCLOSED = {
    "closed by the next, which opens": ("c: 0\na: 'x\nb: 'y'\n", 2),
    "closed by one far below": ("a: 'x\n" + "b: y\n" * 50 + "c: 'z'\n", 1),
    "closed by one that nobody misses": ("a: 'x\nb: y'\n", 1),
    "double": ('a: "x\nb: y\nc: "z"\n', 1),
    "in a list of entries": ("- c: 0\n  a: 'x\n- b: y\n  c: 'z'\n", 2),
    "an item": ("a:\n  - 'x\n  - 'y'\n", 2),
    "doubled by mistake": ("a: 'x''\nb: 'y'\n", 1),
    "a bracket": ("a: [b, c\nd: [e]\n", 1),
    "a brace": ("a: {b: c\nd: {e: f}\n", 1),
    "in brackets": ("a: [b, 'c]\nd: ['e']\n", 1),
    "below a comment with a mark": ("# it's\na: 'x\nb: 'y'\n", 2),
}


@pytest.mark.parametrize(("text", "line"), UNCLOSED.values(), ids=UNCLOSED)
def test_what_a_later_one_closes_is_told_where_it_opens(text: str, line: int) -> None:
    (problem,) = read_yaml(text, "x")[1]
    assert (problem.code, problem.span.line) == ("yaml-hong", line)
    assert "mở mà không đóng" in problem.message or "ngoặc đóng" in problem.message


@pytest.mark.parametrize(
    "text",
    [
        "a: 'x\n  y'\nb: 'z'\n",
        'a: "x\n  y: z"\n',
        "a: [\n  b,\n  c\n]\n",
        "a: it's\nb: 'c'\n",
        "a: |\n  'x\nb: 'y'\n",
        "a: x\n  'y\nb: 'z'\n",
        "a: 'x''y'\n",
        "a: [b's, c]\nd: 1\n",
        "a: 'x\n\n  y'\n",
    ],
)
def test_what_closes_where_it_should_is_not_told(text: str) -> None:
    assert read_yaml(text, "x")[1] == []
