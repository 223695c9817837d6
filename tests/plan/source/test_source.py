"""How files are read: any way of saving a text, YAML without guesses, and each line's own number."""

from __future__ import annotations

import unicodedata
from hashlib import sha256
from pathlib import Path

import pytest

from plansite.language import inline
from plansite.plan.source import blocks
from plansite.plan.source.text import digest, prose, read_text
from plansite.plan.source.yaml_nodes import Listing, Node, Scalar, Table, read_yaml
from plansite.problems.problem import Problem, did_you_mean

PATH = "plan/x.yml"


def plain(node: Node | None) -> object:
    """A node as lists, dicts and strings."""
    if isinstance(node, Table):
        return {name.text: plain(value) for name, value in node.entries}
    if isinstance(node, Listing):
        return [plain(item) for item in node.items]
    return node.text if node else None


def told(problems: list[Problem]) -> list[tuple[str, int]]:
    return [(problem.code, problem.span.line) for problem in problems]


# Text


@pytest.mark.parametrize(
    "content",
    [
        "Đảng ủy\nhóa\n".encode(),
        "\ufeffĐảng ủy\nhóa\n".encode(),
        "Đảng ủy\r\nhóa\r\n".encode(),
        "Đảng ủy\rhóa\r".encode(),
        unicodedata.normalize("NFD", "Đảng ủy\nhóa\n").encode(),
    ],
    ids=["as it should be", "byte order mark", "Windows line ends", "old Mac line ends", "NFD"],
)
def test_a_text_reads_the_same_however_it_was_saved(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(content)
    assert read_text(tmp_path / "x", "x") == ("Đảng ủy\nhóa\n", [])
    assert digest(tmp_path / "x") == sha256("Đảng ủy\nhóa\n".encode()).hexdigest()


def test_tone_marks_stay_where_they_were_put(tmp_path: Path) -> None:
    (tmp_path / "x").write_text("hoá hóa uỷ ủy", encoding="utf-8")
    assert read_text(tmp_path / "x", "x") == ("hoá hóa uỷ ủy", [])


@pytest.mark.parametrize(
    ("content", "line"),
    [(b"a\nb\xff\n", 2), ("Đảng".encode("utf-16"), 1), ("đ".encode("cp1258") * 3, 1), (b"a\r\n\r\n\xc3", 3)],
)
def test_another_encoding_is_told_with_its_line(content: bytes, line: int, tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(content)
    text, problems = read_text(tmp_path / "x", "x")
    assert (text, told(problems)) == (None, [("khong-utf8", line)])


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    text, problems = read_text(tmp_path / "x", "x")
    assert (text, told(problems)) == (None, [("thieu-tep", 1)])


def test_a_folder_in_the_place_of_a_file_is_told(tmp_path: Path) -> None:
    text, problems = read_text(tmp_path, "x")
    assert (text, told(problems)) == (None, [("tep-la-thu-muc", 1)])


def test_each_conflict_is_told_once_where_it_begins(tmp_path: Path) -> None:
    block = "<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> sua\n"
    (tmp_path / "x").write_text(f"a\n{block}d\n{block}", encoding="utf-8")
    assert told(read_text(tmp_path / "x", "x")[1]) == [("xung-dot", 2), ("xung-dot", 8)]


def test_a_mark_left_behind_by_itself_is_told(tmp_path: Path) -> None:
    (tmp_path / "x").write_text("a\n=======\nc\n>>>>>>> sua\n", encoding="utf-8")
    assert told(read_text(tmp_path / "x", "x")[1]) == [("xung-dot", 2)]


@pytest.mark.parametrize("text", ["========", "=======x", " =======", "<<<<<<", "«<<<<<<<»"])
def test_these_are_no_conflict(text: str, tmp_path: Path) -> None:
    (tmp_path / "x").write_text(text, encoding="utf-8")
    assert read_text(tmp_path / "x", "x") == (text, [])


# YAML


@pytest.mark.parametrize(
    "written",
    [
        "no",
        "yes",
        "on",
        "true",
        "3.10",
        "010",
        "1e3",
        "0x1F",
        "2023-03-31",
        "12:30",
        "28-NQ/TW",
        ".5",
        "1_000",
        "=",
        "<<",
    ],
)
def test_every_scalar_is_the_string_that_was_written(written: str) -> None:
    assert plain(read_yaml(f"a: {written}\nb: [{written}]\n", PATH)[0]) == {"a": written, "b": [written]}


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("", ""),
        ("~", ""),
        ("null", ""),
        ('"null"', "null"),
        ("'~'", "~"),
        ('""', ""),
        ('"a: b"', "a: b"),
        ("'III.4.2'", "III.4.2"),
        ('"Đảng \\"đoàn\\""', 'Đảng "đoàn"'),
        ("một\n  hai", "một hai"),
        ("|\n  một\n  hai", "một\nhai"),
        ("'một' # ghi chú", "một"),
    ],
)
def test_what_a_value_says(written: str, read: str) -> None:
    node, problems = read_yaml(f"a: {written}\n", PATH)
    assert (plain(node), problems) == ({"a": read}, [])


