"""How files are read: any way of saving a text, YAML without guesses, and each line's own number."""

from __future__ import annotations

import ast
import inspect
import sys
import unicodedata
from pathlib import Path

import pytest

from plansite.language import inline
from plansite.plan.source import blocks
from plansite.plan.source.text import read_text
from plansite.plan.source.yaml_mistakes import MISTAKES, Mistake
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
        ("# ghi chú", ""),
        ("một # ghi chú", "một"),
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


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("a: 1\nb: 2\na: 3\n", "khoa-trung", 3),
        ("- x\n- a: 1\n  a: 1\n", "khoa-trung", 3),
        ("a: 1\nb: c: d\n", "yaml-hong", 2),
        ("a: 1\n\tb: 2\n", "yaml-hong", 2),
        ("a: 1\nb: [1, 2\nc: 3\n", "yaml-hong", 2),
        ('a: 1\nb: "x\nc: 2\n', "yaml-hong", 2),
        ("[" * 5000, "yaml-hong", 1),
        ("a: 1\n b: 2\n", "yaml-hong", 2),
        ("a: 1\n---\nb: 2\n", "yaml-hong", 2),
        ("a: 1\nb: &x 2\n", "yaml-khong-dung", 2),
        ("a: 1\nb: *x\n", "yaml-khong-dung", 2),
        ("a: 1\nb: !!int 2\n", "yaml-khong-dung", 2),
        ("a: 1\u2028\u2028b: &x 2\n", "yaml-khong-dung", 1),
        ("a: @x\n", "yaml-hong", 1),
        ("a: 1\nb: \x07\n", "yaml-hong", 2),
        ("a:\n  quoted: 1\n c: 2\n", "yaml-hong", 3),
        ("a: 1\nb: {c: 1\nd: 2\n", "yaml-hong", 2),
        ("a: 1\nb: 'x\n---\n", "yaml-hong", 2),
        ('a: "x\n  \\q"\n', "yaml-hong", 2),
        ('a: 1\nb: "\\U00110000"\n', "yaml-hong", 2),
        ('a: 1\nb: "\\UFFFFFFFF"\n', "yaml-hong", 2),
        ("[" * 1500 + "]" * 1500, "yaml-hong", 1),
        ("a: " * 2000, "yaml-hong", 1),
    ],
)
def test_what_is_wrong_is_told_with_its_line(text: str, code: str, line: int) -> None:
    assert told(read_yaml(text, PATH)[1]) == [(code, line)]


IN_VIETNAMESE = {
    "a: b: c\n": "có dấu hai chấm thừa; giá trị chứa «: » phải đặt trong dấu nháy",
    'a: "b\n': "dấu nháy mở mà không đóng",
    "a: 'b\n---\n": "dấu nháy mở mà không đóng",
    'a: "\\q"\n': "sau dấu «\\» trong dấu nháy kép có chữ không đúng; hãy dùng dấu nháy đơn",
    "a:\n\t- b\n": "có dấu tab; hãy dùng dấu cách",
    "a: %x\n": "ký tự này không được đứng đầu giá trị; hãy đặt trong dấu nháy",
    "a: 1\nb\nc: 2\n": "thiếu dấu hai chấm sau tên khóa",
    "a:\n  b: 1\n c: 2\n": "thụt đầu dòng không thẳng hàng",
    "- a\nb: 1\n": "thụt đầu dòng không thẳng hàng",
    "a: [1\nb: 2\n": "thiếu dấu phẩy hoặc dấu ngoặc đóng",
    "a: {b: 1\nc: 2\n": "thiếu dấu phẩy hoặc dấu ngoặc đóng",
    "a: 1\n---\nb: 2\n": "có dòng «---» thừa",
    "a: \x07\n": "có ký tự điều khiển không được phép",
    "[" * 1500 + "]" * 1500: "lồng nhau quá sâu",
    "a: ]\n": "dấu câu hoặc khoảng trắng đặt sai chỗ",
}


@pytest.mark.parametrize("text", IN_VIETNAMESE)
def test_what_is_wrong_is_told_in_vietnamese(text: str) -> None:
    (problem,) = read_yaml(text, PATH)[1]
    assert problem.message == f"không đọc được phần dữ liệu YAML: {IN_VIETNAMESE[text]}"


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: f"{mistake.context} {mistake.at}")
def test_each_mistake_is_one_that_pyyaml_makes(mistake: Mistake) -> None:
    """A version of PyYAML that says otherwise what it was reading must not silently tell editors less."""
    source = ast.parse(inspect.getsource(sys.modules[mistake.error.__module__]))
    constants = {node.value for node in ast.walk(source) if isinstance(node, ast.Constant)}
    assert mistake.context in constants
    assert mistake.words in IN_VIETNAMESE.values()


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
