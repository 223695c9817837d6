"""Every command that writes, made ready in a copy of the small plan; what is then to be typed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from plansite.commands.main import main
from tests.support.plans import LEDGER, change

PAGE = "docs/hoc-tap/bai.md"
_FRONT = "title: A\ndoi_tuong: B\nthoi_luong: 5 phút\nmuc_tieu: [C]\n"


def _table(root: Path) -> list[str]:
    assert main(["--root", str(root), "write", str(root / "built")]) == 0
    table = root / "built" / "du-lieu" / "nhiem-vu.csv"
    table.write_bytes(table.read_bytes().replace("Danh mục sách cho tủ sách thôn".encode(), "Sách".encode()))
    return ["import-csv", str(table)]


def _new_ids(root: Path) -> list[str]:
    change(root, LEDGER, ("II.1.1 điểm\n", ""))
    return ["id", "ghi"]


def _page(root: Path) -> list[str]:
    (root / PAGE).parent.mkdir(parents=True, exist_ok=True)
    (root / PAGE).write_text(f"---\n{_FRONT}---\n\n[[trich:II.1.1]]\n", encoding="utf-8")
    return ["duyet", str(root / PAGE)]


def _written(root: Path) -> list[str]:
    (root / "out").mkdir()
    return ["write", str(root / "out")]


def _packed(root: Path) -> list[str]:
    (root / "site.zip").write_bytes(b"old")
    return ["archive", str(root / "plan"), str(root / "site.zip")]


def _version(root: Path) -> list[str]:
    return ["ban", "ghi", "2024-11-26"]


COMMANDS: dict[str, Callable[[Path], list[str]]] = {
    "id ghi": _new_ids, "ban ghi": _version,
    "import-csv": _table, "duyet": _page, "write": _written, "archive": _packed,
}  # fmt: skip
