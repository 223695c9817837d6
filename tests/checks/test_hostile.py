"""Whatever stands in `plan/` and `docs/`: never a traceback, a message without a place, or a file written elsewhere."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from io import StringIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plansite.answers.annex import COLUMNS, ID_COLUMN
from plansite.commands.table.edited_table import changes
from plansite.plan.model.cards import Card
from plansite.plan.source.fields import keys
from plansite.site.exports.annex import annex_docx, annex_xlsx
from plansite.site.exports.formats import EXPORTS
from plansite.site.site import Site
from tests.support.building import SMALL
from tests.support.chance import IDS, SIGNS, TABLES, dumped, laid, often, slipped, spoilt
from tests.support.hostile_plans import BODIES, CORRECTIONS, DOCUMENTS, PLANS, SECTION, WORDINGS
from tests.support.plans import EVERY_FILE, Files, read_once
from tests.support.telling import checked

LISTS, REGISTRIES = (WORDINGS, CORRECTIONS), (BODIES, DOCUMENTS)


def everything_of(root: Path, *, whole: bool = False) -> Site:
    """The site below `root`, once every problem was told and every page, file and list was made.

    What says the same once more, the annexes for offices and the blocks, takes longer than the rest: only if asked for.
    """
    site = checked(root)
    uris = [page.uri for page in site.pages()]
    for export in EXPORTS:
        if whole or export not in (annex_docx, annex_xlsx):
            uris += [uri for uri, _ in export.files(site.composer)]
    for uri in uris:
        assert not {"", ".", ".."} & set(uri.split("/")), f"{uri} would be written elsewhere"
    site.navigation()
    for block in ("gioi-thieu", "loi-vao", "muc-luc", "tien-do", "so-do") if whole else ():
        assert site.block(block) is not None
    return site


CONTENTS: Mapping[str, str | bytes | None] = {
    "empty": "",
    "only the opening of front matter": "---\n",
    "binary": bytes(range(256)),
    "control characters": "\0\x01\x1b\x7f",
    "one line of 200 kB": "chữ " * 50_000,
    "one word of 200 kB": "x" * 200_000,
    "open brackets": "[" * 900,
    "tabs": "\t- a:\n\t\tb\n",
    "a quote never closed": "- ma: 'a\n  ten: \"b\n",
    "lists in lists": "- a\n- - b\n- [c]\n- [[d]]\n",
    "tables in tables": "a:\n  b: {c: d}\n",
    "a number": "3\n",
    "a recursion bomb": "&a [*a, *a]\n",
    "anchors": "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n",
    "line separators of Unicode": "a\u2028b\u2029c\x85d\x0be\x0cf\u202eg",
    "not there": None,
}

HEADINGS = [
    "# I.1", "####### I.1", "## I", "## I.2.3.4", "## ..", "## I.1 {#x}", "##I.1", "## <b>", "## I.1/..", "## i.1",
    "## " + "I." * 300 + "1", "## I.1\n\n### I.1.1\n\nx\n\n## I.1.2",
]  # fmt: skip
CARD_KEYS = [f"{name}" for name in keys(Card)]
CARD_VALUES = [
    "khong-co", "''", "[a, [b], {c: d}, '']", "{theo: [a], ngay: 2024-99}", "{theo: khong-co}",
    "{theo: khong-co, loi: khong-co}",
]  # fmt: skip


@pytest.mark.parametrize("content", CONTENTS.values(), ids=CONTENTS)
def test_any_file_may_hold_anything(content: str | bytes | None) -> None:
    for path in EVERY_FILE:
        with laid({path: content}) as root:
            everything_of(root)


@pytest.mark.parametrize("files", PLANS.values(), ids=PLANS)
def test_any_plan_is_read(files: Files) -> None:
    with laid(files) as root:
        assert everything_of(root, whole=True).problems


@pytest.mark.parametrize("heading", HEADINGS, ids=lambda heading: heading[:20])
def test_any_heading_is_read(heading: str) -> None:
    with laid({SECTION: f"---\nma: I\nten: MỤC TIÊU\n---\n\n{heading}\n\nMột chữ.\n"}) as root:
        assert everything_of(root).problems


@pytest.mark.parametrize("key", CARD_KEYS)
def test_any_card_is_read(key: str) -> None:
    points = (f"## I.{n}\n\nMột chữ.\n\n```yaml\n{key}: {value}\n```\n" for n, value in enumerate(CARD_VALUES, 1))
    with laid({SECTION: "---\nma: I\nten: MỤC TIÊU\n---\n\n" + "\n".join(points)}) as root:
        site = everything_of(root)
    assert len(site.linked.points_of("I")) == len(CARD_VALUES)
    assert site.problems


@often(40)
@given(files=slipped())
def test_no_slip_of_the_hand_ends_in_a_traceback(files: Files) -> None:
    with laid(files) as root:
        told_if_words_changed(everything_of(root))


def told_if_words_changed(site: Site) -> None:
    """A change of a point's words, in one file or in several, is never silent."""
    before, now = ({point.id: point.words for point in each.linked.plan.points} for each in (read_once(SMALL), site))
    assert before == now or site.problems


@often(20)
@given(heading=SIGNS, cards=st.lists(TABLES, min_size=1, max_size=4), front=TABLES)
def test_no_card_and_no_front_matter_ends_in_a_traceback(heading: str, cards: list[object], front: object) -> None:
    beside, body = "", ""
    for number, card in enumerate(cards, 1):
        body += f"## I.{number}{beside}\n\n{heading}\n\n```yaml\n{dumped(card)}```\n\n"
        beside = heading  # the first heading is right, the others may not be
    with laid({SECTION: f"---\nma: I\nten: X\n{dumped(front)}---\n\n{body}"}) as root:
        everything_of(root)


@often(20)
@given(entries=st.lists(st.lists(TABLES, max_size=3), min_size=4, max_size=4))
def test_no_registry_ends_in_a_traceback(entries: list[list[object]]) -> None:
    more = dict(zip((*LISTS, *REGISTRIES), entries, strict=True))
    files = {path: f"{(SMALL / path).read_text('utf-8')}\n{dumped(more[path])}" for path in LISTS}
    alone = {f"{folder}/x{n}.yml": dumped(each) for folder in REGISTRIES for n, each in enumerate(more[folder])}
    with laid({**files, **alone}) as root:
        everything_of(root)


@often(60)
@given(cells=st.lists(st.lists(st.one_of(SIGNS, IDS), min_size=7, max_size=7), max_size=4), slip=st.data())
def test_no_table_ends_in_a_traceback(cells: list[list[str]], slip: st.DataObject) -> None:
    site = read_once(SMALL)
    table = StringIO()
    csv.writer(table).writerows([(*COLUMNS, ID_COLUMN), *cells])
    content = slip.draw(spoilt(table.getvalue())).encode()
    for problem in changes(site.linked, content, "x.csv")[1]:
        assert 1 <= problem.span.line <= content.count(b"\n") + content.count(b"\r") + 1
