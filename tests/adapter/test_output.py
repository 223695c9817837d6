"""The folder into which MkDocs writes: one build at a time, files that all may read, failures told in words."""

from __future__ import annotations

import os
import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.building import build

pytestmark = pytest.mark.build

HOLDING = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from mkdocs_output import Output
Output().hold(Path(sys.argv[2]))
"""


def test_all_may_read_a_site_whatever_the_umask(root: Path, tmp_path: Path) -> None:
    before = os.umask(0o077)
    try:
        done = build(tmp_path / "new" / "site", root)
    finally:
        os.umask(before)
    assert done.returncode == 0, done.stderr
    modes = {(path.is_dir(), stat.S_IMODE(path.stat().st_mode)) for path in (tmp_path / "new").rglob("*")}
    assert modes == {(True, 0o755), (False, 0o644)}


def test_a_second_build_into_the_same_folder_waits_its_turn(root: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    held = HOLDING + "print('ready', flush=True)\nsys.stdin.read()"
    command = [sys.executable, "-c", held, str(root / "hooks"), str(site)]
    first = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert first.stdout is not None
    assert first.stdout.readline() == b"ready\n"
    (site / "index.html").write_text("of the first", encoding="utf-8")
    second = build(site, root)
    assert second.returncode == 1
    assert f"Thư mục {site} đang được một lần dựng khác ghi vào." in second.stdout + second.stderr
    assert "Traceback" not in second.stderr
    assert (site / "index.html").read_text(encoding="utf-8") == "of the first"
    first.kill()
    first.communicate()
    assert build(site, root).returncode == 0


def test_a_disk_that_is_full_is_told_in_words(root: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    asked = ["mount", "-t", "tmpfs", "-o", "size=200k", "tmpfs", str(site)]
    if shutil.which("mount") is None or subprocess.run(asked, capture_output=True).returncode:
        pytest.skip("no file system may be mounted here")
    try:
        done = build(site, root)
    finally:
        subprocess.run(["umount", "-l", str(site)], check=True)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "ổ đĩa đã đầy." in done.stdout + done.stderr


def test_a_folder_that_cannot_be_made_is_told_in_words(root: Path, tmp_path: Path) -> None:
    (tmp_path / "tep").write_text("x", encoding="utf-8")
    done = build(tmp_path / "tep" / "site", root)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "Không đọc hoặc ghi được" in done.stdout + done.stderr