def test_every_key_and_value_knows_its_line() -> None:
    node, _ = read_yaml("a: 1\nb:\n  - 2\n\n  - c: 3\n    d: [4,\n        5]\n", PATH, first_line=10)
    assert isinstance(node, Table)
    (_, one), (b, listing) = node.entries
    assert isinstance(listing, Listing)
    inner = listing.items[1]
    assert isinstance(inner, Table)
    d, four_and_five = inner.entries[1]
    assert isinstance(four_and_five, Listing)
    lines = [each.span.line for each in (node, one, b, listing.items[0], inner, d, four_and_five.items[1])]
    assert lines == [10, 10, 11, 12, 14, 15, 16]


def test_nothing_written_is_nothing_read() -> None:
    for text in ("", "\n\n", "# chỉ có ghi chú\n"):
        assert read_yaml(text, PATH) == (None, [])


def test_a_first_value_stands_where_a_key_is_written_twice() -> None:
    assert plain(read_yaml("a: 1\na: 2\n", PATH)[0]) == {"a": "1"}


# Sheets

SHEET = """---
ma: I
---

## I.1

Một,
hai.

- Ba
tiếp;
- bốn.

```yaml
ghi_chu: năm
# không phải tiêu đề
```

### I.1.1 ##

Sáu.
\t
Bảy.
"""


def test_a_sheet_is_headings_paragraphs_and_cards() -> None:
    sheet, problems = blocks.read_sheet(SHEET, "plan/muc/I.md")
    first, second = sheet.blocks
    assert problems == []
    assert plain(sheet.front) == {"ma": "I"}
    assert [(block.heading, block.level, block.span.line) for block in sheet.blocks] == [
        ("I.1", 2, 5),
        ("I.1.1", 3, 19),
    ]
    assert [(each.item, each.lines) for each in first.paragraphs] == [
        (False, ((7, "Một,"), (8, "hai."))),
        (True, ((10, "Ba"), (11, "tiếp;"))),
        (True, ((12, "bốn."),)),
    ]
    assert [each.lines for each in second.paragraphs] == [
        ((21, "Sáu."),),
        ((23, "Bảy."),),
    ]  # a blank line may hold blanks
    assert (plain(first.card), second.card) == ({"ghi_chu": "năm"}, None)
    assert isinstance(first.card, Table)
    assert isinstance(first.card.entries[0][1], Scalar)
    assert first.card.entries[0][1].span.line == 15


# What was meant


@pytest.mark.parametrize("text", ["<b>", "</p>", "<!-- x -->", "<script", "<?php", "a<br/>b", "<img src=x>"])
def test_raw_html_is_seen(text: str) -> None:
    assert inline.raw_html(text)


@pytest.mark.parametrize("text", ["3 < 4", "a <= b", "->", "«x»", "<3"])
def test_a_sign_is_no_html(text: str) -> None:
    assert not inline.raw_html(text)


@pytest.mark.parametrize(
    ("word", "candidates", "near"),
    [
        ("chutri", ["chu_tri", "phoi_hop"], "chu_tri"),
        ("CHU_TRI", ["chu_tri", "phoi_hop"], "chu_tri"),
        ("III.4.3", ["III.4.2", "III.10.1"], "III.4.2"),
        ("hoàn toàn khác", ["chu_tri", "phoi_hop"], None),
        ("", ["chu_tri"], None),
        ("chu_tri", [], None),
    ],
)
def test_did_you_mean(word: str, candidates: list[str], near: str | None) -> None:
    assert did_you_mean(word, candidates) == near
    assert did_you_mean(word, reversed(candidates)) == near


@pytest.mark.parametrize(
    ("text", "outside"),
    [
        ("a\n```\nb\n```\nc", "ac"),
        ("a\n~~~\nb\n```\nc\n~~~\nd", "ad"),
        ("a\n````\nb\n```\nc\n````\nd", "ad"),
        ("a\n```yaml\nb\n```\nc `d` e", "ac  e"),
        ("a\n```\nb", "a"),
    ],
)
def test_code_is_no_prose(text: str, outside: str) -> None:
    assert "".join(line for _, line in prose(text)) == outside
