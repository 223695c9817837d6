"""Whatever stands in `plan/` and `docs/`: never a traceback, a message without a place, or a file written elsewhere."""

from __future__ import annotations

import csv
import json
import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plansite.answers.annex import COLUMNS, ID_COLUMN
from plansite.commands.table.edited_table import changes
from plansite.plan.model.cards import Card
from plansite.plan.model.plan import Correction, Wording
from plansite.plan.model.registries import Body, Document
from plansite.plan.source.fields import keys
from plansite.site.exports import EXPORTS
from plansite.site.exports.annex import annex_docx, annex_xlsx
from plansite.site.site import Site, read
from tests.support.building import SMALL

BODIES, DOCUMENTS, WORDINGS, CORRECTIONS, ISSUED, PLAN = (
    f"plan/{name}"
    for name in ("co-quan.yml", "van-ban.yml", "thoi-han.yml", "dinh-chinh.yml", "nguyen-van.txt", "ke-hoach.md")
)
SECTION, TASKS = "plan/muc/I.md", "plan/muc/II.1.md"
EVERY_FILE = sorted(file.relative_to(SMALL).as_posix() for file in SMALL.rglob("*") if file.is_file())

Files = Mapping[str, str | bytes | None]
read_small = cache(lambda: read(SMALL))

# `make fuzz` asks for more, and for other ones each time; else they are few and always the same.
FUZZ = int(os.environ.get("PLANSITE_FUZZ", "0"))


def often(times: int) -> settings:
    """How a test by chance is run."""
    return settings(
        max_examples=FUZZ or times,
        derandomize=not FUZZ,
        database=None,
        deadline=None,
        suppress_health_check=[HealthCheck.too_slow],
    )


def laid_over_small(files: Files, root: Path) -> Path:
    """A copy of tests/small at `root` with these files written over it; None takes a file away."""
    shutil.copytree(SMALL, root)
    for path, content in files.items():
        target = root / path
        if content is None:
            target.unlink()
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content if isinstance(content, bytes) else content.encode())
    return root


def everything_of(root: Path, *, whole: bool = False) -> Site:
    """The site below `root`, once every problem was told and every page, file and list was made.

    What says the same once more, the annexes for offices and the blocks, takes longer than the rest: only if asked for.
    """
    site = read(root)
    for problem in site.problems:
        file = root / problem.span.path
        assert str(problem)
        lines = file.read_bytes().count(b"\n") + 1 if os.path.isfile(file) else 1  # noqa: PTH113 (any length of name)
        assert 1 <= problem.span.line <= lines
    uris = [page.uri for page in site.pages()]
    for export in EXPORTS:
        if whole or export not in (annex_docx, annex_xlsx):
            uris += [uri for uri, _ in export.files(site.composer)]
    for uri in uris:
        assert not {"", ".", ".."} & set(uri.split("/")), f"{uri} would be written elsewhere"
    site.navigation()
    for block in ("gioi-thieu", "loi-vao", "muc-luc", "khoa", "thong-bao", "tien-do", "so-do") if whole else ():
        assert site.block(block) is not None
    return site


@contextmanager
def laid(files: Files) -> Iterator[Path]:
    """As `laid_over_small`, gone when it is done with."""
    with TemporaryDirectory() as folder:
        yield laid_over_small(files, Path(folder) / "x")


def small(path: str, *changes: tuple[str, str]) -> dict[str, str | bytes | None]:
    """The file of tests/small at `path` with words in it changed."""
    text = (SMALL / path).read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    return {path: text}


def words(text: str) -> dict[str, str | bytes | None]:
    """Section I with `text` as the words of its one point, nothing before them."""
    return {SECTION: f"---\nma: I\nten: MỤC TIÊU\ndau: khong\n---\n\n## I.1\n\n{text}\n"}


def card(text: str) -> dict[str, str | bytes | None]:
    """Section I whose one point has `text` as its card."""
    return words(f"Một chữ.\n\n```yaml\n{text}\n```")


