"""Templates say where a link leads and what a value is by the names that code has for them, not by a text."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import jinja2
import pytest
from jinja2 import nodes

import plansite.site.pages
from plansite.plan.model import choices

PAGES = Path(plansite.site.pages.__path__[0])
EVERY = sorted(PAGES.rglob("*.j2"))
LEADING = {"to", "opened"}  # what makes a link, by where it leads
# Of lists with words for readers those values that are no single word, which might be a name of something else.
LISTED = {value for each in vars(choices).values() if isinstance(each, dict) for value in each if "-" in value}
VALUES = {*LISTED, choices.NOTED, choices.NUMBER_COLUMN, choices.WORDS_COLUMN}


def texts(node: nodes.Node) -> Iterator[str]:
    every = (each for each in (node, *node.find_all(nodes.Const)) if isinstance(each, nodes.Const))
    yield from (each.value for each in every if isinstance(each.value, str))


def addresses_spelled(template: nodes.Template) -> Iterator[str]:
    """The texts by which links are told where to lead."""
    for call in template.find_all(nodes.Call):
        if isinstance(call.node, nodes.Getattr) and call.node.attr in LEADING and call.args:
            yield from texts(call.args[0])


def values_spelled(template: nodes.Template) -> Iterator[str]:
    """The texts that something is compared with, looked up by or asked of links."""
    for compared in template.find_all(nodes.Compare):
        yield from texts(compared)
    for found in template.find_all(nodes.Getitem):
        yield from texts(found.arg)
    for loop in template.find_all(nodes.For):
        yield from texts(loop.iter) if isinstance(loop.iter, nodes.Tuple) else ()
    for call in template.find_all(nodes.Call):
        if isinstance(call.node, nodes.Getattr) and call.node.attr in ("targets", "sources", "places") and call.args:
            yield from texts(call.args[0])


def read(text: str) -> nodes.Template:
    return jinja2.Environment().parse(text)


@pytest.mark.parametrize("path", EVERY, ids=lambda path: path.relative_to(PAGES).as_posix())
def test_a_template_spells_no_address_and_no_value(path: Path) -> None:
    template = read(path.read_text(encoding="utf-8"))
    assert [*addresses_spelled(template)] == []
    assert VALUES.intersection(values_spelled(template)) == set()


@pytest.mark.parametrize(
    "text",
    [
        '{{ w.to("nhiem-vu/index.md") }}',
        '{{ w.to("ban/" ~ day ~ "/index.md", id) }}',
        '{{ w.opened("du-lieu/lich.ics") }}',
    ],
)
def test_an_address_is_seen(text: str) -> None:
    assert [*addresses_spelled(read(text))]


@pytest.mark.parametrize(
    "text",
    [
        '{% if body.kind != "don-vi" %}{% endif %}',
        '{{ places["tieu-de"].words }}',
        '{% if "loi-dan" in places %}{% endif %}',
        '{% for id in ("noi-nhan", "chu-ky") %}{% endfor %}',
        '{{ w.linked.targets("noi-nhan", Role.MENTIONS) }}',
    ],
)
def test_a_value_is_seen(text: str) -> None:
    assert VALUES.intersection(values_spelled(read(text)))
