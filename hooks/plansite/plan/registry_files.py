"""A folder of files, one an entry → bodies, documents; the name of a file is the id of what stands in it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path, PurePosixPath
from typing import TypeVar

from plansite.plan.model.files import ENDINGS
from plansite.plan.model.registries import Body, Document, Succession
from plansite.plan.source.decoding import decode
from plansite.plan.source.fields import Reference, key_of
from plansite.plan.source.folders import copied_from, is_nobodys
from plansite.plan.source.text import read_text
from plansite.plan.source.yaml_nodes import Table, read_yaml
from plansite.problems import rules
from plansite.problems.problem import Problem, Span

Entry = TypeVar("Entry", bound=Body | Document)


def read_registry(root: Path, folder: str, record: type[Entry]) -> tuple[tuple[Entry, ...], list[Problem]]:
    """Every entry of a folder below `root`, in the order of their ids, and every problem of their form."""
    entries: list[Entry] = []
    problems: list[Problem] = []
    for file in sorted((root / folder).glob(f"*{ENDINGS[folder]}")):
        if is_nobodys(file.name) or (file.parent / (copied_from(file.name) or "")).is_file():
            continue  # told with the files that are not read
        entry, wrong = _entry(file, f"{folder}/{file.name}", record)
        entries += [entry] if entry else []
        problems += wrong
    return tuple(entries), problems


def _entry(file: Path, path: str, record: type[Entry]) -> tuple[Entry | None, list[Problem]]:
    text, unread = read_text(file, path)
    if text is None:
        return None, unread
    entry, wrong = _read(text, path, record)  # type: ignore[arg-type]  # a class can be a key
    return entry, [*unread, *wrong]


@lru_cache(maxsize=2048)  # of all entries an editor changes one
def _read(text: str, path: str, record: type[Entry]) -> tuple[Entry | None, tuple[Problem, ...]]:
    file = PurePosixPath(path)
    node, broken = read_yaml(text, path)
    if node is None and broken:
        return None, (*broken,)
    if node is None:
        return None, (rules.FILE_EMPTY.at(Span(path), **rules.EMPTIED),)
    if not isinstance(node, Table):
        shape = "các dòng «khóa: giá trị», mỗi tệp một mục, không có dấu «- » ở đầu"
        return None, (*broken, rules.VALUE_SHAPE.at(node.span, key=file.name, expected=shape))
    entry, wrong = decode(record, node)
    if entry.id and entry.id != file.stem:
        wrong = [*wrong, rules.FILE_NAME.at(node.span_of(key_of(record, "id")), file=file.name, id=entry.id)]
    # The file's name is the id where the two differ: it is what other files and links were written against.
    return replace(entry, id=file.stem), (*broken, *wrong)


def with_successors(bodies: Sequence[Body]) -> tuple[Body, ...]:
    """The bodies, with what their successors say of them: that one took over is written on either of the two.

    What is said of a body that is not there stays where it is written, to be told.
    """
    there = {body.id for body in bodies}
    said: dict[str, list[Succession]] = {}
    for body in bodies:
        for each in body.predecessors:
            said.setdefault(each.body.id, []).append(replace(each, body=Reference(body.id, each.body.span)))
    return tuple(
        replace(
            body,
            successors=_joined((*body.successors, *said.get(body.id, ()))),
            predecessors=tuple(each for each in body.predecessors if each.body.id not in there),
        )
        for body in bodies
    )


def _joined(successions: Iterable[Succession]) -> tuple[Succession, ...]:
    """What both say, once: with the note of the first that has one and the sources of both."""
    found: dict[str, Succession] = {}
    for each in successions:
        first = found.setdefault(each.body.id, each)
        if first is not each:
            sources = tuple(dict.fromkeys((*first.sources, *each.sources)))
            found[each.body.id] = replace(first, note=first.note or each.note, sources=sources)
    return tuple(found.values())
