"""«Trước» a month, quarter or year means its eve; before a day, that day at the latest."""

from __future__ import annotations

import pytest

from plansite.plan.linking.deadlines import Deadline, understand
from plansite.plan.model.wordings import Wording
from plansite.problems.problem import Span

TABLE = """
trước quý {quy}/{nam}                  | trước quý I/2026           | 2025-12-31
xong trước quý {quy} năm {nam}         | Xong trước Quý IV năm 2026 | 2026-09-30
trước năm {nam}                        | trước năm 2026             | 2025-12-31
Trước Quý {quy} {nam}                  | trước quý II 2026          | 2026-03-31
trước tháng {thang}/{nam}              | trước tháng 3/2028         | 2028-02-29
trước ngày {ngay}/{thang}/{nam}        | trước ngày 01/3/2026       | 2026-03-01
trong quý {quy}/{nam}                  | trong quý I/2026           | 2026-03-31
trước, trong và sau quý {quy}/{nam}    | trước, trong và sau quý I/2026 | 2026-03-31
"""
ROWS = [[cell.strip() for cell in line.split("|")] for line in TABLE.strip().split("\n")]


@pytest.mark.parametrize(("wording", "said", "until"), ROWS)
def test_until_when(wording: str, said: str, until: str) -> None:
    found = understand(said, [Wording(Span(""), words=wording, kinds=("moc",), precision="quy")])
    assert isinstance(found, Deadline)
    assert found.until == until
