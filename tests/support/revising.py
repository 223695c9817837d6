"""What an editor does to a copy of the plan, and what the check then says."""

from __future__ import annotations

import shutil
from pathlib import Path

from plansite.problems.problem import Problem
from plansite.site.site import read
from tests.support.building import SMALL

LEDGER = "plan/so-ma.txt"
SECTION = "plan/muc/III.4.md"


def change(root: Path, path: str, *changes: tuple[str, str]) -> None:
    """Change words of one file, each where it first stands."""
    text = (root / path).read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new, 1)
    (root / path).write_text(text, encoding="utf-8", newline="")


def with_progress(root: Path) -> Path:
    """A copy of the small plan at `root` with progress, an activation, and corrections of a known and unknown day."""
    shutil.copytree(SMALL, root)
    change(
        root,
        "plan/muc/II.1.md",
        (
            "san_pham: Danh mục sách cho tủ sách thôn\n",
            """san_pham: Danh mục sách cho tủ sách thôn
tien_do:
  - ngay: 2024-09
    trang_thai: hoan-thanh
    bang_chung: https://example.org/danh-muc
    ghi_chu: Danh mục có 120 đầu sách.
  - ngay: 2024-06-03
    trang_thai: dang-thuc-hien
    van_ban: 31-tb-hu
""",
        ),
    )
    change(
        root,
        "plan/muc/II.2.md",
        (
            "(*thực hiện khi Huyện ủy yêu cầu*).\n",
            """(*thực hiện khi Huyện ủy yêu cầu*).

```yaml
kich_hoat:
  ngay: 2024-10-02
  van_ban: 31-tb-hu
tien_do:
  - ngay: 2024-11
    trang_thai: tam-dung
    van_ban: 31-tb-hu
```
""",
        ),
    )
    change(root, "plan/dinh-chinh.yml", ("vi_sao: lỗi in\n", "vi_sao: lỗi in\n  ngay: 2024-05-27\n"))
    return root


def without(root: Path, point: str, following: str) -> None:
    """Take a point out of its file."""
    file = root / SECTION
    head, _, rest = file.read_text(encoding="utf-8").partition(f"## {point}\n")
    file.write_text(head + f"## {following}\n" + rest.partition(f"## {following}\n")[2], encoding="utf-8")


def number(root: Path, line: str) -> int:
    """The number of a line of the ledger."""
    return (root / LEDGER).read_text(encoding="utf-8").split("\n").index(line) + 1


def told(root: Path) -> list[Problem]:
    """Every problem."""
    return list(read(root).problems)
