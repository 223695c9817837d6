"""Every field that the model declares, changed or taken away: `compare` tells it, `check --base` what is kept.

What is walked are the declarations, not a list: a field that is new is walked from the day it exists.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from plansite.commands.sides import as_it_is
from plansite.comparing.promises import broken
from plansite.comparing.side import Side
from plansite.comparing.telling import changes_told
from plansite.plan.model.cards import Activation, Addition, Card, CardDeadline, Progress, Repeal
from plansite.plan.model.corrections import Correction, Misprint
from plansite.plan.model.files import BODIES, CORRECTIONS_FILE, DOCUMENTS, PLAN_FILE, SECTIONS, WORDINGS_FILE
from plansite.plan.model.fronts import PlanFront, SectionFront
from plansite.plan.model.registries import Body, Document, Relation, Source, Statement, Succession
from plansite.plan.model.wordings import Meant, Wording
from plansite.plan.source.fields import Key, Registry, keys
from tests.support.plans import change
from tests.support.recorded_plan import recorded

WRITTEN = {SECTIONS: SectionFront, BODIES: Body, DOCUMENTS: Document}
LISTED = {WORDINGS_FILE: Wording, CORRECTIONS_FILE: Correction}
ANNEX = "plan/muc/PL1.md"
TABLE = """---
ma: PL1
ten: NHIỆM VỤ CỦA CÁC ĐOÀN THỂ
loai_diem: nhiem-vu
bang: [TT, Nhiệm vụ, Cơ quan]
vai_tro: {Cơ quan: chu_tri}
them: {theo: 31-tb-hu}
---

## PL1.1

Gom sách cũ

