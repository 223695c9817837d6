"""Changes that would have readers find other words, other bodies or nothing under what they were given: each is told.

Each is made in a copy of the small plan with a third part, or of the one with annexes, as one would who knows all
checks: the copy of the issued words, its digest and the ledger are changed along.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import pytest
import yaml

from plansite.commands.keeping import with_broken_promises
from plansite.commands.sides import as_it_is
from plansite.comparing.side import Side
from plansite.plan.versions import Version, written
from tests.support.building import ANNEXED
from tests.support.plans import LEDGER, PLAN, change, laid_over_small, with_third_part

VERSION = "plan/ban/2024-06-01.json"


@dataclass(frozen=True)
class Attack:
    """Files below plan/ that are renamed, words of them that become others, and the code of what is told of it."""

    told: str
    edits: list[tuple[str, str, str]]
    renamed: dict[str, str] = field(default_factory=dict)
    before: list[tuple[str, str, str]] = field(default_factory=list)
    plan: str = "small"


_WRITTEN = yaml.safe_load(Path(__file__).with_name("attacks.yml").read_text(encoding="utf-8"))
ATTACKS = {what: Attack(**attack) for what, attack in _WRITTEN.items()}


def made(root: Path) -> Path:
    """The plan before any of it: with an id that left, progress, a wording with a meaning, and a published version."""
    with_third_part(root)
    change(root, LEDGER, ("III.5 mục", "III.4.9 điểm → III.4.1\nIII.5 mục"))
    progress = "tien_do:\n  - {ngay: 2024-09, trang_thai: hoan-thanh, van_ban: 31-tb-hu}\n"
    change(root, "plan/muc/II.1.md", ("san_pham: Danh mục", f"{progress}san_pham: Danh mục"))
    told = "bao_cao: [ban-thuong-vu-huyen-uy]\n"
    due = "thoi_han: {loi: hoàn thành trong 6 tháng đầu năm 2025, theo: 31-tb-hu}\n"
    change(root, "plan/muc/II.1.md", (told, told + due))
    known = "- loi: hoàn thành trong quý"
    meant = (
        "- loi: hoàn thành trong 6 tháng đầu năm {nam}\n  loai: [moc]\n  do_chinh_xac: thang\n  hieu_la: {thang: 6}\n"
    )
    change(root, "plan/thoi-han.yml", (known, meant + known))
    change(root, PLAN, ("so: 45-KH/HU", "so: 45-KH/HU\nma_ke_hoach: van-hoa-doc"))
    (root / VERSION).parent.mkdir()
    version = Version("2024-06-01", {"plan/ke-hoach.md": "x"})
    (root / VERSION).write_text(written(version), encoding="utf-8")
    return root


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Side:
    return as_it_is(made(tmp_path_factory.mktemp("base") / "plan"))


def test_what_is_attacked_has_no_problem_and_keeps_all_of_itself(base: Side) -> None:
    assert with_broken_promises(base, base) == ()


def test_they_are_many() -> None:
    assert len(ATTACKS) >= 40


@pytest.mark.parametrize("what", ATTACKS)
def test_it_is_told(what: str, base: Side, tmp_path: Path) -> None:
    attack, root = ATTACKS[what], tmp_path / "plan"
    if attack.plan == "small":
        made(root)
    else:
        laid_over_small({}, root, ANNEXED)
    if attack.before or attack.plan != "small":
        edited(root, attack.before)
        base = as_it_is(root)
        assert with_broken_promises(base, base) == ()
    for path, to in attack.renamed.items():
        (root / "plan" / path).rename(root / "plan" / to)
    edited(root, attack.edits)
    assert attack.told in {problem.code for problem in with_broken_promises(base, as_it_is(root))}


def edited(root: Path, edits: list[tuple[str, str, str]]) -> None:
    """Words of files below plan/ become others; no words make the file."""
    for path, old, new in edits:
        if old:
            change(root, f"plan/{path}", (old, new))
        else:
            (root / "plan" / path).write_text(new, encoding="utf-8")
