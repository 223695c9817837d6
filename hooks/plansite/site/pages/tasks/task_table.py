"""What a reader can narrow the tables of tasks by."""

from __future__ import annotations

from collections.abc import Mapping

from plansite.answers.duties import predecessors
from plansite.plan.linking.linked_plan import LinkedPlan
from plansite.plan.linking.timing import Timing
from plansite.plan.model.choices import DATED, TIME_KINDS
from plansite.plan.model.plan import Point
from plansite.plan.model.roles import Role
from plansite.site.writing.wording import TIME_CLASSES, TimeClass
from plansite.site.writing.writer import Writer
from plansite.values import frozen

BY_BODY, BY_TIME, BY_DOCUMENT, BY_PART = "co-quan", "thoi-han", "van-ban", "phan"
REPEALED = "bai-bo"
UNTIMED = {TimeClass.SILENT: TIME_CLASSES[TimeClass.SILENT], REPEALED: "Đã bãi bỏ"}


@frozen
class Choice:
    """A value of a filter that `count` rows have; a body is also found by its `groups`, or by whom it succeeded."""

    value: str
    label: str
    count: int
    groups: tuple[str, ...] = ()


@frozen
class Filter:
    """What the table can be narrowed by: the name it has in an address and in a row, and its choices."""

    name: str
    label: str
    every: str
    choices: tuple[Choice, ...]


def asked(linked: LinkedPlan, task: Point) -> Mapping[str, tuple[str, ...]]:
    """What a filter may ask of a row: name of the filter → values that the task has."""
    timing = linked.timing(task.id)
    found = {
        BY_BODY: linked.bodies_of(task.id),
        BY_TIME: _kinds(task, timing),
        BY_DOCUMENT: linked.targets(task.id, Role.CITES),
        BY_PART: (task.section,),
    }
    return {name: values for name, values in found.items() if values}


def _kinds(task: Point, timing: Timing) -> tuple[str, ...]:
    if task.card.repealed:
        return (REPEALED,)
    current = timing.current
    if current is None or not current.kinds:
        return (TimeClass.SILENT,)
    return (DATED, *current.kinds) if timing.dated and DATED not in current.kinds else current.kinds


def filters(write: Writer) -> tuple[Filter, ...]:
    """Every filter with the choices that some task of the plan has; one without any is left out."""
    linked = write.linked
    rows = [asked(linked, task) for task in linked.tasks]
    documents = {each.id: write.name(each.id) for each in linked.cited}
    parts = {section: f"{section} {linked.sections[section].name}" for section in linked.sections}
    found = (
        Filter(BY_BODY, "Cơ quan", "Mọi cơ quan", _bodies(write, rows)),
        Filter(BY_TIME, "Thời gian", "Mọi thời gian", _choices(rows, BY_TIME, {**TIME_KINDS, **UNTIMED})),
        Filter(BY_DOCUMENT, "Văn bản", "Mọi văn bản", _choices(rows, BY_DOCUMENT, documents)),
        Filter(BY_PART, "Mục", "Mọi mục", _choices(rows, BY_PART, parts)),
    )
    return tuple(each for each in found if each.choices)


def _choices(rows: list[Mapping[str, tuple[str, ...]]], name: str, labels: Mapping[str, str]) -> tuple[Choice, ...]:
    with_it = _with_each(rows, name)
    return tuple(Choice(value, label, len(with_it[value])) for value, label in labels.items() if value in with_it)


def _bodies(write: Writer, rows: list[Mapping[str, tuple[str, ...]]]) -> tuple[Choice, ...]:
    with_it = _with_each(rows, BY_BODY)
    found = []
    for body in write.linked.plan.bodies:
        groups = (*write.linked.groups_of(body.id), *predecessors(write.linked, body.id))
        count = len(set().union(*(with_it.get(each, ()) for each in (body.id, *groups))))
        if count:
            found.append(Choice(body.id, body.name, count, groups))
    return tuple(found)


def _with_each(rows: list[Mapping[str, tuple[str, ...]]], name: str) -> Mapping[str, set[int]]:
    """The places in `rows` of those that have a value, by value."""
    found: dict[str, set[int]] = {}
    for place, row in enumerate(rows):
        for value in row.get(name, ()):
            found.setdefault(value, set()).add(place)
    return found
