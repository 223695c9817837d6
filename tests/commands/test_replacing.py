"""Files are replaced whole: a failure at any moment leaves the old one, and nothing beside it."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from plansite.commands.main import main
from plansite.commands.replacing import replace_files
from tests.support.commands_that_write import COMMANDS
from tests.support.plans import laid_over_small

FULL = OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
FAILING = {"the disk is full": "fdopen", "the file cannot be moved": "replace"}


def state(folder: Path) -> dict[str, bytes]:
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def fail(monkeypatch: pytest.MonkeyPatch, how: str) -> None:
    """Let each file fail: after some of its bytes, or when it is moved into place."""
    real = os.fdopen

    class Full:
        """A file on a disk with room for two bytes."""

        def __init__(self, handle: int, mode: str) -> None:
            self.file = real(handle, mode)

        def __enter__(self) -> Full:
            return self

        def __exit__(self, *_: object) -> None:
            self.file.close()

        def write(self, content: bytes) -> None:
            self.file.write(content[:2])
            raise FULL

    def refuse(*_: object) -> None:
        raise FULL

    monkeypatch.setattr(os, FAILING[how], Full if how == "the disk is full" else refuse)


def test_a_new_file_can_be_read_by_all_and_an_old_one_keeps_its_mode(tmp_path: Path) -> None:
    new, old, link = tmp_path / "new", tmp_path / "old", tmp_path / "link"
    old.write_bytes(b"1")
    old.chmod(0o640)
    link.symlink_to(old)
    replace_files({new: b"2", link: b"3"})
    assert (new.read_bytes(), old.read_bytes()) == (b"2", b"3")
    assert (new.stat().st_mode & 0o777, old.stat().st_mode & 0o777) == (0o644, 0o640)
    assert link.is_symlink()
    assert {file.name for file in tmp_path.iterdir()} == {"new", "old", "link"}


@pytest.mark.parametrize("how", FAILING)
def test_a_failure_leaves_the_old_files(how: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    old = tmp_path / "old"
    old.write_bytes(b"1")
    fail(monkeypatch, how)
    with pytest.raises(OSError, match="old") as raised:
        replace_files({old: b"234", tmp_path / "new": b"5"})
    assert raised.value.errno == errno.ENOSPC
    assert state(tmp_path) == {"old": b"1"}


def test_nothing_is_moved_before_all_is_written(tmp_path: Path) -> None:
    (tmp_path / "old").write_bytes(b"1")
    with pytest.raises(FileNotFoundError):
        replace_files({tmp_path / "old": b"2", tmp_path / "nowhere" / "new": b"3"})
    assert state(tmp_path) == {"old": b"1"}


@pytest.mark.parametrize("how", FAILING)
@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_leaves_the_old_files(
    name: str, how: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    root = laid_over_small({}, tmp_path / "x")
    words = COMMANDS[name](root)
    before = state(root)
    with monkeypatch.context() as failing:
        fail(failing, how)
        assert main(["--root", str(root), *words]) == 2
    assert state(root) == before
    assert capsys.readouterr().err.endswith(": ổ đĩa đã đầy.\n")
    assert main(["--root", str(root), *words]) == 0
    assert state(root) != before
