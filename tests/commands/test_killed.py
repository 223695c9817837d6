"""What was there stays whole: commands killed at any moment, or short of room, leave each file old or new."""

from __future__ import annotations

import os
import random
import resource
import shutil
import stat
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from plansite.commands.main import main
from plansite.commands.replacing import make_folder, replace_files
from tests.support.commands_that_write import COMMANDS
from tests.support.plans import laid_over_small

ONCE = "import sys\nfrom plansite.commands.main import main\nprint('ready', flush=True)\nsys.exit(main(sys.argv[1:]))"
ALWAYS = """
import itertools, sys
from pathlib import Path
from plansite.commands.replacing import replace_files
print("ready", flush=True)
for n in itertools.count():
    replace_files({Path(sys.argv[1]): (b"%d" % (n % 2)) * 400_000})
"""
ROOM = 60  # bytes, fewer than any of the files has that commands write
TIMES = 4


def state(folder: Path) -> dict[str, bytes]:
    """Every file but what was being written beside one."""
    files = (file for file in folder.rglob("*") if file.is_file() and not file.name.startswith("."))
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}


def killed(program: str, *words: str, after: float) -> None:
    """Run a program and kill it some time after it said that it is ready."""
    running = subprocess.Popen([sys.executable, "-c", program, *words], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert running.stdout is not None
    assert running.stdout.readline() == b"ready\n"
    time.sleep(after)
    running.kill()
    running.communicate()


def test_a_file_is_whole_whenever_the_writer_is_killed(tmp_path: Path) -> None:
    chance, file = random.Random(7), tmp_path / "x"
    for _ in range(12):
        killed(ALWAYS, str(file), after=chance.random() / 20)
        if file.exists():
            assert file.read_bytes() in (b"0" * 400_000, b"1" * 400_000)


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_killed_at_any_moment_leaves_each_file_old_or_new(name: str, tmp_path: Path) -> None:
    chance, root = random.Random(name), laid_over_small({}, tmp_path / "x")
    words = ["--root", str(root), *COMMANDS[name](root)]
    before = state(root)
    kept = shutil.copytree(root, tmp_path / "kept", symlinks=True)
    began = time.monotonic()
    assert main(words) == 0
    took, after = time.monotonic() - began, state(root)
    assert after != before
    for _ in range(TIMES):
        shutil.rmtree(root)
        shutil.copytree(kept, root, symlinks=True)
        killed(ONCE, *words, after=chance.random() * took)
        left = state(root)
        assert {path: content for path, content in left.items() if content not in (before.get(path), after[path])} == {}
        assert before.keys() <= left.keys()


@pytest.fixture
def full(tmp_path: Path) -> Iterator[Callable[[Path], dict[str, bytes]]]:
    """Moves a plan to a file system that has no room left, where one may be mounted; what then stands in it."""
    mounted: list[Path] = []

    def move(root: Path) -> dict[str, bytes]:
        kept = shutil.move(root, tmp_path / "kept")
        root.mkdir()
        asked = ["mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", str(root)]
        if shutil.which("mount") is None or subprocess.run(asked, capture_output=True).returncode:
            pytest.skip("no file system may be mounted here")
        mounted.append(root)
        shutil.copytree(kept, root, dirs_exist_ok=True)
        before = state(root)
        try:
            with (root / ".filler").open("wb", buffering=0) as filler:
                while filler.write(b"0" * 4096):
                    pass
        except OSError:
            pass
        return before

    yield move
    for each in mounted:
        subprocess.run(["umount", "-l", str(each)], check=True)


def run(words: list[str], **settings: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "plansite", *words]
    return subprocess.run(command, capture_output=True, text=True, check=False, **settings)  # type: ignore[call-overload,no-any-return]


@pytest.mark.parametrize("name", COMMANDS)
def test_a_full_disk_leaves_what_was_there(name: str, tmp_path: Path, full: Callable[[Path], dict[str, bytes]]) -> None:
    root = laid_over_small({}, tmp_path / "x")
    words = COMMANDS[name](root)
    before = full(root)
    done = run(["--root", str(root), *words])
    assert (done.returncode, done.stderr.strip().split(": ")[-1]) == (2, "ổ đĩa đã đầy.")
    assert state(root) == before


@pytest.mark.parametrize("name", COMMANDS)
def test_a_file_cut_short_leaves_what_was_there(name: str, tmp_path: Path) -> None:
    root = laid_over_small({}, tmp_path / "x")
    words = COMMANDS[name](root)
    before = state(root)
    done = run(
        ["--root", str(root), *words],
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (ROOM, ROOM)),
    )
    assert (done.returncode, done.stderr.strip().split(": ")[-1]) == (2, "tệp lớn hơn mức được phép.")
    assert state(root) == before


@pytest.mark.parametrize("umask", [0o077, 0o777, 0o000])
def test_all_may_read_what_is_written_whatever_the_umask(umask: int, tmp_path: Path) -> None:
    before = os.umask(umask & 0o077)
    try:
        make_folder(tmp_path / "a" / "b")
        os.umask(umask)
        replace_files({tmp_path / "a" / "b" / "c": "Chữ".encode()})
    finally:
        os.umask(before)
    modes = [stat.S_IMODE((tmp_path / each).stat().st_mode) for each in ("a", "a/b", "a/b/c")]
    assert modes == [0o755, 0o755, 0o644]


def test_a_file_where_a_folder_must_be_is_told(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"")
    with pytest.raises(OSError, match="a"):
        make_folder(tmp_path / "a" / "b")
