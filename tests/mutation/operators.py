"""Mistakes that can be planted anywhere: an operator finds places in a module and says what to write there instead."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass

Edit = tuple[ast.AST, str]

_COMPARED: dict[type[ast.cmpop], str] = {
    ast.Lt: "<=", ast.LtE: "<", ast.Gt: ">=", ast.GtE: ">", ast.Eq: "!=", ast.NotEq: "==",
    ast.In: "not in", ast.NotIn: "in", ast.Is: "is not", ast.IsNot: "is",
}  # fmt: skip
_CHANGES_NOTHING_TAKEN = ("casefold", "strip", "rstrip", "lstrip", "lower", "upper", "removeprefix")


@dataclass(frozen=True)
class Mutant:
    """A module with one mistake in it. Its name holds no line number, so it means the same when the module moves."""

    path: str
    name: str
    source: str


def mutants(path: str, source: str) -> Iterator[Mutant]:
    """Every mistake that an operator can plant in a module."""
    counts: dict[tuple[str, str, str], int] = {}
    for where, node, parent in _within(ast.parse(source), ""):
        for edited, words in _edits(node, parent, inside=bool(where)):
            text = _replaced(source, edited, words)
            before = " ".join((ast.get_source_segment(source, edited) or "").split())
            told = (where, before, words)
            counts[told] = counts.get(told, 0) + 1
            if _is_module(text):
                yield Mutant(path, f"{where or 'module'} #{counts[told]}: {before[:90]} → {words[:90]}", text)


def _within(node: ast.AST, where: str) -> Iterator[tuple[str, ast.AST, ast.AST]]:
    """Every node that does something, with the names of what it stands in and the node above it."""
    for name, value in ast.iter_fields(node):
        if name in ("annotation", "returns", "decorator_list", "args") and not isinstance(node, ast.Call):
            continue
        for child in value if isinstance(value, list) else [value]:
            if not isinstance(child, ast.AST) or _says_nothing(child):
                continue
            inner = f"{where}.{child.name}".lstrip(".") if isinstance(child, ast.FunctionDef | ast.ClassDef) else where
            yield inner, child, node
            yield from _within(child, inner)


def _says_nothing(node: ast.AST) -> bool:
    docstring = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    field = isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "key"
    return docstring or field or isinstance(node, ast.Import | ast.ImportFrom)


def _edits(node: ast.AST, parent: ast.AST, *, inside: bool) -> Iterator[Edit]:
    match node:
        case ast.Compare(left=left, ops=[operator], comparators=[right]):
            yield node, f"{ast.unparse(left)} {_COMPARED[type(operator)]} {ast.unparse(right)}"
        case ast.BoolOp(op=operator, values=values):
            other = " or " if isinstance(operator, ast.And) else " and "
            yield node, f"({other.join(f'({ast.unparse(each)})' for each in values)})"
            for number in range(len(values)):
                kept = values[:number] + values[number + 1 :]
                yield node, f"({ast.unparse(kept[0] if len(kept) == 1 else ast.BoolOp(operator, kept))})"
        case ast.Expr(value=ast.Yield() | ast.YieldFrom() | ast.Call()) | ast.AugAssign() | ast.Continue():
            yield node, "pass"
        case ast.Return(value=None) | ast.Break():
            yield node, "pass"
        case ast.Tuple(elts=each, ctx=ast.Load()) | ast.Set(elts=each) if len(each) > 1 and _lists(parent):
            for number in range(len(each)):
                kept_elements = ", ".join(ast.unparse(one) for one in each[:number] + each[number + 1 :])
                yield node, f"{{{kept_elements}}}" if isinstance(node, ast.Set) else f"({kept_elements},)"
        case ast.Constant(value=int() as value) if not isinstance(value, bool) and abs(value) < 1000:
            yield node, str(value + 1)
        case ast.Constant(value=str() as text) if text and isinstance(parent, ast.Compare):
            yield node, '""'
        case ast.Call(args=[ast.Name() | ast.Attribute() as one, ast.Name() | ast.Attribute() as two, *rest]) if inside:
            if ast.unparse(node.func) not in ("isinstance", "getattr"):
                yield node, ast.unparse(ast.Call(node.func, [two, one, *rest], node.keywords))
        case ast.Call(func=ast.Attribute(value=value, attr=name)) if name in _CHANGES_NOTHING_TAKEN:
            yield node, ast.unparse(value)
        case ast.Call(func=ast.Name(id="sorted"), args=[value, *_]):
            yield node, f"list({ast.unparse(value)})"
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            yield node, f"({ast.unparse(operand)})"
        case ast.BinOp(left=left, op=ast.Add() | ast.Sub() as operator, right=right):
            sign = "-" if isinstance(operator, ast.Add) else "+"
            yield node, f"({ast.unparse(left)} {sign} {ast.unparse(right)})"
        case ast.BinOp(left=left, op=ast.BitOr()) if inside:
            yield node, ast.unparse(left)
    match node:
        case ast.If(test=test) | ast.IfExp(test=test) | ast.While(test=test):
            yield test, f"not ({ast.unparse(test)})"
        case ast.comprehension(ifs=[condition]):
            yield condition, "True"


def _lists(parent: ast.AST) -> bool:
    """Whether a tuple below this node is a list of things, not a value of several parts."""
    return isinstance(parent, ast.Compare | ast.For | ast.comprehension | ast.Assign | ast.Call)


def _replaced(source: str, node: ast.AST, words: str) -> str:
    lines = source.encode().split(b"\n")
    first, last = getattr(node, "lineno", 0) - 1, getattr(node, "end_lineno", 0) - 1
    start, end = getattr(node, "col_offset", 0), getattr(node, "end_col_offset", 0)
    middle = lines[first][:start] + words.encode() + lines[last][end:]
    return b"\n".join([*lines[:first], middle, *lines[last + 1 :]]).decode()


def _is_module(source: str) -> bool:
    try:
        compile(source, "mutant", "exec")
    except SyntaxError:
        return False
    return True
