"""A key of a card changed: its value is what was asked, and no other character of the file is another."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from plansite.commands.table.card_editing import Value, edited
from plansite.plan.source.text import CONTROL
from plansite.plan.source.yaml_nodes import Scalar, Table, read_yaml

FRONT = "---\nma: I\n---\n\n## I.1\n\nMột.\n\n"
BEHIND = "\n## I.2\n\nHai.\n"
HEADING = 5


def in_card(card: str, changes: dict[str, Value]) -> str:
    """The card of the first point once edited; all around it must stay."""
    text = edited(f"{FRONT}```yaml\n{card}```\n{BEHIND}", HEADING, changes)
    assert text.startswith(f"{FRONT}```yaml\n")
    assert text.endswith(f"```\n{BEHIND}")
    return text.removeprefix(f"{FRONT}```yaml\n").removesuffix(f"```\n{BEHIND}")


# Ways of writing the key `x`, all of them kept: a library that writes the whole card anew changes most of them.
WRITTEN = {
    "spaces before a value": "x:   y\n",
    "a space before the colon": "x : y\n",
    "spaces behind a value": "x: y  \n",
    "ids without a space": "x: [a,b]\n",
    "ids with more spaces": "x: [ a, b ]\n",
    "ids on two lines": "x: [a,\n  b]\n",
    "words on two lines": "x: một\n  hai\n",
    "quoted words on two lines": 'x: "một\n  hai"\n',
    "single quotes": "x: 'một ''hai'''\n",
    "double quotes": 'x: "m\\u1ed9t"\n',
    "nothing": "x: null\n",
    "nothing at all": "x:\n",
    "what looks like a number": "x: 3.10\n",
    "what looks like a day": "x: 2024-01-01\n",
    "a block": "x: |\n  một\n  hai\n\n",
    "a folded block": "x: >-\n  một\n  hai\n",
    "a list": "x:\n- a\n- b\n",
    "a list set in": "x:\n    - a: b\n      c: d\n",
    "a deep indent": "x:\n    a: b\n",
    "keys in braces": "x: {a: b,c: d}\n",
    "a comment behind": "x: y    # ghi chú\n",
    "comments around": "# trước\n\nx: y\n# sau\n\n",
}


@pytest.mark.parametrize("changed", ["above", "below"])
@pytest.mark.parametrize("way", WRITTEN)
def test_other_keys_stay_as_they_were_written(way: str, changed: str) -> None:
    def card(own: str) -> str:
        return own + WRITTEN[way] if changed == "above" else WRITTEN[way] + own

    before = card("san_pham: Sổ\n")
    assert in_card(before, {"san_pham": "Sách"}) == card("san_pham: Sách\n")
    assert in_card(before, {"san_pham": None}) == card("")
    assert in_card(before, {"phoi_hop": None}) == before


@pytest.mark.parametrize("way", WRITTEN)
def test_a_value_goes_however_it_was_written(way: str) -> None:
    card = f"a: b\n{WRITTEN[way]}c: d\n"
    comments = [line for line in WRITTEN[way].split("\n") if line.startswith("#")]
    for new in ("mới", None):
        left = in_card(card, {"x": new})
        assert [line for line in left.split("\n") if line.startswith("#")] == comments
        read = yaml.load(left, Loader=yaml.BaseLoader)
        assert read == {"a": "b", **({"x": new} if new else {}), "c": "d"}


EDITED: dict[str, tuple[str, dict[str, Value], str]] = {
    "a comment behind the value stays": ("x: y # ghi chú\n", {"x": "z"}, "x: z # ghi chú\n"),
    "a comment below the value stays": ("x: y\n# ghi chú\na: b\n", {"x": None}, "# ghi chú\na: b\n"),
    "a comment below what was set in stays": ("x:\n  y: z\n# ghi chú\n", {"x": {"y": "t"}}, "x:\n  y: t\n# ghi chú\n"),
    "a new key stands last": ("# đầu\na: b\n# cuối\n\n", {"x": "y"}, "# đầu\na: b\n# cuối\nx: y\n\n"),
    "new keys keep their order": ("", {"x": "y", "b": ["c", "d"], "a": "e"}, "x: y\nb: [c, d]\na: e\n"),
    "a card set in stays so": ("  a: b\n", {"a": "c", "x": {"y": "z"}}, "  a: c\n  x:\n    y: z\n"),
    "a key in quotes is the key": ('"x": y\n', {"x": "z"}, "x: z\n"),
    "several at once": ("a: 1\nb: 2\nc: 3\n", {"c": None, "a": "lâu hơn", "b": ["d"]}, "a: lâu hơn\nb: [d]\n"),
    "one line of braces is not understood": ("{x: y}\n", {"x": "z"}, "{x: y}\n"),
    "a list is not understood": ("- x\n", {"x": "z"}, "- x\n"),
    "what is broken is not understood": ("x: [y\n", {"x": "z"}, "x: [y\n"),
}


@pytest.mark.parametrize("what", EDITED)
def test_a_card_is_edited_in_place(what: str) -> None:
    before, changes, after = EDITED[what]
    assert in_card(before, changes) == after


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_ends_of_lines_are_the_file_s(newline: str) -> None:
    def written(text: str) -> str:
        return text.replace("\n", newline)

    before = f"{FRONT}```yaml\na: b\n```\n{BEHIND}"
    after = f"{FRONT}```yaml\na: c\nx:\n  y: z\n```\n{BEHIND}"
    assert edited(written(before), HEADING, {"a": "c", "x": {"y": "z"}}) == written(after)


def test_mixed_ends_of_lines_stay_mixed() -> None:
    before = f"{FRONT}```yaml\r\na: b\r\nc: d\n```\n{BEHIND}"
    assert edited(before, HEADING, {"a": "e"}) == before.replace("a: b", "a: e")


# Text that YAML takes for something else is quoted, so that whoever reads the card with any library reads the text.
QUOTED = ("no", "yes", "on", "null", "~", "3", "3.10", "007", "1_000", "12:30", "2024-01-01", "true", "", "a: b",
          "x # y", "- x", "[a]", "{a}", "&a", "*", "'a'", '"', "@a", "a ", "a:", "?", "<<")  # fmt: skip
PLAIN = ("Sổ", "Danh mục sách (02 bản), gửi «huyện»", "=1+1", "ngày 3/5", "a:b", "x#y", "không")


@pytest.mark.parametrize("text", [*QUOTED, *PLAIN])
def test_a_text_stays_a_text(text: str) -> None:
    card = in_card("a: b\n", {"x": text})
    assert yaml.safe_load(card)["x"] == text
    assert (f"x: {text}\n" in card) == (text in PLAIN)


@given(st.text(min_size=1).map(lambda text: " ".join(CONTROL.sub("", text).split())).filter(bool))
def test_any_words_are_read_back(words: str) -> None:
    node, problems = read_yaml(in_card("a: b\n", {"x": words}), "x")
    assert problems == []
    assert isinstance(node, Table)
    value = {key.text: value for key, value in node.entries}["x"]
    assert isinstance(value, Scalar)
    assert value.text == words
