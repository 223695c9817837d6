"""Hostile texts, values and slips of the hand, made up by chance: few and always the same, or many for `make fuzz`."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import yaml
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from plansite.plan.model.cards import Card
from plansite.plan.model.corrections import Correction
from plansite.plan.model.registries import Body, Document
from plansite.plan.model.wordings import Wording
from plansite.plan.source.fields import keys
from tests.support.building import SMALL
from tests.support.plans import EVERY_FILE, Files, laid_over_small

_FUZZ = int(os.environ.get("PLANSITE_FUZZ", "0"))


def often(times: int) -> settings:
    """How a test by chance is run."""
    return settings(
        max_examples=_FUZZ or times,
        derandomize=not _FUZZ,
        database=None,
        deadline=None,
        suppress_health_check=[HealthCheck.too_slow],
    )


@contextmanager
def laid(files: Files) -> Iterator[Path]:
    """As `laid_over_small`, gone when it is done with."""
    with TemporaryDirectory() as folder:
        yield laid_over_small(files, Path(folder) / "x")


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