- Cơ quan: Huyện Đoàn
"""
CARD = re.compile(r"^```yaml\n(.*?)^```$", re.MULTILINE | re.DOTALL)
FRONT = re.compile(r"\A---\n(.*?)^---$", re.MULTILINE | re.DOTALL)
OTHERS = {
    Registry.BODY: ("trung-tam-van-hoa-khu-vuc", "huyen-doan"),
    Registry.DOCUMENT: ("12-nq-tu-khoa-xv", "12-nq-tu-khoa-xvi"),
    Registry.PLACE: ("II.2.1", "II.2.2"),
    Registry.ANYWHERE: ("https://example.org/khac",),
}


@dataclasses.dataclass(frozen=True)
class Chunk:
    """YAML that stands in a file: `start` to `end` of its text, read as a record, or as several."""

    path: str
    record: type
    start: int
    end: int


def chunks(root: Path) -> Iterator[Chunk]:
    for file in sorted((root / "plan").rglob("*.*")):
        path, text = file.relative_to(root).as_posix(), file.read_text(encoding="utf-8")
        folder = path.rpartition("/")[0]
        if path in LISTED:
            yield Chunk(path, LISTED[path], 0, len(text))
        elif folder in (BODIES, DOCUMENTS):
            yield Chunk(path, WRITTEN[folder], 0, len(text))
        elif file.suffix == ".md":
            front = FRONT.match(text)
            assert front
            yield Chunk(path, PlanFront if path == PLAN_FILE else SectionFront, *front.span(1))
            yield from (Chunk(path, Card, *card.span(1)) for card in CARD.finditer(text))


def records(chunk: Chunk, text: str) -> Iterator[tuple[Any, type, dict[str, Any]]]:
    """Each record of a chunk: all that the chunk holds, of what class the record is, and its keys and values."""
    whole = yaml.load(text[chunk.start : chunk.end], yaml.BaseLoader)
    for each in whole if isinstance(whole, list) else [whole]:
        yield from ((whole, *found) for found in within(each, chunk.record))


def within(value: dict[str, Any], record: type) -> Iterator[tuple[type, dict[str, Any]]]:
    """A record and those that it holds."""
    yield record, value
    for name, (_, key) in keys(record).items():
        held = value.get(name)
        if key.shape in ("record", "records") and held:
            for each in held if isinstance(held, list) else [held]:
                yield from within(each, key.of)


def declared(record: type) -> Iterator[type]:
    """A record and those that it may hold."""
    yield record
    for _, key in keys(record).values():
        if key.shape in ("record", "records"):
            yield from declared(key.of)


RECORDS = tuple(dict.fromkeys(
    each for root in (PlanFront, SectionFront, Card, Body, Document, Wording, Correction) for each in declared(root)
))  # fmt: skip


def another(value: Any, key: Key) -> Any:
    """What may stand there as well."""
    if key.shape in ("choice", "choices", "reference", "references"):
        known = value if isinstance(value, list) else [value]
        every = OTHERS[key.of] if isinstance(key.of, Registry) else key.of
        return [each for each in every if each not in known][-1]
    if key.shape == "date":
        return "2031-12-30"
    return {"Khác": key.of[0]} if key.shape == "pairs" else "Khác"


WORDS, RECORD, FACT, WHO, TIME = (
    "loi-van-sua", "the-mat-dieu-da-ghi", "du-kien-doi-khong-nguon", "phan-cong-doi-khong-van-ban",
    "thoi-han-doi-khong-van-ban",
)  # fmt: skip
DOCUMENT, ID, CITED, SOURCE, CORRECTED = (
    "van-ban-thay-duoi-ma", "ma-cong-bo-mat", "van-ban-dan-doi", "nguon-mat", "dinh-chinh-mat"
)  # fmt: skip
# What a promise is made of, and how it is told once another value stands there. All else only helps to read or to edit,
# or says what editors make of the words: `compare` tells it.
KEPT: dict[type, dict[str, str]] = {
    PlanFront: {"number": WORDS, "date": WORDS, "issuer": FACT, "carries_out": FACT, "id": ID},
    SectionFront: {
        "title": WORDS,
        "label": WORDS,
        "leads": WHO,
        "marker": WORDS,
        "points_are": WHO,
        "columns": WORDS,
        "roles": WHO,
    },
    Card: {"leads": WHO, "partners": WHO, "reports_to": WHO, "documents": CITED, "marker": WORDS, "printed": WORDS},
    CardDeadline: {"words": TIME, "by": RECORD, "of": TIME},
    Activation: {"date": RECORD, "by": RECORD},
    Progress: {"date": RECORD, "state": RECORD, "document": RECORD},
    Addition: {"by": RECORD},
    Repeal: {"date": RECORD, "by": RECORD},
    Body: {"name": "co-quan-thay-duoi-ma", "kind": FACT, "members": FACT, "aliases": FACT},
    Document: {**dict.fromkeys(("number", "kind", "title", "issuer", "date", "term"), DOCUMENT), "aliases": FACT},
    Relation: {"kind": FACT, "document": FACT},
    Succession: {"body": FACT},
    Statement: {"words": FACT},
    Source: {"at": SOURCE, "quote": SOURCE},
    Wording: dict.fromkeys(("words", "kinds", "precision", "waits_on", "event", "in_cells"), TIME),
    Meant: {"month": TIME},
    Misprint: {"issued": CORRECTED, "corrected": CORRECTED},
    Correction: {"place": CORRECTED, "kind": WORDS, "issued": CORRECTED, "corrected": CORRECTED},
}


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = recorded(tmp_path_factory.mktemp("walked") / "plan")
    misprint = "dinh_chinh: [{cach: ghi-chu, nguyen_van: ngày hội, dung_la: ngày Hội, vi_sao: lỗi in}]"
    waited = f"```yaml\nkich_hoat: {{ngay: 2024-10-05, van_ban: 31-tb-hu}}\n{misprint}\n```\n"
    change(root, "plan/muc/II.2.md", ("## II.2.1\n", f"## II.2.1\n\n{waited}"))
    (root / ANNEX).write_text(TABLE, encoding="utf-8")
    return root


@pytest.fixture(scope="module")
def base(root: Path) -> Side:
    return as_it_is(root)


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.__name__)
def test_every_field_is_told(record: type, root: Path, base: Side) -> None:
    assert broken(base, base) == ()
    silent: list[str] = []
    told: dict[str, set[str]] = {}
    kept = KEPT.get(record, {})
    for name, (field, key) in keys(record).items():
        if key.shape in ("record", "records"):
            continue  # what it holds is walked
        changed, *gone = heads_with(root, record, name, key)
        silent += [name for head in (changed, *gone) if not changes_told(base, head) and not head.problems]
        silent += [f"{name} taken away" for head in gone if field in kept and not broken(base, head)]
        told[field] = {problem.code for problem in broken(base, changed)}
    assert silent == []
    assert {field: codes for field, codes in told.items() if field in kept and kept[field] not in codes} == {}
    assert {field: codes for field, codes in told.items() if field not in kept and codes} == {}


def heads_with(root: Path, record: type, name: str, key: Key) -> Iterator[Side]:
    """The plan with the first field that is written so changed, then without it; or with it where none was."""
    every = [(chunk, (root / chunk.path).read_text(encoding="utf-8")) for chunk in chunks(root)]
    holding = [
        (chunk, text, number)
        for chunk, text in every
        for number, (_, of, value) in enumerate(records(chunk, text))
        if of is record
    ]
    assert holding, f"no {record.__name__} stands in the plan that is walked"
    written = [each for each in holding if name in [*records(each[0], each[1])][each[2]][2]]
    chunk, text, number = (written or holding)[0]
    for gone in (False, True) if written and not key.required else (False,):
        whole, _, value = list(records(chunk, text))[number]
        if gone:
            del value[name]
        else:
            value[str(name)] = another(value.get(name), key)
        said = yaml.safe_dump(whole, allow_unicode=True, sort_keys=False, width=1000)
        file = root / chunk.path
        file.write_text(text[: chunk.start] + said + text[chunk.end :], encoding="utf-8")
        try:
            yield as_it_is(root)
        finally:
            file.write_text(text, encoding="utf-8")
