"""What Git keeps of a repository, asked of Git itself; nothing but commands knows that there is one."""

from __future__ import annotations

import os
import subprocess
import tarfile
from io import BytesIO
from pathlib import Path

from plansite.commands.command_line import RefusedError
from plansite.plan.model.files import DOCS, FOLDER, THEME

_KEPT = (FOLDER, DOCS, THEME)


def is_repository(root: Path) -> bool:
    """Whether Git is there and keeps `root`."""
    try:
        return _git(root, "rev-parse", "--is-inside-work-tree").stdout.strip() == b"true"
    except RefusedError:
        return False


def unpack(root: Path, revision: str, folder: Path) -> None:
    """What a revision has of the plan and its pages, written below `folder`; links are left out."""
    found = _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    commit = found.stdout.decode().strip()
    if not commit:
        raise RefusedError(
            f"Không có «{revision}»: không phải một bản đã công bố, một thư mục có plan/, hay một lần lưu mà Git giữ ở "
            f"đây. Kho chỉ lấy về một phần lịch sử thì lấy đủ trước: git fetch --unshallow"
        )
    there = _git(root, "ls-tree", "--name-only", commit).stdout.decode().split("\n")
    kept = [name for name in _KEPT if name in there]
    if FOLDER not in kept:
        raise RefusedError(f"«{revision}» chưa có thư mục {FOLDER}/, nên không có gì để so sánh.")
    packed = _git(root, "archive", "--format=tar", commit, "--", *kept).stdout
    with tarfile.open(fileobj=BytesIO(packed)) as archive:
        for member in archive:
            content = archive.extractfile(member) if member.isfile() else None
            if content is not None:
                target = folder / member.name
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(content.read())


def _git(root: Path, *words: str) -> subprocess.CompletedProcess[bytes]:
    try:
        return subprocess.run(  # noqa: S603 (a list of words, the revision behind --end-of-options)
            ["git", "-C", str(root), *words],  # noqa: S607 (whichever Git the person has)
            env={**os.environ, "LC_ALL": "C"},
            capture_output=True,
            check=False,
        )
    except FileNotFoundError as error:
        raise RefusedError("Không có Git trên máy này; so với một bản đã công bố hoặc một thư mục.") from error
