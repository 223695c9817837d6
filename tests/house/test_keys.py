"""The Vietnamese keys of `plan/` are spelled in the model alone, so that the type checker sees every slip elsewhere."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import plansite.plan.hand_written.sessions
import plansite.plan.model
from plansite.plan.model import choices
from tests.support.written_keys import of_the_model

HOUSE = Path(plansite.__file__).parent
# The data have keys of their own, which the public contract fixes; many are spelled alike.
ELSEWHERE = sorted(
    path
    for path in HOUSE.rglob("*")
    if path.suffix in (".py", ".j2")
    and not path.is_relative_to(HOUSE / "plan" / "model")
    and not path.is_relative_to(HOUSE / "site" / "exports" / "open_data")
)
# Where a word is a key whatever else it may mean: what is asked of links, and what a message names as a key.
ASKED = {"targets", "sources", "places"}


def spelled(path: Path) -> Iterator[str]:
    """Every text of a module or template that can only be a key."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".j2":
        yield from re.findall(rf'\b(?:{"|".join(ASKED)})\([^()]*"(\w+)"', text)
        yield from (word for word in re.findall(r'"(\w+)"', text) if "_" in word)
        return
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and "_" in node.value:
            yield node.value
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else ""
            texts = [each.value for each in node.args if isinstance(each, ast.Constant)] if name in ASKED else []
            texts += [
                each.value.value for each in node.keywords if each.arg == "key" and isinstance(each.value, ast.Constant)
            ]
            yield from (str(each) for each in texts)


def test_the_keys_are_found_where_they_are_spelled() -> None:
    assert {"chu_tri", "so", "thoi_han", "bang_chung"} <= of_the_model()
    model = HOUSE / "plan" / "model"
    assert {"bao_cao", "bang_chung"} <= {word for path in model.glob("*.py") for word in spelled(path)}


def test_no_key_is_spelled_outside_the_model() -> None:
    known = of_the_model()
    found = {f"{path.relative_to(HOUSE)}: {word}" for path in ELSEWHERE for word in spelled(path) if word in known}
    assert found == set()


def test_no_value_of_a_closed_list_is_spelled_outside_the_model() -> None:
    """Of values that are no single word; the data have values of their own, which the public contract fixes."""
    values = {value for each in vars(choices).values() if isinstance(each, dict) for value in each if "-" in value}
    assert {"thuong-xuyen", "loai-co-quan", "tieu-de", "dang-thuc-hien"} <= values
    found = {
        f"{path.relative_to(HOUSE)}: {node.value}"
        for path in ELSEWHERE
        if path.suffix == ".py"
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value in values
    }
    assert found == set()