def registry(*entries: str) -> str:
    """Entries with these ids, enough for a body or a document."""
    rest = "  ten: Tên\n  loai: Luật\n  nguon: [{tai: I.1}]\n"
    return "".join(f"- ma: {json.dumps(id)}\n{rest}" for id in entries)


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

PLANS: Mapping[str, Files] = {
    "every file empty": dict.fromkeys(EVERY_FILE, ""),
    "every file missing": dict.fromkeys(EVERY_FILE, None),
    "no section": dict.fromkeys((path for path in EVERY_FILE if "/muc/" in path), None),
    "a key that is a list": {BODIES: "- [a, b]: c\n- {a: b}: c\n- ? [x]\n  : y\n"},
    "numbers as ids": {BODIES: "- ma: 3\n  ten: 4\n  loai: don-vi\n  nguon:\n    - tai: 5\n"},
    "ids that are paths": {BODIES: registry("a/b", "a//b", "/etc", "../x", "..", ".", "a\\b")},
    "documents whose ids are paths": {DOCUMENTS: registry("a/b", "/etc", "../x", "..", ".")},
    "ids that are marks": {BODIES: registry("<b>", "{x}", "a|b", "%2e%2e", "[a](b)", "a b", "-", "I.1", "CON")},
    "members as a table": small(BODIES, ("[hoi-phu-nu-huyen, huyen-doan]", "{a: b}")),
    "members in members": small(BODIES, ("[hoi-phu-nu-huyen, huyen-doan]", "[[a], {b: c}, '', ~]")),
    "a source as a string": small(DOCUMENTS, ("nguon:\n    - tai: I.1", "nguon: I.1")),
    "a source as a table": small(BODIES, ("nguon:\n    - tai: II.2", "nguon: {tai: II.2}")),
    "front matter as a list": {SECTION: "---\n- ma\n---\n## I.1\nx\n", PLAN: "---\n[a]\n---\n# tieu-de\n\nx\n"},
    "front matter as a word": {SECTION: "---\nma\n---\n## I.1\nx\n", PLAN: "---\nmột\n---\n# tieu-de\n\nx\n"},
    "a card as a list": card("- a\n- b"),
    "a card as a word": card("a"),
    "an empty card": card(""),
    "a card in a card": card("```yaml\n## I.2\n```yaml"),
    "places without words": {PLAN: "---\nten_ngan: x\n---\n\n# tieu-de\n\n# loi-dan\n\n# noi-nhan\n\n# chu-ky\n"},
    "places twice": {PLAN: "---\nten_ngan: x\n---\n\n# tieu-de\n\nA\n\n# tieu-de\n\nB\n\n# loi-dan\n\nC\n"},
    "a point twice": {SECTION: "---\nma: I\nten: X\n---\n\n## I.1\n\nTheo 12-NQ/TU.\n\n## I.1\n"},
    "a section that is a point too": {SECTION: "---\nma: I\nten: X\n---\n\n## II.1\n\nx\n"},
    "a section far from its parents": {"plan/muc/V.Y.Z.md": "---\nma: V.Y.Z\nten: X\n---\n"},
    "a file in capitals and not": {"plan/muc/i.md": "---\nma: i\nten: X\n---\n"},
    "a file with dots": {"plan/muc/..md": "---\nma: .\nten: X\n---\n", "plan/muc/I..md": "---\nma: I.\n---\n"},
    "a number beyond counting": {SECTION: f"---\nma: I\nten: X\n---\n\n## I.{'9' * 5000}\n\nx\n"},
    "brackets in a deadline": words("x (*hoàn thành {nam}*) (*{*) (*}*) (*hoàn thành trong tháng 99/9999*)."),
    "a wording with a brace": {WORDINGS: "- loi: 'hoàn thành {'\n  loai: moc\n- loi: '{x} {ngay'\n  loai: dinh-ky\n"},
    "a wording with a year twice": {WORDINGS: "- loi: '{nam}-{nam}'\n  loai: moc\n  do_chinh_xac: nam\n"},
}  # fmt: skip

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


