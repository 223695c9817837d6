"""What of YAML cannot be read: at which line it is told, and in which words."""

from __future__ import annotations

import ast
import inspect
import sys

import pytest

from plansite.plan.source.yaml_mistakes import MISTAKES, Mistake
from plansite.plan.source.yaml_nodes import read_yaml

PATH = "plan/x.yml"


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
    assert [(problem.code, problem.span.line) for problem in read_yaml(text, PATH)[1]] == [(code, line)]


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
    "a: ]\n": "ký tự này không được đứng đầu giá trị; hãy đặt trong dấu nháy",
    "a: &Huyện x\n": "ký tự này không được đứng đầu giá trị; hãy đặt trong dấu nháy",
    "a: !Huyện x\n": "ký tự này không được đứng đầu giá trị; hãy đặt trong dấu nháy",
    "a: *Huyện x\n": "ký tự này không được đứng đầu giá trị; hãy đặt trong dấu nháy",
    "a: >Huyện x\n": "ký tự này không được đứng đầu giá trị; hãy đặt trong dấu nháy",
    'a: "Huyện" x\n': "sau dấu nháy hay ngoặc đóng còn chữ; giá trị có các dấu ấy phải đặt cả trong dấu nháy đơn",
    "- b: 'c' d\n": "sau dấu nháy hay ngoặc đóng còn chữ; giá trị có các dấu ấy phải đặt cả trong dấu nháy đơn",
    "- [a] b\n": "sau dấu nháy hay ngoặc đóng còn chữ; giá trị có các dấu ấy phải đặt cả trong dấu nháy đơn",
    "a: - b\n": "danh sách phải bắt đầu ở dòng dưới tên khóa",
    "a: b\n...\nc: d\n": "dấu câu hoặc khoảng trắng đặt sai chỗ",
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
