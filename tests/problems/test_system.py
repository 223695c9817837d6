"""What the operating system says of files, in words for an editor."""

from __future__ import annotations

import errno

import pytest

from plansite.problems.system import told


@pytest.mark.parametrize(
    ("names", "file"),
    [
        (("bai.md",), "bai.md"),
        (("mau/bai.md", None, "moi/bai.md"), "moi/bai.md"),
        ((), "dữ liệu"),
    ],
    ids=["read or written", "copied: the one to be written", "without a name"],
)
def test_the_file_that_is_meant_is_named(names: tuple[str | None, ...], file: str) -> None:
    assert told(OSError(errno.ENOSPC, "", *names)) == f"Không đọc hoặc ghi được {file}: ổ đĩa đã đầy."
