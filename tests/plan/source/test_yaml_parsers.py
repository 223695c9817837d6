"""The parser in C, which reads most files, and the one in Python read the same: values, places and mistakes."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from plansite.plan.source import yaml_nodes
from plansite.plan.source.yaml_nodes import Node, read_yaml
from plansite.problems.problem import Problem
from tests.support.building import SMALL

FILES = sorted(SMALL.rglob("*.yml"))
SIGNS = "ax-:,[]{}#&*!|>'\"%@` \n\t?~=\\"


def both(text: str, monkeypatch: pytest.MonkeyPatch) -> tuple[tuple[Node | None, list[Problem]], ...]:
    """What each parser makes of the text."""
    found = read_yaml(text, "x.yml")
    with monkeypatch.context() as only_python:
        only_python.setattr(yaml, "__with_libyaml__", False)
        return found, read_yaml(text, "x.yml")


def test_the_parser_in_c_is_here_and_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []
    monkeypatch.setattr(yaml_nodes, "_composed_by", lambda text, loader: asked.append(loader))
    for text in ("a: b", "a:\tb", "a: b?c", "a: ?b"):
        read_yaml(text, "x.yml")
    assert asked == [yaml.CBaseLoader, yaml.BaseLoader, yaml.CBaseLoader, yaml.BaseLoader]


@pytest.mark.parametrize("text", ["[a?b]", "a: [b?c]", "- {a: b?c}", "- [\n  'x]',\n  a: b?c\n]", "a: b?c\nd: [e]"])
def test_a_question_mark_between_brackets_is_read_the_same(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    by_c, by_python = both(text, monkeypatch)
    assert by_c == by_python


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_a_registry_is_read_the_same(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    by_c, by_python = both(file.read_text(encoding="utf-8"), monkeypatch)
    assert by_c == by_python


@given(data=st.data())
def test_a_slip_in_a_registry_is_read_the_same(data: st.DataObject) -> None:
    text = data.draw(st.sampled_from(FILES)).read_text(encoding="utf-8")[:1500]
    for _ in range(data.draw(st.integers(1, 3))):
        at = data.draw(st.integers(0, len(text)))
        text = text[:at] + data.draw(st.text(SIGNS, max_size=3)) + text[at + data.draw(st.integers(0, 3)) :]
    with pytest.MonkeyPatch.context() as patch:
        by_c, by_python = both(text, patch)
    assert by_c == by_python
