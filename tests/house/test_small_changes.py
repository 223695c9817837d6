"""A small change is small: each made as ARCHITECTURE.md says, in a copy, in no more files than it counts, and it works.

Every file is given with a line that stands in it and the lines put behind that one.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.support.building import ROOT, SMALL

Change = Mapping[str, tuple[str, str]]

FIELD: Change = {
    "plan/model/cards.py": (
        '    product: str | None = key("san_pham", "text", "sản phẩm phải có")',
        '    place: str | None = key("noi_lam", "text", "nơi làm việc ấy")',
    ),
    "site/exports/open_data/tables.py": (
        '    key("san_pham", maybe(TEXT), lambda point: point.card.product),',
        '    key("noi_lam", maybe(TEXT), lambda point: point.card.place),',
    ),
    "site/pages/pieces.md.j2": (
        '{% if point.card.product %} <span class="vai">Sản phẩm: {{ point.card.product }}</span>{% endif %}',
        '{% if point.card.place %} <span class="vai">Nơi làm: {{ point.card.place }}</span>{% endif %}',
    ),
}
ITS_GOLDEN_FILES = 3  # by `make golden`: the page and the data that show it, the list of keys

CHECK: Change = {
    "problems/rules/words.py": (
        "from plansite.problems.problem import Rule",
        'POINT_SHORT = Rule("diem-ngan", "điểm «{id}» quá ngắn", "Xem lại.", "Vì sao.")',
    ),
    "checks/words.py": (
        "CHECKS = (",
        "    lambda linked: (\n"
        "        rules.POINT_SHORT.at(each.span, id=each.id) for each in linked.plan.points if len(each.words) < 40\n"
        "    ),",
    ),
}
ITS_EXAMPLE, ITS_GUIDE = 1, 1  # the guide that lists the messages

READ = """
import json, sys
from pathlib import Path
from plansite.commands.sides import as_it_is
from plansite.comparing.telling import tell
from plansite.site.site import read
from tests.support.declared import keys_listed
site = read(Path(sys.argv[1]))
data = dict(site.files())
print(json.dumps({
    "problems": [str(problem).split("\\n")[0] for problem in site.problems],
    "page": next(page.body for page in site.pages() if page.uri == "muc/II.1/index.md"),
    "keys": keys_listed(),
    "compared": [told.what for group in tell(*map(as_it_is, map(Path, sys.argv[:0:-1]))).groups for told in group.told],
    "data": json.loads(data["du-lieu/ke-hoach.json"]),
    "schema": json.loads(data["du-lieu/ke-hoach.schema.json"]),
}))
"""


def changed(change: Change, house: Path) -> None:
    """The change made in a copy of the house."""
    for path, (before, lines) in change.items():
        text = (house / path).read_text(encoding="utf-8")
        assert text.count(f"{before}\n") == 1, f"{path} has no such line any more: {before}"
        (house / path).write_text(text.replace(f"{before}\n", f"{before}\n{lines}\n"), encoding="utf-8")


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A copy of the package, and of the small plan beside it."""
    shutil.copytree(SMALL, tmp_path / "small")
    copied = shutil.copytree(
        ROOT / "hooks" / "plansite", tmp_path / "hooks" / "plansite", ignore=shutil.ignore_patterns("__pycache__")
    )
    return Path(copied)


def read(house: Path) -> dict[str, object]:
    """What the copy makes of the small plan, in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-c", READ, str(house.parents[1] / "small"), str(SMALL)],
        env={**os.environ, "PYTHONPATH": str(house.parent)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    told: dict[str, object] = json.loads(done.stdout)
    return told


def counted(what: str) -> int:
    """How many files ARCHITECTURE.md says a change touches."""
    found = re.search(rf"^- \*\*{what}[^(]*\((\d+)\)", (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8"), re.M)
    assert found, what
    return int(found[1])


def test_a_field_of_a_card(house: Path) -> None:
    changed(FIELD, house)
    section = house.parents[1] / "small/plan/muc/II.1.md"
    text = section.read_text(encoding="utf-8")
    section.write_text(
        text.replace("san_pham: Danh mục", "noi_lam: Nhà văn hóa xã\nsan_pham: Danh mục"), encoding="utf-8"
    )
    told = read(house)
    assert told["problems"] == []
    assert "Nơi làm: Nhà văn hóa xã" in str(told["page"])
    assert "nơi làm việc ấy" in str(told["keys"])
    assert "điểm II.1.1: nơi làm việc ấy" in str(told["compared"])
    assert '"noi_lam": "Nhà văn hóa xã"' in json.dumps(told["data"], ensure_ascii=False)
    assert '"noi_lam": {"anyOf"' in json.dumps(told["schema"])
    assert len(FIELD) + ITS_GOLDEN_FILES == counted("A field of a card") <= 6


def test_a_check(house: Path) -> None:
    changed(CHECK, house)
    told = read(house)
    assert told["problems"] == ["plan/muc/II.1.md:18: điểm «II.1.2» quá ngắn [diem-ngan]"]
    assert len(CHECK) + ITS_EXAMPLE + ITS_GUIDE == counted("A check") <= 4