# Chance

NOISE = "-:#*[]{}()`|\\<>&!'\"\t\n\r …đĐ019IVX./~@%^=_\x00\u2028"
SIGNS = st.text(st.one_of(st.sampled_from(NOISE), st.characters(codec="utf-8")), max_size=12)
IDS = st.sampled_from(["I.1", "II.1.1", "II", "loi-dan", "huyen-doan", "31-tb-hu", "12-nq-tu-khoa-xv", "khong-co"])
WRITTEN = st.one_of(st.none(), st.integers(), IDS, SIGNS, st.sampled_from(["2024-10", "moc", "nhom", "https://a.vn/x"]))
RECORDS = (Body, Card, Document, Wording, Correction)
KEYS = st.sampled_from(sorted({f"{name}" for record in RECORDS for name in keys(record)}))
TREES = st.recursive(
    WRITTEN,
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(KEYS, inner, max_size=4)),
    max_leaves=8,
)
TABLES = st.dictionaries(KEYS, TREES, max_size=6)
REGISTRIES = (BODIES, DOCUMENTS, WORDINGS, CORRECTIONS)


@st.composite
def spoilt(draw: st.DrawFn, text: str) -> str:
    """`text` with a few lines or characters taken away, doubled, swapped or put in."""
    for _ in range(draw(st.integers(1, 4))):
        lines = text.split("\n")
        one, other = draw(st.integers(0, len(lines) - 1)), draw(st.integers(0, len(lines) - 1))
        at = draw(st.integers(0, len(text)))
        before, here, after = text[:at], text[at : at + 1], text[at + 1 :]
        shorter, longer, swapped = lines.copy(), lines.copy(), lines.copy()
        del shorter[one]
        longer.insert(other, lines[one])
        swapped[one], swapped[other] = lines[other], lines[one]
        ways = ["\n".join(shorter), "\n".join(longer), "\n".join(swapped), before + after, before + here * 2 + after]
        noisy, turned = before + draw(SIGNS) + here + after, before + after[:1] + here + after[1:]
        text = draw(st.sampled_from([*ways, noisy, turned, before]))
    return text


@st.composite
def slipped(draw: st.DrawFn) -> Files:
    """One to three files of the small plan with slips of the hand in them."""
    paths = draw(st.lists(st.sampled_from(EVERY_FILE), min_size=1, max_size=3, unique=True))
    return {path: draw(spoilt((SMALL / path).read_text(encoding="utf-8"))) for path in paths}


def dumped(tree: object) -> str:
    return yaml.safe_dump(tree, allow_unicode=True, sort_keys=False)


@often(40)
@given(files=slipped())
def test_no_slip_of_the_hand_ends_in_a_traceback(files: Files) -> None:
    with laid(files) as root:
        everything_of(root)


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
@given(entries=st.lists(st.lists(TABLES, max_size=3), min_size=len(REGISTRIES), max_size=len(REGISTRIES)))
def test_no_registry_ends_in_a_traceback(entries: list[list[object]]) -> None:
    more = dict(zip(REGISTRIES, entries, strict=True))
    files = {path: f"{(SMALL / path).read_text('utf-8')}\n{dumped(each)}" for path, each in more.items()}
    with laid(files) as root:
        everything_of(root)


@often(60)
@given(cells=st.lists(st.lists(st.one_of(SIGNS, IDS), min_size=7, max_size=7), max_size=4), slip=st.data())
def test_no_table_ends_in_a_traceback(cells: list[list[str]], slip: st.DataObject) -> None:
    site = read_small()
    table = StringIO()
    csv.writer(table).writerows([(*COLUMNS, ID_COLUMN), *cells])
    content = slip.draw(spoilt(table.getvalue())).encode()
    for problem in changes(site.linked, content, "x.csv")[1]:
        assert 1 <= problem.span.line <= content.count(b"\n") + content.count(b"\r") + 1
