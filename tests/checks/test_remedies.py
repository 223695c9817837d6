"""What a message says to do ends in a plan without problems, where doing it makes new ones likely."""

from __future__ import annotations

import re
from pathlib import Path

from plansite.site.site import read
from tests.support.exports import files
from tests.support.plans import LEDGER, change, laid_over_small, told

OWN = "plan/van-ban/45-kh-hu.yml"
DOCUMENT = "ma: 45-kh-hu\nso: 45-KH/HU\nloai: Kế hoạch\nten: về văn hóa đọc\nnguon:\n  - tai: loi-dan\n"


def test_a_document_that_is_the_plan_itself_leaves_the_registry(tmp_path: Path) -> None:
    root = laid_over_small({OWN: DOCUMENT}, tmp_path / "plan")
    change(root, LEDGER, ("I mục\n", "45-kh-hu văn bản\nI mục\n"))
    change(
        root,
        "plan/muc/II.1.md",
        ("với Ban Thường vụ Huyện ủy.", "với Ban Thường vụ Huyện ủy theo Kế hoạch số 45-KH/HU."),
    )
    problems = [problem for problem in told(root) if problem.code == "so-cua-ke-hoach"]
    assert len(problems) == 1
    asked = re.search(r"sửa dòng (\d+) của (\S+) thành «([^»]+)»", problems[0].remedy)
    assert asked
    (root / problems[0].span.path).unlink()
    lines = (root / asked[2]).read_text(encoding="utf-8").split("\n")
    lines[int(asked[1]) - 1] = asked[3]
    (root / asked[2]).write_text("\n".join(lines), encoding="utf-8")
    site = read(root)
    assert site.problems == ()
    assert "tieu-de" in files(site)["di/45-kh-hu/index.html"].decode()
